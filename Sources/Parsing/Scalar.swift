/// What a Unicode scalar is to a reader of news text: coarse classes, by ranges, without tables of the whole repertoire.
enum ScalarKind: UInt8 {
    case space
    case lower
    case upper
    /// A letter of a script without case whose words are set apart by spaces (Hangul, Arabic, Devanagari …).
    case letter
    /// A letter or sign of a script that sets no space between words (Lao, Thai, Khmer, Myanmar).
    case unspaced
    case ideograph
    case digit
    case mark
    case sentenceEnd
    case closer
    case opener
    case comma
    case colon
    case semicolon
    case hyphen
    case other

    var isWord: Bool {
        switch self {
        case .lower, .upper, .letter, .unspaced, .ideograph, .digit, .mark: true
        default: false
        }
    }
}

/// Functions on scalar values and valid UTF-8; all are total: any input gives an answer.
enum Scalar {
    private static let ascii: [ScalarKind] = (0..<128).map { value in
        switch UInt8(value) {
        case UInt8(ascii: " "), 9: .space
        case UInt8(ascii: "a")...UInt8(ascii: "z"): .lower
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): .upper
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): .sentenceEnd
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "'"): .closer
        case UInt8(ascii: "("), UInt8(ascii: "["): .opener
        case UInt8(ascii: ","): .comma
        case UInt8(ascii: ":"): .colon
        case UInt8(ascii: ";"): .semicolon
        case UInt8(ascii: "-"): .hyphen
        case UInt8(ascii: "_"): .letter
        default: .other
        }
    }

    /// The class, looked up; loops take the table once.
    static func kind(_ scalar: UInt32) -> ScalarKind { ScalarTable.shared.kind(scalar) }

    /// The class, found by the ranges of Unicode's blocks.
    static func classified(_ scalar: UInt32) -> ScalarKind {
        if scalar < 128 { return ascii[Int(scalar)] }
        switch scalar {
        case 0xAB, 0x2018, 0x201C, 0x201E, 0x300C, 0x300A: return .opener
        case 0xBB, 0x2019, 0x201D, 0x300D, 0x300B: return .closer
        case 0xC0...0x24F, 0x370...0x52F, 0x1E00...0x1FFF:
            if scalar == 0xD7 || scalar == 0xF7 { return .other }
            return mappedToLower(scalar) == scalar ? .lower : .upper
        case 0xAA, 0xB5, 0xBA, 0x250...0x2AF: return .lower
        case 0x300...0x36F, 0x20D0...0x20F0: return .mark
        case 0x2010...0x2015: return .hyphen
        case 0x2026, 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0x6D4, 0x964: return .sentenceEnd
        case 0xFF0C, 0x3001, 0x60C: return .comma
        case 0xFF1A: return .colon
        case 0x3000, 0xA0, 0x2000...0x200A, 0x202F, 0x205F: return .space
        case 0x660...0x669, 0x6F0...0x6F9, 0xED0...0xED9, 0xE50...0xE59, 0xFF10...0xFF19: return .digit
        case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF: return .unspaced
        case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x2FFFF: return .ideograph
        case 0x531...0x8FF, 0x900...0xDFF, 0x10A0...0x177F, 0x1800...0x1DFF, 0xAC00...0xD7A3: return .letter
        default: return .other
        }
    }

    /// Simple lower-case mapping of Latin (Vietnamese included), Greek and Cyrillic; others map to themselves.
    static func mappedToLower(_ scalar: UInt32) -> UInt32 {
        if scalar < 0x80 { return scalar &- 0x41 < 26 ? scalar | 0x20 : scalar }
        switch scalar {
        case 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A9, 0x410...0x42F: return scalar &+ 32
        case 0x400...0x40F: return scalar &+ 80
        case 0x130: return 0x69
        case 0x178: return 0xFF
        case 0x139...0x148, 0x179...0x17E, 0x1CD...0x1DC: return scalar & 1 == 1 ? scalar &+ 1 : scalar
        case 0x131, 0x138, 0x149, 0x17F, 0x1E96...0x1E9F: return scalar
        case 0x1AF: return 0x1B0
        case 0x100...0x177, 0x1A0...0x1A5, 0x1DE...0x1EF, 0x1F8...0x21F, 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F,
            0x1E00...0x1EFF:
            return scalar & 1 == 0 ? scalar &+ 1 : scalar
        default: return scalar
        }
    }

    /// The scalar at `i`, which moves past it.
    ///
    /// Valid UTF-8 is expected; anything else yields U+FFFD for one byte.
    @inline(__always)
    static func next(_ bytes: UnsafeBufferPointer<UInt8>, _ i: inout Int, _ end: Int) -> UInt32 {
        let first = bytes[i]
        if first < 0x80 {
            i &+= 1
            return UInt32(first)
        }
        if first >= 0xC2, first < 0xE0, i &+ 2 <= end {
            let value = UInt32(first & 0x1F) << 6 | UInt32(bytes[i &+ 1] & 0x3F)
            i &+= 2
            return value
        }
        if first >= 0xE0, first < 0xF0, i &+ 3 <= end {
            let value = UInt32(first & 0x0F) << 12 | UInt32(bytes[i &+ 1] & 0x3F) << 6 | UInt32(bytes[i &+ 2] & 0x3F)
            i &+= 3
            return value
        }
        return nextRare(bytes, &i, end)
    }

    /// Four bytes, or what is no UTF-8.
    private static func nextRare(_ bytes: UnsafeBufferPointer<UInt8>, _ i: inout Int, _ end: Int) -> UInt32 {
        let first = bytes[i]
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, i &+ length <= end else {
            i &+= 1
            return 0xFFFD
        }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for k in 1..<length { value = value << 6 | UInt32(bytes[i &+ k]) & 0x3F }
        i &+= length
        return value
    }

    static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        switch scalar {
        case 0..<0x80: bytes.append(UInt8(truncatingIfNeeded: scalar))
        case 0x80..<0x800:
            bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        case 0x800..<0x10000:
            bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        default:
            bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18 & 7))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        }
    }

    /// The text in lower case, for comparing; `range` must lie inside `bytes`.
    static func folded(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        var i = range.lowerBound
        while i < range.upperBound {
            let byte = bytes[i]
            if byte < 0x80 {
                result.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
                i += 1
            } else {
                append(mappedToLower(next(bytes, &i, range.upperBound)), to: &result)
            }
        }
        return result
    }
}
