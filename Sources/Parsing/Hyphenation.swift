/// Words that a typesetter parted at the ends of lines: "infor-", then "mation".
///
/// A hyphen at a line's end may be the word's own ("well-", then "known"), so it only goes where the text itself has
/// the word whole elsewhere, or parts words at so many line ends that it must be set with hyphenation.
struct Hyphenation {
    private var words = Set<UInt64>()
    private var isUsed = false

    init(_ text: CleanText) {
        let lines = text.lines
        var candidates = 0
        var wrapped = 0
        for i in lines.indices.dropLast() {
            if lines[i].scalars >= 30, lines[i + 1].startKind == .lower { wrapped += 1 }
            if Self.mayPart(text, lines[i], lines[i + 1]) { candidates += 1 }
        }
        guard candidates > 0 else { return }
        // Words of their own hyphen end one line in some hundred; set with hyphenation, one line in about ten.
        isUsed = candidates >= 3 && candidates * 30 >= wrapped
        text.folds.withUnsafeBufferPointer { folds in
            for line in lines {
                Self.eachWord(folds, line.foldStart..<line.foldEnd) { words.insert($0) }
            }
        }
    }

    /// Whether the hyphen between the two lines goes.
    func parts(_ text: CleanText, _ line: TextLine, _ next: TextLine) -> Bool {
        guard Self.mayPart(text, line, next) else { return false }
        return text.folds.withUnsafeBufferPointer { folds in
            var start = line.foldEnd - 1
            while start > line.foldStart, Self.isLetter(folds[start - 1]) { start -= 1 }
            var end = next.foldStart
            while end < next.foldEnd, Self.isLetter(folds[end]) { end += 1 }
            var whole = Self.seed
            for i in start..<(line.foldEnd - 1) { Self.mix(&whole, folds[i]) }
            var first = whole
            Self.mix(&first, UInt8(ascii: "-"))
            for i in next.foldStart..<end {
                Self.mix(&whole, folds[i])
                Self.mix(&first, folds[i])
            }
            if words.contains(whole) { return true }
            // The same word with its hyphen inside a line.
            return isUsed && !words.contains(first)
        }
    }

    /// Letters before the hyphen and small letters after it, of a script that parts words: no Vietnamese, which writes
    /// syllables apart.
    private static func mayPart(_ text: CleanText, _ line: TextLine, _ next: TextLine) -> Bool {
        guard line.ending == .hyphen, next.startKind == .lower, next.gap <= 1, line.count >= 12,
            text.bytes[line.end - 1] == UInt8(ascii: "-"), line.foldEnd - line.foldStart == line.count
        else { return false }
        var letters = 0
        var i = line.end - 1
        while i > line.start, isLetter(text.folds[line.foldStart + (i - 1 - line.start)]) {
            letters += 1
            i -= 1
        }
        // A second hyphen, a figure or a slash before it: the hyphen is the word's own.
        return letters >= 2 && i > line.start && text.bytes[i - 1] == 0x20
            && (line.count - line.scalars) * 10 <= line.scalars
    }

    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    private static func mix(_ value: inout UInt64, _ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A || byte >= 0x80 }

    /// Words of letters and inner hyphens.
    private static func eachWord(_ folds: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ body: (UInt64) -> Void) {
        var value = seed
        var isOpen = false
        for i in range {
            let byte = folds[i]
            let isInner = byte == UInt8(ascii: "-") && isOpen && i + 1 < range.upperBound && isLetter(folds[i + 1])
            if isLetter(byte) || isInner {
                mix(&value, byte)
                isOpen = true
            } else if isOpen {
                body(value)
                value = seed
                isOpen = false
            }
        }
        if isOpen { body(value) }
    }
}
