/// The name before an address (RFC 5322, section 3.4).
enum MailAddress {
    /// `Ban Biên tập` of `"Ban Biên tập" <desk@example>`, also of `desk@example (Ban Biên tập)`; nil for a bare address.
    static func name(_ from: String) -> String? {
        let bytes = Array(from.utf8)
        var name: [UInt8] = []
        if let open = bytes.firstIndex(of: 0x3C) {
            name = Array(bytes[..<open])
        } else if let open = bytes.firstIndex(of: 0x28), bytes.contains(0x40) {
            name = Array(bytes[(open + 1)...].prefix { $0 != 0x29 })
        } else if !bytes.contains(0x40) {
            name = bytes
        }
        name.removeAll { $0 == 0x22 || $0 == 0x5C }
        guard !name.contains(0x40) else { return nil }
        return StatedText.line(name)
    }
}
