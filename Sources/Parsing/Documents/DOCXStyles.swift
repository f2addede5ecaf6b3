/// Paragraph and character styles of a Word document, as far as its text depends on them.
struct DOCXStyles {
    private struct Style {
        var name: [UInt8]
        var font: String?
        var parent: String?
        /// Number of a list, and its level.
        var list: String?
        var level: Int?
    }

    private var styles: [String: Style] = [:]
    private var standard: String?
    private var font: String?

    init(_ tree: XMLTree?) {
        guard let tree else { return }
        for element in tree.root.children {
            if element.local == "docDefaults" {
                font = element.first(path: "rPrDefault", "rPr", "rFonts").flatMap(Self.font)
            }
            guard element.local == "style", let id = Self.value(element, "styleId"), styles.count < 20_000 else {
                continue
            }
            let name = element.first("name").flatMap { Self.value($0, "val") } ?? id
            var style = Style(name: name.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 })
            style.font = element.first(path: "rPr", "rFonts").flatMap(Self.font)
            style.parent = element.first("basedOn").flatMap { Self.value($0, "val") }
            let numbers = element.first(path: "pPr", "numPr")
            style.list = numbers?.first("numId").flatMap { Self.value($0, "val") }
            style.level = numbers?.first("ilvl").flatMap { Self.value($0, "val") }.flatMap { Int($0) }
            styles[id] = style
            if Self.value(element, "type") == "paragraph", Self.value(element, "default") == "1" { standard = id }
        }
    }

    /// An attribute of WordprocessingML, whichever of its namespaces (transitional, strict) the document uses.
    static func value(_ element: XMLElement, _ name: String) -> String? {
        for attribute in element.attributes where attribute.name.local == name { return attribute.value }
        return nil
    }

    static func font(_ element: XMLElement) -> String? { value(element, "ascii") ?? value(element, "hAnsi") }

    /// The font of a paragraph's text where its runs name none.
    func font(ofStyle id: String?) -> String? { first(id ?? standard) { $0.font } ?? font }

    func list(ofStyle id: String?) -> (id: String, level: Int)? {
        guard let list = first(id ?? standard, { $0.list }), list != "0" else { return nil }
        return (list, first(id ?? standard) { $0.level } ?? 0)
    }

    /// Whether the style is the one for the document's title.
    func isTitle(_ id: String?) -> Bool {
        guard let id else { return false }
        let name = styles[id]?.name ?? id.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        return name.elementsEqual("title".utf8)
    }

    func isHeading(_ id: String?, level: Int) -> Bool {
        guard let id else { return false }
        let name = styles[id]?.name ?? id.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        return name.elementsEqual("heading \(level)".utf8) || name.elementsEqual("heading\(level)".utf8)
    }

    /// Of the style or those it is based on; a circle of styles ends.
    private func first<Value>(_ id: String?, _ value: (Style) -> Value?) -> Value? {
        var id = id
        for _ in 0..<20 {
            guard let at = id, let style = styles[at] else { return nil }
            if let found = value(style) { return found }
            id = style.parent
        }
        return nil
    }
}

/// Numbered and dotted lists of a Word document.
struct DOCXNumbering {
    private var lists: [String: [ListNumbers.Level]] = [:]

    init(_ tree: XMLTree?) {
        guard let tree else { return }
        var abstract: [String: [ListNumbers.Level]] = [:]
        for element in tree.root.children where element.local == "abstractNum" && abstract.count < 10_000 {
            guard let id = DOCXStyles.value(element, "abstractNumId") else { continue }
            abstract[id] = element.all("lvl").prefix(9).map(Self.level)
        }
        for element in tree.root.children where element.local == "num" && lists.count < 10_000 {
            guard let id = DOCXStyles.value(element, "numId"),
                let base = element.first("abstractNumId").flatMap({ DOCXStyles.value($0, "val") }),
                var levels = abstract[base]
            else { continue }
            for change in element.all("lvlOverride") {
                guard let at = DOCXStyles.value(change, "ilvl").flatMap({ Int($0) }), levels.indices.contains(at) else {
                    continue
                }
                if let level = change.first("lvl") { levels[at] = Self.level(level) }
                let start = change.first("startOverride").flatMap { DOCXStyles.value($0, "val") }
                if let start = start.flatMap({ Int($0) }) { levels[at].start = start }
            }
            lists[id] = levels
        }
    }

    func levels(of list: String) -> [ListNumbers.Level]? { lists[list] }

    private static func level(_ element: XMLElement) -> ListNumbers.Level {
        var level = ListNumbers.Level()
        func value(_ name: String) -> String? { element.first(name).flatMap { DOCXStyles.value($0, "val") } }
        switch value("numFmt") {
        case "bullet": level.style = .bullet
        case "none": level.style = .none
        case "lowerLetter": level.style = .lowerLetter
        case "upperLetter": level.style = .upperLetter
        case "lowerRoman": level.style = .lowerRoman
        case "upperRoman": level.style = .upperRoman
        default: level.style = .decimal
        }
        level.start = value("start").flatMap { Int($0) }.map { min(max($0, 0), 1_000_000) } ?? 1
        level.pattern = value("lvlText") ?? ""
        return level
    }
}
