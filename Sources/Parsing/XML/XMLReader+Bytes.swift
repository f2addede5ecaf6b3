/// What is found at places of the bytes.
extension XMLReader {
    /// A printed name in a message, cut where it is long.
    func shown(_ name: Int32) -> String {
        let bytes = names.bytes(name)
        var end = min(bytes.endIndex, bytes.startIndex + 60)
        while end < bytes.endIndex, end > bytes.startIndex, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return String(decoding: bytes[..<end], as: UTF8.self) + (end < bytes.endIndex ? "…" : "")
    }

    func at(_ pattern: StaticString) -> Bool { XMLBytes.matches(bytes, i, pattern) }

    func find(_ pattern: StaticString, from start: Int) -> Int? {
        var k = start
        let first = pattern.utf8Start[0]
        while k + pattern.utf8CodeUnitCount <= bytes.count {
            if bytes[k] == first, XMLBytes.matches(bytes, k, pattern) { return k }
            k += 1
        }
        return nil
    }

    mutating func skip(past pattern: StaticString, from start: Int) {
        i = find(pattern, from: start).map { $0 + pattern.utf8CodeUnitCount } ?? bytes.count
    }
}
