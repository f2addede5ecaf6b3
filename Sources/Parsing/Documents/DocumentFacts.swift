import News

/// What an office document states of itself, as far as it can be believed.
struct DocumentFacts {
    var mediaType: String
    var charset: String?
    var title: String?
    /// The title is a paragraph of the text that its style says is the title.
    var isTitlePrinted = false
    var authors: [String] = []
    var created: Stamp?
    var modified: Stamp?
    var language: String?
    var keywords: [String] = []
    var notes: [String] = []

    /// A title that a person wrote: not the file's name, not what programs put there.
    static func saneTitle(_ bytes: [UInt8]) -> String? {
        guard let title = line(bytes), title.utf8.count >= 4, title.utf8.count <= 400 else { return nil }
        let folded = Array(title.utf8).withUnsafeBufferPointer { Scalar.folded($0, 0..<$0.count) }
        let starts = [
            "microsoft word", "microsoft powerpoint", "untitled", "document", "powerpoint", "slide 1", "tài liệu",
            "scan", "img_", "doc1",
        ]
        if starts.contains(where: { folded.starts(with: $0.utf8) }) { return nil }
        // A name of a file: an ending, or no space at all.
        let ends = [".doc", ".docx", ".pdf", ".rtf", ".odt", ".txt", ".indd", ".qxd", ".ppt", ".pptx", ".tmp", ".html"]
        if ends.contains(where: { folded.count > $0.utf8.count && folded.suffix($0.utf8.count).elementsEqual($0.utf8) })
        {
            return nil
        }
        let isSpaced = folded.contains(0x20) || folded.contains { $0 >= 0xE0 }
        return isSpaced ? title : nil
    }

    /// A person's name of at least two words: machines' and users' names are none.
    static func saneAuthor(_ bytes: [UInt8]) -> String? {
        guard let name = line(bytes), name.utf8.count <= 80,
            !name.utf8.contains(where: { "@\\/_<>|0123456789".utf8.contains($0) })
        else { return nil }
        let folded = Array(name.utf8).withUnsafeBufferPointer { Scalar.folded($0, 0..<$0.count) }
        let words = folded.split(separator: 0x20)
        guard words.count >= 2, words.count <= 6 else { return nil }
        let machines = [
            "user", "admin", "administrator", "windows", "microsoft", "unknown", "author", "pc", "hp", "dell", "office",
            "owner", "acer", "asus", "computer", "home", "default", "template", "test",
        ]
        if words.contains(where: { word in machines.contains { word.elementsEqual($0.utf8) } }) { return nil }
        return name
    }

    /// One line of clean text; nil where nothing is left.
    static func line(_ bytes: [UInt8]) -> String? {
        let clean = bytes.withUnsafeBufferPointer { CleanText(cleaning: $0) }
        let lines = clean.lines.map { clean.string($0) }.joined(separator: " ")
        return lines.isEmpty ? nil : lines
    }

    /// A date with its zone; one that names no zone is not kept, since nobody knows where the program ran.
    static func stamp(_ bytes: [UInt8], reason: String) -> Stamp? {
        guard bytes.count <= 40 else { return nil }
        // "2011-09-02T05:24:25+07", as pdfinfo has it, lacks the zone's minutes.
        var bytes = bytes
        if bytes.count > 19, let sign = bytes.indices.last, bytes.count >= 3,
            bytes[sign - 2] == UInt8(ascii: "+") || bytes[sign - 2] == UInt8(ascii: "-")
        {
            bytes += Array(":00".utf8)
        }
        guard let time = TimeTokens(bytes.withUnsafeBufferPointer { Scalar.folded($0, 0..<$0.count) }).stamp(),
            time.hasClock, case .offset(let offset) = time.zone, (1_985...2_200).contains(time.civil.year)
        else { return nil }
        return Stamp(civil: time.civil, offset: offset, precision: time.hasSeconds ? .second : .minute, reason: reason)
    }
}

extension DocumentFacts {
    /// A language tag (BCP 47): letters, figures and hyphens, beginning with a code of two or three letters.
    static func language(_ bytes: [UInt8]) -> String? {
        let tag = bytes.filter { $0 > 0x20 }
        guard let code = tag.split(separator: UInt8(ascii: "-")).first, code.count == 2 || code.count == 3,
            tag.count <= 35, tag.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == UInt8(ascii: "-") })
        else { return nil }
        return String(decoding: tag, as: UTF8.self)
    }

    /// Keywords parted by commas or semicolons, at most 50.
    static func keywords(_ bytes: [UInt8]) -> [String] {
        bytes.split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == 0x0A }.prefix(50)
            .compactMap { line(Array($0)) }.filter { $0.utf8.count <= 120 }
    }

    /// Whether such a day and minute exists, in the years of such documents.
    static func isReal(_ time: CivilTime) -> Bool {
        guard (1_985...2_200).contains(time.year), (1...12).contains(time.month), (1...31).contains(time.day),
            (0..<24).contains(time.hour), (0..<60).contains(time.minute), (0..<60).contains(time.second)
        else { return false }
        return CivilTime(secondsSinceEpoch: time.secondsSinceEpoch) == time
    }
}
