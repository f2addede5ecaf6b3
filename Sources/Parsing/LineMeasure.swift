/// Counts what a line is made of, in one pass over its bytes.
enum LineMeasure {
    static func measure(_ bytes: UnsafeBufferPointer<UInt8>, _ line: inout TextLine) {
        var i = line.start
        let end = line.end
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
        var inFirstWord = true
        var wordStart = line.start
        var url = false
        while i < end {
            let at = i
            let scalar = Scalar.next(bytes, &i, end)
            hash = (hash ^ UInt64(scalar)) &* 0x100_0000_01b3
            let kind = Scalar.kind(scalar)
            scalars += 1
            if scalars == 1 { line.startKind = kind }
            switch kind {
            case .space:
                if last == .sentenceEnd || last == .closer && previous == .sentenceEnd { line.innerEnds += 1 }
                inFirstWord = false
                wordStart = i
                url = false
            case .lower, .upper, .letter:
                letters += 1
                if kind == .upper { line.upperLetters += 1 }
                if !last.isWord {
                    spacedWords += 1
                    line.lettered += 1
                    if kind == .upper { line.capitalised += 1 }
                }
            case .digit:
                digits += 1
                if !last.isWord { spacedWords += 1 }
            case .unspaced:
                letters += 1
                unspaced += 1
            case .ideograph:
                letters += 1
                ideographs += 1
            case .comma: line.commas += 1
            case .other:
                // "://" inside a word makes it an address.
                if scalar == 0x2F, at > wordStart, bytes[at - 1] == 0x3A { url = true }
            default: break
            }
            if inFirstWord { line.firstWordLength += 1 }
            if kind != .closer && kind != .space {
                if scalar == 0x2E && lastScalar == 0x2E { dots += 1 } else { dots = 0 }
                lastScalar = scalar
            }
            if kind == .closer { previous = last == .closer ? previous : last } else { previous = kind }
            last = kind
        }
        line.scalars = scalars
        line.letters = letters
        line.digits = digits
        line.unspaced = unspaced
        line.words = spacedWords + unspaced / 5 + ideographs / 2
        line.hash = hash
        line.endsWithURL = url
        // `previous` is the kind of the last scalar that is not a closer.
        switch last == .closer ? previous : last {
        case .sentenceEnd:
            switch lastScalar {
            case 0x3F, 0x21, 0xFF1F, 0xFF01: line.ending = .question
            case 0x2026: line.ending = .ellipsis
            default: line.ending = dots >= 2 ? .ellipsis : .sentence
            }
        case .colon: line.ending = .colon
        case .semicolon: line.ending = .semicolon
        case .comma: line.ending = .comma
        case .hyphen: line.ending = .hyphen
        default: line.ending = .none
        }
    }
}
