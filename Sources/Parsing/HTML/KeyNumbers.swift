/// Gives the keys of a page numbers, 0, 1, 2 …, in the order in which they come.
///
/// Open addressing. Where a key lies depends on a number that differs from process to process, so that no page can be
/// made to have all its keys in one place; what is told does not depend on it.
struct KeyNumbers {
    private struct Entry {
        var key: UInt64
        /// -1 where there is no key.
        var number: Int32
    }

    private var entries: [Entry]
    private var shift: UInt64
    /// The process's own, held so that it need not be asked for at every key.
    private let factor = Self.processFactor
    private(set) var count = 0

    init(capacity: Int = 0) {
        var bits = 4
        while bits < 30, 1 << bits < capacity * 2 { bits += 1 }
        entries = [Entry](repeating: Entry(key: 0, number: -1), count: 1 << bits)
        shift = UInt64(64 - bits)
    }

    var isEmpty: Bool { count == 0 }

    /// The key's number, a new one where it has none yet.
    mutating func insert(_ key: UInt64) -> Int {
        let place = place(of: key)
        let found = entries[place].number
        if found >= 0 { return Int(found) }
        let number = count
        entries[place] = Entry(key: key, number: Int32(truncatingIfNeeded: number))
        count += 1
        if count * 2 > entries.count { grow() }
        return number
    }

    func contains(_ key: UInt64) -> Bool { entries[place(of: key)].number >= 0 }

    /// Where the key is, or would be.
    @inline(__always)
    private func place(of key: UInt64) -> Int {
        entries.withUnsafeBufferPointer { entries in
            let last = entries.count &- 1
            var place = Int(truncatingIfNeeded: (key &* factor) >> shift)
            while entries[place].number >= 0, entries[place].key != key { place = (place &+ 1) & last }
            return place
        }
    }

    private mutating func grow() {
        let old = entries
        entries = [Entry](repeating: Entry(key: 0, number: -1), count: old.count * 2)
        shift -= 1
        for entry in old where entry.number >= 0 { entries[place(of: entry.key)] = entry }
    }

    private static let processFactor: UInt64 = {
        var hasher = Hasher()
        hasher.combine(0)
        return UInt64(truncatingIfNeeded: hasher.finalize()) | 1
    }()
}
