import News

/// A body in its folded form with the way back: sentences, printed words, capitals.
struct FoldedBody {
    let words: FoldedWords
    let folded: FoldedText
    let source: UnsafeBufferPointer<UInt8>
    let layout: BodyLayout

    /// Folded bytes on each side of a mention that may speak about it, however long its sentence is.
    private static let reach = 800

    func sourceRange(_ range: Range<Int>) -> Range<Int> { folded.sourceRange(range) }

    func span(_ range: Range<Int>) -> Span {
        let range = folded.sourceRange(range)
        return Span(start: range.lowerBound, length: range.count)
    }

    func printed(_ range: Range<Int>) -> String {
        String(decoding: source[folded.sourceRange(range)], as: UTF8.self)
    }

    /// The sentence around a folded range, in folded bytes, cut to what lies near.
    func sentence(around range: Range<Int>) -> Range<Int> {
        let start = folded.sourceOffset(range.lowerBound)
        let index = layout.sentence(at: start)
        let from = layout.sentences[index]
        let to = index + 1 < layout.sentences.count ? layout.sentences[index + 1] : source.count
        let whole = folded.folded(from..<max(from, to))
        let lower = max(whole.startIndex, range.lowerBound - Self.reach)
        let upper = min(max(whole.endIndex, range.upperBound), range.upperBound + Self.reach)
        return min(lower, range.lowerBound)..<max(upper, range.upperBound)
    }

    /// Whether the letter that begins this folded byte is a capital in the source.
    func isCapital(_ index: Int) -> Bool {
        guard index >= 0, index < words.count else { return false }
        let offset = folded.sourceOffset(index)
        guard offset < source.count else { return false }
        let byte = source[offset]
        if byte < 0x80 { return byte &- 0x41 < 26 }
        // A fold to lower case changes a capital's bytes.
        let length = byte < 0xE0 ? 2 : 3
        guard byte >= 0xC3, byte < 0xE2, offset + length <= source.count else { return false }
        for step in 0..<length where source[offset + step] != words.byte(index + step) { return true }
        return false
    }
}
