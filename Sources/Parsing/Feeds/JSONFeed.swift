import News

extension JSONFormat {
    /// JSON Feed (https://jsonfeed.org/version/1.1): `version` is the address of its specification.
    static let jsonFeed = JSONFormat(
        recognises: { value in
            value["version"]?.string.map { version in
                ["https://jsonfeed.org/version/", "http://jsonfeed.org/version/"].contains { version.hasPrefix($0) }
            } ?? false
        },
        parse: { (value, text, context) throws(Reason) in try JSONFeed(value, text, context.settings).parts(context) }
    )
}

/// A JSON Feed's items as documents.
struct JSONFeed {
    private let feed: JSONValue
    private let text: DroppedText
    private let settings: ParsingSettings

    init(_ feed: JSONValue, _ text: DroppedText, _ settings: ParsingSettings) {
        self.feed = feed
        self.text = text
        self.settings = settings
    }

    func parts(_ context: ParsingContext) throws(Reason) -> [ParsedPart] {
        let items = feed["items"]?.array ?? []
        guard !items.isEmpty else {
            throw Reason(.notADocument, "The JSON Feed holds no items; drop it again when it has some.")
        }
        if items.count > 1 { try context.take(members: items.count) }
        var parts: [ParsedPart] = []
        for (index, item) in items.enumerated() {
            let path = items.count > 1 ? String(index + 1) : ""
            do throws(Reason) {
                var document = try document(item)
                document.path = path
                parts.append(.document(document))
            } catch {
                if items.count == 1 { throw error }
                parts.append(.refused(path: path, error))
            }
        }
        return parts
    }

    private func line(_ value: JSONValue?) -> String? { MarkupText.line(value?.string) }

    private func document(_ item: JSONValue) throws(Reason) -> Document {
        var document = Document(mediaType: "application/feed+json", body: "")
        document.charset = text.charset
        document.title = line(item["title"])
        if let html = item["content_html"]?.string {
            document.body = try MarkupText(html: Array(html.utf8)).text
        }
        if document.body.isEmpty, let plain = item["content_text"]?.string {
            document.body = MarkupText.clean(Array(plain.utf8))
        }
        if let summary = line(item["summary"]) {
            if document.body.isEmpty { document.body = summary } else { document.lead = summary }
        }
        // An id may be a number (version 1.0 let it).
        if let id = line(item["id"]) ?? item["id"]?.int.map({ String($0) }) {
            document.providerIdentifiers.append(ProviderIdentifier(role: "feed-id", value: id))
        }
        if let url = line(item["url"]), WebAddress.isAbsolute(url) { document.canonicalURL = url }
        document.published = StatedTime.stamp(item["date_published"]?.string, "date_published", settings)
        document.modified = StatedTime.stamp(item["date_modified"]?.string, "date_modified", settings)
        document.published = document.published ?? document.modified
        for author in authors(item) ?? authors(feed) ?? [] where !document.authors.contains(author) {
            document.authors.append(author)
        }
        document.declaredLanguage = (line(item["language"]) ?? line(feed["language"])).flatMap(G2Item.languageTag)
        for tag in item["tags"]?.array ?? [] {
            guard let name = line(tag) else { continue }
            document.provided.concepts.append(ProvidedConcept(.subject, name: name, rel: "category"))
        }
        readMedia(item, &document)
        if let title = line(feed["title"]) { document.add(source: title, url: line(feed["home_page_url"])) }
        document.finishStated()
        try settings.check(bodyBytes: document.body.utf8.count)
        return document
    }

    /// Names of version 1.1's `authors` or 1.0's `author`; nil where there are none.
    private func authors(_ value: JSONValue) -> [String]? {
        let names = (value["authors"]?.array ?? []).compactMap { line($0["name"]) }
        if !names.isEmpty { return names }
        return line(value["author"]?["name"]).map { [$0] }
    }

    private func readMedia(_ item: JSONValue, _ document: inout Document) {
        for (key, name) in [("image", "image"), ("banner_image", "banner")] {
            guard let href = line(item[key]), let uri = AbsoluteURI.from(href) else { continue }
            var association = Association(name: name, type: .picture)
            association.uri = uri
            var rendition = Rendition(name: name)
            rendition.href = href
            association.renditions = [rendition]
            document.provided.associations.append(association)
        }
        for attachment in item["attachments"]?.array ?? [] {
            guard let href = line(attachment["url"]), let uri = AbsoluteURI.from(href) else { continue }
            let type = line(attachment["mime_type"])
            var association = Association(name: "attachment", type: G2Item.type(ofMedia: type))
            association.uri = uri
            association.headline = line(attachment["title"])
            var rendition = Rendition(name: "attachment")
            rendition.href = href
            rendition.contentType = type
            rendition.sizeInBytes = attachment["size_in_bytes"]?.int.flatMap { Int(exactly: $0) }
            association.renditions = [rendition]
            document.provided.associations.append(association)
        }
    }
}
