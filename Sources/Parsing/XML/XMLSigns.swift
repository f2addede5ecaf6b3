/// What the beginning of a text says of the XML in it.
enum XMLSigns {
    /// Bytes looked at; more comments before the first element are not passed over.
    private static let head = 65_536

    /// The first element's name as printed, where the text begins with markup: white space, declarations, comments,
    /// processing instructions and a document type may stand before it.
    static func rootName(_ text: [UInt8]) -> String? {
        text.withUnsafeBufferPointer { bytes in
            let end = min(bytes.count, head)
            var i = 0
            if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { i = 3 }
            while i < end {
                if bytes[i] <= 0x20 {
                    i += 1
                    continue
                }
                guard bytes[i] == UInt8(ascii: "<"), i + 1 < end else { return nil }
                switch bytes[i + 1] {
                case UInt8(ascii: "?"): i = after("?>", from: i, bytes, end)
                case UInt8(ascii: "!"):
                    i =
                        XMLBytes.matches(bytes, i, "<!--")
                        ? after("-->", from: i, bytes, end) : afterDeclaration(from: i, bytes, end)
                case let byte where XMLBytes.isNameStart(byte):
                    var k = i + 1
                    while k < end, k - i < 200, XMLBytes.isName(bytes[k]) { k += 1 }
                    return String(decoding: bytes[(i + 1)..<k], as: UTF8.self)
                default: return nil
                }
            }
            return nil
        }
    }

    /// The same without its prefix.
    static func rootLocalName(_ text: [UInt8]) -> String? {
        rootName(text).map { name in
            name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
        }
    }

    private static func after(
        _ pattern: StaticString,
        from start: Int,
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ end: Int
    ) -> Int {
        var i = start
        while i < end {
            if XMLBytes.matches(bytes, i, pattern) { return i + pattern.utf8CodeUnitCount }
            i += 1
        }
        return end
    }

    /// Past the `>` of a document type, what it declares in `[ ]` included.
    private static func afterDeclaration(
        from start: Int,
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ end: Int
    ) -> Int {
        var i = start
        var isInside = false
        var quote: UInt8 = 0
        while i < end {
            let byte = bytes[i]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "[") {
                isInside = true
            } else if byte == UInt8(ascii: "]") {
                isInside = false
            } else if byte == UInt8(ascii: ">"), !isInside {
                return i + 1
            }
            i += 1
        }
        return end
    }
}
