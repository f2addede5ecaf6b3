/// Vietnamese encodings that fonts made: TCVN3 (`.VnTime`) and VNI (`VNI-Times`), one byte or two a letter.
enum LegacyVietnamese {
    /// What a font of those times shows its bytes as.
    enum Font: Sendable, Hashable {
        /// `capitals`: the font draws small letters as capitals (`.VnTimeH`).
        case tcvn3(capitals: Bool)
        case vni
    }

    /// The rule of reference/domain.md B5 for one run of text: `.Vn…` is TCVN3, `VNI-…` is VNI, all others are nil.
    ///
    /// `name` is one font's name as HTML, RTF or Word gives it, quotes and spaces around it allowed.
    static func font(named name: some Collection<UInt8>) -> Font? {
        let trimmed = name.drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
        var letters: [UInt8] = []
        for byte in trimmed.prefix(40) {
            if byte == 0x22 || byte == 0x27 || byte == 0x2C || byte == 0x3B { break }
            letters.append(byte)
        }
        while let last = letters.last, last <= 0x20 { letters.removeLast() }
        let folded = letters.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        if folded.starts(with: ".vn".utf8), folded.count > 3 {
            return .tcvn3(capitals: letters.last == UInt8(ascii: "H"))
        }
        if folded.starts(with: "vni-".utf8) || folded.starts(with: "vni ".utf8), folded.count > 4 { return .vni }
        return nil
    }

    /// TCVN3 as UTF-8 in NFC; `capitals` where the run's font draws capitals only.
    ///
    /// 0x80-0x9F are the capitals with tone of VN1 where they make a word, and the punctuation of windows-1252 that
    /// Word wrote beside the `.Vn…` fonts where they do not.
    static func decodeTCVN3(_ bytes: [UInt8], capitals: Bool) -> [UInt8] {
        let scalars = bytes.withUnsafeBufferPointer { CharsetDecoder.scalars($0, .tcvn3) }
        return text(scalars, capitals: capitals)
    }

    static func decodeVNI(_ bytes: [UInt8]) -> [UInt8] {
        text(bytes.withUnsafeBufferPointer { CharsetDecoder.scalars($0, .vni) }, capitals: false)
    }

    static func decode(_ bytes: [UInt8], _ font: Font) -> [UInt8] {
        switch font {
        case .tcvn3(let capitals): decodeTCVN3(bytes, capitals: capitals)
        case .vni: decodeVNI(bytes)
        }
    }

    private static func text(_ scalars: [UInt32], capitals: Bool) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(scalars.count * 3 / 2)
        for flagged in scalars {
            let scalar = flagged & CharsetDecoder.scalarMask
            Scalar.append(capitals ? VietnameseLetters.capital(scalar) : scalar, to: &text)
        }
        return text
    }

    // MARK: VNI

    /// Letters of their own.
    private static let vniLetters: [UInt8: UInt32] = pairs("ED=í EC=ì E6=ỉ F3=ĩ F2=ị F4=ơ F6=ư EE=ỵ F1=đ")
    /// Second bytes: the letter they make of the one before.
    private static let vniMarks: [UInt8: [UInt32: UInt32]] = {
        let tones: [(UInt8, VietnameseLetters.Tone)] = [(0xF8, 1), (0xFB, 2), (0xF5, 3), (0xF9, 4), (0xEF, 5)]
        var marks: [UInt8: [UInt32: UInt32]] = [:]
        func add(_ mark: UInt8, _ base: UInt32, _ letter: UInt32) {
            let capital = VietnameseLetters.capital(letter)
            marks[mark, default: [:]][base] = letter
            // A capital's mark is written as a capital, or as a small letter.
            marks[mark, default: [:]][VietnameseLetters.capital(base)] = capital
            marks[mark &- 0x20, default: [:]][base] = letter
            marks[mark &- 0x20, default: [:]][VietnameseLetters.capital(base)] = capital
        }
        for (mark, tone) in tones {
            for base in "aeouyơư".unicodeScalars {
                if let letter = VietnameseLetters.letter(base.value, with: tone) { add(mark, base.value, letter) }
            }
        }
        let circumflex = pairs("E2=1 E1=5 E0=2 E5=3 E3=4 E4=6")
        for (mark, column) in circumflex {
            for (base, row) in [("a", "âầẩẫấậ"), ("e", "êềểễếệ"), ("o", "ôồổỗốộ")] {
                let letters = row.unicodeScalars.map(\.value)
                guard let base = base.unicodeScalars.first?.value else { continue }
                add(mark, base, letters[Int(column) - 0x31])
            }
        }
        let breve = Array("ăằẳẵắặ".unicodeScalars.map(\.value))
        for (mark, column) in pairs("EA=1 E9=5 E8=2 FA=3 FC=4 EB=6") { add(mark, 0x61, breve[Int(column) - 0x31]) }
        return marks
    }()

    private static func pairs(_ list: String) -> [UInt8: UInt32] {
        var pairs: [UInt8: UInt32] = [:]
        for entry in list.split(separator: " ") {
            let halves = entry.split(separator: "=")
            if halves.count == 2, let byte = UInt8(halves[0], radix: 16),
                let value = halves[1].unicodeScalars.first?.value
            {
                pairs[byte] = value
            }
        }
        return pairs
    }

    /// The letter that byte `mark` makes of `letter`, nil where they do not go together.
    static func vniLetter(_ letter: UInt32, mark: UInt8) -> UInt32? { vniMarks[mark]?[letter] }

    /// The letter a byte is by itself.
    static func vniLetter(_ byte: UInt8) -> UInt32? {
        if let letter = vniLetters[byte] { return letter }
        guard byte >= 0xC0, byte < 0xE0, let letter = vniLetters[byte | 0x20] else { return nil }
        return VietnameseLetters.capital(letter)
    }
}
