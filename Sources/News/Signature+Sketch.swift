extension Signature {
    /// Gathers the shingles of a text's tokens, batch after batch.
    ///
    /// Hashes are spread evenly, so the smallest of a text's are those below a bound that its length tells: what lies
    /// above is passed over at once. Where a text has fewer shingles below than it should (it repeats itself) they are
    /// taken once more without a bound.
    package struct Sketch {
        /// Hash and figures of each shingle below the bound: one number, so that sorting brings the smallest figures
        /// of a hash first.
        private var found: [UInt64] = []
        private let bound: UInt32
        /// The last words, oldest first; a number's is that of any number.
        private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        /// The last words where they are numbers, else 0.
        private var numbers: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        private var wordCount = 0
        /// The last eight characters, two 64-bit halves of four each.
        private var characters: (UInt64, UInt64) = (0, 0)
        private var characterCount = 0
        /// The number that stands between the last characters, and how many of them follow it.
        private var numberBetween: (number: UInt64, age: Int) = (0, .max)

        /// - Parameter byteCount: of the whole text.
        package init(byteCount: Int) {
            // A word has five or six bytes, a space included, a character of Lao three: half as many again as are kept lie
            // below, so that hardly a text has too few.
            let shingles = byteCount / 6
            bound =
                shingles <= 2 * capacity
                ? .max : UInt32(UInt64(UInt32.max) * UInt64(capacity) * 5 / 4 / UInt64(shingles))
            found.reserveCapacity(3 * capacity)
        }

        private init(bound: UInt32) { self.bound = bound }

        package mutating func add(
            _ tokens: UnsafeBufferPointer<WordScan.Token>,
            of bytes: UnsafeBufferPointer<UInt8>
        ) {
            for token in tokens {
                guard token.isWord else {
                    addRun(bytes, token.range)
                    continue
                }
                let length = Int(token.end &- token.start)
                let word = length <= 8 ? token.key : Self.long(token, bytes)
                add(word: word, isNumber: bytes[Int(token.start)] &- 0x30 < 10)
            }
        }

        /// - Parameter bytes: what the tokens were of.
        package consuming func finish(_ bytes: UnsafeBufferPointer<UInt8>) -> Signature {
            if wordCount > 0, wordCount < 4 { keepShingleOfWords() }
            if characterCount > 0, characterCount < 8 { keepShingleOfCharacters() }
            order()
            var hashes: [UInt32] = []
            var figures: [UInt8] = []
            hashes.reserveCapacity(capacity)
            figures.reserveCapacity(capacity)
            for one in found where hashes.last != UInt32(one >> 8) {
                guard hashes.count < capacity else { break }
                hashes.append(UInt32(one >> 8))
                figures.append(UInt8(truncatingIfNeeded: one))
            }
            guard hashes.count < capacity, bound < .max else { return Signature(hashes: hashes, figures: figures) }
            var whole = Sketch(bound: .max)
            WordScan.forEachBatch(in: bytes) { whole.add($0, of: bytes) }
            return whole.finish(bytes)
        }

        /// Sorts what was found.
        ///
        /// Hashes are spread evenly: put where their size says they nearly are in order already.
        private mutating func order() {
            // Many more are the same few over and over, for which this would take the square of their number.
            guard found.count <= 4 * capacity else { return found.sort() }
            let scale = UInt64(found.count) << 32 / (UInt64(bound) + 1)
            var ends = [Int](repeating: 0, count: found.count + 1)
            for one in found { ends[Int(((one >> 8) &* scale) >> 32)] &+= 1 }
            for index in 1..<ends.count { ends[index] &+= ends[index &- 1] }
            var placed = found
            for one in found {
                let bucket = Int(((one >> 8) &* scale) >> 32)
                ends[bucket] &-= 1
                placed[ends[bucket]] = one
            }
            placed.withUnsafeMutableBufferPointer { placed in
                for index in placed.indices.dropFirst() {
                    let one = placed[index]
                    var place = index
                    while place > 0, placed[place &- 1] > one {
                        placed[place] = placed[place &- 1]
                        place &-= 1
                    }
                    placed[place] = one
                }
            }
            found = placed
        }

        /// A word of more than eight bytes: all of them count.
        private static func long(_ token: WordScan.Token, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
            var word: UInt64 = 0
            var index = Int(token.start)
            while index &+ 8 < Int(token.end) {
                word = mix(word ^ UInt64(bigEndian: WordScan.load(bytes, at: index)))
                index &+= 8
            }
            return word ^ token.key
        }

        private mutating func addRun(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
            var index = range.lowerBound
            while index < range.upperBound {
                let lead = bytes[index]
                let length = min(lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, range.upperBound &- index)
                var scalar: UInt64 = 0
                for offset in 0..<length { scalar = scalar << 8 | UInt64(bytes[index &+ offset]) }
                if Self.isCharacter(lead, length > 1 ? bytes[index &+ 1] : 0) { add(character: scalar) }
                index &+= length
            }
        }

        /// Whether a scalar is a character of a script rather than a sign, by its first two UTF-8 bytes.
        private static func isCharacter(_ lead: UInt8, _ second: UInt8) -> Bool {
            switch lead {
            case ..<0xE0: false
            case 0xE2: second >= 0xB0
            case 0xE3: second != 0x80
            case 0xEF: second != 0xBC
            default: true
            }
        }

        /// The last step of MurmurHash3, 64 bits (Appleby): every bit of what it gives hangs on every bit it takes.
        private static func mix(_ value: UInt64) -> UInt64 {
            var value = value
            value = (value ^ value >> 33) &* 0xFF51_AFD7_ED55_8CCD
            value = (value ^ value >> 33) &* 0xC4CE_B9FE_1A85_EC53
            return value ^ value >> 33
        }

        /// What stands in a shingle for any number.
        private static let anyNumber: UInt64 = 0x2545_F491_4F6C_DD1D

        @inline(__always)
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

        /// Four words as one number in which their order counts: four factors that share no pattern, then one mix.
        @inline(__always)
        private static func mix(_ four: (UInt64, UInt64, UInt64, UInt64)) -> UInt64 {
            mix(
                (four.0 &+ 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93 &+ four.1 &* 0xA076_1D64_78BD_642F
                    &+ four.2 &* 0xE703_7ED1_A0B4_28DB &+ four.3 &* 0x8EBC_6AF0_9C88_C6E3
            )
        }

        @inline(__always)
        private mutating func keepShingleOfWords() {
            let shingle = UInt32(truncatingIfNeeded: Self.mix(words))
            guard shingle <= bound else { return }
            let hasNumber = numbers.0 | numbers.1 | numbers.2 | numbers.3 != 0
            keep(shingle, figures: hasNumber ? UInt8(Self.mix(numbers) % 255) + 1 : 0)
        }

        private mutating func keepShingleOfCharacters() {
            let hash = Self.mix(Self.mix(characters.0 &+ 0xC2B2_AE3D_27D4_EB4F) &+ characters.1)
            let isNear = numberBetween.age < 8
            keep(
                UInt32(truncatingIfNeeded: hash),
                figures: isNear ? UInt8(Self.mix(numberBetween.number) % 255) + 1 : 0
            )
        }

        private mutating func keep(_ hash: UInt32, figures: UInt8) {
            if hash <= bound { found.append(UInt64(hash) << 8 | UInt64(figures)) }
        }
    }
}
