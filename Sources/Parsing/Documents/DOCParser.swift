import News

extension DocumentParser {
    /// Word documents from Word 6 to Word 2003 (MS-DOC), and the names of what else lies in compound files.
    static let doc = DocumentParser(
        mediaType: DOCDocument.mediaType,
        form: .binary(
            recognises: { $0.starts(with: CompoundFile.magic) },
            parse: { (bytes, context) throws(Reason) in [.document(try DOCDocument.read(bytes, context))] }
        )
    )
}

/// A Word document: main text, then footnotes and endnotes, then text boxes; what its summary states.
enum DOCDocument {
    static let mediaType = "application/msword"

    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ context: ParsingContext) throws(Reason) -> Document {
        let file = try CompoundFile(bytes)
        if file.has("EncryptedPackage") || file.has("\u{6}DataSpaces") { throw encrypted }
        guard let main = file.stream("WordDocument") else { throw unread(file) }
        let text = try main.withUnsafeBufferPointer { (main) throws(Reason) in
            let block = WordBlock(main)
            if block.isEncrypted { throw encrypted }
            guard block.isKnown else {
                throw Reason(
                    .unsupportedFormat,
                    "The Word document is of a version that is not read; save it as DOCX and send it again."
                )
            }
            let table = file.stream(block.tableName) ?? []
            return try table.withUnsafeBufferPointer { (table) throws(Reason) in
                var words = WordText(block, ByteFields(table))
                try words.read(limit: context.settings.unpackedLimit)
                return words
            }
        }
        var facts = DocumentFacts(mediaType: mediaType)
        if let summary = file.stream("\u{5}SummaryInformation") {
            summary.withUnsafeBufferPointer { SummaryInformation($0).fill(&facts) }
        }
        facts.notes = text.notes
        if file.has("Macros") || file.has("_VBA_PROJECT_CUR") { facts.notes.append("macros") }
        return try DocumentText(text.text.bytes, facts).document(context.settings)
    }

    private static let encrypted = Reason(
        .encrypted,
        "The document opens only with a password; save it without one and send it again."
    )

    private static func unread(_ file: CompoundFile) -> Reason {
        let kinds: [(String, String)] = [
            ("Workbook", "an Excel workbook"), ("Book", "an Excel workbook"),
            ("PowerPoint Document", "a PowerPoint presentation"), ("__properties_version1.0", "an Outlook message"),
            ("VisioDocument", "a Visio drawing"), ("Quill", "a Publisher document"),
        ]
        if let kind = kinds.first(where: { file.has($0.0) }) {
            return Reason(
                .unsupportedFormat,
                "The file is \(kind.1), which is not read yet; drop its text, or save it as PDF or DOCX."
            )
        }
        return Reason(.damaged, "The document lacks its text; save it anew and send it again.")
    }
}

/// The head of a Word document (FIB): version, and where its pieces are.
struct WordBlock {
    let fields: ByteFields
    /// From 0x00C1 on Word 97 and later.
    let version: Int
    private let magic: Int
    private let flags: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        fields = ByteFields(bytes)
        magic = fields.int16(0) ?? 0
        version = fields.int16(2) ?? 0
        flags = fields.int16(10) ?? 0
    }

    var isKnown: Bool { magic == 0xA5EC || magic == 0xA5DC }
    var isEncrypted: Bool { isKnown && flags & 0x0100 != 0 }
    /// Word 6 and 95: bytes of one code page, everything in one stream.
    var isOld: Bool { magic == 0xA5DC || version < 0x00C1 }
    var isComplex: Bool { flags & 0x0004 != 0 }
    var tableName: String { flags & 0x0200 != 0 ? "1Table" : "0Table" }
    var codePage: Int { CodePage.ofLanguage(fields.int16(6) ?? 0) }

    /// Characters of the main text, of footnotes, headers, macros, comments, endnotes, text boxes.
    var counts: [Int] {
        let at = isOld ? 0x34 : 0x4C
        return (0..<7).map { fields.int32(at + 4 * $0) ?? 0 }.map { $0 > 0x7FFF_FFFF ? 0 : $0 }
    }

    /// The pieces of the text.
    var pieces: (offset: Int, count: Int) { pair(isOld ? 0x160 : 0x1A2) }
    /// Pages of character properties, the font table, the style sheet; Word 97 and later.
    var characterPages: (offset: Int, count: Int) { pair(0xFA) }
    var fonts: (offset: Int, count: Int) { pair(0x112) }
    var styles: (offset: Int, count: Int) { pair(0xA2) }
    /// Where the text of a Word 6 document begins that has no table of pieces.
    var start: Int { fields.int32(0x18) ?? 0 }

    private func pair(_ at: Int) -> (offset: Int, count: Int) { (fields.int32(at) ?? 0, fields.int32(at + 4) ?? 0) }
}
