import News

/// The name book ready for use: what a body names, one text after another.
struct MentionReader: Sendable {
    let book: NameBook
    private let words: PhraseTrie
    private let begins: [NameBook.Begins]

    init(book: NameBook) {
        self.book = book
        begins = book.begins
        words = PhraseTrie(book.words)
    }

    /// Adds people, organisations and places to a classification whose language is known.
    ///
    /// - Parameters:
    ///   - matches: of the book's phrases in `folded`, ascending by start.
    ///   - date: ISO date of the document; empty where it is not known.
    func read(
        _ matches: [PhraseMatcher.Match],
        _ body: UnsafeBufferPointer<UInt8>,
        _ folded: FoldedText,
        date: String,
        into classification: inout Classification
    ) {
        guard !matches.isEmpty else { return }
        let language = classification.language
        folded.bytes.withUnsafeBufferPointer { bytes in
            words.withWalker { walker in
                let text = NameText(bytes: bytes, source: body, map: folded)
                var scanner = MentionScanner(
                    book: book,
                    text: text,
                    hits: NameHits(matches, text, begins),
                    walker: walker,
                    language: language,
                    date: date
                )
                scanner.run()
                let groups = MentionGroups(book: book, text: text, language: language)
                classification.organisations = groups.organisations(scanner.organisations)
                classification.people = groups.people(scanner.people)
                classification.places = groups.places(scanner.places)
            }
        }
    }
}
