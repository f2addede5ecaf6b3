/// The text of an RTF document as it comes: paragraphs and tables, boxes behind the paragraph they hang on, notes at
/// the end.
struct RTFFlow {
    private(set) var text = ParagraphText()
    /// What is being written: the paragraphs of a cell, or one of the text.
    private var current = ParagraphText()
    private var cells: [ParagraphText] = []
    private var note = ParagraphText()
    private var box = ParagraphText()
    private var noteTexts: [[UInt8]] = []

    private static let mostCells = 2_000

    /// In the words of `quality.notes`.
    var notes: [String] { noteTexts.isEmpty ? [] : ["notes:\(noteTexts.count)"] }

    mutating func add(_ bytes: [UInt8], to sink: RTFReader.Sink) {
        switch sink {
        case .main: current.append(bytes)
        case .note: note.append(bytes)
        case .box: box.append(bytes)
        case .info, .nowhere: break
        }
    }

    mutating func endParagraph(_ sink: RTFReader.Sink, isInTable: Bool) {
        switch sink {
        case .main:
            current.endParagraph()
            if !isInTable, cells.isEmpty {
                text.add(current)
                current = ParagraphText()
            }
        case .note: note.endParagraph()
        case .box: box.endParagraph()
        case .info, .nowhere: break
        }
    }

    mutating func endLine(_ sink: RTFReader.Sink) {
        switch sink {
        case .main: current.endLine()
        case .note: note.endLine()
        case .box: box.endLine()
        case .info, .nowhere: break
        }
    }

    mutating func endCell() {
        current.endParagraph()
        guard cells.count < Self.mostCells else { return }
        cells.append(current)
        current = ParagraphText()
    }

    mutating func endRow() {
        text.addRow(cells)
        cells = []
    }

    mutating func endNote() {
        note.endParagraph()
        if !note.isEmpty { noteTexts.append(note.bytes) }
        note = ParagraphText()
    }

    mutating func endBox() {
        current.addAfter(box)
        box = ParagraphText()
    }

    /// The end of the document: what is open is closed, and the notes follow.
    mutating func finish() {
        if !cells.isEmpty { endRow() }
        text.add(current)
        current = ParagraphText()
        for (index, note) in noteTexts.enumerated() {
            text.append("[\(index + 1)] ")
            text.append(note.split(separator: 0x0A).joined(separator: [0x20]))
            text.endParagraph()
        }
    }
}
