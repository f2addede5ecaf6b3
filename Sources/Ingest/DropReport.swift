package import Archive
package import News

/// What people and programs are told of one recorded drop, all of it taken from its record.
///
/// Log line, journal fields and receipt come from here, also when a start repeats the filing of a drop that was
/// committed before a crash.
package struct DropReport: Sendable {
    /// A code the document earned and the words that earned it.
    package struct Code: Sendable, Hashable {
        package var code: String
        package var label: String
        package var words: [String]
    }

    package var outcome: Outcome
    package var drop: String
    package var seq: Int64
    package var time: UnixTime
    /// `2` of a drop of several parts.
    package var part: String
    package var path: [UInt8]
    /// Name of the file in the container that was dropped.
    package var member: String?
    package var bytes: Int64
    /// Of the file when it was read.
    package var modified: UnixTime?
    package var sha256: String?
    /// Of the container that was dropped, where this is a file in it: then `bytes` and `sha256` are the file's.
    package var parent: String?
    package var mediaType: String?
    package var owner: String?
    package var uri: String?
    package var version: Int?
    /// The seq of the record that a duplicate repeats.
    package var originalSeq: Int64?
    /// Whether text and photo of one name were joined in this version.
    package var isJoined = false
    /// The item that a notice was not let act on.
    package var notApplied: NotApplied?
    package var title: String?
    package var language: String?
    package var codes: [Code] = []
    /// Code and message; the code is kept as text, since a record may come from a newer program.
    package var reason: String?
    package var reasonMessage: String?

    /// Nil for a record that is no drop's (genesis, repair …) or that cannot be read.
    package init?(_ line: RecordLine) {
        guard let record = try? line.value(), let outcome = line.kind.flatMap(Self.outcome),
            let source = record["source"]
        else { return nil }
        self.outcome = outcome
        drop = record["drop"]?.string ?? ""
        seq = line.seq
        time = UnixTime(rfc3339: line.time) ?? UnixTime(microseconds: 0)
        part = String(line.key?.part ?? 1)
        if let encoded = source["pathBytes"]?.string, let bytes = Base64.decode(encoded) {
            path = bytes
        } else {
            path = Array((source["path"]?.string ?? "").utf8)
        }
        member = source["member"]?.string
        bytes = source["bytes"]?.int ?? 0
        modified = source["modified"]?.string.flatMap { UnixTime(rfc3339: $0) }
        sha256 = source["sha256"]?.string
        parent = source["parent"]?.string
        mediaType = source["mediaType"]?.string
        owner = source["owner"]?["name"]?.string ?? source["owner"]?["uid"]?.int.map { "uid \($0)" }
        reason = record["reason"]?["code"]?.string
        reasonMessage = record["reason"]?["message"]?.string
        if let of = record["of"] {
            uri = of["uri"]?.string
            version = of["version"]?.string.flatMap { Int($0) }
            originalSeq = of["seq"]?.int
        }
        if let item = record["item"] { readItem(item, analysis: record["analysis"]) }
    }

    /// The last path component, valid UTF-8.
    package var name: String { SourceFacts(path: path, bytes: bytes).name }

    /// The reason when this program knows its code.
    package var knownReason: Reason? {
        guard let reason, let code = Reason.Code(rawValue: reason) else { return nil }
        return Reason(code, reasonMessage ?? "")
    }

    private mutating func readItem(_ item: JSONValue, analysis: JSONValue?) {
        uri = item["uri"]?.string
        version = item["version"]?.string.flatMap { Int($0) }
        language = item["language"]?.string
        title = item["headlines"]?.array.first { $0["role"]?.string == "main" }?["value"]?.string
        isJoined = analysis?["companion"] != nil
        notApplied = analysis.flatMap { NotApplied(analysis: $0) }
        let prefix = "urn:caunoi:taxonomy:"
        var labels: [String: String] = [:]
        for subject in item["subjects"]?.array ?? [] {
            guard let uri = subject["uri"]?.string, uri.hasPrefix(prefix) else { continue }
            labels[String(uri.dropFirst(prefix.count))] = subject["name"]?.string
        }
        codes = (analysis?["subjects"]?.array ?? []).compactMap { subject in
            guard let code = subject["code"]?.string else { return nil }
            let words = (subject["evidence"]?.array ?? []).compactMap { $0["text"]?.string }
            return Code(code: code, label: labels[AbsoluteURI.component(code)] ?? code, words: words)
        }
    }

    private static func outcome(_ kind: RecordKind) -> Outcome? {
        switch kind {
        case .item: .archived
        case .duplicate: .duplicate
        case .rejection: .rejected
        case .failure: .failed
        case .genesis, .withdrawal, .seal, .repair: nil
        }
    }
}
