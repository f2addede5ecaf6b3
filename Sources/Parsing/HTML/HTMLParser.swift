import News

extension DocumentParser {
    /// HTML and XHTML pages: what the page states of itself, and its readable text read like plain text.
    static let html = DocumentParser(
        mediaType: "text/html",
        form: .text(
            recognises: { HTMLSigns.isHTML($0.bytes) },
            parse: { (text, context) throws(Reason) in [.document(try HTMLDocument.read(text, context.settings))] }
        )
    )
}

/// Makes a document out of a page.
enum HTMLDocument {
    static func read(_ text: DroppedText, _ settings: ParsingSettings) throws(Reason) -> Document {
        let tree = try HTMLTree(text.bytes)
        let metadata = HTMLMetadata(tree)
        let main = try MainText(tree, metadata.scan.data, textLimit: settings.pageTextLimit)
        var document = try main.document(
            mediaType: "text/html",
            charset: text.charset,
            bodyLimit: settings.bodyLimit
        )
        metadata.fill(&document, settings)
        ClosingLines.fill(&document)
        if document.title == nil { document.quality.notes.append("no-title") }
        if document.quality.score > 0 {
            if document.title != nil { document.quality.score += 20 }
            if document.published != nil { document.quality.score += 5 }
        }
        return document
    }
}
