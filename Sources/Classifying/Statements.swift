/// The statements of a text of rules or names: one a line; a line that begins with white space goes on with the one above,
/// `#` at a line's start begins a comment.
struct Statements {
    struct Statement {
        /// The line on which it begins, from 1.
        var line: Int
        var text: String
    }

    private(set) var all: [Statement] = []

    init(_ text: String) {
        var number = 0
        for row in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            guard let first = row.first, first != UInt8(ascii: "#") else { continue }
            if Self.isSpace(first), !all.isEmpty {
                all[all.count - 1].text += Substring(row)
            } else {
                all.append(Statement(line: number, text: String(Substring(row))))
            }
        }
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
