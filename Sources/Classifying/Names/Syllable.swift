/// Tells a Vietnamese syllable from a word of another language by its build: onset, vowels, coda.
enum Syllable {
    /// Consonants as numbers, the last letter least significant.
    private static let onsets = keys([
        "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
        "q", "qu", "r", "s", "t", "th", "tr", "v", "x",
    ])
    private static let codas = keys(["", "c", "ch", "m", "n", "ng", "nh", "p", "t"])

    private static func keys(_ letters: [String]) -> [UInt32] {
        letters.map { $0.utf8.reduce(0) { $0 << 8 | UInt32($1) } }
    }

    /// `word` is folded.
    static func isVietnamese(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard word.count <= 13 else { return false }
        var index = word.startIndex
        guard let onset = consonants(word, &index) else { return false }
        if onset == UInt32(UInt8(ascii: "q")), index < word.endIndex, word[index] == UInt8(ascii: "u") { index += 1 }
        var vowels = 0
        let nucleus = index
        while index < word.endIndex, consonant(word, index) == nil {
            guard let length = vowel(word, index) else { return false }
            index += length
            vowels += 1
        }
        guard let coda = consonants(word, &index) else { return false }
        let doubled =
            vowels == 2 && nucleus + 2 <= word.endIndex && word[nucleus] < 0x80
            && word[nucleus] == word[nucleus + 1]
        return index == word.endIndex && (1...3).contains(vowels) && !doubled && onsets.contains(onset)
            && codas.contains(coda)
    }

    /// The consonants from `index` on, which moves behind them; nil for more than any syllable has.
    private static func consonants(_ word: Slice<UnsafeBufferPointer<UInt8>>, _ index: inout Int) -> UInt32? {
        let start = index
        var key: UInt32 = 0
        while index < word.endIndex, let length = consonant(word, index) {
            for offset in 0..<length { key = key << 8 | UInt32(word[index + offset]) }
            index += length
            guard index - start <= 4 else { return nil }
        }
        return key
    }

    private static func consonant(_ word: Slice<UnsafeBufferPointer<UInt8>>, _ index: Int) -> Int? {
        let byte = word[index]
        if byte == 0xC4, index + 1 < word.endIndex, word[index + 1] == 0x91 { return 2 }
        guard byte &- 0x61 < 26 else { return nil }
        switch byte {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
            UInt8(ascii: "y"):
            return nil
        default: return 1
        }
    }

    /// Bytes of a vowel of Vietnamese; nil for anything else.
    private static func vowel(_ word: Slice<UnsafeBufferPointer<UInt8>>, _ index: Int) -> Int? {
        let byte = word[index]
        if byte < 0x80 { return byte &- 0x61 < 26 ? 1 : nil }
        guard index + 1 < word.endIndex else { return nil }
        switch byte {
        case 0xC3, 0xC4, 0xC5, 0xC6: return 2
        case 0xE1: return index + 2 < word.endIndex ? 3 : nil
        default: return nil
        }
    }
}
