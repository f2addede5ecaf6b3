import Inbox

/// Our copy of a drop's bytes, kept open until it was read and synced; the last holder closes it.
final class HeldObject: Sendable {
    let object: StoredObject

    init(_ object: consuming StoredObject) { self.object = object }
}
