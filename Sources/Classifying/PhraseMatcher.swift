import News

/// Finds every phrase of a list in folded bytes: a walk through the phrases' trie from each word that, with the one
/// after it, begins a phrase.
///
/// A phrase counts only at word boundaries: where it begins or ends with a letter or digit of a spaced script, no
/// letter or digit may touch it there; where it begins or ends with Lao, the match must not cut a syllable. So most
/// words begin nothing, and walks are few and short. Linear: no walk is longer than the longest phrase.
struct PhraseMatcher: Sendable {
    /// One occurrence, in folded bytes.
    struct Match: Sendable, Hashable {
        var phrase: Int
        var range: Range<Int>
    }

    private let trie: PhraseTrie
    private let beginnings: PhraseBeginnings
    /// By phrase: what may not follow its end.
    private let follows: [Follow]

    private enum Follow: UInt8, Sendable {
        case anything, noWord, noLaoTail
    }

    /// `phrases` are folded and not empty.
    init(_ phrases: PhraseTable) {
        trie = PhraseTrie(phrases)
        beginnings = PhraseBeginnings(phrases)
        follows = phrases.text.withUnsafeBufferPointer { text in
            (0..<phrases.count).map { phrase in
                let range = phrases.range(phrase)
                let last = Self.scalarStart(text, before: range.upperBound)
                return Self.isLao(text, at: last) ? .noLaoTail : Self.isWord(text[last]) ? .noWord : .anything
            }
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
            var pass = Pass()
            WordScan.forEachBatch(in: bytes) { find($0, of: bytes, &pass, report) }
            finish(bytes, &pass, report)
        }
    }

    /// Where a pass over a text stands between two batches of its tokens.
    struct Pass {
        /// The last token: what it begins shows with the next one.
        fileprivate var pending: WordScan.Token?
        /// Where the token before it ended.
        fileprivate var end = 0
    }

    /// Reports the matches that begin in a batch of a text's tokens, but for its last; `finish` brings the text's last.
    @inline(__always)
    func find(
        _ tokens: UnsafeBufferPointer<WordScan.Token>,
        of bytes: UnsafeBufferPointer<UInt8>,
        _ pass: inout Pass,
        _ report: (Int, Range<Int>) -> Void
    ) {
        trie.withWalker { walker in
            beginnings.withUnsafeView { beginnings in
                var pending = pass.pending
                var end = pass.end
                for token in tokens {
                    if let one = pending {
                        beginnings.forEachPlace(one, before: token.key, after: end, in: bytes) { start in
                            walk(walker, bytes, from: start, report)
                        }
                        end = Int(one.end)
                    }
                    pending = token
                }
                pass.pending = pending
                pass.end = end
            }
        }
    }

    @inline(__always)
    func finish(_ bytes: UnsafeBufferPointer<UInt8>, _ pass: inout Pass, _ report: (Int, Range<Int>) -> Void) {
        trie.withWalker { walker in
            beginnings.withUnsafeView { beginnings in
                // As if the end of the text were the next token; it has no word's key.
                let end = WordScan.Token(start: bytes.count, end: bytes.count, key: 0)
                for token in [pass.pending, end].compactMap(\.self) {
                    beginnings.forEachPlace(token, before: 0, after: pass.end, in: bytes) { start in
                        walk(walker, bytes, from: start, report)
                    }
                    pass.end = Int(token.end)
                }
            }
        }
    }

    @inline(__always)
    private func walk(
        _ walker: PhraseTrie.Walker,
        _ bytes: UnsafeBufferPointer<UInt8>,
        from start: Int,
        _ report: (Int, Range<Int>) -> Void
    ) {
        walker.walk(bytes, from: start) { phrase, end in
            if Self.mayEnd(bytes, at: end, follows[phrase]) { report(phrase, start..<end) }
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
    static func isLaoLeadingVowel(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        bytes[index &+ 1] == 0xBB && bytes[index &+ 2] >= 0x80 && bytes[index &+ 2] <= 0x84
    }

    /// A vowel or mark that belongs to the syllable before it.
    private static func isLaoTail(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard isLao(bytes, at: index) else { return false }
        let third = bytes[index + 2]
        return bytes[index + 1] == 0xBA ? third >= 0xB0 && third <= 0xBC : third >= 0x88 && third <= 0x8D
    }
}
