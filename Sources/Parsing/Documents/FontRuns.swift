/// Text of runs whose font may be one of the Vietnamese fonts of old (`.VnTime`, `VNI-Times`), which show Latin letters
/// as others.
struct FontRuns {
    private var found: Set<String> = []
    private var known: [String: LegacyVietnamese.Font?] = [:]

    /// What was done, for `quality.notes`.
    var notes: [String] { found.sorted() }

    /// The font of old that a name means; nil for any other.
    mutating func font(_ name: String?) -> LegacyVietnamese.Font? {
        guard let name else { return nil }
        if let font = known[name] { return font }
        let font = LegacyVietnamese.font(named: name.utf8)
        if known.count < 10_000 { known[name] = font }
        return font
    }

    /// Text that the document has as Unicode: bytes of a font of old stand in it as the letters of windows-1252.
    ///
    /// Text that cannot have been such bytes is left alone, whatever the font.
    mutating func text(_ text: [UInt8], font name: String?) -> [UInt8] {
        guard let font = font(name) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var isOurs = true
        text.withUnsafeBufferPointer { text in
            var i = 0
            while i < text.count, isOurs {
                if let byte = WindowsBytes.byte(Scalar.next(text, &i, text.count)) {
                    bytes.append(byte)
                } else {
                    isOurs = false
                }
            }
        }
        return isOurs ? self.text(bytes: bytes, font) : text
    }

    /// Bytes of a font of old.
    mutating func text(bytes: [UInt8], _ font: LegacyVietnamese.Font) -> [UInt8] {
        guard bytes.contains(where: { $0 >= 0x80 }) || font == .tcvn3(capitals: true) else { return bytes }
        found.insert(font == .vni ? "repaired:vni-font" : "repaired:tcvn3-font")
        return LegacyVietnamese.decode(bytes, font)
    }
}
