import GRDB
import News

extension CatalogGroup {
    /// Most items that one name or number leads to: the newest.
    private static let termLimit = 32
    /// Seconds between two tellings of the same news in two languages.
    private static let window: Int64 = 7 * 86_400

    /// Items in other languages that name the same, best first; the item's own names are in the index afterwards.
    ///
    /// Cautious: three kinds of names must agree, people, instruments and figures giving at least two of them, and much
    /// of what either item names must be named in both. What many items name weighs little.
    func counterparts(of telling: Telling) throws -> [Match] {
        let terms = telling.facts.terms
        guard !terms.isEmpty else { return [] }
        let matches = try named(terms, telling)
        try post("term", terms.map { Int64($0.key) << Self.itemBits | telling.item })
        if let language = telling.facts.language {
            try database.cachedStatement(sql: "INSERT OR IGNORE INTO tongue (language) VALUES (?)")
                .execute(arguments: [language])
        }
        return matches
    }

    private func named(_ terms: [StoryTerm], _ telling: Telling) throws -> [Match] {
        guard terms.count >= 4, let language = telling.facts.language, language != "und" else { return [] }
        let others = try Int.fetchOne(
            database.cachedStatement(sql: "SELECT count(*) FROM tongue WHERE language NOT IN (?, 'und')"),
            arguments: [language]
        )
        guard let others, others > 0 else { return [] }
        var kinds: [Int64: StoryTerm.Kind] = [:]
        for term in terms { kinds[Int64(term.key) << Self.itemBits] = term.kind }
        let statement = try database.cachedStatement(
            sql: """
                SELECT term.id, telling.story, telling.time, telling.language, telling.terms
                FROM json_each(?) AS wanted CROSS JOIN term ON term.id IN (
                    SELECT id FROM term WHERE id >= wanted.value AND id <= wanted.value + \(Self.itemMask)
                    ORDER BY id DESC LIMIT \(Self.termLimit)
                )
                CROSS JOIN telling ON telling.item = (term.id & \(Self.itemMask))
                """
        )
        var counts: [Int64: Int] = [:]
        var found: [Int64: [Int64]] = [:]
        var candidates: [Int64: Candidate] = [:]
        let rows = try Row.fetchCursor(statement, arguments: [Self.json(kinds.keys.sorted())])
        while let row = try rows.next() {
            let id: Int64 = row[0]
            let item = id & Self.itemMask
            if item == telling.item { continue }
            let key = id & ~Self.itemMask
            counts[key, default: 0] += 1
            let time: Int64 = row[2]
            guard let other: String = row[3], other != language, other != "und",
                abs(time.subtractingReportingOverflow(telling.time).partialValue) <= Self.window
            else { continue }
            candidates[item] = Candidate(item: item, story: row[1], terms: row[4])
            found[item, default: []].append(key)
        }
        var matches: [Match] = []
        for candidate in candidates.values {
            var candidate = candidate
            for key in found[candidate.item] ?? [] {
                if let kind = kinds[key] { candidate.add(kind, count: counts[key] ?? 1) }
            }
            if let score = candidate.score(of: terms.count) {
                let relation = StoryRelation(kind: .counterpart, score: score)
                matches.append(Match(item: candidate.item, story: candidate.story, relation: relation))
            }
        }
        return Array(
            matches.sorted { ($1.relation.score, $0.item) < ($0.relation.score, $1.item) }.prefix(4)
        )
    }

    private struct Candidate {
        var item: Int64
        var story: Int64
        var terms: Int
        var shared = 0
        var strong = 0
        var weight = 0.0
        var kinds: Set<StoryTerm.Kind> = []

        init(item: Int64, story: Int64, terms: Int) {
            self.item = item
            self.story = story
            self.terms = terms
        }

        /// `count` items name it: one gives its full weight, each doubling less.
        mutating func add(_ kind: StoryTerm.Kind, count: Int) {
            shared += 1
            weight += 1 / Double(Int.bitWidth - max(1, count).leadingZeroBitCount)
            kinds.insert(kind)
            if kind.isStrong { strong += 1 }
        }

        /// Share of what the item that names less names that both do; nil where the evidence is too thin.
        func score(of own: Int) -> Double? {
            guard kinds.count >= 3, strong >= 2, weight >= 2 else { return nil }
            let score = min(1, Double(shared) / Double(max(1, min(own, terms))))
            return score >= 0.4 ? score : nil
        }
    }
}
