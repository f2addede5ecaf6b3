import Archive
import Catalog
import Ingest
import News

/// A record as a person reads it.
struct RecordText {
    let lines: [String]

    /// - Parameter story: the story that the item belongs to; told where others tell the same.
    init(_ line: RecordLine, story: Story? = nil) {
        guard let record = try? line.value(), let report = DropReport(line) else {
            lines = [String(decoding: line.bytes.dropLast(), as: UTF8.self)]
            return
        }
        var lines: [String] = []
        func add(_ name: String, _ value: String?) {
            guard let value, !value.isEmpty else { return }
            lines.append(name + String(repeating: " ", count: max(1, 10 - name.count)) + value)
        }
        add("outcome", report.outcome.rawValue)
        add("record", "\(report.seq), \(line.time)")
        add("drop", report.drop)
        add("file", "\(displayPath(report.path)), \(ByteCount.print(report.bytes))")
        add("member", report.member.map { displayPath(Array($0.utf8)) })
        add("dropped", report.owner.map { "by \($0)" })
        add("sha256", report.sha256)
        if let uri = report.uri {
            add(report.outcome == .duplicate ? "repeats" : "item", "\(uri) v\(report.version ?? 1)")
        }
        add("reason", report.reason.map { "\($0): \(report.reasonMessage ?? "")" })
        let item = record["item"]
        add("title", report.title)
        add("language", report.language)
        add("published", item?["contentCreated"]?.string)
        let authors = (item?["people"]?.array ?? []).filter { $0["rel"]?.string == "creator" }
        add("by", authors.compactMap { $0["name"]?.string }.joined(separator: ", "))
        add("source", (item?["infoSources"]?.array ?? []).compactMap { $0["name"]?.string }.joined(separator: ", "))
        for code in report.codes {
            add(code.code, "\(code.label): \(code.words.prefix(3).map { "“\($0)”" }.joined(separator: ", "))")
        }
        for instrument in record["analysis"]?["instruments"]?.array ?? [] { add("cites", instrument["text"]?.string) }
        if let story, story.members.count > 1, let id = report.uri?.split(separator: ":").last {
            let sources = story.members.count - 1
            add(
                "story",
                "\(sources) more \(sources == 1 ? "item tells" : "items tell") the same: caunoi story \(id.prefix(12))"
            )
        }
        if let body = (item?["bodies"]?.array ?? []).first(where: { $0["role"]?.string == "main" })?["value"]?.string {
            lines.append("")
            lines.append(body)
        }
        self.lines = lines
    }
}
