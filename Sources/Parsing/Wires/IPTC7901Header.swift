import News

/// The header of a message (IPTC 7901, chapter 3): `eca0003 3 i 380  dpa 0045` and the keyword line below it.
///
/// Service and message number, priority, category, number of words, then what the agency adds.
struct IPTC7901Header {
    var service: String?
    var number: String?
    var priority: Int?
    var category: String?
    /// `dpa` of `dpa 0045`.
    var agency: String?
    var keyword: String?

    init(_ bytes: [UInt8]) {
        let lines = bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).map { line in
            line.map { $0 < 0x20 ? 0x20 : $0 }
        }.filter { line in line.contains { $0 > 0x20 } }
        guard let first = lines.first else { return }
        let fields = first.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        guard let name = fields.first else { return }
        let letters = name.utf8.prefix { ($0 | 0x20) &- 0x61 < 26 }
        let digits = name.utf8.dropFirst(letters.count)
        if !digits.isEmpty, digits.allSatisfy({ $0 &- 0x30 < 10 }) {
            service = letters.isEmpty ? nil : String(decoding: letters, as: UTF8.self)
            number = String(decoding: digits, as: UTF8.self)
        } else if digits.isEmpty {
            service = name
        }
        var rest = fields.dropFirst()
        if let field = rest.first, field.utf8.count == 1, let number = Int(field), number >= 1 {
            priority = number
            rest = rest.dropFirst()
            if let field = rest.first, field.utf8.count <= 3, field.utf8.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 }) {
                category = field
                rest = rest.dropFirst()
                if let field = rest.first, Int(field) != nil { rest = rest.dropFirst() }
            }
        }
        // The agency's own number follows its name: "dpa 0045", "afp 123".
        let others = Array(rest)
        for index in others.indices.dropLast() where Int(others[index + 1]) != nil && Int(others[index]) == nil {
            let name = others[index].utf8.prefix { $0 != UInt8(ascii: "-") }
            agency = String(decoding: name, as: UTF8.self)
        }
        keyword = lines.dropFirst().lazy.compactMap { StatedText.line($0) }.first
    }
}
