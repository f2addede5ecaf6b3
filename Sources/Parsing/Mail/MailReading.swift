import News

/// From a message's sorted content to its documents.
struct MailReading {
    let header: MailHeader
    let content: MailContent
    let settings: ParsingSettings
    private var notes: [String] = []

    init(header: MailHeader, content: MailContent, settings: ParsingSettings) {
        self.header = header
        self.content = content
        self.settings = settings
        notes = content.notes
    }

    /// The message's own documents; none where it has attachments and not a word of its own.
    mutating func parts(_ context: ParsingContext) throws(Reason) -> [ParsedPart] {
        let encrypted = Reason(.encrypted, "The message is encrypted; ask the sender for one that is not.")
        if content.isEncrypted, content.plain.isEmpty, content.html == nil { return [.refused(path: "", encrypted)] }
        var text = try plainText(context)
        if Self.begins(text.bytes, "-----BEGIN PGP MESSAGE-----") { return [.refused(path: "", encrypted)] }
        if let clear = ClearSigned.text(text.bytes) {
            text.bytes = clear
            notes.append("mail-signed")
        }
        if let parts = try inFormat(text, context) { return parts }
        var document: Document
        let html = try content.html.map { (html) throws(Reason) in
            try html.bytes.withUnsafeBufferPointer { (bytes) throws(Reason) in
                try TextDecoder.text(bytes, name: context.name, declared: html.charset)
            }
        }
        document = try article(text, html, context)
        if document.body.isEmpty, !content.attachments.isEmpty, content.pictures.isEmpty { return [] }
        complete(&document)
        return [.document(document)]
    }

    private static func begins(_ text: [UInt8], _ mark: StaticString) -> Bool {
        text.drop { $0 <= 0x20 }.starts(with: Array(mark.description.utf8))
    }

    /// The plain texts of the message one after the other, decoded.
    private func plainText(_ context: ParsingContext) throws(Reason) -> DroppedText {
        var whole = DroppedText(bytes: [], charset: "US-ASCII", name: context.name)
        for text in content.plain where text.bytes.contains(where: { $0 > 0x20 }) {
            var decoded = try text.bytes.withUnsafeBufferPointer { (bytes) throws(Reason) in
                try TextDecoder.text(bytes, name: context.name, declared: text.charset)
            }
            if text.isFlowed { decoded.bytes = MailText.unflowed(decoded.bytes, deletesSpace: text.deletesSpace) }
            if whole.bytes.isEmpty {
                whole = decoded
            } else {
                whole.bytes.append(contentsOf: [0x0A, 0x0A])
                whole.bytes.append(contentsOf: decoded.bytes)
                for note in decoded.notes where !whole.notes.contains(note) { whole.notes.append(note) }
            }
        }
        return whole
    }

    /// The documents of a body in a news format (IPTC 7901, NewsML, ninjs, the JSON of an agency's form), nil where it
    /// is a text like any other.
    private mutating func inFormat(_ text: DroppedText, _ context: ParsingContext) throws(Reason) -> [ParsedPart]? {
        let types = ["text/plain", "text/html", "message/rfc822", "application/mbox"]
        guard text.bytes.contains(where: { $0 > 0x20 }) else { return nil }
        if var document = MailForm.document(text, settings) {
            document.charset = text.charset
            document = text.noted(document)
            complete(&document)
            return [.document(document)]
        }
        for parser in Parsers.all {
            let found: [ParsedPart]?
            do throws(Reason) {
                switch parser.form {
                case .binary(let recognises, let parse):
                    // A frame of control codes tells a wire, nothing else a binary format in a text.
                    found = try text.bytes.withUnsafeBufferPointer { (bytes) throws(Reason) in
                        types.dropFirst(2).contains(parser.mediaType) || !recognises(bytes)
                            ? nil : try parse(bytes, context)
                    }
                case .text(let recognises, let parse):
                    found = types.contains(parser.mediaType) || !recognises(text) ? nil : try parse(text, context)
                }
            } catch {
                if error.endsObject { throw error }
                continue
            }
            guard let found, found.contains(where: { if case .document = $0 { true } else { false } }) else { continue }
            let identifiers = header.identifiers("message-id", limit: 1)
            return found.map { part in
                guard case .document(var document) = part else { return part }
                document = text.noted(document)
                for id in identifiers {
                    document.providerIdentifiers.append(ProviderIdentifier(role: "message-id", value: id))
                }
                document.quality.notes += ["in-mail"] + notes
                return .document(document)
            }
        }
        return nil
    }

    private var subject: String? { header.text("subject") }

    /// "Fwd:", "FW:", "TR:" (French), "VS:", "Chuyển tiếp:" in the subject.
    private var isSentOn: Bool {
        guard let subject else { return false }
        let folded = Array(subject.utf8).withUnsafeBufferPointer { Scalar.folded($0, 0..<min($0.count, 40)) }
        return ["fwd:", "fw:", "tr:", "wg:", "rv:", "chuyển tiếp:", "ct:", "fwd "].contains { mark in
            folded.starts(with: mark.utf8) || folded.starts(with: ("re: " + mark).utf8)
        }
    }

    /// The main text: the plain one, or that of the page where the plain one is missing or says much less.
    private mutating func article(
        _ plain: DroppedText,
        _ html: DroppedText?,
        _ context: ParsingContext
    ) throws(Reason) -> Document {
        var chosen = plain
        var paragraphs: [UInt8]?
        if let html {
            let lines = MarkupText.paragraphs(html: html.bytes)
            let page = Array(lines.joined(separator: "\n\n").utf8)
            let plainWeight = plain.bytes.reduce(0) { $0 + ($1 > 0x20 ? 1 : 0) }
            let pageWeight = page.reduce(0) { $0 + ($1 > 0x20 ? 1 : 0) }
            if plainWeight * 2 < pageWeight {
                chosen = html
                paragraphs = page
                notes.append("mail-html")
            }
        }
        let text = MailText(paragraphs ?? chosen.bytes, isSentOn: isSentOn)
        notes += text.notes
        let labels = MailLabels(text.main)
        if labels.headline != nil { notes.append("mail-form") }
        let main = paragraphs == nil ? MailText.unwrapped(labels.text) : labels.text
        var document = try Self.document(main, labels.headline ?? subject, isPage: paragraphs != nil, settings)
        if let headline = labels.headline {
            document.title = headline
            document.quality.notes.append("mail-form")
        }
        if let abstract = labels.abstract { document.lead = abstract }
        document.charset = chosen.charset
        document = chosen.noted(document)
        return document
    }

    /// Reads the text like an article under its subject; where that leaves much of it out, it is taken as it is.
    private static func document(
        _ main: [UInt8],
        _ subject: String?,
        isPage: Bool,
        _ settings: ParsingSettings
    ) throws(Reason) -> Document {
        var whole = Array((subject ?? "").utf8)
        whole.append(contentsOf: [0x0A, 0x0A])
        whole.append(contentsOf: main)
        let clean = whole.withUnsafeBufferPointer { CleanText(cleaning: $0) }
        let paragraphs = isPage ? lines(main) : StatedText.paragraphs(main)
        var document = Document(mediaType: "message/rfc822", body: "")
        if !clean.lines.isEmpty {
            let reader = isPage ? ArticleReader(clean, statedTitle: subject) : ArticleReader(clean)
            var assembly = ArticleAssembly(reader, settings: settings)
            document = try assembly.document(mediaType: "message/rfc822", charset: "UTF-8")
        }
        dropTitle(subject, &document)
        let size = paragraphs.reduce(0) { $0 + $1.utf8.count }
        if document.body.utf8.count * 10 < size * 8 {
            guard size <= settings.bodyLimit else {
                throw Reason(
                    .textTooLong,
                    "The text of the message is longer than the limit of \(settings.bodyLimit) bytes; divide it."
                )
            }
            document.body = paragraphs.joined(separator: "\n\n")
            document.lead = paragraphs.first
            document.captions = []
            document.quality.notes.removeAll { $0.hasPrefix("furniture") || $0.hasPrefix("related") }
        }
        document.charset = nil
        return document
    }

    /// Takes the subject, put above the text to be read as its title, out of the body where it was not.
    private static func dropTitle(_ subject: String?, _ document: inout Document) {
        guard let subject, !subject.isEmpty, document.body.utf8.starts(with: subject.utf8) else { return }
        let rest = document.body.utf8.dropFirst(subject.utf8.count)
        guard rest.isEmpty || rest.first == 0x0A else { return }
        document.body = String(decoding: rest.drop { $0 == 0x0A }, as: UTF8.self)
        let lead = document.body.utf8.prefix { $0 != 0x0A }
        document.lead = lead.isEmpty ? nil : String(decoding: lead, as: UTF8.self)
    }

    private static func lines(_ text: [UInt8]) -> [String] {
        let clean = text.withUnsafeBufferPointer { CleanText(cleaning: $0) }
        return clean.lines.map { clean.string($0) }
    }

    /// What the header says of the document.
    private func complete(_ document: inout Document) {
        document.mediaType = "message/rfc822"
        if let subject, document.title == nil || !document.quality.notes.contains("mail-form") {
            document.title = subject
        }
        if document.title != nil { document.quality.notes.removeAll { $0 == "no-title" } }
        let from = header.text("from") ?? header.text("sender")
        if let from {
            let name = MailAddress.name(from)
            if document.authors.isEmpty, let name {
                document.authors = StatedNames.of(name).filter(StatedNames.isPerson)
            }
            if document.byline == nil, document.authors.isEmpty || document.authors != [from] {
                document.byline = name ?? from
            }
        }
        if let organization = header.text("organization"), document.sources.isEmpty {
            document.sources = [InformationSource(name: organization)]
        }
        if let date = header.text("date") ?? header.text("sent"),
            let stamp = StatedTime.stamp(Self.withoutComment(date), "mail:date", settings)
        {
            document.published = stamp
            document.quality.notes.removeAll { $0 == "zone-assumed" }
            if stamp.reason.hasSuffix("zone-assumed") { document.quality.notes.append("zone-assumed") }
        }
        for id in header.identifiers("message-id", limit: 1) {
            document.providerIdentifiers.append(ProviderIdentifier(role: "message-id", value: id))
        }
        if let language = header.text("content-language"), language.utf8.count <= 35,
            language.utf8.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 || $0 == 0x2D || $0 &- 0x30 < 10 })
        {
            document.declaredLanguage = language
        }
        document.provided.associations += content.pictures
        var seen: Set<String> = []
        for (field, limit) in [("in-reply-to", 1), ("references", 20)] {
            for id in header.identifiers(field, limit: limit) where seen.insert(id).inserted {
                // RFC 2392.
                var other = Association(name: field, type: .text)
                other.uri = "mid:" + AbsoluteURI.component(id)
                document.provided.associations.append(other)
            }
        }
        for note in notes where !document.quality.notes.contains(note) { document.quality.notes.append(note) }
    }

    /// "Thu, 19 Feb 2015 17:18:40 +1100 (AEDT)" without what stands in brackets.
    private static func withoutComment(_ date: String) -> String {
        guard let open = date.utf8.firstIndex(of: 0x28) else { return date }
        return String(decoding: date.utf8[..<open], as: UTF8.self)
    }
}
