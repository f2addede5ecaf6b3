import Archive
import Foundation
import GRDB
import News

extension CatalogReader {
    /// The rows of a register, of current versions only; what is withdrawn has none.
    ///
    /// - Parameters:
    ///   - at: the day on which it is asked what is in force, `2026-11-27`.
    ///   - lapsingWithin: only agreements in force that end in so many days.
    package func rows(
        of register: Register,
        filter: RegisterFilter = RegisterFilter(),
        at: String,
        lapsingWithin: Int64? = nil
    ) throws(CatalogError) -> [RegisterRow] {
        let entries = try entries(of: register)
        switch register {
        case .agreements:
            return AgreementRegister(entries).rows(at: at, lapsingWithin: lapsingWithin, filter: filter)
        case .instruments: return InstrumentRegister().rows(entries, filter: filter)
        case .mechanisms: return EventRegister.mechanisms(entries, filter: filter)
        case .organisations, .people:
            return NameRegister(isPeople: register == .people).rows(entries, filter: filter)
        case .events: return EventRegister.events(entries, filter: filter)
        }
    }

    /// In the order of their items.
    private func entries(of register: Register) throws(CatalogError) -> [RegisterEntry] {
        try read("reading a register") { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT item.uri, item.version, item.seq, record.title, telling.time, record.time, telling.story,
                        context.data, entry.data, telling.day, telling.published
                    FROM entry JOIN item ON item.id = entry.item JOIN record ON record.seq = item.seq
                    JOIN telling ON telling.item = item.id LEFT JOIN entry AS context
                        ON context.register = 0 AND context.item = entry.item
                    WHERE entry.register = ? ORDER BY entry.item
                    """,
                arguments: [register.number]
            )
            var entries: [RegisterEntry] = []
            while let row = try rows.next() {
                let context: String? = row[7]
                let data: String = row[8]
                let about = try context.map { try JSONValue(Array($0.utf8)) }
                func list(_ key: String) -> [String] { about?[key]?.array.compactMap(\.string) ?? [] }
                let mentions = try JSONValue(Array(data.utf8))
                entries.append(
                    RegisterEntry(
                        item: ItemVersion(uri: row[0], version: row[1], seq: row[2]),
                        title: row[3],
                        time: row[4],
                        day: row[9],
                        isPublished: row[10],
                        recorded: row[5],
                        story: row[6],
                        codes: list("codes"),
                        countries: list("countries"),
                        organisations: list("organisations"),
                        mentions: mentions.array
                    )
                )
            }
            return entries
        }
    }
}
