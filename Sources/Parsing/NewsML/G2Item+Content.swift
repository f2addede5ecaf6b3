import News

extension G2Item {
    /// `contentSet`: the text, and the files that show the content.
    func readContent(_ document: inout Document) throws(Reason) {
        guard let set = element.first("contentSet") else { return }
        for rendition in set.children {
            switch rendition.local {
            case "inlineXML":
                guard document.body.isEmpty else { continue }
                if let nitf = rendition.children.first(where: { $0.local == "nitf" }) {
                    try NITFDocument(nitf, settings).complete(&document)
                } else {
                    document.body = MarkupText(inside: rendition).text
                }
            case "inlineData":
                guard document.body.isEmpty else { continue }
                let type = rendition.attribute("contenttype")?.lowercased() ?? ""
                // What is packed or encoded is no text.
                guard rendition.attribute("encoding") == nil, rendition.attribute("encodinguri") == nil else {
                    continue
                }
                if type.contains("html") {
                    document.body = try MarkupText(html: rendition.textBytes).text
                } else if type.isEmpty || type.hasPrefix("text/") {
                    document.body = MarkupText.clean(rendition.textBytes)
                }
            case "remoteContent":
                if let found = self.rendition(rendition) { document.provided.renditions.append(found) }
            default: break
            }
        }
    }

    /// What every kind of item ends with: a main text where the format states one elsewhere, a lead, the quality.
    func finish(_ document: inout Document) {
        if document.body.isEmpty {
            // Pictures and films say in their descriptions what they show.
            let texts = element.first("contentMeta")?.all("description").compactMap { block($0) } ?? []
            document.body = texts.joined(separator: "\n\n")
            if document.lead.map({ texts.contains($0) }) ?? false { document.lead = nil }
        }
        document.finishStated()
    }

    // MARK: Renditions and related items

    func rendition(_ content: XMLElement) -> Rendition? {
        let code =
            content.attribute("rendition").map(G2Catalog.code) ?? content.attribute("renditionuri").map(Self.lastStep)
        let href = content.attribute("href") ?? content.attribute("residref") ?? content.attribute("persistidref")
        guard code != nil || href != nil else { return nil }
        var rendition = Rendition(name: MarkupText.line(code) ?? "remote")
        rendition.href = href
        rendition.contentType = MarkupText.line(content.attribute("contenttype"))
        rendition.title = MarkupText.line(content.attribute("title"))
        rendition.width = content.attribute("width").flatMap { Int($0) }
        rendition.height = content.attribute("height").flatMap { Int($0) }
        rendition.sizeInBytes = content.attribute("size").flatMap { Int($0) }
        return rendition
    }

    /// A `link` or `itemRef`; nil for one that leads nowhere.
    func association(_ link: XMLElement, name: String) -> Association? {
        let target = MarkupText.line(
            link.attribute("residref") ?? link.attribute("guidref") ?? link.attribute("persistidref")
        )
        let href = MarkupText.line(link.attribute("href"))
        guard target != nil || href != nil else { return nil }
        let contentType = link.attribute("contenttype")
        let type = link.first("itemClass").flatMap(type) ?? Self.type(ofMedia: contentType)
        var association = Association(name: MarkupText.line(name) ?? "link", type: type)
        association.uri = target.flatMap(AbsoluteURI.from) ?? href.flatMap(AbsoluteURI.from)
        association.headline =
            text(link.all("headline")) ?? text(link.all("title")) ?? MarkupText.line(link.attribute("title"))
        association.caption = text(link.all("description"))
        association.by = text(link.all("by"))
        association.credit = text(link.all("creditline")) ?? link.first("provider").flatMap { self.name(of: $0) }
        if let target { association.identifiers.append(ProviderIdentifier(role: "guid", value: target)) }
        if let version = MarkupText.line(link.attribute("version")) {
            association.identifiers.append(ProviderIdentifier(role: "version", value: version))
        }
        if let href, AbsoluteURI.from(href) != nil {
            var rendition = Rendition(name: "remote")
            rendition.href = href
            rendition.contentType = MarkupText.line(contentType)
            rendition.sizeInBytes = link.attribute("size").flatMap { Int($0) }
            association.renditions.append(rendition)
        }
        return association
    }

    static func type(ofMedia type: String?) -> ProvidedFacts.NewsType {
        guard let type = type?.lowercased() else { return .text }
        if type.hasPrefix("image/") { return .picture }
        if type.hasPrefix("video/") { return .video }
        if type.hasPrefix("audio/") { return .audio }
        if type.contains("g2.packageitem") { return .composite }
        return .text
    }

    /// `groupSet` of a package: each item it refers to, under the role of its group.
    func readGroups(_ document: inout Document) {
        document.provided.type = .composite
        for group in element.first("groupSet")?.all("group") ?? [] {
            let role = group.attribute("role").map(G2Catalog.code) ?? group.attribute("roleuri").map(Self.lastStep)
            let name = role ?? group.attribute("id") ?? "group"
            for reference in group.all("itemRef") {
                if let found = association(reference, name: name) { document.provided.associations.append(found) }
            }
        }
    }

    // MARK: What is no news: concepts, catalogs, plans

    /// Concepts and schemes, one a paragraph: names, then what defines them.
    func readKnowledge(_ document: inout Document) {
        document.provided.type = .component
        document.quality.notes.append("not-news:\(element.local)")
        var concepts = element.first("conceptSet")?.all("concept") ?? []
        if let concept = element.first("concept") { concepts = [concept] }
        let catalogs = element.local == "catalog" ? [element] : element.first("catalogContainer")?.all("catalog") ?? []
        let schemes = catalogs.flatMap { $0.all("scheme") }
        if element.local == "conceptItem", let concept = concepts.first {
            document.title = document.title ?? text(concept.all("name"))
        }
        if let scheme = element.first("schemeMeta") { document.title = document.title ?? text(scheme.all("name")) }
        let paragraphs = (concepts + schemes).map { concept -> String in
            var lines: [String] = []
            if let name = text(concept.all("name")) { lines.append(name) }
            lines += concept.all("definition").compactMap { block($0) }
            lines += concept.all("note").compactMap { block($0) }
            return lines.joined(separator: "\n")
        }
        document.body = paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    /// A planning item: what is to be covered, one coverage a paragraph.
    func readCoverage(_ document: inout Document) {
        document.provided.type = .planning
        let coverages = element.first("newsCoverageSet")?.all("newsCoverage") ?? []
        let paragraphs = coverages.compactMap { coverage -> String? in
            guard let planning = coverage.first("planning") else { return nil }
            let elements = ["headline", "description", "edNote"].flatMap { planning.all($0) }
            let lines = elements.compactMap { block($0) }
            return lines.isEmpty ? nil : lines.joined(separator: "\n")
        }
        document.body = paragraphs.joined(separator: "\n\n")
    }
}

extension Document {
    /// The lead where the format states none, and how sure what was read is: everything was stated.
    mutating func finishStated() {
        // An agency is no person, however it signs.
        authors.removeAll { author in
            let author = author.lowercased()
            return sources.contains { source in
                let name = source.name.lowercased()
                return author == name || author.hasPrefix(name + " ")
            }
        }
        if lead == nil, provided.type == .text, !body.isEmpty {
            lead = body.firstRange(of: "\n\n").map { String(body[..<$0.lowerBound]) } ?? body
        }
        var notes: [String] = []
        if title == nil { notes.append("no-title") }
        if body.isEmpty { notes.append("no-text") }
        quality.notes = notes + quality.notes
        quality.score = (title == nil ? 0 : 45) + (body.isEmpty ? 0 : 45) + (published == nil ? 0 : 10)
    }
}
