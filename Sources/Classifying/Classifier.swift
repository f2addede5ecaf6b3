package import News

/// Says what a document is about: language, codes of the taxonomy with their evidence, legal instruments.
///
/// Pure and deterministic: the same document and rules give the same answer; subjects stand in the order of the
/// taxonomy's facets and codes. Linear in the document's size.
package struct Classifier: Sendable {
    private let book: RuleBook
    private let matcher: PhraseMatcher

    /// With the rules that ship; they are read once a process.
    package init() { self = Self.shipped }

    /// With rules of the desk's own (`RuleBookReader` documents their form).
    package init(rules text: String) throws(RulesFault) {
        do throws(RuleBookReader.Failure) {
            self.init(book: try RuleBookReader.read(text), text: text)
        } catch {
            throw RulesFault(line: error.line, message: error.message)
        }
    }

    /// What is wrong with rules, and where.
    package struct RulesFault: Error, Sendable, Hashable {
        /// From 1.
        package var line: Int
        package var message: String
    }

    /// The rules that ship, in the form in which a desk may write its own.
    package static var shippedRules: String { TaxonomyRules.text }

    /// - Parameter text: what the book was read from; its digest tells one edition of the rules from another.
    init(book: RuleBook, text: String) {
        self.book = book
        matcher = PhraseMatcher(phrases: book.phrases)
        let whole = Array((book.extendsShipped ? TaxonomyRules.text + text : text).utf8)
        taxonomy = "\(book.taxonomy)@\(SHA256.digest(of: whole).hex.prefix(8))"
    }

    /// Identity of the rules: the taxonomy's own and the first digits of their text's SHA-256.
    package let taxonomy: String

    /// A rule book that does not read is caught by the tests; in the field it costs the codes, not the document.
    private static let shipped = Classifier(
        book: (try? RuleBookReader.read(TaxonomyRules.text)) ?? RuleBook(),
        text: TaxonomyRules.text
    )

    package func classify(_ document: Document) -> Classification {
        let title = FoldedSource(document.title ?? "")
        let body = FoldedSource(document.body)
        let caption = FoldedSource(document.provided.caption ?? "")
        var guess = LanguageGuess()
        guess.add(body.folded.bytes)
        if guess.code == "und" { guess.add(title.folded.bytes) }
        if guess.code == "und" { guess.add(caption.folded.bytes) }
        let language = guess.code == "und" ? Self.declared(document) ?? guess.code : guess.code
        var classification = Classification(language: language, taxonomy: taxonomy)
        classification.wordCount = WordCounter.count(body.folded.bytes)
        classification.signature = Signature(folded: body.folded.bytes)
        var text = document.body
        text.withUTF8 { bytes in
            let layout = BodyLayout(body: bytes, lead: document.lead)
            let facts = LayoutFacts(title: title.folded.bytes, body: bytes, folded: body.folded, layout: layout)
            var scoring = Scoring(
                book: book,
                language: language,
                texts: Scoring.Texts(title: title, caption: caption, body: body),
                layout: layout
            )
            scoring.take(matcher.matches(in: title.folded.bytes), from: .title)
            scoring.take(matcher.matches(in: caption.folded.bytes), from: .caption)
            scoring.take(matcher.matches(in: body.folded.bytes), from: .body)
            for fact in facts.found { scoring.take(fact: fact.name, at: fact.range) }
            for subject in scoring.subjects() {
                if subject.code.hasPrefix(NinjsItem.mediaTopicPrefix) {
                    classification.mediaTopics.append(subject)
                } else {
                    classification.subjects.append(subject)
                }
            }
            classification.instruments = InstrumentScanner(body: bytes, isVietnamese: language == "vi")
                .instruments()
        }
        if language == "lo" { classification.instruments += LaoInstruments(source: body).instruments() }
        return classification
    }
}

extension Classifier {
    /// The language a document says it is in, where its words do not tell: the first subtag of its tag.
    private static func declared(_ document: Document) -> String? {
        guard let tag = document.declaredLanguage else { return nil }
        let subtag = tag.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }.map { $0 | 0x20 }
        guard (2...3).contains(subtag.count), subtag.allSatisfy({ $0 &- 0x61 < 26 }) else { return nil }
        return String(decoding: subtag, as: UTF8.self)
    }
}

/// A text with its fold.
struct FoldedSource {
    let text: String
    let folded: FoldedText

    init(_ text: String) {
        self.text = text
        folded = TextFold.fold(text)
    }

    func printed(_ range: Range<Int>) -> String {
        let bytes = text.utf8
        guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return "" }
        let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
        let end = bytes.index(start, offsetBy: range.count)
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
}
