import News

/// Names in Lao script: no capitals, no spaces within words, a space between given and family name.
extension MentionScanner {
    /// Bytes of the longest part of a name: eight syllables of three letters.
    private static let longestPart = 75

    /// One or two runs of letters after a title; a run that begins with a word of the sentence is none.
    func laoName(at start: Int, _ chain: Chain) -> Range<Int>? {
        guard chain.parts.last?.title != .rank || !text.isLineEnd(before: start) else { return nil }
        if let known = knownPerson(at: start) { return known.name }
        guard let first = laoPart(at: start) else { return nil }
        guard first < text.bytes.count, text.bytes[first] == 0x20, !text.isLineEnd(before: first + 1),
            let second = laoPart(at: first + 1)
        else { return start..<first }
        return start..<second
    }

    /// The end of the run that begins at `start`, cut before a word of the sentence.
    private func laoPart(at start: Int) -> Int? {
        guard text.isLao(at: start), !isLaoWord(at: start), placeForm(at: start) == nil else { return nil }
        var end = start
        while text.isLao(at: end), end - start <= Self.longestPart {
            if end > start, isLaoWord(at: end) { break }
            end += 3
        }
        // A run that goes on without end is a sentence.
        guard end - start <= Self.longestPart, end - start >= 6 else { return nil }
        return end
    }

    private func isLaoWord(at start: Int) -> Bool {
        let said = word(at: start)
        return said.end > start
            && !said.kind.isDisjoint(with: [.stop, .and, .at, .said, .met, .signed, .led, .attended, .field])
            || title(at: start) != nil || head(at: start) != nil
    }
}
