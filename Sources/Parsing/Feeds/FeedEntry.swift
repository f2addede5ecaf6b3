import News

/// One entry of a feed as a document, or the feed itself where it has none.
struct FeedEntry {
    let entry: FeedElement
    let feed: Feed
    private var isFeed: Bool { entry.element.index == feed.head.element.index }

    init(_ entry: FeedElement, _ feed: Feed) {
        self.entry = entry
        self.feed = feed
    }

    func document() throws(Reason) -> Document {
        var document = Document(mediaType: feed.mediaType, body: "")
        document.title = try title()
        try readTexts(&document)
        readLinks(&document)
        try readAuthors(&document)
        readTimes(&document)
        try readSources(&document)
        try readRights(&document)
        try readCategories(&document)
        var media = FeedMedia(entry)
        try media.read(into: &document)
        document.declaredLanguage = (contentLanguage ?? feed.facts.language).flatMap { tag in
            G2Item.languageTag(String(tag.map { $0 == "_" ? "-" : $0 }))
        }
        document.finishStated()
        try feed.settings.check(bodyBytes: document.body.utf8.count)
        return document
    }

    // MARK: Texts

    private func title() throws(Reason) -> String? {
        for (name, family) in [("title", FeedElement.Family.core), ("title", .dublinCore), ("title", .media)] {
            for element in entry.all(name, family) {
                if let line = try element.line() { return line }
            }
        }
        return nil
    }

    private var contents: [FeedElement] {
        entry.all("encoded", .content) + entry.all("content") + entry.all("fullitem") + entry.all("body", .xhtml)
            + entry.all("body") + entry.all("div", .xhtml)
    }

    private var summaries: [FeedElement] {
        let names = ["summary", "description", "abstract", "subtitle", "tagline", "info"]
        return names.flatMap { entry.all($0) } + entry.all("description", .dublinCore) + entry.all("summary", .podcast)
            + entry.all("subtitle", .podcast) + entry.all("description", .media)
            + entry.all("group", .media).flatMap { $0.all("description", .media) }
            + entry.all("browserfriendly", .feedBurner)
    }

    /// The content is the main text; a summary beside it is the lead, one alone is the text.
    private func readTexts(_ document: inout Document) throws(Reason) {
        var text = ""
        for content in contents where text.isEmpty {
            // Content elsewhere has a link here and no text (Atom 1.0 section 4.1.3.2).
            if content.attribute("src") == nil { text = try content.construct() }
        }
        var summary = ""
        for element in summaries where summary.isEmpty { summary = try element.construct() }
        document.body = text.isEmpty ? summary : text
        if !text.isEmpty, !summary.isEmpty, summary != text { document.lead = summary }
    }

    private var contentLanguage: String? {
        let stated = entry.text(["language"]) ?? entry.text(["language"], .dublinCore)
        let inner = (contents.first ?? summaries.first ?? entry.first("title"))?.element.language
        return stated ?? inner ?? entry.element.language
    }

    // MARK: Identity and links

    private func readLinks(_ document: inout Document) {
        var alternate: String?
        var other: String?
        for link in entry.all("link") {
            let rel = link.attribute("rel")?.lowercased() ?? "alternate"
            let href = link.address(link.attribute("href") ?? MarkupText.line(link.element.text))
            guard let href else { continue }
            switch rel {
            case "alternate": alternate = alternate ?? href
            case "self", "edit", "hub", "next", "prev", "previous", "first", "last", "search", "replies", "license":
                if rel == "self" { other = other ?? href }
            case "enclosure": document.provided.associations.append(Self.enclosure(link, href))
            default:
                var association = Association(name: MarkupText.line(rel) ?? "link", type: .text)
                association.uri = AbsoluteURI.from(href)
                association.headline = MarkupText.line(link.attribute("title"))
                document.provided.associations.append(association)
            }
        }
        let original = entry.address(entry.text(["origlink"], .feedBurner))
        let guid = entry.first("guid")
        let permanent: String? = guid.flatMap { guid in
            guid.attribute("ispermalink")?.lowercased() == "false"
                ? nil : guid.address(MarkupText.line(guid.element.text))
        }
        let about = entry.element.attributes.first { $0.name.local == "about" }?.value
        let named = entry.address(entry.attribute("href"))
        for address in [original, alternate, named, permanent, entry.address(about), isFeed ? nil : other] {
            guard let address, WebAddress.isAbsolute(address) else { continue }
            document.canonicalURL = address
            break
        }
        let identifier =
            MarkupText.line(guid?.element.text) ?? entry.text(["id"])
            ?? entry.text(["identifier"], .dublinCore) ?? MarkupText.line(about)
        if let identifier {
            document.providerIdentifiers.append(ProviderIdentifier(role: "feed-id", value: identifier))
        }
    }

    private static func enclosure(_ link: FeedElement, _ href: String) -> Association {
        let type = MarkupText.line(link.attribute("type"))
        var association = Association(name: "enclosure", type: G2Item.type(ofMedia: type))
        association.uri = AbsoluteURI.from(href)
        association.headline = MarkupText.line(link.attribute("title"))
        var rendition = Rendition(name: "enclosure")
        rendition.href = href
        rendition.contentType = type
        rendition.sizeInBytes = link.attribute("length").flatMap { Int($0) }
        association.renditions = [rendition]
        return association
    }

    // MARK: People, times, rights

    private func readAuthors(_ document: inout Document) throws(Reason) {
        var printed = try Self.authors(of: entry)
        if printed.isEmpty, let source = entry.first("source") { printed = try Self.authors(of: source) }
        if printed.isEmpty { printed = feed.facts.authors }
        for author in printed {
            if let name = author.name, !document.authors.contains(name) { document.authors.append(name) }
            if author.name != author.text {
                document.byline = document.byline.map { "\($0), \(author.text)" } ?? author.text
            }
        }
        let contributors = entry.all("contributor") + entry.all("contributor", .dublinCore)
        for contributor in contributors {
            guard let name = try Self.person(contributor).name else { continue }
            document.provided.concepts.append(ProvidedConcept(.person, name: name, rel: "contributor"))
        }
    }

    /// A person as printed, and the name in it.
    struct Author {
        var name: String?
        var text: String
    }

    static func authors(of element: FeedElement) throws(Reason) -> [Author] {
        let sets = [
            element.all("author"), element.all("creator", .dublinCore), element.all("author", .dublinCore),
            element.all("author", .podcast), element.all("managingeditor"),
        ]
        for set in sets {
            var result: [Author] = []
            for author in set.prefix(Document.mostStatements) {
                let person = try Self.person(author)
                if let text = person.text { result.append(Author(name: person.name, text: text)) }
            }
            if !result.isEmpty { return result }
        }
        return []
    }

    /// The name in `Name (mail)`, `mail (Name)`, `Name <mail>` or Atom's parts, and the whole as printed.
    private static func person(_ element: FeedElement) throws(Reason) -> (name: String?, text: String?) {
        if let name = element.text(["name"]) ?? element.text(["name"], .podcast) {
            let mail = element.text(["email"]) ?? element.text(["email"], .podcast)
            return (name, mail.map { "\(name) (\($0))" } ?? name)
        }
        guard element.children.isEmpty, let text = try element.line() else { return (nil, nil) }
        return (name(in: text), text)
    }

    static func name(in text: String) -> String? {
        guard text.utf8.contains(UInt8(ascii: "@")) else { return text }
        let pieces = text.split(whereSeparator: { "()<>[]".contains($0) }).map { String($0) }
        return pieces.lazy.compactMap { MarkupText.line($0) }.first { !$0.utf8.contains(UInt8(ascii: "@")) }
    }

    private func readTimes(_ document: inout Document) {
        func stamp(_ names: [(String, FeedElement.Family)]) -> Stamp? {
            for (name, family) in names {
                guard let text = entry.text([name], family) else { continue }
                if let found = StatedTime.stamp(text, name, feed.settings) { return found }
            }
            return nil
        }
        document.modified =
            stamp([("updated", .core), ("modified", .core), ("lastbuilddate", .core), ("modified", .terms)])
            ?? entry.attribute("lastmod").flatMap { StatedTime.stamp($0, "lastmod", feed.settings) }
        document.published =
            stamp([
                ("published", .core), ("pubdate", .core), ("issued", .core), ("issued", .terms), ("created", .core),
                ("created", .terms), ("date", .dublinCore), ("pubdate", .terms), ("available", .terms),
            ]) ?? document.modified
    }

    private func readSources(_ document: inout Document) throws(Reason) {
        if let source = entry.first("source") {
            var title = try source.first("title")?.line()
            if title == nil, source.children.isEmpty { title = try source.line() }
            let link = source.address(source.attribute("url") ?? source.first("link")?.attribute("href"))
            if let title { document.add(source: title, url: link) }
        }
        if let publisher = entry.text(["publisher"], .dublinCore) ?? feed.facts.publisher {
            document.add(source: publisher)
        }
        if !isFeed, let title = feed.facts.title { document.add(source: title, url: feed.facts.link) }
    }

    private func readRights(_ document: inout Document) throws(Reason) {
        document.provided.copyrightNotice = try Self.rights(of: entry) ?? feed.facts.rights
    }

    static func rights(of element: FeedElement) throws(Reason) -> String? {
        let rights =
            element.first("rights") ?? element.first("copyright") ?? element.first("rights", .dublinCore)
            ?? element.first("copyright", .media)
        return try rights?.line()
    }

    // MARK: Categories

    private func readCategories(_ document: inout Document) throws(Reason) {
        var concepts: [ProvidedConcept] = []
        var seen: Set<ProvidedConcept> = []
        func add(_ term: String?, scheme: String?, label: String?, rel: String) {
            guard let name = MarkupText.line(label) ?? MarkupText.line(term) else { return }
            var concept = ProvidedConcept(.subject, name: name, rel: rel)
            if let term = MarkupText.line(term), let scheme = MarkupText.line(scheme) {
                if scheme.last == "/" || scheme.last == "#" {
                    concept.uri = AbsoluteURI.from(scheme + AbsoluteURI.component(term))
                }
                if concept.uri == nil { concept.literal = "\(scheme):\(term)" }
            } else if let term = MarkupText.line(term), term != name {
                concept.literal = term
            }
            if seen.insert(concept).inserted { concepts.append(concept) }
        }
        for category in entry.all("category") + entry.all("category", .media) {
            let text = try category.attribute("term") == nil ? category.line() : nil
            add(
                category.attribute("term") ?? text,
                scheme: category.attribute("scheme") ?? category.attribute("domain"),
                label: category.attribute("label"),
                rel: "category"
            )
        }
        for subject in entry.all("subject", .dublinCore) {
            add(try subject.line(), scheme: nil, label: nil, rel: "category")
        }
        var podcasts = entry.all("category", .podcast)
        while let category = podcasts.first {
            podcasts.removeFirst()
            add(category.attribute("text"), scheme: nil, label: nil, rel: "category")
            podcasts = category.all("category", .podcast) + podcasts
        }
        for keywords in entry.all("keywords", .podcast) + entry.all("keywords", .media) {
            for word in (try keywords.line() ?? "").split(separator: ",") {
                add(String(word), scheme: nil, label: nil, rel: "keyword")
            }
        }
        document.provided.concepts += concepts
    }
}
