import News

/// What a zip file is when it is a document itself.
enum ZipDocument {
    /// The document formats that are made of a zip file and not read, in words.
    static func unreadKind(_ directory: ZipDirectory) -> String? {
        if directory.entry(named: "[Content_Types].xml") != nil {
            if directory.entry(named: "xl/workbook.xml") != nil || directory.entry(named: "xl/workbook.bin") != nil {
                return "an Excel workbook"
            }
            if directory.entry(named: "ppt/presentation.xml") != nil { return "a PowerPoint presentation" }
            if directory.entry(named: "visio/document.xml") != nil { return "a Visio drawing" }
        }
        if directory.entry(named: "META-INF/MANIFEST.MF") != nil, directory.entries.count > 1 {
            if directory.entry(named: "AndroidManifest.xml") != nil { return "an Android program" }
        }
        switch mimeType(directory) {
        case let type? where type.hasPrefix("application/vnd.oasis.opendocument.spreadsheet"):
            return "a spreadsheet (ODS)"
        case let type? where type.hasPrefix("application/vnd.oasis.opendocument.presentation"):
            return "a presentation (ODP)"
        case let type? where type.hasPrefix("application/vnd.oasis.opendocument.graphics"): return "a drawing (ODG)"
        default: return nil
        }
    }

    /// What the member `mimetype` says, which stands first and unpacked (ODF 1.3 part 2 section 3.3, EPUB OCF 3.3
    /// section 4.3).
    static func mimeType(_ directory: ZipDirectory) -> String? {
        guard let entry = directory.entry(named: "mimetype"), entry.method == 0, entry.packed <= 200 else { return nil }
        let fields = ByteFields(directory.bytes)
        guard let name = fields.int16(entry.offset + 26), let extra = fields.int16(entry.offset + 28),
            let bytes = fields.slice(entry.offset + 30 + name + extra, entry.packed)
        else { return nil }
        return String(decoding: bytes.filter { $0 > 0x20 && $0 < 0x7F }, as: UTF8.self)
    }
}
