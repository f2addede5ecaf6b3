import Archive
import Foundation
import GRDB
package import News

/// One group of drops while it is decided: the catalog inside one SQLite transaction.
///
/// Valid only inside the closure
/// that `ItemCatalog.group` calls.
package struct CatalogGroup {
    let database: Database
    let progress: GroupProgress

    /// What the group has applied so far; shared by the group's copies.
    final class GroupProgress {
        var archive: String
        var seq: Int64
        var last: RecordLine?

        init(_ position: CatalogPosition) {
            archive = position.archive
            seq = position.seq
        }
    }

    init(_ database: Database) throws {
        self.database = database
        progress = GroupProgress(try CatalogPosition.fetch(database))
    }

    /// The records of a drop that are in the archive already, in the order of its parts; empty when it is new.
    package func outcome(ofDrop drop: String) throws(CatalogError) -> [CatalogEntry] {
        guard let drop = bytes(hex: drop) else { return [] }
        return try CatalogError.wrap("looking up a drop") {
            try CatalogLookup(database: database)
                .entries("WHERE record.drop_id = ? ORDER BY record.seq", [Data(drop)])
        }
    }

    /// What a document that was read becomes, in view of everything recorded and applied before it.
    ///
    /// 1. bytes equal to an item's current version: a duplicate; equal to an older version only: its next version;
    /// 2. else the item that bears one of its provider's identifiers, else the one that the document says it replaces or
    ///    calls back (a kill notice with an id of its own is a version of the item it kills), else one of the same
    ///    source and folded title with at least half of the shingles in common: the next version, or a duplicate where
    ///    all that it states is what the current version states;
    /// 3. else a new item.
    ///
    /// Bytes that were only ever rejected or failed are new. `source.sha256` are the part's bytes (`source.parent`
    /// its container's, when it comes from one), `partPath` names it within the drop (`Document.path`).
    package func decide(
        _ facts: ItemFacts,
        source: SourceFacts,
        key: RecordKey,
        partPath: String
    ) throws(CatalogError) -> Decision {
        try CatalogError.wrap("deciding on a document") {
            let isOnlyDocument = source.parent != nil || key.parts == 1
            if let decision = try decideByBytes(source, key, isOnlyDocument: isOnlyDocument) { return decision }
            if let item = try sameItem(facts) { return decide(facts, on: item) }
            let itemID = ItemURI.itemID(original: source.parent ?? source.sha256 ?? "", path: partPath)
            let uri = ItemURI.uri(archive: progress.archive, itemID: itemID)
            if let item = try currentItem("uri = ?", [uri]) { return decide(facts, on: item) }
            return .newItem(uri: uri)
        }
    }

    private struct Current {
        var row: Int64
        var version: ItemVersion
        var content: Data
        var signature: Data?
    }

    private func decide(_ facts: ItemFacts, on item: Current) -> Decision {
        if item.content == Data(facts.contentKey) { return .duplicate(of: item.version) }
        return .newVersion(uri: item.version.uri, version: item.version.version + 1, of: item.version)
    }

    private func decideByBytes(_ source: SourceFacts, _ key: RecordKey, isOnlyDocument: Bool) throws -> Decision? {
        guard let sha256 = source.sha256.flatMap({ bytes(hex: $0) }) else { return nil }
        let statement = try database.cachedStatement(
            sql: """
                SELECT item.uri, item.version, item.seq, record.version = item.version
                FROM record JOIN item ON item.id = record.item
                WHERE record.sha256 = ? AND record.kind = 'item' AND (? OR record.part = ?)
                ORDER BY 4 DESC, record.seq DESC LIMIT 1
                """
        )
        // Bytes that hold one document are the same wherever they stand; entries that share the bytes of one file are
        // told apart by their number (in a container such a file has no hash of its own in the record).
        let row = try Row.fetchOne(
            statement,
            arguments: [Data(sha256), isOnlyDocument, key.part]
        )
        guard let row else { return nil }
        let current = ItemVersion(uri: row[0], version: row[1], seq: row[2])
        return row[3]
            ? .duplicate(of: current) : .newVersion(uri: current.uri, version: current.version + 1, of: current)
    }

    private func sameItem(_ facts: ItemFacts) throws -> Current? {
        for key in facts.identifierKeys.prefix(64) + facts.replacedKeys.prefix(64) {
            let item = try currentItem(
                "id IN (SELECT item FROM identifier WHERE key = ?) ORDER BY seq DESC LIMIT 1",
                [Data(key)]
            )
            if let item { return item }
        }
        guard let match = facts.matchKey, let signature = facts.signature else { return nil }
        var best: (item: Current, overlap: Double)?
        // A title that returns every day ("News in brief") has many items: the latest are enough.
        for item in try currentItems("match = ? ORDER BY seq DESC LIMIT 256", [Data(match)]) {
            guard let bytes = item.signature, let other = Signature(base64: Base64.encode([UInt8](bytes))) else {
                continue
            }
            let overlap = signature.overlap(with: other)
            if overlap >= 0.5, overlap > best?.overlap ?? 0 { best = (item, overlap) }
        }
        return best?.item
    }

    private func currentItem(_ condition: String, _ arguments: StatementArguments) throws -> Current? {
        try currentItems(condition, arguments).first
    }

    private func currentItems(_ condition: String, _ arguments: StatementArguments) throws -> [Current] {
        let statement = try database.cachedStatement(
            sql: "SELECT id, uri, version, seq, content, signature FROM item WHERE \(condition)"
        )
        return try Row.fetchAll(statement, arguments: arguments).map { row in
            Current(
                row: row[0],
                version: ItemVersion(uri: row[1], version: row[2], seq: row[3]),
                content: row[4],
                signature: row[5]
            )
        }
    }
}
