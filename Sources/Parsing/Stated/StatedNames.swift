/// The names in a byline that a format states.
enum StatedNames {
    /// Words before the names in the bylines of agencies.
    private static let openings = [
        "by ", "von ", "par ", "por ", "av ", "af ", "door ", "da ", "text: ", "foto: ", "photo: ",
    ]
    /// Words that part the last name of a list from the others.
    private static let conjunctions = [" and ", " und ", " et ", " và ", " ແລະ ", " & ", " y ", " e ", " og ", " och "]

    /// Empty where a part of it does not look like a name.
    ///
    /// What follows a comma or a slash is an agency or an office more often than a second name, unless a word for "and"
    /// follows the comma too.
    static func of(_ byline: String) -> [String] {
        guard byline.utf8.count <= 200, !byline.utf8.contains(UInt8(ascii: "@")) else { return [] }
        var text = Array(byline.utf8)
        for opening in openings where text.count > opening.utf8.count {
            let head = text.prefix(opening.utf8.count).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
            guard head.elementsEqual(opening.utf8) else { continue }
            text.removeFirst(opening.utf8.count)
            break
        }
        if let slash = text.firstIndex(of: UInt8(ascii: "/")) { text.removeSubrange(slash...) }
        if let comma = text.firstIndex(of: UInt8(ascii: ",")) {
            let rest = String(decoding: text[comma...], as: UTF8.self)
            if !conjunctions.contains(where: rest.contains) { text.removeSubrange(comma...) }
        }
        let clean = text.withUnsafeBufferPointer { CleanText(cleaning: $0) }
        guard clean.lines.count == 1, let line = clean.lines.first else { return [] }
        let names = NameList.names(clean, line.range, allowLower: false)
        return names.allSatisfy(isName) ? names : []
    }

    /// A name of two words or more; one word is an agency or a code as likely as a person.
    static func isPerson(_ name: String) -> Bool {
        let words = name.utf8.split(separator: 0x20)
        return words.count >= 2 && words.count <= 6 && isName(name)
            && words.first.flatMap(\.first).map { $0 &- 0x61 >= 26 } ?? false
    }

    /// A code with figures and an agency's letters are no person.
    private static func isName(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        guard !bytes.contains(where: { $0 &- 0x30 < 10 }) else { return false }
        let isLetters = bytes.allSatisfy { (0x41...0x5A).contains($0) }
        return !(isLetters && bytes.count <= 6)
    }
}
