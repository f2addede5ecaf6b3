/// The little that is needed to know of an address printed in text (RFC 3986).
enum WebAddress {
    static func isAbsolute(_ text: String) -> Bool { text.hasPrefix("http://") || text.hasPrefix("https://") }

    /// The host without `www.`, in lower case, when the whole text is an address or a bare domain name.
    static func host(of text: String) -> String? {
        var rest = text[...]
        if let scheme = rest.firstRange(ofASCII: "://") {
            guard isAbsolute(text) else { return nil }
            rest = rest[scheme.upperBound...]
        }
        guard !rest.isEmpty, !rest.utf8.contains(0x20) else { return nil }
        var host: [UInt8] = []
        for byte in rest.utf8 {
            if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
                || byte == UInt8(ascii: ":")
            {
                break
            }
            host.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        }
        if host.starts(with: "www.".utf8) { host.removeFirst(4) }
        let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard labels.count >= 2, let top = labels.last, top.count >= 2, top.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }),
            labels.allSatisfy({ !$0.isEmpty && $0.allSatisfy { isHostByte($0) } })
        else { return nil }
        return String(decoding: host, as: UTF8.self)
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "_")
    }
}

extension Substring {
    fileprivate func firstRange(ofASCII needle: StaticString) -> Range<Index>? {
        let pattern = Array(needle.description.utf8)
        var index = utf8.startIndex
        while index < utf8.endIndex {
            if utf8[index...].starts(with: pattern) { return index..<utf8.index(index, offsetBy: pattern.count) }
            index = utf8.index(after: index)
        }
        return nil
    }
}
