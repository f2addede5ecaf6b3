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
    /// Lines that begin with a figure, printed at least twice.
    private let twiceHashes: Set<UInt64>

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
        while measure > 20, (longer + histogram[measure]) * 10 < considered {
            longer += histogram[measure]
            measure -= 1
        }
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
            guard line.ending == .none || line.ending == .comma || line.ending == .hyphen, next.gap <= 1 else {
                continue
            }
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
        var dated: [UInt64: Int] = [:]
        for line in lines where line.startKind == .digit && line.digits >= 8 && line.words >= 5 {
            dated[line.hash, default: 0] += 1
        }
        twiceHashes = Set(dated.filter { $0.value >= 2 }.keys)
        repeatedHashes = Set(counts.filter { $0.value >= 3 }.keys)
        width = measure
        isDoubleSpaced = spaced * 2 > flowing
    }

    func joined(_ text: CleanText) -> CleanText {
        var result = CleanText()
        let hyphenation = Hyphenation(text)
        result.bytes.reserveCapacity(text.bytes.count)
        result.folds.reserveCapacity(text.folds.count)
        result.lines.reserveCapacity(text.lines.count)
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
            line.isPageMark = isBrowserMark(line, text)
            while j < text.lines.count, !line.isPageMark {
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
                if previous.ending == .hyphen, !isDash, !inURL, hyphenation.parts(text, previous, next) {
                    result.bytes.removeLast()
                }
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
                result.bytes.withUnsafeBufferPointer { LineMeasure.measure($0, &whole, &result.folds) }
                line = whole
            } else {
                result.take(&line, from: text, at: start)
            }
            result.lines.append(line)
            for mark in marks {
                var line = text.lines[mark]
                line.isPageMark = isBrowserMark(line, text)
                let start = result.bytes.count
                result.bytes.append(contentsOf: text.bytes[line.range])
                result.take(&line, from: text, at: start)
                result.lines.append(line)
            }
            i = j
        }
        return result
    }

    /// A page number, or a line that many pages repeat, at a page's edge.
    private func isPageMark(_ i: Int, _ text: CleanText) -> Bool {
        let line = text.lines[i]
        if isBrowserMark(line, text) { return true }
        guard line.words <= 14, line.scalars <= 90 else { return false }
        let atEdge =
            line.gap >= 1 || line.afterPageBreak
            || (i + 1 < text.lines.count && (text.lines[i + 1].gap >= 1 || text.lines[i + 1].afterPageBreak))
        guard atEdge else { return false }
        return PageNumber.isOne(text, line) || repeatedHashes.contains(line.hash)
    }

    /// What browsers print on every page: above it the time of printing and the title, below it the address and "2/5".
    private func isBrowserMark(_ line: TextLine, _ text: CleanText) -> Bool {
        guard line.digits >= 2, line.scalars <= 300, line.ending == .none else { return false }
        let bytes = text.bytes
        if bytes[line.start] == 0x68, bytes[line.range].starts(with: "http".utf8) {
            var i = line.end
            var slash = false
            while i > line.start, bytes[i - 1] != 0x20 {
                i -= 1
                guard bytes[i] == 0x2F || bytes[i] >= 0x30 && bytes[i] <= 0x39 else { return false }
                if bytes[i] == 0x2F { slash = true }
            }
            return slash && line.end - i <= 7 && line.firstWordLength + (line.end - i) + 1 == line.scalars
        }
        // The same date, clock and words again.
        guard line.startKind == .digit, line.digits >= 8, line.words >= 5, twiceHashes.contains(line.hash) else {
            return false
        }
        return bytes[line.start..<min(line.end, line.start + 24)].contains(0x3A)
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
        // The last words of a paragraph, be they a phrase of pages such as "more photos.".
        if full, next.startKind == .lower, next.ending == .sentence, line.ending == .none || line.ending == .comma {
            return true
        }
        if SpecialLine.begins(text, next) || SpecialLine.stands(text, line) { return false }
        if !full, PictureCredit.start(text, line) != nil || next.words <= 8 {
            if PictureCredit.goesOn(text, line, next) { return true }
            if PictureCredit.start(text, line) != nil { return false }
        }
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
