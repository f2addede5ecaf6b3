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
        // 1 once the word that goes on has a letter.
        var hasLetter = 0
        var index = 0
        Self.kinds.withUnsafeBufferPointer { kinds in
            while index < bytes.count {
                let kind = kinds[Int(bytes[index])]
                if kind & Kind.needsLook == 0 {
                    // No branch here: where words end cannot be foretold.
                    let ends = Int(kind & Kind.space) / Int(Kind.space)
                    words &+= hasLetter & ends
                    hasLetter = (hasLetter | Int(kind & Kind.letter)) & (1 &- ends)
                    index &+= 1
                } else if PhraseMatcher.isLao(bytes, at: index) {
                    var run = LaoSyllables()
                    while PhraseMatcher.isLao(bytes, at: index) {
                        run.add(UInt16(bytes[index + 1] & 0x3F) << 6 | UInt16(bytes[index + 2] & 0x3F))
                        index += 3
                    }
                    syllables += max(run.count, 1)
                } else {
                    if !TextFold.isSeparator(bytes, at: index) { hasLetter = 1 }
                    index += TextFold.scalarLength(bytes, at: index)
                }
            }
        }
        words += hasLetter
        return words + (syllables * 100 + syllablesPerWord - 1) / syllablesPerWord
    }

    /// What a byte of folded text says of its word.
    private enum Kind {
        static let letter: UInt8 = 1
        static let space: UInt8 = 2
        /// The bytes after it decide.
        static let needsLook: UInt8 = 4
    }

    private static let kinds: [UInt8] = (UInt8.min...UInt8.max).map { byte in
        switch byte {
        case 0x20: Kind.space
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): Kind.letter
        case 0xC2, 0xC3, 0xE0, 0xE2, 0xE3, 0xEF: Kind.needsLook
        case 0xC0...0xFF: Kind.letter
        default: 0
        }
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
