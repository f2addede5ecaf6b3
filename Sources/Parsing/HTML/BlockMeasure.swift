/// Counts what a run of text is made of, in one pass over its bytes.
enum BlockMeasure {
    static func measure(_ text: UnsafeBufferPointer<UInt8>, _ block: inout PageBlock) {
        let kinds = ScalarTable.shared
        let vocabulary = PageVocabulary.texts
        var measure = block.measure
        var hash = HTMLNames.seed
        var key = HTMLNames.seed
        var pair = HTMLNames.seed
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
                wordGroups = vocabulary.groups(key)
                if hasPair { wordGroups |= vocabulary.groups(pair) }
                if wordGroups != 0 {
                    if measure.words <= 2 { opening |= wordGroups }
                    count(wordGroups, &groups)
                }
                pair = HTMLNames.mix(key, 0x20)
                hasPair = true
                key = HTMLNames.seed
                length = 0
            }
        }

        while i < end {
            if text[i] &- 0x61 < 26 {
                // Most of Latin text, in a loop that needs little.
                let run = lowerRun(text, i, end, &hash, &key, &pair)
                let count = run &- i
                i = run
                measure.chars &+= Int32(truncatingIfNeeded: count)
                length &+= count
                if first {
                    block.opens = ScalarKind.lower.rawValue
                    first = false
                }
                beforeLast = count > 1 ? .lower : last
                last = .lower
                guard i < end else { break }
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
                if scalar < 0x80 {
                    let lower = kind == .upper ? byte | 0x20 : byte
                    key = HTMLNames.mix(key, lower)
                    pair = HTMLNames.mix(pair, lower)
                    hash = HTMLNames.mix(hash, lower)
                } else {
                    let lower = kinds.lowercased(scalar)
                    // Six bits at a time, from the first that are not 0.
                    var shift: UInt32 = lower >> 12 == 0 ? 6 : lower >> 18 == 0 ? 12 : 18
                    while shift > 0 {
                        hash = HTMLNames.mix(hash, UInt8(truncatingIfNeeded: lower >> shift & 0x3F))
                        shift &-= 6
                    }
                    hash = HTMLNames.mix(hash, UInt8(truncatingIfNeeded: lower & 0x3F))
                    mixUTF8(lower, &key)
                    mixUTF8(lower, &pair)
                }
                length &+= 1
                continue
            case .unspaced, .ideograph:
                unspaced &+= kind == .ideograph ? 2 : 1
                if kind == .ideograph { measure.chars &+= 1 }
                hash = (hash ^ UInt64(scalar)) &* 0x100_0000_01B3
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
                    var sign = HTMLNames.seed
                    mixUTF8(scalar, &sign)
                    count(vocabulary.groups(sign), &groups)
                }
            }
            endWord()
            if kind == .unspaced || kind == .ideograph { hasPair = false }
        }
        endWord()
        measure.words &+= (unspaced &+ 2) / 4
        block.ends = ending(last, beforeLast).rawValue
        block.hash = hash
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

    /// Mixes the small ASCII letters from `start` on into the keys; returns where they end.
    @inline(__always)
    private static func lowerRun(
        _ text: UnsafeBufferPointer<UInt8>,
        _ start: Int,
        _ end: Int,
        _ hash: inout UInt64,
        _ key: inout UInt64,
        _ pair: inout UInt64
    ) -> Int {
        var (a, b, c) = (hash, key, pair)
        var i = start
        while i < end {
            let byte = text[i]
            guard byte &- 0x61 < 26 else { break }
            a = HTMLNames.mix(a, byte)
            b = HTMLNames.mix(b, byte)
            c = HTMLNames.mix(c, byte)
            i &+= 1
        }
        (hash, key, pair) = (a, b, c)
        return i
    }

    private static func ending(_ last: ScalarKind, _ before: ScalarKind) -> ScalarKind {
        last == .closer && before == .sentenceEnd ? .sentenceEnd : last
    }

    @inline(__always)
    private static func mixUTF8(_ scalar: UInt32, _ key: inout UInt64) {
        if scalar < 0x80 {
            key = HTMLNames.mix(key, UInt8(truncatingIfNeeded: scalar))
        } else if scalar < 0x800 {
            key = HTMLNames.mix(key, UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
            key = HTMLNames.mix(key, UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        } else {
            key = HTMLNames.mix(key, UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
            key = HTMLNames.mix(key, UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            key = HTMLNames.mix(key, UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        }
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
        var key = HTMLNames.seed
        var length = 0
        var i = range.lowerBound
        while i < range.upperBound {
            // Most of Latin text, in a loop that needs little.
            let start = i
            while i < range.upperBound, text[i] &- 0x61 < 26 {
                key = HTMLNames.mix(key, text[i])
                i &+= 1
            }
            length &+= i &- start
            guard i < range.upperBound else { break }
            let scalar = Scalar.next(text, &i, range.upperBound)
            let kind = kinds.kind(scalar)
            if kind.isWord {
                key = (key ^ UInt64(kinds.lowercased(scalar))) &* 0x100_0000_01B3
                length &+= 1
                guard kind == .unspaced || kind == .ideograph else { continue }
            }
            if length > 0 { body(key) }
            key = HTMLNames.seed
            length = 0
        }
        if length > 0 { body(key) }
    }
}
