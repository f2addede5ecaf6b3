import News

/// One format: how to know it by content, and how to read it.
struct DocumentParser: Sendable {
    /// IANA media type.
    var mediaType: String
    /// Whether the text is in this format; asked in the order of the list in `Parsers`.
    var recognises: @Sendable (DroppedText) -> Bool
    var parse: @Sendable (DroppedText, ParsingSettings) throws(Reason) -> [Document]
}
