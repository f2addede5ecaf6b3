/// What the words in class and id of elements, and the words of text itself, say of the part of a page they stand in.
///
/// Groups are bits; a word may be of several. Words are found by hash in bytes of any case, no allocation.
struct PageVocabulary: Sendable {
    /// Groups of words in class, id, itemprop and role.
    static let classes = PageVocabulary(classGroups)
    /// Groups of words in running text.
    static let texts = PageVocabulary(textGroups)

    private static let slots = 4_096
    private let keys: FixedTable<UInt64>
    private let groups: FixedTable<UInt32>
    /// A bit for the upper sixteen of each key, which few other words have set.
    private let filter: FixedTable<UInt64>

    private init(_ lists: [String]) {
        var keys = [UInt64](repeating: 0, count: Self.slots)
        var groups = [UInt32](repeating: 0, count: Self.slots)
        var filter = [UInt64](repeating: 0, count: 1_024)
        for (group, list) in lists.enumerated() {
            for word in list.utf8.split(whereSeparator: { $0 <= 0x20 }) {
                let parts = word.split(separator: UInt8(ascii: "_")).map { part in
                    var key = WordKey()
                    for byte in part { key.append(byte) }
                    return key.value
                }
                guard let first = parts.first else { continue }
                let key = parts.dropFirst().reduce(first, WordKey.pair)
                var slot = Int(truncatingIfNeeded: key >> 32) & (Self.slots - 1)
                while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (Self.slots - 1) }
                keys[slot] = key
                groups[slot] |= 1 << UInt32(group)
                filter[Int(truncatingIfNeeded: key >> 54)] |= 1 << (key >> 48 & 63)
            }
        }
        self.keys = FixedTable(keys)
        self.groups = FixedTable(groups)
        self.filter = FixedTable(filter)
    }

    /// The groups of the word with this key (`WordKey` of its bytes in lower case, joined for two words).
    @inline(__always)
    func groups(_ key: UInt64) -> UInt32 {
        guard filter[Int(truncatingIfNeeded: key >> 54)] >> (key >> 48 & 63) & 1 != 0 else { return 0 }
        var slot = Int(truncatingIfNeeded: key >> 32) & (Self.slots &- 1)
        while true {
            let found = keys[slot]
            if found == key { return groups[slot] }
            if found == 0 { return 0 }
            slot = (slot &+ 1) & (Self.slots &- 1)
        }
    }

    /// The groups of all words in a value such as `article-body js_shareBar`: words are runs of letters, a capital
    /// begins one; two words side by side count together too, with `_` between them in the lists below.
    func groups(inClass value: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt32 {
        var found: UInt32 = 0
        var key = WordKey()
        /// The key of the word before.
        var before: UInt64 = 0
        var length = 0
        var hasPair = false
        var wasSmall = false

        @inline(__always)
        func endWord() {
            guard length > 0 else { return }
            let word = key.value
            found |= groups(word)
            if hasPair { found |= groups(WordKey.pair(before, word)) }
            before = word
            hasPair = true
            key = WordKey()
            length = 0
        }

        var i = range.lowerBound
        while i < range.upperBound {
            let run = LetterRun(value, i, range.upperBound)
            if run.count > 0 {
                let count = run.countToHump(afterSmall: wasSmall)
                if count > 0 {
                    key.append(run.prefix(count).letters, count: count)
                    length &+= count
                    i &+= count
                    wasSmall = !run.isCapital(count &- 1)
                }
                if count < run.count {
                    endWord()
                    wasSmall = false
                    continue
                }
                guard count < 8, i < range.upperBound else { continue }
            }
            let byte = value[i]
            i &+= 1
            if byte >= 0x80 {
                key.append(byte)
                length &+= 1
                wasSmall = true
            } else {
                endWord()
                if byte <= 0x20 { hasPair = false }
                wasSmall = false
            }
        }
        endWord()
        return found
    }
}
