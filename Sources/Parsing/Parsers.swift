package import News

/// The one list of parsers, and the way from dropped bytes to documents.
package enum Parsers {
    /// In the order in which they are asked; plain text takes what is left.
    ///
    /// A new format is a file and a line here.
    static let all: [DocumentParser] = [
        .html,
        .plainText,
    ]

    /// All documents in `bytes`, at least one.
    ///
    /// The content decides what the file is; `name` is a hint and only used in messages. Linear in `bytes.count`; no
    /// input traps.
    package static func parse(
        _ bytes: UnsafeBufferPointer<UInt8>,
        name: String,
        settings: ParsingSettings
    ) throws(Reason) -> [Document] {
        let text = try TextDecoder.decode(bytes, name: name, settings: settings)
        for parser in all where parser.recognises(text) { return try parser.parse(text, settings) }
        throw Reason(.unsupportedFormat, "The file is in no format that can be read; drop it as plain text or HTML.")
    }

    /// What plain text was taken for, line by line; nil for a file that is not plain text.
    package static func lines(
        _ bytes: UnsafeBufferPointer<UInt8>,
        name: String,
        settings: ParsingSettings
    ) throws(Reason) -> ArticleLines? {
        let text = try TextDecoder.decode(bytes, name: name, settings: settings)
        guard !DocumentParser.html.recognises(text) else { return nil }
        return try PlainText.lines(text, settings)
    }
}
