import News

/// Agreements merged over the items that name them.
///
/// Two mentions are one agreement when kind and parties are the same, and the period, the day of signing or the title
/// as well, unless their periods contradict each other at both ends: an agreement renewed under its old title is
/// another. Where no parties are known, the title must agree with period or day, or the items must tell one story.
struct AgreementRegister {
    private struct Mention {
        var entry: RegisterEntry
        var kind: String
        var title: String
        var titleKey: String
        var parties: [String]
        var signed: String?
        var place: String?
        var from: String?
        var to: String?
        var status: String?
    }

    private struct Group {
        var mentions: [Mention] = []
    }

    private var groups: [Group] = []

    init(_ entries: [RegisterEntry]) {
        var buckets: [String: [Int]] = [:]
        for entry in entries {
            for value in entry.mentions {
                guard let kind = value["kind"]?.string, let title = value["title"]?.string else { continue }
                let mention = Mention(
                    entry: entry,
                    kind: kind,
                    title: title,
                    titleKey: TextFold.key(title),
                    parties: (value["parties"]?.array.compactMap(\.string) ?? []).sorted(),
                    signed: value["signed"]?.string,
                    place: value["place"]?.string,
                    from: value["validFrom"]?.string,
                    to: value["validTo"]?.string,
                    status: value["status"]?.string
                )
                let bucket = ([kind] + mention.parties.map(TextFold.key)).joined(separator: "|")
                let known = buckets[bucket] ?? []
                // Newest first; a bucket of thousands (all that one pair ever signed) is looked through in part.
                if let group = known.reversed().prefix(512).first(where: { Self.isSame(groups[$0], mention) }) {
                    groups[group].mentions.append(mention)
                } else {
                    buckets[bucket, default: []].append(groups.count)
                    groups.append(Group(mentions: [mention]))
                }
            }
        }
    }

    private static func isSame(_ group: Group, _ new: Mention) -> Bool {
        group.mentions.prefix(64).contains { old in
            func differ(_ a: String?, _ b: String?) -> Bool {
                guard let a, let b else { return false }
                return !a.hasPrefix(b) && !b.hasPrefix(a)
            }
            if differ(old.from, new.from), differ(old.to, new.to) { return false }
            let isPeriod = new.to != nil && old.from == new.from && old.to == new.to
            let isSigned = new.signed != nil && new.signed?.utf8.count == 10 && old.signed == new.signed
            let isTitle = old.titleKey == new.titleKey
            if !new.parties.isEmpty { return isPeriod || isSigned || isTitle }
            return isTitle && (isPeriod || isSigned || old.entry.story == new.entry.story)
        }
    }

    /// - Parameter at: the day on which it is asked what is in force.
    func rows(at: String, lapsingWithin: Int64?, filter: RegisterFilter) -> [RegisterRow] {
        var rows = groups.compactMap { row($0, at: at, lapsingWithin: lapsingWithin, filter: filter) }
        rows.sort { (Self.order($0), $0.key) < (Self.order($1), $1.key) }
        return rows
    }

    /// What ends first stands first; what has no end stands last.
    private static func order(_ row: RegisterRow) -> String { row["validTo"]?.text ?? "9999" }

    private func row(
        _ group: Group,
        at: String,
        lapsingWithin: Int64?,
        filter: RegisterFilter
    ) -> RegisterRow? {
        guard let first = group.mentions.first else { return nil }
        var title = Tally()
        var signed = Tally()
        var place = Tally()
        var from = Tally()
        var to = Tally()
        var said = Tally()
        for mention in group.mentions {
            title.add(mention.title)
            signed.add(mention.signed)
            place.add(mention.place)
            from.add(mention.from)
            to.add(mention.to)
            said.add(mention.status)
        }
        let parties = first.parties
        let entries = group.mentions.map(\.entry)
        if let country = filter.country {
            let lower = country.lowercased() + "."
            let isParty = parties.contains { $0 == country || $0.hasPrefix(lower) }
            let isNamed = parties.isEmpty && entries.contains { $0.countries.contains(country) }
            guard isParty || isNamed else { return nil }
        }
        if let organisation = filter.organisation {
            let isNamed = parties.isEmpty && entries.contains { $0.organisations.contains(organisation) }
            guard parties.contains(organisation) || isNamed else { return nil }
        }
        guard entries.contains(where: { filter.takes(codes: $0.codes) }),
            entries.contains(where: { filter.takes(day: $0.day) })
        else { return nil }
        let end = to.best.flatMap { DayRange($0)?.to }
        let start = from.best.flatMap { DayRange($0)?.from }
        let status = Self.status(start: start, end: end, signed: signed.best, said: said.all, at: at)
        let left = end.flatMap { end in
            DayRange.number(end).flatMap { last in DayRange.number(at).map { last - $0 } }
        }
        if let lapsingWithin {
            guard status == "active", let left, left >= 0, left <= lapsingWithin else { return nil }
        }
        let conflicts = [
            signed.conflict("signed"), from.conflict("validFrom"), to.conflict("validTo"),
        ].compactMap { $0 }
        let shown = title.best ?? first.title
        // The first mention names it: a row stays the same one when later items add what was not known.
        let key = [
            first.kind, parties.joined(separator: ","), first.titleKey,
            first.from ?? first.signed ?? first.entry.item.uri,
        ]
        .joined(separator: "|")
        var row = RegisterRow(
            key: key,
            fields: [
                ("kind", .text(first.kind)), ("title", .text(shown)), ("parties", .init(parties)),
                ("signed", .init(signed.best)), ("place", .init(place.best)), ("validFrom", .init(from.best)),
                ("validTo", .init(to.best)), ("status", .text(status)),
                ("daysLeft", left.flatMap { $0 >= 0 && status == "active" ? .number(Int($0)) : nil }),
                ("conflicts", .init(conflicts)),
            ],
            entries: entries
        )
        if let end {
            row.days = [
                RegisterRow.CalendarDay(
                    key: key,
                    from: end,
                    to: end,
                    summary: "\(shown) (\(parties.joined(separator: ", "))) \(end < at ? "lapsed" : "lapses")",
                    note: row.citations.map { "\($0.day) \($0.title) \($0.uri)" }.joined(separator: "\n"),
                    category: "agreement",
                    hasAlarm: true
                )
            ]
        }
        return row
    }

    private static func status(start: String?, end: String?, signed: String?, said: [String], at: String) -> String {
        if let end, end < at { return "lapsed" }
        if let start, start > at { return "not-yet-in-force" }
        if end != nil { return "active" }
        if said.contains("lapsed") { return "lapsed" }
        if signed == nil, !said.isEmpty, said.allSatisfy({ $0 == "planned" }) { return "planned" }
        return "open-ended"
    }
}
