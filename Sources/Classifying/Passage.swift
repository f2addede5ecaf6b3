package import News

/// Words of a text in their sentence, cut to what fits on a screen.
package struct Passage: Sendable, Hashable {
    package var before: String
    package var words: String
    package var after: String

    /// Bytes shown on each side of the words.
    private static let reach = 120

    /// - Parameter span: in UTF-8 bytes of `text`; what lies outside of it is left out.
    package init(_ span: Span, in text: String) {
        var text = text
        let (sentence, bytes) = text.withUTF8 { bytes in
            let layout = BodyLayout(body: bytes, lead: nil)
            let start = min(max(0, span.start), bytes.count)
            let index = layout.sentence(at: start)
            let next = index + 1 < layout.sentences.count ? layout.sentences[index + 1] : bytes.count
            return (layout.sentences[index]..<max(next, layout.sentences[index]), Array(bytes))
        }
        let from = min(max(0, span.start), bytes.count)
        let to = min(max(from, span.start + max(0, span.length)), bytes.count)
        let first = Self.wordStart(bytes, max(sentence.lowerBound, from - Self.reach), sentence.lowerBound)
        let last = Self.wordEnd(bytes, min(max(sentence.upperBound, to), to + Self.reach), max(sentence.upperBound, to))
        let head = bytes[min(first, from)..<from].drop { $0 == 0x20 || $0 == 0x0A }
        before = Self.line(head, ellipsisBefore: first > sentence.lowerBound)
        words = Self.line(bytes[from..<to])
        var tail = bytes[to..<max(last, to)]
        while let end = tail.last, end == 0x20 || end == 0x0A { tail.removeLast() }
        after = Self.line(tail, ellipsisAfter: last < sentence.upperBound)
    }

    private static func wordStart(_ bytes: [UInt8], _ index: Int, _ lower: Int) -> Int {
        var index = index
        while index > lower, index < bytes.count, bytes[index - 1] != 0x20, bytes[index - 1] != 0x0A { index -= 1 }
        return index
    }

    private static func wordEnd(_ bytes: [UInt8], _ index: Int, _ upper: Int) -> Int {
        var index = index
        while index < min(upper, bytes.count), bytes[index] != 0x20, bytes[index] != 0x0A { index += 1 }
        return min(index, bytes.count)
    }

    private static func line(
        _ bytes: ArraySlice<UInt8>,
        ellipsisBefore: Bool = false,
        ellipsisAfter: Bool = false
    ) -> String {
        let text = String(decoding: bytes.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
        if ellipsisAfter { return text + "…" }
        return ellipsisBefore ? "…" + text : text
    }
}
