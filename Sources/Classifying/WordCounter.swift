import News

/// Counts the words of a folded text.
///
/// A word of a spaced script is what stands between white space and holds a letter or digit, as editors count
/// (in Vietnamese that is a syllable). Lao writes no spaces between words: its syllables are counted by their vowels
/// and divided by the mean length of a word, an estimate that segmentation with a lexicon may replace.
struct WordCounter {
    /// Hundredths of a syllable: makes 500 words of Lao, as ICU 72 segments them with its dictionary, come out equal.
    static let syllablesPerWord = 156

    private var words = 0
    private var syllables = 0
    /// Where the last letter or digit ended; -1 before the first.
    private var lastEnd = -1

    static func count(_ bytes: [UInt8]) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var counter = WordCounter()
            WordScan.forEachBatch(in: bytes) { counter.add($0, of: bytes) }
            return counter.count
        }
    }

    var count: Int { words + (syllables * 100 + Self.syllablesPerWord - 1) / Self.syllablesPerWord }

    /// Counts a batch of the tokens of a folded text.
    mutating func add(_ tokens: UnsafeBufferPointer<WordScan.Token>, of bytes: UnsafeBufferPointer<UInt8>) {
        for token in tokens {
            if token.isWord {
                // × and ÷ stand among the letters.
                if token.key != 0xC397, token.key != 0xC3B7 { addLetters(token.range, bytes) }
            } else {
                addRun(token.range, bytes)
            }
        }
    }

    /// A word begins where white space stands between these letters and the ones before.
    @inline(__always)
    private mutating func addLetters(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) {
        let start = range.lowerBound
        if lastEnd &+ 1 == start {
            // No branch here: most words stand so.
            words &+= lastEnd < 0 || bytes[lastEnd] == 0x20 ? 1 : 0
        } else if lastEnd < start {
            words &+= lastEnd < 0 || bytes[lastEnd..<start].contains(0x20) ? 1 : 0
        }
        lastEnd = range.upperBound
    }

    private mutating func addRun(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) {
        var index = range.lowerBound
        while index < range.upperBound {
            if PhraseMatcher.isLao(bytes, at: index) {
                var run = LaoSyllables()
                while index < range.upperBound, PhraseMatcher.isLao(bytes, at: index) {
                    run.add(UInt16(bytes[index &+ 1] & 0x3F) << 6 | UInt16(bytes[index &+ 2] & 0x3F))
                    index &+= 3
                }
                syllables &+= max(run.count, 1)
            } else {
                let lead = bytes[index]
                let end = min(index &+ (lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4), range.upperBound)
                if !TextFold.isSeparator(bytes, at: index) { addLetters(index..<end, bytes) }
                index = end
            }
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
