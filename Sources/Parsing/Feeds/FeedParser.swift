import News

extension DocumentParser {
    /// RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF: each entry is a part.
    static let feed = DocumentParser(
        mediaType: "application/rss+xml",
        form: .text(
            recognises: { Feed.isFeed($0.bytes) },
            parse: { (text, context) throws(Reason) in
                try Feed(try XMLReader.read(text.bytes, mode: .recovering), context.settings).parts(text, context)
            }
        )
    )
}

/// A feed: what it says of itself, and its entries.
struct Feed {
    let tree: XMLTree
    let settings: ParsingSettings
    /// `channel`, or `feed` of Atom: the element with the feed's own properties.
    let head: FeedElement
    let entries: [FeedElement]
    let mediaType: String
    /// What entries take over that state nothing of the kind; read once, as a feed may have very many entries.
    private(set) var facts = Facts()

    struct Facts {
        var title: String?
        var link: String?
        var language: String?
        var publisher: String?
        var rights: String?
        var authors: [FeedEntry.Author] = []
    }

    static let roots: Set<String> = ["rss", "rdf", "feed", "channel"]

    /// RDF and `channel` are feeds only where an RSS namespace or an entry shows it.
    static func isFeed(_ text: [UInt8]) -> Bool {
        guard let root = XMLSigns.rootLocalName(text)?.lowercased(), roots.contains(root) else { return false }
        if root == "rss" || root == "feed" { return true }
        let head = text.prefix(65_536)
        return head.firstRange(of: Array("<item".utf8)) != nil || head.firstRange(of: Array("<channel".utf8)) != nil
            || head.firstRange(of: Array("<CHANNEL".utf8)) != nil || head.firstRange(of: Array("rss".utf8)) != nil
    }

    init(_ tree: XMLTree, _ settings: ParsingSettings) throws(Reason) {
        let names = FeedNames(tree)
        self.tree = tree
        self.settings = settings
        let root = FeedElement(tree.root, names)
        let isAtom = root.local == "feed"
        mediaType = isAtom ? "application/atom+xml" : "application/rss+xml"
        head = isAtom ? root : root.local == "channel" ? root : root.first("channel") ?? root
        let name = isAtom ? "entry" : "item"
        // RSS 0.9 and 1.0 have their items beside the channel.
        var found = head.all(name) + (head.element.index == root.element.index ? [] : root.all(name))
        if found.isEmpty { found = head.all(isAtom ? "item" : "entry") }
        entries = found
        try readFacts()
    }

    private mutating func readFacts() throws(Reason) {
        facts.title = try head.first("title")?.line()
        let link = head.all("link").first { ($0.attribute("rel") ?? "alternate") == "alternate" }
        facts.link = link.flatMap { $0.address($0.attribute("href") ?? $0.element.text) }
        facts.language =
            head.text(["language"]) ?? head.text(["language"], .dublinCore) ?? head.element.language
            ?? tree.root.language
        facts.publisher = head.text(["publisher"], .dublinCore)
        facts.rights = try FeedEntry.rights(of: head)
        // Atom 1.0 section 4.2.1: a feed's author is that of entries without one.
        if mediaType == "application/atom+xml" { facts.authors = try FeedEntry.authors(of: head) }
    }

    func parts(_ text: DroppedText, _ context: ParsingContext) throws(Reason) -> [ParsedPart] {
        var faults = tree.faults.map { "XML: line \($0.line): \($0.message)" }
        if entries.count > 1 { try context.take(members: entries.count) }
        var parts: [ParsedPart] = []
        for (index, entry) in entries.enumerated() {
            let path = entries.count > 1 ? String(index + 1) : ""
            do throws(Reason) {
                var document = try FeedEntry(entry, self).document()
                document.path = path
                document.charset = text.charset
                document.provided.faults = faults
                faults = []
                parts.append(.document(document))
            } catch {
                if entries.count == 1 { throw error }
                parts.append(.refused(path: path, error))
            }
        }
        if parts.isEmpty { parts.append(.document(try itself(text, faults))) }
        return parts
    }

    /// A feed without entries says what it is and nothing else.
    private func itself(_ text: DroppedText, _ faults: [String]) throws(Reason) -> Document {
        var document = try FeedEntry(head, self).document()
        document.charset = text.charset
        document.provided.type = .composite
        document.provided.faults = faults
        document.quality.notes.append("no-entries")
        return document
    }
}
