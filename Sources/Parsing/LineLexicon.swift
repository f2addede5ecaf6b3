/// How much each word speaks for the article or against it: a weight for each of 8,192 places that words share.
struct LineLexicon: Sendable {
    private static let places = 8_192
    private var weights: [Int16]

    /// Reads weights written as text, two characters each, as `LineTrees` does; 128 added to each.
    init(_ text: String) {
        weights = []
        weights.reserveCapacity(Self.places)
        var upper: Int?
        for byte in text.utf8 where byte >= 0x30 && byte < 0x70 {
            let bits = Int(byte) - 0x30
            if let high = upper {
                weights.append(Int16(truncatingIfNeeded: (high << 6 | bits) - 128))
                upper = nil
            } else {
                upper = bits
            }
        }
        while weights.count < Self.places { weights.append(0) }
    }

    /// Fills the lexical columns from the first sixty words of each line.
    func fill(_ table: LineTable, _ words: LineWords) {
        for line in 0..<table.count {
            let range = words.words(line).prefix(60)
            var sum = 0
            var least = 0
            var most = 0
            var first = true
            for k in range {
                let weight = Int(weights[Int(words.hashes[k]) & (Self.places - 1)])
                sum &+= weight
                least = first ? weight : min(least, weight)
                most = first ? weight : max(most, weight)
                first = false
            }
            let count = max(1, range.count)
            let mean = sum >= 0 ? sum / count : -((count - 1 - sum) / count)
            table.set(.lexicalMean, line, 64 + (mean >> 1))
            table.set(.lexicalSum, line, 64 + (sum >> 3))
            table.set(.lexicalLeast, line, 64 + (least >> 1))
            table.set(.lexicalMost, line, 64 + (most >> 1))
        }
    }
}
