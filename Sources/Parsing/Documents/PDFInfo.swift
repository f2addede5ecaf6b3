import News

/// What pdfinfo prints of a PDF document (`-isodates`): only what can be believed.
struct PDFInfo {
    var title: String?
    var author: String?
    var created: Stamp?
    var modified: Stamp?
    var pages: Int?

    init(_ output: [UInt8]) {
        for line in output.split(separator: 0x0A).prefix(200) {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let value = line[(colon + 1)...].drop { $0 == 0x20 }
            guard !value.isEmpty else { continue }
            let bytes = Array(value)
            // A value with a line end in it could pretend to be another line: the first one counts.
            switch String(decoding: line[..<colon], as: UTF8.self) {
            case "Title" where title == nil: title = DocumentFacts.saneTitle(bytes)
            case "Author" where author == nil: author = DocumentFacts.saneAuthor(bytes)
            case "CreationDate" where created == nil: created = DocumentFacts.stamp(bytes, reason: "pdf:CreationDate")
            case "ModDate" where modified == nil: modified = DocumentFacts.stamp(bytes, reason: "pdf:ModDate")
            case "Pages" where pages == nil: pages = Int(String(decoding: bytes, as: UTF8.self))
            default: break
            }
        }
    }
}
