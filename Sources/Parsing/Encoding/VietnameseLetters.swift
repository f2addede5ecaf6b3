/// Vietnamese letters taken apart into base letter and tone, and put together again.
enum VietnameseLetters {
    /// 0 level, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng: the order of the columns below.
    typealias Tone = UInt8

    private static let rows: [[UInt32]] = [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự",
        "yỳỷỹýỵ",
    ].map { row in row.unicodeScalars.map(\.value) }

    /// Codes 1…29 of the letters of a syllable, by scalar; 0 for none.
    private static let alphabet = Array("aăâbcdđeêghiklmnoôơpqrstuưvxy".unicodeScalars.map(\.value))

    /// For each scalar below U+1F00 that is a lower-case letter: code | tone << 5; 0 for others.
    private static let parts: [UInt8] = {
        var parts = [UInt8](repeating: 0, count: 0x1F00)
        for (i, letter) in alphabet.enumerated() { parts[Int(letter)] = UInt8(i + 1) }
        for row in rows {
            for (tone, letter) in row.enumerated() { parts[Int(letter)] = parts[Int(row[0])] | UInt8(tone) << 5 }
        }
        return parts
    }()

    /// The letters with a tone by the scalar of the letter without one, small and capital.
    private static let toned: [UInt32: [UInt32]] = {
        var toned: [UInt32: [UInt32]] = [:]
        for row in rows {
            toned[row[0]] = row
            let capitals = row.map(capital)
            toned[capitals[0]] = capitals
        }
        return toned
    }()

    /// Code (1…29) and tone of a lower-case letter; code 0 for what is no letter of the alphabet.
    @inline(__always)
    static func part(_ scalar: UInt32) -> (code: UInt8, tone: Tone) {
        guard scalar < 0x1F00 else { return (0, 0) }
        let part = parts[Int(scalar)]
        return (part & 0x1F, part >> 5)
    }

    static func code(_ scalar: UInt32) -> UInt8 { part(scalar).code }

    /// The tone of a combining mark (U+0300 …), nil for other scalars.
    static func tone(ofMark scalar: UInt32) -> Tone? {
        switch scalar {
        case 0x300, 0x340: 1
        case 0x309: 2
        case 0x303: 3
        case 0x301, 0x341: 4
        case 0x323: 5
        default: nil
        }
    }

    /// The letter with the tone, nil where `letter` is no vowel or has a tone.
    static func letter(_ letter: UInt32, with tone: Tone) -> UInt32? {
        guard let row = toned[letter], Int(tone) < row.count else { return nil }
        return row[Int(tone)]
    }

    /// The capital of a letter of Vietnamese; other scalars but ASCII's and Latin-1's are their own.
    static func capital(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x61...0x7A, 0xE0...0xF6, 0xF8...0xFE: scalar &- 32
        case 0x103, 0x111, 0x129, 0x169, 0x1A1, 0x1B0: scalar &- 1
        case 0x1EA0...0x1EF9: scalar & ~1
        default: scalar
        }
    }
}

/// Whether a word can be a syllable of Vietnamese: onset, rhyme and tone that go together.
enum VietnameseSyllable {
    private static let onsets: [[UInt8]] =
        "ngh ng nh gh gi kh ph qu th tr ch b c d đ g h k l m n p r s t v x"
        .split(separator: " ").map { $0.unicodeScalars.map { VietnameseLetters.code($0.value) } }

    /// Rhymes without tone, packed: the value says whether only sắc and nặng go with it.
    private static let rhymes: [UInt32: Bool] = {
        let list = """
            a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
            e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu \
            o oc oi om on ong op ot oong ooc oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt \
            oe oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ôông ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uơ uân uâng uât uây \
            uê uêch uênh uên uôc uôi uôm uôn uông uôt uôp uy uya uych uynh uyn uyt uyp uyu uyên uyêt \
            ư ưa ưc ưi ưng ưt ưu ưm ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêu yêt yêng ynh yt yn ych
            """
        var rhymes: [UInt32: Bool] = [:]
        for rhyme in list.split(separator: " ") {
            let codes = rhyme.unicodeScalars.map { VietnameseLetters.code($0.value) }
            let isStopped =
                rhyme.hasSuffix("c") || rhyme.hasSuffix("ch") || rhyme.hasSuffix("p") || rhyme.hasSuffix("t")
            rhymes[pack(codes[...])] = isStopped
        }
        return rhymes
    }()

    private static func pack(_ codes: ArraySlice<UInt8>) -> UInt32 {
        var packed: UInt32 = 0
        for code in codes { packed = packed << 5 | UInt32(code) }
        return packed
    }

    /// `letters` are lower-case scalars in NFC.
    static func isLegal(_ letters: ArraySlice<UInt32>) -> Bool {
        guard letters.count <= 8, !letters.isEmpty else { return false }
        var codes: [UInt8] = []
        codes.reserveCapacity(8)
        var tone: VietnameseLetters.Tone = 0
        for letter in letters {
            let part = VietnameseLetters.part(letter)
            guard part.code != 0 else { return false }
            if part.tone != 0 {
                guard tone == 0 else { return false }
                tone = part.tone
            }
            codes.append(part.code)
        }
        if fits(codes[...], tone) { return true }
        for onset in onsets where codes.count > onset.count && codes.starts(with: onset) {
            if fits(codes[onset.count...], tone) { return true }
        }
        return false
    }

    private static func fits(_ rhyme: ArraySlice<UInt8>, _ tone: VietnameseLetters.Tone) -> Bool {
        guard rhyme.count <= 4, let isStopped = rhymes[pack(rhyme)] else { return false }
        return !isStopped || tone >= 4
    }
}
