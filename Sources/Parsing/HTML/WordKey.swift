/// The key of a word, or of any text, made of its bytes eight at a time: however they come, the same bytes give the same
/// key.
///
/// Two of one key are taken for each other: short ones never are, of long ones that needs some made for it, and then
/// does no harm.
struct WordKey {
    private var hash = HTMLNames.seed
    /// Bytes that are not yet in the hash, from the lowest on, and how many bits of it they take.
    private var waiting: UInt64 = 0
    private var filled: UInt64 = 0

    var value: UInt64 { Self.join(hash, waiting) }

    /// The key of two words in a row, given theirs.
    @inline(__always)
    static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 { join(first.byteSwapped, second) }

    /// One step of the hash; which of the two comes first makes no difference.
    @inline(__always)
    private static func join(_ first: UInt64, _ second: UInt64) -> UInt64 {
        let mixed = (first ^ second) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ mixed >> 29
    }

    /// Takes `count` bytes, 1 to 8, the first the lowest of `bytes`, which has nothing above them.
    @inline(__always)
    mutating func append(_ bytes: UInt64, count: Int) {
        waiting |= bytes &<< filled
        filled &+= UInt64(truncatingIfNeeded: count) &<< 3
        guard filled >= 64 else { return }
        hash = Self.join(hash, waiting)
        filled &-= 64
        // What did not find room.
        let taken = UInt64(truncatingIfNeeded: count) &<< 3 &- filled
        waiting = taken == 64 ? 0 : bytes &>> taken
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) { append(UInt64(byte), count: 1) }

    /// The bytes of the scalar's UTF-8.
    @inline(__always)
    mutating func append(scalar: UInt32) {
        let value = UInt64(scalar)
        let last = 0x80 | value & 0x3F
        if scalar < 0x80 {
            append(value, count: 1)
        } else if scalar < 0x800 {
            append(0xC0 | value >> 6 | last << 8, count: 2)
        } else if scalar < 0x10000 {
            append(0xE0 | value >> 12 | (0x80 | value >> 6 & 0x3F) << 8 | last << 16, count: 3)
        } else {
            append(
                0xF0 | value >> 18 & 7 | (0x80 | value >> 12 & 0x3F) << 8 | (0x80 | value >> 6 & 0x3F) << 16
                    | last << 24,
                count: 4
            )
        }
    }
}

/// The ASCII letters that a text goes on with, at most eight, in lower case.
struct LetterRun {
    /// The first the lowest byte, 0 above the last.
    let letters: UInt64
    let count: Int
    /// The top bit of each byte whose letter was a capital.
    let capitals: UInt64

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let tops: UInt64 = 0x8080_8080_8080_8080

    /// From `i` on, before `end`, which lie inside of `text`.
    @inline(__always)
    init(_ text: UnsafeBufferPointer<UInt8>, _ i: Int, _ end: Int) {
        var word: UInt64 = 0
        if let base = UnsafeRawPointer(text.baseAddress), i &+ 8 <= text.count {
            word = UInt64(littleEndian: (base + i).loadUnaligned(as: UInt64.self))
            if end &- i < 8 { word &= Self.below(end &- i) }
        } else {
            var k = min(end, i &+ 8)
            while k > i {
                k &-= 1
                word = word << 8 | UInt64(text[k])
            }
        }
        let small = word | Self.ones &* 0x20
        let low = small & ~Self.tops
        // A top bit for what is at least "a", and not above "z", and no byte beyond ASCII.
        let isLetter = (low &+ Self.ones &* 0x1F) & ~(low &+ Self.ones &* 0x05) & ~word & Self.tops
        let others = ~isLetter & Self.tops
        count = others == 0 ? 8 : others.trailingZeroBitCount &>> 3
        let own = Self.below(count)
        letters = small & own
        capitals = isLetter & ~(word << 2) & own
    }

    private init(letters: UInt64, count: Int, capitals: UInt64) {
        self.letters = letters
        self.count = count
        self.capitals = capitals
    }

    /// The first `count` letters of it.
    @inline(__always)
    func prefix(_ count: Int) -> LetterRun {
        let own = Self.below(count)
        return LetterRun(letters: letters & own, count: count, capitals: capitals & own)
    }

    /// Whether the letter at this place was a capital.
    @inline(__always)
    func isCapital(_ place: Int) -> Bool { capitals &>> UInt64(truncatingIfNeeded: place &* 8 &+ 7) & 1 != 0 }

    /// How many letters come before the first capital behind a small letter; `afterSmall`: one stands before the run.
    @inline(__always)
    func countToHump(afterSmall: Bool) -> Int {
        let smalls = ~capitals & Self.tops & Self.below(count)
        let humps = capitals & (smalls << 8 | (afterSmall ? 0x80 : 0))
        return humps == 0 ? count : humps.trailingZeroBitCount &>> 3
    }

    /// All bits of the first `count` bytes.
    @inline(__always)
    private static func below(_ count: Int) -> UInt64 {
        count >= 8 ? .max : 1 &<< UInt64(truncatingIfNeeded: count &* 8) &- 1
    }
}
