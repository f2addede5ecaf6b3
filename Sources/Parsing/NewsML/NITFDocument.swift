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
    let root: XMLElement
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
        try settings.check(bodyBytes: document.body.utf8.count)
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

    func all(_ name: String) -> [XMLElement] { statements.filter { $0.local == name } }

    private func value(_ name: String, _ attribute: String) -> String? {
        MarkupText.line(first(name)?.attribute(attribute))
    }

    private func stamp(_ name: String, _ attribute: String) -> Stamp? {
        StatedTime.stamp(value(name, attribute), name, settings)
    }

    var head: XMLElement? { root.first("body")?.first("body.head") }

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
        document.provided.read(managementStatus: status)
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
}
