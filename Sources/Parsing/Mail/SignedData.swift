/// The content of a CMS message that is signed and not encrypted (RFC 5652, section 5), in DER or BER.
enum SignedData {
    /// The identifier of the content's type, 1.2.840.113549.1.7.2.
    private static let signedData: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02]

    /// Nil for any other content.
    static func content(_ bytes: [UInt8]) -> [UInt8]? {
        var reader = Reader(bytes: bytes, i: 0, end: bytes.count)
        guard reader.open(0x30), reader.element(0x06)?.elementsEqual(signedData) ?? false, reader.open(0xA0),
            reader.open(0x30), reader.skip(0x02), reader.skip(0x31), reader.open(0x30), reader.skip(0x06),
            reader.open(0xA0)
        else { return nil }
        var content: [UInt8] = []
        reader.octets(into: &content, depth: 0)
        return content.isEmpty ? nil : content
    }

    private struct Reader {
        let bytes: [UInt8]
        var i: Int
        var end: Int

        /// Tag and length at `i`, which moves behind them; the length is nil where it is left open.
        private mutating func head() -> (tag: UInt8, length: Int?)? {
            guard i + 1 < end else { return nil }
            let tag = bytes[i]
            let first = bytes[i + 1]
            i += 2
            if first < 0x80 { return Int(first) <= end - i ? (tag, Int(first)) : nil }
            if first == 0x80 { return (tag, nil) }
            let count = Int(first & 0x7F)
            guard count <= 4, count <= end - i else { return nil }
            var length = 0
            for _ in 0..<count {
                length = length << 8 | Int(bytes[i])
                i += 1
            }
            return length <= end - i ? (tag, length) : nil
        }

        /// Steps into a constructed element.
        mutating func open(_ tag: UInt8) -> Bool {
            guard let (found, length) = head(), found == tag else { return false }
            if let length { end = i + length }
            return true
        }

        mutating func element(_ tag: UInt8) -> ArraySlice<UInt8>? {
            guard let (found, length) = head(), found == tag, let length else { return nil }
            defer { i += length }
            return bytes[i..<(i + length)]
        }

        mutating func skip(_ tag: UInt8) -> Bool { element(tag) != nil }

        /// An octet string, whole or in pieces.
        mutating func octets(into content: inout [UInt8], depth: Int) {
            guard depth < 4 else { return }
            while i < end, bytes[i] == 0x04 || bytes[i] == 0x24 {
                guard let (tag, length) = head() else { return }
                if tag == 0x04, let length {
                    content.append(contentsOf: bytes[i..<(i + length)])
                    i += length
                } else {
                    var inner = Reader(bytes: bytes, i: i, end: length.map { i + $0 } ?? end)
                    inner.octets(into: &content, depth: depth + 1)
                    i = length.map { i + $0 } ?? inner.i
                }
            }
        }
    }
}
