/// A near-duplicate signature of a text: the `capacity` smallest hashes of its shingles (a bottom-k sketch; Thorup,
/// "Bottom-k and priority sampling, set similarity and subset sums with minimal independence", 2013), and what
/// figures stand in each.
///
/// Shingles are taken from the folded text: four words in a row, or eight characters in a row of scripts that write
/// no spaces between words (Lao, Thai, Myanmar, Khmer, Han, kana). A text too short for one gives one shingle of all
/// it has. A word that begins with a digit counts as "some number" in the hash, and its digits go into the figures:
/// so two texts from one template (prices, weather, tables of results) share hashes and differ in figures, while a
/// reprint, however cut and framed, shares both. The hashes depend on the bytes alone, so every machine computes the
/// same.
package struct Signature: Sendable, Hashable {
    /// Most hashes a signature keeps.
    package static let capacity = 128
    /// Name of this form in a record.
    package static let kind = "bottom-k-128/2"
    /// The form before figures were told apart; without figures its hashes are those of this one.
    private static let kindBefore = "bottom-k-128/1"

    /// Ascending, without repeats.
    package let hashes: [UInt32]
    /// Of each hash: 0 where its shingle has no number, else the smallest mix of the numbers of its places, 1-255.
    package let figures: [UInt8]

    package var isEmpty: Bool { hashes.isEmpty }

    package init(text: String) { self.init(folded: TextFold.fold(text).bytes) }

    /// The same for bytes that `TextFold` made.
    package init(folded: [UInt8]) {
        var sketch = Sketch()
        folded.withUnsafeBufferPointer { sketch.add($0) }
        (hashes, figures) = sketch.finish()
    }

    /// `nil` unless the text is one that `base64` gives, or gave when it was of the kind before.
    package init?(base64: String, kind: String = Signature.kind) {
        guard let bytes = Base64.decode(base64) else { return nil }
        switch kind {
        case Self.kind: self.init(bytes: bytes)
        case Self.kindBefore: self.init(bytes: bytes, width: 4)
        default: return nil
        }
    }

    /// The form of `bytes`; nil for anything else.
    package init?(bytes: some RandomAccessCollection<UInt8>) { self.init(bytes: bytes, width: 5) }

    private init?(bytes: some RandomAccessCollection<UInt8>, width: Int) {
        guard bytes.count % width == 0, bytes.count / width <= Self.capacity else { return nil }
        var hashes: [UInt32] = []
        var figures: [UInt8] = []
        hashes.reserveCapacity(bytes.count / width)
        figures.reserveCapacity(bytes.count / width)
        var hash: UInt32 = 0
        for (offset, byte) in bytes.enumerated() {
            let place = offset % width
            if place < 4 { hash = hash << 8 | UInt32(byte) }
            if place == 4 { figures.append(byte) }
            guard place == 3 else { continue }
            if let last = hashes.last, last >= hash { return nil }
            hashes.append(hash)
            if width == 4 { figures.append(0) }
        }
        self.hashes = hashes
        self.figures = figures
    }

    /// The hashes in ascending order, four bytes each, most significant first, and a byte of figures after each.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(hashes.count * 5)
        for (hash, figure) in zip(hashes, figures) {
            for shift in stride(from: 24, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: hash >> shift)) }
            bytes.append(figure)
        }
        return bytes
    }

    /// `bytes` in base 64.
    package var base64: String { Base64.encode(bytes) }

    /// Below the largest kept hash a sketch knows every shingle of its text.
    var reach: UInt32 {
        guard hashes.count >= Self.capacity, let last = hashes.last else { return .max }
        return last
    }
}

/// Gathers the smallest hashes of a stream.
private struct Sketch {
    /// Hashes, each above the eight bits of its figures: ascending, no hash twice, at most `Signature.capacity`.
    private var kept: [UInt64] = []
    /// The largest hash that is of use.
    private var bar = UInt32.max
    /// The last words' hashes, oldest first; a number's is that of any number.
    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    /// The last words' own hashes where they are numbers, else 0.
    private var numbers: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    private var wordCount = 0
    /// The last eight characters of unspaced script, two 64-bit halves of four scalars each.
    private var characters: (UInt64, UInt64) = (0, 0)
    private var characterCount = 0
    /// The number that stands between the last characters, and how many of them follow it.
    private var numberBetween: (number: UInt64, age: Int) = (0, .max)

    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        kept.reserveCapacity(Signature.capacity + 1)
        Self.noLetters.withUnsafeBufferPointer { noLetters in
            var index = 0
            while index < bytes.count {
                let start = index
                var word = Self.seed
                while index < bytes.count {
                    let byte = bytes[index]
                    let next = index &+ 1 < bytes.count ? bytes[index &+ 1] : 0
                    guard noLetters[Int(byte)] >> UInt64(next & 0x3F) & 1 == 0 else { break }
                    word = Self.step(word, byte)
                    index &+= 1
                }
                if index > start { add(word: word, isNumber: bytes[start] &- 0x30 < 10) }
                if index < bytes.count { index &+= addNoLetter(bytes, at: index) }
            }
        }
    }

    mutating func finish() -> ([UInt32], [UInt8]) {
        if wordCount > 0, wordCount < 4 { keepShingleOfWords() }
        if characterCount > 0, characterCount < 8 { keepShingleOfCharacters() }
        return (kept.map { UInt32(truncatingIfNeeded: $0 >> 8) }, kept.map { UInt8(truncatingIfNeeded: $0) })
    }

    /// Steps over a separator, or takes a character of an unspaced script; gives its length.
    private mutating func addNoLetter(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let lead = bytes[index]
        if lead < 0x80 { return 1 }
        let length = min(lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, bytes.count &- index)
        var scalar: UInt64 = 0
        for offset in 0..<length { scalar = scalar << 8 | UInt64(bytes[index &+ offset]) }
        if Self.kind(lead, length > 1 ? bytes[index &+ 1] : 0) == .unspaced { add(character: scalar) }
        return length
    }

    /// By byte: a bit for the low six bits of each next byte with which it begins no letter of a spaced script.
    ///
    /// A byte that continues a scalar is part of the letter that it continues: other scalars are stepped over whole.
    private static let noLetters: [UInt64] = (UInt8.min...UInt8.max).map { byte in
        if byte < 0x80 { return byte &- 0x61 < 26 || byte &- 0x30 < 10 ? 0 : .max }
        if byte < 0xC0 { return 0 }
        return (0..<64).reduce(0) { $0 | (kind(byte, 0x80 | $1) == .letter ? 0 : 1) << UInt64($1) }
    }

    private enum Kind { case letter, unspaced, separator }

    /// What a scalar above ASCII is, by its first two UTF-8 bytes.
    private static func kind(_ lead: UInt8, _ second: UInt8) -> Kind {
        switch lead {
        case 0xC2: second == 0xAA || second == 0xB5 || second == 0xBA ? .letter : .separator
        case 0xE0: second >= 0xB8 && second <= 0xBB ? .unspaced : .letter
        case 0xE1:
            switch second {
            case 0x80, 0x81, 0x82, 0x9E, 0x9F: .unspaced
            default: .letter
            }
        case 0xE2: second < 0xB0 ? .separator : .unspaced
        case 0xE3: second == 0x80 ? .separator : .unspaced
        case 0xE4...0xE9, 0xF0: .unspaced
        case 0xEF: second == 0xBC ? .separator : .unspaced
        default: .letter
        }
    }

    /// FNV-1a, 64 bits.
    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

    private static func mix(_ value: UInt64) -> UInt64 {
        var value = value
        value = (value ^ value >> 33) &* 0xFF51_AFD7_ED55_8CCD
        value = (value ^ value >> 33) &* 0xC4CE_B9FE_1A85_EC53
        return value ^ value >> 33
    }

    /// What stands in a shingle for any number.
    private static let anyNumber: UInt64 = 0x2545_F491_4F6C_DD1D

    private mutating func add(word: UInt64, isNumber: Bool) {
        words = (words.1, words.2, words.3, isNumber ? Self.anyNumber : word)
        numbers = (numbers.1, numbers.2, numbers.3, isNumber ? word : 0)
        if isNumber { numberBetween = (word, 0) }
        wordCount &+= 1
        if wordCount >= 4 { keepShingleOfWords() }
    }

    private mutating func add(character: UInt64) {
        // A UTF-8 sequence has at most 32 bits; 16 of its mix are kept of each character.
        let bits = Self.mix(character) & 0xFFFF
        characters = (characters.0 << 16 | characters.1 >> 48, characters.1 << 16 | bits)
        characterCount &+= 1
        if numberBetween.age < 8 { numberBetween.age &+= 1 }
        if characterCount >= 8 { keepShingleOfCharacters() }
    }

    private mutating func keepShingleOfWords() {
        var hash = Self.mix(words.0 &+ 0x9E37_79B9_7F4A_7C15)
        hash = Self.mix(hash &+ words.1)
        hash = Self.mix(hash &+ words.2)
        hash = Self.mix(hash &+ words.3)
        let shingle = UInt32(truncatingIfNeeded: hash)
        guard shingle <= bar else { return }
        guard numbers.0 | numbers.1 | numbers.2 | numbers.3 != 0 else { return keep(shingle, figures: 0) }
        var figures = Self.mix(numbers.0 &+ 1)
        figures = Self.mix(figures &+ numbers.1)
        figures = Self.mix(figures &+ numbers.2)
        figures = Self.mix(figures &+ numbers.3)
        keep(shingle, figures: UInt8(figures % 255) + 1)
    }

    private mutating func keepShingleOfCharacters() {
        let hash = Self.mix(Self.mix(characters.0 &+ 0xC2B2_AE3D_27D4_EB4F) &+ characters.1)
        let isNear = numberBetween.age < 8
        keep(
            UInt32(truncatingIfNeeded: hash),
            figures: isNear ? UInt8(Self.mix(numberBetween.number) % 255) + 1 : 0
        )
    }

    private mutating func keep(_ hash: UInt32, figures figure: UInt8) {
        guard hash <= bar else { return }
        let entry = UInt64(hash) << 8 | UInt64(figure)
        var low = 0
        var high = kept.count
        while low < high {
            let middle = (low &+ high) / 2
            if kept[middle] >> 8 < UInt64(hash) { low = middle &+ 1 } else { high = middle }
        }
        if low < kept.count, kept[low] >> 8 == UInt64(hash) {
            kept[low] = min(kept[low], entry)
            return
        }
        if kept.count == Signature.capacity { kept.removeLast() }
        kept.insert(entry, at: low)
        if kept.count == Signature.capacity, let last = kept.last { bar = UInt32(truncatingIfNeeded: last >> 8) }
    }
}
