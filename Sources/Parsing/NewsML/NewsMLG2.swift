import News

extension DocumentParser {
    /// NewsML-G2: items by themselves, and messages with several.
    static let newsMLG2 = DocumentParser(
        mediaType: "application/vnd.iptc.g2.newsitem+xml",
        form: .text(
            recognises: { text in
                XMLSigns.rootLocalName(text.bytes).map { NewsMLG2.roots.contains($0) } ?? false
                    && NewsMLG2.isTheirs(text.bytes)
            },
            parse: { (text, context) throws(Reason) in
                try NewsMLG2.read(try XMLReader.read(text.bytes, mode: .recovering), text, context)
            }
        )
    )
}

/// Takes a message of NewsML-G2 apart into its items.
enum NewsMLG2 {
    static let namespace = "http://iptc.org/std/nar/2006-10-01/"
    static let items: Set<String> = [
        "newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem",
    ]
    static let roots = items.union(["newsMessage", "catalog"])

    /// A catalog by itself must name the namespace: other formats have elements of that name.
    static func isTheirs(_ text: [UInt8]) -> Bool {
        guard XMLSigns.rootLocalName(text) == "catalog" else { return true }
        return text.prefix(65_536).firstRange(of: Array(namespace.utf8)) != nil
    }

    static func read(_ tree: XMLTree, _ text: DroppedText, _ context: ParsingContext) throws(Reason) -> [ParsedPart] {
        let root = tree.root
        var catalog = G2Catalog()
        var found: [XMLElement] = []
        if root.local == "newsMessage" {
            if let header = root.first("header") { catalog.add(header) }
            found = root.all("itemSet").flatMap { set in set.children.filter { items.contains($0.local) } }
            guard !found.isEmpty else {
                throw Reason(.notADocument, "The NewsML-G2 message holds no item; send the item itself.")
            }
        } else {
            found = [root]
        }
        if found.count > 1 { try context.take(members: found.count) }
        var faults = tree.faults.map { "XML: line \($0.line): \($0.message)" }
        if root.local == "newsMessage" { faults += G2Check.faults(ofMessage: root) }
        var parts: [ParsedPart] = []
        for (index, element) in found.enumerated() {
            let path = found.count > 1 ? String(index + 1) : ""
            do throws(Reason) {
                var document = try G2Item(element, catalog, context.settings).document()
                document.path = path
                document.charset = text.charset
                document.provided.faults = faults + G2Check.faults(of: element, outer: root.local == "newsMessage")
                // What is wrong with the message around the items is said once.
                faults = []
                parts.append(.document(document))
            } catch {
                if found.count == 1 { throw error }
                parts.append(.refused(path: path, error))
            }
        }
        return parts
    }
}
