/// What is true of one candidate, as bits that a table of weights is summed over.
struct FeatureSet: Hashable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    mutating func insert(_ feature: some RawRepresentable<UInt8>) {
        let bit = feature.rawValue
        if bit < 64 { low |= 1 << UInt64(bit) } else { high |= 1 << UInt64(bit & 63) }
    }

    func contains(_ feature: some RawRepresentable<UInt8>) -> Bool {
        let bit = feature.rawValue
        return (bit < 64 ? low >> UInt64(bit) : high >> UInt64(bit & 63)) & 1 != 0
    }

    mutating func formUnion(_ other: FeatureSet) {
        low |= other.low
        high |= other.high
    }

    /// The sum of the weights of all bits; `weights` has an entry for each.
    func score(_ weights: [Int32]) -> Int32 {
        var sum: Int32 = 0
        var bits = low
        while bits != 0 {
            let bit = bits.trailingZeroBitCount
            if bit < weights.count { sum &+= weights[bit] }
            bits &= bits &- 1
        }
        bits = high
        while bits != 0 {
            let bit = bits.trailingZeroBitCount &+ 64
            if bit < weights.count { sum &+= weights[bit] }
            bits &= bits &- 1
        }
        return sum
    }
}
