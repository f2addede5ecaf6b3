/// Foreign text made fit to be shown: nothing in it can move the cursor, turn the reading direction or start a line.
enum ReceiptText {
    /// `text` with controls, line and paragraph separators, bidirectional controls and invisible tags written as
    /// `\n` or `\u{202E}`, a backslash doubled, and cut with ` …` after `limit` Unicode scalars.
    ///
    /// The zero-width space and joiners stay: Lao text is written with them and they cannot mislead the eye.
    static func escaped(_ text: String, limit: Int) -> String {
        var result = String.UnicodeScalarView()
        var count = 0
        for scalar in text.unicodeScalars {
            if count == limit {
                result.append(contentsOf: " …".unicodeScalars)
                break
            }
            count += 1
            switch scalar.value {
            case 0x09: result.append(contentsOf: "\\t".unicodeScalars)
            case 0x0A: result.append(contentsOf: "\\n".unicodeScalars)
            case 0x0D: result.append(contentsOf: "\\r".unicodeScalars)
            case 0x5C: result.append(contentsOf: "\\\\".unicodeScalars)
            case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
                0xFFF9...0xFFFB, 0xE0000...0xE007F:
                result.append(contentsOf: "\\u{\(hex(scalar.value))}".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    private static func hex(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
