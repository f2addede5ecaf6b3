/// Byte strings in one buffer, found by what a text begins with.
struct PhraseTable: Sendable {
    private var bytes: [UInt8] = []
    /// Where each string starts in `bytes`, ordered by first byte, then as given; one more entry at the end.
    private var starts: [Int] = []
    /// The place of each in the list given.
    private var places: [Int] = []
    /// For each first byte the first of its strings; 257 entries.
    private var firsts: [Int] = []
    /// One bit for each hash of three first bytes that some string has.
    private var openings = [UInt64](repeating: 0, count: 1_024)
    private var hasShort = false

    /// Empty strings are never found.
    init(_ phrases: [[UInt8]]) {
        for first in 0...255 {
            firsts.append(starts.count)
            for (place, phrase) in phrases.enumerated() where phrase.first.map({ Int($0) }) == first {
                starts.append(bytes.count)
                places.append(place)
                bytes.append(contentsOf: phrase)
                if phrase.count < 3 {
                    hasShort = true
                } else {
                    let hash = Self.hash(UInt32(phrase[0]) << 16 | UInt32(phrase[1]) << 8 | UInt32(phrase[2]))
                    openings[hash >> 6] |= 1 << UInt64(hash & 63)
                }
            }
        }
        firsts.append(starts.count)
        starts.append(bytes.count)
    }

    init(_ phrases: [String]) { self.init(phrases.map { Array($0.utf8) }) }

    /// The first string, as given, with which `text` goes on at `i` and that is accepted: its place and its length.
    @inline(__always)
    func match(
        _ text: UnsafeBufferPointer<UInt8>,
        _ i: Int,
        _ end: Int,
        where accept: (_ place: Int, _ count: Int) -> Bool = { _, _ in true }
    ) -> (place: Int, count: Int)? {
        guard i < end else { return nil }
        let first = Int(text[i])
        var entry = firsts[first]
        let stop = firsts[first &+ 1]
        while entry < stop {
            let start = starts[entry]
            let count = starts[entry &+ 1] &- start
            if count <= end &- i {
                var k = 1
                while k < count, text[i &+ k] == bytes[start &+ k] { k &+= 1 }
                if k >= count, accept(places[entry], count) { return (places[entry], count) }
            }
            entry &+= 1
        }
        return nil
    }

    /// Whether a text that opens with these bytes may begin, in lower case and with spaces for controls, as one of the
    /// strings does: a no is certain, a yes is none; what is not ASCII may.
    func mayBegin(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        guard !hasShort, first | second | third < 0x80 else { return true }
        func lower(_ byte: UInt8) -> UInt32 {
            UInt32(byte &- 0x41 < 26 ? byte | 0x20 : max(byte, 0x20))
        }
        let hash = Self.hash(lower(first) << 16 | lower(second) << 8 | lower(third))
        return openings[hash >> 6] >> UInt64(hash & 63) & 1 != 0
    }

    /// Whether some string occurs anywhere in the range.
    func occurs(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        var i = range.lowerBound
        let end = range.upperBound
        guard i < end else { return false }
        if hasShort {
            while i < end {
                if match(text, i, end) != nil { return true }
                i &+= 1
            }
            return false
        }
        guard end &- i >= 3 else { return false }
        var three = UInt32(text[i]) << 8 | UInt32(text[i &+ 1])
        i &+= 2
        while i < end {
            three = (three << 8 | UInt32(text[i])) & 0xFF_FFFF
            let hash = Self.hash(three)
            if openings[hash >> 6] >> UInt64(hash & 63) & 1 != 0, match(text, i &- 2, end) != nil { return true }
            i &+= 1
        }
        return false
    }

    /// 16 bits of three bytes.
    @inline(__always)
    private static func hash(_ three: UInt32) -> Int {
        Int(truncatingIfNeeded: (three &* 0x9E37_79B1) >> 16)
    }
}
