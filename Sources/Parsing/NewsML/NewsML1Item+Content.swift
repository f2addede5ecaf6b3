import News

/// The text and the files of a `NewsItem`.
extension NewsML1Item {
    func readContent(_ document: inout Document) throws(Reason) {
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
