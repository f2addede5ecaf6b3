import News

/// What a parser is handed: the bytes of one document decoded to UTF-8, and how they were found.
struct DroppedText {
    /// Valid UTF-8 without a byte order mark.
    var bytes: [UInt8]
    /// IANA name of the encoding the file was in, `x-tcvn3` and `x-vni` for those that have none.
    var charset: String
    /// Only a hint: the content decides.
    var name: String
    /// What was done to come to `bytes`, in the words of `quality.notes`.
    ///
    /// The vocabulary: `decoded:viscii`, `charset-detected`,
    /// `charset-not:<label>`, `replaced-bytes:<n>`, `repaired:double-utf8`, `repaired:eth`, `normalized:nfc` …
    var notes: [String] = []

    /// The notes and the encoding put into a document that was read from this text.
    func noted(_ document: Document) -> Document {
        var document = document
        if document.charset == nil { document.charset = charset }
        for note in notes where !document.quality.notes.contains(note) { document.quality.notes.append(note) }
        return document
    }
}
