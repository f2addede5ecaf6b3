/// Paragraphs of wire text, whose lines are set to a width.
enum WireParagraphs {
    /// A paragraph begins after an empty line and with an indented line; where a text has neither, every long line is
    /// one.
    static func of(_ clean: CleanText, _ lines: ArraySlice<TextLine>) -> [String] {
        guard let first = lines.first else { return [] }
        let indented = lines.count(where: \.indented)
        let hasIndents = indented > 0 && indented * 4 < lines.count * 3
        let hasGaps = lines.dropFirst().contains { $0.gap > 0 }
        let isSet = hasGaps || hasIndents
        var paragraphs: [String] = []
        for line in lines {
            let begins =
                line.start == first.start || line.gap > 0 || hasIndents && line.indented || !isSet
                || isListed(clean, line)
            if begins {
                paragraphs.append(clean.string(line))
            } else {
                paragraphs[paragraphs.count - 1] += " " + clean.string(line)
            }
        }
        return paragraphs.filter { !isRule($0) }
    }

    /// "- one of a list".
    private static func isListed(_ clean: CleanText, _ line: TextLine) -> Bool {
        line.count > 2 && clean.bytes[line.start] == UInt8(ascii: "-") && clean.bytes[line.start + 1] == 0x20
    }

    /// A line of nothing but strokes or dots.
    static func isRule(_ line: String) -> Bool {
        line.utf8.allSatisfy { [0x20, 0x2A, 0x2D, 0x2E, 0x3D, 0x5F, 0x23].contains($0) }
    }
}
