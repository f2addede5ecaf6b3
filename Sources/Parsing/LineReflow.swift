/// Joins the visual lines of a text that was set to a width (out of a PDF, or mail) into paragraphs.
///
/// What is known of such text (domain.md A4): every visual line may be followed by a blank line; words are broken
/// only at spaces; a page break is three blank lines or a form feed; a line-final hyphen joins with nothing.
struct LineReflow {
    /// Scalars that a full line holds.
    let width: Int
    /// A blank line follows every visual line, so it does not part paragraphs.
    let isDoubleSpaced: Bool
    /// Short lines printed at least three times: running heads and feet.
    private let repeatedHashes: Set<UInt64>

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
        var counts: [UInt64: Int] = [:]
        for line in lines where line.words <= 14 { counts[line.hash, default: 0] += 1 }
        repeatedHashes = Set(counts.filter { $0.value >= 3 }.keys)
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
            var previous = line
            var joinedAny = false
            var marks: [Int] = []
            while j < text.lines.count {
                // A page's number and running head stand between the lines of one paragraph.
                var k = j
                while k < text.lines.count, k - j < 4, isPageMark(k, text) { k += 1 }
                guard k < text.lines.count else { break }
                var next = text.lines[k]
                if k > j { next.afterPageBreak = true }
                guard joins(previous, next, inURL: inURL, in: text) else { break }
                // A hyphen inside a word joins with nothing, a dash between words keeps its space.
                let isDash = previous.count >= 2 && text.bytes[previous.end - 2] == 0x20
                if (previous.ending != .hyphen || isDash) && !inURL { result.bytes.append(0x20) }
                result.bytes.append(contentsOf: text.bytes[next.range])
                inURL = next.endsWithURL || (inURL && next.firstWordLength == next.scalars)
                marks.append(contentsOf: j..<k)
                previous = next
                joinedAny = true
                j = k + 1
            }
            if joinedAny {
                var whole = TextLine(
                    start: start,
                    end: result.bytes.count,
                    firstNumber: line.firstNumber,
                    lastNumber: previous.lastNumber
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
            for mark in marks {
                var line = text.lines[mark]
                let start = result.bytes.count
                result.bytes.append(contentsOf: text.bytes[line.range])
                line.end = start + line.count
                line.start = start
                result.lines.append(line)
            }
            i = j
        }
        return result
    }

    /// A page number, or a line that many pages repeat, at a page's edge.
    private func isPageMark(_ i: Int, _ text: CleanText) -> Bool {
        let line = text.lines[i]
        guard line.words <= 14, line.scalars <= 90 else { return false }
        let atEdge =
            line.gap >= 1 || line.afterPageBreak
            || (i + 1 < text.lines.count && (text.lines[i + 1].gap >= 1 || text.lines[i + 1].afterPageBreak))
        guard atEdge else { return false }
        return PageNumber.isOne(text, line) || repeatedHashes.contains(line.hash)
    }

    private func joins(_ line: TextLine, _ next: TextLine, inURL: Bool, in text: CleanText) -> Bool {
        let acrossPages = next.afterPageBreak || next.gap >= 3
        let near = acrossPages || next.gap <= (isDoubleSpaced ? 1 : 0)
        guard near, !next.indented || next.startKind == .lower else { return false }
        // Where a blank line follows every visual line, a line set close to the one above begins something else.
        if isDoubleSpaced, next.gap == 0, !acrossPages, next.startKind != .lower, !inURL { return false }
        if inURL {
            return next.firstWordLength == next.scalars && (line.ending == .hyphen || isFull(line, before: next))
        }
        let full = isFull(line, before: next)
        // Figures and dates broken over two lines: "(6/1/1968-" and "6/1/2018)".
        if line.ending == .hyphen, next.startKind == .digit || next.startKind == .lower { return true }
        if SpecialLine.begins(text, next) || SpecialLine.stands(text, line) { return false }
        if !full, PictureCredit.start(text, line) != nil { return false }
        switch line.ending {
        case .sentence, .question, .ellipsis, .semicolon, .colon:
            // A sentence may end where a full line does; the paragraph ends where the next word would have fitted.
            return !acrossPages && isFull(line, before: next, percent: 100)
        case .hyphen: return next.startKind != .upper || full
        case .comma: return full || next.startKind == .lower || next.startKind == .digit
        case .none:
            if next.startKind == .lower { return line.scalars * 10 >= width * 4 || line.words >= 4 }
            // A paragraph ends with a mark: a long line without one goes on even before a capital.
            return full || (isDoubleSpaced && next.gap == 1 && line.scalars * 100 >= width * 75 && next.words > 2)
        }
    }

    /// Whether the first word of `next` would not have fitted; proportional type makes the width uncertain by some %.
    private func isFull(_ line: TextLine, before next: TextLine, percent: Int = 94) -> Bool {
        // Without spaces a line breaks inside the phrase, so the first "word" says little.
        let word = next.startKind == .unspaced ? min(next.firstWordLength, 8) : next.firstWordLength
        return (line.scalars + 1 + word) * 100 > width * percent
    }
}

/// Numbers of pages: "3", "- 3 -", "3/9", "Trang 3/9", "Page 3 of 9", "ໜ້າ 3".
enum PageNumber {
    private static let words: [[UInt8]] = ["trang", "page", "p", "ໜ້າ", "ຫນ້າ", "tr"].map { Array($0.utf8) }

    static func isOne(_ text: CleanText, _ line: TextLine) -> Bool {
        guard line.digits > 0, line.digits <= 8, line.words <= 4, line.scalars <= 24 else { return false }
        guard line.ending == .none || line.ending == .hyphen else { return false }
        if line.letters == 0 {
            var slashes = 0
            for byte in text.bytes[line.range] {
                guard byte != 0x28, byte != 0x29, byte != 0x2C, byte != 0x3A else { return false }
                if byte == 0x2F { slashes += 1 }
            }
            return line.scalars <= 12 && slashes <= 1
        }
        let folded = text.folded(line)
        return words.contains { folded.starts(with: $0) && folded.count > $0.count && (folded[$0.count] <= 0x39) }
    }
}

/// Lines that keep to themselves when lines are joined.
enum SpecialLine {
    /// Whether `line` opens something of its own: a list item, a labelled line, a time stamp.
    static func begins(_ text: CleanText, _ line: TextLine) -> Bool {
        if ListMarker.length(text, line) > 0 { return true }
        return Byline.label(text, line) != nil || SourceLine.label(text, line) != nil || stands(text, line)
    }

    /// Whether `line` neither continues nor is continued: page furniture, a page number.
    static func stands(_ text: CleanText, _ line: TextLine) -> Bool {
        if PageNumber.isOne(text, line), line.letters > 0 || line.scalars <= 6 { return true }
        if line.scalars <= 60, line.ending == .none, let time = PrintedTime.stamp(in: text, line), time.otherWords <= 2 { return true }
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
