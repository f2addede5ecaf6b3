import Foundation
import GRDB
import News

extension CatalogGroup {
    /// What a version says of its item, for its story.
    struct Telling {
        var item: Int64
        var facts: ItemFacts
        /// Seconds since 1970: of publication where the document states it, else of the record of version 1.
        var time: Int64
        /// The same as a day, as stated in its own zone.
        var day: String
        /// Whether an earlier version had another text, or there is none.
        var isNewText: Bool
        /// The source that the document names; nil where only its folder is known.
        var source: Int64? {
            facts.provider.map { Int64(StoryTerm.hash(0, $0)) }
        }
    }

    /// Finds the item's story among all before it, and lets later ones find it.
    ///
    /// The work is bounded whatever the catalog holds: an anchor leads to no more than `anchorLimit` items, and no more
    /// than `candidateLimit` signatures are compared.
    func tell(_ telling: Telling) throws {
        let item = telling.item
        var story = try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT story FROM telling WHERE item = ?"),
            arguments: [item]
        )
        if telling.isNewText {
            var found = try texts(like: telling)
            let named = try counterparts(of: telling)
            if found.isEmpty { found = named }
            if let best = found.first, try story == nil || size(ofStory: story ?? 0) == 1 { story = best.story }
            let own = story ?? item
            try write(telling, story: own)
            for match in found { try relate(item, match) }
            for match in found.prefix(4) where match.isWhole && match.story != own { try merge(match.story, into: own) }
        } else {
            try write(telling, story: story ?? item)
        }
    }

    /// An item found, and how it stands to the one asked for.
    struct Match {
        var item: Int64
        var story: Int64
        var relation: StoryRelation
        /// Whether about half of either text and more is in the other.
        var isWhole = false
    }

    private static let anchorLimit = 48
    private static let candidateLimit = 16
    /// A larger story is not moved into another.
    private static let mergeLimit = 256
    static let itemBits: Int64 = 31
    static let itemMask: Int64 = 1 << 31 - 1

    private func write(_ telling: Telling, story: Int64) throws {
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO telling (item, story, time, day, published, language, source, terms)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (item) DO UPDATE SET story = excluded.story,
                    time = iif(excluded.published, excluded.time, time),
                    day = iif(excluded.published, excluded.day, day), published = excluded.published,
                    language = excluded.language, source = excluded.source, terms = excluded.terms
                """
        )
        try statement.execute(arguments: [
            telling.item, story, telling.time, telling.day, telling.facts.published != nil, telling.facts.language,
            telling.source, telling.facts.terms.count,
        ])
    }

    private func relate(_ item: Int64, _ match: Match) throws {
        let statement = try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO relation (item, other, kind, score) VALUES (?, ?, ?, ?)"
        )
        let score = (match.relation.score * 100).rounded()
        try statement.execute(arguments: [item, match.item, match.relation.kind.rawValue, Int(score)])
    }

    private func size(ofStory story: Int64) throws -> Int {
        let statement = try database.cachedStatement(sql: "SELECT count(*) FROM telling WHERE story = ?")
        return try Int.fetchOne(statement, arguments: [story]) ?? 0
    }

    private func merge(_ story: Int64, into own: Int64) throws {
        let count = try Int.fetchOne(
            database.cachedStatement(sql: "SELECT count(*) FROM (SELECT 1 FROM telling WHERE story = ? LIMIT ?)"),
            arguments: [story, Self.mergeLimit + 1]
        )
        guard let count, count <= Self.mergeLimit else { return }
        try database.cachedStatement(sql: "UPDATE telling SET story = ? WHERE story = ?")
            .execute(arguments: [own, story])
    }

    // MARK: Texts

    /// The items whose text is much the same, best first; the item's anchors are in the index afterwards.
    ///
    /// What two items share that tell nothing in common is marked: it is standing text of an outlet, an agency or
    /// a series, and counts no more.
    private func texts(like telling: Telling) throws -> [Match] {
        guard let signature = telling.facts.signature else { return [] }
        let anchors = signature.anchors
        let starts = anchors.map { Int64($0.key) << Self.itemBits }
        let postings = try postings(starts)
        let marked = Set(starts.filter { postings[$0]?.isMarked ?? false })
        var candidates: [Int64: Candidate] = [:]
        var open: [Int64] = []
        for start in starts {
            let posting = postings[start] ?? Posting()
            if posting.items.count < Self.anchorLimit { open.append(start | telling.item) }
            for item in posting.items where item != telling.item {
                candidates[item, default: Candidate(item: item)].add(start, isMarked: marked.contains(start))
            }
        }
        try post("anchor", open)
        // What is marked leads nowhere by itself.
        let likely = candidates.values.filter { $0.weight >= 1 }.sorted { ($1.weight, $0.item) < ($0.weight, $1.item) }
            .prefix(Self.candidateLimit)
        var matches: [Match] = []
        var standing: [Int64] = []
        for candidate in likely {
            guard let other = try text(candidate.item) else { continue }
            let found = signature.compared(with: other.signature)
            let isOneSource = other.source == telling.source && telling.source != nil
            guard let relation = StoryRelation(found, isOneSource: isOneSource) else {
                if max(found.mineContained, found.theirsContained) < 0.5 || found.figured > found.figuredEqual * 2 {
                    standing += signature.sharedKeys(with: other.signature).map { Int64($0) << Self.itemBits }
                }
                continue
            }
            if !marked.isDisjoint(with: candidate.shared) {
                guard try holdsWithoutMarked(signature, other.signature) else { continue }
            }
            let less = min(found.mineContained, found.theirsContained)
            matches.append(
                Match(item: candidate.item, story: other.story, relation: relation, isWhole: less >= 0.4)
            )
        }
        // The mark is an item that there never is.
        try post("anchor", standing)
        return matches.sorted { ($1.relation.score, $0.item) < ($0.relation.score, $1.item) }
    }

    /// Whether two texts have much in common when what is marked is left out of both.
    ///
    /// Long texts, from which marks come, show the smallest hashes of their frame only: beyond the largest that is
    /// marked nothing is known to be no frame.
    private func holdsWithoutMarked(_ mine: Signature, _ theirs: Signature) throws -> Bool {
        let limit = min(mine.reach, theirs.reach)
        let one = mine.anchors(upTo: limit)
        let two = theirs.anchors(upTo: limit)
        let marked = try marked(one + two)
        let known = (one + two).filter { marked.contains($0.key) }.map(\.hash).max() ?? 0
        func unmarked(_ anchors: [Signature.Anchor]) -> Set<UInt32> {
            Set(anchors.prefix { $0.hash <= known }.map(\.key)).subtracting(marked)
        }
        let (own, other) = (unmarked(one), unmarked(two))
        let shared = own.intersection(other).count
        return shared >= 2 && Double(shared) >= 0.35 * Double(min(own.count, other.count))
    }

    /// The keys among those of `anchors` that are marked.
    private func marked(_ anchors: [Signature.Anchor]) throws -> Set<UInt32> {
        let starts = Set(anchors.map { Int64($0.key) << Self.itemBits })
        let statement = try database.cachedStatement(
            sql: "SELECT anchor.id FROM json_each(?) AS wanted CROSS JOIN anchor ON anchor.id = wanted.value"
        )
        let found = try Int64.fetchAll(statement, arguments: [Self.json(starts.sorted())])
        return Set(found.map { UInt32(truncatingIfNeeded: $0 >> Self.itemBits) })
    }

    private struct Candidate {
        var item: Int64
        /// Starts of the anchors that both have.
        var shared: [Int64] = []
        var weight = 0.0

        init(item: Int64) { self.item = item }

        mutating func add(_ start: Int64, isMarked: Bool) {
            shared.append(start)
            weight += isMarked ? 1 / 64 : 1
        }
    }

    private func text(_ item: Int64) throws -> (signature: Signature, story: Int64, source: Int64?)? {
        let row = try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT item.signature, telling.story, telling.source FROM item
                    JOIN telling ON telling.item = item.id WHERE item.id = ?
                    """
            ),
            arguments: [item]
        )
        guard let row, let bytes: Data = row[0], let signature = Signature(bytes: bytes) else { return nil }
        return (signature, row[1], row[2])
    }

    /// What stands under an anchor.
    private struct Posting {
        var items: [Int64] = []
        /// Whether it is standing text.
        var isMarked = false
    }

    /// By start of its range, what stands under an anchor.
    private func postings(_ starts: [Int64]) throws -> [Int64: Posting] {
        guard !starts.isEmpty else { return [:] }
        let statement = try database.cachedStatement(
            sql: """
                SELECT anchor.id FROM json_each(?) AS wanted
                CROSS JOIN anchor ON anchor.id >= wanted.value AND anchor.id <= wanted.value + \(Self.itemMask)
                """
        )
        var found: [Int64: Posting] = [:]
        let ids = try Int64.fetchCursor(statement, arguments: [Self.json(starts)])
        while let id = try ids.next() {
            let item = id & Self.itemMask
            if item == 0 {
                found[id, default: Posting()].isMarked = true
            } else {
                found[id & ~Self.itemMask, default: Posting()].items.append(item)
            }
        }
        return found
    }

    func post(_ table: String, _ ids: [Int64]) throws {
        guard !ids.isEmpty else { return }
        try database.cachedStatement(sql: "INSERT OR IGNORE INTO \(table) (id) SELECT value FROM json_each(?)")
            .execute(arguments: [Self.json(ids)])
    }

    static func json(_ values: [Int64]) -> String {
        var text = "["
        for value in values {
            if text.utf8.count > 1 { text += "," }
            text += String(value)
        }
        return text + "]"
    }
}
