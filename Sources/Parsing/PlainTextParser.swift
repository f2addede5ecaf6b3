import News

extension DocumentParser {
    /// Any text that no other format claims.
    static let plainText = DocumentParser(
        mediaType: "text/plain",
        recognises: { _ in true },
        parse: { (text, settings) throws(Reason) in [try PlainText.read(text, settings).document] }
    )
}

/// Text without markup, read as a news article.
enum PlainText {
    static func read(_ text: DroppedText, _ settings: ParsingSettings) throws(Reason) -> (document: Document, lines: ArticleLines) {
        let clean = text.bytes.withUnsafeBufferPointer { CleanText(cleaning: $0) }
        guard !clean.lines.isEmpty else {
            throw Reason(.empty, "The file holds white space only; drop the file again with its text.")
        }
        var assembly = ArticleAssembly(ArticleReader(clean), settings: settings)
        return try assembly.document(mediaType: "text/plain", charset: text.charset)
    }
}
