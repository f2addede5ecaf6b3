/// Addresses as RFC 3986 writes them.
package enum AbsoluteURI {
    /// `text` as an absolute URI (RFC 3986 section 3): characters above ASCII are percent-encoded as RFC 3987 section
    /// 3.1 says; nil for anything that is none, such as a relative address, one with spaces or an http(s) address
    /// without a host.
    ///
    /// Stricter than the grammar: no user, no `[…]` host, none but ASCII in a host.
    package static func from(_ text: String) -> String? {
        let bytes = [UInt8](text.utf8)
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), isScheme(bytes[..<colon]) else { return nil }
        let scheme = scheme(bytes[..<colon])
        guard !["javascript", "vbscript", "data"].contains(scheme) else { return nil }
        let rest = bytes[(colon + 1)...]
        guard !rest.isEmpty, rest.count <= 8_192 else { return nil }
        if rest.starts(with: [UInt8(ascii: "/"), UInt8(ascii: "/")]) {
            let authority = rest.dropFirst(2).prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
            guard isAuthority(authority) else { return nil }
        } else if ["http", "https", "ftp"].contains(scheme) {
            return nil
        }
        var uri: [UInt8] = []
        uri.reserveCapacity(bytes.count)
        uri.append(contentsOf: bytes[...colon])
        var index = rest.startIndex
        var hasFragment = false
        while index < rest.endIndex {
            let byte = rest[index]
            switch byte {
            case UInt8(ascii: "%"):
                guard index + 2 < rest.endIndex, isHex(rest[index + 1]), isHex(rest[index + 2]) else { return nil }
                uri.append(byte)
            case UInt8(ascii: "#"):
                if hasFragment { return nil }
                hasFragment = true
                uri.append(byte)
            case 0x80...: append(percentEncoded: byte, to: &uri)
            default:
                guard isUnreserved(byte) || isDelimiter(byte) else { return nil }
                uri.append(byte)
            }
            index += 1
        }
        return String(decoding: uri, as: UTF8.self)
    }

    /// `text` with everything but the unreserved characters of RFC 3986 section 2.3 percent-encoded: safe as one
    /// component of a URI.
    package static func component(_ text: String) -> String {
        var encoded: [UInt8] = []
        for byte in text.utf8 {
            if isUnreserved(byte) {
                encoded.append(byte)
            } else {
                append(percentEncoded: byte, to: &encoded)
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    private static func scheme(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    private static func isScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, isLetter(first), bytes.count <= 32 else { return false }
        return bytes.allSatisfy { isLetter($0) || isDigit($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E }
    }

    /// A host of letters, digits, hyphens, dots and underscores with an optional port.
    private static func isAuthority(_ bytes: ArraySlice<UInt8>) -> Bool {
        let host = bytes.prefix { $0 != UInt8(ascii: ":") }
        let port = bytes[host.endIndex...].dropFirst()
        return !host.isEmpty && host.count <= 255
            && host.allSatisfy { isLetter($0) || isDigit($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F }
            && port.allSatisfy(isDigit) && port.count <= 5
    }

    private static func append(percentEncoded byte: UInt8, to bytes: inout [UInt8]) {
        let digits = [UInt8]("0123456789ABCDEF".utf8)
        bytes.append(contentsOf: [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]])
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    private static func isHex(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 0x61 < 6 }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F || byte == 0x7E
    }

    /// `: / ? @ ! $ & ' ( ) * + , ; =`.
    private static func isDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x3A, 0x2F, 0x3F, 0x40, 0x21, 0x24, 0x26...0x2C, 0x3B, 0x3D: true
        default: false
        }
    }
}
