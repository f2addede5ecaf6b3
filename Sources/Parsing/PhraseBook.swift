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
        return kind(ofFolded: text.folded(line, limit: 200), words: line.words)
    }

    static func kind(ofFolded whole: [UInt8], words: Int) -> Kind? {
        let line = core(whole)
        guard let first = line.first else { return nil }
        for phrase in exactIndex[Int(first)] where phrase.bytes.count == line.count && phrase.bytes.elementsEqual(line)
        {
            return phrase.kind
        }
        for phrase in prefixIndex[Int(first)]
        where words <= phrase.words && line.count > phrase.bytes.count && line.starts(with: phrase.bytes) {
            return phrase.kind
        }
        return words <= 14 ? kindOfPhrases(line) : nil
    }

    /// What a line of two or more phrases in a row announces: "Share Tweet Print A- A A+", "Email Print 2143".
    private static func kindOfPhrases(_ line: ArraySlice<UInt8>) -> Kind? {
        var i = line.startIndex
        var phrases = 0
        var headings = 0
        while i < line.endIndex {
            let byte = line[i]
            if byte < 0x61 {
                i += 1
                continue
            }
            if line[i...].starts(with: [0xE2, 0x80, 0xA2]) || line[i...].starts(with: [0xE2, 0x80, 0x93]) {
                i += 3
                continue
            }
            if line[i...].starts(with: [0xC2, 0xB7]) || line[i...].starts(with: [0xC2, 0xBB]) {
                i += 2
                continue
            }
            var best: Phrase?
            for phrase in exactIndex[Int(byte)] where phrase.bytes.count > (best?.bytes.count ?? 0) {
                let end = i + phrase.bytes.count
                guard end <= line.endIndex, end == line.endIndex || line[end] < 0x61,
                    line[i..<end].elementsEqual(phrase.bytes)
                else { continue }
                best = phrase
            }
            guard let best else { return nil }
            phrases += 1
            if best.kind == .relatedHeading { headings += 1 }
            i += best.bytes.count
        }
        guard phrases >= 2 else { return nil }
        return headings == phrases ? .relatedHeading : .furniture
    }

    /// Whether the line speaks of the page and its reader rather than of the news: forms, consent, subscriptions.
    ///
    /// An
    /// article may say such a thing too, so this only weighs.
    static func isAboutThePage(_ text: CleanText, _ line: TextLine) -> Bool {
        guard line.words <= 80 else { return false }
        let folded = text.folded(line, limit: 800)
        return folded.withUnsafeBufferPointer { bytes in
            var i = 0
            while i < bytes.count {
                for phrase in aboutIndex[Int(bytes[i])] where i + phrase.count <= bytes.count {
                    var k = 1
                    while k < phrase.count, bytes[i + k] == phrase[k] { k += 1 }
                    if k == phrase.count { return true }
                }
                i += 1
            }
            return false
        }
    }

    private static let aboutIndex: [[[UInt8]]] = {
        var index = [[[UInt8]]](repeating: [], count: 256)
        for phrase in Phrases.aboutThePage.utf8.split(separator: UInt8(ascii: "|")) {
            guard let first = phrase.first else { continue }
            index[Int(first)].append(Array(phrase))
        }
        return index
    }()

    /// The line without leading and trailing marks such as `>>`, `»`, `:`, `…`, `[+]`.
    private static func core(_ line: [UInt8]) -> ArraySlice<UInt8> {
        var slice = line[...]
        func isTrimmed(_ byte: UInt8) -> Bool {
            byte <= 0x2F && byte != 0x28 || (byte >= 0x3A && byte <= 0x40) || byte == 0x5B || byte == 0x5D
                || byte == 0x7C
        }
        while let byte = slice.first, isTrimmed(byte) { slice.removeFirst() }
        while let byte = slice.last, isTrimmed(byte) { slice.removeLast() }
        let marks: [[UInt8]] = ["»", "…", "›", "▶", "▼", "→", "•", "©"].map { Array($0.utf8) }
        var changed = true
        while changed {
            changed = false
            for mark in marks where slice.count > mark.count {
                if mark != [0xC2, 0xA9], slice.starts(with: mark) {
                    slice = slice.dropFirst(mark.count)
                    changed = true
                }
                if slice.suffix(mark.count).elementsEqual(mark) {
                    slice = slice.dropLast(mark.count)
                    changed = true
                }
            }
            while let byte = slice.first, isTrimmed(byte) { slice.removeFirst() }
            while let byte = slice.last, isTrimmed(byte) { slice.removeLast() }
        }
        return slice
    }

    private struct Phrase {
        var bytes: [UInt8]
        var kind: Kind
        /// Most words a line may have that begins so.
        var words: Int
    }

    private static func index(_ lists: [(Kind, Int, String)]) -> [[Phrase]] {
        var index = [[Phrase]](repeating: [], count: 256)
        for (kind, words, list) in lists {
            for phrase in list.utf8.split(separator: UInt8(ascii: "|")) {
                guard let first = phrase.first else { continue }
                index[Int(first)].append(Phrase(bytes: Array(phrase), kind: kind, words: words))
            }
        }
        return index
    }

    private static let exactIndex = index(Phrases.exact.map { ($0.0, 0, $0.1) })
    private static let prefixIndex = index(Phrases.prefixes)
}
