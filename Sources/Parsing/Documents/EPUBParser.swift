import News

extension DocumentParser {
    /// Books and magazines (EPUB 2 and 3).
    static let epub = DocumentParser(
        mediaType: EPUBDocument.mediaType,
        form: .binary(
            recognises: { EPUBDocument.isEPUB($0) },
            parse: { (bytes, context) throws(Reason) in [.document(try EPUBDocument.read(bytes, context))] }
        )
    )
}

/// A publication as one document: its chapters in reading order, one after the other.
///
/// One part a chapter would make twenty items of one book, none of which anybody asked for.
enum EPUBDocument {
    static let mediaType = "application/epub+zip"

    static func isEPUB(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard ZipDirectory.isZip(bytes), let directory = try? ZipDirectory(bytes) else { return false }
        return ZipDocument.mimeType(directory) == mediaType || directory.entry(named: "META-INF/container.xml") != nil
    }

    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ context: ParsingContext) throws(Reason) -> Document {
        let package = try ZipPackage(bytes, context)
        if package.has("META-INF/encryption.xml"), try isEncrypted(package) {
            throw Reason(.encrypted, "The book is protected (DRM); send one that is not.")
        }
        guard let name = try rootFile(package), let tree = try package.xml(name) else {
            throw Reason(.damaged, "The book lacks its table of parts; save it anew and send it again.")
        }
        let folder = ZipPackage.folder(of: name)
        var text = ParagraphText()
        var lost = 0
        for chapter in spine(tree.root, in: folder) {
            do throws(Reason) {
                guard let page = try package.xml(chapter) else {
                    lost += 1
                    continue
                }
                var reading = PageText()
                reading.read(page.root.first("body") ?? page.root)
                text.add(reading.text)
            } catch {
                if error.endsObject { throw error }
                lost += 1
            }
        }
        text.endParagraph()
        var facts = facts(tree.root)
        if lost > 0 { facts.notes.append("chapters-unread:\(lost)") }
        return try DocumentText(text.bytes, facts).document(context.settings)
    }

    private static func rootFile(_ package: ZipPackage) throws(Reason) -> String? {
        guard let container = try package.xml("META-INF/container.xml") else { return nil }
        let files = container.root.descendants.filter { $0.local == "rootfile" }
        return files.compactMap { $0.attribute("full-path") }.compactMap { ZipPackage.resolve($0, in: "") }.first
    }

    /// Names of the content documents in reading order, each once; the navigation is no chapter.
    private static func spine(_ root: XMLElement, in folder: String) -> [String] {
        var items: [String: String] = [:]
        for item in root.first("manifest")?.children.makeIterator().map({ $0 }) ?? [] {
            guard let id = item.attribute("id"), let href = item.attribute("href"),
                item.attribute("properties")?.utf8.split(separator: 0x20).contains(where: {
                    $0.elementsEqual("nav".utf8)
                })
                    != true
            else { continue }
            items[id] = ZipPackage.resolve(unescaped(href), in: folder)
        }
        var seen: Set<String> = []
        var names: [String] = []
        for reference in root.first("spine")?.all("itemref") ?? [] {
            guard let id = reference.attribute("idref"), let name = items[id], seen.insert(name).inserted else {
                continue
            }
            names.append(name)
        }
        return names
    }

    /// `%20` in a reference, which is a URL.
    private static func unescaped(_ reference: String) -> String {
        let bytes = Array(reference.utf8)
        var result: [UInt8] = []
        var i = 0
        func digit(_ byte: UInt8) -> UInt8? {
            byte &- 0x30 < 10 ? byte &- 0x30 : (byte | 0x20) &- 0x61 < 6 ? (byte | 0x20) &- 0x57 : nil
        }
        while i < bytes.count {
            if bytes[i] == UInt8(ascii: "%"), i + 2 < bytes.count, let high = digit(bytes[i + 1]),
                let low = digit(bytes[i + 2])
            {
                result.append(high << 4 | low)
                i += 3
            } else if bytes[i] == UInt8(ascii: "#") {
                break
            } else {
                result.append(bytes[i])
                i += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Fonts may be scrambled in a book that anyone may read; content documents are not.
    private static func isEncrypted(_ package: ZipPackage) throws(Reason) -> Bool {
        guard let tree = try package.xml("META-INF/encryption.xml") else { return false }
        return tree.root.descendants.contains { element in
            guard element.local == "CipherReference", let name = element.attribute("URI") else { return false }
            return name.hasSuffix("html") || name.hasSuffix(".htm") || name.hasSuffix(".xml")
        }
    }

    private static func facts(_ root: XMLElement) -> DocumentFacts {
        var facts = DocumentFacts(mediaType: mediaType)
        for element in root.first("metadata")?.descendants ?? [] {
            let bytes = element.textBytes
            switch element.local {
            case "title" where facts.title == nil: facts.title = DocumentFacts.line(bytes)
            case "creator" where facts.authors.count < 20:
                if let name = DocumentFacts.line(bytes), name.utf8.count <= 120, !facts.authors.contains(name) {
                    facts.authors.append(name)
                }
            case "language" where facts.language == nil: facts.language = DocumentFacts.language(bytes)
            case "subject" where facts.keywords.count < 50:
                facts.keywords += DocumentFacts.line(bytes).map { [$0] } ?? []
            case "meta" where element.attribute("property") == "dcterms:modified":
                facts.modified = DocumentFacts.stamp(bytes, reason: "epub:modified")
            default: break
            }
        }
        facts.isTitlePrinted = facts.title != nil
        return facts
    }
}

/// The text of a well-formed page: its blocks as paragraphs.
private struct PageText {
    private(set) var text = ParagraphText()

    private static let blocks: Set<String> = [
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "pre", "figure", "figcaption", "section",
        "article", "header", "footer", "dl", "dt", "dd", "ul", "ol", "table", "aside", "hr", "address", "main",
    ]
    private static let silent: Set<String> = [
        "head", "script", "style", "nav", "svg", "math", "audio", "video", "rt", "rp",
    ]

    mutating func read(_ parent: XMLElement) {
        walk(parent)
        text.endParagraph()
    }

    private mutating func walk(_ parent: XMLElement) {
        for node in parent.nodes {
            switch node {
            case .text(let bytes): text.append(bytes.map { $0 < 0x20 ? 0x20 : $0 })
            case .element(let element):
                let name = element.local
                if Self.silent.contains(name) { continue }
                if name == "br" {
                    text.endLine()
                } else if name == "tr" {
                    text.addRow(
                        element.children.filter { $0.local == "td" || $0.local == "th" }.map { cell in
                            var inner = PageText()
                            inner.read(cell)
                            return inner.text
                        }
                    )
                } else if Self.blocks.contains(name) {
                    text.endParagraph()
                    if name == "li" { text.append("- ") }
                    walk(element)
                    text.endParagraph()
                } else {
                    walk(element)
                }
            }
        }
    }
}
