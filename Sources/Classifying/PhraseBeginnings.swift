import News

/// What phrases begin with, as bits by a hash: their first word, and their first two. A phrase begins only where both
/// stand as whole words, so most words need no walk through the trie; where hashes meet, a walk finds nothing.
struct PhraseBeginnings: Sendable {
    /// First words, and those that are a phrase of their own.
    private var firsts = [UInt64](repeating: 0, count: 1 << 10)
    private var singles = [UInt64](repeating: 0, count: 1 << 10)
    /// First words with what follows them; a run of scalars that make no words follows as 0.
    private var pairs = [UInt64](repeating: 0, count: 1 << 12)
    /// By byte, where any phrase begins with a mark below U+0080: whether one begins with this.
    private var marks: [Bool] = []

    /// `phrases` are folded and not empty.
    init(_ phrases: PhraseTable) {
        let tokens = WordScan.tokens(of: phrases.text)
        var next = 0
        for phrase in 0..<phrases.count {
            let range = phrases.range(phrase)
            let first = next
            while next < tokens.count, tokens[next].end <= range.upperBound { next += 1 }
            guard first < next, tokens[first].start == range.lowerBound else {
                if marks.isEmpty { marks = [Bool](repeating: false, count: 256) }
                marks[Int(phrases.text[range.lowerBound])] = true
                continue
            }
            guard tokens[first].isWord else { continue }
            let slot = Self.slot(tokens[first].key)
            firsts[slot / 64] |= 1 << UInt64(slot % 64)
            if next - first == 1 {
                singles[slot / 64] |= 1 << UInt64(slot % 64)
            } else {
                let slot = Self.slot(tokens[first].key, tokens[first + 1].key)
                pairs[slot / 64] |= 1 << UInt64(slot % 64)
            }
        }
    }

    private static func slot(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> 48) }

    private static func slot(_ key: UInt64, _ next: UInt64) -> Int {
        Int((key &* 0x9E37_79B9_7F4A_7C15 &+ next &* 0xC2B2_AE3D_27D4_EB4F) >> 46)
    }

    struct View {
        fileprivate let firsts: UnsafeBufferPointer<UInt64>
        fileprivate let singles: UnsafeBufferPointer<UInt64>
        fileprivate let pairs: UnsafeBufferPointer<UInt64>
        fileprivate let marks: UnsafeBufferPointer<Bool>

        /// Calls `body` with each offset at which a phrase may begin, in a token or between it and the one before it.
        ///
        /// - Parameters:
        ///   - next: the key of the token after this one.
        ///   - end: where the token before this one ends.
        @inline(__always)
        func forEachPlace(
            _ token: WordScan.Token,
            before next: UInt64,
            after end: Int,
            in bytes: UnsafeBufferPointer<UInt8>,
            _ body: (Int) -> Void
        ) {
            if !marks.isEmpty {
                for index in end..<Int(token.start) where marks[Int(bytes[index])] { body(index) }
            }
            if token.isWord {
                let slot = PhraseBeginnings.slot(token.key)
                guard firsts[slot / 64] >> UInt64(slot % 64) & 1 != 0 else { return }
                let pair = PhraseBeginnings.slot(token.key, next)
                let mayGoOn = pairs[pair / 64] >> UInt64(pair % 64) & 1
                if mayGoOn | (singles[slot / 64] >> UInt64(slot % 64) & 1) != 0 { body(Int(token.start)) }
            } else {
                places(in: token.range, bytes, body)
            }
        }

        /// Each scalar of a run, but a Lao consonant whose vowel is written before it.
        private func places(in run: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
            var index = run.lowerBound
            var isAfterVowel = false
            while index < run.upperBound {
                let lead = bytes[index]
                let isLao = PhraseMatcher.isLao(bytes, at: index)
                if !isLao || !isAfterVowel { body(index) }
                isAfterVowel = isLao && PhraseMatcher.isLaoLeadingVowel(bytes, at: index)
                index &+= lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
            }
        }
    }

    @inline(__always)
    func withUnsafeView(_ body: (View) -> Void) {
        firsts.withUnsafeBufferPointer { firsts in
            singles.withUnsafeBufferPointer { singles in
                pairs.withUnsafeBufferPointer { pairs in
                    marks.withUnsafeBufferPointer { marks in
                        body(View(firsts: firsts, singles: singles, pairs: pairs, marks: marks))
                    }
                }
            }
        }
    }
}
