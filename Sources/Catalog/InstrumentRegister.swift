import News

/// Legal instruments merged over the items that name them, by number with separators and case dropped.
///
/// A number without a year of its own is given again every year: mentions dated in different years are different
/// instruments; one without a date belongs to the only year there is, else to none.
struct InstrumentRegister {
    private struct Mention {
        var entry: RegisterEntry
        var value: JSONValue
    }

    func rows(_ entries: [RegisterEntry], filter: RegisterFilter) -> [RegisterRow] {
        var byKey: [String: [Mention]] = [:]
        for entry in entries where filter.takes(codes: entry.codes) {
            if let organisation = filter.organisation, !entry.organisations.contains(organisation) { continue }
            if let country = filter.country, !entry.countries.contains(country) { continue }
            for value in entry.mentions {
                guard let number = value["number"]?.string else { continue }
                byKey[InstrumentKey(number: number).text, default: []].append(Mention(entry: entry, value: value))
            }
        }
        return byKey.keys.sorted().flatMap { key in rows(key, byKey[key] ?? [], filter) }
    }

    private func rows(_ key: String, _ mentions: [Mention], _ filter: RegisterFilter) -> [RegisterRow] {
        let hasYear = key.split(separator: " ").dropFirst().first.map { $0.count == 4 && Int($0) != nil } ?? false
        var years: [String: [Mention]] = [:]
        var undated: [Mention] = []
        for mention in mentions {
            if let issued = mention.value["issued"]?.string, !hasYear {
                years[String(issued.prefix(4)), default: []].append(mention)
            } else {
                undated.append(mention)
            }
        }
        if years.count == 1, let year = years.keys.first { years[year]?.append(contentsOf: undated) }
        var groups = years.keys.sorted().map { ($0, years[$0] ?? []) }
        if years.count != 1, !undated.isEmpty { groups.append(("", undated)) }
        return groups.compactMap { year, mentions in
            row(key, year, mentions.sorted { $0.entry.item.seq < $1.entry.item.seq }, filter)
        }
    }

    private func row(_ key: String, _ year: String, _ mentions: [Mention], _ filter: RegisterFilter) -> RegisterRow? {
        var number = Tally()
        var type = Tally()
        var issued = Tally()
        var issuer = Tally()
        var role = Tally()
        for mention in mentions {
            number.add(mention.value["number"]?.string)
            type.add(mention.value["type"]?.string)
            issued.add(mention.value["issued"]?.string)
            issuer.add(mention.value["issuer"]?.string)
            role.add(mention.value["role"]?.string)
        }
        let entries = mentions.map(\.entry)
        let isTaken = issued.best.map { filter.takes(day: $0) } ?? entries.contains { filter.takes(day: $0.day) }
        guard isTaken else { return nil }
        let conflicts = [issued.conflict("issued"), type.conflict("type"), issuer.conflict("issuer")].compactMap { $0 }
        let rowKey = year.isEmpty ? key : "\(key) \(year)"
        let items = Set(entries.map(\.item.seq)).count
        var row = RegisterRow(
            key: rowKey,
            fields: [
                ("number", .init(number.best)), ("type", .init(type.best)), ("issued", .init(issued.best)),
                ("issuer", .init(issuer.best)), ("roles", .init(role.all)), ("forms", .init(number.all)),
                ("items", .number(items)), ("conflicts", .init(conflicts)),
            ],
            entries: entries
        )
        if let best = issued.best, let days = DayRange(best), best.utf8.count == 10 {
            row.days = [
                RegisterRow.CalendarDay(
                    key: "instrument|" + rowKey,
                    from: days.from,
                    to: days.to,
                    summary: "\(number.best ?? key), \(issuer.best ?? type.best ?? "")",
                    note: row.citations.map { "\($0.day) \($0.title) \($0.uri)" }.joined(separator: "\n"),
                    category: "instrument",
                    hasAlarm: false
                )
            ]
        }
        return row
    }
}
