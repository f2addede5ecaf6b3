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
