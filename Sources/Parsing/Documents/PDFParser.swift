import News

extension DocumentParser {
    /// PDF documents, by way of poppler's pdftotext and pdfinfo.
    static let pdf = DocumentParser(
        mediaType: "application/pdf",
        form: .binary(
            recognises: { PDFDocument.isPDF($0) },
            parse: { (bytes, context) throws(Reason) in [.document(try PDFDocument.read(bytes, context))] }
        )
    )
}

/// A PDF document: its text in reading order, and what it states of itself.
enum PDFDocument {
    /// ISO 32000-2 section 7.5.2: the header stands within the first 1024 bytes; away from the start only where the
    /// file also ends as a PDF.
    static func isPDF(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let fields = ByteFields(bytes)
        let mark = Array("%PDF-".utf8)
        if fields.starts(with: mark, at: 0) || fields.starts(with: [0xEF, 0xBB, 0xBF] + mark, at: 0) { return true }
        guard (1..<max(1, min(1_024, bytes.count))).contains(where: { fields.starts(with: mark, at: $0) }) else {
            return false
        }
        let end = Array("startxref".utf8)
        return (max(0, bytes.count - 2_048)..<bytes.count).contains { fields.starts(with: end, at: $0) }
    }

    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ context: ParsingContext) throws(Reason) -> Document {
        let info: PDFInfo
        var text: [UInt8]
        do throws(ParsingTool.Failure) {
            info = PDFInfo(try context.run(.pdfInfo, onSelf: bytes))
            text = try context.run(.pdfText, onSelf: bytes)
        } catch {
            throw reason(error)
        }
        try context.take(unpacked: text.count)
        var notes: [String] = []
        let pages = PDFPages(text)
        if pages.letters == 0 {
            text = try recognised(bytes, pageCount: info.pages ?? pages.count, context)
            notes.append("ocr")
        } else if pages.empty > 0, pages.count > 1 {
            notes.append("pages-without-text:\(pages.empty)")
        }
        var layout = PDFLayout(text)
        let paragraphs = layout.paragraphs()
        notes += layout.notes
        let facts = DocumentFacts(
            mediaType: "application/pdf",
            title: info.title,
            isTitlePrinted: false,
            authors: info.author.map { [$0] } ?? [],
            created: info.created,
            modified: info.modified,
            notes: notes
        )
        return try DocumentText(paragraphs, facts).document(context.settings)
    }

    private static func reason(_ failure: ParsingTool.Failure) -> Reason {
        guard case .exited(_, let said) = failure else { return failure.reason }
        let words = Array(said.utf8)
        if contains(words, "Incorrect password") || contains(words, "encrypt") {
            return Reason(
                .encrypted,
                "The PDF document opens only with a password; save it without one and send it again."
            )
        }
        return Reason(
            .damaged,
            "The PDF document cannot be opened; check that it opens on your computer, save it anew and send it again."
        )
    }

    private static func contains(_ bytes: [UInt8], _ word: String) -> Bool {
        let word = Array(word.utf8)
        guard bytes.count >= word.count else { return false }
        return (0...(bytes.count - word.count)).contains { bytes[$0...].starts(with: word) }
    }

    // MARK: Scanned pages

    /// The text in the pictures of the pages, a form feed after each.
    private static func recognised(
        _ bytes: UnsafeBufferPointer<UInt8>,
        pageCount: Int,
        _ context: ParsingContext
    ) throws(Reason) -> [UInt8] {
        let limit = context.settings.ocrPageLimit
        guard pageCount > 0, pageCount <= limit else {
            throw Reason(
                .needsOCR,
                limit == 0
                    ? "It holds scanned pages and no text, and text recognition is switched off (ocr.pages)."
                    : "It holds \(pageCount) scanned pages and no text, more than the \(limit) that are recognised; send "
                        + "the text, or raise ocr.pages and workers.deadline."
            )
        }
        var text: [UInt8] = []
        do throws(ParsingTool.Failure) {
            for page in 1...pageCount {
                let picture = try context.run(.pdfPage(page), onSelf: bytes)
                text += try context.run(.textRecognition, picture)
                text.append(0x0C)
            }
        } catch {
            guard case .missing(let packages) = error else { throw error.reason }
            throw Reason(
                .needsOCR,
                "It holds scanned pages and no text; send the text, or install the Debian packages \(packages)."
            )
        }
        guard PDFPages(text).letters > 0 else {
            throw Reason(.needsOCR, "It holds pictures of pages in which no text was recognised; send the text.")
        }
        return text
    }
}

/// How much text the pages of pdftotext's output hold.
private struct PDFPages {
    var count = 0
    var empty = 0
    /// Letters and figures of all pages.
    var letters = 0

    init(_ text: [UInt8]) {
        var ofPage = 0
        for byte in text {
            if byte == 0x0C {
                count += 1
                if ofPage == 0 { empty += 1 }
                letters += ofPage
                ofPage = 0
            } else if byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 {
                ofPage += 1
            }
        }
        letters += ofPage
    }
}
