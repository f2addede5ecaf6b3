import News

/// Stories that an agency's web form sends as the JSON of its fields: `{"Headline":["…"],"Body":["…"], …}`.
enum MailForm {
    /// Nil for a text that is no such form: it must have a headline and a body.
    static func document(_ text: DroppedText, _ settings: ParsingSettings) -> Document? {
        guard text.bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "{"), text.bytes.count <= settings.bodyLimit else {
            return nil
        }
        // Long lines were broken on their way, within strings too.
        let flat = text.bytes.map { $0 < 0x20 ? 0x20 : $0 }
        var limits = JSONValue.Limits()
        limits.values = 10_000
        guard let value = try? JSONValue(flat, limits: limits) else { return nil }
        var fields: [String: [String]] = [:]
        for member in value.members {
            let name = String(
                decoding: member.key.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 },
                as: UTF8.self
            )
            let values = member.value.string.map { [$0] } ?? member.value.array.compactMap(\.string)
            fields[name] = values.filter { $0.utf8.contains { $0 > 0x20 } }
        }
        func first(_ name: String) -> String? { StatedText.line(fields[name]?.first) }
        guard let headline = first("headline"), let body = fields["body"], !body.isEmpty else { return nil }
        var document = Document(mediaType: "message/rfc822", body: "")
        document.title = headline
        var paragraphs: [String] = []
        for text in body {
            let clean = Array(text.utf8).withUnsafeBufferPointer { CleanText(cleaning: $0) }
            paragraphs += clean.lines.map { clean.string($0) }
        }
        document.body = paragraphs.joined(separator: "\n\n")
        document.lead = first("abstract") ?? paragraphs.first
        document.provided.slugline = first("slugline")
        document.provided.located = first("dateline")
        document.provided.edNote = first("legal flag").map { "Legal flag: \($0)" }
        if let byline = first("byline") ?? first("author") {
            document.byline = byline
            document.authors = StatedNames.of(byline)
        }
        // "News Value" is 1 to 5; the priority is a word or a figure.
        if let value = first("news value").flatMap({ Int($0) }), (1...9).contains(value) {
            document.provided.urgency = value
        }
        for name in ["category", "news category"] {
            for category in fields[name] ?? [] {
                guard let name = StatedText.line(category) else { continue }
                document.provided.concepts.append(ProvidedConcept(.subject, name: name, rel: "category"))
            }
        }
        for genre in fields["genre"] ?? [] {
            if let name = StatedText.line(genre) {
                document.provided.concepts.append(ProvidedConcept(.genre, name: name))
            }
        }
        for place in fields["place"] ?? [] {
            if let name = StatedText.line(place) {
                document.provided.concepts.append(ProvidedConcept(.place, name: name))
            }
        }
        let words = document.body.utf8.split(separator: 0x20).count
        document.quality = Quality(score: min(90, 40 + words / 4), notes: ["mail-form"] + (words < 40 ? ["short"] : []))
        return document
    }
}
