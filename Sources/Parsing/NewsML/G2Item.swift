import News

/// One item of NewsML-G2 as a document.
struct G2Item {
    let element: XMLElement
    let catalog: G2Catalog
    let settings: ParsingSettings
    /// `xml:lang` of the item: what texts without one of their own are in.
    let language: String?
    /// The language that `contentMeta` states.
    let contentLanguage: String?
    /// Names of concepts that the item's `assert` elements give, by QCode and URI.
    private(set) var asserted: [String: String] = [:]

    init(_ element: XMLElement, _ catalog: G2Catalog, _ settings: ParsingSettings) {
        self.element = element
        self.settings = settings
        var catalog = catalog
        catalog.add(element)
        self.catalog = catalog
        language = element.language
        contentLanguage = element.first("contentMeta")?.first("language")?.attribute("tag")
        for assertion in element.all("assert") {
            guard let key = assertion.attribute("qcode") ?? assertion.attribute("uri"), asserted[key] == nil,
                let name = text(assertion.all("name"))
            else { continue }
            asserted[key] = name
        }
    }

    func document() throws(Reason) -> Document {
        var document = Document(mediaType: Self.mediaTypes[element.local] ?? "application/xml", body: "")
        if let guid = MarkupText.line(element.attribute("guid")) {
            document.providerIdentifiers.append(ProviderIdentifier(role: "guid", value: guid))
        }
        document.provided.standard = standard
        document.provided.version = MarkupText.line(element.attribute("version"))
        readManagement(&document)
        readRights(&document)
        readContentMeta(&document)
        switch element.local {
        case "newsItem": try readContent(&document)
        case "packageItem": readGroups(&document)
        case "conceptItem", "knowledgeItem", "catalogItem", "catalog": readKnowledge(&document)
        case "planningItem": readCoverage(&document)
        default: break
        }
        finish(&document)
        try settings.check(bodyBytes: document.body.utf8.count)
        return document
    }

    private static let mediaTypes = [
        "newsItem": "application/vnd.iptc.g2.newsitem+xml", "packageItem": "application/vnd.iptc.g2.packageitem+xml",
        "conceptItem": "application/vnd.iptc.g2.conceptitem+xml",
        "knowledgeItem": "application/vnd.iptc.g2.knowledgeitem+xml",
        "planningItem": "application/vnd.iptc.g2.planningitem+xml",
        "catalogItem": "application/vnd.iptc.g2.catalogitem+xml",
    ]

    private var standard: String {
        let name = MarkupText.line(element.attribute("standard")) ?? "NewsML-G2"
        guard let version = MarkupText.line(element.attribute("standardversion")) else { return name }
        return "\(name) \(version)"
    }

    // MARK: itemMeta

    private func readManagement(_ document: inout Document) {
        guard let meta = element.first("itemMeta") else { return }
        if let itemClass = meta.first("itemClass") {
            document.provided.type = type(itemClass) ?? document.provided.type
        }
        for provider in meta.all("provider") {
            if let name = name(of: provider) { document.add(source: name) }
        }
        document.modified = stamp(meta.first("versionCreated"))
        document.provided.firstCreated = stamp(meta.first("firstCreated"))
        if let embargoed = meta.first("embargoed") {
            document.provided.embargoedUntil = stamp(embargoed)
            // An empty one: until further notice.
            if document.provided.embargoedUntil == nil { document.provided.signals.append("embargo") }
        }
        document.provided.expires = stamp(meta.first("expires"))
        if let status = meta.first("pubStatus"), let code = code(of: status) {
            document.provided.pubStatus = ProvidedFacts.PubStatus(rawValue: code.lowercased())
            if document.provided.pubStatus == .canceled { document.provided.signals.append("kill") }
            if document.provided.pubStatus == .withheld { document.provided.signals.append("hold") }
        }
        let notes = meta.all("edNote").compactMap { block($0) }
        if !notes.isEmpty { document.provided.edNote = notes.joined(separator: "\n") }
        for signal in meta.all("signal") {
            guard document.provided.signals.count < Document.mostStatements,
                let printed = signal.attribute("qcode") ?? signal.attribute("uri") ?? signal.attribute("literal"),
                let word = Self.signal(printed), !document.provided.signals.contains(word)
            else { continue }
            document.provided.signals.append(word)
        }
        document.title = text(meta.all("title"))
        for link in meta.all("link") { readLink(link, &document) }
    }

    /// What a provider asks for by a word of its own stays as printed.
    private static func signal(_ printed: String) -> String? {
        let separator = printed.lastIndex(of: "/") ?? printed.firstIndex(of: ":")
        let code = separator.map { String(printed[printed.index(after: $0)...]) } ?? printed
        let known: Set<String> = [
            "update", "correction", "kill", "hold", "advisory", "withdrawal", "retraction", "alert", "flash",
        ]
        let word = code.lowercased()
        return known.contains(word) ? word : MarkupText.line(printed)
    }

    private static let replacing: Set<String> = [
        "replaces", "supersedes", "previousversion", "corrects", "kills", "cancels", "withdraws", "retracts",
    ]

    private func readLink(_ link: XMLElement, _ document: inout Document) {
        let rel = (link.attribute("rel").map(G2Catalog.code) ?? link.attribute("reluri").map(Self.lastStep)) ?? "link"
        let target = link.attribute("residref") ?? link.attribute("guidref")
        if Self.replacing.contains(rel.lowercased()), let target = MarkupText.line(target) {
            document.provided.replaces.append(ProviderIdentifier(role: "guid", value: target))
            return
        }
        if let association = association(link, name: rel) { document.provided.associations.append(association) }
    }

    // MARK: rightsInfo

    private func readRights(_ document: inout Document) {
        for rights in element.all("rightsInfo") {
            if document.provided.copyrightHolder == nil {
                document.provided.copyrightHolder = rights.first("copyrightHolder").flatMap(name)
            }
            if document.provided.copyrightNotice == nil {
                document.provided.copyrightNotice = text(rights.all("copyrightNotice"))
            }
            if document.provided.usageTerms == nil { document.provided.usageTerms = text(rights.all("usageTerms")) }
        }
    }

    // MARK: Values

    func stamp(_ element: XMLElement?) -> Stamp? {
        element.flatMap { StatedTime.stamp($0.text, $0.local, settings) }
    }

    /// The best of several texts that say the same in other languages: the item's own, else the first.
    func text(_ elements: [XMLElement]) -> String? {
        let wanted = contentLanguage ?? language
        let own = elements.first { element in
            guard let wanted, let tag = element.attribute("lang", in: XMLNamespace.xml) else { return false }
            return tag.utf8.prefix { $0 != 0x2D }.elementsEqual(wanted.utf8.prefix { $0 != 0x2D })
        }
        if let own, let text = MarkupText.line(own.text) { return text }
        return elements.lazy.compactMap { MarkupText.line($0.text) }.first
    }

    /// Text that may have markup of its own, its paragraphs kept.
    func block(_ element: XMLElement) -> String? {
        let text = MarkupText(inside: element).text
        return text.isEmpty ? nil : text
    }

    /// What a property names: its `name`, else what the item asserts of its code, its literal, its code.
    func name(of property: XMLElement) -> String? {
        text(property.all("name")) ?? (property.attribute("qcode") ?? property.attribute("uri")).flatMap {
            asserted[$0]
        }
            ?? MarkupText.line(property.attribute("literal"))
            ?? MarkupText.line(property.attribute("qcode").map(G2Catalog.code))
            ?? MarkupText.line(property.attribute("uri").map(Self.lastStep))
    }

    func code(of property: XMLElement) -> String? {
        property.attribute("qcode").map(G2Catalog.code) ?? property.attribute("uri").map(Self.lastStep)
            ?? MarkupText.line(property.attribute("literal"))
    }

    static func lastStep(_ uri: String) -> String {
        uri.lastIndex { $0 == "/" || $0 == "#" }.map { String(uri[uri.index(after: $0)...]) } ?? uri
    }

    /// Of an `itemClass`.
    func type(_ itemClass: XMLElement) -> ProvidedFacts.NewsType? {
        guard let code = code(of: itemClass)?.lowercased() else { return nil }
        switch code {
        case "animation": return .video
        case "photo": return .picture
        default: return ProvidedFacts.NewsType(rawValue: code)
        }
    }
}

extension Document {
    /// Sources, authors and signals that are kept of one document: no article has as many, and each is compared with
    /// all before it.
    static let mostStatements = 40

    /// Adds a source that is not among the sources yet.
    mutating func add(source name: String, url: String? = nil) {
        // A credit line often ends in the dash that leads into the text.
        let ends: Set<Character> = ["-", "\u{2013}", "\u{2014}", " "]
        var name = name
        while let last = name.last, ends.contains(last) { name.removeLast() }
        guard !name.isEmpty, sources.count < Self.mostStatements,
            !sources.contains(where: { $0.name.lowercased() == name.lowercased() })
        else { return }
        sources.append(InformationSource(name: name, url: url))
    }
}
