/// The words of every line as hashes: what lines share with each other and with the text's core.
struct LineWords {
    /// Hashes of 16 bits, line after line.
    private(set) var hashes: [UInt16] = []
    /// Where each line's words begin in `hashes`; one more entry at the end.
    private(set) var starts: [Int] = []
    /// Counts of the marks that `LineTable` knows: bars, at signs, slashes, quotes, brackets, hash signs, colons.
    private(set) var marks: [SIMD8<UInt8>] = []

    static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt16 {
        var value: UInt32 = 0x811C_9DC5
        for i in range { value = (value ^ UInt32(bytes[i])) &* 0x0100_0193 }
        return UInt16(truncatingIfNeeded: value ^ value >> 16)
    }

    init(_ text: CleanText) {
        var starts: [Int] = []
        var marks: [SIMD8<UInt8>] = []
        starts.reserveCapacity(text.lines.count + 1)
        marks.reserveCapacity(text.lines.count)
        // A word has at least one byte and one that parts it from the next; a line's last need not have that.
        let most = text.folds.count / 2 + text.lines.count + 1
        hashes = [UInt16](unsafeUninitializedCapacity: most) { hashes, count in
            text.folds.withUnsafeBufferPointer { bytes in
                for line in text.lines {
                    starts.append(count)
                    marks.append(Self.read(bytes, line.foldStart..<line.foldEnd, hashes, &count))
                }
            }
        }
        starts.append(hashes.count)
        self.starts = starts
        self.marks = marks
    }

    /// What a byte is here: 0-6 a mark that is counted, 7 a mark that is not, 8 part of a word, 9 the first byte of
    /// a letter of a script without spaces, 10 of what may be a mark beyond ASCII.
    private static let classes: [UInt8] = (0...255).map { (byte: Int) -> UInt8 in
        switch byte {
        case 0x7C, 0x3E: 0
        case 0x40: 1
        case 0x2F: 2
        case 0x22: 3
        case 0x28, 0x5B: 4
        case 0x23: 5
        case 0x3A: 6
        case 0x30...0x39, 0x61...0x7A, 0x5F: 8
        case 0xE0: 9
        case 0xE2, 0xC2: 10
        case 0x80...0xFF: 8
        default: 7
        }
    }

    /// Writes the words of one line behind those before, and counts its marks.
    private static func read(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ range: Range<Int>,
        _ hashes: UnsafeMutableBufferPointer<UInt16>,
        _ count: inout Int
    ) -> SIMD8<UInt8> {
        func put(_ value: UInt16) {
            guard count < hashes.count else { return }
            hashes[count] = value
            count &+= 1
        }
        let classes = Self.classes
        var counts = SIMD8<UInt8>()
        var i = range.lowerBound
        let end = range.upperBound
        var value: UInt32 = 0x811C_9DC5
        var open = false
        while i < end {
            let byte = bytes[i]
            let kind = classes[Int(byte)]
            if kind == 8 {
                value = (value ^ UInt32(byte)) &* 0x0100_0193
                open = true
                i &+= 1
                continue
            }
            if open {
                put(UInt16(truncatingIfNeeded: value ^ value >> 16))
                value = 0x811C_9DC5
                open = false
            }
            switch kind {
            case 9:
                // Three letters in a row stand for a word.
                if i &+ 9 <= end, bytes[i &+ 3] == 0xE0, bytes[i &+ 6] == 0xE0 {
                    put(hash(bytes, i..<(i &+ 9)))
                }
                i &+= 3
            case 10:
                if byte == 0xE2 {
                    // Curly quotes, bullets, angle quotes.
                    if i &+ 2 < end, bytes[i &+ 1] == 0x80 {
                        switch bytes[i &+ 2] {
                        case 0x9C, 0x9D, 0x98: counts[3] &+= 1
                        case 0xA2, 0xBA: counts[0] &+= 1
                        default: break
                        }
                    }
                    i &+= 3
                } else {
                    if i &+ 1 < end {
                        if bytes[i &+ 1] == 0xBB || bytes[i &+ 1] == 0xB7 { counts[0] &+= 1 }
                        if bytes[i &+ 1] == 0xAB { counts[3] &+= 1 }
                    }
                    i &+= 2
                }
            case 0..<7:
                counts[Int(kind)] = counts[Int(kind)] &+ (counts[Int(kind)] < 255 ? 1 : 0)
                i &+= 1
            default: i &+= 1
            }
        }
        if open { put(UInt16(truncatingIfNeeded: value ^ value >> 16)) }
        return counts
    }

    func words(_ line: Int) -> Range<Int> { starts[line]..<starts[line + 1] }
}
