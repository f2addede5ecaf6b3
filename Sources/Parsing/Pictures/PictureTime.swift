import News

/// Times as the blocks of a picture write them.
enum PictureTime {
    /// `YYYY`, `YYYY-MM` or more, as XMP writes a date; a year or month alone is none of a day.
    static func stamp(_ text: String?, _ reason: String, _ settings: ParsingSettings) -> Stamp? {
        guard let text, text.utf8.count >= 10 else { return nil }
        return StatedTime.stamp(text, reason, settings)
    }

    /// `YYYY:MM:DD HH:MM:SS` of Exif, and `±HH:MM` beside it.
    static func stamp(exif text: String, zone: String?, _ settings: ParsingSettings) -> Stamp? {
        var bytes = Array(text.utf8)
        guard bytes.count >= 19, bytes[4] == UInt8(ascii: ":"), bytes[7] == UInt8(ascii: ":") else { return nil }
        bytes = Array(bytes.prefix(19))
        bytes[4] = UInt8(ascii: "-")
        bytes[7] = UInt8(ascii: "-")
        bytes[10] = UInt8(ascii: "T")
        var moment = String(decoding: bytes, as: UTF8.self)
        if let zone, zone.utf8.count == 6, zone.utf8.first == 0x2B || zone.utf8.first == 0x2D { moment += zone }
        return StatedTime.stamp(moment, "exif:DateTimeOriginal", settings)
    }
}
