/// Joins the lines of one block of a page into paragraphs, by where they stand.
struct PDFFlow {
    struct Paragraph {
        var text: [UInt8]
        /// The paragraph may go on in the next block: its last line is full and ends no sentence.
        var isOpen: Bool
        /// It begins at the block's left edge with a small letter, so that it may go on from the block before.
        var goesOn: Bool
    }

    private(set) var paragraphs: [Paragraph] = []
    private let left: Int
    private let right: Int
    /// Blank lines between two lines of one paragraph: 0, or 1 and 2 for a text that is set wide.
    private let spacing: Int

    init(_ lines: [PDFLine]) {
        var starts: [Int: Int] = [:]
        var gaps: [Int: Int] = [:]
        for (i, line) in lines.enumerated() {
            starts[line.start, default: 0] += 1
            if i > 0 { gaps[min(line.gap, 3), default: 0] += 1 }
        }
        // The leftmost edge that enough lines share.
        let enough = max(1, lines.count / 5)
        left = starts.filter { $0.value >= enough }.keys.min() ?? starts.keys.min() ?? 0
        let ends = lines.map(\.end).sorted()
        right = ends.isEmpty ? 0 : ends[min(ends.count - 1, ends.count * 9 / 10)]
        let usual = gaps.max { $0.value == $1.value ? $0.key > $1.key : $0.value < $1.value }
        spacing = usual.map { $0.value * 10 >= (lines.count - 1) * 6 && $0.key < 3 ? $0.key : 0 } ?? 0
        join(lines)
    }

    private mutating func join(_ lines: [PDFLine]) {
        for (i, line) in lines.enumerated() {
            let isRow = isRow(line, lines, i)
            let text = isRow ? Array(line.pieces.map(\.text).joined(separator: [0x09])) : line.text
            let isOpen = !isRow && line.end * 100 >= right * 85 && !Self.endsSentence(text)
            if i > 0, !isRow, !self.isRow(lines[i - 1], lines, i - 1), goesOn(lines[i - 1], line),
                let last = paragraphs.indices.last
            {
                Self.append(text, to: &paragraphs[last].text)
                paragraphs[last].isOpen = isOpen
            } else {
                let goesOn = line.start <= left + 1 && Self.kind(text) == .lower
                paragraphs.append(Paragraph(text: text, isOpen: isOpen, goesOn: goesOn))
            }
        }
    }

    /// Two lines or more of several pieces each are a table's.
    private func isRow(_ line: PDFLine, _ lines: [PDFLine], _ i: Int) -> Bool {
        guard line.pieces.count >= 2 else { return false }
        return i > 0 && lines[i - 1].pieces.count >= 2 || i + 1 < lines.count && lines[i + 1].pieces.count >= 2
    }

    private func goesOn(_ line: PDFLine, _ next: PDFLine) -> Bool {
        guard next.gap <= spacing else { return false }
        let text = line.text
        let following = next.text
        if Self.beginsListItem(following) { return false }
        let kind = Self.kind(following)
        // Set in from the edge: a paragraph's first line, or a line in the middle.
        if next.start > left + 1, next.start > line.start + 1 { return kind == .lower && !Self.endsSentence(text) }
        let isCentred = line.start > left + 6 && next.start > left + 6 && line.end < right - 3
        if isCentred { return kind == .lower && !Self.endsSentence(text) }
        let word = following.prefix { $0 != 0x20 }.reduce(0) { $1 & 0xC0 != 0x80 ? $0 + 1 : $0 }
        let room = right - line.end
        let isFull = kind == .unspaced ? room <= 10 : room <= word + 1 + (right - left) / 12
        if isFull { return true }
        return kind == .lower && !Self.endsSentence(text)
    }

    // MARK: Text

    /// Adds a line to a paragraph: a hyphen inside a word goes, scripts without spaces get none.
    static func append(_ line: [UInt8], to text: inout [UInt8]) {
        guard !text.isEmpty else {
            text = line
            return
        }
        // U+00AD.
        if text.count >= 2, text[text.count - 2] == 0xC2, text[text.count - 1] == 0xAD {
            text.removeLast(2)
            text += line
            return
        }
        if text.count >= 3, text[text.count - 1] == UInt8(ascii: "-") {
            let before = text[text.count - 2]
            // Vietnamese is not divided at line ends: there a hyphen between syllables is a hyphen.
            let isDivided =
                (before | 0x20) &- 0x61 < 26 && (line.first.map { $0 &- 0x61 < 26 } ?? false)
                && isPlainWord(text.dropLast().reversed().prefix { $0 != 0x20 })
                && isPlainWord(line.prefix { $0 != 0x20 })
            if isDivided { text.removeLast() }
            if before != 0x20 {
                text += line
                return
            }
        }
        let isUnspaced = lastKind(text) == .unspaced && kind(line) == .unspaced
        if !isUnspaced { text.append(0x20) }
        text += line
    }

    private static func isPlainWord(_ word: some Sequence<UInt8>) -> Bool { word.allSatisfy { $0 < 0x80 } }

    private static func lastKind(_ text: [UInt8]) -> ScalarKind {
        var start = text.count - 1
        while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
        guard start >= 0 else { return .other }
        return text.withUnsafeBufferPointer { bytes in
            var i = start
            return Scalar.kind(Scalar.next(bytes, &i, bytes.count))
        }
    }

    static func kind(_ text: [UInt8]) -> ScalarKind {
        guard !text.isEmpty else { return .other }
        return text.withUnsafeBufferPointer { bytes in
            var i = 0
            return Scalar.kind(Scalar.next(bytes, &i, bytes.count))
        }
    }

    static func endsSentence(_ text: [UInt8]) -> Bool {
        var end = text.count
        // Quotes and brackets behind the mark.
        while end > 0 {
            if text[end - 1] == 0x22 || text[end - 1] == 0x27 || text[end - 1] == 0x29 {
                end -= 1
            } else if end >= 3, text[end - 3] == 0xE2, text[end - 2] == 0x80,
                text[end - 1] == 0x9D || text[end - 1] == 0x99
            {
                end -= 3
            } else {
                break
            }
        }
        guard end > 0 else { return false }
        return ".!?:;".utf8.contains(text[end - 1]) || lastKind(Array(text[..<end].suffix(4))) == .sentenceEnd
    }

    /// A dash, a dot, a number or a letter with its bracket or full stop, and a space.
    private static func beginsListItem(_ text: [UInt8]) -> Bool {
        if text.starts(with: [0xE2, 0x80, 0xA2]) || text.starts(with: [0xEF, 0x82, 0xB7]) { return true }
        guard let first = text.first else { return false }
        if first == UInt8(ascii: "-") || first == UInt8(ascii: "+") || first == UInt8(ascii: "*") {
            return text.count > 1 && text[1] == 0x20
        }
        let head = text.prefix(5)
        guard let space = head.firstIndex(of: 0x20), space >= 2 else { return false }
        let mark = head[space - 1]
        guard mark == UInt8(ascii: ")") || mark == UInt8(ascii: ".") else { return false }
        let label = head[..<(space - 1)]
        return label.allSatisfy { $0 &- 0x30 < 10 }
            || (label.count == 1 && label.allSatisfy { ($0 | 0x20) &- 0x61 < 26 })
    }
}
