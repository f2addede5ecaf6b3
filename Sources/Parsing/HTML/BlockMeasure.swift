/// Counts what a run of text is made of, in one pass over its bytes.
enum BlockMeasure {
    static func measure(_ text: UnsafeBufferPointer<UInt8>, _ block: inout PageBlock) {
        let kinds = ScalarTable.shared
        let vocabulary = PageVocabulary.texts
        var measure = block.measure
        var hash = WordKey()
        var key = WordKey()
        /// The key of the word before.
        var before: UInt64 = 0
        var hasPair = false
        var length = 0
        var unspaced: Int32 = 0
        var wordGroups: UInt32 = 0
        var opening = block.opening
        var groups = block.groups
        var i = block.text.lowerBound
        let end = block.text.upperBound
        var first = true
        var last = ScalarKind.other
        var beforeLast = ScalarKind.other

        @inline(__always)
        func endWord() {
            if length > 0 {
                measure.words &+= 1
                let word = key.value
                wordGroups = vocabulary.groups(word)
                if hasPair { wordGroups |= vocabulary.groups(WordKey.pair(before, word)) }
                if wordGroups != 0 {
                    if measure.words <= 2 { opening |= wordGroups }
                    count(wordGroups, &groups)
                }
                before = word
                hasPair = true
                key = WordKey()
                length = 0
            }
        }

        while i < end {
            // Most of Latin text.
            let run = LetterRun(text, i, end)
            if run.count > 0 {
                i &+= run.count
                measure.chars &+= Int32(truncatingIfNeeded: run.count)
                if first {
                    block.opens = (run.isCapital(0) ? ScalarKind.upper : .lower).rawValue
                    first = false
                }
                if length == 0, run.isCapital(0) { measure.capitals &+= 1 }
                measure.uppers &+= Int32(truncatingIfNeeded: run.capitals.nonzeroBitCount)
                length &+= run.count
                key.append(run.letters, count: run.count)
                hash.append(run.letters, count: run.count)
                // What stands before a letter tells nothing of the end.
                beforeLast = .lower
                last = run.isCapital(run.count &- 1) ? .upper : .lower
                guard i < end else { break }
                if run.count == 8 { continue }
            }
            let byte = text[i]
            // What ends most words.
            if byte == 0x20 {
                i &+= 1
                endWord()
                continue
            }
            let scalar = Scalar.next(text, &i, end)
            let kind = kinds.kind(scalar)
            if kind != .space {
                measure.chars &+= 1
                if first {
                    block.opens = kind.rawValue
                    first = false
                }
                if kind != .closer || last != .sentenceEnd {
                    beforeLast = last
                    last = kind
                }
            }
            switch kind {
            case .space: break
            case .lower, .upper, .letter, .mark, .digit:
                if kind == .digit { measure.digits &+= 1 }
                if kind == .upper {
                    measure.uppers &+= 1
                    if length == 0 { measure.capitals &+= 1 }
                }
                let lower = kinds.lowercased(scalar)
                key.append(scalar: lower)
                // A capital I with a dot is no other letter's capital here.
                hash.append(scalar: lower < 0x80 ? scalar : lower)
                length &+= 1
                continue
            case .unspaced, .ideograph:
                unspaced &+= kind == .ideograph ? 2 : 1
                if kind == .ideograph { measure.chars &+= 1 }
                hash.append(scalar: scalar)
            case .sentenceEnd:
                // A point inside a number or an address ends nothing.
                if i >= end || text[i] == 0x20 || text[i] >= 0x80 || text[i] == 0x22 || text[i] == 0x27 {
                    measure.stops &+= 1
                }
            case .comma, .semicolon: measure.commas &+= 1
            default:
                if scalar == 0x22 || scalar == 0x201C || scalar == 0x201D || scalar == 0xAB || scalar == 0xBB {
                    measure.quotes &+= 1
                }
                // An apostrophe inside a word is part of it.
                if scalar == 0x27 || scalar == 0x2019, length > 0 { continue }
                if scalar == 0xA9 || scalar == 0x24 || scalar == 0x20AC || scalar == 0xA3 {
                    var sign = WordKey()
                    sign.append(scalar: scalar)
                    count(vocabulary.groups(sign.value), &groups)
                }
            }
            endWord()
            if kind == .unspaced || kind == .ideograph { hasPair = false }
        }
        endWord()
        measure.words &+= (unspaced &+ 2) / 4
        block.ends = ending(last, beforeLast).rawValue
        block.hash = hash.value
        block.opening = opening
        block.groups = groups
        measure.blocks = 1
        let isGood =
            measure.chars >= 80 && Float(measure.linked) < 0.35 * Float(measure.chars)
            && (measure.stops > 0 || measure.chars >= 200)
        if isGood {
            measure.paragraphs = 1
            measure.good = measure.chars
        }
        block.measure = measure
    }

    private static func ending(_ last: ScalarKind, _ before: ScalarKind) -> ScalarKind {
        last == .closer && before == .sentenceEnd ? .sentenceEnd : last
    }

    @inline(__always)
    private static func count(_ groups: UInt32, _ counts: inout SIMD16<UInt8>) {
        var bits = groups & 0xFFFF
        while bits != 0 {
            let group = bits.trailingZeroBitCount
            if counts[group] < 15 { counts[group] &+= 1 }
            bits &= bits &- 1
        }
    }

    /// Hashes of the words of a text in lower case, in order, for comparing texts.
    @inline(__always)
    static func words(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ body: (UInt64) -> Void) {
        let kinds = ScalarTable.shared
        var key = WordKey()
        var length = 0
        var i = range.lowerBound
        while i < range.upperBound {
            let run = LetterRun(text, i, range.upperBound)
            if run.count > 0 {
                key.append(run.letters, count: run.count)
                length &+= run.count
                i &+= run.count
                guard run.count < 8, i < range.upperBound else { continue }
            }
            let scalar = Scalar.next(text, &i, range.upperBound)
            let kind = kinds.kind(scalar)
            if kind.isWord {
                key.append(scalar: kinds.lowercased(scalar))
                length &+= 1
                guard kind == .unspaced || kind == .ideograph else { continue }
            }
            if length > 0 { body(key.value) }
            key = WordKey()
            length = 0
        }
        if length > 0 { body(key.value) }
    }
}
