import News

/// How one finished drop is told: a line for people and named fields for programs.
struct DropLine {
    let report: DropReport
    let times: StepTimes

    var priority: Journal.Priority {
        switch report.outcome {
        case .archived where report.notApplied != nil: .warning
        case .archived, .duplicate: .info
        case .rejected: .notice
        case .failed: .warning
        }
    }

    /// `archived tin/bài.txt: urn:… v1 vi “Title” [KND-NEWS EVT-TALK] 16.8 kB desk 4.1 ms (settle … )`.
    var forPeople: String {
        var parts = ["\(report.outcome.rawValue) \(displayPath(report.path)):"]
        if let uri = report.uri {
            let verb = report.outcome == .duplicate ? "repeats " : ""
            parts.append(verb + uri + (report.version.map { " v\($0)" } ?? ""))
        }
        if let reason = report.reason { parts.append("\(reason): \(report.reasonMessage ?? "")") }
        if report.isJoined { parts.append("text and photo joined") }
        if let note = report.notApplied {
            parts.append(note.sentence(from: SourceFacts(path: report.path, bytes: report.bytes)) + ";")
        }
        if let language = report.language { parts.append(language) }
        if let title = report.title { parts.append("“\(displayPath(Array(title.utf8)))”") }
        if !report.codes.isEmpty { parts.append("[\(report.codes.map(\.code).joined(separator: " "))]") }
        parts.append(ByteCount.print(report.bytes))
        if let owner = report.owner { parts.append(owner) }
        parts.append("\(StepTimes.milliseconds(times.total)) ms (\(times.summary))")
        return parts.joined(separator: " ")
    }

    /// Journal field names (upper case, no leading underscore) with their values.
    var fields: [(name: String, value: String)] {
        var fields: [(name: String, value: String)] = [
            ("CAUNOI_OUTCOME", report.outcome.rawValue),
            ("CAUNOI_FILE", displayPath(report.path)),
            ("CAUNOI_DROP", report.drop),
            ("CAUNOI_SEQ", String(report.seq)),
            ("CAUNOI_BYTES", String(report.bytes)),
        ]
        func add(_ name: String, _ value: String?) {
            if let value, !value.isEmpty { fields.append((name, value)) }
        }
        add("CAUNOI_URI", report.uri)
        add("CAUNOI_VERSION", report.version.map(String.init))
        add("CAUNOI_TITLE", report.title)
        add("CAUNOI_NOT_APPLIED", report.notApplied?.uri)
        add("CAUNOI_LANGUAGE", report.language)
        add("CAUNOI_CODES", report.codes.map(\.code).joined(separator: " "))
        add("CAUNOI_OWNER", report.owner)
        add("CAUNOI_SHA256", report.sha256)
        add("CAUNOI_REASON", report.reason)
        add("CAUNOI_SETTLE_USEC", String(times.settle.microseconds))
        add("CAUNOI_CLAIM_USEC", String(times.claim.microseconds))
        add("CAUNOI_READ_USEC", String(times.read.microseconds))
        add("CAUNOI_COMMIT_USEC", String(times.commit.microseconds))
        return fields
    }
}
