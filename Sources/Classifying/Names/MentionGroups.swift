import News

/// Turns single finds into mentions: one of each person, organisation and place, with all its spans.
struct MentionGroups {
    let book: NameBook
    let text: NameText
    let language: String

    /// - Parameter found: in the order of the text.
    func organisations(_ found: [MentionScanner.FoundOrganisation]) -> [OrganisationMention] {
        var mentions: [OrganisationMention] = []
        var isTitle: [Bool] = []
        var places: [String: Int] = [:]
        for one in found {
            let printed = text.printed(one.name)
            let id = one.id ?? one.entry.map { book.entries[$0].id }
            let key = id ?? "=" + TextFold.key(printed)
            let span = text.span(one.range)
            if let place = places[key] {
                // What is only implied gives way to what is printed.
                if isTitle[place], !one.isTitle {
                    isTitle[place] = false
                    mentions[place].title = nil
                    mentions[place].name = printed
                    mentions[place].spans = [span]
                } else if isTitle[place] == one.isTitle, mentions[place].spans.last != span {
                    mentions[place].spans.append(span)
                }
                continue
            }
            places[key] = mentions.count
            var mention = OrganisationMention(name: one.isTitle ? name(of: one) ?? printed : printed, spans: [span])
            mention.id = id
            mention.country = one.country
            if one.isTitle { mention.title = printed }
            isTitle.append(one.isTitle)
            mentions.append(mention)
        }
        return mentions
    }

    private func name(of found: MentionScanner.FoundOrganisation) -> String? {
        guard let entry = found.entry else { return nil }
        let isLao = text.isLao(at: found.range.lowerBound)
        let names = book.entries[entry].names
        let printed = text.printed(found.range)
        if language == "fr" || language == "en" {
            let name = language == "fr" && !names[3].isEmpty ? names[3] : names[2]
            return name.isEmpty ? nil : name
        }
        let isVietnamese = printed.utf8.contains { $0 >= 0xC3 }
        let name = isLao ? names[1] : isVietnamese ? names[0] : names[2]
        return name.isEmpty ? nil : name
    }

    func people(_ found: [MentionScanner.FoundPerson]) -> [PersonMention] {
        var mentions: [PersonMention] = []
        var roles: [NameBook.WordClass] = []
        var places: [String: Int] = [:]
        var lastWords: [String: Int?] = [:]
        func note(_ key: String, _ place: Int) {
            places[key] = place
            for word in [key.split(separator: " ").last, key.split(separator: " ").first].compactMap({ $0 }) {
                let word = String(word)
                if let other = lastWords[word], other != place {
                    lastWords[word] = .some(nil)
                } else {
                    lastWords[word] = place
                }
            }
        }
        func key(_ one: MentionScanner.FoundPerson) -> String {
            if let entry = one.entry { return "id:" + book.entries[entry].id }
            return String(decoding: text.bytes[one.name], as: UTF8.self)
        }
        // Names said in full come first: short ones and pending ones join them wherever they stand.
        let sure = confirmed(found)
        for one in found where !one.isShort && (!one.isPending || sure.contains(key(one))) {
            let key = key(one)
            if places[key] == nil {
                note(key, mentions.count)
                mentions.append(PersonMention(name: text.printed(one.name), spans: []))
                if one.entry != nil { note(String(decoding: text.bytes[one.name], as: UTF8.self), mentions.count - 1) }
                roles.append([])
            }
        }
        let longer = Self.longerNames(Array(places.keys))
        for one in found {
            let name = String(decoding: text.bytes[one.name], as: UTF8.self)
            var place = places[longer[key(one)] ?? key(one)]
            if place == nil, one.isShort {
                place = lastWords[name] ?? nil
                let isForeign = !Syllable.isVietnamese(text.bytes[one.name]) && one.name.count >= 4
                if place == nil, lastWords[name] == nil, !one.isPending,
                    isForeign || text.isLao(at: one.name.lowerBound)
                {
                    place = mentions.count
                    note(name, mentions.count)
                    mentions.append(PersonMention(name: text.printed(one.name), spans: []))
                    roles.append([])
                }
            }
            guard let place else { continue }
            let span = text.span(one.range)
            if mentions[place].spans.isEmpty { mentions[place].name = text.printed(one.name) }
            if one.name.count > mentions[place].name.utf8.count, one.entry == nil, !one.isShort {
                mentions[place].name = text.printed(one.name)
            }
            mentions[place].spans.append(span)
            if let title = one.title, title.utf8.count > mentions[place].title?.utf8.count ?? 0 {
                mentions[place].title = title
            }
            let entry = one.entry.map { book.entries[$0] }
            if mentions[place].id == nil { mentions[place].id = entry?.id }
            if mentions[place].country == nil { mentions[place].country = entry?.country ?? one.country }
            if mentions[place].organisation == nil { mentions[place].organisation = one.organisation }
            roles[place].formUnion(one.role)
        }
        for index in mentions.indices { mentions[index].role = Self.role(roles[index]) }
        for (name, place) in places where mentions[place].country == nil && isHome(name) {
            mentions[place].country = "VN"
        }
        return mentions.filter { !$0.spans.isEmpty }.sorted { $0.spans[0].start < $1.spans[0].start }
    }

    /// Pending names that are people all the same: twice beside a verb of speaking, once of these by one of its words.
    private func confirmed(_ found: [MentionScanner.FoundPerson]) -> Set<String> {
        let speakers = found.filter { $0.isPending && $0.isSpeaker }
        guard speakers.count > 1 else { return [] }
        var spoken: [String: Int] = [:]
        for one in speakers { spoken[String(decoding: text.bytes[one.name], as: UTF8.self), default: 0] += 1 }
        var sure: Set<String> = []
        for (name, count) in spoken {
            let words = name.split(separator: " ")
            guard words.count > 1, let first = words.first, let last = words.last else { continue }
            if count + (spoken[String(first)] ?? 0) + (spoken[String(last)] ?? 0) > 1 { sure.insert(name) }
        }
        return sure
    }

    /// A whole Vietnamese name from a family nobody abroad bears in Vietnamese text.
    private func isHome(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        guard language == "vi", words.count > 2, let family = words.first else { return false }
        if words[1] == "văn" || words[1] == "thị" { return true }
        return book.meaning(of: Array(family.utf8))?.isHomeFamily == true
    }

    /// By name of two words and more: the only other name that ends in it, `Nguyễn Trúc Lê` for `Trúc Lê`.
    private static func longerNames(_ names: [String]) -> [String: String] {
        var longer: [String: String] = [:]
        var isShared: Set<String> = []
        for name in names.sorted() {
            var words = name.split(separator: " ")[...]
            while words.count > 2 {
                words = words.dropFirst()
                let end = words.joined(separator: " ")
                if longer.updateValue(name, forKey: end) != nil { isShared.insert(end) }
            }
        }
        for name in isShared { longer[name] = nil }
        return longer
    }

    private static func role(_ roles: NameBook.WordClass) -> String {
        for (role, name) in [
            (NameBook.WordClass.signed, "signed"), (.met, "met"), (.led, "led"), (.said, "said"),
            (.attended, "attended"),
        ] where roles.contains(role) {
            return name
        }
        return "mentioned"
    }

    func places(_ found: [MentionScanner.FoundPlace]) -> [PlaceMention] {
        var mentions: [PlaceMention] = []
        var places: [Int: Int] = [:]
        for one in found {
            if let place = places[one.entry] {
                mentions[place].spans.append(text.span(one.range))
                continue
            }
            places[one.entry] = mentions.count
            let entry = book.entries[one.entry]
            var mention = PlaceMention(name: text.printed(one.name), spans: [text.span(one.range)])
            mention.id = entry.id
            mention.country = entry.country.isEmpty ? nil : entry.country
            mentions.append(mention)
        }
        return mentions
    }
}
