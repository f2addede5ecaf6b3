/// Slots in the order in which they became ready.
///
/// An entry whose stamp is not the slot's any more is void; the table that owns the queue decides.
struct ReadyQueue: Sendable {
    typealias Entry = (slot: PathTable.Slot, stamp: UInt32)

    private var entries: [Entry] = []
    private var head = 0

    mutating func append(_ slot: PathTable.Slot, stamp: UInt32) { entries.append((slot, stamp)) }

    mutating func removeFirst() -> Entry? {
        guard head < entries.count else {
            entries.removeAll(keepingCapacity: entries.capacity < 4_096)
            head = 0
            return nil
        }
        let entry = entries[head]
        head += 1
        // What was handed out is dropped in large pieces, so that each entry is moved only a few times.
        if head > 1_024, head * 2 > entries.count {
            entries.removeFirst(head)
            head = 0
        }
        return entry
    }
}
