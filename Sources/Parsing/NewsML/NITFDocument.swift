import News

extension DocumentParser {
    /// NITF 3.x: one article.
    static let nitf = DocumentParser(
        mediaType: "application/nitf+xml",
        form: .text(
            recognises: { XMLSigns.rootLocalName($0.bytes) == "nitf" },
            parse: { (text, context) throws(Reason) in
                let tree = try XMLReader.read(text.bytes, mode: .recovering)
                var document = try NITFDocument(tree.root, context.settings).document()
                document.charset = text.charset
                document.provided.faults =
                    tree.faults.map { "XML: line \($0.line): \($0.message)" } + NITFCheck.faults(of: tree.root)
                return [.document(document)]
            }
        )
    )
}

/// An article in NITF as a document.
struct NITFDocument {
    private let root: XMLElement
    private let settings: ParsingSettings
    /// Where a statement is looked for: agencies put those of `docdata` elsewhere in the head.
    private let statements: [XMLElement]

    init(_ root: XMLElement, _ settings: ParsingSettings) {
        self.root = root
        self.settings = settings
        statements = root.first("head")?.descendants ?? []
    }

    func document() throws(Reason) -> Document {
        var document = Document(mediaType: "application/nitf+xml", body: "")
        document.provided.standard = standard
        document.declaredLanguage = (root.attribute("baselang") ?? root.language).flatMap(G2Item.languageTag)
        readIdentity(&document)
        readStatus(&document)
        readRights(&document)
        readSubjects(&document)
        readLines(&document)
        document.published =
            document.published ?? stamp("pubdata", "date.publication") ?? storyDate
        readBody(&document)
        document.finishStated()
        guard document.body.utf8.count <= settings.bodyLimit else {
            throw Reason(
                .textTooLong,
                "The main text is longer than the limit of \(settings.bodyLimit) bytes; split the file or raise the limit."
            )
        }
        return document
    }

    /// Takes over into the document of the item around it the text, and what that item does not state itself.
    func complete(_ document: inout Document) throws(Reason) {
        let inner = try self.document()
        document.body = inner.body
        document.title = document.title ?? inner.title
        document.subtitle = document.subtitle ?? inner.subtitle
        document.byline = document.byline ?? inner.byline
        if document.authors.isEmpty { document.authors = inner.authors }
        document.provided.located = document.provided.located ?? inner.provided.located
        document.provided.urgency = document.provided.urgency ?? inner.provided.urgency
        document.declaredLanguage = document.declaredLanguage ?? inner.declaredLanguage
        document.provided.associations += inner.provided.associations
        document.captions += inner.captions
        if document.lead == nil, root.first("body")?.first("body.head")?.first("abstract") != nil {
            document.lead = inner.lead
        }
    }

    /// `NITF 3.4` of `-//IPTC//DTD NITF 3.4//EN`.
    private var standard: String {
        let declared = root.attribute("version") ?? root.tree.documentType?.publicID ?? ""
        guard let found = declared.firstRange(of: "NITF ") else { return "NITF" }
        let version = declared[found.upperBound...].prefix { $0 == "." || ("0"..."9").contains($0) }
        return version.isEmpty ? "NITF" : "NITF \(version)"
    }

    private func first(_ name: String) -> XMLElement? { statements.first { $0.local == name } }

    private func all(_ name: String) -> [XMLElement] { statements.filter { $0.local == name } }

    private func value(_ name: String, _ attribute: String) -> String? {
        MarkupText.line(first(name)?.attribute(attribute))
    }

    private func stamp(_ name: String, _ attribute: String) -> Stamp? {
        StatedTime.stamp(value(name, attribute), name, settings)
    }

    private var head: XMLElement? { root.first("body")?.first("body.head") }

    private var storyDate: Stamp? {
        StatedTime.stamp(
            head?.first("dateline")?.first("story.date")?.attribute("norm"),
            "story.date",
            settings
        )
    }

    /// A `du-key` names the story through its versions when it counts them (NITF 3.6, du-key), for each generation
    /// anew; one without a version may come back with another story.
    private func readIdentity(_ document: inout Document) {
        if let identifier = value("doc-id", "id-string") {
            document.providerIdentifiers.append(ProviderIdentifier(role: "guid", value: identifier))
        }
        if let key = value("du-key", "key") {
            let generation = value("du-key", "generation").map { "\(key);\($0)" } ?? key
            let version = value("du-key", "version")
            document.provided.version = version
            document.providerIdentifiers.append(
                ProviderIdentifier(role: version == nil ? "alt:du-key" : "du-key", value: generation)
            )
        }
        if let fixture = value("fixture", "fix-id") {
            document.providerIdentifiers.append(ProviderIdentifier(role: "alt:fixture", value: fixture))
        }
    }

    private func readStatus(_ document: inout Document) {
        document.published = stamp("date.issue", "norm")
        document.provided.expires = stamp("date.expire", "norm")
        let urgency = value("urgency", "ed-urg").flatMap { Int($0) }
        if let urgency, (1...9).contains(urgency) { document.provided.urgency = urgency }
        let release = stamp("date.release", "norm")
        let status = value("docdata", "management-status")?.lowercased()
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
        if let release {
            let isLater = document.published.map { issue in
                release.civil.secondsSinceEpoch - Int64(release.offset)
                    > issue.civil.secondsSinceEpoch - Int64(issue.offset)
            }
            if status == "embargoed" || isLater ?? false { document.provided.embargoedUntil = release }
        }
        if status == "embargoed", release == nil { document.provided.signals.append("embargo") }
        if let other = value("docdata", "management-doc-idref") {
            document.provided.replaces.append(ProviderIdentifier(role: "guid", value: other))
            switch value("docdata", "management-idref-status")?.lowercased() {
            // The article becomes a version of the one it names, whose status it brings.
            case "canceled", "cancelled":
                document.provided.pubStatus = .canceled
                if !document.provided.signals.contains("kill") { document.provided.signals.append("kill") }
            case "withheld":
                document.provided.pubStatus = document.provided.pubStatus == .canceled ? .canceled : .withheld
                if !document.provided.signals.contains("hold") { document.provided.signals.append("hold") }
            default: document.provided.signals.append("update")
            }
        }
        let notes =
            all("ed-msg").compactMap { MarkupText.line($0.attribute("info")) }
            + (head?.all("note") ?? []).compactMap { MarkupText.line($0.text) }
        if !notes.isEmpty { document.provided.edNote = notes.joined(separator: "\n") }
    }

    private func readRights(_ document: inout Document) {
        document.provided.copyrightHolder =
            value("doc.copyright", "holder") ?? value("doc.rights", "owner")
            ?? MarkupText.line(head?.first("rights")?.first("rights.owner")?.text)
        document.provided.usageTerms = value("doc.rights", "limitations") ?? value("doc.rights", "type")
        if let name = MarkupText.line(head?.first("distributor")?.text) { document.add(source: name) }
        for source in all("from-src") {
            if let name = MarkupText.line(source.attribute("src-name")) { document.add(source: name) }
        }
        if let name = value("doc-id", "regsrc") { document.add(source: name) }
    }

    private func readSubjects(_ document: inout Document) {
        for property in all("tobject.property") {
            if let name = MarkupText.line(property.attribute("tobject.property.type")) {
                document.provided.concepts.append(ProvidedConcept(.genre, name: name))
            }
        }
        var seen: Set<ProvidedConcept> = []
        for subject in all("tobject.subject") {
            let names = ["detail", "matter", "type"].lazy.compactMap {
                MarkupText.line(subject.attribute("tobject.subject.\($0)"))
            }
            let provider = MarkupText.line(subject.attribute("tobject.subject.ipr")) ?? "IPTC"
            let code = MarkupText.line(subject.attribute("tobject.subject.refnum"))
            if let concept = ProvidedConcept(subject: code, scheme: provider, name: names.first),
                seen.insert(concept).inserted
            {
                document.provided.concepts.append(concept)
            }
        }
        for keyword in all("keyword") {
            guard let text = MarkupText.line(keyword.attribute("key") ?? keyword.text) else { continue }
            document.provided.concepts.append(ProvidedConcept(.subject, name: text, rel: "keyword"))
        }
        for place in all("evloc") {
            let parts = ["city", "county-dist", "state-prov", "region", "iso-cc"]
            guard let name = parts.lazy.compactMap({ MarkupText.line(place.attribute($0)) }).first else { continue }
            document.provided.concepts.append(ProvidedConcept(.place, name: name, rel: "event"))
        }
        readIdentifiedContent(&document)
    }

    private static let identified: [String: ProvidedConcept.Kind] = [
        "person": .person, "org": .organisation, "location": .place, "event": .event, "object.title": .object,
        "classifier": .subject, "function": .subject,
    ]

    private func readIdentifiedContent(_ document: inout Document) {
        for element in all("identified-content").flatMap({ Array($0.children) }) {
            guard let kind = Self.identified[element.local] else { continue }
            let code = MarkupText.line(
                element.attribute("idsrc").flatMap { source in element.attribute("value").map { "\(source):\($0)" } }
                    ?? element.attribute("value")
            )
            let name = MarkupText.line(element.text)
            guard name != nil || code != nil else { continue }
            document.provided.concepts.append(ProvidedConcept(kind, name: name, literal: code, rel: "about"))
        }
    }

    private func readLines(_ document: inout Document) {
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

    private func readBody(_ document: inout Document) {
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
