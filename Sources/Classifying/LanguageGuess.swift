import News

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
        bytes.withUnsafeBufferPointer { bytes in WordScan.forEachBatch(in: bytes) { add($0, of: bytes) } }
    }

    /// Counts a batch of the tokens of a folded text.
    mutating func add(_ tokens: UnsafeBufferPointer<WordScan.Token>, of bytes: UnsafeBufferPointer<UInt8>) {
        Self.words.withUnsafeTable { table in
            for token in tokens {
                guard token.isWord else {
                    letters(bytes, token.range)
                    continue
                }
                let lead = bytes[Int(token.start)]
                if lead &- 0x61 < 26 || (lead >= 0xC3 && lead <= 0xC9) || lead == 0xE1 {
                    latinWords &+= 1
                    if Self.isMarked(token, bytes) {
                        markedWords &+= 1
                    } else if token.end &- token.start <= 8 {
                        var bits = table.bits(of: token.key)
                        while bits != 0 {
                            counts[bits.trailingZeroBitCount] &+= 1
                            bits &= bits &- 1
                        }
                    }
                } else if lead >= 0xCE {
                    // Letters of two bytes each.
                    otherLetters &+= (token.range.count) / 2
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

    private mutating func letters(_ bytes: UnsafeBufferPointer<UInt8>, _ run: Range<Int>) {
        var index = run.lowerBound
        while index < run.upperBound {
            let lead = bytes[index]
            if lead == 0xE0, index &+ 1 < bytes.count, bytes[index &+ 1] == 0xBA || bytes[index &+ 1] == 0xBB {
                laoLetters &+= 1
            } else if lead == 0xE0 || (lead >= 0xE3 && lead <= 0xED) {
                // Ideographs write fewer letters a word than Latin does.
                otherLetters &+= lead < 0xE1 ? 1 : 2
            }
            index &+= lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        }
    }

    /// Whether a word has a letter that of our languages only Vietnamese has: đ U+0111, ĩ U+0129, ũ U+0169, ă U+0103,
    /// ơ U+01A1, ư U+01B0, and U+1E80-1EFF.
    ///
    /// Of a long word its last eight bytes are looked at.
    @inline(__always)
    private static func isMarked(_ token: WordScan.Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard token.key & 0x8080_8080_8080_8080 != 0 else { return false }
        // E1 begins no other letter of a language that is told, C6 none that is common.
        if has(0xE1, token.key) || has(0xC6, token.key) { return true }
        guard has(0xC4, token.key) || has(0xC5, token.key) else { return false }
        for index in Int(token.start)..<Int(token.end) &- 1 {
            switch (bytes[index], bytes[index &+ 1]) {
            case (0xC4, 0x83), (0xC4, 0x91), (0xC4, 0xA9), (0xC5, 0xA9): return true
            default: continue
            }
        }
        return false
    }

    /// Whether one of eight bytes is `byte` (Mycroft's test for a zero byte).
    @inline(__always)
    private static func has(_ byte: UInt8, _ eight: UInt64) -> Bool {
        let difference = eight ^ UInt64(byte) &* 0x0101_0101_0101_0101
        return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080 != 0
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
                body(View(keys: keys, values: values, mask: mask))
            }
        }
    }

    private static func slot(_ key: UInt64, _ mask: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    }
}
