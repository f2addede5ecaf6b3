import Catalog
import News

/// Rows of a register as tables and as JSON.
struct RegisterText {
    let register: Register
    let rows: [RegisterRow]

    /// The fields that the table of a register shows, with the width of the column; CSV and JSON have all.
    private static func columns(_ register: Register) -> [(String, Int)] {
        switch register {
        case .agreements:
            [("status", 11), ("validFrom", 11), ("validTo", 11), ("signed", 11), ("parties", 20), ("title", 48)]
        case .instruments: [("number", 22), ("issued", 11), ("type", 14), ("issuer", 22), ("roles", 20), ("items", 6)]
        case .mechanisms: [("code", 9), ("name", 34), ("last", 11), ("items", 6), ("byYear", 30)]
        case .organisations: [("id", 22), ("name", 40), ("first", 11), ("last", 11), ("items", 6)]
        case .people: [("name", 26), ("country", 8), ("first", 11), ("last", 11), ("items", 6), ("titles", 50)]
        case .events: [("date", 11), ("until", 11), ("code", 9), ("name", 22), ("title", 60)]
        }
    }

    /// All fields of a register, in order.
    static func fields(_ register: Register) -> [String] {
        switch register {
        case .agreements:
            ["kind", "title", "parties", "signed", "place", "validFrom", "validTo", "status", "daysLeft", "conflicts"]
        case .instruments: ["number", "type", "issued", "issuer", "roles", "forms", "items", "conflicts"]
        case .mechanisms: ["code", "name", "last", "lastTitle", "byYear", "undated", "items"]
        case .organisations: ["name", "id", "names", "country", "titles", "roles", "first", "last", "undated", "items"]
        case .people:
            ["name", "id", "names", "country", "organisations", "titles", "roles", "first", "last", "undated", "items"]
        case .events: ["date", "until", "code", "name", "title", "organisations", "countries", "items"]
        }
    }

    var lines: [String] {
        let columns = Self.columns(register)
        func laidOut(_ cells: [String]) -> String {
            var line = ""
            for (cell, (_, width)) in zip(cells, columns) {
                line += cell.count >= width ? String(cell.prefix(width - 2)) + "… " : cell.padded(to: width)
            }
            while line.hasSuffix(" ") { line.removeLast() }
            return line
        }
        var lines = [laidOut(columns.map(\.0))]
        for row in rows {
            lines.append(laidOut(columns.map { row[$0.0]?.text ?? "" }))
            if let conflicts = row["conflicts"]?.text { lines.append("  conflict  \(conflicts)") }
        }
        return lines
    }

    var csv: String {
        let fields = Self.fields(register)
        return CSVTable.text(
            columns: fields + ["items cited"],
            rows: rows.map { row in
                fields.map { row[$0]?.text ?? "" } + [
                    row.citations.map { "\($0.day) \($0.uri)" }.joined(separator: "; ")
                ]
            }
        )
    }

    /// One object a line.
    var json: [UInt8] { rows.flatMap { Self.json($0) + [0x0A] } }

    private static func json(_ row: RegisterRow) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        for field in row.fields {
            switch field.value {
            case .text(let text): json.member(field: field.name, text)
            case .number(let number): json.member(field: field.name, number: number)
            case .list(let list): json.member(field: field.name, value: .array(list.map { .string($0) }))
            }
        }
        json.key("cited")
        json.beginArray()
        for citation in row.citations {
            json.beginObject()
            json.member("uri", citation.uri)
            json.member("version", citation.version)
            json.member("seq", citation.seq)
            json.member("day", citation.day)
            json.member("title", citation.title)
            json.endObject()
        }
        json.endArray()
        json.endObject()
        return json.bytes
    }
}
