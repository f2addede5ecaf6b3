import Catalog
import News

/// Rows as a calendar (RFC 5545): an all-day event for each of their days.
///
/// The same rows give the same bytes: a UID comes of the archive and what the event is told by, DTSTAMP is the time of
/// the newest record.
struct CalendarText {
    private(set) var text = ""

    init(_ rows: [RegisterRow], name: String, archive: String) {
        line("BEGIN:VCALENDAR")
        line("VERSION:2.0")
        line("PRODID:-//caunoi//\(ProgramVersion.text)//EN")
        line("CALSCALE:GREGORIAN")
        line("X-WR-CALNAME:\(Self.escaped(name))")
        for row in rows {
            for day in row.days { event(day, row, archive) }
        }
        line("END:VCALENDAR")
    }

    private mutating func event(_ day: RegisterRow.CalendarDay, _ row: RegisterRow, _ archive: String) {
        // DTEND is the first day that is no more of the event (RFC 5545, section 3.6.1).
        guard let end = DayRange.day(day.to, plus: 1) else { return }
        line("BEGIN:VEVENT")
        line("UID:\(SHA256.digest(of: Array(day.key.utf8)).hex.prefix(32))@\(archive).caunoi")
        line("DTSTAMP:\(Self.stamp(row.recorded))")
        line("DTSTART;VALUE=DATE:\(Self.basic(day.from))")
        line("DTEND;VALUE=DATE:\(Self.basic(end))")
        line("SUMMARY:\(Self.escaped(day.summary))")
        if !day.note.isEmpty { line("DESCRIPTION:\(Self.escaped(day.note))") }
        line("CATEGORIES:\(Self.escaped(day.category))")
        line("TRANSP:TRANSPARENT")
        if day.hasAlarm {
            for before in ["P90D", "P30D"] {
                line("BEGIN:VALARM")
                line("ACTION:DISPLAY")
                line("TRIGGER:-\(before)")
                line("DESCRIPTION:\(Self.escaped(day.summary))")
                line("END:VALARM")
            }
        }
        line("END:VEVENT")
    }

    private static func basic(_ day: String) -> String { day.split(separator: "-").joined() }

    /// `2026-11-22T02:11:03.123456Z` as `20261122T021103Z`.
    private static func stamp(_ time: String) -> String {
        let digits = String(decoding: time.utf8.prefix(19).filter { $0 &- 0x30 < 10 || $0 == 0x54 }, as: UTF8.self)
        return digits.utf8.count == 15 ? digits + "Z" : "19700101T000000Z"
    }

    /// Text as a property value (section 3.3.11); control characters are no text.
    static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x5C, 0x3B, 0x2C: bytes += [0x5C, byte]
            case 0x0A: bytes += [0x5C, 0x6E]
            case 0x00..<0x20, 0x7F: break
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A content line in lines of at most 75 octets, never parted within a character (section 3.1).
    private mutating func line(_ content: String) {
        var bytes: [UInt8] = []
        var width = 0
        for character in content.unicodeScalars {
            let scalar = Array(String(character).utf8)
            if width + scalar.count > 75 {
                bytes += [0x0D, 0x0A, 0x20]
                width = 1
            }
            bytes += scalar
            width += scalar.count
        }
        text += String(decoding: bytes + [0x0D, 0x0A], as: UTF8.self)
    }
}
