import News

/// What tells two makings of an item apart: codes and mentions gained and lost, texts that changed.
struct ItemChange: Sendable {
    /// Codes, and mentions as `person:Nguyễn Văn A`.
    let gained: [String]
    let lost: [String]
    /// Members of item and analysis whose value is another, such as `item.bodies`.
    let changed: [String]

    /// Two makings are the same where everything is but what says who made them.
    var isEmpty: Bool { gained.isEmpty && lost.isEmpty && changed.isEmpty }

    private static let mentions = [
        ("instruments", "instrument"), ("agreements", "agreement"), ("people", "person"),
        ("organisations", "organisation"), ("places", "place"), ("dates", "date"),
    ]

    init(before: (item: JSONValue, analysis: JSONValue), after: (item: JSONValue, analysis: JSONValue)) {
        let old = Self.names(before.analysis)
        let new = Self.names(after.analysis)
        gained = new.filter { !old.contains($0) }
        lost = old.filter { !new.contains($0) }
        changed =
            Self.different("item", before.item, after.item, except: ["uri", "version"])
            + Self.different("analysis", before.analysis, after.analysis, except: ["pipeline"])
    }

    private static func names(_ analysis: JSONValue) -> [String] {
        var names: [String] = []
        for list in ["subjects", "mediaTopics"] {
            names += (analysis[list]?.array ?? []).compactMap { $0["code"]?.string }
        }
        for (list, kind) in mentions {
            for mention in analysis[list]?.array ?? [] {
                let name = ["number", "name", "title", "text"].lazy.compactMap { mention[$0]?.string }.first
                names.append("\(kind):\(name ?? "")")
            }
        }
        return names
    }

    private static func different(_ what: String, _ old: JSONValue, _ new: JSONValue, except: Set<String>) -> [String] {
        let keys = old.members.map(\.key) + new.members.map(\.key).filter { old[$0] == nil }
        return keys.filter { !except.contains($0) && old[$0] != new[$0] }.map { "\(what).\($0)" }
    }

    var lines: [String] {
        var lines: [String] = []
        if !gained.isEmpty { lines.append("+ " + gained.joined(separator: ", ")) }
        if !lost.isEmpty { lines.append("- " + lost.joined(separator: ", ")) }
        if !changed.isEmpty { lines.append("~ " + changed.joined(separator: ", ")) }
        return lines
    }

    func json(uri: String, version: Int) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("uri", uri)
        json.member("version", version)
        for (name, values) in [("gained", gained), ("lost", lost), ("changed", changed)] {
            json.member(field: name, value: .array(values.map { .string($0) }))
        }
        json.endObject()
        return json.bytes + [0x0A]
    }
}
