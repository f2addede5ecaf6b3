import News

extension DocumentParser {
    /// NewsML 1.0 to 1.2: each `NewsItem` is a part.
    static let newsML1 = DocumentParser(
        mediaType: "application/vnd.iptc.newsml+xml",
        form: .text(
            recognises: { XMLSigns.rootLocalName($0.bytes) == "NewsML" },
            parse: { (text, context) throws(Reason) in
                try NewsML1.read(try XMLReader.read(text.bytes, mode: .recovering), text, context)
            }
        )
    )
}

enum NewsML1 {
    static func read(_ tree: XMLTree, _ text: DroppedText, _ context: ParsingContext) throws(Reason) -> [ParsedPart] {
        let items = tree.root.all("NewsItem")
        guard !items.isEmpty else {
            throw Reason(.notADocument, "The NewsML file holds no NewsItem; send the item itself.")
        }
        if items.count > 1 { try context.take(members: items.count) }
        var faults = tree.faults.map { "XML: line \($0.line): \($0.message)" } + NewsML1Check.faults(ofFile: tree.root)
        let version = MarkupText.line(tree.root.attribute("Version"))
        var parts: [ParsedPart] = []
        for (index, item) in items.enumerated() {
            let path = items.count > 1 ? String(index + 1) : ""
            do throws(Reason) {
                var document = try NewsML1Item(item, context.settings).document()
                document.path = path
                document.charset = text.charset
                document.provided.standard = version.map { "NewsML \($0)" } ?? "NewsML 1"
                document.provided.faults = faults + NewsML1Check.faults(of: item)
                faults = []
                parts.append(.document(document))
            } catch {
                if items.count == 1 { throw error }
                parts.append(.refused(path: path, error))
            }
        }
        return parts
    }
}
