/// Writes `analysis`: what is known of a document that a ninjs item has no place for, with the words that earned it.
///
/// Keys stand in the order of our record; what is empty is absent. The same values give the same bytes.
package struct AnalysisWriter: Sendable {
    /// What made the item: with the same pipeline the same bytes give the same item and analysis.
    package struct Pipeline: Sendable, Hashable {
        /// The program's version, such as `caunoi/0.1`.
        package var program: String
        /// The parsers' version, such as `caunoi-parsing/1`.
        package var parser: String
        /// Name of the zone read into printed times that name none, such as `Asia/Ho_Chi_Minh`.
        package var zone: String
        /// What tells this version of the zone's rules from another; absent where the zone has none to change.
        package var zoneRules: String?
        /// The desk's own names, such as `desk-of-hue/1@1a2b3c4d`; absent where there are none.
        package var names: String?
        /// Models that may have spoken, such as `topics@1a2b3c4d`.
        package var models: [String] = []

        package init(program: String, parser: String, zone: String, zoneRules: String? = nil) {
            self.program = program
            self.parser = parser
            self.zone = zone
            self.zoneRules = zoneRules
        }
    }

    private let pipeline: Pipeline

    package init(pipeline: Pipeline) { self.pipeline = pipeline }

    /// One JSON object in one line.
    package func json(_ document: Document, _ classification: Classification) -> [UInt8] {
        var json = JSONWriter(reserving: 4_096)
        json.beginObject()
        write("subjects", classification.subjects, &json)
        write("mediaTopics", classification.mediaTopics, &json)
        write(classification.instruments, &json)
        Self.write(classification.agreements, &json)
        Self.write(classification.people, &json)
        Self.write(classification.organisations, &json)
        Self.write(classification.places, &json)
        Self.write(classification.dates, &json)
        write(document.captions, &json)
        let signature = classification.signature ?? Signature(text: document.body)
        if !signature.isEmpty {
            json.key("signature")
            json.beginObject()
            json.member("kind", Signature.kind)
            json.member("value", signature.base64)
            json.endObject()
        }
        write(document.provided, &json)
        writeQuality(document, &json)
        json.key("pipeline")
        json.beginObject()
        json.member("program", pipeline.program)
        json.member("parser", pipeline.parser)
        json.member("taxonomy", classification.taxonomy)
        json.member("names", ifKnown: pipeline.names)
        write("models", pipeline.models, &json)
        json.member("zone", pipeline.zone)
        json.member("zoneRules", ifKnown: pipeline.zoneRules)
        json.endObject()
        json.endObject()
        return json.bytes
    }

    private func write(_ key: StaticString, _ subjects: [Subject], _ json: inout JSONWriter) {
        guard !subjects.isEmpty else { return }
        json.key(key)
        json.beginArray()
        for subject in subjects {
            json.beginObject()
            json.member("code", subject.code)
            json.key("score")
            json.value(fraction: min(1, max(0, subject.score)))
            json.member("by", subject.by)
            if !subject.evidence.isEmpty {
                json.key("evidence")
                json.beginArray()
                for evidence in subject.evidence {
                    json.beginObject()
                    Self.write(evidence.span, &json)
                    if evidence.place != .body { json.member("in", evidence.place.rawValue) }
                    json.member("text", evidence.text)
                    json.endObject()
                }
                json.endArray()
            }
            json.endObject()
        }
        json.endArray()
    }

    private func write(_ instruments: [Instrument], _ json: inout JSONWriter) {
        guard !instruments.isEmpty else { return }
        json.key("instruments")
        json.beginArray()
        for instrument in instruments {
            json.beginObject()
            json.member("type", instrument.type)
            json.member("number", ifKnown: instrument.number)
            json.member("issued", ifKnown: instrument.issued)
            json.member("issuer", ifKnown: instrument.issuer)
            json.member("role", ifKnown: instrument.role)
            json.member("text", instrument.text)
            Self.write(instrument.span, &json)
            json.endObject()
        }
        json.endArray()
    }

    private func write(_ captions: [Caption], _ json: inout JSONWriter) {
        guard !captions.isEmpty else { return }
        json.key("captions")
        json.beginArray()
        for caption in captions {
            json.beginObject()
            json.member("text", caption.text)
            json.member("credit", ifKnown: caption.credit)
            json.endObject()
        }
        json.endArray()
    }

    /// `provider` `{standard, version, signals, replaces: [{role, value}], faults}`: what the provider's format states
    /// that a ninjs item has no place for.
    private func write(_ provided: ProvidedFacts, _ json: inout JSONWriter) {
        let texts = provided.signals.isEmpty && provided.replaces.isEmpty && provided.faults.isEmpty
        guard provided.standard != nil || provided.version != nil || !texts else { return }
        json.key("provider")
        json.beginObject()
        json.member("standard", ifKnown: provided.standard)
        json.member("version", ifKnown: provided.version)
        write("signals", provided.signals, &json)
        if !provided.replaces.isEmpty {
            json.key("replaces")
            json.beginArray()
            for identifier in provided.replaces {
                json.beginObject()
                json.member("role", identifier.role)
                json.member("value", identifier.value)
                json.endObject()
            }
            json.endArray()
        }
        write("faults", provided.faults, &json)
        json.endObject()
    }

    private func write(_ key: StaticString, _ texts: [String], _ json: inout JSONWriter) {
        guard !texts.isEmpty else { return }
        json.key(key)
        json.beginArray()
        for text in texts { json.value(text) }
        json.endArray()
    }

    private func writeQuality(_ document: Document, _ json: inout JSONWriter) {
        json.key("quality")
        json.beginObject()
        json.member("score", min(100, max(0, document.quality.score)))
        if !document.quality.notes.isEmpty {
            json.key("notes")
            json.beginArray()
            for note in document.quality.notes { json.value(note) }
            json.endArray()
        }
        if let published = document.published, NinjsItem.dateTime(published) != nil {
            if published.precision == .day { json.member("publishedPrecision", published.precision.rawValue) }
            json.member("publishedReason", published.reason)
        }
        json.endObject()
    }

    static func write(_ span: Span, _ json: inout JSONWriter) {
        json.key("span")
        json.beginArray()
        json.value(span.start)
        json.value(span.length)
        json.endArray()
    }
}
