import News

extension DocumentParser {
    /// Word documents since 2007 (ISO/IEC 29500).
    static let docx = DocumentParser(
        mediaType: DOCXDocument.mediaType,
        form: .binary(
            recognises: { DOCXDocument.isDOCX($0) },
            parse: { (bytes, context) throws(Reason) in [.document(try DOCXDocument.read(bytes, context))] }
        )
    )
}

/// A WordprocessingML package: main text, then its notes; what it states of itself.
///
/// Headers, footers, comments and deleted text are left out; footnotes and endnotes follow the text, each a paragraph
/// that begins with its number in brackets. Nothing outside the package is ever looked at.
enum DOCXDocument {
    static let mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

    static func isDOCX(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard ZipDirectory.isZip(bytes), let directory = try? ZipDirectory(bytes) else { return false }
        var hasTypes = false
        var hasWord = false
        for entry in directory.entries.prefix(10_000) {
            let name = bytes[entry.name].prefix(40).map {
                $0 &- 0x41 < 26 ? $0 | 0x20 : $0 == UInt8(ascii: "\\") ? 0x2F : $0
            }
            if name.elementsEqual("[content_types].xml".utf8) { hasTypes = true }
            if name.starts(with: "word/".utf8) { hasWord = true }
        }
        return hasTypes && hasWord
    }

    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ context: ParsingContext) throws(Reason) -> Document {
        let package = try ZipPackage(bytes, context)
        let main = try mainPart(package)
        guard let tree = try package.xml(main) else {
            throw Reason(.damaged, "The Word document lacks its text (\(main)); save it anew and send it again.")
        }
        let folder = ZipPackage.folder(of: main)
        let related = try relations(of: main, package)
        var walk = DOCXText(
            styles: DOCXStyles(try optional(package, "\(folder)/styles.xml")),
            numbering: DOCXNumbering(try optional(package, "\(folder)/numbering.xml"))
        ) { id in
            guard let target = related[id], let name = ZipPackage.resolve(target, in: folder) else { return nil }
            return altChunk(name, package, context)
        }
        walk.read(tree.root.first("body") ?? tree.root)
        walk.addNotes(
            footnotes: try optional(package, "\(folder)/footnotes.xml"),
            endnotes: try optional(package, "\(folder)/endnotes.xml")
        )
        var facts = try properties(package)
        facts.title = walk.title ?? facts.title
        facts.isTitlePrinted = walk.title != nil
        facts.notes = walk.notes
        if package.has("\(folder)/vbaProject.bin") { facts.notes.append("macros") }
        return try DocumentText(walk.text.bytes, facts).document(context.settings)
    }

    /// A part the text can do without: one that is damaged or missing is as if it were not there.
    private static func optional(_ package: ZipPackage, _ name: String) throws(Reason) -> XMLTree? {
        do throws(Reason) {
            return try package.xml(name)
        } catch {
            if error.endsObject { throw error }
            return nil
        }
    }

    /// The part that the package names as its document.
    private static func mainPart(_ package: ZipPackage) throws(Reason) -> String {
        if let tree = try optional(package, "_rels/.rels") {
            for relation in tree.root.children where relation.local == "Relationship" {
                guard relation.attribute("Type")?.hasSuffix("/officeDocument") == true,
                    let target = relation.attribute("Target"), let name = ZipPackage.resolve(target, in: "")
                else { continue }
                return name
            }
        }
        return "word/document.xml"
    }

    /// Targets inside the package by relationship id.
    private static func relations(of part: String, _ package: ZipPackage) throws(Reason) -> [String: String] {
        let folder = ZipPackage.folder(of: part)
        let name =
            part.utf8.count > folder.utf8.count ? String(part.dropFirst(folder.isEmpty ? 0 : folder.count + 1)) : part
        guard let tree = try optional(package, "\(folder)/_rels/\(name).rels") else { return [:] }
        var targets: [String: String] = [:]
        for relation in tree.root.children where relation.attribute("TargetMode") != "External" {
            if let id = relation.attribute("Id"), let target = relation.attribute("Target") { targets[id] = target }
        }
        return targets
    }

    /// The text of another document that this one takes in, such as a page.
    private static func altChunk(_ name: String, _ package: ZipPackage, _ context: ParsingContext) -> ParagraphText? {
        guard let bytes = try? package.bytes(name),
            let parts = try? context.inside({ () throws(Reason) in
                try bytes.withUnsafeBufferPointer { (buffer) throws(Reason) in
                    try Parsers.read(buffer, context: context)
                }
            })
        else { return nil }
        var text = ParagraphText()
        for case .document(let document) in parts {
            if let title = document.title {
                text.append(title)
                text.endParagraph()
            }
            for paragraph in document.body.utf8.split(separator: 0x0A) {
                text.append(paragraph)
                text.endParagraph()
            }
        }
        return text
    }

    private static func properties(_ package: ZipPackage) throws(Reason) -> DocumentFacts {
        var facts = DocumentFacts(mediaType: mediaType)
        guard let core = try optional(package, "docProps/core.xml") else { return facts }
        for element in core.root.children {
            let bytes = element.textBytes
            switch element.local {
            case "title": facts.title = DocumentFacts.saneTitle(bytes)
            case "creator": facts.authors = DocumentFacts.saneAuthor(bytes).map { [$0] } ?? []
            case "created": facts.created = DocumentFacts.stamp(bytes.filter { $0 > 0x20 }, reason: "docx:created")
            case "modified": facts.modified = DocumentFacts.stamp(bytes.filter { $0 > 0x20 }, reason: "docx:modified")
            case "language": facts.language = DocumentFacts.language(bytes)
            case "keywords": facts.keywords = DocumentFacts.keywords(bytes)
            default: break
            }
        }
        return facts
    }
}
