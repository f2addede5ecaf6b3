/// Character references of HTML (WHATWG HTML, 13.2.5.72 and 13.5): numbers, all names of HTML 4, and those of HTML 5
/// that text of pages uses.
enum HTMLEntities {
    /// Appends `bytes` with its references replaced; an unknown reference stays as printed.
    static func append(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to result: inout [UInt8]) {
        var i = range.lowerBound
        while i < range.upperBound {
            let start = i
            while i < range.upperBound, bytes[i] != UInt8(ascii: "&") { i &+= 1 }
            if i > start { result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<i])) }
            guard i < range.upperBound else { return }
            let (value, end) = scalar(bytes, i, range.upperBound)
            Scalar.append(value, to: &result)
            i = end
        }
    }

    /// The character that the reference at `start`, a `&`, stands for, and where it ends; the `&` where it is none.
    static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int) -> (UInt32, Int) {
        reference(bytes, start, limit) ?? (0x26, start &+ 1)
    }

    static func reference(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int) -> (UInt32, Int)? {
        var i = start &+ 1
        guard i < limit else { return nil }
        if bytes[i] == UInt8(ascii: "#") { return number(bytes, i &+ 1, limit) }
        var key = HTMLNames.seed
        while i < limit, i &- start < 16, isAlphanumeric(bytes[i]) {
            key = HTMLNames.mix(key, bytes[i])
            i &+= 1
        }
        guard i > start &+ 1, let scalar = HTMLEntityNames.shared.scalar(key) else { return nil }
        if i < limit, bytes[i] == UInt8(ascii: ";") { return (scalar, i &+ 1) }
        // Without its semicolon only the oldest names count, and not inside a word or an address.
        return scalar < 0x100 && (i >= limit || bytes[i] != UInt8(ascii: "=")) ? (scalar, i) : nil
    }

    private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int) -> (UInt32, Int)? {
        var i = start
        var value: UInt32 = 0
        let isHex = i < limit && bytes[i] | 0x20 == UInt8(ascii: "x")
        if isHex { i &+= 1 }
        let first = i
        while i < limit, i &- first < 8 {
            let lower = bytes[i] | 0x20
            if bytes[i] >= 0x30 && bytes[i] <= 0x39 {
                value = value &* (isHex ? 16 : 10) &+ UInt32(bytes[i] &- 0x30)
            } else if isHex && lower >= 0x61 && lower <= 0x66 {
                value = value &* 16 &+ UInt32(lower &- 0x57)
            } else {
                break
            }
            i &+= 1
        }
        guard i > first else { return nil }
        if i < limit, bytes[i] == UInt8(ascii: ";") { i &+= 1 }
        return (printable(value), i)
    }

    /// Numbers of the Windows-1252 area mean that code page; what is no scalar becomes U+FFFD.
    private static func printable(_ value: UInt32) -> UInt32 {
        switch value {
        case 0x80...0x9F: windows1252[Int(value - 0x80)]
        case 0, 0xD800...0xDFFF, 0x110000...: 0xFFFD
        default: value
        }
    }

    private static let windows1252: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D,
        0x8F, 0x90, 0x2018,
        0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
    ]

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
    }
}
