/// The language of a text: `vi`, `lo`, `en`, `fr`, or `und` for any other or when there is too little to tell.
///
/// Scripts first: Lao is told by its own letters. Latin text is told by its function words (the commonest words of
/// each language, weighed against those of neighbours that share them) and Vietnamese also by letters no other
/// language of the list has. Languages that are not ours take part so that they can win and give `und`; so does
/// Vietnamese typed without its marks.
struct LanguageGuess {
    /// Bits of the languages a word belongs to.
    enum Tongue: Int, CaseIterable {
        case vietnamese, english, french, german, spanish, portuguese, italian, dutch, indonesian, bareVietnamese,
            nordic

        var bit: UInt16 { 1 << UInt16(rawValue) }
    }

    private(set) var laoLetters = 0
    private(set) var otherLetters = 0
    private(set) var latinWords = 0
    private var markedWords = 0
    private var counts = [Int](repeating: 0, count: Tongue.allCases.count)

    /// Counts a folded text.
    mutating func add(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { bytes in
            Self.words.withUnsafeTable { table in
                var index = 0
                while index < bytes.count {
                    let lead = bytes[index]
                    if lead &- 0x61 < 26 || (lead >= 0xC3 && lead <= 0xC9) || lead == 0xE1 {
                        index = word(bytes, from: index, table)
                    } else if lead < 0x80 {
                        index &+= 1
                    } else {
                        index = letter(bytes, at: index, lead)
                    }
                }
            }
        }
    }

    var code: String {
        let words = latinWords
        // A Lao letter is a third of a word of the others.
        if laoLetters / 3 > words, laoLetters > otherLetters { return "lo" }
        if otherLetters / 3 > words { return "und" }
        guard words > 0 else { return "und" }
        let vietnamese = markedWords + counts[Tongue.vietnamese.rawValue]
        let isVietnamese = vietnamese * 100 >= words * 28
        let ranked = Tongue.allCases.filter { $0 != .vietnamese }
        guard let best = ranked.max(by: { counts[$0.rawValue] < counts[$1.rawValue] }) else { return "und" }
        let hits = counts[best.rawValue]
        let second = ranked.filter { $0 != best }.map { counts[$0.rawValue] }.max() ?? 0
        // Function words are about 45 of 100 English or French words; 60 of 100 Vietnamese ones are marked or listed.
        if isVietnamese, vietnamese * 3 >= hits * 4 { return "vi" }
        guard hits * 100 >= words * 14, hits >= 2 || words <= 6, hits > second, hits * 4 >= second * 5 else {
            return "und"
        }
        if vietnamese * 3 >= hits * 4 { return "und" }
        switch best {
        case .english: return "en"
        case .french: return "fr"
        default: return "und"
        }
    }

    private mutating func letter(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ lead: UInt8) -> Int {
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        if lead == 0xE0, index &+ 1 < bytes.count, bytes[index &+ 1] == 0xBA || bytes[index &+ 1] == 0xBB {
            laoLetters &+= 1
        } else if (lead >= 0xCE && lead < 0xE0) || lead == 0xE0 || (lead >= 0xE3 && lead <= 0xED) {
            // Two-byte alphabets write about as many letters a word as Latin does, ideographs far fewer.
            otherLetters &+= lead < 0xE1 ? 1 : 2
        }
        return index &+ max(length, 1)
    }

    private mutating func word(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ table: WordTable.View) -> Int {
        var index = start
        var key: UInt64 = 0
        var marks: UInt64 = 0
        var before = 0
        while index < bytes.count {
            let byte = bytes[index]
            guard table.goesOn[Int(byte)] else { break }
            marks |= table.marks[before] >> UInt64(byte & 0x3F)
            key = key << 8 | UInt64(byte)
            before = Int(byte)
            index &+= 1
        }
        if index == start { return start &+ 1 }
        latinWords &+= 1
        if marks & 1 != 0 {
            markedWords &+= 1
        } else if index &- start <= 8 {
            var bits = table.bits(of: key)
            while bits != 0 {
                counts[bits.trailingZeroBitCount] &+= 1
                bits &= bits &- 1
            }
        }
        return index
    }

    /// By the first byte of a letter: a bit for the low six bits of each next one with which only Vietnamese has it.
    ///
    /// đ U+0111, ĩ U+0129, ũ U+0169, ă U+0103, ơ U+01A1, ư U+01B0, and U+1E80-1EFF.
    fileprivate static let marks: [UInt64] = {
        var marks = [UInt64](repeating: 0, count: 256)
        marks[0xC4] = 1 << 0x11 | 1 << 0x29 | 1 << 0x03
        marks[0xC5] = 1 << 0x29
        marks[0xC6] = 1 << 0x21 | 1 << 0x30
        marks[0xE1] = 1 << 0x3A | 1 << 0x3B
        return marks
    }()

    /// By byte: whether a word goes on with it.
    fileprivate static let goesOn: [Bool] = (UInt8.min...UInt8.max).map { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80..<0xC0, 0xC3...0xC9, 0xE1: true
        default: false
        }
    }

    private static let words = WordTable(FunctionWords.lists)
}

/// Words of at most eight bytes with the bits of the lists they stand in: an open-addressed table.
struct WordTable: Sendable {
    private var keys: [UInt64]
    private var values: [UInt16]
    private let mask: Int

    init(_ lists: [(LanguageGuess.Tongue, String)]) {
        let size = 2_048
        keys = [UInt64](repeating: 0, count: size)
        values = [UInt16](repeating: 0, count: size)
        mask = size - 1
        for (tongue, list) in lists {
            for word in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                var key: UInt64 = 0
                for byte in word.utf8 { key = key << 8 | UInt64(byte) }
                guard word.utf8.count <= 8 else { continue }
                var slot = Self.slot(key, mask)
                while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
                keys[slot] = key
                values[slot] |= tongue.bit
            }
        }
    }

    struct View {
        let keys: UnsafeBufferPointer<UInt64>
        let values: UnsafeBufferPointer<UInt16>
        let marks: UnsafeBufferPointer<UInt64>
        let goesOn: UnsafeBufferPointer<Bool>
        let mask: Int

        func bits(of key: UInt64) -> UInt16 {
            var slot = WordTable.slot(key, mask)
            while keys[slot] != 0 {
                if keys[slot] == key { return values[slot] }
                slot = (slot &+ 1) & mask
            }
            return 0
        }
    }

    func withUnsafeTable(_ body: (View) -> Void) {
        keys.withUnsafeBufferPointer { keys in
            values.withUnsafeBufferPointer { values in
                LanguageGuess.marks.withUnsafeBufferPointer { marks in
                    LanguageGuess.goesOn.withUnsafeBufferPointer { goesOn in
                        body(View(keys: keys, values: values, marks: marks, goesOn: goesOn, mask: mask))
                    }
                }
            }
        }
    }

    private static func slot(_ key: UInt64, _ mask: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    }
}
