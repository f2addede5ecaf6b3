/// Formats known by their first bytes that no parser here reads yet.
enum FormatSignature {
    private static let magic: [(offset: Int, bytes: [UInt8], name: String)] = [
        (0, Array("%PDF-".utf8), "a PDF document"),
        (0, [0x50, 0x4B, 0x03, 0x04], "a ZIP container (DOCX, ODT, EPUB or a zip archive)"),
        (0, [0x50, 0x4B, 0x05, 0x06], "an empty ZIP archive"),
        (0, [0x50, 0x4B, 0x07, 0x08], "a spanned ZIP archive"),
        (0, [0x50, 0x4B, 0x30, 0x30, 0x50, 0x4B], "a spanned ZIP archive"),
        (3, Array("%PDF-".utf8), "a PDF document"),
        (0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an OLE file (old Word, Excel or Outlook)"),
        (0, Array("{\\rtf".utf8), "an RTF document"),
        (0, [0xFF, 0xD8, 0xFF], "a JPEG picture"),
        (0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG picture"),
        (0, Array("GIF87a".utf8), "a GIF picture"),
        (0, Array("GIF89a".utf8), "a GIF picture"),
        (0, [0x49, 0x49, 0x2A, 0x00], "a TIFF picture"),
        (0, [0x4D, 0x4D, 0x00, 0x2A], "a TIFF picture"),
        (8, Array("WEBP".utf8), "a WebP picture"),
        (8, Array("WAVE".utf8), "a WAVE sound"),
        (8, Array("AVI ".utf8), "an AVI film"),
        (4, Array("ftyp".utf8), "an MP4, HEIC or AVIF file"),
        (0, Array("OggS".utf8), "an Ogg file"),
        (0, Array("ID3".utf8), "an MP3 sound"),
        (0, [0x1A, 0x45, 0xDF, 0xA3], "a Matroska or WebM film"),
        (0, [0x1F, 0x8B], "a gzip file"),
        (0, Array("BZh".utf8), "a bzip2 file"),
        (0, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "an xz file"),
        (0, [0x28, 0xB5, 0x2F, 0xFD], "a zstd file"),
        (0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive"),
        (0, Array("Rar!".utf8), "a RAR archive"),
        (257, Array("ustar".utf8), "a tar archive"),
        (0, Array("%!PS".utf8), "a PostScript document"),
        (0, [0x7F, 0x45, 0x4C, 0x46], "a program (ELF)"),
        (0, Array("SQLite format 3".utf8), "an SQLite database"),
        (0, [0x00, 0x05, 0x16, 0x00], "an AppleSingle file"),
        (0, [0x00, 0x05, 0x16, 0x07], "an AppleDouble file"),
    ]

    /// The format's name with its article, nil where the first bytes tell none.
    static func name(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        for entry in magic where bytes.count >= entry.offset + entry.bytes.count {
            var matches = true
            for (k, byte) in entry.bytes.enumerated() where bytes[entry.offset + k] != byte {
                matches = false
                break
            }
            // "BZh" and "ID3" are also how a text may begin: the byte after tells.
            if matches, entry.bytes.count == 3, entry.name != "a JPEG picture" {
                let next = bytes.count > 3 ? bytes[3] : 0
                matches =
                    entry.bytes[0] == 0x42
                    ? next >= 0x31 && next <= 0x39 && bytes.count > 4 && bytes[4] == 0x31 : next < 0x10
            }
            if matches { return entry.name }
        }
        return nil
    }

    /// The text format that is recognised and not read: XML of any kind but XHTML.
    static func textFormat(_ text: [UInt8]) -> String? {
        let head = text.prefix(4_096)
        guard let start = head.firstIndex(where: { $0 > 0x20 }) else { return nil }
        let rest = head[start...]
        guard rest.first == UInt8(ascii: "<"), !HTMLSigns.opensAsHTML(rest) else { return nil }
        return xmlName(rest, text)
    }

    /// XML that no parser reads, with the name of its outermost element; nil for what one reads and for no XML.
    private static func xmlName(_ head: ArraySlice<UInt8>, _ text: [UInt8]) -> String? {
        let declared = head.starts(with: "<?xml".utf8) || head.starts(with: "<!DOCTYPE".utf8)
        guard let name = XMLSigns.rootName(text) else { return declared ? "XML" : nil }
        let local = name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
        if Feed.isFeed(text) { return nil }
        if Self.readXML.contains(local) {
            return local == "catalog" && !NewsMLG2.isTheirs(text) ? "XML with the root element catalog" : nil
        }
        if local.lowercased() == "html" { return nil }
        if local == "svg" { return "an SVG drawing" }
        let kind = "XML with the root element \(name.utf8.count > 60 ? "…" : name)"
        if declared { return kind }
        // Without a declaration only a document that names a namespace or closes the same element at its end.
        var tail = text.suffix(256)
        while let last = tail.last, last <= 0x20 { tail.removeLast() }
        let close = Array("</\(name)>".utf8)
        return containsSubsequence(head, "xmlns")
            || (tail.suffix(close.count).elementsEqual(close) && !HTMLSigns.isHTML(text))
            ? kind : nil
    }

    /// Outermost elements of the XML that a parser reads.
    private static let readXML = NewsMLG2.roots.union(["NewsML", "nitf"])

    private static func containsSubsequence(_ bytes: ArraySlice<UInt8>, _ needle: String) -> Bool {
        let pattern = Array(needle.utf8)
        guard bytes.count >= pattern.count else { return false }
        for i in bytes.startIndex...(bytes.endIndex - pattern.count)
        where bytes[i] == pattern[0] && bytes[i..<(i + pattern.count)].elementsEqual(pattern) { return true }
        return false
    }
}
