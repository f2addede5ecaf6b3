import News

extension DocumentParser {
    /// Text documents of OpenOffice and LibreOffice (ISO/IEC 26300).
    static let odt = DocumentParser(
        mediaType: ODTDocument.mediaType,
        form: .binary(
            recognises: { ODTDocument.isODT($0) },
            parse: { (bytes, context) throws(Reason) in [.document(try ODTDocument.read(bytes, context))] }
        )
    )
}

/// An OpenDocument text: main text, then its notes; what it states of itself.
///
/// Headers, footers, comments, deletions and tables of contents are left out.
enum ODTDocument {
    static let mediaType = "application/vnd.oasis.opendocument.text"

    static func isODT(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard ZipDirectory.isZip(bytes), let directory = try? ZipDirectory(bytes) else { return false }
        if let type = ZipDocument.mimeType(directory) {
            return type.hasPrefix(mediaType) || type.hasPrefix("application/vnd.sun.xml.writer")
        }
        // Some programs leave the member out that says what it is.
        return directory.entry(named: "content.xml") != nil && directory.entry(named: "META-INF/manifest.xml") != nil
            && directory.entry(named: "styles.xml") != nil
    }

    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ context: ParsingContext) throws(Reason) -> Document {
        let package = try ZipPackage(bytes, context)
        if let manifest = try package.xml("META-INF/manifest.xml"), isEncrypted(manifest) {
            throw Reason(.encrypted, "The document opens only with a password; save it without one and send it again.")
        }
        guard let content = try package.xml("content.xml") else {
            throw Reason(.damaged, "The document lacks its text (content.xml); save it anew and send it again.")
        }
        guard let body = content.root.first(path: "body", "text") else {
            throw Reason(
                .unsupportedFormat,
                "The document is a spreadsheet, a presentation or a drawing, which is not read; send it as a PDF."
            )
        }
        var styles = ODTStyles()
        if let tree = try package.xml("styles.xml") { styles.add(tree) }
        styles.add(content)
        var walk = ODTText(styles: styles)
        walk.read(body)
        var facts = DocumentFacts(mediaType: mediaType)
        if let meta = try package.xml("meta.xml") { readFacts(meta, &facts) }
        facts.title = walk.title ?? facts.title
        facts.isTitlePrinted = walk.title != nil
        facts.notes = walk.notes
        if package.directory.entries.contains(where: { bytes[$0.name].starts(with: "Basic/".utf8) && $0.size > 0 }) {
            facts.notes.append("macros")
        }
        return try DocumentText(walk.text.bytes, facts).document(context.settings)
    }

    private static func isEncrypted(_ manifest: XMLTree) -> Bool {
        manifest.root.children.contains { entry in
            entry.first("encryption-data") != nil
                && entry.attributes.contains { $0.name.local == "full-path" && $0.value == "content.xml" }
        }
    }

    private static func readFacts(_ meta: XMLTree, _ facts: inout DocumentFacts) {
        var creator: String?
        var initial: String?
        for element in (meta.root.first("meta") ?? meta.root).children {
            let bytes = element.textBytes
            switch element.local {
            case "title": facts.title = DocumentFacts.saneTitle(bytes)
            case "initial-creator": initial = DocumentFacts.saneAuthor(bytes)
            case "creator": creator = DocumentFacts.saneAuthor(bytes)
            case "creation-date": facts.created = DocumentFacts.stamp(bytes, reason: "odt:creation-date")
            case "date": facts.modified = DocumentFacts.stamp(bytes, reason: "odt:date")
            case "language": facts.language = DocumentFacts.language(bytes)
            case "keyword": facts.keywords += DocumentFacts.keywords(bytes).prefix(max(0, 50 - facts.keywords.count))
            default: break
            }
        }
        facts.authors = (initial ?? creator).map { [$0] } ?? []
    }
}

/// Fonts and lists by style name.
struct ODTStyles {
    private struct Style {
        var font: String?
        var parent: String?
        var list: String?
    }

    private var styles: [String: Style] = [:]
    private var faces: [String: String] = [:]
    private var lists: [String: [ListNumbers.Level]] = [:]
    private var standard: String?

    mutating func add(_ tree: XMLTree) {
        for element in tree.root.descendants {
            switch element.local {
            case "font-face" where faces.count < 10_000:
                if let name = DOCXStyles.value(element, "name") {
                    faces[name] = DOCXStyles.value(element, "font-family")
                }
            case "default-style" where DOCXStyles.value(element, "family") == "paragraph":
                standard = element.first("text-properties").flatMap(Self.font) ?? standard
            case "style" where styles.count < 50_000:
                guard let name = DOCXStyles.value(element, "name") else { continue }
                styles[name] = Style(
                    font: element.first("text-properties").flatMap(Self.font),
                    parent: DOCXStyles.value(element, "parent-style-name"),
                    list: DOCXStyles.value(element, "list-style-name")
                )
            case "list-style" where lists.count < 10_000:
                if let name = DOCXStyles.value(element, "name") { lists[name] = Self.levels(element) }
            default: break
            }
        }
    }

    private static func font(_ properties: XMLElement) -> String? {
        DOCXStyles.value(properties, "font-name") ?? DOCXStyles.value(properties, "font-family")
    }

    func font(ofStyle name: String?) -> String? {
        var at = name
        for _ in 0..<20 {
            guard let name = at, let style = styles[name] else { break }
            if let font = style.font { return faces[font] ?? font }
            at = style.parent
        }
        return standard.map { faces[$0] ?? $0 }
    }

    func levels(ofList name: String) -> [ListNumbers.Level]? { lists[name] }

    private static func levels(_ element: XMLElement) -> [ListNumbers.Level] {
        var levels: [ListNumbers.Level] = []
        for child in element.children.prefix(9) {
            var level = ListNumbers.Level()
            if child.local == "list-level-style-number" {
                switch DOCXStyles.value(child, "num-format") {
                case "a": level.style = .lowerLetter
                case "A": level.style = .upperLetter
                case "i": level.style = .lowerRoman
                case "I": level.style = .upperRoman
                case nil, "": level.style = .none
                default: level.style = .decimal
                }
                level.start =
                    DOCXStyles.value(child, "start-value").flatMap { Int($0) }.map { min(max($0, 0), 1_000_000) } ?? 1
                let shown = DOCXStyles.value(child, "display-levels").flatMap { Int($0) } ?? 1
                let number = levels.count + 1
                let first = max(1, number - min(max(shown, 1), 9) + 1)
                level.pattern =
                    (DOCXStyles.value(child, "num-prefix") ?? "")
                    + (first...number).map { "%\($0)" }.joined(separator: ".")
                    + (DOCXStyles.value(child, "num-suffix") ?? "")
            } else {
                level.style = .bullet
            }
            levels.append(level)
        }
        return levels
    }
}
