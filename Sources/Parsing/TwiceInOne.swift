/// A headline that a page printed twice in one line.
enum TwiceInOne {
    /// The first half where the second repeats it, with or without a space between.
    static func half(of line: String) -> String? {
        let bytes = Array(line.utf8)
        guard bytes.count >= 24 else { return nil }
        let middle = bytes.count / 2
        if bytes.count % 2 == 1, bytes[middle] == 0x20, bytes[..<middle] == bytes[(middle + 1)...] {
            return String(decoding: bytes[..<middle], as: UTF8.self)
        }
        if bytes.count % 2 == 0, bytes[..<middle] == bytes[middle...] {
            return String(decoding: bytes[..<middle], as: UTF8.self)
        }
        return nil
    }
}
