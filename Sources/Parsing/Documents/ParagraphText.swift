/// Collects the paragraphs of an office document: a paragraph a line, an empty line between two.
struct ParagraphText {
    private(set) var bytes: [UInt8] = []
    private var line: [UInt8] = []
    /// Text of boxes, which follows the paragraph they hang on.
    private var after: [[UInt8]] = []

    var isEmpty: Bool { bytes.isEmpty && line.isEmpty }
    /// The paragraph that is being written has no text yet.
    var isAtStart: Bool { line.allSatisfy { $0 <= 0x20 } }
    var count: Int { bytes.count + line.count }

    /// UTF-8; a line end parts paragraphs.
    mutating func append(_ text: some Sequence<UInt8>) {
        for byte in text {
            if byte == 0x0A || byte == 0x0C || byte == 0x0B {
                endLine()
            } else {
                line.append(byte == 0x0D ? 0x20 : byte)
            }
        }
    }

    mutating func append(_ text: String) { append(text.utf8) }

    /// The line ends inside a paragraph: people set addresses and verses so.
    mutating func endLine() {
        guard !isAtStart else { return }
        if !bytes.isEmpty { bytes += [0x0A] }
        bytes += line
        line = []
    }

    mutating func endParagraph() {
        if !isAtStart {
            if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
            bytes += line
        }
        line = []
        let boxes = after
        after = []
        for box in boxes {
            if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
            bytes += box
        }
    }

    /// Paragraphs of their own, behind the one that is being written.
    mutating func addAfter(_ text: ParagraphText) {
        var text = text
        text.endParagraph()
        if !text.bytes.isEmpty { after.append(text.bytes) }
    }

    /// All paragraphs of another text, as paragraphs.
    mutating func add(_ text: ParagraphText) {
        endParagraph()
        var text = text
        text.endParagraph()
        guard !text.bytes.isEmpty else { return }
        if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
        bytes += text.bytes
    }

    /// A table's row: a line with tabs between the cells; a row that lays out whole paragraphs is told apart, cell by
    /// cell.
    mutating func addRow(_ cells: [ParagraphText]) {
        let cells = cells.map { cell in
            var cell = cell
            cell.endParagraph()
            return cell
        }
        let isLayout = cells.contains { $0.bytes.count > 400 } || cells.filter { !$0.isEmpty }.count <= 1
        if isLayout {
            for cell in cells { add(cell) }
            return
        }
        endParagraph()
        var row: [UInt8] = []
        for cell in cells {
            if !row.isEmpty { row.append(0x09) }
            var wasBreak = false
            for byte in cell.bytes {
                if byte == 0x0A {
                    wasBreak = true
                } else {
                    if wasBreak { row.append(0x20) }
                    wasBreak = false
                    row.append(byte)
                }
            }
        }
        append(row)
        endParagraph()
    }
}
