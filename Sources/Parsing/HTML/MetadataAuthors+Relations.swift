/// What a name is like, and how it stands to the site and the other names on the page.
extension MetadataAuthors {
    private static let stopWords: Set<[UInt8]> = Set(
        """
        mehr more alle all zum profil beitrag beiträge artikel article post posts view show über about datum date stand uhr min \
        lesezeit reading follow folgen kommentar comment comments teilen share bild foto image newsletter am on in veröffentlicht \
        published posted veröffentlicht erstellt geschrieben verfasst by von updated aktualisiert copyright © subscribe login anmelden read suche search email e-mail quelle source home \
        kategorie category xem thêm
        """.utf8.split(separator: 0x20).map { Array($0) }
    )
    private static let organisations = PhraseTable([
        "redaktion", "redacci", "rédaction", "redazione", "editor", "team", "staff", "admin", "news", "desk", "online",
        "agentur",
        "gmbh", "magazin", "blog", "office", "press", "verlag", "media", "foundation", "institut", "university",
        "group", ".com", ".de",
        ".org", ".net", ".ch", ".at", ".vn", "ban biên tập", "tòa soạn", "báo ",
    ])
    private static let agencies: Set<[UInt8]> = Set(
        "dpa afp reuters apa ap sda ansa efe kna epd ttxvn vna kpl xinhua".utf8.split(separator: 0x20).map { Array($0) }
    )

    mutating func relate() {
        let keys = candidates.map { $0.name.key }
        for i in candidates.indices { describe(i) }
        let isStated = candidates.contains { !$0.sources.isDisjoint(with: [.meta, .data]) }
        let hasPerson = candidates.contains { isPerson($0) && !$0.sources.isEmpty }
        for i in candidates.indices {
            var found: [Feature] = []
            if isStated, candidates[i].sources.isDisjoint(with: [.meta, .data]) { found.append(.notStated) }
            if !isStated { found.append(.noneStated) }
            if hasPerson, !isPerson(candidates[i]) { found.append(.otherPerson) }
            if keys.contains(where: { $0 != keys[i] && MetadataText.holds($0, keys[i]) }) { found.append(.partOfOther) }
            if keys.contains(where: { $0 != keys[i] && MetadataText.holds(keys[i], $0) }) { found.append(.holdsOther) }
            switch candidates.count {
            case 1: found.append(.alone)
            case 2: found.append(.ofTwo)
            case 3...4: found.append(.ofFew)
            default: found.append(.ofMany)
            }
            if i == 0 { found.append(.first) }
            for feature in found { candidates[i].features.insert(feature) }
        }
    }

    func isPerson(_ candidate: Candidate) -> Bool {
        candidate.features.contains(Feature.nameLike) && !candidate.features.contains(Feature.isSite)
            && !candidate.features.contains(Feature.organisationWord)
    }

    /// Whether the structured data of a news article name this person as its author.
    ///
    /// A plain statement needs no second place to be believed. Of other articles they often name whoever has the key to the site.
    func isStatedPerson(_ candidate: Candidate) -> Bool {
        candidate.sources.contains(.news) && candidate.features.contains(Feature.dataPerson)
            && !candidate.features.contains(Feature.ofMany)
            && isPerson(candidate) && !candidate.features.contains(Feature.stopWord)
            && !candidate.features.contains(Feature.admin) && !candidate.features.contains(Feature.likeSite)
    }

    private mutating func describe(_ i: Int) {
        let bytes = Array(candidates[i].name.text.utf8)
        let key = candidates[i].name.key
        let words = bytes.split(separator: 0x20)
        var capitalised = 0
        var upper = 0
        var letters = 0
        bytes.withUnsafeBufferPointer { buffer in
            var k = 0
            var isStart = true
            while k < buffer.count {
                let kind = Scalar.kind(Scalar.next(buffer, &k, buffer.count))
                if isStart, kind == .upper || kind == .unspaced || kind == .ideograph { capitalised += 1 }
                if kind == .upper { upper += 1 }
                if kind.isWord { letters += 1 }
                isStart = kind == .space
            }
        }
        var found: [Feature] = []
        switch words.count {
        case 1: found.append(.words1)
        case 2: found.append(.words2)
        case 3: found.append(.words3)
        case 4: found.append(.words4)
        default: found.append(.words5)
        }
        if capitalised == words.count, words.count >= 2, words.count <= 4 { found.append(.nameLike) }
        if capitalised == 0 { found.append(.lower) }
        if bytes.contains(where: { $0 &- 0x30 < 10 }) { found.append(.digits) }
        if upper == letters, letters > 4 { found.append(.capitals) }
        let parts = key.split(separator: 0x20).map { Array($0) }
        if parts.contains(where: { Self.stopWords.contains($0) }) { found.append(.stopWord) }
        if parts.contains(where: { Self.agencies.contains($0) }) { found.append(.agency) }
        let folded = bytes.withUnsafeBufferPointer { Scalar.folded($0, 0..<$0.count) }
        if folded.withUnsafeBufferPointer({ Self.organisations.occurs(in: $0, 0..<$0.count) }) {
            found.append(.organisationWord)
        }
        if MetadataFields.holds(key, "admin") || MetadataFields.holds(key, "webmaster")
            || MetadataFields.holds(key, "wordpress")
        {
            found.append(.admin)
        }
        let joined = key.filter { $0 != 0x20 }
        if !site.isEmpty && key == site || !host.isEmpty && joined == host {
            found.append(.isSite)
        } else if host.count > 3, joined.count > 3, Self.holds(joined, host) || Self.holds(host, joined) {
            found.append(.likeSite)
        } else if !site.isEmpty, MetadataText.holds(site, key) || MetadataText.holds(key, site) {
            found.append(.likeSite)
        }
        switch candidates[i].sources.subtracting(.news).rawValue.nonzeroBitCount {
        case ...1: found.append(.sources1)
        case 2: found.append(.sources2)
        case 3: found.append(.sources3)
        default: found.append(.sources4)
        }
        for feature in found { candidates[i].features.insert(feature) }
    }

    private static func holds(_ whole: [UInt8], _ part: [UInt8]) -> Bool {
        guard whole.count >= part.count, let first = part.first else { return false }
        for k in 0...(whole.count - part.count) where whole[k] == first {
            if whole[k..<(k + part.count)].elementsEqual(part) { return true }
        }
        return false
    }
}
