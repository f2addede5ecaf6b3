import Archive
import Foundation
import GRDB
import News

/// The last record that the catalog holds.
struct CatalogPosition {
    var archive: String
    var seq: Int64
    var place: Place
    var hash: String

    static func fetch(_ database: Database) throws -> CatalogPosition {
        let statement = try database.cachedStatement(
            sql: "SELECT archive, seq, segment, offset, length, hash FROM meta"
        )
        guard let row = try Row.fetchOne(statement) else {
            throw CatalogError.unusable(path: "", cause: "it does not say what it holds")
        }
        return CatalogPosition(
            archive: row[0],
            seq: row[1],
            place: Place(segment: row[2], offset: row[3], length: row[4]),
            hash: row[5]
        )
    }

    var mark: ArchiveMark? { seq == 0 ? nil : ArchiveMark(archive: archive, seq: seq, hash: hash) }
}

/// The questions that reader and group both ask.
struct CatalogLookup {
    let database: Database

    func entries(_ condition: String, _ arguments: StatementArguments) throws -> [CatalogEntry] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT record.seq, kind, time, segment, offset, length, drop_id, part, parts, sha256, uri,
                    record.version, coalesce(of_seq, record.seq), reason, cause, title, language
                FROM record LEFT JOIN item ON item.id = record.item \(condition)
                """
        )
        return try Row.fetchAll(statement, arguments: arguments).map(Self.entry)
    }

    private static func entry(_ row: Row) -> CatalogEntry {
        var entry = CatalogEntry(
            seq: row[0],
            kind: row[1],
            time: row[2],
            place: Place(segment: row[3], offset: row[4], length: row[5])
        )
        if let drop = hex(row, 6) { entry.key = RecordKey(drop: drop, part: row[7] ?? 1, parts: row[8] ?? 1) }
        entry.sha256 = hex(row, 9)
        if let uri: String = row[10], let version: Int = row[11] {
            entry.item = ItemVersion(uri: uri, version: version, seq: row[12])
        }
        entry.reason = row[13]
        entry.cause = row[14]
        entry.title = row[15]
        entry.language = row[16]
        return entry
    }

    private static func hex(_ row: Row, _ column: Int) -> String? {
        let bytes: Data? = row[column]
        return bytes?.hex
    }

    func resolve(_ typed: String) throws -> CatalogMatch {
        let id = typed.lowercased()
        if id.hasPrefix("urn:") {
            let uri = try String.fetchOne(database, sql: "SELECT uri FROM item WHERE uri = ?", arguments: [id])
            return uri.map { .item(uri: $0) } ?? .none
        }
        let digits = Array(id.utf8)
        guard !digits.isEmpty, digits.count <= 32,
            digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        else { return .none }
        if let seq = Int64(id), digits[0] != 0x30,
            try Bool.fetchOne(database, sql: "SELECT 1 FROM record WHERE seq = ?", arguments: [seq]) ?? false
        {
            return .record(seq: seq)
        }
        guard digits.count >= 6 else { return Int64(id) == nil ? .tooShort : .none }
        let items = try String.fetchAll(
            database,
            sql: "SELECT uri FROM item WHERE name >= ? AND name < ? ORDER BY name LIMIT 10",
            arguments: [id, id + "g"]
        )
        if let uri = items.first { return items.count == 1 ? .item(uri: uri) : .ambiguous(items) }
        return try resolveDrop(id, digits.count)
    }

    private func resolveDrop(_ id: String, _ count: Int) throws -> CatalogMatch {
        // The blob range that begins with these digits; of an odd digit, both halves of its byte.
        let low = bytes(hex: count.isMultiple(of: 2) ? id : id + "0") ?? []
        let high = (bytes(hex: count.isMultiple(of: 2) ? id : id + "f") ?? []) + [UInt8](repeating: 255, count: 16)
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT DISTINCT drop_id FROM record WHERE drop_id >= ? AND drop_id <= ? ORDER BY drop_id LIMIT 10",
            arguments: [Data(low), Data(high)]
        )
        let drops = rows.compactMap { Self.hex($0, 0) }
        guard let drop = drops.first else { return .none }
        return drops.count == 1 ? .drop(drop) : .ambiguous(drops)
    }
}
