/// What a text says of its own encoding, in ASCII at its beginning.
enum DeclaredCharset {
    /// Bytes in which a page's declaration is looked for (the standard asks for 1024).
    private static let head = 2_048

    /// The label of the XML declaration (XML 1.0, 4.3.3) or of a page's meta element (HTML, 4.2.5.4), lower-case as
    /// printed; nil where there is none.
    static func label(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var start = 0
        while start < min(bytes.count, 512), bytes[start] <= 0x20 { start += 1 }
        let head = Array(bytes[start..<min(bytes.count, start + head)])
        guard head.first == UInt8(ascii: "<") else { return head.contains(UInt8(ascii: "<")) ? meta(head) : nil }
        if head.starts(with: "<?xml".utf8), let close = head.firstIndex(of: UInt8(ascii: ">")) {
            if let value = value(of: "encoding", in: head[..<close]) { return value }
        }
        return meta(head)
    }

    private static func meta(_ head: [UInt8]) -> [UInt8]? {
        var i = 0
        while let open = head[i...].firstIndex(of: UInt8(ascii: "<")) {
            i = open + 1
            if head[open...].starts(with: "<!--".utf8) {
                var k = open + 4
                while k + 2 < head.count, !head[k...].starts(with: "-->".utf8) { k += 1 }
                i = k
                continue
            }
            let name = head[i...].prefix(5).map { $0 | 0x20 }
            guard name.starts(with: "meta".utf8), name.count == 5, !isLetter(name[4]),
                let close = head[i...].firstIndex(of: UInt8(ascii: ">"))
            else { continue }
            // Both forms: charset="x", and content="text/html; charset=x".
            if let value = value(of: "charset", in: head[i..<close]) { return value }
            i = close
        }
        return nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

    /// What stands behind `name` and `=`, quotes off.
    private static func value(of name: String, in bytes: ArraySlice<UInt8>) -> [UInt8]? {
        let pattern = Array(name.utf8)
        var i = bytes.startIndex
        while i + pattern.count < bytes.endIndex {
            defer { i += 1 }
            guard zip(bytes[i...], pattern).allSatisfy({ $0 | 0x20 == $1 }) else { continue }
            var k = i + pattern.count
            while k < bytes.endIndex, bytes[k] <= 0x20 { k += 1 }
            guard k < bytes.endIndex, bytes[k] == UInt8(ascii: "=") else { continue }
            k += 1
            while k < bytes.endIndex, bytes[k] <= 0x20 || bytes[k] == 0x22 || bytes[k] == 0x27 { k += 1 }
            let rest = bytes[k...].prefix {
                $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != 0x3B && $0 != 0x3E && $0 != 0x2F && $0 < 0x7F
            }
            guard !rest.isEmpty, rest.count <= 40 else { continue }
            return rest.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        }
        return nil
    }
}
