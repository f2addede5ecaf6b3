/// Walks the body of an OpenDocument text.
struct ODTText {
    private(set) var text = ParagraphText()
    private(set) var title: String?
    private(set) var notes: [String] = []
    private let styles: ODTStyles
    private var numbers = ListNumbers()
    private var listCount = 0
    private var noteTexts: [[UInt8]] = []
    private var fonts = FontRuns()

    init(styles: ODTStyles) { self.styles = styles }

    mutating func read(_ body: XMLElement) {
        var main = ParagraphText()
        blocks(body, list: nil, into: &main)
        main.endParagraph()
        text = main
        for (index, note) in noteTexts.enumerated() {
            text.append("[\(index + 1)] ")
            text.append(note.split(separator: 0x0A).joined(separator: [0x20]))
            text.endParagraph()
        }
        if !noteTexts.isEmpty { notes.append("notes:\(noteTexts.count)") }
        notes += fonts.notes
    }

    /// The list that is open: its key for counting, its style and how deep.
    private struct OpenList {
        var key: String
        var style: String?
        var level: Int
    }

    private mutating func blocks(_ parent: XMLElement, list: OpenList?, into text: inout ParagraphText) {
        for element in parent.children {
            switch element.local {
            case "p", "h": paragraph(element, label: nil, into: &text)
            case "list": self.list(element, in: list, into: &text)
            case "table", "table-header-rows", "table-rows", "table-row-group":
                for row in element.children { rows(row, into: &text) }
            case "tracked-changes", "forms", "table-of-content", "sequence-decls", "variable-decls",
                "user-field-decls", "annotation", "alphabetical-index":
                break
            case "frame", "text-box", "section", "index-body", "g", "custom-shape":
                blocks(element, list: list, into: &text)
            default: blocks(element, list: list, into: &text)
            }
        }
    }

    private mutating func list(_ element: XMLElement, in outer: OpenList?, into text: inout ParagraphText) {
        var list: OpenList
        if let outer {
            list = outer
            list.level += 1
        } else {
            if DOCXStyles.value(element, "continue-numbering") != "true" { listCount += 1 }
            list = OpenList(key: "list \(listCount)", style: nil, level: 0)
        }
        list.style = DOCXStyles.value(element, "style-name") ?? list.style
        for item in element.children where item.local == "list-item" || item.local == "list-header" {
            var isFirst = item.local == "list-item"
            for child in item.children {
                switch child.local {
                case "p", "h":
                    paragraph(child, label: isFirst ? label(list) : nil, into: &text)
                    isFirst = false
                case "list": self.list(child, in: list, into: &text)
                default: break
                }
            }
        }
    }

    private mutating func label(_ list: OpenList) -> String {
        guard let style = list.style, let levels = styles.levels(ofList: style) else { return "- " }
        return numbers.next(list: list.key, level: list.level, levels: levels)
    }

    private mutating func rows(_ element: XMLElement, into text: inout ParagraphText) {
        switch element.local {
        case "table-row":
            var cells: [ParagraphText] = []
            for child in element.children where child.local == "table-cell" {
                var cell = ParagraphText()
                blocks(child, list: nil, into: &cell)
                cell.endParagraph()
                cells.append(cell)
            }
            text.addRow(cells)
        case "table-header-rows", "table-rows", "table-row-group":
            for row in element.children { rows(row, into: &text) }
        default: break
        }
    }

    private mutating func paragraph(_ element: XMLElement, label: String?, into text: inout ParagraphText) {
        text.endParagraph()
        let before = text.count
        let style = DOCXStyles.value(element, "style-name")
        var content = ParagraphText()
        inline(element, font: styles.font(ofStyle: style), into: &content)
        content.endParagraph()
        guard !content.isEmpty else { return }
        if let label { text.append(label) }
        text.append(content.bytes)
        text.endParagraph()
        let isTitle = style == "Title" || (before == 0 && element.local == "h")
        if title == nil, isTitle { title = DocumentFacts.line(content.bytes) }
    }

    private mutating func inline(_ parent: XMLElement, font: String?, into text: inout ParagraphText) {
        for node in parent.nodes {
            switch node {
            case .text(let bytes):
                // White space is one space (part 3 section 6.1.2).
                text.append(fonts.text(bytes.map { $0 < 0x20 ? 0x20 : $0 }, font: font))
            case .element(let element):
                switch element.local {
                case "s":
                    let count = DOCXStyles.value(element, "c").flatMap { Int($0) } ?? 1
                    text.append([UInt8](repeating: 0x20, count: min(max(count, 0), 80)))
                case "tab": text.append([0x09])
                case "line-break": text.endLine()
                case "note":
                    var note = ParagraphText()
                    if let body = element.first("note-body") { blocks(body, list: nil, into: &note) }
                    note.endParagraph()
                    if !note.isEmpty { noteTexts.append(note.bytes) }
                case "annotation", "annotation-end", "ruby-text", "change", "change-start", "change-end": break
                case "frame", "custom-shape", "g", "rect":
                    var box = ParagraphText()
                    blocks(element, list: nil, into: &box)
                    text.addAfter(box)
                case "span":
                    let style = DOCXStyles.value(element, "style-name")
                    inline(element, font: style.flatMap { styles.font(ofStyle: $0) } ?? font, into: &text)
                default: inline(element, font: font, into: &text)
                }
            }
        }
    }
}
