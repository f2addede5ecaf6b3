/// UTF-8 that was read as windows-1252 (or -1258) and encoded once more: "Ã´", "á»‹", "àº¥".
enum DoubleEncoding {
    /// The text with such runs put right; nil where it is not certain that there are any.
    ///
    /// Certain: at least three runs of characters beyond ASCII are UTF-8 for letters when taken as bytes, and in the
    /// lines that have one, nine in ten of all runs are. A page may be mixed: other lines are left as they are.
    static func repaired(_ text: [UInt8]) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var found = 0
        text.withUnsafeBufferPointer { text in
            var start = 0
            while start < text.count {
                var end = start
                while end < text.count, text[end] != 0x0A { end += 1 }
                let line = UnsafeBufferPointer(rebasing: text[start..<end])
                let runs = Runs(line)
                if runs.good > 0, runs.good * 10 >= (runs.good + runs.other) * 9 {
                    found += runs.good
                    runs.append(line, to: &result)
                } else {
                    result.append(contentsOf: line)
                }
                if end < text.count { result.append(0x0A) }
                start = end + 1
            }
        }
        return found >= 3 ? result : nil
    }

    /// The runs of characters beyond ASCII in a line.
    private struct Runs {
        var good = 0
        var other = 0
        private var pieces: [(range: Range<Int>, text: [UInt8]?)] = []

        init(_ line: UnsafeBufferPointer<UInt8>) {
            var i = 0
            while i < line.count {
                guard line[i] >= 0x80 else {
                    i += 1
                    continue
                }
                let start = i
                var bytes: [UInt8]? = []
                while i < line.count, line[i] >= 0x80 {
                    let scalar = Scalar.next(line, &i, line.count)
                    if let byte = Runs.byte(scalar) { bytes?.append(byte) } else { bytes = nil }
                }
                // U+00A0 after "Ã" became a space on its way: "Ã" for à.
                let isCut = bytes?.last == 0xC3 && i < line.count && line[i] == 0x20
                if isCut {
                    bytes?.append(0xA0)
                    i += 1
                }
                if let bytes, bytes.count > 1,
                    bytes.withUnsafeBufferPointer({ UTF8Check.firstFault($0) == nil && Runs.isLikely($0) })
                {
                    if isCut, Runs.endsWord(line, at: i, start, bytes) {
                        pieces.append((start..<i, bytes + [0x20]))
                    } else {
                        pieces.append((start..<i, bytes))
                    }
                    good += 1
                } else {
                    if isCut { i -= 1 }
                    other += 1
                }
            }
        }

        /// Letters of the desk's scripts and the punctuation of their texts.
        private static func isLikely(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
            var i = 0
            while i < bytes.count {
                switch Scalar.next(bytes, &i, bytes.count) {
                case 0x80...0x24F, 0x2C6, 0x2DC, 0x300...0x52F, 0xE01...0xEDF, 0x1EA0...0x1EF9, 0x2010...0x2044, 0x20AB,
                    0x20AC,
                    0x2122, 0x3000...0x9FFF, 0xAC00...0xD7A3, 0xFEFF, 0xFF00...0xFFEF, 0x1F300...0x1FAFF:
                    break
                default: return false
                }
            }
            return true
        }

        private static func byte(_ scalar: UInt32) -> UInt8? {
            if let byte = WindowsBytes.byte(scalar) { return byte }
            switch scalar {
            case 0x102: return 0xC3
            case 0x110: return 0xD0
            case 0x103: return 0xE3
            case 0x111: return 0xF0
            default: return nil
            }
        }

        /// Whether the space after a cut à parts two words: what it would join is no syllable.
        private static func endsWord(
            _ line: UnsafeBufferPointer<UInt8>,
            at next: Int,
            _ start: Int,
            _ run: [UInt8]
        ) -> Bool {
            var i = next
            // Two spaces: one of them was the letter's.
            guard i < line.count, line[i] != 0x20 else { return false }
            guard line[i] >= 0x61, line[i] <= 0x7A else { return line[i] < 0x80 && line[i] > 0x20 }
            var word: [UInt32] = []
            var k = start
            while k > 0, line[k - 1] | 0x20 >= 0x61, line[k - 1] | 0x20 <= 0x7A, start - k < 8 { k -= 1 }
            while k < start {
                word.append(UInt32(line[k] | 0x20))
                k += 1
            }
            run.withUnsafeBufferPointer { run in
                var k = 0
                while k < run.count { word.append(Scalar.mappedToLower(Scalar.next(run, &k, run.count))) }
            }
            while i < line.count, line[i] >= 0x61, line[i] <= 0x7A, word.count < 12 {
                word.append(UInt32(line[i]))
                i += 1
            }
            return !VietnameseSyllable.isLegal(word[...])
        }

        func append(_ line: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]) {
            var from = 0
            for (range, text) in pieces {
                result.append(contentsOf: UnsafeBufferPointer(rebasing: line[from..<range.lowerBound]))
                if let text { result.append(contentsOf: text) }
                from = range.upperBound
            }
            result.append(contentsOf: UnsafeBufferPointer(rebasing: line[from...]))
        }
    }
}
