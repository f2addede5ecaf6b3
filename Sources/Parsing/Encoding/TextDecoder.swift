import News

/// From dropped bytes to UTF-8 text, or the reason why there is none.
///
/// In this order: byte order mark, strict UTF-8, UTF-16 and UTF-32 without a mark, what the container or the text itself
/// declares, detection. UTF-8 that is valid is never read as something else.
enum TextDecoder {
    /// `declared` is what the container of the text says (the charset of a MIME part).
    static func decode(
        _ bytes: UnsafeBufferPointer<UInt8>,
        name: String,
        settings: ParsingSettings,
        declared: String? = nil
    ) throws(Reason) -> DroppedText {
        if let format = FormatSignature.name(bytes) {
            throw Reason(
                .unsupportedFormat,
                "The file is \(format), which is not read yet; drop its text or an HTML page."
            )
        }
        let text = try text(bytes, name: name, declared: declared)
        try checkLines(text.bytes, limit: settings.lineLimit)
        return text
    }

    /// The same without the checks of a whole file: for a part of a message, a member that is known to be text.
    static func text(
        _ bytes: UnsafeBufferPointer<UInt8>,
        name: String,
        declared: String? = nil
    ) throws(Reason) -> DroppedText {
        var choice = try choose(bytes, declared)
        let isMarkup = isMarkup(choice.bytes)
        if choice.charset != .utf8 || choice.faults > 0 {
            choice.notes.insert("decoded:\(choice.charset.noteName)", at: 0)
            if choice.faults > 0 { choice.notes.append("replaced-bytes:\(choice.faults)") }
        }
        let signs = choice.signs ?? TextSigns(choice.bytes)
        // NULs and many control characters mean that the file is no text; a few strays are dropped later.
        guard !signs.hasNull, signs.controls * 25 <= choice.bytes.count else { throw binary }
        let repaired = TextRepair.repaired(choice.bytes, signs, from: choice.charset, isMarkup: isMarkup)
        return DroppedText(
            bytes: repaired.text,
            charset: choice.charset.rawValue,
            name: name,
            notes: choice.notes + repaired.notes
        )
    }

    private struct Choice {
        var charset: Charset
        var bytes: [UInt8]
        var faults = 0
        var notes: [String] = []
        /// Of `bytes`, where they are known.
        var signs: TextSigns?

        /// UTF-8 as it was dropped.
        init(_ bytes: UnsafeBufferPointer<UInt8>, _ signs: TextSigns) {
            charset = .utf8
            self.bytes = Array(bytes)
            self.signs = signs
        }

        init(_ charset: Charset, _ decoded: CharsetDecoder.Decoded, _ notes: [String]) {
            self.charset = charset
            bytes = decoded.bytes
            faults = decoded.faults
            self.notes = notes
        }
    }

    private static func choose(_ bytes: UnsafeBufferPointer<UInt8>, _ declared: String?) throws(Reason) -> Choice {
        if let (charset, length) = mark(bytes) {
            let rest = UnsafeBufferPointer(rebasing: bytes[length...])
            guard !rest.isEmpty else {
                throw Reason(.empty, "The file holds a byte order mark only; drop it again with its text.")
            }
            if charset == .utf8 {
                let signs = TextSigns(rest)
                return signs.fault == nil ? Choice(rest, signs) : try unmarked(rest, signs, "utf-8")
            }
            let decoded = CharsetDecoder.decode(rest, charset)
            guard decoded.faults == 0 else {
                throw Reason(
                    .unknownEncoding,
                    "The text begins as \(charset.rawValue) but is not valid in it; save it as UTF-8 and drop it again."
                )
            }
            return Choice(charset, decoded, [])
        }
        return try unmarked(bytes, TextSigns(bytes), declared)
    }

    private static func mark(_ bytes: UnsafeBufferPointer<UInt8>) -> (Charset, Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE, 0x00, 0x00]) { return (.utf32LE, 4) }
        if bytes.starts(with: [0x00, 0x00, 0xFE, 0xFF]) { return (.utf32BE, 4) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LE, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BE, 2) }
        return nil
    }

    private static func unmarked(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ signs: TextSigns,
        _ outer: String?
    ) throws(Reason) -> Choice {
        if signs.fault == nil, !signs.hasNull {
            // ISO-2022-JP is ASCII by its bytes and has to be asked for.
            if signs.hasEscape,
                (outer.map { Array($0.utf8) } ?? DeclaredCharset.label(bytes)).flatMap(Charset.named) == .iso2022JP
            {
                return Choice(.iso2022JP, CharsetDecoder.decode(bytes, .iso2022JP), [])
            }
            return Choice(bytes, signs)
        }
        if let charset = UnicodeUnits.guess(bytes) {
            return Choice(charset, CharsetDecoder.decode(bytes, charset), ["charset-detected"])
        }
        // NULs and many control bytes mean that the file is no text.
        guard !signs.hasNull else { throw binary }
        let label = outer ?? DeclaredCharset.label(bytes).map { String(decoding: $0, as: UTF8.self) }
        let charset = label.flatMap { Charset.named($0.utf8) }
        if let charset, charset != .utf8, let choice = declared(bytes, charset) { return choice }
        let finding = CharsetDetector.find(bytes)
        if let finding, finding.isCertain {
            let decoded = CharsetDecoder.decode(bytes, finding.charset)
            if decoded.faults == 0 {
                var notes = ["charset-detected"]
                if let label { notes.append("charset-not:\(label)") }
                return Choice(finding.charset, decoded, notes)
            }
        }
        if charset == .utf8 {
            // A page that says UTF-8 and has a few broken characters.
            let decoded = CharsetDecoder.decode(bytes, .utf8)
            let beyond = bytes.reduce(0) { $0 + ($1 >= 0xC0 ? 1 : 0) }
            if decoded.faults * 20 <= beyond || decoded.faults <= 2 {
                return Choice(.utf8, decoded, [])
            }
        }
        throw unknown(bytes, signs.fault ?? 0, label, charset, finding)
    }

    /// The text in the encoding that is declared, nil where it plainly is in another.
    private static func declared(_ bytes: UnsafeBufferPointer<UInt8>, _ charset: Charset) -> Choice? {
        switch charset {
        case .utf16LE, .utf16BE, .utf32LE, .utf32BE: return nil
        case .windows1252, .latin9, .windows1254:
            // What pages and mails in fonts' encodings say of themselves.
            if let finding = CharsetDetector.findVietnamese(bytes) {
                let decoded = CharsetDecoder.decode(bytes, finding.charset)
                if decoded.faults == 0 {
                    return Choice(finding.charset, decoded, ["charset-detected", "charset-not:\(charset.noteName)"])
                }
            }
        default: break
        }
        let decoded = CharsetDecoder.decode(bytes, charset)
        let beyond = bytes.reduce(0) { $0 + ($1 >= 0x80 ? 1 : 0) }
        return decoded.faults * 20 <= beyond ? Choice(charset, decoded, []) : nil
    }

    private static func unknown(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ fault: Int,
        _ label: String?,
        _ charset: Charset?,
        _ finding: CharsetDetector.Finding?
    ) -> Reason {
        var cause: String
        if let label, charset == nil {
            cause = "The text says it is in \(printable(label)), which is not known here"
        } else if let charset {
            cause = "The text says it is in \(charset.rawValue) but is not valid in it"
        } else {
            cause = "The text names no encoding and is not UTF-8 (first at byte \(fault + 1))"
        }
        if let finding, finding.score >= 700 {
            cause += "; it may be \(finding.charset.rawValue), but there is too little of it to be sure"
        }
        return Reason(.unknownEncoding, cause + "; save it as UTF-8 and drop it again.")
    }

    private static func printable(_ label: String) -> String {
        String(decoding: label.utf8.prefix(40).map { $0 > 0x20 && $0 < 0x7F ? $0 : 0x3F }, as: UTF8.self)
    }

    private static let binary = Reason(.notADocument, "The file holds binary data, not text; drop the document itself.")

    private static func isMarkup(_ bytes: [UInt8]) -> Bool {
        bytes.prefix(4_096).contains(UInt8(ascii: "<")) && HTMLSigns.isHTML(bytes)
    }

    private static func checkLines(_ bytes: [UInt8], limit: Int) throws(Reason) {
        guard bytes.count > limit else { return }
        var length = 0
        for byte in bytes {
            length = byte == 0x0A || byte == 0x0D ? 0 : length + 1
            guard length <= limit else {
                throw Reason(
                    .lineTooLong,
                    "A line is longer than the limit of \(limit) bytes; break the text into lines or raise the limit."
                )
            }
        }
    }
}
