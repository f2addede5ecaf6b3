/// From bytes in a named encoding to UTF-8.
enum CharsetDecoder {
    struct Decoded {
        /// Valid UTF-8; U+FFFD in the place of bytes that mean nothing.
        var bytes: [UInt8]
        /// How many such places there are.
        var faults: Int
    }

    /// The scalar without its flag.
    static let scalarMask: UInt32 = 0x1F_FFFF
    /// Set on scalars that do not come from ASCII bytes.
    static let flag: UInt32 = 0x8000_0000

    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ charset: Charset) -> Decoded {
        switch charset {
        case .utf8: return repaired(bytes)
        case .utf16LE, .utf16BE, .utf32LE, .utf32BE: return UnicodeUnits.decode(bytes, charset)
        case .gb18030, .big5, .shiftJIS, .eucJP, .iso2022JP, .eucKR: return EastAsianText.decode(bytes, charset)
        default: break
        }
        var decoded = Decoded(bytes: [], faults: 0)
        decoded.bytes.reserveCapacity(bytes.count * 3 / 2)
        var start = 0
        while start < bytes.count {
            // Pieces that end at white space, so that no letter is divided.
            var end = min(start + 65_536, bytes.count)
            while end < bytes.count, bytes[end - 1] != 0x0A, bytes[end - 1] != 0x20, end - start < 131_072 { end += 1 }
            for flagged in scalars(UnsafeBufferPointer(rebasing: bytes[start..<end]), charset) {
                let scalar = flagged & scalarMask
                if scalar == 0xFFFD { decoded.faults += 1 }
                Scalar.append(scalar, to: &decoded.bytes)
            }
            start = end
        }
        return decoded
    }

    /// The scalars of bytes in a single-byte encoding or VNI, those of bytes beyond ASCII with `flag`; tones of
    /// Vietnamese are composed.
    static func scalars(_ bytes: UnsafeBufferPointer<UInt8>, _ charset: Charset) -> [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(bytes.count)
        switch charset {
        case .vni: vni(bytes, &result)
        case .tcvn3: TCVN3Words.append(bytes, to: &result)
        default:
            let table = charset.upperHalf ?? SingleByteTables.windows1252
            let isViscii = charset == .viscii
            for byte in bytes {
                if byte < 0x80 {
                    if byte < 0x20, isViscii, let letter = visciiLow(byte) {
                        result.append(letter | flag)
                    } else {
                        result.append(UInt32(byte))
                    }
                } else {
                    append(UInt32(table[Int(byte & 0x7F)]), to: &result)
                }
            }
        }
        return result
    }

    /// Appends a scalar, a tone mark to the letter before it.
    static func append(_ scalar: UInt32, to result: inout [UInt32]) {
        if scalar >= 0x300, scalar <= 0x323, let tone = VietnameseLetters.tone(ofMark: scalar), let last = result.last,
            let letter = VietnameseLetters.letter(last & scalarMask, with: tone)
        {
            result[result.count - 1] = letter | flag
            return
        }
        result.append(scalar | flag)
    }

    /// Letters of VISCII on control codes (RFC 1456).
    private static func visciiLow(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x02: 0x1EB2
        case 0x05: 0x1EB4
        case 0x06: 0x1EAA
        case 0x14: 0x1EF6
        case 0x19: 0x1EF8
        case 0x1E: 0x1EF4
        default: nil
        }
    }

    private static func vni(_ bytes: UnsafeBufferPointer<UInt8>, _ result: inout [UInt32]) {
        for byte in bytes {
            if byte < 0x80 {
                result.append(UInt32(byte))
            } else if let last = result.last, let letter = LegacyVietnamese.vniLetter(last & scalarMask, mark: byte) {
                result[result.count - 1] = letter | flag
            } else if let letter = LegacyVietnamese.vniLetter(byte) {
                result.append(letter | flag)
            } else {
                result.append(UInt32(SingleByteTables.windows1252[Int(byte & 0x7F)]) | flag)
            }
        }
    }

    /// UTF-8 with U+FFFD for each maximal part of a broken sequence (Unicode 15.0, section 3.9, table 3-8).
    private static func repaired(_ bytes: UnsafeBufferPointer<UInt8>) -> Decoded {
        var decoded = Decoded(bytes: [], faults: 0)
        decoded.bytes.reserveCapacity(bytes.count)
        var i = 0
        while i < bytes.count {
            let length = UTF8Check.validLength(bytes, i)
            if length > 0 {
                decoded.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[i..<(i + length)]))
                i += length
                continue
            }
            decoded.bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
            decoded.faults += 1
            i += 1
            while i < bytes.count, bytes[i] & 0xC0 == 0x80 { i += 1 }
        }
        return decoded
    }
}

/// Bytes of TCVN 5712 word by word: 0x80-0x9F are capitals in VN1, and punctuation in files of Windows programs.
enum TCVN3Words {
    private static let letters = SingleByteTables.tcvn
    private static let windows = SingleByteTables.windows1252
    /// Capitals of VN1 on control codes.
    private static let low: [UInt8: UInt32] = [
        0x01: 0xDA, 0x02: 0x1EE4, 0x04: 0x1EEA, 0x05: 0x1EEC, 0x06: 0x1EEE, 0x11: 0x1EE8, 0x12: 0x1EF0, 0x13: 0x1EF2,
        0x14: 0x1EF6, 0x15: 0x1EF8, 0x16: 0xDD, 0x17: 0x1EF4,
    ]

    static func append(_ bytes: UnsafeBufferPointer<UInt8>, to result: inout [UInt32]) {
        var i = 0
        while i < bytes.count {
            let start = i
            var isPlain = true
            while i < bytes.count, isWord(bytes[i]), i - start < 64 {
                if bytes[i] < 0x20 || bytes[i] >= 0x80 && bytes[i] < 0xA0 { isPlain = false }
                i += 1
            }
            if i == start {
                result.append(bytes[i] == 0xA0 ? 0xA0 | CharsetDecoder.flag : UInt32(bytes[i]))
                i += 1
            } else if isPlain {
                append(bytes, start..<i, asLetters: start..<i, to: &result)
            } else {
                append(bytes, start..<i, asLetters: letterRange(bytes, start..<i), to: &result)
            }
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte > 0xA0 || byte >= 0x80 && byte < 0xA0 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || low[byte] != nil
    }

    /// The part of a word in which 0x80-0x9F are letters; nil where each byte is to be judged by itself.
    private static func letterRange(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Range<Int>? {
        let count = word.count
        let tries = [(0, 0), (1, 0), (0, 1), (1, 1)]
        for (front, back) in tries where front + back < count {
            let range = (word.lowerBound + front)..<(word.upperBound - back)
            // A lone capital is a word only where the punctuation would be a strange one.
            if range.count == 1, bytes[range.lowerBound] != 0x99, bytes[range.lowerBound] >= 0x80 { continue }
            var scalars: [UInt32] = []
            append(bytes, range, asLetters: range, to: &scalars)
            let word = scalars.map { $0 & CharsetDecoder.scalarMask }
            let isCapital = word.allSatisfy { Scalar.mappedToLower($0) != $0 }
            let isInside = bytes[(range.lowerBound + 1)..<range.upperBound].contains {
                $0 >= 0x80 && $0 < 0xA0 || $0 < 0x20
            }
            guard isCapital || !isInside else { continue }
            let lower = word.map { Scalar.mappedToLower($0) }
            if VietnameseSyllable.isLegal(lower[...]) { return range }
        }
        return nil
    }

    private static func append(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ range: Range<Int>,
        asLetters: Range<Int>?,
        to result: inout [UInt32]
    ) {
        for i in range {
            let byte = bytes[i]
            if byte < 0x80 {
                if let letter = low[byte] {
                    result.append(letter | CharsetDecoder.flag)
                } else {
                    result.append(UInt32(byte))
                }
                continue
            }
            let letter = UInt32(letters[Int(byte & 0x7F)])
            guard byte < 0xA0 else {
                CharsetDecoder.append(letter, to: &result)
                continue
            }
            let punctuation = UInt32(windows[Int(byte & 0x7F)])
            let isLetter: Bool
            if let asLetters {
                isLetter = asLetters.contains(i)
            } else if punctuation == 0xFFFD {
                isLetter = true
            } else {
                let isUsual = [0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97].contains(byte)
                let before = i > range.lowerBound ? (result.last ?? 0) & CharsetDecoder.scalarMask : 0
                let isAfterCapital = before != 0 && Scalar.mappedToLower(before) != before
                isLetter = !isUsual && range.count > 1 && (i == range.lowerBound || isAfterCapital)
            }
            result.append((isLetter ? letter : punctuation) | CharsetDecoder.flag)
        }
    }
}
