/// Phrases by which pages in Vietnamese, Lao, English and French announce what is not the article.
///
/// Collected from the page marks in reference/domain.md (A4, B7) and the wording of news sites in general; matching is
/// on the lower-cased line. They are hints beside the language-independent signs, never the only way to a result.
enum PhraseBook {
    enum Kind {
        /// Opens a block of links to other articles.
        case relatedHeading
        /// Opens comments, sign-up forms, footers: what follows the article.
        case endHeading
        /// One line that points to another article.
        case relatedLink
        /// A control, a notice, a counter of the page.
        case furniture
    }

    /// What the line announces, nil for any other line.
    static func kind(of text: CleanText, _ line: TextLine) -> Kind? {
        guard line.count <= 400 else { return nil }
        let words = line.words
        return text.folds.withUnsafeBufferPointer { folds in
            let range = core(folds, line.folded(limit: 200))
            guard !range.isEmpty else { return nil }
            let (start, end) = (range.lowerBound, range.upperBound)
            if let found = exact.match(folds, start, end, where: { $1 == range.count }) {
                return exactKinds[found.place]
            }
            let found = prefixes.match(folds, start, end) { words <= prefixKinds[$0].words && range.count > $1 }
            if let found { return prefixKinds[found.place].kind }
            return words <= 14 ? kindOfPhrases(folds, range) : nil
        }
    }

    /// What a line of two or more phrases in a row announces: "Share Tweet Print A- A A+", "Email Print 2143".
    private static func kindOfPhrases(_ line: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Kind? {
        var i = range.lowerBound
        let end = range.upperBound
        var phrases = 0
        var headings = 0
        while i < end {
            if line[i] < 0x61 {
                i += 1
                continue
            }
            if let mark = partingMarks.match(line, i, end) {
                i += mark.count
                continue
            }
            var best: (place: Int, count: Int)?
            _ = exact.match(line, i, end) { place, count in
                if count > best?.count ?? 0, i + count == end || line[i + count] < 0x61 { best = (place, count) }
                return false
            }
            guard let best else { return nil }
            phrases += 1
            if exactKinds[best.place] == .relatedHeading { headings += 1 }
            i += best.count
        }
        guard phrases >= 2 else { return nil }
        return headings == phrases ? .relatedHeading : .furniture
    }

    /// Whether the line speaks of the page and its reader rather than of the news: forms, consent, subscriptions.
    ///
    /// An article may say such a thing too, so this only weighs.
    static func isAboutThePage(_ text: CleanText, _ line: TextLine) -> Bool {
        guard line.words <= 80 else { return false }
        return text.folds.withUnsafeBufferPointer { about.occurs(in: $0, line.folded(limit: 800)) }
    }

    /// The line without leading and trailing marks such as `>>`, `»`, `:`, `…`, `[+]`.
    private static func core(_ line: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
        func isTrimmed(_ byte: UInt8) -> Bool {
            byte <= 0x2F && byte != 0x28 || (byte >= 0x3A && byte <= 0x40) || byte == 0x5B || byte == 0x5D
                || byte == 0x7C
        }
        var start = range.lowerBound
        var end = range.upperBound
        var changed = true
        while changed {
            changed = false
            while start < end, isTrimmed(line[start]) { start += 1 }
            while start < end, isTrimmed(line[end - 1]) { end -= 1 }
            // The last mark, ©, opens notices of copyright: it stays in front.
            guard start < end, line[start] >= 0x80 || line[end - 1] >= 0x80 else { break }
            for (place, mark) in marks.enumerated() where end - start > mark.count {
                if place + 1 < marks.count, equals(line, start, mark) {
                    start += mark.count
                    changed = true
                }
                if end - start >= mark.count, equals(line, end - mark.count, mark) {
                    end -= mark.count
                    changed = true
                }
            }
        }
        return start..<end
    }

    private static func equals(_ line: UnsafeBufferPointer<UInt8>, _ at: Int, _ mark: [UInt8]) -> Bool {
        guard line[at] == mark[0] else { return false }
        for k in 1..<mark.count where line[at + k] != mark[k] { return false }
        return true
    }

    private static let marks: [[UInt8]] = ["»", "…", "›", "▶", "▼", "→", "•", "©"].map { Array($0.utf8) }
    private static let partingMarks = PhraseTable(["•", "–", "·", "»"])

    private static func split(_ list: String) -> [[UInt8]] {
        list.utf8.split(separator: UInt8(ascii: "|")).map { Array($0) }
    }

    private static let about = PhraseTable(split(Phrases.aboutThePage))
    private static let exact = PhraseTable(Phrases.exact.flatMap { split($0.1) })
    private static let exactKinds: [Kind] = Phrases.exact.flatMap { list in split(list.1).map { _ in list.0 } }
    private static let prefixes = PhraseTable(Phrases.prefixes.flatMap { split($0.2) })
    /// The kind, and the most words a line may have that begins so.
    private static let prefixKinds: [(kind: Kind, words: Int)] = Phrases.prefixes.flatMap { list in
        split(list.2).map { _ in (list.0, list.1) }
    }
}
