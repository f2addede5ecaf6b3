import Archive
import Foundation
import GRDB
import News

extension CatalogReader {
    /// The story that an item belongs to, itself alone where no other tells the same; nil for a uri that is not known.
    package func story(_ uri: String) throws(CatalogError) -> Story? {
        try read("reading a story") { database in
            let story = try Int64.fetchOne(
                database,
                sql: "SELECT story FROM telling WHERE item = (SELECT id FROM item WHERE uri = ?)",
                arguments: [uri]
            )
            guard let story else { return nil }
            var relations: [String: [Story.Link]] = [:]
            let links = try Row.fetchCursor(
                database,
                sql: """
                    SELECT item.uri, other.uri, relation.kind, relation.score FROM telling
                    JOIN relation ON relation.item = telling.item JOIN item ON item.id = relation.item
                    JOIN item AS other ON other.id = relation.other
                    WHERE telling.story = ? ORDER BY relation.item, relation.score DESC, relation.other
                    """,
                arguments: [story]
            )
            while let row = try links.next() {
                guard let kind = StoryRelation.Kind(rawValue: row[2]) else { continue }
                relations[row[0], default: []].append(Story.Link(uri: row[1], kind: kind, score: row[3]))
            }
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT item.uri, item.version, item.seq, record.segment, record.offset, record.length, record.title,
                        record.language, telling.time, record.time, item.signature
                    FROM telling JOIN item ON item.id = telling.item JOIN record ON record.seq = item.seq
                    WHERE telling.story = ? ORDER BY telling.time, item.id
                    """,
                arguments: [story]
            )
            let members = rows.map { row in
                let bytes: Data? = row[10]
                return Story.Member(
                    item: ItemVersion(uri: row[0], version: row[1], seq: row[2]),
                    place: Place(segment: row[3], offset: row[4], length: row[5]),
                    title: row[6],
                    language: row[7],
                    time: row[8],
                    recorded: row[9],
                    signature: bytes.flatMap { Signature(bytes: $0) },
                    relations: relations[row[0]] ?? []
                )
            }
            let name = try String.fetchOne(database, sql: "SELECT uri FROM item WHERE id = ?", arguments: [story])
            return Story(uri: name ?? uri, members: members)
        }
    }
}
