/// Joins the visual lines of a text that was set to a width (out of a PDF, or mail) into paragraphs.
///
/// What is known of such text (domain.md A4): every visual line may be followed by a blank line; words are broken
/// only at spaces; a page break is three blank lines or a form feed; a line-final hyphen joins with nothing.
struct LineReflow {
    /// Scalars that a full line holds.
    let width: Int
    /// A blank line follows every visual line, so it does not part paragraphs.
    let isDoubleSpaced: Bool

    /// How `text` was set, or nil where its lines are paragraphs already.
    init?(_ text: CleanText) {
        let lines = text.lines
        guard lines.count >= 4 else { return nil }
        var histogram = [Int](repeating: 0, count: 161)
        for line in lines where line.scalars >= 20 { histogram[min(line.scalars, 160)] += 1 }
        let considered = histogram.reduce(0, +)
        guard considered >= 4 else { return nil }
        // The width: the length that one line in ten is longer than. Long paragraph lines speak against a set text.
        var longer = 0
        var measure = 160
        while measure > 20, (longer + histogram[measure]) * 10 < considered { longer += histogram[measure]; measure -= 1 }
        guard measure >= 30, measure <= 130, histogram[160] * 20 <= considered else { return nil }
        // Flowing pairs: a line that is nearly full and does not end a sentence, and one that goes on.
        var nearlyFull = 0
        var flowing = 0
        var spaced = 0
        var capitalAfterOpen = 0
        for i in 0..<(lines.count - 1) where lines[i].scalars * 10 >= measure * 8 && lines[i].scalars <= measure + 30 {
            nearlyFull += 1
            let line = lines[i]
            let next = lines[i + 1]
            guard line.ending == .none || line.ending == .comma || line.ending == .hyphen, next.gap <= 1 else { continue }
            let goesOn =
                next.startKind == .lower || line.ending != .none
                || (next.startKind == .unspaced && line.scalars + 1 + min(next.firstWordLength, 20) > measure)
                || next.startKind == .digit
            if goesOn {
                flowing += 1
                if next.gap == 1 { spaced += 1 }
            } else if next.startKind == .upper {
                capitalAfterOpen += 1
            }
        }
        guard flowing >= 3, flowing * 100 >= nearlyFull * 30, nearlyFull * 100 >= considered * 35 else { return nil }
        width = measure
        isDoubleSpaced = spaced * 2 > flowing
    }

    func joined(_ text: CleanText) -> CleanText {
        var result = CleanText()
        result.bytes.reserveCapacity(text.bytes.count)
        var i = 0
        while i < text.lines.count {
            var line = text.lines[i]
            let start = result.bytes.count
            result.bytes.append(contentsOf: text.bytes[line.range])
            var j = i + 1
            var inURL = line.endsWithURL
            while j < text.lines.count {
                let next = text.lines[j]
                guard joins(text.lines[j - 1], next, inURL: inURL, in: text) else { break }
                if text.lines[j - 1].ending != .hyphen && !inURL { result.bytes.append(0x20) }
                result.bytes.append(contentsOf: text.bytes[next.range])
                inURL = next.endsWithURL || (inURL && next.firstWordLength == next.scalars)
                j += 1
            }
            if j > i + 1 {
                var whole = TextLine(
                    start: start,
                    end: result.bytes.count,
                    firstNumber: line.firstNumber,
                    lastNumber: text.lines[j - 1].lastNumber
                )
                whole.gap = line.gap
                whole.indented = line.indented
                whole.afterPageBreak = line.afterPageBreak
                result.bytes.withUnsafeBufferPointer { LineMeasure.measure($0, &whole) }
                line = whole
            } else {
                line.end = start + line.count
                line.start = start
            }
            result.lines.append(line)
            i = j
        }
        return result
    }

    private func joins(_ line: TextLine, _ next: TextLine, inURL: Bool, in text: CleanText) -> Bool {
        let acrossPages = next.afterPageBreak || next.gap >= 3
        let near = acrossPages || next.gap <= (isDoubleSpaced ? 1 : 0)
        guard near, !next.indented || next.startKind == .lower else { return false }
        if inURL {
            return next.firstWordLength == next.scalars && (line.ending == .hyphen || isFull(line, before: next))
        }
        if SpecialLine.begins(text, next) || SpecialLine.stands(text, line) { return false }
        let full = isFull(line, before: next)
        switch line.ending {
        case .sentence, .ellipsis, .semicolon, .colon:
            // A sentence may end where a full line does; the paragraph ends where the next word would have fitted.
            return full && !acrossPages && (next.gap <= (isDoubleSpaced ? 1 : 0))
        case .hyphen: return next.startKind != .upper || full
        case .comma: return full || next.startKind == .lower || next.startKind == .digit
        case .none:
            if next.startKind == .lower { return line.scalars * 10 >= width * 4 || line.words >= 4 }
            return full
        }
    }

    /// Whether the first word of `next` would not have fitted; proportional type makes the width uncertain by some %.
    private func isFull(_ line: TextLine, before next: TextLine) -> Bool {
        // Without spaces a line breaks inside the phrase, so the first "word" says little.
        let word = next.startKind == .unspaced ? min(next.firstWordLength, 8) : next.firstWordLength
        return (line.scalars + 1 + word) * 100 >= width * 94
    }
}

/// Lines that keep to themselves when lines are joined.
enum SpecialLine {
    /// Whether `line` opens something of its own: a list item, a labelled line, a time stamp.
    static func begins(_ text: CleanText, _ line: TextLine) -> Bool {
        if ListMarker.length(text, line) > 0 { return true }
        if line.scalars <= 80, PrintedTime.stamp(in: text, line) != nil { return true }
        return Byline.label(text, line) != nil || SourceLine.label(text, line) != nil || stands(text, line)
    }

    /// Whether `line` neither continues nor is continued: page furniture, a page number.
    static func stands(_ text: CleanText, _ line: TextLine) -> Bool {
        if line.letters == 0 && line.digits > 0 && line.scalars <= 6 { return true }
        if line.scalars <= 80, PrintedTime.stamp(in: text, line) != nil { return true }
        return line.scalars <= 60 && PhraseBook.kind(of: text, line) != nil
    }
}

/// Marks that open an item of a list or a numbered heading: `- `, `• `, `(a) `, `1. `, `2) `, `a) `.
enum ListMarker {
    /// Bytes of the marker with its space, 0 where there is none.
    static func length(_ text: CleanText, _ line: TextLine) -> Int {
        let bytes = text.bytes[line.start..<min(line.end, line.start + 12)]
        guard let first = bytes.first else { return 0 }
        var i = bytes.startIndex
        func byte(_ at: Int) -> UInt8 { at < bytes.endIndex ? bytes[at] : 0 }
        switch first {
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
            return byte(i + 1) == 0x20 || byte(i + 1) > 0x7F ? (byte(i + 1) == 0x20 ? 2 : 1) : 0
        case 0xE2:
            // Dashes, bullets, arrows, squares.
            let second = byte(i + 1)
            let third = byte(i + 2)
            let isMark =
                (second == 0x80 && (third == 0xA2 || third == 0xA3 || (third >= 0x90 && third <= 0x95))) || second == 0x96
                || second == 0x97 || (second == 0x9E && third >= 0x94)
            return isMark && line.count > 4 ? 3 + (byte(i + 3) == 0x20 ? 1 : 0) : 0
        case UInt8(ascii: "("):
            i += 1
            var n = 0
            while n < 4, isAlphanumeric(byte(i)) {
                i += 1
                n += 1
            }
            return n > 0 && n < 4 && byte(i) == UInt8(ascii: ")") && byte(i + 1) == 0x20 ? i + 2 - bytes.startIndex : 0
        default:
            var n = 0
            var onlyDigits = true
            while n < 3, isAlphanumeric(byte(i)) {
                onlyDigits = onlyDigits && byte(i) < 0x3A
                i += 1
                n += 1
            }
            guard n > 0, n == 1 || onlyDigits else { return 0 }
            let mark = byte(i)
            guard mark == UInt8(ascii: ")") || mark == UInt8(ascii: ".") && onlyDigits, byte(i + 1) == 0x20 else { return 0 }
            return i + 2 - bytes.startIndex
        }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
    }
}
