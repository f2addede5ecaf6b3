/// Tells a Vietnamese syllable from a word of another language by its build: onset, vowels, coda.
enum Syllable {
    private static let onsets: Set<[UInt8]> = Set(
        [
            "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
            "q", "qu", "r", "s", "t", "th", "tr", "v", "x",
        ].map { Array($0.utf8) }
    )
    private static let codas: Set<[UInt8]> = Set(
        ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"].map { Array($0.utf8) }
    )

    /// `word` is folded.
    static func isVietnamese(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard word.count <= 13 else { return false }
        var onset: [UInt8] = []
        var index = word.startIndex
        while index < word.endIndex, let length = consonant(word, index) {
            onset += word[index..<index + length]
            index += length
        }
        if onset == [UInt8(ascii: "q")], index < word.endIndex, word[index] == UInt8(ascii: "u") { index += 1 }
        var vowels = 0
        let nucleus = index
        while index < word.endIndex, consonant(word, index) == nil {
            guard let length = vowel(word, index) else { return false }
            index += length
            vowels += 1
        }
        var coda: [UInt8] = []
        while index < word.endIndex, let length = consonant(word, index) {
            coda += word[index..<index + length]
            index += length
        }
        let doubled =
            vowels == 2 && nucleus + 2 <= word.endIndex && word[nucleus] < 0x80
            && word[nucleus] == word[nucleus + 1]
        return index == word.endIndex && (1...3).contains(vowels) && !doubled && onsets.contains(onset)
            && codas.contains(coda)
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
