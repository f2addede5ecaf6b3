/// Text that a format states in a field: made clean the way all our text is (NFC, plain spaces, no control characters).
enum StatedText {
    /// The text on one line; nil where nothing is left of it.
    static func line(_ text: String?) -> String? {
        guard let text, !text.isEmpty else { return nil }
        return line(Array(text.utf8))
    }

    static func line(_ bytes: [UInt8]) -> String? {
        let clean = bytes.withUnsafeBufferPointer { CleanText(cleaning: $0) }
        let line = clean.lines.map { clean.string($0) }.joined(separator: " ")
        return line.isEmpty ? nil : line
    }

    /// The paragraphs of a plain text: what blank lines part, or every line where the text has none.
    ///
    /// With blank lines the lines between them are one paragraph set to a width, unless the next one is indented.
    static func paragraphs(_ bytes: [UInt8]) -> [String] {
        let clean = bytes.withUnsafeBufferPointer { CleanText(cleaning: $0) }
        let hasGaps = clean.lines.dropFirst().contains { $0.gap > 0 }
        var paragraphs: [String] = []
        for (index, line) in clean.lines.enumerated() {
            if index == 0 || !hasGaps || line.gap > 0 || line.indented {
                paragraphs.append(clean.string(line))
            } else {
                paragraphs[paragraphs.count - 1] += " " + clean.string(line)
            }
        }
        return paragraphs
    }

    /// Paragraphs as a main text is kept: an empty line between them.
    static func body(_ paragraphs: [String]) -> String { paragraphs.joined(separator: "\n\n") }
}
