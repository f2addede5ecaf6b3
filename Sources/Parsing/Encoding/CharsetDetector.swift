/// Tells an encoding that nothing names, by reading the text in each and judging its words (reference/domain.md B5).
///
/// Vietnamese: the share of words beyond ASCII that are legal syllables. Others: the share of letters beyond ASCII that
/// belong to the language's alphabet and stand where letters stand, and of punctuation that stands where it may.
enum CharsetDetector {
    struct Finding {
        var charset: Charset
        /// 0 to 1000.
        var score: Int
        /// Before the next other reading.
        var margin: Int
        var isVietnamese: Bool
        /// Whether score, margin and the amount of text suffice to read it so.
        var isCertain: Bool
    }

    private static let vietnamese: [Charset] = [.windows1258, .viscii, .tcvn3, .vni]
    private static let leastScore = 850
    private static let leastMargin = 100
    /// Words beyond ASCII that a short Vietnamese text must have, and letters any text must have where those are few.
    private static let fewWords = 12
    private static let fewLetters = 200

    /// The best reading, nil where there is no text beyond ASCII.
    ///
    /// Linear: at most 64 KiB around the bytes beyond ASCII are read in each encoding.
    static func find(_ bytes: UnsafeBufferPointer<UInt8>) -> Finding? {
        let sample = sample(bytes)
        guard !sample.bytes.isEmpty else { return nil }
        return sample.bytes.withUnsafeBufferPointer { judge($0, letters: sample.letters) }
    }

    /// A Vietnamese encoding that speaks up against what the text says of itself: certain and far before the others.
    static func findVietnamese(_ bytes: UnsafeBufferPointer<UInt8>) -> Finding? {
        // The answer is no for nearly all, which the Vietnamese readings alone show.
        let isPossible = highWords(bytes).withUnsafeBufferPointer { sample in
            let western = CharsetDecoder.scalars(sample, .windows1252)
            return vietnamese.contains { charset in
                let scalars = CharsetDecoder.scalars(sample, charset)
                return differsEnough(scalars, western) && isWhole(scalars) && WordJudge.vietnamese(scalars).score >= 900
            }
        }
        guard isPossible, let found = find(bytes), found.isVietnamese, found.isCertain, found.score >= 900,
            found.margin >= 300
        else { return nil }
        return found
    }

    private struct Reading {
        var charset: Charset
        var scalars: [UInt32]
        var score: Int
        var events: Int
        var isVietnamese: Bool
    }

    private static func vietnameseReadings(_ sample: UnsafeBufferPointer<UInt8>, western: [UInt32]) -> [Reading] {
        var readings: [Reading] = []
        for charset in vietnamese {
            let scalars = CharsetDecoder.scalars(sample, charset)
            // Letters that stand in the same places everywhere (à, ô, ý …) are no sign of any of these.
            guard differsEnough(scalars, western), isWhole(scalars) else { continue }
            let found = WordJudge.vietnamese(scalars)
            let french = WordJudge.alphabet(scalars, .french)
            let isVietnamese = found.score >= french.score
            readings.append(
                Reading(
                    charset: charset,
                    scalars: scalars,
                    score: max(found.score, french.score),
                    events: isVietnamese ? found.count : french.count,
                    isVietnamese: isVietnamese
                )
            )
        }
        return readings
    }

    private static func judge(_ sample: UnsafeBufferPointer<UInt8>, letters: Int) -> Finding? {
        let western = CharsetDecoder.scalars(sample, .windows1252)
        var readings = vietnameseReadings(sample, western: western)
        for (charset, alphabets) in Alphabet.byCharset {
            let scalars = charset == .windows1252 ? western : CharsetDecoder.scalars(sample, charset)
            guard isWhole(scalars) else { continue }
            var best = charset == .windows1252 ? WordJudge.vietnamese(scalars) : (score: -1_000, count: 0)
            for alphabet in alphabets {
                let found = WordJudge.alphabet(scalars, alphabet)
                if found.score > best.score { best = found }
            }
            readings.append(
                Reading(charset: charset, scalars: scalars, score: best.score, events: best.count, isVietnamese: false)
            )
        }
        // Of equal ones the Western reading, which is the usual name for what they share.
        guard var best = readings.last(where: { $0.charset == .windows1252 }) ?? readings.first else { return nil }
        for reading in readings where reading.score > best.score { best = reading }
        if !best.isVietnamese, best.scalars == western,
            let reading = readings.last(where: { $0.charset == .windows1252 })
        {
            best = reading
        }
        var next = -1_000
        for reading in readings where reading.charset != best.charset && reading.score > next {
            if reading.scalars != best.scalars { next = reading.score }
        }
        let margin = best.score - next
        // Of many words a smaller share is as many signs.
        let isApart = margin >= leastMargin || best.score >= 950 && margin * best.events >= 6_000
        let isClear = best.score >= 950 && margin >= 300
        let enough =
            best.isVietnamese
            ? best.events >= fewWords || best.events >= 5 && (letters >= fewLetters || isClear)
            : letters >= fewLetters || best.events >= 60 || best.events >= 5 && letters >= fewLetters / 3 && isClear
        return Finding(
            charset: best.charset,
            score: max(0, best.score),
            margin: margin,
            isVietnamese: best.isVietnamese,
            isCertain: enough && best.score >= leastScore && isApart
        )
    }

    /// Whether every byte has a character: control codes from 0x80 on have none.
    private static func isWhole(_ scalars: [UInt32]) -> Bool {
        scalars.allSatisfy { flagged in
            let scalar = flagged & CharsetDecoder.scalarMask
            return scalar != 0xFFFD && !(scalar >= 0x80 && scalar < 0xA0)
        }
    }

    /// Whether at least one in seven scalars beyond ASCII is another one than in windows-1252.
    private static func differsEnough(_ scalars: [UInt32], _ western: [UInt32]) -> Bool {
        let flagged = scalars.reduce(0) { $0 + ($1 >> 31) }
        guard scalars.count == western.count else { return true }
        var others: UInt32 = 0
        for (scalar, western) in zip(scalars, western) where scalar != western { others += 1 }
        return others * 7 >= flagged
    }

    /// The words with bytes beyond ASCII, one after the other, and how many letters the text's beginning has.
    private static func sample(_ bytes: UnsafeBufferPointer<UInt8>) -> (bytes: [UInt8], letters: Int) {
        var sample: [UInt8] = []
        var letters = 0
        var i = 0
        var inTag = false
        while i < bytes.count, sample.count < 65_536 {
            let start = i
            var isHigh = false
            var count = 0
            while i < bytes.count, bytes[i] != 0x20, bytes[i] != 0x0A, bytes[i] != 0x0D, bytes[i] != 0x09,
                i - start < 400
            {
                let byte = bytes[i]
                if byte == 0x3C { inTag = true }
                if byte == 0x3E { inTag = false }
                if byte >= 0x80 { isHigh = true }
                if byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A { count &+= inTag ? 0 : 1 }
                i &+= 1
            }
            letters &+= count
            if isHigh {
                // A space on either side, as in the text.
                sample.append(0x20)
                sample.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<i]))
                sample.append(0x20)
            }
            if i == start { i &+= 1 }
        }
        return (sample, letters)
    }

    /// The bytes of `sample` alone, which costs little where the text is ASCII.
    private static func highWords(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
        var sample: [UInt8] = []
        var i = 0
        while i < bytes.count, sample.count < 65_536 {
            let high = UTF8Check.asciiEnd(bytes, i)
            guard high < bytes.count else { break }
            var start = high
            while start > i, !isSpace(bytes[start &- 1]) { start &-= 1 }
            // Words are cut every 400 bytes.
            start &+= (high &- start) / 400 &* 400
            let end = min(bytes.count, start &+ 400)
            i = high
            while i < end, !isSpace(bytes[i]) { i &+= 1 }
            sample.append(0x20)
            sample.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<i]))
            sample.append(0x20)
        }
        return sample
    }
}

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

/// The letters beyond ASCII of one language or of a few that share them.
struct Alphabet: Sendable {
    var isLatin = true
    private var common: Set<UInt32>
    private var rare: Set<UInt32>

    private init(_ common: String, rare: String = "", isLatin: Bool = true) {
        self.common = Set(common.unicodeScalars.map(\.value))
        self.rare = Set(rare.unicodeScalars.map(\.value))
        self.isLatin = isLatin
    }

    static let french = Alphabet("éèàêç", rare: "ôûîâùëïœüæ")
    private static let thai = Alphabet(scalars: 0xE01...0xE4E)
    private static let lao = Alphabet(scalars: 0xE81...0xECD)

    private init(scalars: ClosedRange<UInt32>) {
        common = Set(scalars)
        rare = []
        isLatin = false
    }

    /// What is looked for without a declaration.
    static let byCharset: [(Charset, [Alphabet])] = {
        let western = [
            french, Alphabet("äöüß"), Alphabet("áéíóñú", rare: "ü"), Alphabet("ãçáéóíêâõ", rare: "úàôü"),
            Alphabet("àèìòù", rare: "éí"), Alphabet("åäö", rare: "é"), Alphabet("æøå", rare: "éö"),
            Alphabet("éëï", rare: "èöüñç"),
        ]
        let central = [
            Alphabet("ąćęłńóśźż"), Alphabet("áčďéěíňóřšťúůýž"), Alphabet("áäčďéíľňóôšťúýž"),
            Alphabet("áéíóöőúüű"), Alphabet("ăâîşţ"), Alphabet("čćđšž"),
        ]
        let cyrillic = [
            Alphabet("оеаинтсрвлкмдпу", rare: "яыьзбгчйхжшюцщэфъё", isLatin: false),
            Alphabet("оаинтвріеслкудм", rare: "пяьзбгчйхжшюцщєїфґ", isLatin: false),
        ]
        return [
            (.windows1252, western), (.latin9, western), (.windows1250, central), (.latin2, central),
            (.windows1254, [Alphabet("çğıöşü", rare: "âîİ")]), (.windows1251, cyrillic), (.koi8R, cyrillic),
            (.ibm866, cyrillic), (.cyrillic, cyrillic), (.koi8U, [cyrillic[1]]),
            (.windows1253, [Alphabet("αοιετσνηυρπκμλςίάόέ", rare: "ωγδχθφήβξζύώψϊϋΐΰ", isLatin: false)]),
            (.windows874, [thai]), (.ibm1133, [lao]),
        ]
    }()

    /// 1000 for a common letter, 400 (600 where all letters are beyond ASCII) for a rare one, -1000 for one of another alphabet or in an impossible place.
    func weight(_ scalar: UInt32, after: UInt32, before: UInt32) -> Int {
        if scalar >= 0xE01, scalar <= 0xECD {
            guard common.contains(scalar) else { return -1_000 }
            return Self.isInOrder(scalar, after, before) ? 1_000 : -1_000
        }
        let letter = Scalar.mappedToLower(scalar)
        return common.contains(letter) ? 1_000 : rare.contains(letter) ? isLatin ? 400 : 600 : -1_000
    }

    /// Thai and Lao: marks stand on a consonant or another mark, vowels written first stand before a consonant.
    private static func isInOrder(_ scalar: UInt32, _ after: UInt32, _ before: UInt32) -> Bool {
        func isConsonant(_ s: UInt32) -> Bool {
            s >= 0xE01 && s <= 0xE2E || s >= 0xE81 && s <= 0xEAE || s == 0xEDC || s == 0xEDD
        }
        func isMark(_ s: UInt32) -> Bool {
            s == 0xE31 || s >= 0xE34 && s <= 0xE3A || s >= 0xE47 && s <= 0xE4E || s == 0xEB1 || s >= 0xEB4 && s <= 0xEBC
                || s >= 0xEC8 && s <= 0xECD
        }
        if isMark(scalar) { return isConsonant(after) || isMark(after) }
        let isFirst = scalar >= 0xE40 && scalar <= 0xE44 || scalar >= 0xEC0 && scalar <= 0xEC4
        return !isFirst || isConsonant(before)
    }
}
