import Archive
import Foundation
import GRDB
import News

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

    /// The record of an item's current version; nil for a uri that is not known.
    package func current(_ uri: String) throws(CatalogError) -> CatalogEntry? {
        try CatalogError.wrap("looking up an item") {
            try CatalogLookup(database: database)
                .entries("WHERE record.seq = (SELECT seq FROM item WHERE uri = ?)", [uri]).first
        }
    }

    /// A record that was applied.
    package func entry(seq: Int64) throws(CatalogError) -> CatalogEntry? {
        try CatalogError.wrap("looking up a record") {
            try CatalogLookup(database: database).entries("WHERE record.seq = ?", [seq]).first
        }
    }
}
