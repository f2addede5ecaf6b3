/// What a parser is handed: the bytes of one document decoded to UTF-8, and how they were found.
struct DroppedText {
    /// Valid UTF-8 without a byte order mark.
    var bytes: [UInt8]
    /// IANA name of the encoding the file was in.
    var charset: String
    /// Only a hint: the content decides.
    var name: String
}
