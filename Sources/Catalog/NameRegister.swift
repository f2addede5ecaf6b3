import News

/// People or organisations merged over the items that name them, by id, else by folded name.
struct NameRegister {
    var isPeople: Bool

    fileprivate struct Group {
        var names = Tally()
        var countries = Tally()
        var organisations = Tally()
        var roles = Tally()
        var id: String?
        var entries: [RegisterEntry] = []
        /// By title, the first and last day on which it was held, in the order of the first mention.
        var titles: [(title: String, first: String?, last: String?)] = []
    }

    func rows(_ entries: [RegisterEntry], filter: RegisterFilter) -> [RegisterRow] {
        var groups: [String: Group] = [:]
        // In the order of days: titles follow each other as they were held.
        let ordered = entries.sorted { ($0.time, $0.item.seq) < ($1.time, $1.item.seq) }
        for entry in ordered where filter.takes(codes: entry.codes) && filter.takes(day: entry.day) {
            for value in entry.mentions {
                guard let name = value["name"]?.string else { continue }
                let id = value["id"]?.string
                let key = id ?? "name:" + TextFold.key(name)
                groups[key, default: Group()].add(entry, value, name: name, id: id)
            }
        }
        return groups.keys.sorted().compactMap { key in groups[key].flatMap { row(key, $0, filter) } }
            .sorted { ($1.citations.count, $0.key) < ($0.citations.count, $1.key) }
    }

    private func row(_ key: String, _ group: Group, _ filter: RegisterFilter) -> RegisterRow? {
        if let country = filter.country {
            let isById = group.id?.hasPrefix(country.lowercased() + ".") ?? false
            guard group.countries.all.contains(country) || isById else { return nil }
        }
        if let organisation = filter.organisation {
            guard group.id == organisation || group.organisations.all.contains(organisation) else { return nil }
        }
        var newest: [Int64: RegisterEntry] = [:]
        for entry in group.entries { newest[entry.item.seq] = entry }
        // When a text was dropped says nothing of when somebody held an office.
        let dated = group.entries.filter(\.isPublished)
        let titles = group.titles.map { title, first, last in
            guard let first, let last else { return title }
            return first == last ? "\(title) (\(first))" : "\(title) (\(first) – \(last))"
        }
        return RegisterRow(
            key: key,
            fields: [
                ("name", .init(group.names.best)), ("id", .init(group.id)), ("names", .init(group.names.all)),
                ("country", .init(group.countries.best)),
                (isPeople ? "organisations" : "", isPeople ? .init(group.organisations.all) : nil),
                ("titles", .init(titles)), ("roles", .init(group.roles.all)),
                ("first", .init(dated.first?.day)), ("last", .init(dated.last?.day)),
                ("undated", dated.count < group.entries.count ? .number(group.entries.count - dated.count) : nil),
                ("items", .number(newest.count)),
            ],
            entries: group.entries
        )
    }
}

extension NameRegister.Group {
    fileprivate mutating func add(_ entry: RegisterEntry, _ value: JSONValue, name: String, id: String?) {
        names.add(name)
        countries.add(value["country"]?.string)
        organisations.add(value["organisation"]?.string)
        roles.add(value["role"]?.string)
        self.id = self.id ?? id
        entries.append(entry)
        guard let title = value["title"]?.string else { return }
        let day = entry.isPublished ? entry.day : nil
        // The same words in other capitals are the same office.
        let key = TextFold.key(title)
        if let index = titles.firstIndex(where: { TextFold.key($0.title) == key }) {
            titles[index].first = titles[index].first ?? day
            titles[index].last = day ?? titles[index].last
        } else if titles.count < 64 {
            titles.append((title, day, day))
        }
    }
}
