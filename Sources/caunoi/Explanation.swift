import Classifying
import News

/// What is known of an item, each statement with the sentence that earned it, for a person or a program.
struct Explanation {
    private let item: JSONValue
    private let analysis: JSONValue
    private let document: Document
    private let traces: [CodeTrace]

    init(item: JSONValue, analysis: JSONValue, document: Document, traces: [CodeTrace]) {
        self.item = item
        self.analysis = analysis
        self.document = document
        self.traces = traces
    }

    /// Lists of mentions, their name for people, and the members that say what one is.
    private static let mentions: [(key: String, name: String, members: [String])] = [
        ("instruments", "instrument", ["type", "number", "issued", "issuer", "role"]),
        ("agreements", "agreement", ["kind", "signed", "place", "validFrom", "validTo", "status"]),
        ("people", "person", ["id", "title", "role", "country", "organisation"]),
        ("organisations", "organisation", ["id", "title", "role", "country"]),
        ("places", "place", ["id", "country"]),
        ("dates", "date", ["value", "reason"]),
    ]

    func lines(_ highlight: Highlight) -> [String] {
        var lines: [String] = []
        if let title = document.title { lines.append("“\(title)”") }
        if traces.isEmpty {
            for list in ["subjects", "mediaTopics"] {
                for subject in analysis[list]?.array ?? [] { lines += text(ofSubject: subject, highlight) }
            }
            for kind in Self.mentions {
                for mention in analysis[kind.key]?.array ?? [] {
                    lines += text(of: mention, kind.name, kind.members, highlight)
                }
            }
            if let reason = analysis["quality"]?["publishedReason"]?.string,
                let time = item["contentCreated"]?.string
            {
                lines.append("published \(time)  (\(reason))")
            }
            if lines.count < 2 { lines.append("no code and no mention: nothing in the text earned one") }
        }
        for trace in traces { lines += TraceText(trace, document: document, analysis: analysis, highlight).lines }
        return lines
    }

    private func text(ofSubject subject: JSONValue, _ highlight: Highlight) -> [String] {
        let code = subject["code"]?.string ?? ""
        let uri = NinjsItem.subjectURI(code: code)
        let name = item["subjects"]?.array.first { $0["uri"]?.string == uri }?["name"]?.string ?? ""
        let score = subject["score"]?.fraction.map { Self.score($0) } ?? "?"
        var lines = ["\(code)  \(name): \(score), \(subject["by"]?.string ?? "")"]
        for evidence in subject["evidence"]?.array ?? [] {
            let place = evidence["in"]?.string ?? "body"
            guard let span = Self.span(evidence["span"]) else { continue }
            lines.append("    \(place): \(highlight(Passage(span, in: document.part(place))))")
        }
        return lines
    }

    private func text(of mention: JSONValue, _ kind: String, _ members: [String], _ highlight: Highlight) -> [String] {
        let name = ["name", "title", "text"].lazy.compactMap { mention[$0]?.string }.first ?? ""
        let facts = members.compactMap { member in mention[member]?.string.map { "\(member) \($0)" } }
        var lines = ["\(kind)  \(name)" + (facts.isEmpty ? "" : ": " + facts.joined(separator: ", "))]
        let spans = mention["span"].map { [$0] } ?? mention["spans"]?.array ?? []
        for span in spans.prefix(3).compactMap({ Self.span($0) }) {
            lines.append("    body: \(highlight(Passage(span, in: document.body)))")
        }
        if spans.count > 3 { lines.append("    and \(spans.count - 3) more") }
        return lines
    }

    /// `[start, length]`.
    static func span(_ value: JSONValue?) -> Span? {
        guard let numbers = value?.array, numbers.count == 2, let start = numbers[0].int, let length = numbers[1].int
        else { return nil }
        return Span(start: Int(start), length: Int(length))
    }

    static func score(_ score: Double) -> String {
        let hundredths = Int((min(1, max(0, score)) * 100).rounded())
        return hundredths == 100 ? "1.00" : "0." + (hundredths < 10 ? "0" : "") + "\(hundredths)"
    }

    /// `{item: {uri, version}, title, analysis, traces}` in one line.
    var json: [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("uri", ifKnown: item["uri"]?.string)
        json.member("version", ifKnown: item["version"]?.string)
        json.member("title", ifKnown: document.title)
        for name in ["subjects", "mediaTopics"] + Self.mentions.map(\.key) {
            guard let value = analysis[name] else { continue }
            json.member(field: name, value: value)
        }
        if !traces.isEmpty {
            json.key("traces")
            json.beginArray()
            for trace in traces { TraceText.write(trace, &json) }
            json.endArray()
        }
        json.endObject()
        return json.bytes + [0x0A]
    }
}

extension JSONValue {
    fileprivate var fraction: Double? {
        guard case .number(let text) = self else { return nil }
        return Double(text)
    }
}

extension Document {
    /// The text that a piece of evidence names by `in`.
    func part(_ place: String) -> String {
        switch place {
        case "title": title ?? ""
        case "caption": provided.caption ?? ""
        default: body
        }
    }
}
