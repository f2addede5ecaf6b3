/// Who wrote a page: every name that stands in an author's place, each with what is true of it; those whose weights reach
/// a threshold are the authors.
struct MetadataAuthors {
    struct Candidate {
        var name: MetadataText
        var features = FeatureSet()
        var sources: Sources = []
        /// The statement of several names that it stands in.
        var list: Int?
    }

    struct Sources: OptionSet {
        let rawValue: UInt8
        static let meta = Sources(rawValue: 1)
        static let data = Sources(rawValue: 2)
        static let item = Sources(rawValue: 4)
        static let rel = Sources(rawValue: 8)
        static let address = Sources(rawValue: 16)
        static let words = Sources(rawValue: 32)
        static let byline = Sources(rawValue: 64)
        /// Not a place of its own: the structured data are of a news article.
        static let news = Sources(rawValue: 128)
    }

    /// What may be true of a name; the weights are in `MetadataAuthors.weights`.
    enum Feature: UInt8, CaseIterable {
        case metaAuthor, metaArticle, metaCore, metaOther, metaCard
        case dataArticle, dataPage, dataOther, dataComment, dataCreator, dataPerson, dataOrganisation
        case item, itemFirst, itemAfter1, itemAfter2, itemFar
        case rel, relFirst, relAfter1, relAfter2, relFar
        case address, addressFirst, addressBefore, addressAfter1, addressAfter2, addressFar
        case words, wordsFirst, wordsBefore, wordsAfter1, wordsAfter2, wordsAfter3, wordsFar
        case byline, bylineFirst, bylineBefore, bylineAfter1, bylineAfter2, bylineAfter3, bylineFar
        case elementAside, elementSideWords, elementOpens, elementInArticle
        case words1, words2, words3, words4, words5, nameLike, lower, digits, stopWord, organisationWord, agency, admin
        case isSite, likeSite, capitals, sources1, sources2, sources3, sources4
        case notStated, noneStated, otherPerson, partOfOther, holdsOther, alone, ofTwo, ofFew, ofMany, first
    }

    private(set) var candidates: [Candidate] = []
    private var statements = 0
    private let scan: MetadataScan
    private let headline: Int?
    private let site: [UInt8]
    /// The second-level name of the page's host.
    private let host: [UInt8]

    static let limit = 64

    init(_ scan: MetadataScan, _ fields: MetadataFields, headline: Int?, site: [UInt8], address: String?) {
        self.scan = scan
        self.headline = headline
        self.site = site
        let labels = (address.flatMap { WebAddress.host(of: $0) } ?? "").utf8.split(separator: UInt8(ascii: "."))
        host = labels.count >= 2 ? Array(labels[labels.count - 2]) : []
        addMetas(fields)
        addData()
        addElements()
        addBylines()
        relate()
    }

    /// The names that reach the threshold, in the page's order, at most eight; who is printed together with one of them in
    /// one statement counts too.
    var names: [String] {
        let chosen = candidates.map { $0.features.score(Self.weights) + Self.bias >= 0 || isStatedPerson($0) }
        let lists = Set(candidates.indices.filter { chosen[$0] }.compactMap { candidates[$0].list })
        let found = candidates.indices.filter { i in
            chosen[i] || isPerson(candidates[i]) && (candidates[i].list.map { lists.contains($0) } ?? false)
        }
        return found.prefix(8).map { candidates[$0].name.text }
    }

    // MARK: Where names come from

    private mutating func add(_ printed: [UInt8], _ features: [Feature], _ source: Sources) {
        let names = AuthorNames.names(in: printed)
        statements += 1
        for name in names {
            guard let text = MetadataText(line: name) else { continue }
            let place: Int
            if let known = candidates.firstIndex(where: { $0.name.key == text.key }) {
                place = known
            } else {
                guard candidates.count < Self.limit else { return }
                place = candidates.count
                candidates.append(Candidate(name: text))
            }
            for feature in features { candidates[place].features.insert(feature) }
            candidates[place].sources.formUnion(source)
            if names.count > 1 { candidates[place].list = statements }
        }
    }

    private mutating func addMetas(_ fields: MetadataFields) {
        for value in fields.all("author", limit: 16) { add(value, [.metaAuthor], .meta) }
        for value in fields.all("article:author", "og:article:author", "article:author_name", limit: 16) {
            add(value, [.metaArticle], .meta)
        }
        for value in fields.all("dc.creator", "dcterms.creator", "dc.contributor", "dc.creator.personalname", limit: 16)
        {
            add(value, [.metaCore], .meta)
        }
        for value in fields.all(
            "parsely-author",
            "sailthru.author",
            "byl",
            "citation_author",
            "authors",
            "vr:author",
            "cxenseparse:author",
            "creator",
            "article.author",
            "shareaholic:article_author_name",
            "og:author",
            "book:author",
            "rbauthors",
            "author_name",
            "byline",
            "twitter:author",
            limit: 16
        ) { add(value, [.metaOther], .meta) }
        // Cards of two labelled values: "Written by", "Verfasst von".
        for (label, data) in [
            (fields.first("twitter:label1"), fields.first("twitter:data1")),
            (fields.first("twitter:label2"), fields.first("twitter:data2")),
        ] {
            guard let label, let data else { continue }
            let folded = label.withUnsafeBufferPointer { Scalar.folded($0, 0..<$0.count) }
            let words: [StaticString] = [
                "written", "verfasst", "geschrieben", "écrit", "autor", "author", "escrito", "scritto", "tác giả",
            ]
            if words.contains(where: { MetadataFields.holds(folded, $0) }) { add(data, [.metaCard], .meta) }
        }
    }

    private mutating func addData() {
        let data = scan.data
        var byIdentifier: [ArraySlice<UInt8>: Int] = [:]
        for node in data.objects {
            guard byIdentifier.count < 4_000, let identifier = data.member(node, "@id"),
                data.member(node, "name") != nil
            else { continue }
            let found = data.nodes[identifier]
            byIdentifier[data.bytes[Int(found.start)..<Int(found.end)]] = node
        }
        var persons = 0
        for node in data.objects where persons < 48 {
            for (key, isCreator) in [("author" as StaticString, false), ("creator", true)] {
                for value in data.values(node, key).prefix(12) {
                    persons += 1
                    var features: [Feature]
                    switch LinkedDataKind.of(node, data) {
                    case .article: features = [.dataArticle]
                    case .page: features = [.dataPage]
                    case .comment: features = [.dataComment]
                    case .other: features = [.dataOther]
                    }
                    if isCreator { features.append(.dataCreator) }
                    let isNews = data.values(node, "@type").contains { type in
                        data.text(type).map { MetadataFields.holds($0, "NewsArticle") } ?? false
                    }
                    addPerson(value, features, isNews && !isCreator ? [.data, .news] : .data, byIdentifier)
                }
            }
        }
    }

    private mutating func addPerson(
        _ node: Int,
        _ features: [Feature],
        _ source: Sources,
        _ byIdentifier: [ArraySlice<UInt8>: Int]
    ) {
        let data = scan.data
        if data.nodes[node].kind == .string {
            if let text = data.text(node) { add(text, features, source) }
            return
        }
        guard data.nodes[node].kind == .object else { return }
        var person = node
        if data.member(node, "name") == nil, let identifier = data.member(node, "@id") {
            let found = data.nodes[identifier]
            person = byIdentifier[data.bytes[Int(found.start)..<Int(found.end)]] ?? node
        }
        var features = features
        if let type = data.string(person, "@type") {
            if MetadataFields.equals(type, "Person") { features.append(.dataPerson) }
            if MetadataFields.holds(type, "Organi") { features.append(.dataOrganisation) }
        }
        for value in data.values(person, "name").prefix(4) {
            if let text = data.text(value) { add(text, features, source) }
        }
    }

    private enum Near { case before, after1, after2, after3, far }

    private func near(_ line: Int) -> Near {
        guard let headline else { return .far }
        let lines = line - headline
        if lines < -8 { return .far }
        if lines < 0 { return .before }
        return lines <= 3 ? .after1 : lines <= 8 ? .after2 : lines <= 20 ? .after3 : .far
    }

    private mutating func addElements() {
        let tree = scan.tree
        var seen = 0
        for (place, mark) in scan.authors {
            let context = MetadataContext.around(place.node, tree)
            guard !context.contains(.comment), tree.end(place.node) - place.node < 200 else { continue }
            guard let text = text(place.node, mark) else { continue }
            var features: [Feature] = []
            var source: Sources = []
            let near = near(place.line)
            if mark.contains(.item) {
                source = .item
                features = [
                    .item, near == .after1 ? .itemAfter1 : near == .after2 || near == .after3 ? .itemAfter2 : .itemFar,
                ]
                if seen == 0 { features.append(.itemFirst) }
            } else if mark.contains(.rel) {
                source = .rel
                features = [
                    .rel, near == .after1 ? .relAfter1 : near == .after2 || near == .after3 ? .relAfter2 : .relFar,
                ]
                if seen == 0 { features.append(.relFirst) }
            } else if mark.contains(.address) {
                source = .address
                features = [.address]
                switch near {
                case .before: features.append(.addressBefore)
                case .after1: features.append(.addressAfter1)
                case .after2, .after3: features.append(.addressAfter2)
                case .far: features.append(.addressFar)
                }
                if seen == 0 { features.append(.addressFirst) }
            } else {
                source = .words
                features = [.words]
                switch near {
                case .before: features.append(.wordsBefore)
                case .after1: features.append(.wordsAfter1)
                case .after2: features.append(.wordsAfter2)
                case .after3: features.append(.wordsAfter3)
                case .far: features.append(.wordsFar)
                }
                if seen == 0 { features.append(.wordsFirst) }
            }
            if context.contains(.aside) { features.append(.elementAside) }
            if context.contains(.sideWords) { features.append(.elementSideWords) }
            if context.contains(.article) { features.append(.elementInArticle) }
            let folded = text.withUnsafeBufferPointer { Scalar.folded($0, 0..<$0.count) }
            if BylineWords.opening(folded) > 0 { features.append(.elementOpens) }
            add(Self.dateless(text, folded), features, source)
            seen += 1
        }
    }

    /// What an element says of the author; nil for too much or nothing.
    private func text(_ node: Int, _ mark: AuthorMark) -> [UInt8]? {
        let tree = scan.tree
        var node = node
        if mark.contains(.item) {
            var i = node + 1
            while i < tree.end(node) {
                if tree.attribute(i, .itemprop, is: "name") {
                    if let content = tree.attribute(i, .content), content.contains(where: { $0 > 0x20 }) {
                        return content
                    }
                    node = i
                    break
                }
                i += 1
            }
        }
        var text = Array(HTMLTree.line(tree.text(of: node)).utf8)
        if text.count > 60, let link = tree.first(.a, after: node, before: tree.end(node)) {
            let inside = Array(HTMLTree.line(tree.text(of: link)).utf8)
            if !inside.isEmpty { text = inside }
        }
        return text.isEmpty || text.count > 110 ? nil : text
    }

    private typealias AuthorMark = MetadataScan.AuthorMark

    /// The line up to a date or to words that lead to one.
    private static func dateless(_ line: [UInt8], _ folded: [UInt8]) -> [UInt8] {
        var end = line.count
        if let date = PrintedDates(folded, order: .dayFirst).found.first { end = min(end, date.range.lowerBound) }
        var i = 1
        while i < end {
            // A figure behind the name begins a date or a number of minutes.
            if line[i] == 0x20, i + 1 < line.count, line[i + 1] &- 0x30 < 10 || startsDate(line, folded, i) { end = i }
            i += 1
        }
        var words = line[..<end].split(separator: 0x20)
        // What a date left behind: "Mo", "Thu,", "|".
        while let last = words.last, words.count > 1 {
            let core = last.filter { $0 != 0x2C && $0 != 0x2E && $0 != 0x7C && $0 != 0x2D }
            // Thu, Sam and Do are names too where no date follows.
            let isWeekday = end < line.count && core.count <= 3 && weekdays.contains(core.map { $0 | 0x20 })
            guard core.isEmpty || isWeekday else { break }
            words.removeLast()
        }
        var result = Array(words.joined(separator: [0x20]))
        while let last = result.last, last <= 0x20 || last == 0x2C || last == 0x7C || last == 0x2D {
            result.removeLast()
        }
        return result
    }

    private static let weekdays: Set<[UInt8]> = Set(
        "mo di mi do fr sa so mon tue wed thu fri sat sun lun mar mer jeu ven sam dim".utf8.split(separator: 0x20).map {
            Array($0)
        }
    )
    /// Words behind a name that lead to a date; "Le" in capitals may be a name's own.
    private static let dateOpenings = PhraseTable([
        " am ", " on ", " vom ", " updated ", " published ", " posted ", " veröffentlicht ", " erstellt ",
        " aktualisiert ",
        " ngày ", " lúc ", " verfasst ", " zuletzt ",
    ])

    private static func startsDate(_ line: [UInt8], _ folded: [UInt8], _ i: Int) -> Bool {
        if line[i...].starts(with: " le ".utf8) || line[i...].starts(with: " el ".utf8) { return true }
        guard i < folded.count else { return false }
        return folded.withUnsafeBufferPointer { dateOpenings.match($0, i, $0.count) != nil }
    }

    private mutating func addBylines() {
        var seen = 0
        for line in scan.bylines {
            let (bytes, nodes) = scan.text(of: line, limit: 400)
            let text = Array(HTMLTree.line(bytes).utf8)
            guard text.count <= 150, let first = nodes.first else { continue }
            let folded = text.withUnsafeBufferPointer { Scalar.folded($0, 0..<$0.count) }
            let opening = BylineWords.opening(folded)
            guard opening > 0, opening < text.count,
                !MetadataContext.around(first.node, scan.tree).contains(.comment)
            else { continue }
            let rest = Self.dateless(Array(text[opening...]), Array(folded[min(opening, folded.count)...]))
            guard let start = rest.first(where: { $0 > 0x20 }), rest.count < 90 else { continue }
            let isSingle = !rest.contains(0x20)
            guard isSingle || start >= 0x80 || start &- 0x41 < 26 else { continue }
            var features: [Feature] = [.byline]
            switch near(line) {
            case .before: features.append(.bylineBefore)
            case .after1: features.append(.bylineAfter1)
            case .after2: features.append(.bylineAfter2)
            case .after3: features.append(.bylineAfter3)
            case .far: features.append(.bylineFar)
            }
            if seen == 0 { features.append(.bylineFirst) }
            add(rest, features, .byline)
            seen += 1
        }
    }

    // MARK: How they stand to each other

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

    private mutating func relate() {
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

    private func isPerson(_ candidate: Candidate) -> Bool {
        candidate.features.contains(Feature.nameLike) && !candidate.features.contains(Feature.isSite)
            && !candidate.features.contains(Feature.organisationWord)
    }

    /// Whether the structured data of a news article name this person as its author.
    ///
    /// A plain statement needs no second place to be believed. Of other articles they often name whoever has the key to the site.
    private func isStatedPerson(_ candidate: Candidate) -> Bool {
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
