import News

/// Paragraphs of an office document, read as a news article of which nothing is thrown away.
///
/// Unlike a web page an office document holds only what its author put there: what the reader of articles knows (title,
/// byline, dateline, sources, captions) is taken, everything else is body.
struct DocumentText {
    private let facts: DocumentFacts
    private let text: [UInt8]

    /// - Parameter paragraphs: UTF-8; a paragraph is a line, an empty line between two is allowed.
    init(_ paragraphs: [UInt8], _ facts: DocumentFacts) {
        text = paragraphs
        self.facts = facts
    }

    func document(_ settings: ParsingSettings) throws(Reason) -> Document {
        let clean = text.withUnsafeBufferPointer { CleanText(cleaning: $0) }
        guard !clean.lines.isEmpty else {
            throw Reason(.empty, "The document holds no text; send the text, or the pictures themselves.")
        }
        let printed = facts.title.flatMap { isPrinted($0, clean) ? $0 : nil }
        var reader = ArticleReader(clean, statedTitle: printed)
        for i in clean.lines.indices {
            switch reader.labels[i] {
            case nil, .furniture, .related, .breadcrumb, .alt:
                // A page's number is of no use in a text without pages.
                let isNumber =
                    reader.reasons[i] == .pageNumber || reader.reasons[i] == .noWords && clean.lines[i].digits == 0
                if !isNumber { reader.set(i, .body, .bestSpan) }
            default: break
            }
        }
        // Two words alone look like a name: a document that is nothing else says them.
        if !reader.labels.contains(.body) && !reader.labels.contains(.lead) {
            for i in reader.labels.indices where reader.labels[i] != .title { reader.set(i, .body, .fewLines) }
        }
        if !reader.labels.contains(.lead), let first = reader.labels.firstIndex(of: .body) {
            reader.set(first, .lead, .bestSpan)
        }
        var assembly = ArticleAssembly(reader, settings: settings)
        var document = try assembly.document(mediaType: facts.mediaType, charset: facts.charset ?? "UTF-8")
        document.charset = facts.charset
        if let title = printed ?? (document.title == nil || facts.isTitlePrinted ? facts.title : nil) {
            document.title = title
            document.quality.notes.removeAll { $0 == "no-title" }
        }
        if document.authors.isEmpty { document.authors = facts.authors }
        document.provided.firstCreated = facts.created
        if document.modified == nil { document.modified = facts.modified }
        document.declaredLanguage = facts.language
        document.provided.concepts += facts.keywords.map {
            ProvidedConcept(.subject, name: $0, rel: "keyword")
        }
        document.quality.notes += facts.notes
        return document
    }

    /// Whether the title is one of the first paragraphs.
    private func isPrinted(_ title: String, _ clean: CleanText) -> Bool {
        if facts.isTitlePrinted { return true }
        let wanted = Array(title.utf8).withUnsafeBufferPointer { Scalar.folded($0, 0..<$0.count) }
        return clean.lines.prefix(15).contains { clean.folded($0, limit: 1_000).elementsEqual(wanted) }
    }
}
