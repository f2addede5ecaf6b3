/// Who wrote a wire's message.
enum WireByline {
    private static let openings = ["by ", "von ", "par ", "por ", "di ", "da ", "door ", "av "]

    /// "By Mai Lan, dpa", "Von …": the first word is the sign.
    static func opens(_ line: String) -> Bool {
        let head = String(
            decoding: line.utf8.prefix(5).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 },
            as: UTF8.self
        )
        return openings.contains { head.hasPrefix($0) }
    }

    /// The people in it: "dpa correspondents" and "The Associated Press" are none.
    static func names(_ byline: String) -> [String] {
        let names = StatedNames.of(byline)
        return names.allSatisfy { !isOffice($0) } ? names.map(capitalised) : []
    }

    private static func isOffice(_ name: String) -> Bool {
        let words = name.utf8.split(separator: 0x20).map { word in
            String(decoding: word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
        }
        let signs: Set<String> = [
            "press", "news", "agency", "staff", "correspondents", "correspondent", "reporters", "the", "dpa", "afp",
            "ap",
            "writers", "redaktion",
        ]
        return words.contains { signs.contains($0) }
    }

    /// "PAUL BYRNE" as "Paul Byrne": ASCII letters only, since in other names capitals may be how they are written.
    private static func capitalised(_ name: String) -> String {
        let bytes = Array(name.utf8)
        let isCapitals = !bytes.contains { (0x61...0x7A).contains($0) || $0 >= 0x80 } && bytes.contains(0x20)
        guard isCapitals else { return name }
        var result = bytes
        for index in bytes.indices.dropFirst() {
            let isInner = (bytes[index - 1] | 0x20) &- 0x61 < 26
            if isInner, (0x41...0x5A).contains(bytes[index]) { result[index] |= 0x20 }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Initials of those who handled it, below the text: "dpa bwh bag", "bur/jm/ec".
    static func isSignOff(_ line: String) -> Bool {
        let words = line.utf8.split(whereSeparator: { $0 == 0x20 || $0 == UInt8(ascii: "/") })
        return (2...8).contains(words.count)
            && words.allSatisfy { (2...4).contains($0.count) && $0.allSatisfy { (0x61...0x7A).contains($0) } }
    }
}

/// The dateline that opens a wire's text: `Munich (dpa) - `, `BUENOS AIRES, Argentina (AP) _ `.
struct WireDateline {
    var place: String
    var agency: String

    init?(_ body: String) {
        let head = Array(body.utf8.prefix(120))
        guard let open = head.firstIndex(of: UInt8(ascii: "(")), open >= 3,
            let close = head[open...].firstIndex(of: UInt8(ascii: ")")), (3...20).contains(close - open)
        else { return nil }
        // After the agency comes a dash of some kind.
        let rest = head[(close + 1)...].drop { $0 == 0x20 }
        guard let dash = rest.first, dash == UInt8(ascii: "-") || dash == UInt8(ascii: "_") || dash == 0xE2 else {
            return nil
        }
        guard !head[..<open].contains(UInt8(ascii: "\n")), let first = head.first,
            (0x41...0x5A).contains(first) || first >= 0x80
        else { return nil }
        guard let place = StatedText.line(Array(head[..<open])),
            let inside = StatedText.line(Array(head[(open + 1)..<close]))
        else { return nil }
        // "tca/dpa": the last is the one that sends it.
        let agency = inside.utf8.split(separator: UInt8(ascii: "/")).last.map { String(decoding: $0, as: UTF8.self) }
        guard let agency, !agency.utf8.contains(0x20) || agency.utf8.count <= 20 else { return nil }
        self.place = place
        self.agency = agency
    }
}
