/// Strict UTF-8 (RFC 3629): no overlong forms, surrogates or values over U+10FFFF.
enum UTF8Check {
    /// Where the first byte stands that is not valid, nil where all are.
    static func firstFault(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var i = 0
        let end = bytes.count
        while i < end {
            if bytes[i] < 0x80 {
                i = asciiEnd(bytes, i &+ 1)
                continue
            }
            let length = validLength(bytes, i)
            if length == 0 { return i }
            i &+= length
        }
        return nil
    }

    /// Where the first byte beyond ASCII stands from `start` on, or the end.
    @inline(__always)
    static func asciiEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        guard let base = UnsafeRawPointer(bytes.baseAddress) else { return bytes.count }
        var i = start
        while i &+ 8 <= bytes.count {
            let high = UInt64(littleEndian: (base + i).loadUnaligned(as: UInt64.self)) & 0x8080_8080_8080_8080
            if high != 0 { return i &+ high.trailingZeroBitCount &>> 3 }
            i &+= 8
        }
        while i < bytes.count, bytes[i] < 0x80 { i &+= 1 }
        return i
    }

    /// Bytes of the sequence at `i`, which must be inside; 0 where it is not valid.
    @inline(__always)
    static func validLength(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int {
        let first = bytes[i]
        let end = bytes.count
        if first < 0x80 { return 1 }
        // The bulk of Latin text beyond ASCII: two bytes, or three from U+1000 on.
        if first >= 0xC2, first <= 0xDF { return i &+ 1 < end && bytes[i &+ 1] & 0xC0 == 0x80 ? 2 : 0 }
        if first >= 0xE1, first <= 0xEC {
            return i &+ 2 < end && bytes[i &+ 1] & 0xC0 == 0x80 && bytes[i &+ 2] & 0xC0 == 0x80 ? 3 : 0
        }
        return rareLength(bytes, i)
    }

    private static func rareLength(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int {
        let length: Int
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        switch bytes[i] {
        case 0xE0:
            length = 3
            low = 0xA0
        case 0xEE, 0xEF: length = 3
        case 0xED:
            length = 3
            high = 0x9F
        case 0xF0:
            length = 4
            low = 0x90
        case 0xF1...0xF3: length = 4
        case 0xF4:
            length = 4
            high = 0x8F
        default: return 0
        }
        guard i &+ length <= bytes.count, bytes[i &+ 1] >= low, bytes[i &+ 1] <= high else { return 0 }
        var k = 2
        while k < length {
            guard bytes[i &+ k] & 0xC0 == 0x80 else { return 0 }
            k &+= 1
        }
        return length
    }
}
