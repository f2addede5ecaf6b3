import News

extension G2Item {
    /// `contentMeta`: what is said of the content.
    func readContentMeta(_ document: inout Document) {
        document.declaredLanguage = (contentLanguage ?? language).flatMap(Self.languageTag)
        guard let meta = element.first("contentMeta") else {
            document.published = document.provided.firstCreated ?? document.modified
            return
        }
        if let urgency = meta.first("urgency").flatMap({ Int($0.text) }), (1...9).contains(urgency) {
            document.provided.urgency = urgency
        }
        document.published = stamp(meta.first("contentCreated")) ?? document.provided.firstCreated ?? document.modified
        readPlaces(meta, &document)
        for source in meta.all("infoSource") {
            // A bare code says nothing to a reader.
            let key = source.attribute("qcode") ?? source.attribute("uri")
            let name = text(source.all("name")) ?? key.flatMap { asserted[$0] }
            if let name = name ?? MarkupText.line(source.attribute("literal")) { document.add(source: name) }
        }
        readLines(meta, &document)
        readAuthors(meta, &document)
        document.provided.digitalSource = meta.first("digitalSourceType").flatMap { source in
            source.attribute("uri").flatMap(AbsoluteURI.from) ?? source.attribute("qcode").flatMap(catalog.uri)
        }
        for genre in meta.all("genre") {
            if let concept = concept(.genre, genre) { document.provided.concepts.append(concept) }
        }
        for keyword in meta.all("keyword") {
            if let text = MarkupText.line(keyword.text) {
                document.provided.concepts.append(ProvidedConcept(.subject, name: text, rel: "keyword"))
            }
        }
        for subject in meta.all("subject") {
            guard var concept = concept(Self.kind(of: subject), subject) else { continue }
            if concept.kind == .subject { concept.creator = subject.attribute("creator") }
            if concept.kind != .subject { concept.rel = "about" }
            document.provided.concepts.append(concept)
        }
        for identifier in meta.all("altId") {
            guard let value = MarkupText.line(identifier.text) else { continue }
            let type = identifier.attribute("type") ?? identifier.attribute("typeuri").map(Self.lastStep)
            let role = type.map { "alt:\($0)" } ?? "alt"
            document.providerIdentifiers.append(ProviderIdentifier(role: role, value: value))
        }
    }

    /// A tag of BCP 47's form.
    static func languageTag(_ tag: String) -> String? {
        let isTag =
            (2...35).contains(tag.utf8.count) && tag.utf8.first.map { ($0 | 0x20) &- 0x61 < 26 } ?? false
            && tag.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2D }
        guard isTag else { return nil }
        // BCP 47 section 2.1.1: case means nothing; the language is set in small letters, the region in capitals.
        let parts = tag.split(separator: "-").enumerated().map { index, part in
            index == 0 ? part.lowercased() : part.utf8.count == 2 ? part.uppercased() : String(part)
        }
        return parts.joined(separator: "-")
    }

    private func readPlaces(_ meta: XMLElement, _ document: inout Document) {
        for located in meta.all("located") {
            guard let name = name(of: located) else { continue }
            if document.provided.located == nil { document.provided.located = name }
            guard let place = concept(.place, located) else { continue }
            var concept = place
            concept.rel = "located"
            document.provided.concepts.append(concept)
        }
        if document.provided.located == nil {
            document.provided.located = Dateline.place(meta.first("dateline")?.text)
        }
    }

    private func readLines(_ meta: XMLElement, _ document: inout Document) {
        document.provided.slugline = text(meta.all("slugline"))
        let headlines = meta.all("headline")
        func role(_ headline: XMLElement) -> String {
            (headline.attribute("role").map(G2Catalog.code) ?? headline.attribute("roleuri").map(Self.lastStep) ?? "")
                .lowercased()
        }
        let main = headlines.filter { !role($0).contains("sub") }
        document.title =
            text(main.filter { ["", "main", "headline"].contains(role($0)) }) ?? text(main) ?? document.title
        document.subtitle = text(headlines.filter { role($0).contains("sub") })
        if document.subtitle == document.title { document.subtitle = nil }
        if let credit = text(meta.all("creditline")) { document.add(source: credit) }
        for description in meta.all("description") {
            guard let text = block(description) else { continue }
            let role = description.attribute("role").map(G2Catalog.code)?.lowercased() ?? ""
            if role.contains("caption") {
                document.provided.caption = document.provided.caption ?? text
                document.captions.append(Caption(text: text, credit: self.text(meta.all("creditline"))))
            } else if document.lead == nil {
                document.lead = text
            }
        }
    }

    /// The byline, and as authors the names it holds, else the creators that are named as persons are.
    private func readAuthors(_ meta: XMLElement, _ document: inout Document) {
        document.byline = text(meta.all("by"))
        if let byline = document.byline { document.authors = StatedNames.of(byline) }
        guard document.authors.isEmpty else { return }
        for creator in meta.all("creator").prefix(Document.mostStatements) {
            guard let name = text(creator.all("name")) ?? MarkupText.line(creator.attribute("literal")),
                StatedNames.isPerson(name), !document.authors.contains(name)
            else { continue }
            if creator.attribute("type").map(G2Catalog.code) == "organisation" { continue }
            document.authors.append(name)
        }
    }

    /// A property as a concept; nil for one that is empty.
    func concept(_ kind: ProvidedConcept.Kind, _ property: XMLElement) -> ProvidedConcept? {
        let qcode = MarkupText.line(property.attribute("qcode"))
        let uri = property.attribute("uri").flatMap(AbsoluteURI.from) ?? qcode.flatMap(catalog.uri)
        let key = property.attribute("qcode") ?? property.attribute("uri")
        let name = text(property.all("name")) ?? key.flatMap { asserted[$0] }
        let literal = uri == nil ? qcode ?? MarkupText.line(property.attribute("literal")) : nil
        guard name != nil || uri != nil || literal != nil else { return nil }
        return ProvidedConcept(
            kind,
            name: name ?? MarkupText.line(property.attribute("literal")),
            uri: uri,
            literal: literal
        )
    }

    /// By the type of concept (https://cv.iptc.org/newscodes/cpnature/); an abstract one is a subject.
    private static func kind(of subject: XMLElement) -> ProvidedConcept.Kind {
        let type = subject.attribute("type").map(G2Catalog.code) ?? subject.attribute("typeuri").map(lastStep)
        switch type?.lowercased() {
        case "person": return .person
        case "organisation": return .organisation
        case "geoarea", "poi": return .place
        case "event": return .event
        case "object": return .object
        default: return .subject
        }
    }
}
