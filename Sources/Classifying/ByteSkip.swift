/// Steps over bytes that cannot be what is looked for, eight at a time.
///
/// The usual trick for a zero byte in a word (Warren, "Hacker's Delight", 6-1): it may find too much, never too little.
enum ByteSkip {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let tops: UInt64 = 0x8080_8080_8080_8080

    /// The first offset from `index` on before which no `.`, `!` or `?` stands, at most `end`.
    static func toSentenceMark(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int, to end: Int) -> Int {
        skip(bytes, from: index, to: end) { word in
            zeros(word ^ (ones &* 0x2E)) | zeros(word ^ (ones &* 0x21)) | zeros(word ^ (ones &* 0x3F))
        }
    }

    /// The first offset from `index` on before which no digit stands, at most `end`.
    static func toDigit(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int, to end: Int) -> Int {
        skip(bytes, from: index, to: end) { word in zeros((word & (ones &* 0xF0)) ^ (ones &* 0x30)) }
    }

    private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & tops }

    @inline(__always)
    private static func skip(
        _ bytes: UnsafeBufferPointer<UInt8>,
        from index: Int,
        to end: Int,
        _ hits: (UInt64) -> UInt64
    ) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = index
        while index &+ 8 <= end {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            let hits = hits(word)
            if hits != 0 { return index &+ hits.trailingZeroBitCount / 8 }
            index &+= 8
        }
        return index
    }
}
