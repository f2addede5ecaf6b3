/// Walks the body of a Word document.
struct DOCXText {
    private(set) var text = ParagraphText()
    /// The paragraph in the style for titles, or the only one in that for headings of the first level before any text.
    private(set) var title: String?
    private(set) var notes: [String] = []
    private let styles: DOCXStyles
    private let numbering: DOCXNumbering
    private let chunk: (String) -> ParagraphText?
    private var numbers = ListNumbers()
    /// Ids of notes in the order of their marks.
    private var footnotes: [String] = []
    private var endnotes: [String] = []
    private var deleted = 0
    private var fonts = FontRuns()

    /// - Parameter chunk: the text of another document by its relationship id.
    init(styles: DOCXStyles, numbering: DOCXNumbering, chunk: @escaping (String) -> ParagraphText?) {
        self.styles = styles
        self.numbering = numbering
        self.chunk = chunk
    }

    mutating func read(_ body: XMLElement) {
        var main = ParagraphText()
        blocks(body, into: &main)
        main.endParagraph()
        text = main
        if deleted > 0 { notes.append("deletions-left-out:\(deleted)") }
        notes += fonts.notes
    }

    /// Footnotes and endnotes, each a paragraph behind the text.
    mutating func addNotes(footnotes tree: XMLTree?, endnotes endTree: XMLTree?) {
        var number = 0
        for (tree, ids) in [(tree, footnotes), (endTree, endnotes)] {
            guard let tree, !ids.isEmpty else { continue }
            var found: [String: XMLElement] = [:]
            for note in tree.root.children {
                if let id = DOCXStyles.value(note, "id") { found[id] = note }
            }
            for id in ids {
                number += 1
                guard let note = found.removeValue(forKey: id) else { continue }
                var content = ParagraphText()
                blocks(note, into: &content)
                content.endParagraph()
                guard !content.isEmpty else { continue }
                text.append("[\(number)] ")
                text.append(content.bytes.split(separator: 0x0A).joined(separator: [0x20]))
                text.endParagraph()
            }
        }
        if number > 0 { notes.append("notes:\(number)") }
    }

    // MARK: Blocks

    /// XMLReader's limit of depth bounds the recursion.
    private mutating func blocks(_ parent: XMLElement, into text: inout ParagraphText) {
        for element in parent.children {
            switch element.local {
            case "p": paragraph(element, into: &text)
            case "tbl":
                for row in element.children { rows(row, into: &text) }
            case "altChunk":
                if let id = DOCXStyles.value(element, "id"), let other = chunk(id) { text.add(other) }
            case "sectPr", "tblPr", "del", "moveFrom": break
            default: blocks(element, into: &text)
            }
        }
    }

    private mutating func rows(_ element: XMLElement, into text: inout ParagraphText) {
        switch element.local {
        case "tr":
            // A row that was deleted with changes being tracked.
            if element.first(path: "trPr", "del") != nil { return }
            var cells: [ParagraphText] = []
            collect(element, &cells)
            text.addRow(cells)
        case "sdt", "sdtContent", "customXml", "ins", "smartTag":
            for row in element.children { rows(row, into: &text) }
        default: break
        }
    }

    private mutating func collect(_ row: XMLElement, _ cells: inout [ParagraphText]) {
        for element in row.children {
            switch element.local {
            case "tc":
                var cell = ParagraphText()
                blocks(element, into: &cell)
                cell.endParagraph()
                cells.append(cell)
            case "sdt", "sdtContent", "customXml": collect(element, &cells)
            default: break
            }
        }
    }

    private mutating func paragraph(_ element: XMLElement, into text: inout ParagraphText) {
        text.endParagraph()
        let properties = element.first("pPr")
        let style = properties?.first("pStyle").flatMap { DOCXStyles.value($0, "val") }
        let before = text.count
        var content = ParagraphText()
        runs(element, font: styles.font(ofStyle: style), into: &content)
        content.endParagraph()
        guard !content.isEmpty else { return }
        if let label = label(properties, style) { text.append(label) }
        text.append(content.bytes)
        text.endParagraph()
        if title == nil, styles.isTitle(style) || before == 0 && styles.isHeading(style, level: 1) {
            title = DocumentFacts.line(content.bytes)
        }
    }

    private mutating func label(_ properties: XMLElement?, _ style: String?) -> String? {
        let own = properties?.first("numPr")
        let ownID = own?.first("numId").flatMap { DOCXStyles.value($0, "val") }
        // 0 takes a paragraph out of its style's list.
        guard ownID != "0", let list = ownID ?? styles.list(ofStyle: style)?.id,
            let levels = numbering.levels(of: list)
        else { return nil }
        let level = own?.first("ilvl").flatMap { DOCXStyles.value($0, "val") }.flatMap { Int($0) }
        return numbers.next(list: list, level: level ?? styles.list(ofStyle: style)?.level ?? 0, levels: levels)
    }

    // MARK: Runs

    private mutating func runs(_ parent: XMLElement, font: String?, into text: inout ParagraphText) {
        for element in parent.children {
            switch element.local {
            case "r": run(element, font: font, into: &text)
            case "del", "moveFrom":
                if element.first("r") != nil { deleted += 1 }
            case "pPr", "rPr": break
            case "p": paragraph(element, into: &text)
            default: runs(element, font: font, into: &text)
            }
        }
    }

    private mutating func run(_ run: XMLElement, font outer: String?, into text: inout ParagraphText) {
        let properties = run.first("rPr")
        // Hidden text is not printed.
        if let vanish = properties?.first("vanish"), DOCXStyles.value(vanish, "val") != "0",
            DOCXStyles.value(vanish, "val") != "false"
        {
            return
        }
        let style = properties?.first("rStyle").flatMap { DOCXStyles.value($0, "val") }
        let font =
            properties?.first("rFonts").flatMap(DOCXStyles.font) ?? style.flatMap { styles.font(ofStyle: $0) } ?? outer
        for element in run.children {
            switch element.local {
            case "t": text.append(fonts.text(element.textBytes, font: font))
            case "tab", "ptab": text.append([0x09])
            case "br", "cr":
                text.endLine()
            case "noBreakHyphen": text.append([UInt8(ascii: "-")])
            case "footnoteReference":
                if let id = DOCXStyles.value(element, "id") { footnotes.append(id) }
            case "endnoteReference":
                if let id = DOCXStyles.value(element, "id") { endnotes.append(id) }
            case "drawing", "pict", "AlternateContent": boxes(element, into: &text)
            default: break
            }
        }
    }

    /// Text boxes: of two forms of one drawing the first that has text.
    private mutating func boxes(_ element: XMLElement, into text: inout ParagraphText) {
        if element.local == "txbxContent" {
            var box = ParagraphText()
            blocks(element, into: &box)
            text.addAfter(box)
            return
        }
        for child in element.children {
            if child.local == "Fallback", element.first("Choice").map(Self.hasBox) == true { continue }
            boxes(child, into: &text)
        }
    }

    private static func hasBox(_ element: XMLElement) -> Bool {
        element.descendants.contains { $0.local == "txbxContent" }
    }
}
