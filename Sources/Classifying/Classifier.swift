package import News

/// Says what a document is about: language, codes of the taxonomy with their evidence, legal instruments.
///
/// Pure and deterministic: the same document and rules give the same answer; subjects stand in the order of the
/// taxonomy's facets and codes. Linear in the document's size.
package struct Classifier: Sendable {
    let book: RuleBook
    private let phrases: PhraseUnion
    private let mentions: MentionReader

    /// What speaks beside the rules, in this order.
    package var models: [ModelTable] = []

    /// With the rules that ship; they are read once a process.
    package init() { self = Self.shipped }

    /// With rules and names of the desk's own, as `RuleBookReader` and `NameBookReader` document them; nil for what ships.
    ///
    /// Names are added to those that ship.
    package init(rules: String?, names: String? = nil) throws(DeskFault) {
        guard rules != nil || names != nil else {
            self = Self.shipped
            return
        }
        var known = Self.shippedNames
        if let names {
            known.identity = "names"
            do throws(NameBookReader.Failure) {
                known = try NameBookReader.read(names, onto: known)
            } catch {
                throw DeskFault(file: .names, line: error.line, message: error.message)
            }
        }
        let text = rules ?? TaxonomyRules.text
        do throws(RuleBookReader.Failure) {
            self.init(book: try RuleBookReader.read(text), text: text, names: known)
        } catch {
            throw DeskFault(file: .rules, line: error.line, message: error.message)
        }
        self.names = names.map { "\(known.identity)@\(SHA256.digest(of: Array($0.utf8)).hex.prefix(8))" }
    }

    /// What is wrong with rules or names, and where.
    package struct DeskFault: Error, Sendable, Hashable {
        package enum File: Sendable, Hashable { case rules, names }

        package var file: File
        /// From 1.
        package var line: Int
        package var message: String
    }

    /// The rules that ship, in the form in which a desk may write its own.
    package static var shippedRules: String { TaxonomyRules.text }

    /// The names that ship, in the form in which a desk may write its own.
    package static var shippedNameText: String { ShippedNames.text }

    /// - Parameter text: what the book was read from; its digest tells one edition of the rules from another.
    init(book: RuleBook, text: String, names: NameBook = Self.shippedNames) {
        self.book = book
        phrases = PhraseUnion(
            rules: book.phrases,
            names: names.phrases,
            legal: LegalTriggers.shared.phrases
        )
        mentions = MentionReader(book: names)
        let whole = Array((book.extendsShipped ? TaxonomyRules.text + text : text).utf8)
        taxonomy = "\(book.taxonomy)@\(SHA256.digest(of: whole).hex.prefix(8))"
    }

    /// Identity of the rules: the taxonomy's own and the first digits of their text's SHA-256.
    package let taxonomy: String

    /// Identity of the desk's own names: what their book calls itself and the first digits of their text's SHA-256; nil
    /// where there are none.
    package private(set) var names: String?

    /// A name book that does not read is caught by the tests; in the field it costs the names, not the document.
    private static let shippedNames = (try? NameBookReader.read(ShippedNames.text)) ?? NameBook()

    /// A rule book that does not read is caught by the tests; in the field it costs the codes, not the document.
    private static let shipped = Classifier(
        book: (try? RuleBookReader.read(TaxonomyRules.text)) ?? RuleBook(),
        text: TaxonomyRules.text
    )

    package func classify(_ document: Document) -> Classification {
        let texts = Scoring.Texts(document)
        let pass = BodyPass(folded: texts.body.folded.bytes, phrases: phrases)
        let language = Self.language(of: document, texts, pass.guess)
        var classification = Classification(language: language, taxonomy: taxonomy)
        classification.wordCount = pass.wordCount
        classification.signature = pass.signature
        var text = document.body
        text.withUTF8 { bytes in
            let layout = BodyLayout(body: bytes, lead: document.lead)
            let found = scored(texts, language, bytes, layout, pass.phrases.rules)
            for subject in found.scoring.subjects() {
                if subject.code.hasPrefix(NinjsItem.mediaTopicPrefix) {
                    classification.mediaTopics.append(subject)
                } else {
                    classification.subjects.append(subject)
                }
            }
            // Organisations come first: they are the parties of agreements.
            let date = document.published.map { String($0.rfc3339.prefix(10)) } ?? ""
            mentions.read(pass.phrases.names, bytes, texts.body.folded, date: date, into: &classification)
            let legal = LegalMentions(
                document: document,
                body: texts.body,
                bytes: bytes,
                layout: layout,
                language: language,
                triggers: LegalTriggers.shared.found(pass.phrases.legal),
                organisations: classification.organisations
            )
            classification.agreements = legal.agreements
            classification.instruments = legal.instruments
            classification.dates = legal.dates
        }
        for model in models { hear(model, texts, language, &classification.subjects) }
        return classification
    }

    /// Why `document` has the code, or has it not; nil where no rule knows the code.
    package func trace(_ code: String, in document: Document) -> CodeTrace? {
        guard let entry = book.entries.firstIndex(where: { $0.code == code && $0.facet != nil }) else { return nil }
        let texts = Scoring.Texts(document)
        var text = document.body
        return text.withUTF8 { bytes in
            let layout = BodyLayout(body: bytes, lead: document.lead)
            let pass = BodyPass(folded: texts.body.folded.bytes, phrases: phrases)
            let language = Self.language(of: document, texts, pass.guess)
            let found = scored(texts, language, bytes, layout, pass.phrases.rules)
            return found.scoring.trace(entry, matches: found.matches)
        }
    }

    /// Codes and their names, in the order of the rules.
    package var codes: [(facet: String, code: String, vi: String, lo: String, en: String)] {
        book.entries.compactMap { entry in
            entry.facet.map { (book.facets[$0].name, entry.code, entry.vietnamese, entry.lao, entry.english) }
        }
    }

    /// Organisations, places and people with an id, in the order of the name books.
    package var namedEntries: [(kind: String, id: String, country: String, names: [String])] {
        mentions.book.entries.map { ($0.kind.rawValue, $0.id, $0.country, $0.names) }
    }

    /// How many rules and phrases there are.
    package var size: (rules: Int, phrases: Int) { (book.rules.count, book.phrases.count) }

    private func scored(
        _ texts: Scoring.Texts,
        _ language: String,
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ layout: BodyLayout,
        _ body: [PhraseMatcher.Match]
    ) -> (scoring: Scoring, matches: [(place: Evidence.Place, matches: [PhraseMatcher.Match])]) {
        let title = texts.title.folded.bytes
        let facts = LayoutFacts(title: title, body: bytes, folded: texts.body.folded, layout: layout)
        var scoring = Scoring(book: book, language: language, texts: texts, layout: layout)
        let matches: [(Evidence.Place, [PhraseMatcher.Match])] = [
            (.title, phrases.rules(in: title)), (.caption, phrases.rules(in: texts.caption.folded.bytes)),
            (.body, body),
        ]
        for (place, found) in matches { scoring.take(found, from: place) }
        for fact in facts.found { scoring.take(fact: fact.name, at: fact.range) }
        return (scoring, matches)
    }

    private static func language(of document: Document, _ texts: Scoring.Texts, _ body: LanguageGuess) -> String {
        var guess = body
        if guess.code == "und" { guess.add(texts.title.folded.bytes) }
        if guess.code == "und" { guess.add(texts.caption.folded.bytes) }
        return guess.code == "und" ? declared(document) ?? guess.code : guess.code
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

extension Scoring.Texts {
    init(_ document: Document) {
        self.init(
            title: FoldedSource(document.title ?? ""),
            caption: FoldedSource(document.provided.caption ?? ""),
            body: FoldedSource(document.body)
        )
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
