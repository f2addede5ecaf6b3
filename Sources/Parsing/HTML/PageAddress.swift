import News

/// Addresses that a page states of itself and its pictures, made absolute.
struct PageAddress {
    /// Where relative addresses start from, when the page says so.
    private let base: String?

    init(base: String?) { self.base = base }

    /// An http or https address as an absolute URI; nil for anything else.
    func absolute(_ printed: [UInt8]) -> String? {
        var slice = printed[...]
        while let first = slice.first, first <= 0x20 { slice.removeFirst() }
        while let last = slice.last, last <= 0x20 { slice.removeLast() }
        guard !slice.isEmpty, slice.count <= 2_000 else { return nil }
        // Blanks inside are printed as they are by some.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(slice.count)
        for byte in slice {
            if byte == 0x20 { bytes.append(contentsOf: "%20".utf8) } else { bytes.append(byte) }
        }
        var text = String(decoding: bytes, as: UTF8.self)
        if text.hasPrefix("//") { text = "https:" + text }
        if !Self.hasScheme(text) {
            guard let base, let joined = Self.join(base, text) else { return nil }
            text = joined
        }
        guard Self.isWeb(text) else { return nil }
        return AbsoluteURI.from(text)
    }

    private static func isWeb(_ text: String) -> Bool {
        let scheme = text.utf8.prefix(8).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        return scheme.starts(with: "http://".utf8) || scheme.elementsEqual("https://".utf8)
    }

    private static func hasScheme(_ text: String) -> Bool {
        for byte in text.utf8.prefix(12) {
            if byte == UInt8(ascii: ":") { return true }
            if (byte | 0x20) &- 0x61 >= 26 { return false }
        }
        return false
    }

    /// RFC 3986, section 5.2, for the forms that pages use: from the host's root, or from the base's folder.
    private static func join(_ base: String, _ reference: String) -> String? {
        guard isWeb(base) else { return nil }
        let bytes = Array(base.utf8)
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let path = bytes[(colon + 3)...].firstIndex {
            $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#")
        }
        let root = String(decoding: bytes[..<(path ?? bytes.endIndex)], as: UTF8.self)
        if reference.hasPrefix("/") { return root + reference }
        guard !reference.hasPrefix("."), !reference.hasPrefix("#"), !reference.hasPrefix("?") else { return nil }
        guard let path, bytes[path] == UInt8(ascii: "/") else { return root + "/" + reference }
        let end = bytes[path...].prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let folder = end.lastIndex(of: UInt8(ascii: "/")) ?? path
        return String(decoding: bytes[...folder], as: UTF8.self) + reference
    }
}
