/// How well decoded words go with a language; scores are from -1000 to 1000.
enum WordJudge {
    /// Share of words beyond ASCII that are legal Vietnamese syllables, and how many there are.
    static func vietnamese(_ scalars: [UInt32]) -> (score: Int, count: Int) {
        var legal = 0
        var count = 0
        var word: [UInt32] = []
        var isHigh = false
        func finish() {
            if isHigh, !word.isEmpty {
                count += 1
                if VietnameseSyllable.isLegal(word[...]) { legal += 1 }
            }
            word.removeAll(keepingCapacity: true)
            isHigh = false
        }
        var capitals = 0
        for (i, flagged) in scalars.enumerated() {
            let scalar = flagged & CharsetDecoder.scalarMask
            let isFlagged = flagged & CharsetDecoder.flag != 0
            let kind = Scalar.kind(scalar)
            if kind == .lower || kind == .upper || kind == .mark {
                // "HaNội" is no word; "HÀ", "Hà" and "hà" are.
                if kind == .upper {
                    if capitals != word.count { count += isFlagged ? 1 : 0 }
                    capitals += 1
                }
                word.append(Scalar.mappedToLower(scalar))
                if isFlagged { isHigh = true }
                continue
            }
            let wasWord = !word.isEmpty
            finish()
            capitals = 0
            guard isFlagged else { continue }
            // A sign inside a word, or a byte that is none.
            let next = i + 1 < scalars.count ? Scalar.kind(scalars[i + 1] & CharsetDecoder.scalarMask) : .space
            let isDividing = [0x2013, 0x2014, 0x2019, 0x2026, 0xA0, 0x201C, 0x201D, 0x2022].contains(scalar)
            if scalar == 0xFFFD || scalar < 0xA0 || wasWord && next.isWord && !isDividing { count += 1 }
        }
        finish()
        return count == 0 ? (-1_000, 0) : (legal * 1_000 / count, count)
    }

    /// The mean weight of letters and signs beyond ASCII, and how many there are.
    static func alphabet(_ scalars: [UInt32], _ alphabet: Alphabet) -> (score: Int, count: Int) {
        var sum = 0
        var count = 0
        for i in scalars.indices where scalars[i] & CharsetDecoder.flag != 0 {
            let scalar = scalars[i] & CharsetDecoder.scalarMask
            let before = i > 0 ? scalars[i - 1] & CharsetDecoder.scalarMask : 0x20
            let after = i + 1 < scalars.count ? scalars[i + 1] & CharsetDecoder.scalarMask : 0x20
            let kind = Scalar.kind(scalar)
            count += 1
            // The same again and again is no text.
            if scalar == before, scalar == after || !kind.isWord && scalar != 0xA0 {
                sum -= 1_000
                continue
            }
            guard kind.isWord || scalar >= 0xE30 && scalar <= 0xEFF else {
                sum += weight(ofSign: scalar, before, after)
                continue
            }
            let beforeKind = Scalar.kind(before)
            if kind == .upper, beforeKind == .lower {
                sum -= 1_000
            } else if !alphabet.isLatin, isASCIILetter(before) || isASCIILetter(after) {
                sum -= 1_000
            } else {
                sum += alphabet.weight(scalar, after: before, before: after)
                // "eù", "aø": a letter and a mark of VNI, rare in any language.
                if isVowel(before), accented.contains(scalar) { sum -= 400 }
            }
        }
        return count == 0 ? (-1_000, 0) : (sum / count, count)
    }

    /// Vowels with a mark, but for ë and ï, which are written where a vowel follows another.
    private static let accented = Set(
        "àáâãäåèéêìíîòóôõöøùúûüýăąęěőůűÀÁÂÃÄÅÈÉÊÌÍÎÒÓÔÕÖØÙÚÛÜÝ".unicodeScalars.map(\.value)
    )

    private static func isVowel(_ scalar: UInt32) -> Bool {
        switch scalar | 0x20 {
        case 0x61, 0x65, 0x6F, 0x75, 0x79: true
        default: false
        }
    }

    private static func isASCIILetter(_ scalar: UInt32) -> Bool { scalar | 0x20 >= 0x61 && scalar | 0x20 <= 0x7A }

    private static func weight(ofSign scalar: UInt32, _ before: UInt32, _ after: UInt32) -> Int {
        let isAfterWord = Scalar.kind(before).isWord
        let isBeforeWord = Scalar.kind(after).isWord
        switch scalar {
        case 0x2019: return isAfterWord ? 1_000 : 0
        case 0x201C, 0x2018, 0x201E, 0x201A: return !isAfterWord && after != 0x20 ? 1_000 : -500
        case 0x201D: return !isBeforeWord && before != 0x20 ? 1_000 : -500
        case 0xAB: return isAfterWord ? -1_000 : 900
        case 0xBB: return isBeforeWord ? -1_000 : 900
        case 0x2013, 0x2014, 0x2026, 0xA0: return 900
        case 0x20AC, 0xA3, 0xB0, 0xA9, 0xAE, 0x2122, 0x2022, 0xB7, 0xA7, 0xBF, 0xA1, 0xBD:
            return isAfterWord && isBeforeWord && !(before >= 0x30 && before <= 0x39 || after >= 0x30 && after <= 0x39)
                ? -1_000 : 850
        default: return isAfterWord || isBeforeWord ? -1_000 : -200
        }
    }
}
