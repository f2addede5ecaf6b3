import News

/// Files and places of an entry: enclosures, Media RSS (https://www.rssboard.org/media-rss), podcasts' pictures, GeoRSS.
struct FeedMedia {
    private let entry: FeedElement
    /// Where the association of an address stands.
    private var places: [String: Int] = [:]

    init(_ entry: FeedElement) { self.entry = entry }

    mutating func read(into document: inout Document) throws(Reason) {
        for (place, association) in document.provided.associations.enumerated() {
            if let uri = association.uri { places[uri] = place }
        }
        for enclosure in entry.all("enclosure") {
            let href = enclosure.attribute("url") ?? enclosure.attribute("href")
            guard let href = enclosure.address(href) else { continue }
            var association = Association(name: "enclosure", type: type(enclosure))
            association.uri = AbsoluteURI.from(href)
            association.renditions = [rendition(enclosure, href, name: "enclosure")]
            add(association, &document)
        }
        for holder in [entry] + entry.all("group", .media) {
            for content in holder.all("content", .media) {
                let href = content.attribute("url") ?? content.first("player", .media)?.attribute("url")
                guard let href = content.address(href) else { continue }
                var association = Association(name: "media", type: type(content))
                association.uri = AbsoluteURI.from(href)
                association.renditions = [rendition(content, href, name: "media")]
                try describe(&association, content, holder)
                add(association, &document)
            }
            for thumbnail in holder.all("thumbnail", .media) {
                guard let href = thumbnail.address(thumbnail.attribute("url")) else { continue }
                var association = Association(name: "thumbnail", type: .picture)
                association.uri = AbsoluteURI.from(href)
                association.renditions = [rendition(thumbnail, href, name: "thumbnail")]
                add(association, &document)
            }
        }
        let image = entry.first("image", .podcast)
        let link = entry.all("link", .podcast).first { $0.attribute("rel")?.lowercased() == "image" }
        let picture =
            link?.address(link?.attribute("href")) ?? image?.address(
                image?.attribute("href") ?? image?.attribute("url")
            )
            ?? entry.first("image").flatMap { $0.address($0.text(["url"])) } ?? entry.address(entry.text(["logo"]))
            ?? entry.address(entry.text(["icon"]))
        if let picture {
            var association = Association(name: "image", type: .picture)
            association.uri = AbsoluteURI.from(picture)
            var rendition = Rendition(name: "image")
            rendition.href = picture
            association.renditions = [rendition]
            add(association, &document)
        }
        readPlace(&document)
    }

    /// The same file is often named twice, as an enclosure and as media.
    private mutating func add(_ association: Association, _ document: inout Document) {
        guard let uri = association.uri else { return }
        if let known = places[uri] {
            let other = document.provided.associations[known]
            document.provided.associations[known].caption = other.caption ?? association.caption
            document.provided.associations[known].headline = other.headline ?? association.headline
            document.provided.associations[known].credit = other.credit ?? association.credit
            return
        }
        places[uri] = document.provided.associations.count
        document.provided.associations.append(association)
    }

    private func type(_ media: FeedElement) -> ProvidedFacts.NewsType {
        if let type = media.attribute("type"), type.contains("/") { return G2Item.type(ofMedia: type) }
        switch media.attribute("medium")?.lowercased() {
        case "image": return .picture
        case "audio": return .audio
        case "video": return .video
        default: return .text
        }
    }

    private func rendition(_ media: FeedElement, _ href: String, name: String) -> Rendition {
        var rendition = Rendition(name: name)
        rendition.href = href
        rendition.contentType = MarkupText.line(media.attribute("type"))
        rendition.width = media.attribute("width").flatMap { Int($0) }
        rendition.height = media.attribute("height").flatMap { Int($0) }
        rendition.sizeInBytes = (media.attribute("length") ?? media.attribute("filesize")).flatMap { Int($0) }
        return rendition
    }

    private func describe(
        _ association: inout Association,
        _ content: FeedElement,
        _ holder: FeedElement
    ) throws(Reason) {
        let isGroup = holder.local == "group"
        association.headline = try (content.first("title", .media) ?? (isGroup ? holder.first("title", .media) : nil))?
            .line()
        association.caption = try
            (content.first("description", .media) ?? (isGroup ? holder.first("description", .media) : nil))?
            .line()
        association.credit = try (content.first("credit", .media) ?? holder.first("credit", .media))?.line()
        association.copyrightNotice = try content.first("copyright", .media)?.line()
    }

    /// A point as `geo:` address (RFC 5870): latitude, then longitude.
    private func readPlace(_ document: inout Document) {
        var point = entry.text(["point"], .geo)
        if point == nil, let latitude = entry.text(["lat"], .geo), let longitude = entry.text(["long", "lon"], .geo) {
            point = "\(latitude) \(longitude)"
        }
        if point == nil, let place = entry.first("where", .geo)?.first("point", .geo) {
            point = place.text(["pos"], .geo)
        }
        guard let point else { return }
        let numbers = point.split(whereSeparator: { $0 == " " || $0 == "," })
        guard numbers.count == 2 || numbers.count == 3, numbers.allSatisfy({ Double($0)?.isFinite ?? false }) else {
            return
        }
        var concept = ProvidedConcept(.place, name: nil, uri: "geo:" + numbers.joined(separator: ","), rel: "located")
        concept.name = MarkupText.line(entry.text(["featurename"], .geo))
        document.provided.concepts.append(concept)
    }
}
