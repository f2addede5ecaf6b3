@_spi(_Unicode) import Swift

/// Unicode Normalization Form C (UAX 15), paid for only where the bytes say it may be needed.
enum NormalForm {
    /// Whether the UTF-8 text may not be in NFC.
    ///
    /// A yes may be wrong, a no is not. Lead bytes decide: text of precomposed Latin, Cyrillic, Greek, Lao or Thai in order, and CJK is in NFC. For
    /// Lao and Thai only the order of a tone mark (ccc 122, 107) and a vowel below (ccc 118, 103) can be wrong.
    static func mayNeedComposing(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var i = 0
        let end = bytes.count
        var toneEnd = -1
        while i < end {
            let first = bytes[i]
            if first < 0x80 {
                i &+= 1
                continue
            }
            let second = i &+ 1 < end ? bytes[i &+ 1] : 0
            let third = i &+ 2 < end ? bytes[i &+ 2] : 0
            if mayCompose(first, second, third) { return true }
            if first == 0xE0 {
                if toneEnd == i, isVowelBelow(second, third) { return true }
                if isTone(second, third) { toneEnd = i &+ 3 }
            }
            i &+= first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        }
        return false
    }

    /// Whether a character, by its first three bytes, may be one that NFC changes or that changes another; the order of
    /// Lao and Thai signs apart.
    @inline(__always)
    static func mayCompose(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch first {
        case 0xC2...0xCB, 0xCF, 0xD0, 0xD1, 0xD3...0xD5: false
        case 0xCE: second == 0x87
        case 0xE0: second < 0xB8 || second > 0xBB
        case 0xE1: second < 0xB8 || second > 0xBB
        case 0xE2:
            // Marks for symbols, the signs of ohm, kelvin and ångström, angle brackets, a forking.
            switch second {
            case 0x83: third >= 0x90
            case 0x84: third == 0xA6 || third == 0xAA || third == 0xAB
            case 0x8C: third == 0xA9 || third == 0xAA
            case 0xAB: third == 0x9C
            default: false
            }
        case 0xE3: second == 0x82 && third >= 0x99 && third <= 0x9A || second == 0x80 && third >= 0xAA
        case 0xE4...0xE9, 0xEB, 0xEC, 0xEE: false
        case 0xEA: second < 0xB0
        case 0xED: second >= 0x9F
        case 0xEF: second <= 0xAD && second >= 0xA4
        case 0xF0: second != 0x9F
        default: true
        }
    }

    /// A vowel written below, of Lao or Thai, by the two bytes behind E0.
    @inline(__always)
    static func isVowelBelow(_ second: UInt8, _ third: UInt8) -> Bool {
        (second == 0xBA || second == 0xB8) && third >= 0xB8 && third <= 0xBA
    }

    /// A tone mark of Lao or Thai.
    @inline(__always)
    static func isTone(_ second: UInt8, _ third: UInt8) -> Bool {
        (second == 0xBB || second == 0xB9) && third >= 0x88 && third <= 0x8B
    }

    /// The text in NFC, always valid UTF-8.
    ///
    /// Linear: the library's own reordering of long runs of combining marks is
    /// quadratic, so such runs are put in canonical order (UAX 15, D108) before it sees them.
    static func composed(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var ordered: [UInt8] = []
        ordered.reserveCapacity(bytes.count)
        var run: [Unicode.Scalar] = []
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if scalar.value >= 0x300, scalar.properties.canonicalCombiningClass != .notReordered {
                run.append(scalar)
            } else {
                flush(&run, into: &ordered)
                Scalar.append(scalar.value, to: &ordered)
            }
        }
        flush(&run, into: &ordered)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for scalar in String(decoding: ordered, as: UTF8.self)._nfc { Scalar.append(scalar.value, to: &result) }
        return result
    }

    private static func flush(_ run: inout [Unicode.Scalar], into text: inout [UInt8]) {
        defer { run.removeAll(keepingCapacity: true) }
        guard run.count > 8 else {
            for scalar in run { Scalar.append(scalar.value, to: &text) }
            return
        }
        // Marks of one class keep their order: a bucket for each class is a stable sort.
        var buckets = [[Unicode.Scalar]](repeating: [], count: 256)
        for scalar in run { buckets[Int(scalar.properties.canonicalCombiningClass.rawValue)].append(scalar) }
        for bucket in buckets {
            for scalar in bucket { Scalar.append(scalar.value, to: &text) }
        }
    }
}
