/// What was found for the values of class on a page, which repeats most of them.
struct ClassMemory<Finding> {
    private var keys = KeyNumbers(capacity: 64)
    private var findings: [Finding] = []

    /// What is known of the value with this hash; `look` is asked for one that is new.
    mutating func find(_ hash: UInt64, _ look: () -> Finding) -> Finding {
        let number = keys.insert(hash)
        if number == findings.count { findings.append(look()) }
        return findings[number]
    }

    /// Of a value's bytes, eight at a time.
    ///
    /// Two values of one hash are taken for each other: that needs values made for it, and then does no harm.
    @inline(__always)
    static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
        guard let base = UnsafeRawPointer(bytes.baseAddress) else { return HTMLNames.seed }
        var hash = HTMLNames.seed ^ UInt64(range.count)
        var i = range.lowerBound
        while i &+ 8 <= range.upperBound {
            hash = mix(hash, UInt64(littleEndian: (base + i).loadUnaligned(as: UInt64.self)))
            i &+= 8
        }
        var rest: UInt64 = 0
        while i < range.upperBound {
            rest = rest << 8 | UInt64(bytes[i])
            i &+= 1
        }
        return mix(hash, rest)
    }

    @inline(__always)
    private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let mixed = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ mixed >> 29
    }
}
