import News

/// One `NewsItem` of NewsML 1.x as a document.
struct NewsML1Item {
    private let item: XMLElement
    private let settings: ParsingSettings
    /// The `NewsComponent`s, outermost first.
    private let components: [XMLElement]

    init(_ item: XMLElement, _ settings: ParsingSettings) {
        self.item = item
        self.settings = settings
        components = item.descendants.filter { $0.local == "NewsComponent" }
    }

    func document() throws(Reason) -> Document {
        var document = Document(mediaType: "application/vnd.iptc.newsml+xml", body: "")
        document.declaredLanguage =
            (value("DescriptiveMetadata", "Language", "FormalName") ?? item.language).flatMap(G2Item.languageTag)
        readIdentity(&document)
        readManagement(&document)
        readLines(&document)
        readRights(&document)
        readDescription(&document)
        try readContent(&document)
        document.finishStated()
        guard document.body.utf8.count <= settings.bodyLimit else {
            throw Reason(
                .textTooLong,
                "The main text is longer than the limit of \(settings.bodyLimit) bytes; split the file or raise the limit."
            )
        }
        return document
    }

    /// The child of that name in the first component that has it; outer components come first.
    private func first(_ group: String, _ name: String) -> XMLElement? {
        components.lazy.compactMap { $0.first(group)?.first(name) }.first { element in
            !element.attributes.isEmpty || !element.text.isEmpty
        }
    }

    private func all(_ group: String, _ name: String) -> [XMLElement] {
        components.compactMap { $0.first(group) }.flatMap { $0.all(name) }
    }

    private func value(_ group: String, _ name: String, _ attribute: String) -> String? {
        MarkupText.line(first(group, name)?.attribute(attribute))
    }

    private func line(_ name: String) -> String? {
        components.lazy.compactMap { MarkupText.line($0.first("NewsLines")?.first(name)?.text) }.first
    }

    /// All revisions of an item share provider, date and item id (NewsML 1.2, 5.5.1): these make its name.
    private func readIdentity(_ document: inout Document) {
        guard let identifier = item.first(path: "Identification", "NewsIdentifier") else { return }
        let parts = ["ProviderId", "DateId", "NewsItemId"].compactMap { MarkupText.line(identifier.first($0)?.text) }
        let published = MarkupText.line(identifier.first("PublicIdentifier")?.text)
        if parts.count == 3 {
            let name = "urn:newsml:" + parts.joined(separator: ":")
            document.providerIdentifiers.append(ProviderIdentifier(role: "guid", value: name))
            if let published {
                document.providerIdentifiers.append(ProviderIdentifier(role: "alt:public", value: published))
            }
        } else if let published {
            document.providerIdentifiers.append(ProviderIdentifier(role: "guid", value: published))
        }
        let revision = identifier.first("RevisionId")
        document.provided.version = MarkupText.line(revision?.text)
        if let update = revision?.attribute("Update"), update == "U" || update == "A" {
            document.provided.signals.append("update")
        }
    }

    private func readManagement(_ document: inout Document) {
        guard let management = item.first("NewsManagement") else { return }
        document.provided.firstCreated = stamp(management.first("FirstCreated"))
        document.modified = stamp(management.first("ThisRevisionCreated"))
        document.published = document.provided.firstCreated ?? document.modified
        let urgency = management.first("Urgency")?.attribute("FormalName").flatMap { Int($0) }
        if let urgency, (1...9).contains(urgency) { document.provided.urgency = urgency }
        let status = management.first("Status")?.attribute("FormalName")?.lowercased()
        switch status {
        case "usable", "embargoed": document.provided.pubStatus = .usable
        case "withheld":
            document.provided.pubStatus = .withheld
            document.provided.signals.append("hold")
        case "canceled", "cancelled":
            document.provided.pubStatus = .canceled
            document.provided.signals.append("kill")
        default: break
        }
        if status == "embargoed" {
            // StatusWillChange says when the embargo ends.
            document.provided.embargoedUntil = stamp(management.first("StatusWillChange")?.first("DateAndTime"))
            if document.provided.embargoedUntil == nil { document.provided.signals.append("embargo") }
        }
        let type = management.first("NewsItemType")?.attribute("FormalName")?.lowercased()
        if let type, ["advisory", "alert", "flash"].contains(type) { document.provided.signals.append(type) }
        for instruction in management.all("Instruction") {
            guard let word = MarkupText.line(instruction.attribute("FormalName")?.lowercased()) else { continue }
            let signal = ["delete": "kill", "rectify": "correction"][word] ?? word
            if document.provided.signals.count < Document.mostStatements, !document.provided.signals.contains(signal) {
                document.provided.signals.append(signal)
            }
        }
        for (name, rel) in [("DerivedFrom", "derivedFrom"), ("AssociatedWith", "associatedWith")] {
            for element in management.all(name) {
                guard let target = MarkupText.line(element.attribute("NewsItem")) else { continue }
                var association = Association(name: rel, type: .text)
                association.uri = AbsoluteURI.from(target)
                association.identifiers = [ProviderIdentifier(role: "guid", value: target)]
                document.provided.associations.append(association)
            }
        }
    }

    private func stamp(_ element: XMLElement?) -> Stamp? {
        element.flatMap { StatedTime.stamp($0.text, $0.local, settings) }
    }

    private func readLines(_ document: inout Document) {
        document.title = line("HeadLine")
        document.subtitle = line("SubHeadLine")
        document.provided.slugline = line("SlugLine")
        document.byline = line("ByLine")
        if let byline = document.byline { document.authors = StatedNames.of(byline) }
        document.provided.located = Dateline.place(line("DateLine"))
        document.provided.copyrightNotice = line("CopyrightLine")
        document.provided.usageTerms = line("RightsLine")
    }

    private func readRights(_ document: inout Document) {
        document.provided.copyrightHolder =
            components.lazy.compactMap {
                MarkupText.line($0.first(path: "RightsMetadata", "Copyright", "CopyrightHolder")?.text)
            }.first
        let usage = components.lazy.compactMap { $0.first(path: "RightsMetadata", "UsageRights") }.first
        if document.provided.usageTerms == nil, let usage {
            let terms = usage.children.compactMap { MarkupText.line($0.text) }
            if !terms.isEmpty { document.provided.usageTerms = terms.joined(separator: "; ") }
        }
        for name in ["Provider", "Source"] {
            for party in all("AdministrativeMetadata", name).flatMap({ $0.all("Party") }) {
                if let name = MarkupText.line(party.attribute("FormalName")) { document.add(source: name) }
            }
        }
        if let credit = line("CreditLine") { document.add(source: credit) }
        guard document.authors.isEmpty else { return }
        let creators = all("AdministrativeMetadata", "Creator").flatMap({ $0.all("Party") })
        for party in creators.prefix(Document.mostStatements) {
            guard let name = MarkupText.line(party.attribute("FormalName")), StatedNames.isPerson(name) else {
                continue
            }
            if !document.authors.contains(name) { document.authors.append(name) }
        }
    }

    private func readDescription(_ document: inout Document) {
        let names = topicNames
        var seen: Set<ProvidedConcept> = []
        for subject in all("DescriptiveMetadata", "SubjectCode").flatMap({ Array($0.children) }) {
            guard let code = MarkupText.line(subject.attribute("FormalName")) else { continue }
            let scheme =
                MarkupText.line(subject.attribute("Scheme") ?? subject.attribute("Vocabulary")) ?? "IptcSubjectCodes"
            if let concept = ProvidedConcept(subject: code, scheme: scheme, name: names[code]),
                seen.insert(concept).inserted
            {
                document.provided.concepts.append(concept)
            }
        }
        for genre in all("DescriptiveMetadata", "Genre") {
            if let name = MarkupText.line(genre.attribute("FormalName")) {
                document.provided.concepts.append(ProvidedConcept(.genre, name: name))
            }
        }
        for line in components.compactMap({ $0.first("NewsLines") }).flatMap({ $0.all("KeywordLine") }) {
            if let text = MarkupText.line(line.text) {
                document.provided.concepts.append(ProvidedConcept(.subject, name: text, rel: "keyword"))
            }
        }
        let properties = all("DescriptiveMetadata", "Property")
        for property in properties where property.attribute("FormalName") == "Keyword" {
            if let text = MarkupText.line(property.attribute("Value")) {
                document.provided.concepts.append(ProvidedConcept(.subject, name: text, rel: "keyword"))
            }
        }
        for location in all("DescriptiveMetadata", "Location") {
            let city = location.all("Property").first { $0.attribute("FormalName") == "City" }
            guard let name = MarkupText.line(city?.attribute("Value")) else { continue }
            if document.provided.located == nil || location.attribute("HowPresent") == "Origin" {
                document.provided.located = name
            }
            document.provided.concepts.append(ProvidedConcept(.place, name: name, rel: "located"))
        }
        if document.provided.located == nil {
            let city = properties.first { $0.attribute("FormalName") == "City" }
            document.provided.located = MarkupText.line(city?.attribute("Value"))
        }
    }

    /// English names, else the first, that the item's own topic sets give their codes.
    private var topicNames: [String: String] {
        var names: [String: String] = [:]
        for topic in components.flatMap({ $0.all("TopicSet") }).flatMap({ $0.all("Topic") }) {
            let descriptions = topic.all("Description").filter { ($0.attribute("Variant") ?? "Name") == "Name" }
            let english = descriptions.first { $0.attribute("lang", in: XMLNamespace.xml)?.hasPrefix("en") ?? false }
            guard let code = MarkupText.line(topic.first("FormalName")?.text), names[code] == nil else { continue }
            names[code] = MarkupText.line((english ?? descriptions.first)?.text)
        }
        return names
    }

    // MARK: Content

    private func readContent(_ document: inout Document) throws(Reason) {
        var isTextRead = false
        for component in components {
            var renditions: [Rendition] = []
            var type = ProvidedFacts.NewsType.picture
            for content in component.all("ContentItem") {
                let media = content.first("MediaType")?.attribute("FormalName")?.lowercased() ?? ""
                if let data = content.first("DataContent"), media.isEmpty || media.contains("text") {
                    if isTextRead { continue }
                    let text = try Self.text(data, settings, &document)
                    guard !text.isEmpty else { continue }
                    isTextRead = true
                    document.body = text
                } else if let found = Self.rendition(content) {
                    renditions.append(found)
                    type = Self.type(media)
                }
            }
            if !renditions.isEmpty { add(renditions, of: type, component, &document) }
        }
    }

    /// Text of a `DataContent`: NITF, XHTML, HTML or plain, as it stands there.
    private static func text(
        _ data: XMLElement,
        _ settings: ParsingSettings,
        _ document: inout Document
    ) throws(Reason) -> String {
        if let nitf = data.children.first(where: { $0.local == "nitf" }) {
            try NITFDocument(nitf, settings).complete(&document)
            return document.body
        }
        var children = data.children
        if children.next() != nil { return MarkupText(inside: data).text }
        let bytes = data.textBytes
        return HTMLFragment.isHTML(bytes) ? try MarkupText(html: bytes).text : MarkupText.clean(bytes)
    }

    private static func rendition(_ content: XMLElement) -> Rendition? {
        guard let href = MarkupText.line(content.attribute("Href")) else { return nil }
        var rendition = Rendition(name: "remote")
        rendition.href = href
        rendition.contentType = MarkupText.line(content.first("MimeType")?.attribute("FormalName"))
        let characteristics = content.first("Characteristics")
        rendition.sizeInBytes = characteristics?.first("SizeInBytes").flatMap { Int($0.text) }
        for property in characteristics?.all("Property") ?? [] {
            let value = property.attribute("Value").flatMap { Int($0) }
            switch property.attribute("FormalName")?.lowercased() {
            case "width": rendition.width = value
            case "height": rendition.height = value
            default: break
            }
        }
        return rendition
    }

    private static func type(_ media: String) -> ProvidedFacts.NewsType {
        switch media {
        case "video", "animation": .video
        case "audio": .audio
        case "graphic", "complexdata": .graphic
        case "text": .text
        default: .picture
        }
    }

    /// Files of a component: of the item itself where it is all there is, else another object that belongs to it.
    private func add(
        _ renditions: [Rendition],
        of type: ProvidedFacts.NewsType,
        _ component: XMLElement,
        _ document: inout Document
    ) {
        guard components.count > 1 else {
            document.provided.type = type
            document.provided.renditions += renditions
            return
        }
        let lines =
            component.first("NewsLines")
            ?? component.parent.flatMap { parent in
                parent.local == "NewsComponent" && parent.index != components.first?.index
                    ? parent.first("NewsLines") : nil
            }
        var association = Association(
            name: MarkupText.line(component.first("Role")?.attribute("FormalName")) ?? type.rawValue,
            type: type
        )
        association.headline = MarkupText.line(lines?.first("HeadLine")?.text)
        association.by = MarkupText.line(lines?.first("ByLine")?.text)
        association.credit = MarkupText.line(lines?.first("CreditLine")?.text)
        association.copyrightNotice = MarkupText.line(lines?.first("CopyrightLine")?.text)
        association.renditions = renditions
        document.provided.associations.append(association)
    }
}
