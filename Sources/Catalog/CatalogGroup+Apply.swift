package import Archive
import Foundation
import GRDB
import News

extension CatalogGroup {
    /// Takes a record into the catalog; records come in the order of their seq, none left out.
    ///
    /// `facts` saves reading the item's JSON again when the caller has them; they must be those of the line.
    package func apply(_ line: RecordLine, facts: ItemFacts? = nil) throws(CatalogError) {
        #if DEBUG
        let mayLeaveGaps = Mutant.isActive(.catalogNotCaughtUp)
        #else
        let mayLeaveGaps = false
        #endif
        guard line.seq == progress.seq + 1 || mayLeaveGaps else {
            throw .gap(after: progress.seq, found: line.seq)
        }
        try CatalogError.wrap("applying record \(line.seq)") { try store(line, facts) }
        progress.seq = line.seq
        progress.last = line
    }

    private func store(_ line: RecordLine, _ facts: ItemFacts?) throws {
        var row = NewRow()
        if let key = line.key {
            row.drop = bytes(hex: key.drop).map { Data($0) }
            row.part = key.part
            row.parts = key.parts
        }
        let source = line.value(.source)
        row.sha256 = source?["sha256"]?.string.flatMap { bytes(hex: $0) }.map { Data($0) }
        row.reason = line.value(.reason)?["code"]?.string
        row.cause = line.value(.cause)?.string
        switch line.kind {
        case .item:
            try storeItem(line, source: source, facts, &row)
        case .duplicate:
            let of = line.value(.of)
            row.ofSeq = of?["seq"]?.int
            row.version = of?["version"]?.string.flatMap { Int($0) }
            if let uri = of?["uri"]?.string {
                row.item = try Int64.fetchOne(
                    database.cachedStatement(sql: "SELECT id FROM item WHERE uri = ?"),
                    arguments: [uri]
                )
            }
        default: break
        }
        try insert(line, row)
        try count(line, row)
    }

    private struct NewRow {
        var drop: Data?
        var part: Int?
        var parts: Int?
        var sha256: Data?
        var item: Int64?
        var version: Int?
        var ofSeq: Int64?
        var reason: String?
        var cause: String?
        var title: String?
        var language: String?
    }

    private func storeItem(_ line: RecordLine, source: JSONValue?, _ known: ItemFacts?, _ row: inout NewRow) throws {
        let named = try named(line)
        let folder = source?["folder"]?.string
        let facts: ItemFacts
        if let known {
            facts = known
        } else {
            guard let item = line.value(.item), let analysis = line.value(.analysis) else {
                throw CatalogError.record(seq: line.seq, cause: "its item or analysis is no strict JSON")
            }
            facts = ItemFacts(item: item, analysis: analysis, folder: folder)
        }
        row.version = named.version
        row.title = facts.title
        row.language = facts.language
        let name = named.uri.utf8.lastIndex(of: UInt8(ascii: ":"))
            .map { String(named.uri[named.uri.index(after: $0)...]) }
        let signature = (facts.signature?.bytes).map { Data($0) }
        let before = try Row.fetchOne(
            database.cachedStatement(sql: "SELECT signature FROM item WHERE uri = ?"),
            arguments: [named.uri]
        )
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO item (uri, name, version, seq, match, signature, content, stem, picture, companion, taken,
                    barred, folder, provider)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (uri) DO UPDATE SET version = excluded.version, seq = excluded.seq,
                    match = excluded.match, signature = excluded.signature, content = excluded.content,
                    stem = excluded.stem, picture = excluded.picture, companion = excluded.companion,
                    taken = excluded.taken, barred = excluded.barred
                RETURNING id
                """
        )
        let side = Self.side(line, source, facts)
        let id = try Int64.fetchOne(
            statement,
            arguments: [
                named.uri, name ?? named.uri, named.version, line.seq, facts.matchKey.map { Data($0) },
                signature, Data(facts.contentKey), side.map { Data($0.stem) },
                side?.isPicture, facts.companion, side == nil ? nil : facts.taken, facts.isBarred, folder,
                facts.providerKey.map { Data($0) },
            ]
        )
        row.item = id
        let insert = try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO identifier (key, item) VALUES (?, ?)"
        )
        for key in facts.identifierKeys { try insert.execute(arguments: [Data(key), id]) }
        guard let id else { return }
        try register(id, facts.register, isNew: before == nil)
        let earlier: Data? = before?[0]
        try tell(
            Telling(
                item: id,
                facts: facts,
                time: facts.published ?? UnixTime(rfc3339: line.time)?.seconds ?? 0,
                day: facts.day ?? String(line.time.prefix(10)),
                isNewText: before == nil || earlier != signature
            )
        )
    }

    private static func side(_ line: RecordLine, _ source: JSONValue?, _ facts: ItemFacts) -> PairSide? {
        let path = source?["pathBytes"]?.string.flatMap { Base64.decode($0) }
        return PairSide(
            facts,
            path: path ?? Array((source?["path"]?.string ?? "").utf8),
            mediaType: source?["mediaType"]?.string,
            isWholeFile: line.key?.parts == 1 && source?["parent"] == nil
        )
    }

    /// `uri` and `version` are an item's first members; reading them does not take reading the item.
    private func named(_ line: RecordLine) throws -> (uri: String, version: Int) {
        guard let item = line.json(.item), let head = ItemHead(item) else {
            throw CatalogError.record(seq: line.seq, cause: "its item does not begin with uri and version")
        }
        return (head.uri, head.version)
    }

    private func insert(_ line: RecordLine, _ row: NewRow) throws {
        let statement = try database.cachedStatement(
            sql: "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        )
        try statement.execute(arguments: [
            line.seq, line.kindName, line.time, line.place.segment, line.place.offset, line.place.length,
            row.drop, row.part, row.parts, row.sha256, row.item, row.version, row.ofSeq, row.reason, row.cause,
            row.title, row.language,
        ])
    }

    /// Counts a drop with its last part, by the best of its parts' outcomes.
    private func count(_ line: RecordLine, _ row: NewRow) throws {
        guard let drop = row.drop, row.part == row.parts, row.cause == nil || row.cause == "drop" else { return }
        var outcome = CatalogEntry(seq: line.seq, kind: line.kindName, time: "", place: line.place).outcome
        if row.parts != 1 {
            let kinds = try Set(
                String.fetchAll(
                    database.cachedStatement(sql: "SELECT DISTINCT kind FROM record WHERE drop_id = ?"),
                    arguments: [drop]
                )
            )
            let best = ["item", "duplicate", "failure", "rejection"].first { kinds.contains($0) }
            outcome = best.flatMap { CatalogEntry(seq: 0, kind: $0, time: "", place: line.place).outcome }
        }
        guard let outcome else { return }
        try database.cachedStatement(
            sql: "INSERT INTO tally VALUES (?, 1) ON CONFLICT (outcome) DO UPDATE SET drops = drops + 1"
        )
        .execute(arguments: [outcome.rawValue])
    }

    /// Writes down how far the catalog goes; once, at the end of a transaction.
    func finish() throws {
        guard let last = progress.last else { return }
        try database.cachedStatement(
            sql: "UPDATE meta SET seq = ?, segment = ?, offset = ?, length = ?, hash = ?"
        )
        .execute(arguments: [last.seq, last.place.segment, last.place.offset, last.place.length, last.hash])
    }
}
