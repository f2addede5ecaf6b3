import News

/// What phrases begin with, as bits by a hash: their first word, and their first two.
///
/// A phrase begins only where both stand as whole words, so most words need no walk through the trie; where hashes
/// meet, a walk finds nothing.
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
        phrases.text.withUnsafeBufferPointer { text in
            var reading = Reading(phrases: phrases)
            WordScan.forEachBatch(in: text) { tokens in
                for token in tokens { reading.take(token, of: text, into: &self) }
            }
            reading.finish(text, into: &self)
        }
    }

    /// Gathers the first two words of one phrase after another.
    private struct Reading {
        let phrases: PhraseTable
        private var phrase = 0
        /// Tokens of the phrase so far, the keys of its first two, and where the first one stands.
        private var count = 0
        private var keys: (UInt64, UInt64) = (0, 0)
        private var start = 0

        init(phrases: PhraseTable) { self.phrases = phrases }

        @inline(__always)
        mutating func take(
            _ token: WordScan.Token,
            of text: UnsafeBufferPointer<UInt8>,
            into table: inout PhraseBeginnings
        ) {
            while Int(token.start) > phrases.range(phrase).upperBound { next(text, into: &table) }
            if count == 0 {
                (keys.0, start) = (token.key, Int(token.start))
            } else if count == 1 {
                keys.1 = token.key
            }
            count &+= 1
        }

        mutating func finish(_ text: UnsafeBufferPointer<UInt8>, into table: inout PhraseBeginnings) {
            while phrase < phrases.count { next(text, into: &table) }
        }

        private mutating func next(_ text: UnsafeBufferPointer<UInt8>, into table: inout PhraseBeginnings) {
            let from = phrases.range(phrase).lowerBound
            if count == 0 || start != from {
                table.note(mark: text[from])
            } else if keys.0 != 0 {
                table.note(keys.0, count > 1 ? keys.1 : nil)
            }
            phrase &+= 1
            count = 0
        }
    }

    private mutating func note(mark: UInt8) {
        if marks.isEmpty { marks = [Bool](repeating: false, count: 256) }
        marks[Int(mark)] = true
    }

    private mutating func note(_ first: UInt64, _ second: UInt64?) {
        let slot = Self.slot(first)
        firsts[slot / 64] |= 1 << UInt64(slot % 64)
        if let second {
            let slot = Self.slot(first, second)
            pairs[slot / 64] |= 1 << UInt64(slot % 64)
        } else {
            singles[slot / 64] |= 1 << UInt64(slot % 64)
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
