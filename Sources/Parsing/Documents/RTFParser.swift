import News

extension DocumentParser {
    /// Rich Text Format (Microsoft, version 1.9.1).
    static let rtf = DocumentParser(
        mediaType: RTFDocument.mediaType,
        form: .binary(
            recognises: { RTFDocument.isRTF($0) },
            parse: { (bytes, context) throws(Reason) in [.document(try RTFDocument.read(bytes, context))] }
        )
    )
}

/// An RTF document: main text, then its notes; what its information group states.
enum RTFDocument {
    static let mediaType = "application/rtf"

    static func isRTF(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let first = bytes[start...].prefix(64).firstIndex(where: { $0 > 0x20 }) else { return false }
        return ByteFields(bytes).starts(with: Array("{\\rtf".utf8), at: first)
    }

    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ context: ParsingContext) throws(Reason) -> Document {
        var reader = RTFReader(bytes, limit: context.settings.unpackedLimit)
        try reader.read()
        var facts = DocumentFacts(mediaType: mediaType)
        facts.title = reader.information.values["title"].flatMap { DocumentFacts.saneTitle($0) }
        facts.authors = reader.information.values["author"].flatMap { DocumentFacts.saneAuthor($0) }.map { [$0] } ?? []
        facts.keywords = reader.information.values["keywords"].map { DocumentFacts.keywords($0) } ?? []
        facts.created = reader.information.created.flatMap { stamp($0, "rtf:creatim", context.settings) }
        facts.modified = reader.information.revised.flatMap { stamp($0, "rtf:revtim", context.settings) }
        facts.notes = reader.notes
        return try DocumentText(reader.flow.text.bytes, facts).document(context.settings)
    }

    /// The format knows no zones: the desk's is taken, and said so.
    private static func stamp(_ time: CivilTime, _ reason: String, _ settings: ParsingSettings) -> Stamp? {
        guard DocumentFacts.isReal(time) else { return nil }
        return Stamp(
            civil: time,
            offset: settings.zoneOffset(time),
            precision: .minute,
            reason: reason + "-zone-assumed"
        )
    }
}
