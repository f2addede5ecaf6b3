import News

extension HTMLMetadata {
    /// The headline as printed.
    var title: String? {
        guard let text = titles.best?.text.text else { return nil }
        return TwiceInOne.half(of: text) ?? text
    }

    /// Writes what the page says of itself into the document; what it does not say stays as it is.
    func fill(_ document: inout Document, _ settings: ParsingSettings) {
        if let title {
            document.title = title
            document.quality.notes.removeAll { $0 == "no-title" }
        }
        if let subtitle { document.subtitle = subtitle }
        if document.lead == nil { document.lead = lead }
        if let language { document.declaredLanguage = language }
        if let address {
            document.canonicalURL = address
            if isAddressContested { document.quality.notes.append("canonical-contested") }
        }
        if let section { document.section = section }
        if let site = siteName ?? address.flatMap({ WebAddress.host(of: $0) }), document.sources.isEmpty {
            document.sources.append(InformationSource(name: site))
        }
        let names = authors.names
        if !names.isEmpty {
            if names != document.authors { document.byline = nil }
            document.authors = names
        }
        fillTimes(&document, settings)
        document.provided.concepts += keywords
        if let picture { document.provided.associations.append(picture) }
    }

    private func fillTimes(_ document: inout Document, _ settings: ParsingSettings) {
        document.published = dates.published(settings)
        document.modified = dates.modified(after: document.published, settings)
        if let created = dates.created(settings), created.civil.date != document.published?.civil.date {
            document.provided.firstCreated = created
        }
        document.quality.notes.removeAll { $0 == "zone-assumed" }
        if document.published?.reason.hasSuffix("-zone-assumed") == true {
            document.quality.notes.append("zone-assumed")
        }
    }

    // MARK: Single values

    private func line(_ bytes: [UInt8]?, _ limit: Int) -> String? {
        guard let bytes, bytes.count <= limit * 4 else { return nil }
        let line = HTMLTree.line(bytes)
        return line.isEmpty || line.utf8.count > limit ? nil : line
    }

    /// The line under the headline: marked as such close to it, or stated in JSON-LD; never the headline again.
    private var subtitle: String? {
        var found: [String] = []
        for place in scan.subtitles where scan.tree.end(place.node) - place.node < 60 {
            guard let headline, (0...4).contains(place.line - headline) else { continue }
            if let text = line(scan.tree.text(of: place.node), 600) { found.append(text) }
        }
        for node in scan.data.objects where found.isEmpty {
            if let text = line(scan.data.string(node, "alternativeHeadline"), 600) { found.append(text) }
        }
        guard let key = titles.best?.text.key else { return nil }
        return found.first { text in
            guard text.utf8.count >= 12, let other = MetadataText(line: text) else { return false }
            return other.key != key && !MetadataText.holds(key, other.key) && !MetadataText.holds(other.key, key)
        }
    }

    /// The lead that is marked close to the headline, else the description for readers of search results, whole only.
    private var lead: String? {
        for place in scan.leads where scan.tree.end(place.node) - place.node < 200 {
            guard let headline, (0...12).contains(place.line - headline) else { continue }
            if let text = line(scan.tree.text(of: place.node), 2_000), text.utf8.count >= 40 { return text }
        }
        guard let text = line(fields.first("og:description", "description", "dc.description"), 2_000),
            text.utf8.count >= 40,
            !text.hasSuffix("…"), !text.hasSuffix("...")
        else { return nil }
        return MetadataText(line: text)?.key == titles.best?.text.key ? nil : text
    }

    private var section: String? {
        let stated = fields.first(
            "article:section",
            "og:article:section",
            "section",
            "parsely-section",
            "sailthru.section",
            "articlesection",
            "cxenseparse:section",
            "dc.subject.section"
        )
        if let text = sectionLine(stated) { return text }
        for node in scan.data.objects where scan.data.member(node, "articleSection") != nil {
            if let text = sectionLine(scan.data.string(node, "articleSection")) { return text }
        }
        return nil
    }

    private func sectionLine(_ bytes: [UInt8]?) -> String? {
        guard let text = line(bytes, 120), !WebAddress.isAbsolute(text) else { return nil }
        return text
    }

    // MARK: Lists

    /// Keywords as the page states them, each once, at most twenty.
    private var keywords: [ProvidedConcept] {
        var printed: [[UInt8]] = []
        for value in fields.all("news_keywords", "parsely-tags", "sailthru.tags", limit: 8) {
            printed += value.split(separator: UInt8(ascii: ",")).prefix(40).map { Array($0) }
        }
        printed += fields.all("article:tag", "og:article:tag", "video:tag", limit: 40)
        for node in scan.data.objects where LinkedDataKind.of(node, scan.data) == .article && printed.count < 100 {
            for value in scan.data.values(node, "keywords").prefix(40) {
                guard let text = scan.data.text(value), text.count <= 4_000 else { continue }
                printed += text.split(separator: UInt8(ascii: ",")).prefix(40).map { Array($0) }
            }
        }
        var seen: Set<[UInt8]> = []
        var concepts: [ProvidedConcept] = []
        for value in printed where concepts.count < 20 {
            guard let text = MetadataText(value, limit: 120), seen.insert(text.key).inserted else { continue }
            concepts.append(ProvidedConcept(.subject, name: text.text, rel: "keyword"))
        }
        return concepts
    }

    /// The picture that stands for the article where it is shown elsewhere.
    private var picture: Association? {
        let base = PageAddress(base: address)
        var rendition = Rendition(name: "main")
        var caption: String?
        if let href = fields.first("og:image:secure_url", "og:image", "og:image:url").flatMap({ base.absolute($0) }) {
            rendition.href = href
            rendition.width = Self.pixels(fields.first("og:image:width"))
            rendition.height = Self.pixels(fields.first("og:image:height"))
            caption = line(fields.first("og:image:alt"), 600)
        } else if let (href, node) = dataPicture(base) {
            rendition.href = href
            rendition.width = node.flatMap { Self.pixels(scan.data.member($0, "width").flatMap { scan.data.text($0) }) }
            rendition.height = node.flatMap {
                Self.pixels(scan.data.member($0, "height").flatMap { scan.data.text($0) })
            }
            caption = node.flatMap { line(scan.data.string($0, "caption"), 600) }
        } else if let href = fields.first("twitter:image", "twitter:image:src").flatMap({ base.absolute($0) }) {
            rendition.href = href
        } else {
            return nil
        }
        var association = Association(name: "mainpic", type: .picture)
        association.caption = caption
        association.renditions = [rendition]
        return association
    }

    private func dataPicture(_ base: PageAddress) -> (String, Int?)? {
        let data = scan.data
        for node in data.objects where data.member(node, "image") != nil && LinkedDataKind.of(node, data) == .article {
            for value in data.values(node, "image").prefix(4) {
                let isObject = data.nodes[value].kind == .object
                let text = isObject ? data.string(value, "url") ?? data.string(value, "contentUrl") : data.text(value)
                if let href = text.flatMap({ base.absolute($0) }) { return (href, isObject ? value : nil) }
            }
        }
        return nil
    }

    private static func pixels(_ value: [UInt8]?) -> Int? {
        guard let value else { return nil }
        let digits = value.drop { $0 <= 0x20 }.prefix { $0 &- 0x30 < 10 }
        guard !digits.isEmpty, digits.count <= 6 else { return nil }
        let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return number > 0 ? number : nil
    }
}
