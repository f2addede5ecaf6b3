import News

/// What an article in NITF shows: its lines, its text and its media.
extension NITFDocument {
    func readLines(_ document: inout Document) {
        let headline = head?.first("hedline") ?? head?.first("headline")
        let main = headline?.first("hl1").flatMap { MarkupText.line($0.text) }
        document.title = main ?? MarkupText.line(root.first("head")?.first("title")?.text)
        document.subtitle = headline?.first("hl2").flatMap { MarkupText.line($0.text) }
        let slug = root.first("head")?.all("meta").first { meta in
            let name = meta.attribute("name")?.lowercased()
            return name == "slug" || name == "slugline"
        }
        document.provided.slugline = MarkupText.line(slug?.attribute("content"))
        if let byline = head?.first("byline") {
            document.byline = MarkupText.line(byline.text)
            let people = byline.all("person").compactMap { MarkupText.line($0.text) }
            let names = people.isEmpty ? [document.byline ?? ""] : people
            for name in names.prefix(Document.mostStatements).flatMap(StatedNames.of)
            where !document.authors.contains(name) {
                document.authors.append(name)
            }
        }
        if let dateline = head?.first("dateline") {
            let location = dateline.first("location")
            document.provided.located =
                MarkupText.line(location?.first("city")?.text) ?? MarkupText.line(location?.text)
                ?? Dateline.place(dateline.text)
        }
        if let abstract = head?.first("abstract") {
            let text = MarkupText(inside: abstract).text
            if !text.isEmpty { document.lead = text }
        }
    }

    func readBody(_ document: inout Document) {
        guard let body = root.first("body") else { return }
        let content = body.first("body.content")
        // Without its parts what stands in the body is the text.
        document.body = MarkupText(inside: content ?? body).text
        if let end = body.first("body.end").map({ MarkupText(inside: $0).text }), !end.isEmpty {
            document.body += document.body.isEmpty ? end : "\n\n" + end
        }
        for media in body.descendants where media.local == "media" { readMedia(media, &document) }
    }

    private func readMedia(_ media: XMLElement, _ document: inout Document) {
        let type: ProvidedFacts.NewsType
        switch media.attribute("media-type")?.lowercased() {
        case "image", "photo", "picture": type = .picture
        case "video": type = .video
        case "audio": type = .audio
        case "graphic": type = .graphic
        case "text": type = .text
        default: return
        }
        var association = Association(name: type.rawValue, type: type)
        association.caption = media.first("media-caption").flatMap { MarkupText.line($0.text) }
        association.by = media.first("media-producer").flatMap { MarkupText.line($0.text) }
        for reference in media.all("media-reference") {
            guard let source = MarkupText.line(reference.attribute("source")) else { continue }
            guard AbsoluteURI.from(source) != nil else {
                association.identifiers.append(ProviderIdentifier(role: "source", value: source))
                continue
            }
            var rendition = Rendition(name: MarkupText.line(reference.attribute("name")) ?? "remote")
            rendition.href = source
            rendition.contentType = MarkupText.line(reference.attribute("mime-type"))
            rendition.title = MarkupText.line(reference.attribute("alternate-text"))
            rendition.width = reference.attribute("width").flatMap { Int($0) }
            rendition.height = reference.attribute("height").flatMap { Int($0) }
            association.renditions.append(rendition)
        }
        guard association.caption != nil || !association.renditions.isEmpty || !association.identifiers.isEmpty else {
            return
        }
        document.provided.associations.append(association)
        if let caption = association.caption {
            document.captions.append(Caption(text: caption, credit: association.by))
        }
    }
}

extension ProvidedConcept {
    /// A subject by its code in a scheme of a provider; IPTC's eight figures are its subject codes.
    ///
    /// Nil for nothing.
    init?(subject code: String?, scheme: String, name: String?) {
        guard code != nil || name != nil else { return nil }
        self.init(.subject, name: name)
        let isStandard = code.map { $0.utf8.count == 8 && $0.utf8.allSatisfy { $0 &- 0x30 < 10 } } ?? false
        if let code, isStandard, scheme.lowercased().contains("iptc") {
            uri = "http://cv.iptc.org/newscodes/subjectcode/\(code)"
        } else if let code {
            literal = "\(scheme):\(code)"
        }
    }
}
