package import News

/// One format: how to know it by content, and how to read it.
struct DocumentParser: Sendable {
    /// Knows the format and reads documents out of it.
    enum Form: Sendable {
        /// Asked on the bytes as they are, before anything is decoded.
        case binary(
            recognises: @Sendable (UnsafeBufferPointer<UInt8>) -> Bool,
            parse: @Sendable (UnsafeBufferPointer<UInt8>, ParsingContext) throws(Reason) -> [ParsedPart]
        )
        /// Asked on the text decoded to UTF-8.
        case text(
            recognises: @Sendable (DroppedText) -> Bool,
            parse: @Sendable (DroppedText, ParsingContext) throws(Reason) -> [ParsedPart]
        )
    }

    /// IANA media type.
    var mediaType: String
    var form: Form
}

/// One document of an object, or why there is none in its place.
package enum ParsedPart: Sendable, Hashable {
    case document(Document)
    /// `path` as `Document.path`.
    case refused(path: String, Reason)

    package var path: String {
        switch self {
        case .document(let document): document.path
        case .refused(let path, _): path
        }
    }

    /// The same, `prefix` levels down.
    func below(_ number: Int) -> ParsedPart {
        let prefixed = path.isEmpty ? String(number) : "\(number)/\(path)"
        switch self {
        case .document(var document):
            document.path = prefixed
            return .document(document)
        case .refused(_, let reason): return .refused(path: prefixed, reason)
        }
    }
}
