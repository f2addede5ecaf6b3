/// Which sequences of three scalars, in lower case, a text holds: 65,536 bits, so a long text fills it and tells less.
struct Trigrams {
    private var bits = [UInt64](repeating: 0, count: 1_024)
    private(set) var count = 0

    mutating func insert(_ text: CleanText, _ range: Range<Int>, limit: Int) {
        Self.each(text, range, limit: limit) { gram in
            bits[gram >> 6] |= 1 << UInt64(gram & 63)
            count += 1
        }
    }

    /// The share of the sequences in `range` that are here too.
    func share(of text: CleanText, _ range: Range<Int>, limit: Int) -> Double {
        var all = 0
        var shared = 0
        Self.each(text, range, limit: limit) { gram in
            all += 1
            if bits[gram >> 6] & 1 << UInt64(gram & 63) != 0 { shared += 1 }
        }
        return all == 0 ? 0 : Double(shared) / Double(all)
    }

    @inline(__always)
    private static func each(_ text: CleanText, _ range: Range<Int>, limit: Int, _ body: (Int) -> Void) {
        let table = ScalarTable.shared
        text.bytes.withUnsafeBufferPointer { bytes in
            var i = range.lowerBound
            let end = min(range.upperBound, range.lowerBound + limit)
            var a: UInt32 = 0
            var b: UInt32 = 0x20
            while i < end {
                let c = table.lowercased(Scalar.next(bytes, &i, end))
                if a != 0 {
                    let mixed = (UInt64(a) << 42 ^ UInt64(b) << 21 ^ UInt64(c)) &* 0x9E37_79B9_7F4A_7C15
                    body(Int(truncatingIfNeeded: mixed >> 48))
                }
                a = b
                b = c
            }
        }
    }
}
