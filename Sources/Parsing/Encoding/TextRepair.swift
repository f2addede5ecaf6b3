/// What is put right in text that is UTF-8 already, and how it is noted.
enum TextRepair {
    /// The text repaired and in NFC, with a note for each thing done, in the order done; `signs` are the text's.
    static func repaired(
        _ text: [UInt8],
        _ signs: TextSigns,
        from charset: Charset,
        isMarkup: Bool
    ) -> (text: [UInt8], notes: [String]) {
        var text = text
        var signs = signs
        var notes: [String] = []
        // Some texts went through it twice.
        for _ in 0..<2 {
            guard signs.doubled >= 3, let repaired = DoubleEncoding.repaired(text) else { break }
            text = repaired
            signs = TextSigns(text)
            if notes.isEmpty { notes.append("repaired:double-utf8") }
        }
        if isMarkup, let repaired = LegacyFontRuns.repaired(text, isTCVN3: charset == .tcvn3) {
            text = repaired.text
            signs = TextSigns(text)
            notes += repaired.notes
        }
        if signs.isLatin, signs.latin >= 12, let (repaired, charset) = shownAsLatin(text) {
            text = repaired
            signs = TextSigns(text)
            notes.append("repaired:\(charset.noteName)")
        }
        if signs.hasEth, let repaired = eth(text) {
            text = repaired
            signs = TextSigns(text)
            notes.append("repaired:eth")
        }
        if signs.mayNeedComposing, let composed = composed(text) {
            text = composed
            notes.append("normalized:nfc")
        }
        return (text, notes)
    }

    /// Text of a Vietnamese 8-bit encoding whose bytes were taken for Latin letters: "Th«ng tin ®èi ngo¹i".
    ///
    /// Only where all characters beyond ASCII come from windows-1252 and the detector is certain.
    private static func shownAsLatin(_ text: [UInt8]) -> (text: [UInt8], charset: Charset)? {
        text.withUnsafeBufferPointer { text in
            var bytes: [UInt8] = []
            bytes.reserveCapacity(text.count)
            var i = 0
            while i < text.count {
                let end = UTF8Check.asciiEnd(text, i)
                if end > i { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[i..<end])) }
                i = end
                while i < text.count, text[i] >= 0x80 {
                    guard let byte = WindowsBytes.byte(Scalar.next(text, &i, text.count)) else { return nil }
                    bytes.append(byte)
                }
            }
            return bytes.withUnsafeBufferPointer { bytes in
                guard let found = CharsetDetector.findVietnamese(bytes) else { return nil }
                let decoded = CharsetDecoder.decode(bytes, found.charset)
                return decoded.faults == 0 ? (decoded.bytes, found.charset) : nil
            }
        }
    }

    /// Ð (U+00D0, eth) typed for Đ (U+0110), in words that are Vietnamese with it (reference/domain.md B4).
    private static func eth(_ text: [UInt8]) -> [UInt8]? {
        var result = text
        var isVietnamese = false
        var places: [Int] = []
        text.withUnsafeBufferPointer { text in
            var i = 0
            while i &+ 1 < text.count {
                switch text[i] {
                case 0xC3 where text[i &+ 1] == 0x90: places.append(i)
                case 0xC6 where text[i &+ 1] >= 0xA0 && text[i &+ 1] <= 0xB0: isVietnamese = true
                case 0xE1 where text[i &+ 1] == 0xBA || text[i &+ 1] == 0xBB: isVietnamese = true
                default: break
                }
                i &+= 1
            }
            guard isVietnamese else { return }
            for place in places where isSyllable(text, at: place) {
                result[place] = 0xC4
            }
        }
        return result == text ? nil : result
    }

    /// Whether the word that begins with an eth is a syllable with Đ in its place.
    private static func isSyllable(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        if place > 0, text[place - 1] >= 0x80 || text[place - 1] | 0x20 >= 0x61 && text[place - 1] | 0x20 <= 0x7A {
            return false
        }
        var word: [UInt32] = [0x111]
        var i = place + 2
        while i < text.count, word.count < 9 {
            let letter = Scalar.mappedToLower(Scalar.next(text, &i, text.count))
            if let tone = VietnameseLetters.tone(ofMark: letter), let last = word.last,
                let composed = VietnameseLetters.letter(last, with: tone)
            {
                word[word.count - 1] = composed
                continue
            }
            guard Scalar.kind(letter).isWord else { break }
            word.append(letter)
        }
        return word.count > 1 && VietnameseSyllable.isLegal(word[...])
    }

    /// The text in NFC, nil where it is already.
    ///
    /// Line by line, and cut at `<`, `=` and `>`: a stroke behind one of them must not make a sign of the markup.
    private static func composed(_ text: [UInt8]) -> [UInt8]? {
        text.withUnsafeBufferPointer { text in
            func isCut(_ byte: UInt8) -> Bool { byte == 0x0A || byte >= 0x3C && byte <= 0x3E }
            var result: [UInt8] = []
            var from = 0
            var i = 0
            while i < text.count {
                // A piece of ASCII alone needs nothing.
                let high = UTF8Check.asciiEnd(text, i)
                guard high < text.count else { break }
                var start = high
                while start > i, !isCut(text[start &- 1]) { start &-= 1 }
                i = high
                while i < text.count, !isCut(text[i]) { i &+= 1 }
                let piece = UnsafeBufferPointer(rebasing: text[start..<i])
                if NormalForm.mayNeedComposing(piece) {
                    let composed = NormalForm.composed(piece)
                    if !composed.elementsEqual(piece) {
                        result.append(contentsOf: UnsafeBufferPointer(rebasing: text[from..<start]))
                        result.append(contentsOf: composed)
                        from = i
                    }
                }
                if i < text.count { i &+= 1 }
            }
            guard from > 0 else { return nil }
            result.append(contentsOf: UnsafeBufferPointer(rebasing: text[from...]))
            return result
        }
    }
}
