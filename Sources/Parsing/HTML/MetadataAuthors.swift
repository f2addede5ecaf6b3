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

    var candidates: [Candidate] = []
    private var statements = 0
    let scan: MetadataScan
    let headline: Int?
    let site: [UInt8]
    /// The second-level name of the page's host.
    let host: [UInt8]

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

    mutating func add(_ printed: [UInt8], _ features: [Feature], _ source: Sources) {
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
}
