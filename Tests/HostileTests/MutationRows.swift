/// Row 30: good files with bits turned, pieces cut, moved, repeated, put in.
enum MutationRows {
    /// `count` mutants of each, the same for the same seed.
    static func files(of originals: [(name: String, bytes: [UInt8])], count: Int, seed: UInt64) -> [HostileFile] {
        originals.enumerated().flatMap { index, original in
            var random = SeededRandom(seed &+ UInt64(index) &* 7_919)
            return (0..<count).map { number in
                HostileFile.file("mutant/\(index)-\(number)-\(original.name)", mutant(of: original.bytes, &random))
            }
        }
    }

    private static func mutant(of original: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
        var bytes = original
        for _ in 0...random.below(4) { change(&bytes, &random) }
        return bytes
    }

    private static let tokens: [[UInt8]] =
        [
            "<", ">", "<!--", "</", "&#", "<script>", "]]>", "\u{0}", "\u{1B}[31m", "\u{202E}", "\r", "\n\n", "\u{301}",
            "%PDF-", "PK\u{3}\u{4}", "\u{FEFF}",
        ].map { Array($0.utf8) } + [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xFF, 0xFE], [0xE1]]

    private static func change(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
        guard bytes.count > 8 else { return }
        let at = random.below(bytes.count)
        let length = min(bytes.count - at, 1 + random.below(min(4_096, bytes.count)))
        switch random.below(9) {
        case 0: bytes[at] ^= 1 << UInt8(random.below(8))
        case 1: bytes[at] = UInt8(truncatingIfNeeded: random.next())
        case 2: bytes.removeSubrange(at...)
        case 3: bytes.removeSubrange(at..<(at + length))
        case 4: bytes.insert(contentsOf: bytes[at..<(at + length)], at: random.below(bytes.count))
        case 5:
            let other = random.below(bytes.count - length + 1)
            let piece = Array(bytes[other..<(other + length)])
            bytes.replaceSubrange(other..<(other + length), with: bytes[at..<(at + length)])
            bytes.replaceSubrange(at..<(at + length), with: piece)
        case 6: bytes.insert(contentsOf: tokens[random.below(tokens.count)], at: at)
        case 7: bytes.insert(contentsOf: random.bytes(1 + random.below(32)), at: at)
        default: for index in at..<(at + length) where random.below(64) == 0 { bytes[index] ^= 0x20 }
        }
    }
}
