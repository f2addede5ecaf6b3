/// A near-duplicate signature of a text: the `capacity` smallest hashes of its shingles (a bottom-k sketch; Thorup,
/// "Bottom-k and priority sampling, set similarity and subset sums with minimal independence", 2013).
///
/// Shingles are taken from the folded text: four words in a row, or eight characters in a row of scripts that write
/// no spaces between words (Lao, Thai, Myanmar, Khmer, Han, kana). A text too short for one gives one shingle of all
/// it has. The hashes depend on the bytes alone, so every machine computes the same.
package struct Signature: Sendable, Hashable {
    /// Most hashes a signature keeps.
    package static let capacity = 128

    /// Ascending, without repeats.
    package let hashes: [UInt32]

    package var isEmpty: Bool { hashes.isEmpty }

    package init(text: String) { self.init(folded: TextFold.fold(text).bytes) }

    /// The same for bytes that `TextFold` made.
    package init(folded: [UInt8]) {
        var sketch = Sketch()
        folded.withUnsafeBufferPointer { sketch.add($0) }
        hashes = sketch.finish()
    }

    /// `nil` unless the text is one that `base64` gives.
    package init?(base64: String) {
        guard let bytes = Base64.decode(base64), bytes.count % 4 == 0, bytes.count / 4 <= Self.capacity else {
            return nil
        }
        var hashes: [UInt32] = []
        hashes.reserveCapacity(bytes.count / 4)
        for start in stride(from: 0, to: bytes.count, by: 4) {
            let hash =
                UInt32(bytes[start]) << 24 | UInt32(bytes[start + 1]) << 16 | UInt32(bytes[start + 2]) << 8
                | UInt32(bytes[start + 3])
            if let last = hashes.last, last >= hash { return nil }
            hashes.append(hash)
        }
        self.hashes = hashes
    }

    /// The hashes in ascending order, four bytes each, most significant first, in base 64.
    package var base64: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(hashes.count * 4)
        for hash in hashes {
            for shift in stride(from: 24, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: hash >> shift)) }
        }
        return Base64.encode(bytes)
    }

    /// Estimated Jaccard overlap of the two texts' shingles, 0-1: exact when both have fewer than `capacity`
    /// shingles; 0 when either is empty.
    package func overlap(with other: Signature) -> Double {
        if hashes.isEmpty || other.hashes.isEmpty { return 0 }
        // Below the smaller of the two largest kept hashes both sketches know every shingle of their text.
        let limit = min(Self.reach(hashes), Self.reach(other.hashes))
        var mine = 0
        var theirs = 0
        var shared = 0
        var all = 0
        while mine < hashes.count || theirs < other.hashes.count {
            let a = mine < hashes.count ? hashes[mine] : .max
            let b = theirs < other.hashes.count ? other.hashes[theirs] : .max
            if min(a, b) > limit { break }
            let isShared = mine < hashes.count && theirs < other.hashes.count && a == b
            if isShared {
                shared += 1
                mine += 1
                theirs += 1
            } else if theirs >= other.hashes.count || (mine < hashes.count && a < b) {
                mine += 1
            } else {
                theirs += 1
            }
            all += 1
        }
        return all == 0 ? 0 : Double(shared) / Double(all)
    }

    private static func reach(_ hashes: [UInt32]) -> UInt32 {
        guard hashes.count >= capacity, let last = hashes.last else { return .max }
        return last
    }
}

/// Gathers the smallest hashes of a stream.
private struct Sketch {
    /// Ascending, without repeats, at most `Signature.capacity`.
    private(set) var kept: [UInt32] = []
    /// The last words' hashes, oldest first.
    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    private var wordCount = 0
    /// The last eight characters of unspaced script, two 64-bit halves of four scalars each.
    private var characters: (UInt64, UInt64) = (0, 0)
    private var characterCount = 0

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
                if index > start { add(word: word) }
                if index < bytes.count { index &+= addNoLetter(bytes, at: index) }
            }
        }
    }

    mutating func finish() -> [UInt32] {
        if wordCount > 0, wordCount < 4 { keep(shingleOfWords()) }
        if characterCount > 0, characterCount < 8 { keep(shingleOfCharacters()) }
        return kept
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

    private mutating func add(word: UInt64) {
        words = (words.1, words.2, words.3, word)
        wordCount &+= 1
        if wordCount >= 4 { keep(shingleOfWords()) }
    }

    private mutating func add(character: UInt64) {
        // A UTF-8 sequence has at most 32 bits; 16 of its mix are kept of each character.
        let bits = Self.mix(character) & 0xFFFF
        characters = (characters.0 << 16 | characters.1 >> 48, characters.1 << 16 | bits)
        characterCount &+= 1
        if characterCount >= 8 { keep(shingleOfCharacters()) }
    }

    private func shingleOfWords() -> UInt32 {
        var hash = Self.mix(words.0 &+ 0x9E37_79B9_7F4A_7C15)
        hash = Self.mix(hash &+ words.1)
        hash = Self.mix(hash &+ words.2)
        hash = Self.mix(hash &+ words.3)
        return UInt32(truncatingIfNeeded: hash)
    }

    private func shingleOfCharacters() -> UInt32 {
        UInt32(truncatingIfNeeded: Self.mix(Self.mix(characters.0 &+ 0xC2B2_AE3D_27D4_EB4F) &+ characters.1))
    }

    private mutating func keep(_ hash: UInt32) {
        if kept.count == Signature.capacity, let last = kept.last, hash >= last { return }
        var low = 0
        var high = kept.count
        while low < high {
            let middle = (low &+ high) / 2
            if kept[middle] < hash { low = middle &+ 1 } else { high = middle }
        }
        if low < kept.count, kept[low] == hash { return }
        if kept.count == Signature.capacity { kept.removeLast() }
        kept.insert(hash, at: low)
    }
}
