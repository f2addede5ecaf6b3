/// Text of a field that may be HTML.
enum HTMLFragment {
    /// Whether a tag or a reference of HTML stands in it.
    static func isHTML(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            var i = 0
            while i < bytes.count {
                if bytes[i] == UInt8(ascii: "<"), i + 2 < bytes.count {
                    let next = bytes[i + 1] == UInt8(ascii: "/") ? bytes[i + 2] : bytes[i + 1]
                    if (next | 0x20) &- 0x61 < 26, hasEnd(bytes, i) { return true }
                } else if bytes[i] == UInt8(ascii: "&"), let (_, end) = HTMLEntities.reference(bytes, i, bytes.count),
                    bytes[end - 1] == UInt8(ascii: ";")
                {
                    return true
                }
                i += 1
            }
            return false
        }
    }

    /// Whether the tag is closed before another opens: "a<b and c" is none.
    private static func hasEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        var i = start + 1
        while i < bytes.count, i - start < 4_096, bytes[i] != UInt8(ascii: "<") {
            if bytes[i] == UInt8(ascii: ">") { return true }
            i += 1
        }
        return false
    }
}
