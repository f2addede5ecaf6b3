import News

/// Folded bytes read word by word, forwards and backwards from a place.
///
/// A word is a run of letters and digits of a spaced script; Lao is compared by its bytes.
struct FoldedWords {
    let bytes: UnsafeBufferPointer<UInt8>

    var count: Int { bytes.count }

    @inline(__always)
    func byte(_ index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0x20 }

    func isDigit(_ index: Int) -> Bool { byte(index) &- 0x30 < 10 }

    /// Whether this byte belongs to a letter or digit of a spaced script.
    static func isPart(_ byte: UInt8) -> Bool {
        byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte &- 0x41 < 26 || (byte >= 0x80 && byte < 0xE0 && byte != 0xC2)
            || byte == 0xE1
    }

    /// The word that ends at `end`; empty where none does.
    func word(before end: Int) -> Range<Int> {
        var start = end
        while start > 0, Self.isPart(bytes[start - 1]), end - start < 40 { start -= 1 }
        return start..<end
    }

    /// The word that begins at `start`; empty where none does.
    func word(at start: Int) -> Range<Int> {
        var end = start
        while end < bytes.count, Self.isPart(bytes[end]), end - start < 60 { end += 1 }
        return start..<max(start, end)
    }

    /// `end` without spaces before it.
    func trimmed(_ end: Int) -> Int {
        var end = end
        while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
        return end
    }

    /// `start` after spaces.
    func skipped(_ start: Int) -> Int {
        var start = start
        while start < bytes.count, bytes[start] == 0x20 { start += 1 }
        return start
    }

    /// The last eight bytes of a word as a number: a key that compares at a number's cost.
    func key(_ range: Range<Int>) -> UInt64 {
        var key: UInt64 = 0
        for index in range { key = key << 8 | UInt64(bytes[index]) }
        return key
    }

    static func key(_ word: String) -> UInt64 { TextFold.fold(word).bytes.reduce(0) { $0 << 8 | UInt64($1) } }

    static func keys(_ words: String...) -> Set<UInt64> { Set(words.map(key)) }

    func starts(_ word: [UInt8], at index: Int) -> Bool {
        guard index >= 0, index + word.count <= bytes.count else { return false }
        for offset in word.indices where bytes[index + offset] != word[offset] { return false }
        return true
    }

    func ends(_ word: [UInt8], at end: Int) -> Bool { end >= word.count && starts(word, at: end - word.count) }

    /// Whether one of the phrases stands at `index` as whole words; the longest one's end.
    func end(ofAny phrases: [[UInt8]], at index: Int) -> Int? {
        var best: Int?
        for phrase in phrases where starts(phrase, at: index) {
            let end = index + phrase.count
            if end > best ?? 0, !Self.isPart(byte(end)) { best = end }
        }
        return best
    }

    /// The number of one to `limit` digits at `index`; nil where there is none or more digits follow.
    func number(at index: Int, upTo limit: Int) -> (value: Int, end: Int)? {
        var end = index
        var value = 0
        while isDigit(end) {
            guard end - index < limit else { return nil }
            value = value * 10 + Int(byte(end) &- 0x30)
            end += 1
        }
        return end > index ? (value, end) : nil
    }

    /// Where a phrase last occurs as whole words within a range.
    func last(_ phrase: [UInt8], in range: Range<Int>) -> Int? {
        var start = range.upperBound - phrase.count
        while start >= range.lowerBound {
            if bytes[start] == phrase[0], starts(phrase, at: start), isBounded(start..<start + phrase.count) {
                return start
            }
            start -= 1
        }
        return nil
    }

    func first(_ phrase: [UInt8], in range: Range<Int>) -> Int? {
        var start = range.lowerBound
        while start + phrase.count <= range.upperBound {
            if bytes[start] == phrase[0], starts(phrase, at: start), isBounded(start..<start + phrase.count) {
                return start
            }
            start += 1
        }
        return nil
    }

    func contains(anyOf phrases: [[UInt8]], in range: Range<Int>) -> Bool {
        phrases.contains { first($0, in: range) != nil }
    }

    /// Whether no letter touches a phrase that itself begins and ends with letters.
    private func isBounded(_ range: Range<Int>) -> Bool {
        !Self.isPart(byte(range.lowerBound - 1)) && !Self.isPart(byte(range.upperBound))
            || byte(range.lowerBound) == 0xE0
    }

    static func phrases(_ words: String...) -> [[UInt8]] { words.map { TextFold.fold($0).bytes } }
}
