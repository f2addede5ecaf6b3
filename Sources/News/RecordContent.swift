/// What one line of the archive says, before the writer gives it its place in the chain.
///
/// `item` and `analysis` are JSON objects as bytes, checked before they come here.
package enum RecordContent: Sendable {
    /// The first record: the archive's id, 32 hex digits.
    case genesis(archive: String)
    case item(RecordKey, cause: ItemCause, source: SourceFacts, item: [UInt8], analysis: [UInt8])
    case duplicate(RecordKey, source: SourceFacts, of: ItemVersion)
    case rejection(RecordKey, source: SourceFacts, reason: Reason)
    case failure(RecordKey, source: SourceFacts, reason: Reason)
    case repair(RepairNote)

    package var kind: RecordKind {
        switch self {
        case .genesis: .genesis
        case .item: .item
        case .duplicate: .duplicate
        case .rejection: .rejection
        case .failure: .failure
        case .repair: .repair
        }
    }
}

/// The `kind` of a record; `seal` and `withdrawal` are read and kept, this version writes none.
package enum RecordKind: String, Sendable, CaseIterable {
    case genesis, item, duplicate, rejection, failure, withdrawal, seal, repair
}

/// Why an item's version came to be.
package enum ItemCause: String, Sendable { case drop, reprocess, correction }

/// The idempotency key of a record: one part of one drop.
package struct RecordKey: Sendable, Hashable {
    /// 32 lower-case hex digits.
    package var drop: String
    /// From 1.
    package var part: Int
    /// How many parts the drop holds.
    package var parts: Int

    package init(drop: String, part: Int = 1, parts: Int = 1) {
        self.drop = drop
        self.part = part
        self.parts = parts
    }
}

/// One version of an item, and the record that holds it.
package struct ItemVersion: Sendable, Hashable {
    package var uri: String
    package var version: Int
    package var seq: Int64

    package init(uri: String, version: Int, seq: Int64) {
        self.uri = uri
        self.version = version
        self.seq = seq
    }
}

/// What a repair cut off and where it was kept.
package struct RepairNote: Sendable, Hashable {
    package var segment: String
    package var offset: Int64
    package var bytes: Int64
    /// Path of the kept tail, relative to the archive folder.
    package var kept: String

    package init(segment: String, offset: Int64, bytes: Int64, kept: String) {
        self.segment = segment
        self.offset = offset
        self.bytes = bytes
        self.kept = kept
    }
}
