/// Finds every phrase of a list in folded bytes: a walk through the phrases' trie from each place where a word begins.
///
/// A phrase counts only at word boundaries: where it begins or ends with a letter or digit of a spaced script, no
/// letter or digit may touch it there; where it begins or ends with Lao, the match must not cut a syllable. So most
/// bytes begin nothing, and walks are short. Linear: no walk is longer than the longest phrase.
struct PhraseMatcher: Sendable {
    /// One occurrence, in folded bytes.
    struct Match: Sendable, Hashable {
        var phrase: Int
        var range: Range<Int>
    }

    private let trie: PhraseTrie
    private let firstWords: FirstWords
    /// By phrase: what may not follow its end.
    private let follows: [Follow]

    private enum Follow: UInt8, Sendable {
        case anything, noWord, noLaoTail
    }

    /// `phrases` are folded, distinct and not empty.
    init(phrases: [[UInt8]]) {
        trie = PhraseTrie(phrases: phrases)
        firstWords = FirstWords(phrases)
        follows = phrases.map { phrase in
            let last = Self.scalarStart(phrase, before: phrase.count)
            return Self.isLao(phrase, at: last) ? .noLaoTail : Self.isWord(phrase[last]) ? .noWord : .anything
        }
    }

    /// All matches in the order of their ends, the longest first where several end together.
    func matches(in bytes: [UInt8]) -> [Match] {
        var found: [Match] = []
        forEachMatch(in: bytes) { Self.insert(Match(phrase: $0, range: $1), into: &found) }
        return found
    }

    /// Puts a match where the order of ends wants it; starts must ascend from call to call.
    @inline(__always)
    static func insert(_ match: Match, into found: inout [Match]) {
        // Only matches that overlap this one may end after it.
        var place = found.count
        while place > 0, found[place &- 1].range.upperBound > match.range.upperBound { place &-= 1 }
        found.insert(match, at: place)
    }

    /// All matches by their starts, the shortest first where several start together.
    @inline(__always)
    func forEachMatch(in bytes: [UInt8], _ report: (Int, Range<Int>) -> Void) {
        bytes.withUnsafeBufferPointer { bytes in
            trie.withWalker { walker in
                firstWords.withUnsafeView { firstWords in
                    Self.forEachBeginning(in: bytes, firstWords) { start in
                        walker.walk(bytes, from: start) { phrase, end in
                            if Self.mayEnd(bytes, at: end, follows[phrase]) { report(phrase, start..<end) }
                        }
                    }
                }
            }
        }
    }

    /// Calls `body` with each offset at which a phrase may begin.
    @inline(__always)
    private static func forEachBeginning(
        in bytes: UnsafeBufferPointer<UInt8>,
        _ firstWords: FirstWords.View,
        _ body: (Int) -> Void
    ) {
        var index = 0
        var isAfterVowel = false
        while index < bytes.count {
            let lead = bytes[index]
            if Self.isWord(lead) {
                let start = index
                if firstWords.take(bytes, &index) { body(start) }
                isAfterVowel = false
            } else {
                let isLao = Self.isLao(bytes, at: index)
                if !isLao || !isAfterVowel { body(index) }
                isAfterVowel = isLao && Self.isLaoLeadingVowel(bytes, at: index)
                index &+= lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
            }
        }
    }

    private static func mayEnd(_ bytes: UnsafeBufferPointer<UInt8>, at end: Int, _ follow: Follow) -> Bool {
        guard end < bytes.count else { return true }
        switch follow {
        case .anything: return true
        case .noWord: return !isWord(bytes[end])
        case .noLaoTail: return !isLaoTail(bytes, at: end)
        }
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

    /// Whether a scalar whose UTF-8 begins so is a letter, digit or combining mark of a spaced script.
    static func isWord(_ lead: UInt8) -> Bool {
        lead &- 0x61 < 26 || lead &- 0x30 < 10 || lead &- 0x41 < 26 || (lead >= 0xC3 && lead <= 0xDF) || lead == 0xE1
    }

    static func isLao(_ bytes: some RandomAccessCollection<UInt8>, at index: Int) -> Bool {
        guard index + 2 < bytes.count, byte(bytes, index) == 0xE0 else { return false }
        let second = byte(bytes, index + 1)
        return second == 0xBA || second == 0xBB
    }

    /// Of Lao: ເ ແ ໂ ໃ ໄ, written before the consonant of their syllable.
    private static func isLaoLeadingVowel(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        bytes[index &+ 1] == 0xBB && bytes[index &+ 2] >= 0x80 && bytes[index &+ 2] <= 0x84
    }

    /// A vowel or mark that belongs to the syllable before it.
    private static func isLaoTail(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard isLao(bytes, at: index) else { return false }
        let third = bytes[index + 2]
        return bytes[index + 1] == 0xBA ? third >= 0xB0 && third <= 0xBC : third >= 0x88 && third <= 0x8D
    }
}

/// The first words of phrases that begin with one, as bits by a hash: a phrase begins only at a word that is its first
/// as a whole, so most words need no walk.
private struct FirstWords: Sendable {
    private static let size = 1 << 16
    private var bits = [UInt64](repeating: 0, count: size / 64)
    /// By byte: whether a word goes on with it.
    private let goesOn: [Bool] = (UInt8.min...UInt8.max).map { PhraseMatcher.isWord($0) || $0 & 0xC0 == 0x80 }

    init(_ phrases: [[UInt8]]) {
        for phrase in phrases where PhraseMatcher.isWord(phrase[0]) {
            let slot = Self.slot(phrase.prefix { goesOn[Int($0)] }.reduce(0, Self.step))
            bits[slot / 64] |= 1 << UInt64(slot % 64)
        }
    }

    /// A word's last eight bytes are its key.
    private static func step(_ key: UInt64, _ byte: UInt8) -> UInt64 { key << 8 | UInt64(byte) }

    private static func slot(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> 48) }

    struct View {
        fileprivate let bits: UnsafeBufferPointer<UInt64>
        fileprivate let goesOn: UnsafeBufferPointer<Bool>

        /// Steps over the word that begins at `index`; false where no phrase begins with it.
        @inline(__always)
        func take(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Bool {
            var key = FirstWords.step(0, bytes[index])
            index &+= 1
            while index < bytes.count, goesOn[Int(bytes[index])] {
                key = FirstWords.step(key, bytes[index])
                index &+= 1
            }
            let slot = FirstWords.slot(key)
            return bits[slot / 64] >> UInt64(slot % 64) & 1 != 0
        }
    }

    func withUnsafeView(_ body: (View) -> Void) {
        bits.withUnsafeBufferPointer { bits in
            goesOn.withUnsafeBufferPointer { goesOn in body(View(bits: bits, goesOn: goesOn)) }
        }
    }
}
