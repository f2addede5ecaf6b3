import News

/// What an item says for the registers, as the catalog keeps it: JSON by register.
package struct RegisterFacts: Sendable, Hashable {
    /// Of the registers that the item has anything for.
    private(set) var texts: [Register: String] = [:]
    /// `{"codes": [], "countries": [], "organisations": []}`: what filters ask for; nil where no register has anything.
    private(set) var context: String?

    init(item: JSONValue, analysis: JSONValue) {
        let status = item["pubStatus"]?.string
        // What is called back, or held, tells nothing.
        if status == "canceled" || status == "withheld" { return }
        let subjects = Self.subjects(item)
        add(.agreements, Self.bare(analysis["agreements"]))
        add(.instruments, Self.bare(analysis["instruments"]?.array.filter { $0["number"] != nil }))
        add(.people, Self.bare(analysis["people"]))
        add(.organisations, Self.bare(analysis["organisations"]))
        add(.mechanisms, subjects.filter { $0["code"]?.string?.hasPrefix("MEC-") ?? false })
        add(.events, EventDays.events(subjects, analysis))
        guard !texts.isEmpty else { return }
        func values(_ lists: [String], _ key: String) -> [String] {
            Set(lists.flatMap { analysis[$0]?.array.compactMap { $0[key]?.string } ?? [] }).sorted()
        }
        let parties = analysis["agreements"]?.array.flatMap { $0["parties"]?.array.compactMap(\.string) ?? [] } ?? []
        let organisations = Set(
            values(["organisations"], "id") + values(["people"], "organisation")
                + parties.filter { $0.utf8.contains(0x2E) }
        )
        var countries = Set(
            values(["people", "organisations", "places"], "country") + parties.filter { $0.utf8.count == 2 }
        )
        // An organisation's id begins with its country.
        for id in organisations {
            let first = id.prefix { $0 != "." }
            if first.utf8.count == 2 { countries.insert(first.uppercased()) }
        }
        var json = JSONWriter()
        json.beginObject()
        for (name, list) in [
            ("codes", subjects.compactMap { $0["code"]?.string }), ("countries", countries.sorted()),
            ("organisations", organisations.sorted()),
        ] {
            json.member(field: name, value: .array(list.map { .string($0) }))
        }
        json.endObject()
        context = String(decoding: json.bytes, as: UTF8.self)
    }

    private mutating func add(_ register: Register, _ values: [JSONValue]) {
        guard !values.isEmpty else { return }
        var json = JSONWriter()
        json.value(.array(values))
        texts[register] = String(decoding: json.bytes, as: UTF8.self)
    }

    /// Mentions without their places in the text.
    private static func bare(_ list: JSONValue?) -> [JSONValue] { bare(list?.array) }

    private static func bare(_ list: [JSONValue]?) -> [JSONValue] {
        (list ?? []).map { value in
            .object(value.members.filter { $0.key != "span" && $0.key != "spans" && $0.key != "text" })
        }
    }

    /// `{code, name}` of the codes of our taxonomy that the item has.
    private static func subjects(_ item: JSONValue) -> [JSONValue] {
        let prefix = "urn:caunoi:taxonomy:"
        return (item["subjects"]?.array ?? []).compactMap { subject in
            guard let uri = subject["uri"]?.string, uri.hasPrefix(prefix) else { return nil }
            let code = String(uri.dropFirst(prefix.count))
            return .object([
                .init(key: "code", value: .string(code)),
                .init(key: "name", value: .string(subject["name"]?.string ?? code)),
            ])
        }
    }
}

/// The days of an item's events.
private enum EventDays {
    /// How far a date may stand from the words that tell of the event, bytes.
    private static let reach: Int64 = 300
    /// Most dates, and instruments, that are looked at: the first of an item.
    private static let kept = 512

    /// `{code, name, date}` of the event codes whose words have a date near them; none where nothing near is a date.
    static func events(_ subjects: [JSONValue], _ analysis: JSONValue) -> [JSONValue] {
        // The date of a decree that an article cites is no day of what the article tells.
        let instruments = (analysis["instruments"]?.array ?? []).prefix(kept).compactMap { Self.range($0["span"]) }
        let dates: [(start: Int64, value: String)] = (analysis["dates"]?.array ?? []).prefix(kept).compactMap { date in
            guard let value = date["value"]?.string, date["reason"]?.string != "conflict",
                let start = date["span"]?.array.first?.int, !instruments.contains(where: { $0.contains(start) }),
                let days = DayRange(value),
                let from = DayRange.number(days.from), let to = DayRange.number(days.to), to - from < 60
            else { return nil }
            return (start, value)
        }
        if dates.isEmpty { return [] }
        let evidence = analysis["subjects"]?.array ?? []
        return subjects.compactMap { subject in
            guard let code = subject["code"]?.string, code.hasPrefix("EVT-") else { return nil }
            let spans = evidence.first { $0["code"]?.string == code }?["evidence"]?.array ?? []
            let starts = spans.filter { $0["in"] == nil }.compactMap { $0["span"]?.array.first?.int }
            var best: (distance: Int64, value: String)?
            for start in starts.prefix(16) {
                for date in dates.prefix(64) {
                    let distance = abs(start - date.start)
                    if distance <= reach, distance < best?.distance ?? .max { best = (distance, date.value) }
                }
            }
            guard let best else { return nil }
            return .object(subject.members + [.init(key: "date", value: .string(best.value))])
        }
    }

    /// `[start, length]`.
    private static func range(_ span: JSONValue?) -> Range<Int64>? {
        guard let numbers = span?.array, numbers.count == 2, let start = numbers[0].int, let length = numbers[1].int,
            start >= 0, length >= 0
        else { return nil }
        let (end, overflows) = start.addingReportingOverflow(length)
        return overflows ? nil : start..<end
    }
}
