/// Counts what a line is made of and folds it to lower case, in one pass over its bytes.
enum LineMeasure {
    /// Appends the line in lower case to `folds` and notes in the line where it stands there.
    static func measure(_ bytes: UnsafeBufferPointer<UInt8>, _ line: inout TextLine, _ folds: inout [UInt8]) {
        let table = ScalarTable.shared
        var i = line.start
        let end = line.end
        let foldStart = folds.count
        folds.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[i..<end]))
        let shift = foldStart - i
        var isUneven = false
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var previous = ScalarKind.space
        var last = ScalarKind.space
        var lastScalar: UInt32 = 0
        var dots = 0
        var spacedWords = 0
        var unspaced = 0
        var ideographs = 0
        var scalars = 0
        var letters = 0
        var digits = 0
        var upperLetters = 0
        var lettered = 0
        var capitalised = 0
        var innerEnds = 0
        var commas = 0
        var firstWordLength = 0
        var inFirstWord = true
        var wordStart = line.start
        var url = false
        while i < end {
            let at = i
            // Most of Latin text, in a loop that needs little.
            var run = hash
            while i < end, bytes[i] &- 0x61 < 26 {
                run = (run ^ UInt64(bytes[i])) &* 0x100_0000_01b3
                i &+= 1
            }
            if i > at {
                hash = run
                letters &+= i &- at
                scalars &+= i &- at
                if !last.isWord {
                    spacedWords &+= 1
                    lettered &+= 1
                }
                dots = 0
                lastScalar = UInt32(bytes[i &- 1])
                previous = .lower
                last = .lower
                continue
            }
            let scalar = Scalar.next(bytes, &i, end)
            hash = (hash ^ UInt64(scalar)) &* 0x100_0000_01b3
            let kind = table.kind(scalar)
            scalars &+= 1
            switch kind {
            case .space:
                if last == .sentenceEnd || last == .closer && previous == .sentenceEnd { innerEnds &+= 1 }
                if inFirstWord {
                    inFirstWord = false
                    firstWordLength = scalars &- 1
                }
                wordStart = i
                url = false
                previous = kind
                last = kind
                continue
            case .lower, .upper, .letter:
                letters &+= 1
                if kind == .upper {
                    upperLetters &+= 1
                    if !last.isWord { capitalised &+= 1 }
                    if !fold(table.lowercased(scalar), &folds, shift &+ at, i &- at) { isUneven = true }
                }
                if !last.isWord {
                    spacedWords &+= 1
                    lettered &+= 1
                }
            case .digit:
                digits &+= 1
                if !last.isWord { spacedWords &+= 1 }
            case .unspaced:
                letters &+= 1
                unspaced &+= 1
            case .ideograph:
                letters &+= 1
                ideographs &+= 1
            case .comma: commas &+= 1
            case .other:
                // "://" inside a word makes it an address.
                if scalar == 0x2F, at > wordStart, bytes[at &- 1] == 0x3A { url = true }
            default: break
            }
            if kind == .closer {
                previous = last == .closer ? previous : last
            } else {
                if scalar == 0x2E && lastScalar == 0x2E { dots &+= 1 } else { dots = 0 }
                lastScalar = scalar
                previous = kind
            }
            last = kind
        }
        if isUneven {
            folds.removeSubrange(foldStart...)
            folds.append(contentsOf: Scalar.folded(bytes, line.range))
        }
        line.foldStart = foldStart
        line.foldEnd = folds.count
        var head = line.start
        line.startKind = table.kind(Scalar.next(bytes, &head, end))
        line.firstWordLength = inFirstWord ? scalars : firstWordLength
        line.scalars = scalars
        line.letters = letters
        line.digits = digits
        line.upperLetters = upperLetters
        line.lettered = lettered
        line.capitalised = capitalised
        line.innerEnds = innerEnds
        line.commas = commas
        line.unspaced = unspaced
        line.words = spacedWords + unspaced / 5 + ideographs / 2
        line.hash = hash
        line.endsWithURL = url
        // `previous` is the kind of the last scalar that is not a closer.
        line.ending = ending(last == .closer ? previous : last, lastScalar, dots)
    }

    private static func ending(_ kind: ScalarKind, _ scalar: UInt32, _ dots: Int) -> LineEnding {
        switch kind {
        case .sentenceEnd:
            switch scalar {
            case 0x3F, 0x21, 0xFF1F, 0xFF01: .question
            case 0x2026: .ellipsis
            default: dots >= 2 ? .ellipsis : .sentence
            }
        case .colon: .colon
        case .semicolon: .semicolon
        case .comma: .comma
        case .hyphen: .hyphen
        default: .none
        }
    }

    /// Writes a lower-case letter in the place of `length` bytes; false where it is of another length.
    @inline(__always)
    private static func fold(_ scalar: UInt32, _ folds: inout [UInt8], _ at: Int, _ length: Int) -> Bool {
        switch length {
        case 1 where scalar < 0x80: folds[at] = UInt8(truncatingIfNeeded: scalar)
        case 2 where scalar >= 0x80 && scalar < 0x800:
            folds[at] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
            folds[at &+ 1] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
        case 3 where scalar >= 0x800 && scalar < 0x10000:
            folds[at] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
            folds[at &+ 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
            folds[at &+ 2] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
        default: return false
        }
        return true
    }
}
