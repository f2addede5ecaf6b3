/// Walks over folded text (`TextFold`) and hands out what a model counts, each as a 32-bit hash with its bytes.
///
/// - A word, letters and digits between separators, gives itself and its pair with the word before it. Vietnamese
///   writes a space after each syllable, so pairs are where its words are.
/// - A run of a script without spaces between words (Lao, Thai, Khmer, Myanmar, Chinese, Japanese) gives all its runs
///   of two to four scalars.
///
/// The hash is FNV-1a over the bytes, pairs and runs combined, ended by the finaliser of MurmurHash3 (both public
/// domain): the same on every machine and in every version, as it is the key in model files. Linear time.
enum NGramScan {
    /// Feature by feature, in the order of their ends.
    @inline(__always)
    static func run(
        _ text: UnsafeBufferPointer<UInt8>,
        _ take: (_ hash: UInt32, _ start: Int, _ end: Int) -> Void
    ) {
        var index = 0
        var previous: UInt64 = 0
        var previousStart = 0
        while index < text.count {
            switch kind(text, at: index) {
            case .separator(let length):
                index &+= length
            case .unspaced:
                previous = 0
                index = run(unspaced: text, from: index, take)
            case .letter:
                let start = index
                var hash: UInt64 = 0xCBF2_9CE4_8422_2325
                while index < text.count, case .letter(let length) = kind(text, at: index) {
                    for offset in index..<index &+ length {
                        hash = (hash ^ UInt64(text[offset])) &* 0x100_0000_01B3
                    }
                    index &+= length
                }
                take(finished(hash), start, index)
                if previous != 0 { take(finished(combined(previous, hash)), previousStart, index) }
                previous = hash
                previousStart = start
            }
        }
    }

    private enum Kind {
        case letter(Int)
        case separator(Int)
        case unspaced(Int)
    }

    /// What begins at `index`, with its bytes, never past the end.
    @inline(__always)
    private static func kind(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Kind {
        let lead = text[index]
        if lead < 0x80 {
            return lead &- 0x61 < 26 || lead &- 0x30 < 10 || lead &- 0x41 < 26 ? .letter(1) : .separator(1)
        }
        let left = text.count &- index
        let length = min(lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, left)
        guard length > 1 else { return .letter(length) }
        let second = text[index &+ 1]
        switch lead {
        case 0xC2: return second == 0xAA || second == 0xB5 || second == 0xBA ? .letter(length) : .separator(length)
        case 0xC3: return second == 0x97 || second == 0xB7 ? .separator(length) : .letter(length)
        // Thai and Lao; Myanmar and Khmer.
        case 0xE0: return second &- 0xB8 < 4 ? .unspaced(length) : .letter(length)
        case 0xE1:
            return second &- 0x80 < 3 || second == 0x9E || second == 0x9F ? .unspaced(length) : .letter(length)
        case 0xE2: return second < 0xB0 ? .separator(length) : .unspaced(length)
        case 0xE3: return second == 0x80 ? .separator(length) : .unspaced(length)
        case 0xE4...0xE9: return .unspaced(length)
        case 0xEF:
            return length > 2 && second == 0xBC && text[index &+ 2] < 0x90 ? .separator(length) : .letter(length)
        default: return .letter(length)
        }
    }

    /// The runs of two to four scalars in a stretch without spaces; gives where it ends.
    @inline(__always)
    private static func run(
        unspaced text: UnsafeBufferPointer<UInt8>,
        from start: Int,
        _ take: (_ hash: UInt32, _ start: Int, _ end: Int) -> Void
    ) -> Int {
        var index = start
        // The three scalars before this one: their value, their start, 0 where there is none.
        var (first, second, third) = ((0 as UInt64, 0), (0 as UInt64, 0), (0 as UInt64, 0))
        while index < text.count, case .unspaced(let length) = kind(text, at: index) {
            var scalar: UInt64 = 0
            for offset in index..<index &+ length { scalar = scalar << 8 | UInt64(text[offset]) }
            let end = index &+ length
            if third.0 != 0 {
                let two = combined(third.0, scalar)
                take(finished(two), third.1, end)
                if second.0 != 0 {
                    let three = combined(second.0, two)
                    take(finished(three), second.1, end)
                    if first.0 != 0 { take(finished(combined(first.0, three)), first.1, end) }
                }
            }
            (first, second, third) = (second, third, (scalar, index))
            index = end
        }
        return index
    }

    @inline(__always)
    private static func combined(_ first: UInt64, _ second: UInt64) -> UInt64 {
        (first &* 0x9E37_79B9_7F4A_7C15 ^ first >> 29) &+ second
    }

    @inline(__always)
    private static func finished(_ hash: UInt64) -> UInt32 {
        var hash = hash
        hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
        hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
        return UInt32(truncatingIfNeeded: hash >> 32)
    }
}
