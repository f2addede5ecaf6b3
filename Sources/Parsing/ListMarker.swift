/// Marks that open an item of a list or a numbered heading: `- `, `• `, `(a) `, `1. `, `2) `, `a) `.
enum ListMarker {
    /// Bytes of the marker with its space, 0 where there is none.
    static func length(_ text: CleanText, _ line: TextLine) -> Int {
        let bytes = text.bytes[line.start..<min(line.end, line.start + 12)]
        guard let first = bytes.first else { return 0 }
        var i = bytes.startIndex
        func byte(_ at: Int) -> UInt8 { at < bytes.endIndex ? bytes[at] : 0 }
        switch first {
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
            return byte(i + 1) == 0x20 || byte(i + 1) > 0x7F ? (byte(i + 1) == 0x20 ? 2 : 1) : 0
        case 0xE2:
            // Dashes, bullets, arrows, squares.
            let second = byte(i + 1)
            let third = byte(i + 2)
            let isMark =
                (second == 0x80 && (third == 0xA2 || third == 0xA3 || (third >= 0x90 && third <= 0x95)))
                || second == 0x96
                || second == 0x97 || (second == 0x9E && third >= 0x94)
            return isMark && line.count > 4 ? 3 + (byte(i + 3) == 0x20 ? 1 : 0) : 0
        case UInt8(ascii: "("):
            i += 1
            var n = 0
            while n < 4, isAlphanumeric(byte(i)) {
                i += 1
                n += 1
            }
            return n > 0 && n < 4 && byte(i) == UInt8(ascii: ")") && byte(i + 1) == 0x20 ? i + 2 - bytes.startIndex : 0
        default:
            var n = 0
            var onlyDigits = true
            while n < 3, isAlphanumeric(byte(i)) {
                onlyDigits = onlyDigits && byte(i) < 0x3A
                i += 1
                n += 1
            }
            guard n > 0, n == 1 || onlyDigits else { return 0 }
            let mark = byte(i)
            guard mark == UInt8(ascii: ")") || mark == UInt8(ascii: ".") && onlyDigits, byte(i + 1) == 0x20 else {
                return 0
            }
            return i + 2 - bytes.startIndex
        }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
    }
}
