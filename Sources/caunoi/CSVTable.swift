import Catalog
import News

/// Rows as comma-separated values (RFC 4180): CRLF after each line, UTF-8, a header line.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, "CSV Injection").
enum CSVTable {
    static func text(columns: [String], rows: [[String]]) -> String {
        ([columns] + rows).map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
    }

    static func cell(_ text: String) -> String {
        var text = text
        if let first = text.utf8.first, [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x0A].contains(first) {
            text = "'" + text
        }
        // Full-width forms of = + - @ are taken for the same by some programs.
        if ["＝", "＋", "－", "＠"].contains(where: { text.hasPrefix($0) }) { text = "'" + text }
        let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0D || $0 == 0x0A }
        guard needsQuotes else { return text }
        var quoted: [UInt8] = [0x22]
        for byte in text.utf8 { quoted += byte == 0x22 ? [0x22, 0x22] : [byte] }
        return String(decoding: quoted + [0x22], as: UTF8.self)
    }
}
