import News

extension DocumentParser {
    /// Messages of news wires framed by control characters: IPTC 7901 and ANPA 1312, one or several in a file.
    ///
    /// There is no registered media type for either.
    static let wire = DocumentParser(
        mediaType: "text/plain",
        form: .binary(
            recognises: { WireFrame.begins($0) },
            parse: { (bytes, context) throws(Reason) in try WireMessages.read(bytes, context) }
        )
    )
}

/// Reads the messages of a file one after the other.
enum WireMessages {
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ context: ParsingContext) throws(Reason) -> [ParsedPart] {
        var parts: [ParsedPart] = []
        let frames = WireFrame.all(bytes)
        for (index, frame) in frames.enumerated() {
            try context.take(members: 1)
            do throws(Reason) {
                let document = try document(frame, context)
                parts.append(frames.count == 1 ? .document(document) : ParsedPart.document(document).below(index + 1))
            } catch {
                if error.endsObject || frames.count == 1 { throw error }
                parts.append(.refused(path: String(index + 1), error))
            }
        }
        return parts
    }

    private static func document(_ frame: WireFrame, _ context: ParsingContext) throws(Reason) -> Document {
        let text = try WireCharset.decode(frame.text, context)
        var document: Document
        if let header = ANPAHeader(frame.header) {
            document = ANPAMessage(header: header, text: text.bytes, trailer: frame.trailer).document()
        } else {
            let header = IPTC7901Header(frame.header)
            let message = IPTC7901Message(
                header: header,
                text: text.bytes,
                trailer: frame.trailer,
                settings: context.settings
            )
            document = message.document()
        }
        try context.settings.check(bodyBytes: document.body.utf8.count)
        document.charset = text.charset
        document.quality.notes += text.notes
        if !frame.isClosed { document.quality.notes.append("cut-off") }
        return document
    }
}
