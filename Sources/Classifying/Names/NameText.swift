import News

/// A folded text beside its source: words, what stands between them, and which of them are capitalised.
///
/// Offsets are into the folded bytes unless said otherwise.
struct NameText {
    let bytes: UnsafeBufferPointer<UInt8>
    let source: UnsafeBufferPointer<UInt8>
    let map: FoldedText

    /// What stands between two words of one line.
    enum Gap {
        case space, comma, dash, hyphen, open
        /// Anything else: the end of a sentence, a line, a bracket.
        case wall
    }

    func wordEnd(_ start: Int) -> Int {
        var index = start
        while index < bytes.count, Self.goesOn(bytes[index]) { index &+= 1 }
        return index
    }

    static func goesOn(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 || PhraseMatcher.isWord(byte) }

    /// Where the word that ends at `end` begins.
    func wordStart(_ end: Int) -> Int {
        var index = end
        while index > 0, Self.goesOn(bytes[index &- 1]) { index &-= 1 }
        return index
    }

    func isWord(at index: Int) -> Bool { index >= 0 && index < bytes.count && PhraseMatcher.isWord(bytes[index]) }

    func isLao(at index: Int) -> Bool { index >= 0 && PhraseMatcher.isLao(bytes, at: index) }

    /// What stands after `end`, and where the next word begins.
    func gap(after end: Int) -> (gap: Gap, next: Int) {
        guard end < bytes.count else { return (.wall, end) }
        switch bytes[end] {
        case 0x20:
            guard end &+ 1 < bytes.count, !isLineEnd(before: end &+ 1) else { return (.wall, end &+ 1) }
            switch bytes[end &+ 1] {
            case UInt8(ascii: "-") where end &+ 3 < bytes.count && bytes[end &+ 2] == 0x20:
                return isLineEnd(before: end &+ 3) ? (.wall, end &+ 3) : (.dash, end &+ 3)
            case UInt8(ascii: "("): return (.open, end &+ 2)
            default: return (.space, end &+ 1)
            }
        case UInt8(ascii: ","):
            guard end &+ 2 < bytes.count, bytes[end &+ 1] == 0x20, !isLineEnd(before: end &+ 2) else {
                return (.wall, end &+ 1)
            }
            return (.comma, end &+ 2)
        case UInt8(ascii: "-"): return (.hyphen, end &+ 1)
        default: return (.wall, end &+ 1)
        }
    }

    /// The word before the one that begins at `start`, when only a space stands between.
    func word(before start: Int) -> Range<Int>? {
        guard start >= 2, bytes[start &- 1] == 0x20, Self.goesOn(bytes[start &- 2]), !isLineEnd(before: start) else {
            return nil
        }
        let first = wordStart(start &- 1)
        return first..<start &- 1
    }

    /// Whether a line of the source ends right before the word at `start`.
    func isLineEnd(before start: Int) -> Bool {
        var index = map.sourceOffset(start)
        while index > 0 {
            let byte = source[index &- 1]
            if byte == 0x0A { return true }
            // Space, and NBSP.
            guard byte == 0x20 || byte == 0x0D || byte == 0xA0 || byte == 0xC2 else { return false }
            index &-= 1
        }
        return true
    }

    func isCapital(at start: Int) -> Bool { Self.isCapital(source, at: map.sourceOffset(start)) }

    /// Latin with Vietnamese, and Cyrillic.
    static func isCapital(_ source: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard index < source.count else { return false }
        let lead = source[index]
        if lead < 0x80 { return lead &- 0x41 < 26 }
        guard index &+ 1 < source.count else { return false }
        let second = source[index &+ 1]
        switch lead {
        case 0xC3: return second <= 0x9E && second != 0x97
        case 0xC4: return second <= 0xB7 ? second & 1 == 0 : second & 1 == 1
        case 0xC5: return second <= 0x88 ? second & 1 == 1 : second & 1 == 0
        case 0xC6: return second == 0xA0 || second == 0xAF
        case 0xD0: return second <= 0xAF
        case 0xE1:
            guard index &+ 2 < source.count, second >= 0xB8, second <= 0xBB else { return false }
            return source[index &+ 2] & 1 == 0
        default: return false
        }
    }

    /// Whether no small letter stands in a folded range's source.
    func isAllCapitals(_ range: Range<Int>) -> Bool {
        let range = map.sourceRange(range)
        return range.allSatisfy { index in
            let byte = source[index]
            if byte < 0x80 { return byte &- 0x61 >= 26 }
            // Letters of Latin with marks begin so; other bytes go on or are no letters.
            let isLetter = (byte >= 0xC3 && byte <= 0xC6) || byte == 0xE1
            return !isLetter || Self.isCapital(source, at: index)
        }
    }

    /// Whether the word at `start` is followed, on its line and after a space, by a capitalised one.
    func isCapitalAfter(_ end: Int) -> Bool {
        let (gap, next) = gap(after: end)
        return gap == .space && isWord(at: next) && isCapital(at: next)
    }

    /// Whether a sentence, line or quotation begins with the word at `start`.
    func opensSentence(_ start: Int) -> Bool {
        guard start >= 2 else { return true }
        if bytes[start &- 1] != 0x20 { return !Self.goesOn(bytes[start &- 1]) && bytes[start &- 1] != 0x2D }
        return
            !(Self.goesOn(bytes[start &- 2]) || bytes[start &- 2] == UInt8(ascii: ",")
            || bytes[start &- 2] == UInt8(ascii: ")")) || isLineEnd(before: start)
    }

    func printed(_ range: Range<Int>) -> String {
        let range = map.sourceRange(range)
        guard range.upperBound <= source.count else { return "" }
        let text = source[range]
        guard text.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return String(decoding: text, as: UTF8.self) }
        return String(decoding: text.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }, as: UTF8.self)
    }

    func span(_ range: Range<Int>) -> Span {
        let range = map.sourceRange(range)
        return Span(start: range.lowerBound, length: range.count)
    }
}
