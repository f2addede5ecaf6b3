/// The folds of single scalars that `FoldPass` looks up.
enum FoldTables {
    /// Set on letters that may carry a tone printed in the new place: à á ả ã ạ, the same of e and of y.
    static let toneFlag: UInt16 = 0x8000
    /// The table's value for a scalar that is dropped.
    static let dropped: UInt16 = 0

    /// U+0000-07FF, then U+1E00-1EFF, then U+2000-207F.
    static let latinAdditional = 0x800
    static let punctuation = 0x900

    /// Folded scalar values, with `toneFlag`; small enough to stay in the first-level cache.
    static let values: [UInt16] = {
        var table = [UInt16](repeating: 0, count: 0x980)
        for index in 0..<0x800 { table[index] = lowercase(UInt32(index)) }
        for index in 0..<0x100 { table[latinAdditional + index] = lowercase(0x1E00 + UInt32(index)) }
        for index in 0..<0x80 { table[punctuation + index] = 0x2000 + UInt16(index) }
        for space in [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0xA0] { table[space] = 0x20 }
        table[0xAD] = dropped
        table[0xD0] = 0x111
        table[0x130] = 0x69
        table[0xAB] = 0x22
        table[0xBB] = 0x22
        func punctuate(_ range: ClosedRange<Int>, _ value: UInt16) {
            for scalar in range { table[punctuation + scalar - 0x2000] = value }
        }
        punctuate(0x2000...0x200A, 0x20)
        punctuate(0x200B...0x200F, dropped)
        punctuate(0x2010...0x2015, 0x2D)
        punctuate(0x2018...0x201B, 0x27)
        punctuate(0x201C...0x201F, 0x22)
        punctuate(0x2028...0x2029, 0x20)
        punctuate(0x202A...0x202E, dropped)
        punctuate(0x202F...0x202F, 0x20)
        punctuate(0x2032...0x2032, 0x27)
        punctuate(0x2033...0x2033, 0x22)
        punctuate(0x2039...0x203A, 0x27)
        punctuate(0x205F...0x205F, 0x20)
        punctuate(0x2060...0x206F, dropped)
        for (scalar, _) in oldPlace {
            table[Int(scalar) < 0x800 ? Int(scalar) : latinAdditional + Int(scalar) - 0x1E00] |= toneFlag
            // Capitals fold to the same letter and so carry the flag too.
            for index in table.indices where table[index] == scalar { table[index] |= toneFlag }
        }
        return table
    }()

    /// For a toned vowel in the new place: the letter that must stand before it, that letter with the tone, and
    /// the vowel without it.
    struct OldPlace: Sendable {
        var before: UInt8
        var toned: UInt16
        var bare: UInt8
    }

    /// `nil` when the letter is none of those with `toneFlag`.
    static func oldPlace(of scalar: UInt16) -> OldPlace? {
        for (letter, place) in oldPlace where letter == scalar { return place }
        return nil
    }

    private static let oldPlace: [(UInt16, OldPlace)] = {
        let tones: [[UInt16]] = [
            [0xE0, 0xE1, 0x1EA3, 0xE3, 0x1EA1], [0xE8, 0xE9, 0x1EBB, 0x1EBD, 0x1EB9],
            [0x1EF3, 0xFD, 0x1EF7, 0x1EF9, 0x1EF5],
        ]
        let tonedO: [UInt16] = [0xF2, 0xF3, 0x1ECF, 0xF5, 0x1ECD]
        let tonedU: [UInt16] = [0xF9, 0xFA, 0x1EE7, 0x169, 0x1EE5]
        let bare = [UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "y")]
        var places: [(UInt16, OldPlace)] = []
        for (vowel, letters) in tones.enumerated() {
            let isY = vowel == 2
            for (tone, letter) in letters.enumerated() {
                let place = OldPlace(
                    before: isY ? UInt8(ascii: "u") : UInt8(ascii: "o"),
                    toned: isY ? tonedU[tone] : tonedO[tone],
                    bare: bare[vowel]
                )
                places.append((letter, place))
            }
        }
        return places
    }()

    /// Single-scalar lower case whose UTF-8 is not longer than the scalar's own.
    private static func lowercase(_ value: UInt32) -> UInt16 {
        let unchanged = UInt16(truncatingIfNeeded: value)
        guard let scalar = Unicode.Scalar(value) else { return unchanged }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        guard lower.count == 1, let only = lower.first, only.value < 0x2000 else { return unchanged }
        if value < 0x80 ? only.value >= 0x80 : value < 0x800 ? only.value >= 0x800 : false { return unchanged }
        return UInt16(truncatingIfNeeded: only.value)
    }
}
