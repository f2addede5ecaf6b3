/// The fold all matching uses: two texts that a reader takes for the same words fold to the same bytes.
///
/// The input is NFC. The rules, in the order of reference/domain.md B4 and B6:
/// - case: Latin (ASCII, Latin-1, Extended-A, -B and Additional, so all of Vietnamese), Greek and Cyrillic;
///   đ stays a letter of its own, U+00D0 (eth, typed for Đ) becomes đ;
/// - tone placement of open oa, oe, uy: `hoà` becomes `hòa`; never after q (`quý`), never in closed syllables
///   (`hoàn`); i and y are left alone;
/// - any run of white space, line ends and NBSP included, becomes one space; zero-width and bidirectional marks,
///   soft hyphen and BOM are dropped;
/// - typographic quotes and dashes become `'`, `"` and `-`;
/// - Lao: NIKHAHIT + AA becomes SARA AM, tones stand after other marks and before SARA AM, the pairs ຫນ and ຫມ
///   become ໜ and ໝ, ຫຼ becomes ຫລ, a doubled ເ becomes ແ, Lao digits become ASCII ones.
///
/// The fold never grows a text. Linear time.
package enum TextFold {
    package static func fold(_ text: String) -> FoldedText {
        var text = text
        return text.withUTF8 { fold($0) }
    }

    /// The same for UTF-8 bytes; bytes that are not UTF-8 pass unchanged.
    package static func fold(_ source: UnsafeBufferPointer<UInt8>) -> FoldedText {
        var anchors: [FoldedText.Anchor] = []
        let bytes = [UInt8](unsafeUninitializedCapacity: source.count) { out, count in
            var pass = FoldPass(source: source, out: out)
            FoldTables.values.withUnsafeBufferPointer { pass.run(table: $0) }
            count = pass.written
            anchors = pass.anchors
        }
        return FoldedText(bytes: bytes, anchors: anchors, sourceCount: source.count)
    }

    /// The folded bytes alone, for short texts that need no way back.
    package static func bytes(_ source: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: source.count) { out, count in
            var pass = FoldPass(source: source, out: out)
            FoldTables.values.withUnsafeBufferPointer { pass.run(table: $0) }
            count = pass.written
        }
    }

    package static func bytes(_ text: String) -> [UInt8] {
        var text = text
        return text.withUTF8 { bytes($0) }
    }

    /// Equality of titles and of source names: the fold with punctuation as space, one space between words, none
    /// at the ends.
    package static func key(_ text: String) -> String {
        var key: [UInt8] = []
        fold(text).bytes.withUnsafeBufferPointer { folded in
            key.reserveCapacity(folded.count)
            var index = 0
            var gap = false
            while index < folded.count {
                let length = scalarLength(folded, at: index)
                if isSeparator(folded, at: index) {
                    gap = !key.isEmpty
                } else {
                    if gap { key.append(0x20) }
                    gap = false
                    key.append(contentsOf: folded[index..<index + length])
                }
                index += length
            }
        }
        return String(decoding: key, as: UTF8.self)
    }

    /// Bytes of the scalar that begins at `index`, never past the end.
    package static func scalarLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let lead = bytes[index]
        let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        return min(length, bytes.count - index)
    }

    /// White space, punctuation and symbols of folded text: ASCII, U+0080-00BF but ª µ º, × ÷, U+2000-2BFF,
    /// U+3000-303F, full-width ASCII punctuation.
    package static func isSeparator(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let lead = bytes[index]
        if lead < 0x80 {
            return !(lead &- 0x61 < 26 || lead &- 0x30 < 10 || lead &- 0x41 < 26)
        }
        guard index + 1 < bytes.count else { return false }
        let second = bytes[index + 1]
        switch lead {
        case 0xC2: return second != 0xAA && second != 0xB5 && second != 0xBA
        case 0xC3: return second == 0x97 || second == 0xB7
        case 0xE2: return second < 0xB0
        case 0xE3: return second == 0x80
        case 0xEF:
            guard index + 2 < bytes.count else { return false }
            return second == 0xBC && bytes[index + 2] < 0x90
        default: return false
        }
    }
}
