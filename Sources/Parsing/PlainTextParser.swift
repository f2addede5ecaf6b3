import News

extension DocumentParser {
    /// Any text that no other format claims.
    static let plainText = DocumentParser(
        mediaType: "text/plain",
        form: .text(
            recognises: { _ in true },
            parse: { (text, context) throws(Reason) in [.document(try PlainText.document(text, context.settings))] }
        )
    )
}

/// Text without markup, read as a news article.
enum PlainText {
    static func document(_ text: DroppedText, _ settings: ParsingSettings) throws(Reason) -> Document {
        var assembly = try assembly(text, settings)
        return try assembly.document(mediaType: "text/plain", charset: text.charset)
    }

    static func lines(_ text: DroppedText, _ settings: ParsingSettings) throws(Reason) -> ArticleLines {
        var assembly = try assembly(text, settings)
        _ = try assembly.document(mediaType: "text/plain", charset: text.charset)
        return assembly.lines()
    }

    private static func assembly(_ text: DroppedText, _ settings: ParsingSettings) throws(Reason) -> ArticleAssembly {
        var clean = text.bytes.withUnsafeBufferPointer { CleanText(cleaning: $0) }
        if clean.lines.contains(where: { CopiedText.mayMark(clean.bytes[$0.start]) }),
            let unmarked = text.bytes.withUnsafeBufferPointer({ CopiedText.unmarked($0) })
        {
            clean = unmarked.withUnsafeBufferPointer { CleanText(cleaning: $0) }
        }
        guard !clean.lines.isEmpty else {
            throw Reason(.empty, "The file holds white space only; drop the file again with its text.")
        }
        return ArticleAssembly(ArticleReader(clean), settings: settings)
    }
}
