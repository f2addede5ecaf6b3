/// A document and its classification as an IPTC ninjs 3.1 news item (https://iptc.org/std/ninjs/).
///
/// The item comes without `uri` and `version`: the single writer of the archive puts them in front. Keys stand in the
/// order of our record; what is not known is absent. The same values give the same bytes.
package struct NinjsItem: Sendable {
    /// The `standard` member's schema, as the schema names itself.
    package static let schema = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"

    let document: Document
    let classification: Classification

    package init(_ document: Document, _ classification: Classification) {
        self.document = document
        self.classification = classification
    }

    /// One JSON object in one line.
    package func json() -> [UInt8] {
        var json = JSONWriter(reserving: document.body.utf8.count &+ document.body.utf8.count / 8 &+ 2_048)
        json.beginObject()
        let provided = document.provided
        json.member("type", provided.type.rawValue)
        json.member("language", classification.language)
        writeHeadlines(&json)
        writeDescriptions(&json)
        writeBody(&json)
        json.member("slugline", ifKnown: provided.slugline)
        json.member("located", ifKnown: provided.located)
        if let urgency = provided.urgency { json.member("urgency", urgency) }
        writeAuthors(&json)
        writeOrganisations(&json)
        writePlaces(&json)
        writeSubjects(&json)
        for kind in [ProvidedConcept.Kind.genre, .event, .object] { write(kind, &json) }
        writeSources(&json)
        json.member("contentCreated", ifKnown: document.published.flatMap(Self.dateTime))
        json.member("firstCreated", ifKnown: provided.firstCreated.flatMap(Self.dateTime))
        json.member("versionCreated", ifKnown: document.modified.flatMap(Self.dateTime))
        json.member("pubStatus", ifKnown: provided.pubStatus?.rawValue)
        json.member("embargoedUntil", ifKnown: provided.embargoedUntil.flatMap(Self.dateTime))
        json.member("expires", ifKnown: provided.expires.flatMap(Self.dateTime))
        json.member("edNote", ifKnown: provided.edNote)
        json.member("copyrightHolder", ifKnown: provided.copyrightHolder)
        json.member("copyrightNotice", ifKnown: provided.copyrightNotice)
        json.member("usageTerms", ifKnown: provided.usageTerms)
        if let uri = provided.digitalSource.flatMap(AbsoluteURI.from) {
            json.key("digitalSourceType")
            json.beginObject()
            json.member("uri", uri)
            json.endObject()
        }
        writeIdentifiers(&json)
        Self.write(provided.renditions, &json)
        Self.write(provided.associations, &json)
        json.key("standard")
        json.beginObject()
        json.member("name", "ninjs")
        json.member("version", "3.1")
        json.member("schema", Self.schema)
        json.endObject()
        json.endObject()
        return json.bytes
    }

    /// The item with its name: `item`, one object that `json()` made or an answer's check let pass, with `uri` and
    /// `version` in front.
    package static func named(_ item: [UInt8], uri: String, version: Int) -> [UInt8] {
        var json = JSONWriter(reserving: item.count &+ 128)
        json.beginObject()
        json.member("uri", uri)
        json.member("version", String(version))
        var bytes = json.bytes
        bytes.append(UInt8(ascii: ","))
        append(item.dropFirst(), uri: uri, to: &bytes)
        return bytes
    }

    private func writeHeadlines(_ json: inout JSONWriter) {
        let lines = [("main", document.title), ("subtitle", document.subtitle)].compactMap { role, text in
            text.flatMap { $0.isEmpty ? nil : (role, $0) }
        }
        write("headlines", lines, &json)
    }

    private func writeDescriptions(_ json: inout JSONWriter) {
        let texts = [("lead", document.lead), ("caption", document.provided.caption)].compactMap { role, text in
            text.flatMap { $0.isEmpty ? nil : (role, $0) }
        }
        write("descriptions", texts, &json)
    }

    private func write(_ name: StaticString, _ texts: [(role: String, text: String)], _ json: inout JSONWriter) {
        guard !texts.isEmpty else { return }
        json.key(name)
        json.beginArray()
        for (role, text) in texts {
            json.beginObject()
            json.member("role", role)
            json.member("value", text)
            json.endObject()
        }
        json.endArray()
    }

    /// Characters are counted as Unicode scalars of the NFC text, so that the number needs no Unicode version.
    private func writeBody(_ json: inout JSONWriter) {
        guard !document.body.isEmpty else { return }
        json.key("bodies")
        json.beginArray()
        json.beginObject()
        json.member("role", "main")
        json.member("contentType", "text/plain")
        json.member("charCount", scalarCount(document.body))
        json.member("wordCount", max(0, classification.wordCount))
        json.member("value", document.body)
        json.endObject()
        json.endArray()
    }

    private func scalarCount(_ text: String) -> Int {
        var text = text
        return text.withUTF8 { bytes in
            var continuations = 0
            let raw = UnsafeRawBufferPointer(bytes)
            var index = 0
            while index &+ 8 <= raw.count {
                // Of each byte the top bit, where the one below it is not set.
                let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                continuations &+= (word & ~(word << 1) & 0x8080_8080_8080_8080).nonzeroBitCount
                index &+= 8
            }
            while index < raw.count {
                if raw[index] & 0xC0 == 0x80 { continuations &+= 1 }
                index &+= 1
            }
            return raw.count &- continuations
        }
    }

    private func writeAuthors(_ json: inout JSONWriter) {
        let authors = document.authors.filter { !$0.isEmpty }
        if let byline = document.byline, !byline.isEmpty {
            json.member("by", byline)
        } else if !authors.isEmpty {
            json.member("by", authors.joined(separator: ", "))
        }
        let others = document.provided.concepts.filter { $0.kind == .person }
        guard !authors.isEmpty || !others.isEmpty || !classification.people.isEmpty else { return }
        json.key("people")
        json.beginArray()
        for author in authors {
            json.beginObject()
            json.member("name", author)
            json.member("rel", "creator")
            json.endObject()
        }
        Self.write(others, &json)
        writeMentions(classification.people.map { ($0.name, $0.id, "person") }, besides: others, &json)
        json.endArray()
    }

    private func write(_ kind: ProvidedConcept.Kind, _ json: inout JSONWriter) {
        let concepts = document.provided.concepts.filter { $0.kind == kind }
        guard !concepts.isEmpty else { return }
        switch kind {
        case .subject: json.key("subjects")
        case .genre: json.key("genres")
        case .person: json.key("people")
        case .organisation: json.key("organisations")
        case .place: json.key("places")
        case .event: json.key("events")
        case .object: json.key("objects")
        }
        json.beginArray()
        Self.write(concepts, &json)
        json.endArray()
    }

    private func writeSubjects(_ json: inout JSONWriter) {
        let provided = document.provided.concepts.filter { $0.kind == .subject }
        let found = classification.subjects + classification.mediaTopics
        guard !found.isEmpty || !provided.isEmpty else { return }
        json.key("subjects")
        json.beginArray()
        for subject in found {
            json.beginObject()
            json.member("uri", Self.subjectURI(code: subject.code))
            json.member("name", subject.name)
            json.member("creator", subject.by)
            json.member("relevance", min(100, max(0, subject.relevance)))
            json.member("confidence", Self.percent(subject.score))
            json.endObject()
        }
        Self.write(provided, &json)
        json.endArray()
    }

    private func writeSources(_ json: inout JSONWriter) {
        let sources = document.sources.filter { !$0.name.isEmpty }
        guard !sources.isEmpty else { return }
        json.key("infoSources")
        json.beginArray()
        for source in sources {
            json.beginObject()
            json.member("name", source.name)
            json.member("uri", ifKnown: source.url.flatMap(AbsoluteURI.from))
            json.endObject()
        }
        json.endArray()
    }

    /// The canonical URL first, then the provider's identifiers, best first, each once.
    private func writeIdentifiers(_ json: inout JSONWriter) {
        var identifiers: [ProviderIdentifier] = []
        if let url = document.canonicalURL { identifiers.append(ProviderIdentifier(role: "canonical", value: url)) }
        identifiers += document.providerIdentifiers
        var seen: Set<ProviderIdentifier> = []
        identifiers = identifiers.filter { !$0.value.isEmpty && seen.insert($0).inserted }
        Self.write(identifiers, &json)
    }

    /// `urn:caunoi:taxonomy:<CODE>`; of an IPTC Media Topic, whose code is `medtop:<number>`, the URI that IPTC gives it.
    package static func subjectURI(code: String) -> String {
        code.hasPrefix(mediaTopicPrefix)
            ? mediaTopicScheme + AbsoluteURI.component(String(code.dropFirst(mediaTopicPrefix.count)))
            : "urn:caunoi:taxonomy:\(AbsoluteURI.component(code))"
    }

    /// Prefix of IPTC Media Topics in short codes (the IPTC catalog's alias).
    package static let mediaTopicPrefix = "medtop:"
    /// IPTC names its topics by numbers under this address (https://iptc.org/standards/media-topics/).
    package static let mediaTopicScheme = "http://cv.iptc.org/newscodes/mediatopic/"

    /// A score of 0-1 as an integer 0-100.
    private static func percent(_ score: Double) -> Int {
        score.isFinite ? Int((min(1, max(0, score)) * 100).rounded()) : 0
    }

    /// RFC 3339 section 5.6; nil for a time that form cannot say.
    ///
    /// What is known to the day or minute only has zeros below, and a leap second, which many readers refuse, is the
    /// second before.
    package static func dateTime(_ stamp: Stamp) -> String? {
        var civil = stamp.civil
        if stamp.precision == .day { (civil.hour, civil.minute) = (0, 0) }
        if stamp.precision != .second { civil.second = 0 }
        if civil.second == 60 { civil.second = 59 }
        guard civil.isValid, (1...9_999).contains(civil.year), (-86_399...86_399).contains(stamp.offset) else {
            return nil
        }
        return civil.rfc3339(offset: stamp.offset)
    }
}
