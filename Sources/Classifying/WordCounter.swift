import News

/// Counts the words of a folded text.
///
/// A word of a spaced script is what stands between white space and holds a letter or digit, as editors count
/// (in Vietnamese that is a syllable). Lao writes no spaces between words: its syllables are counted by their vowels
/// and divided by the mean length of a word, an estimate that segmentation with a lexicon may replace.
enum WordCounter {
    /// Hundredths of a syllable: makes 500 words of Lao, as ICU 72 segments them with its dictionary, come out equal.
    static let syllablesPerWord = 156

    static func count(_ bytes: [UInt8]) -> Int {
        var words = 0
        var syllables = 0
        var hasLetter = false
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            if lead == 0x20 {
                if hasLetter { words += 1 }
                hasLetter = false
                index += 1
            } else if lead == 0xE0, PhraseMatcher.isLao(bytes, at: index) {
                var run = LaoSyllables()
                while PhraseMatcher.isLao(bytes, at: index) {
                    run.add(UInt16(bytes[index + 1] & 0x3F) << 6 | UInt16(bytes[index + 2] & 0x3F))
                    index += 3
                }
                syllables += max(run.count, 1)
            } else {
                if lead >= 0x80 ? !TextFold.isSeparator(bytes, at: index) : lead &- 0x61 < 26 || lead &- 0x30 < 10 {
                    hasLetter = true
                }
                index += lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
            }
        }
        if hasLetter { words += 1 }
        return words + (syllables * 100 + syllablesPerWord - 1) / syllablesPerWord
    }
}

/// Counts the syllables of a run of Lao letters by their vowels.
struct LaoSyllables {
    private(set) var count = 0
    /// Consonants since the last vowel; after a vowel written first, the one it belongs to is among them.
    private var consonants = 0
    /// A vowel written before its consonant was counted and its syllable is not over.
    private var isOpen = false

    mutating func add(_ scalar: UInt16) {
        switch scalar {
        case 0xEC0...0xEC4:
            count += 1
            isOpen = true
            consonants = 0
        case 0xEB0...0xEB9, 0xEBB, 0xEBD, 0xECD:
            if isOpen, consonants <= 2 { return }
            // A second sign on the same consonant is the same vowel.
            if consonants > 0 || count == 0 { count += 1 }
            consonants = 0
        case 0xEA7, 0xEAD:
            // ວ and ອ are vowels after a consonant.
            if consonants == 1, !isOpen {
                count += 1
                consonants = 0
            } else {
                consonants += 1
            }
        case 0xE81...0xEAE, 0xEDC...0xEDF:
            consonants += 1
            if isOpen, consonants > 2 {
                isOpen = false
                consonants = 1
            }
        default: break
        }
    }
}
