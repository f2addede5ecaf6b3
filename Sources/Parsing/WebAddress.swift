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

extension WebAddress {
    /// `reference` against `base`, an absolute address (RFC 3986 section 5.2); nil where the base is none.
    static func resolve(_ reference: String, against base: String) -> String? {
        let reference = Array(reference.utf8)
        let base = Array(base.utf8)
        guard let colon = base.firstIndex(of: UInt8(ascii: ":")), colon > base.startIndex else { return nil }
        let scheme = base[...colon]
        guard base.count >= colon + 3, base[colon + 1] == 0x2F, base[colon + 2] == 0x2F else { return nil }
        if reference.isEmpty { return String(decoding: base.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self) }
        if reference.starts(with: [0x2F, 0x2F]) { return String(decoding: Array(scheme) + reference, as: UTF8.self) }
        let pathStart = base[(colon + 3)...].firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? base.endIndex
        let site = Array(base[..<pathStart])
        let path = Array(base[pathStart...].prefix { $0 != 0x3F && $0 != 0x23 })
        switch reference[0] {
        case 0x2F: return String(decoding: site + dotless(reference), as: UTF8.self)
        case 0x3F: return String(decoding: site + (path.isEmpty ? [0x2F] : path) + reference, as: UTF8.self)
        case 0x23: return String(decoding: base.prefix { $0 != 0x23 } + reference, as: UTF8.self)
        default:
            let folder = path.lastIndex(of: 0x2F).map { Array(path[...$0]) } ?? [0x2F]
            return String(decoding: site + dotless(folder + reference), as: UTF8.self)
        }
    }

    /// RFC 3986 section 5.2.4, the query and the fragment left as they are.
    private static func dotless(_ path: [UInt8]) -> [UInt8] {
        let end = path.firstIndex { $0 == 0x3F || $0 == 0x23 } ?? path.endIndex
        var steps: [ArraySlice<UInt8>] = []
        let parts = path[..<end].split(separator: 0x2F, omittingEmptySubsequences: false).dropFirst()
        for (index, part) in parts.enumerated() {
            let isLast = index == parts.count - 1
            if part.elementsEqual("..".utf8) {
                if !steps.isEmpty { steps.removeLast() }
                if isLast { steps.append([]) }
            } else if part.elementsEqual(".".utf8) {
                if isLast { steps.append([]) }
            } else {
                steps.append(part)
            }
        }
        return steps.flatMap { [0x2F] + $0 } + path[end...]
    }
}
