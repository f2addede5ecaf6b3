/// Finds every phrase of a list in one pass over folded bytes: an Aho-Corasick automaton (Aho and Corasick,
/// "Efficient string matching", 1975) laid out as a double array, so that a step costs one look-up.
///
/// A phrase counts only at word boundaries: where it begins or ends with a letter or digit of a spaced script, no
/// letter or digit may touch it there; where it begins or ends with Lao, the match must not cut a syllable.
struct PhraseMatcher: Sendable {
    /// One occurrence, in folded bytes.
    struct Match: Sendable, Hashable {
        var phrase: Int
        var range: Range<Int>
    }

    /// What a step reads, kept small so that many states stay in the cache.
    private struct Cell: Sendable {
        /// Twice what is added to a byte to find the next state's cell, plus 1 when phrases end here.
        var link: Int32 = 0
        /// The state this cell continues, -1 while free.
        var check: Int32 = -1
    }

    private var cells: [Cell] = []
    /// By state: the state of the longest proper suffix.
    private var fails: [Int32] = []
    /// By state: itself when a phrase ends here, else the nearest suffix state where one does; 0 for none.
    private var outputs: [Int32] = []
    /// By state: the phrase that ends there, -1 for none.
    private var phraseAt: [Int32] = []
    private var lengths: [Int] = []
    /// By phrase: whether the byte before and after must be checked.
    private var checksStart: [Bool] = []
    private var checksEnd: [Bool] = []

    /// `phrases` are folded, distinct and not empty.
    init(phrases: [[UInt8]]) {
        lengths = phrases.map(\.count)
        checksStart = phrases.map { Self.isWord($0, at: 0) || Self.isLao($0, at: 0) }
        checksEnd = phrases.map { phrase in
            let last = Self.scalarStart(phrase, before: phrase.count)
            return Self.isWord(phrase, at: last) || Self.isLao(phrase, at: last)
        }
        let trie = PhraseTrie(phrases: phrases)
        layOut(trie)
    }

    private mutating func layOut(_ trie: PhraseTrie) {
        cells = [Cell](repeating: Cell(), count: trie.count * 2 + 512)
        cells[0].check = 0
        var place = [Int32](repeating: 0, count: trie.count)
        // Bases are positive, so the first 256 cells stay empty.
        var firstFree = 256
        for node in trie.breadthFirst {
            let bytes = trie.edges(of: node)
            guard let first = bytes.first else { continue }
            while cells[firstFree].check >= 0 { firstFree += 1 }
            var candidate = firstFree
            search: while true {
                let base = candidate - Int(first.byte)
                if candidate + 256 >= cells.count {
                    cells.append(contentsOf: repeatElement(Cell(), count: cells.count))
                }
                if base > 0, bytes.allSatisfy({ cells[base + Int($0.byte)].check < 0 }) {
                    cells[Int(place[node])].link = Int32(base * 2)
                    for edge in bytes {
                        cells[base + Int(edge.byte)].check = place[node]
                        place[edge.node] = Int32(base + Int(edge.byte))
                    }
                    break search
                }
                candidate += 1
            }
        }
        phraseAt = [Int32](repeating: -1, count: cells.count)
        fails = [Int32](repeating: 0, count: cells.count)
        outputs = fails
        for node in trie.breadthFirst {
            let state = Int(place[node])
            fails[state] = place[trie.fail[node]]
            phraseAt[state] = Int32(trie.phrase[node])
            outputs[state] = trie.phrase[node] >= 0 ? place[node] : outputs[Int(fails[state])]
            if outputs[state] != 0 { cells[state].link |= 1 }
        }
    }

    /// All matches in the order of their ends, the longest first where several end together.
    func matches(in bytes: [UInt8]) -> [Match] {
        var found: [Match] = []
        cells.withUnsafeBufferPointer { cells in
            fails.withUnsafeBufferPointer { fails in
                bytes.withUnsafeBufferPointer { bytes in
                    var state = 0
                    for index in bytes.indices {
                        let byte = Int(bytes[index])
                        while true {
                            let next = Int(cells[state].link) >> 1 &+ byte
                            if next < cells.count, cells[next].check == Int32(truncatingIfNeeded: state), next > 0 {
                                state = next
                                break
                            }
                            if state == 0 { break }
                            state = Int(fails[state])
                        }
                        if cells[state].link & 1 != 0 { report(state, end: index &+ 1, in: bytes, to: &found) }
                    }
                }
            }
        }
        return found
    }

    /// Reports every phrase that ends in `state`.
    private func report(_ state: Int, end: Int, in bytes: UnsafeBufferPointer<UInt8>, to found: inout [Match]) {
        var output = Int(outputs[state])
        while output != 0 {
            reportOne(output, end: end, in: bytes, to: &found)
            output = Int(outputs[Int(fails[output])])
        }
    }

    private func reportOne(_ state: Int, end: Int, in bytes: UnsafeBufferPointer<UInt8>, to found: inout [Match]) {
        let phrase = Int(phraseAt[state])
        guard phrase >= 0 else { return }
        let start = end &- lengths[phrase]
        if checksStart[phrase], start > 0 {
            let before = Self.scalarStart(bytes, before: start)
            if Self.isLao(bytes, at: start) {
                if Self.isLaoLeadingVowel(bytes, at: before) { return }
            } else if Self.isWord(bytes, at: before) {
                return
            }
        }
        if checksEnd[phrase], end < bytes.count {
            if Self.isLao(bytes, at: Self.scalarStart(bytes, before: end)) {
                if Self.isLaoTail(bytes, at: end) { return }
            } else if Self.isWord(bytes, at: end) {
                return
            }
        }
        found.append(Match(phrase: phrase, range: start..<end))
    }
}

/// Boundaries in folded UTF-8.
extension PhraseMatcher {
    /// The start of the scalar that ends before `end`.
    static func scalarStart(_ bytes: some RandomAccessCollection<UInt8>, before end: Int) -> Int {
        var index = end - 1
        var steps = 0
        while index > 0, steps < 3, byte(bytes, index) & 0xC0 == 0x80 {
            index -= 1
            steps += 1
        }
        return max(index, 0)
    }

    private static func byte(_ bytes: some RandomAccessCollection<UInt8>, _ index: Int) -> UInt8 {
        bytes[bytes.index(bytes.startIndex, offsetBy: index)]
    }

    /// A letter, digit or combining mark of a spaced script.
    static func isWord(_ bytes: some RandomAccessCollection<UInt8>, at index: Int) -> Bool {
        let lead = byte(bytes, index)
        return lead &- 0x61 < 26 || lead &- 0x30 < 10 || lead &- 0x41 < 26 || (lead >= 0xC3 && lead <= 0xDF)
            || lead == 0xE1
    }

    static func isLao(_ bytes: some RandomAccessCollection<UInt8>, at index: Int) -> Bool {
        guard index + 2 < bytes.count, byte(bytes, index) == 0xE0 else { return false }
        let second = byte(bytes, index + 1)
        return second == 0xBA || second == 0xBB
    }

    /// ເ ແ ໂ ໃ ໄ, written before the consonant of their syllable.
    private static func isLaoLeadingVowel(_ bytes: some RandomAccessCollection<UInt8>, at index: Int) -> Bool {
        guard isLao(bytes, at: index), byte(bytes, index + 1) == 0xBB else { return false }
        let third = byte(bytes, index + 2)
        return third >= 0x80 && third <= 0x84
    }

    /// A vowel or mark that belongs to the syllable before it.
    private static func isLaoTail(_ bytes: some RandomAccessCollection<UInt8>, at index: Int) -> Bool {
        guard isLao(bytes, at: index) else { return false }
        let third = byte(bytes, index + 2)
        return byte(bytes, index + 1) == 0xBA ? third >= 0xB0 && third <= 0xBC : third >= 0x88 && third <= 0x8D
    }
}
