package import News

/// What the person who dropped a file finds beside it: what became of it, and what to do when something is wrong.
///
/// One receipt speaks of one part of a drop; a drop of several parts gets them all in one file (`text(of:language:)`).
package struct Receipt: Sendable, Hashable {
    /// One code of the taxonomy with the words of the article that earned it.
    package struct Topic: Sendable, Hashable {
        package var code: String
        package var label: String
        package var words: [String]

        package init(code: String, label: String, words: [String]) {
            self.code = code
            self.label = label
            self.words = words
        }
    }

    package var outcome: Outcome
    /// Why it was not archived; for `rejected` and `failed`.
    package var reason: Reason?
    /// The name under which the file was dropped; shown escaped.
    package var name: String
    /// The part's path inside the drop, when the drop holds more than one.
    package var part: String?
    /// The item and version this drop became; for `archived`.
    package var uri: String?
    package var version: Int?
    /// The record this drop repeats; for `duplicate`.
    package var duplicateOf: ItemVersion?
    /// Whether text and photo of one name were joined in this version.
    package var isJoined = false
    /// The item that a notice was not let act on.
    package var notApplied: NotApplied?
    package var title: String?
    /// BCP 47 code of the article's language.
    package var language: String?
    package var topics: [Topic] = []
    /// Lower-case hex; nil where the bytes were never read.
    package var sha256: String?
    package var bytes: Int64
    /// Of the record in the archive.
    package var seq: Int64
    package var time: UnixTime
    /// Seconds east of UTC of the configured zone at `time`, and the zone's name.
    package var zoneOffset: Int
    package var zoneName: String?
    /// Where the dropped file is, when it is not beside the receipt.
    package var fate = FiledDrop.Fate.moved

    package init(
        outcome: Outcome,
        name: String,
        bytes: Int64,
        seq: Int64,
        time: UnixTime,
        zoneOffset: Int,
        zoneName: String? = nil
    ) {
        self.outcome = outcome
        self.name = name
        self.bytes = bytes
        self.seq = seq
        self.time = time
        self.zoneOffset = zoneOffset
        self.zoneName = zoneName
    }

    /// The receipts of one drop as one text; between two of them an empty line, a rule and an empty line.
    package static func text(of receipts: [Receipt], language: ReceiptLanguage) -> String {
        receipts.map { $0.text(language: language) }.joined(separator: "\n--------\n\n")
    }

    /// The whole receipt: plain text, UTF-8, LF, ends with LF.
    package func text(language: ReceiptLanguage) -> String {
        let words = language.words
        var lines = ["\(outcome.rawValue): \(words.outcome(outcome))"]
        if let reason { lines.append(words.help(reason.code).cause) }
        if isJoined { lines.append(words.joined) }
        if let notApplied {
            lines.append(words.notApplied(shown(notApplied.uri), notApplied.folder.map { shown($0) }))
        }
        switch fate {
        case .moved: break
        case .leftInPlace: lines.append(words.leftInPlace)
        case .putBack: lines.append(words.putBack)
        }
        lines.append("")
        lines += facts(words)
        if !topics.isEmpty {
            lines.append("")
            lines.append("\(words.topics):")
            lines += topics.map(line)
        }
        lines.append("")
        lines.append("\(words.whatNow):")
        lines.append(advice(words))
        return lines.joined(separator: "\n") + "\n"
    }

    private func facts(_ words: ReceiptWords) -> [String] {
        var facts = [(words.file, shown(name, limit: 800))]
        if let part { facts.append((words.part, shown(part, limit: 800))) }
        if let title { facts.append((words.title, shown(title, limit: 1_500))) }
        if let language { facts.append((words.language, "\(words.name(ofLanguage: language)) (\(shown(language)))")) }
        if let duplicateOf {
            facts.append((words.repeats, shown(duplicateOf.uri)))
            facts.append((words.version, "\(duplicateOf.version)"))
            facts.append((words.firstRecord, "\(duplicateOf.seq)"))
        }
        if let uri { facts.append((words.item, shown(uri))) }
        if let version { facts.append((words.version, "\(version)")) }
        facts.append((words.record, "\(seq)"))
        facts.append((words.time, words.clock(time, zoneOffset) + (zoneName.map { " (\(shown($0)))" } ?? "")))
        facts.append((words.size, "\(bytes)"))
        if let sha256 { facts.append(("SHA-256", shown(sha256))) }
        if let reason { facts.append((words.detail, shown(reason.description, limit: 2_000))) }
        return facts.map { "\($0): \($1)" }
    }

    private func line(_ topic: Topic) -> String {
        // Some codes are earned by dozens of places, often with the same words; the record has them all, a person
        // needs a few.
        var seen: Set<String> = []
        let different = topic.words.filter { seen.insert($0).inserted }
        var quotes = different.prefix(6).map { "“\(shown($0, limit: 300))”" }
        if different.count > quotes.count { quotes.append("…") }
        let label = "- \(shown(topic.code)) \(shown(topic.label, limit: 400))"
        return quotes.isEmpty ? label : label + ": " + quotes.joined(separator: ", ")
    }

    private func advice(_ words: ReceiptWords) -> String {
        switch outcome {
        case .archived: words.adviceArchived
        case .duplicate: words.adviceDuplicate
        case .rejected:
            (reason.map { words.help($0.code).advice + " " } ?? "")
                + (fate == .moved ? words.adviceRejected : words.adviceElsewhere)
        case .failed: (reason.map { words.help($0.code).advice + " " } ?? "") + words.adviceFailed
        }
    }

    /// `text` escaped, after `limit` bytes cut with a mark.
    private func shown(_ text: String, limit: Int = 400) -> String {
        let bytes = Array(text.utf8)
        let start = prefixOnScalarBoundary(bytes, limit: limit)
        return displayPath(Array(start)) + (start.count < bytes.count ? " …" : "")
    }
}
