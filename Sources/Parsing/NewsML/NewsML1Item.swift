import News

/// One `NewsItem` of NewsML 1.x as a document.
struct NewsML1Item {
    private let item: XMLElement
    let settings: ParsingSettings
    /// The `NewsComponent`s, outermost first.
    let components: [XMLElement]

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
        try settings.check(bodyBytes: document.body.utf8.count)
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
        document.provided.read(managementStatus: status)
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
}
