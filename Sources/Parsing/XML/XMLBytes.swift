/// What bytes of UTF-8 are to a reader of XML.
enum XMLBytes {
    /// All that is not ASCII counts as a letter: which of it XML 1.0 allows in names changed from edition to edition.
    static func isNameStart(_ byte: UInt8) -> Bool {
        (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte >= 0x80 || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: ":")
    }

    static func isName(_ byte: UInt8) -> Bool {
        isNameStart(byte) || (byte >= 0x30 && byte <= 0x39) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

    /// Whether a character stands at `i` that is not taken over as it is: CR, and what XML 1.0 section 2.2 forbids
    /// (control characters, U+FFFE and U+FFFF).
    @inline(__always)
    static func isOdd(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
        let byte = bytes[i]
        if byte >= 0x20 && byte != 0xEF { return false }
        if byte < 0x20 { return byte != 0x0A && byte != 0x09 }
        return i + 2 < bytes.count && bytes[i + 1] == 0xBF && bytes[i + 2] >= 0xBE
    }

    /// XML 1.0 section 2.2.
    static func isAllowed(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    static func matches(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int, _ pattern: StaticString) -> Bool {
        let count = pattern.utf8CodeUnitCount
        guard i >= 0, i + count <= bytes.count else { return false }
        for k in 0..<count where bytes[i + k] != pattern.utf8Start[k] { return false }
        return true
    }
}
