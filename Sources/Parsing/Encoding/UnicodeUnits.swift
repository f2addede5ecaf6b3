/// UTF-16 and UTF-32, with and without a byte order mark.
enum UnicodeUnits {
    /// The text; a lone surrogate, a value that is none and a cut unit are faults.
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ charset: Charset) -> CharsetDecoder.Decoded {
        var decoded = CharsetDecoder.Decoded(bytes: [], faults: 0)
        decoded.bytes.reserveCapacity(bytes.count)
        let width = charset == .utf32LE || charset == .utf32BE ? 4 : 2
        let isLittle = charset == .utf16LE || charset == .utf32LE
        var high: UInt32 = 0
        var i = 0
        func fault() {
            decoded.faults += 1
            Scalar.append(0xFFFD, to: &decoded.bytes)
        }
        while i &+ width <= bytes.count {
            let unit = unit(bytes, i, width, isLittle)
            i &+= width
            if width == 2, unit >= 0xDC00, unit <= 0xDFFF {
                if high != 0 {
                    Scalar.append(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00), to: &decoded.bytes)
                    high = 0
                } else {
                    fault()
                }
                continue
            }
            if high != 0 {
                fault()
                high = 0
            }
            if unit >= 0xD800, unit <= 0xDFFF {
                if width == 2 { high = unit } else { fault() }
            } else if unit > 0x10FFFF {
                fault()
            } else {
                Scalar.append(unit, to: &decoded.bytes)
            }
        }
        if high != 0 { fault() }
        if i < bytes.count { fault() }
        return decoded
    }

    @inline(__always)
    private static func unit(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int, _ width: Int, _ isLittle: Bool) -> UInt32 {
        if width == 2 {
            return isLittle
                ? UInt32(bytes[i]) | UInt32(bytes[i &+ 1]) << 8 : UInt32(bytes[i &+ 1]) | UInt32(bytes[i]) << 8
        }
        let low = UInt32(bytes[i]) | UInt32(bytes[i &+ 1]) << 8
        let value = low | UInt32(bytes[i &+ 2]) << 16 | UInt32(bytes[i &+ 3]) << 24
        return isLittle ? value : value.byteSwapped
    }

    /// The form of text without a mark: nearly all units are letters, figures, spaces and punctuation of one order of
    /// bytes, and read in the other order they are not.
    static func guess(_ bytes: UnsafeBufferPointer<UInt8>) -> Charset? {
        let length = min(bytes.count, 65_536) & ~3
        guard bytes.count % 2 == 0, length >= 16 else { return nil }
        let sample = UnsafeBufferPointer(rebasing: bytes[..<length])
        if bytes.count % 4 == 0 {
            for charset in [Charset.utf32LE, .utf32BE] where usual(sample, charset) * 100 >= length / 4 * 97 {
                return charset
            }
        }
        let little = usual(sample, .utf16LE)
        let big = usual(sample, .utf16BE)
        let units = length / 2
        if little * 100 >= units * 97, big * 100 <= units * 60 { return .utf16LE }
        if big * 100 >= units * 97, little * 100 <= units * 60 { return .utf16BE }
        return nil
    }

    /// Units that are usual in news text of one of the desk's scripts.
    private static func usual(_ bytes: UnsafeBufferPointer<UInt8>, _ charset: Charset) -> Int {
        let width = charset == .utf32LE || charset == .utf32BE ? 4 : 2
        let isLittle = charset == .utf16LE || charset == .utf32LE
        var count = 0
        var i = 0
        while i &+ width <= bytes.count {
            switch unit(bytes, i, width, isLittle) {
            case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0x17F, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x300...0x323, 0x391...0x3CE,
                0x401...0x45F, 0xE01...0xE5B, 0xE81...0xEDD, 0x1EA0...0x1EF9, 0x2010...0x2026, 0x20AC, 0x3001...0x3011,
                0x3041...0x30FF, 0xFF01...0xFF5E, 0x200B:
                count &+= 1
            case 0x4E00...0x9FA5 where width == 4, 0xAC00...0xD7A3 where width == 4: count &+= 1
            default: break
            }
            i &+= width
        }
        return count
    }
}
