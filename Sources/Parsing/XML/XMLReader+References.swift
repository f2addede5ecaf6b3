import News

extension XMLReader {
    /// The characters that the `&` here stands for; the position moves behind them.
    ///
    /// Numbers, and the five names of XML 1.0 section 4.6; another name is a fault, read as HTML's where HTML has it,
    /// else as printed.
    mutating func reference() throws(Reason) -> [UInt32] {
        let begin = i
        var k = i + 1
        while k < bytes.count, k - begin < 40, XMLBytes.isName(bytes[k]) || bytes[k] == UInt8(ascii: "#") { k += 1 }
        let isClosed = k < bytes.count && bytes[k] == UInt8(ascii: ";") && k > i + 1
        if isClosed {
            let name = UnsafeBufferPointer(rebasing: bytes[(i + 1)..<k])
            if name[0] == UInt8(ascii: "#"), let value = Self.number(name) {
                i = k + 1
                if XMLBytes.isAllowed(value) { return [value] }
                try fault("a reference names a character that XML does not allow", at: begin)
                return [0xFFFD]
            }
            if let scalar = Self.predefined(name) {
                i = k + 1
                return [scalar]
            }
        }
        let name = String(decoding: bytes[(begin + 1)..<k], as: UTF8.self)
        try fault(isClosed ? "&\(name); is defined nowhere" : "an & opens no reference", at: begin)
        if isClosed, let (scalar, end) = HTMLEntities.reference(bytes, begin, k + 1), end == k + 1 {
            i = end
            return [scalar]
        }
        i = begin + 1
        return [0x26]
    }

    private static func predefined(_ name: UnsafeBufferPointer<UInt8>) -> UInt32? {
        switch name.count {
        case 2 where name.elementsEqual("lt".utf8): 0x3C
        case 2 where name.elementsEqual("gt".utf8): 0x3E
        case 3 where name.elementsEqual("amp".utf8): 0x26
        case 4 where name.elementsEqual("quot".utf8): 0x22
        case 4 where name.elementsEqual("apos".utf8): 0x27
        default: nil
        }
    }

    /// `#123` or `#x7B`.
    private static func number(_ name: UnsafeBufferPointer<UInt8>) -> UInt32? {
        let isHex = name.count > 2 && name[1] == UInt8(ascii: "x")
        let digits = name.dropFirst(isHex ? 2 : 1)
        guard !digits.isEmpty else { return nil }
        var value: UInt32 = 0
        for digit in digits {
            let lower = digit | 0x20
            if digit >= 0x30 && digit <= 0x39 {
                value = value &* (isHex ? 16 : 10) &+ UInt32(digit - 0x30)
            } else if isHex && lower >= 0x61 && lower <= 0x66 {
                value = value &* 16 &+ UInt32(lower - 0x57)
            } else {
                return nil
            }
            // Larger than any character, and stays so.
            if value > 0x10FFFF { value = 0x110000 }
        }
        return value
    }

    /// `<!DOCTYPE …>`: its name and identifiers.
    ///
    /// Declarations inside end the reading.
    mutating func documentTypeDeclaration() throws(Reason) {
        let begin = i
        if documentType != nil || !nodes.isEmpty {
            try fault("a document type stands where none may", at: begin)
        }
        i += 9
        var words: [String] = []
        while i < bytes.count {
            let byte = bytes[i]
            if XMLBytes.isSpace(byte) {
                i += 1
            } else if byte == UInt8(ascii: ">") {
                i += 1
                documentType = Self.documentType(words)
                return
            } else if byte == UInt8(ascii: "[") {
                throw Reason(
                    .unsupportedFormat,
                    "The XML declares things of its own in its document type, which could grow without limit or name"
                        + " other files; save it without the part in [ ] and drop it again."
                )
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                let start = i + 1
                i = start
                while i < bytes.count, bytes[i] != byte { i += 1 }
                words.append(String(decoding: bytes[start..<i], as: UTF8.self))
                i = min(bytes.count, i + 1)
            } else {
                let start = i
                while i < bytes.count, !XMLBytes.isSpace(bytes[i]), bytes[i] != UInt8(ascii: ">"),
                    bytes[i] != UInt8(ascii: "["), bytes[i] != UInt8(ascii: "\""), bytes[i] != UInt8(ascii: "'")
                {
                    i += 1
                }
                words.append(String(decoding: bytes[start..<i], as: UTF8.self))
            }
            guard words.count < 8 else { break }
        }
        try fault("a document type is not closed", at: begin)
        skip(past: ">", from: i)
    }

    private static func documentType(_ words: [String]) -> XMLDocumentType {
        var type = XMLDocumentType(name: words.first ?? "")
        guard words.count > 1 else { return type }
        if words[1] == "PUBLIC" {
            type.publicID = words.count > 2 ? words[2] : nil
            type.systemID = words.count > 3 ? words[3] : nil
        } else if words[1] == "SYSTEM" {
            type.systemID = words.count > 2 ? words[2] : nil
        }
        return type
    }
}
