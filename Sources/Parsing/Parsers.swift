package import News

/// The one list of parsers, and the way from dropped bytes to documents.
package enum Parsers {
    /// In the order in which they are asked, those of bytes before those of text; plain text takes what is left.
    ///
    /// A new format is a file and a line here.
    static let all: [DocumentParser] = [
        .pdf,
        .rtf,
        .doc,
        .docx,
        .odt,
        .epub,
        .zip,
        .tar,
        .packedFile,
        .wire,
        .picture,
        .mailbox,
        .mail,
        .json,
        .newsMLG2,
        .newsML1,
        .nitf,
        .feed,
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
    ) throws(Reason) -> [ParsedPart] {
        try object(bytes, name: name, settings: settings).parts
    }

    /// The same with the members of containers that the documents come from; `tools` runs programs of others.
    package static func object(
        _ bytes: UnsafeBufferPointer<UInt8>,
        name: String,
        settings: ParsingSettings,
        tools: ParsingTools? = nil
    ) throws(Reason) -> ParsedObject {
        let context = ParsingContext(settings: settings, name: name, tools: tools)
        let parts = try read(bytes, context: context)
        return ParsedObject(parts: parts, members: context.opened)
    }

    /// The same for an object or a member of one; `context.name` is its name.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, context: ParsingContext) throws(Reason) -> [ParsedPart] {
        let parts = try parts(bytes, context)
        // The name is the one document's own only where it is not a container's.
        guard parts.count == 1, case .document(var document)? = parts.first, document.path.isEmpty,
            let note = NameMismatch.note(name: context.name, mediaType: document.mediaType)
        else { return parts }
        document.quality.notes.append(note)
        return [.document(document)]
    }

    private static func parts(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ context: ParsingContext
    ) throws(Reason) -> [ParsedPart] {
        guard !bytes.isEmpty else { throw Reason(.empty, "The file is empty; drop it again when it holds the text.") }
        for parser in all {
            if case .binary(let recognises, let parse) = parser.form, recognises(bytes) {
                return try parse(bytes, context)
            }
        }
        let text = try TextDecoder.decode(bytes, name: context.name, settings: context.settings)
        for parser in all {
            if case .text(let recognises, let parse) = parser.form, recognises(text) {
                try checkReadable(text, by: parser)
                return try parse(text, context).map { part in
                    if case .document(let document) = part { .document(text.noted(document)) } else { part }
                }
            }
        }
        throw Reason(.unsupportedFormat, "The file is in no format that can be read; drop it as plain text or HTML.")
    }

    /// Refuses text in a format that no parser has claimed, before it is taken for a page or for plain text.
    private static func checkReadable(_ text: DroppedText, by parser: DocumentParser) throws(Reason) {
        guard parser.mediaType == "text/plain" || parser.mediaType == "text/html",
            let format = FormatSignature.textFormat(text.bytes)
        else { return }
        throw Reason(
            .unsupportedFormat,
            "The file is \(format), which is not read yet; drop its text or an HTML page."
        )
    }

    /// What plain text was taken for, line by line; nil for a file that is not plain text.
    package static func lines(
        _ bytes: UnsafeBufferPointer<UInt8>,
        name: String,
        settings: ParsingSettings
    ) throws(Reason) -> ArticleLines? {
        let text = try TextDecoder.decode(bytes, name: name, settings: settings)
        for parser in all {
            guard case .text(let recognises, _) = parser.form, recognises(text) else { continue }
            try checkReadable(text, by: parser)
            return parser.mediaType == "text/plain" ? try PlainText.lines(text, settings) : nil
        }
        return nil
    }
}
