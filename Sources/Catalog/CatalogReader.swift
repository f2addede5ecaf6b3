package import Archive
import Foundation
import GRDB
package import News

/// Asks the catalog; cannot write.
///
/// Every call sees one state of it.
package struct CatalogReader: Sendable {
    let database: any DatabaseReader

    /// The archive up to the last record applied; nil when none is.
    package func mark() throws(CatalogError) -> ArchiveMark? {
        try read("reading the last record applied") { database in
            try CatalogPosition.fetch(database).mark
        }
    }

    /// Seq of the last record applied; 0 when none is.
    package func lastSeq() throws(CatalogError) -> Int64 {
        try read("reading the last record applied") { try CatalogPosition.fetch($0).seq }
    }

    /// What an id names: a uri, an item id or drop id or its beginning (at least 6 digits), or the seq of a record.
    ///
    /// Upper case is as good.
    package func resolve(_ id: String) throws(CatalogError) -> CatalogMatch {
        try read("looking up an id") { database in try CatalogLookup(database: database).resolve(id) }
    }

    /// All versions of an item, oldest first; empty for a uri that is not known.
    package func history(_ uri: String) throws(CatalogError) -> [CatalogEntry] {
        try entries(
            "WHERE record.kind = 'item' AND record.item = (SELECT id FROM item WHERE uri = ?) ORDER BY record.version",
            [uri]
        )
    }

    /// The records of items' current versions, oldest first: at most `count`, those after the record `seq`.
    package func currentItems(after seq: Int64, count: Int) throws(CatalogError) -> [CatalogEntry] {
        try entries(
            "WHERE item.seq = record.seq AND record.seq > ? ORDER BY record.seq LIMIT ?",
            [seq, max(0, count)]
        )
    }

    package func entry(seq: Int64) throws(CatalogError) -> CatalogEntry? {
        try entries("WHERE record.seq = ?", [seq]).first
    }

    /// The records of a drop in the order of its parts; empty for a drop that is not recorded.
    package func entries(ofDrop drop: String) throws(CatalogError) -> [CatalogEntry] {
        guard let drop = bytes(hex: drop) else { return [] }
        return try entries("WHERE record.drop_id = ? ORDER BY record.seq", [Data(drop)])
    }

    /// The records that speak of these bytes, oldest first.
    package func entries(sha256: String) throws(CatalogError) -> [CatalogEntry] {
        guard let sha256 = bytes(hex: sha256) else { return [] }
        return try entries("WHERE record.sha256 = ? ORDER BY record.seq", [Data(sha256)])
    }

    /// The records of these kinds, oldest first.
    package func entries(kinds: Set<RecordKind>) throws(CatalogError) -> [CatalogEntry] {
        let names = kinds.map(\.rawValue).sorted()
        let marks = names.map { _ in "?" }.joined(separator: ", ")
        return try entries("WHERE record.kind IN (\(marks)) ORDER BY record.seq", StatementArguments(names))
    }

    /// The newest records, newest first.
    package func last(_ count: Int) throws(CatalogError) -> [CatalogEntry] {
        try entries("ORDER BY record.seq DESC LIMIT ?", [max(0, count)])
    }

    /// How many drops ended in each outcome.
    ///
    /// A drop of several parts counts once: `archived` when any part was, else
    /// `duplicate`, else `failed`, else `rejected`.
    package func counts() throws(CatalogError) -> [Outcome: Int64] {
        try read("counting drops") { database in
            var counts: [Outcome: Int64] = [:]
            for outcome in Outcome.allCases { counts[outcome] = 0 }
            for row in try Row.fetchAll(database, sql: "SELECT outcome, drops FROM tally") {
                if let outcome = Outcome(rawValue: row[0]) { counts[outcome] = row[1] }
            }
            return counts
        }
    }

    /// How many items there are.
    package func itemCount() throws(CatalogError) -> Int64 {
        try read("counting items") { try Int64.fetchOne($0, sql: "SELECT count(*) FROM item") ?? 0 }
    }

    /// Every row of every table as text, in a fixed order: for comparing two catalogs.
    package func dump() throws(CatalogError) -> [String] {
        try read("dumping the catalog") { database in
            var lines: [String] = []
            for (table, order) in [
                ("meta", "id"), ("item", "id"), ("record", "seq"), ("identifier", "key, item"), ("tally", "outcome"),
                ("telling", "item"), ("anchor", "id"), ("term", "id"), ("tongue", "language"),
                ("relation", "item, other"), ("entry", "register, item"),
            ] {
                for row in try Row.fetchAll(database, sql: "SELECT * FROM \(table) ORDER BY \(order)") {
                    let cells = row.databaseValues.map { value in
                        if case .blob(let bytes) = value.storage { bytes.hex } else { value.description }
                    }
                    lines.append("\(table): \(cells.joined(separator: " | "))")
                }
            }
            return lines
        }
    }

    private func entries(_ condition: String, _ arguments: StatementArguments) throws(CatalogError) -> [CatalogEntry] {
        try read("reading records") { database in
            try CatalogLookup(database: database).entries(condition, arguments)
        }
    }

    func read<R>(_ doing: String, _ body: (Database) throws -> R) throws(CatalogError) -> R {
        try CatalogError.wrap(doing) { try database.read(body) }
    }
}
