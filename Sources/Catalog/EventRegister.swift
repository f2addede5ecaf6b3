import News

/// Mechanisms of cooperation by what was done under them, and events by their days.
enum EventRegister {
    /// One row a mechanism (code `MEC-…`): the last activity, and how many items a year.
    static func mechanisms(_ entries: [RegisterEntry], filter: RegisterFilter) -> [RegisterRow] {
        var groups: [String: (name: String, entries: [RegisterEntry])] = [:]
        for entry in entries where takes(entry, filter) && filter.takes(day: entry.day) {
            for value in entry.mentions {
                guard let code = value["code"]?.string else { continue }
                groups[code, default: (value["name"]?.string ?? code, [])].entries.append(entry)
            }
        }
        return groups.keys.sorted().compactMap { code in
            guard let group = groups[code] else { return nil }
            // Reprints of one story are one activity.
            var stories: [String: Set<Int64>] = [:]
            // When a text was dropped says nothing of when something was done.
            let dated = group.entries.filter(\.isPublished)
            for entry in dated { stories[String(entry.day.prefix(4)), default: []].insert(entry.story) }
            let last = dated.max { ($0.day, $0.item.seq) < ($1.day, $1.item.seq) }
            var row = RegisterRow(
                key: code,
                fields: [
                    ("code", .text(code)), ("name", .text(group.name)), ("last", .init(last?.day)),
                    ("lastTitle", .init(last?.title)),
                    ("byYear", .init(stories.keys.sorted().map { "\($0): \(stories[$0]?.count ?? 0)" })),
                    ("undated", group.entries.count > dated.count ? .number(group.entries.count - dated.count) : nil),
                    ("items", .number(Set(group.entries.map(\.item.seq)).count)),
                ],
                entries: group.entries
            )
            if let last {
                row.days = [
                    RegisterRow.CalendarDay(
                        key: "mechanism|" + code,
                        from: last.day,
                        to: last.day,
                        summary: "\(group.name): \(last.title ?? "")",
                        note: last.item.uri,
                        category: code,
                        hasAlarm: false
                    )
                ]
            }
            return row
        }
    }

    /// One row an event of a story (code `EVT-…`) and its days.
    static func events(_ entries: [RegisterEntry], filter: RegisterFilter) -> [RegisterRow] {
        var groups: [String: (value: JSONValue, days: DayRange, entries: [RegisterEntry])] = [:]
        for entry in entries where takes(entry, filter) {
            for value in entry.mentions {
                guard let code = value["code"]?.string, let days = value["date"]?.string.flatMap(DayRange.init),
                    filter.takes(day: days.from)
                else { continue }
                let key = "\(days.from)|\(days.to)|\(code)|\(entry.story)"
                groups[key, default: (value, days, [])].entries.append(entry)
            }
        }
        return groups.keys.sorted().compactMap { key in
            guard let group = groups[key], let first = group.entries.first else { return nil }
            let code = group.value["code"]?.string ?? ""
            let name = group.value["name"]?.string ?? code
            let uid = "event|\(group.days.from)|\(code)|\(first.item.uri)"
            var row = RegisterRow(
                key: uid,
                fields: [
                    ("date", .text(group.days.from)),
                    ("until", group.days.to == group.days.from ? nil : .text(group.days.to)),
                    ("code", .text(code)), ("name", .text(name)), ("title", .init(first.title)),
                    ("organisations", .init(first.organisations)), ("countries", .init(first.countries)),
                    ("items", .number(group.entries.count)),
                ],
                entries: group.entries
            )
            row.days = [
                RegisterRow.CalendarDay(
                    key: uid,
                    from: group.days.from,
                    to: group.days.to,
                    summary: "\(name): \(first.title ?? "")",
                    note: row.citations.map { "\($0.day) \($0.title) \($0.uri)" }.joined(separator: "\n"),
                    category: code,
                    hasAlarm: false
                )
            ]
            return row
        }
    }

    private static func takes(_ entry: RegisterEntry, _ filter: RegisterFilter) -> Bool {
        filter.takes(codes: entry.codes)
            && filter.country.map { entry.countries.contains($0) } ?? true
            && filter.organisation.map { entry.organisations.contains($0) } ?? true
    }
}
