/// What a wire asks to be done with a message, in the words its head uses.
enum WireSignals {
    /// Signals in the words of `ProvidedFacts.signals`, each once, by the words that stand for them in capitals.
    private static let words: [(word: String, signal: String)] = [
        ("KILL", "kill"), ("KILLED", "kill"), ("ANNULE", "kill"), ("ANNULATION", "kill"), ("ANULACION", "kill"),
        ("ANNULLA", "kill"), ("ANNULLAMENTO", "kill"), ("ZURUECKGEZOGEN", "kill"), ("WITHDRAWN", "kill"),
        ("CORRECTION", "correction"), ("CORRECTIVE", "correction"), ("CORRECTED", "correction"),
        ("CORRECTS", "correction"), ("CORRECTIF", "correction"), ("KORREKTUR", "correction"),
        ("BERICHTIGUNG", "correction"), ("RECTIFICATIF", "correction"), ("CORRECCION", "correction"),
        ("CORREZIONE", "correction"), ("CLARIFICATION", "correction"), ("REFILE", "update"), ("WRITETHRU", "update"),
        ("LEAD", "update"), ("LD", "update"), ("UPDATE", "update"), ("UPDATES", "update"),
        ("AKTUALISIERT", "update"), ("ADVISORY", "advisory"), ("HOLD", "hold"), ("WITHHOLD", "hold"),
        ("EMBARGO", "hold"), ("SPERRFRIST", "hold"), ("FLASH", "alert"), ("BULLETIN", "alert"), ("URGENT", "alert"),
        ("EXTRA", "alert"), ("NEWSALERT", "alert"), ("APNEWSALERT", "alert"), ("EIL", "alert"),
        ("EILMELDUNG", "alert"),
    ]

    /// The signals of a line that says nothing else: each of its words is one of ours, a number or an ordinal.
    ///
    /// Empty for any other line, so that a headline with such a word is none.
    static func ofLine(_ line: String) -> [String] {
        let parts = parts(line)
        guard !parts.isEmpty, parts.count <= 4 else { return [] }
        var signals: [String] = []
        for part in parts {
            if let signal = words.first(where: { $0.word == part })?.signal {
                if !signals.contains(signal) { signals.append(signal) }
            } else if !isOrdinal(part) {
                return []
            }
        }
        return signals
    }

    /// The signals at the end of a keyword line: `BC-US--Storm, 1st Ld-Writethru`, `BC-US--Storm, KILL`.
    ///
    /// Only the last piece after a comma counts, and a piece after a hyphen where it is written in capitals: "Police
    /// Kill" in a keyword is a story's.
    static func ofKeyword(_ keyword: String) -> [String] {
        let pieces = keyword.utf8.split(separator: UInt8(ascii: ","))
        if pieces.count > 1, let last = pieces.last {
            let found = ofLine(String(decoding: last, as: UTF8.self))
            if !found.isEmpty { return found }
        }
        guard let last = keyword.utf8.split(whereSeparator: { $0 == 0x2D || $0 == 0x20 }).last,
            !last.contains(where: { (0x61...0x7A).contains($0) })
        else { return [] }
        return ofLine(String(decoding: last, as: UTF8.self))
    }

    /// The signals of a note to editors: what its first words say they did.
    static func ofNote(_ note: String) -> [String] {
        var signals: [String] = []
        for part in parts(note).prefix(3) {
            guard let signal = words.first(where: { $0.word == part })?.signal, signal != "hold" else { continue }
            if !signals.contains(signal) { signals.append(signal) }
        }
        return signals
    }

    /// Words in capitals, parted by what is no letter or figure.
    private static func parts(_ text: String) -> [String] {
        text.utf8.prefix(400)
            .split(whereSeparator: { !(($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 >= 0x80) })
            .map { word in
                String(decoding: word.map { (0x61...0x7A).contains($0) ? $0 & 0xDF : $0 }, as: UTF8.self)
            }
    }

    private static func isOrdinal(_ part: String) -> Bool {
        let digits = part.utf8.prefix { $0 &- 0x30 < 10 }
        let rest = part.dropFirst(digits.count)
        return !digits.isEmpty && ["", "ST", "ND", "RD", "TH"].contains(String(rest))
    }
}
