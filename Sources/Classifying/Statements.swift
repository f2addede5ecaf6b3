/// The statements of a text of rules or names: one a line; a line that begins with white space goes on with the one above.
///
/// `#` begins a comment at a line's start, and `# ` after two spaces. Lines end with LF or CRLF, and the text may begin with
/// a byte order mark.
struct Statements {
    struct Statement {
        /// The line on which it begins, from 1.
        var line: Int
        var text: String
    }

    private(set) var all: [Statement] = []

    init(_ text: String) {
        var number = 0
        var text = text[...].utf8
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
        for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            let row = Self.withoutComment(line)
            guard let first = row.first else { continue }
            if Self.isSpace(first), !all.isEmpty {
                all[all.count - 1].text += Substring(row)
            } else {
                all.append(Statement(line: number, text: String(Substring(row))))
            }
        }
    }

    private static func withoutComment(_ line: Substring.UTF8View) -> Substring.UTF8View {
        var line = line
        if line.last == 0x0D { line = line.dropLast() }
        guard line.contains(UInt8(ascii: "#")) else { return line }
        if line.first == UInt8(ascii: "#") { return line.prefix(0) }
        var spaces = 0
        for index in line.indices {
            if line[index] == UInt8(ascii: "#"), spaces >= 2, line[index...].dropFirst().first.map(isSpace) ?? true {
                line = line[..<index]
                break
            }
            spaces = isSpace(line[index]) ? spaces + 1 : 0
        }
        while let last = line.last, isSpace(last) { line = line.dropLast() }
        return line
    }

    /// Where the ` : ` of a statement stands, before its phrases.
    static func colon(_ bytes: [UInt8]) -> Int? {
        var index = 0
        while index + 2 < bytes.count {
            if bytes[index + 1] == UInt8(ascii: ":"), bytes[index] == 0x20, bytes[index + 2] == 0x20 { return index }
            index += 1
        }
        return nil
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
