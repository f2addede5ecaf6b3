import News

/// Reads the text form of a name book.
///
/// `Statements` says what a line is. The first line is `caunoi-names 1`, 1 being the version of this form. Then:
/// ```
/// book <identity>
/// org <id> | <country> | <vi> | <lo> | <en> | <fr>         the same for `place` and `person`
/// adjective <place id> : <phrases>       words that say the country only: Lao, Vietnamese
/// after <id> : <ids>                     what took over the work of the first
/// head <kind> : <phrases>                words that begin (or end) the name of an organisation (`NameBook.Head`)
/// none : <phrases>                       what looks like an organisation and is none
/// title <kind> [west] [= <stem>] : <phrases>
///                                        words before a person's name (`NameBook.Title`); `<stem>` and the field
///                                        after the title make the name of the organisation that it implies; one
///                                        that ends in a full stop is that name; `west`: in English and French only
/// family [sure|home|plain] : <names>     family names; `sure`: three syllables from it are a name without a title;
///                                        `home`: its bearers are of Viet Nam in Vietnamese text; `plain`: as
///                                        English and French text write it
/// given : <names>                        what a name begins with in English and French text
/// speech <kind> : <phrases>              beside what people stand in such text (`NameBook.Speech`)
/// words <class> : <phrases>              words looked up beside names (`NameBook.WordClass`)
/// ```
/// Each language's field holds forms separated by `;`, the first one is the name. A form in capitals counts only as
/// it is printed, one after `~` only where no other capitalised word stands beside it, and one may end in
/// `@<from>..<to>`, ISO dates between which it was in use (either may be left out). A form may belong to several
/// entries: country, parent and the document's date decide. An id may come again: its forms are added.
struct NameBookReader {
    /// What is wrong, and where.
    struct Failure: Error, Hashable, CustomStringConvertible {
        var line: Int
        var message: String

        var description: String { "names:\(line): \(message)" }
    }

    private var book: NameBook
    private var line = 0
    /// Ids of `after` statements with their lines: what they name may stand below them.
    private var succeeding: [(id: String, line: Int)] = []

    /// - Parameter base: what the text adds to; empty where it is a whole book.
    static func read(_ text: String, onto base: NameBook = NameBook()) throws(Failure) -> NameBook {
        var reader = NameBookReader(book: base)
        try reader.readAll(text)
        return reader.book
    }

    private mutating func readAll(_ text: String) throws(Failure) {
        var isFirst = true
        for statement in Statements(text).all {
            line = statement.line
            try take(statement.text, isFirst: &isFirst)
        }
        if isFirst { throw Failure(line: 1, message: "expected `caunoi-names 1` on the first line") }
        for (id, line) in succeeding where book.entryIndex[id] == nil {
            throw Failure(line: line, message: "unknown id `\(id)`")
        }
    }

    private mutating func take(_ statement: String, isFirst: inout Bool) throws(Failure) {
        let words = statement.utf8.split(maxSplits: 2, whereSeparator: Statements.isSpace).map { String(Substring($0)) }
        guard let keyword = words.first else { return }
        if isFirst {
            guard words == ["caunoi-names", "1"] else {
                throw Failure(line: line, message: "expected `caunoi-names 1` on the first line")
            }
            isFirst = false
            return
        }
        switch keyword {
        case "book": book.identity = words.dropFirst().joined(separator: " ")
        case "org", "place", "person": try entry(keyword, statement)
        case "adjective": try adjective(statement)
        case "after":
            let (name, list) = try list(statement)
            let ids = list.flatMap { $0.split(separator: " ").map(String.init) }
            succeeding += ([name] + ids).map { ($0, line) }
            book.successors[name, default: []] += ids
        case "head":
            let (name, phrases) = try list(statement)
            guard let head = NameBook.Head(rawValue: name) else { throw unknown("head", name) }
            for phrase in phrases { book.change(phrase: folded(phrase)) { $0.head = head } }
        case "none": for phrase in try list(statement).1 { book.change(phrase: folded(phrase)) { $0.isNone = true } }
        case "title": try title(statement)
        case "family":
            let (name, phrases) = try list(statement)
            guard ["", "sure", "home", "plain"].contains(name) else { throw unknown("family", name) }
            for phrase in phrases {
                book.change(phrase: folded(phrase)) {
                    if name == "plain" { $0.isPlainFamily = true } else { $0.isFamily = true }
                    if name == "sure" { $0.isSureFamily = true }
                    if name == "home" { $0.isHomeFamily = true }
                }
            }
        case "given": for phrase in try list(statement).1 { book.change(phrase: folded(phrase)) { $0.isGiven = true } }
        case "speech":
            let (name, phrases) = try list(statement)
            guard let speech = NameBook.Speech(rawValue: name) else { throw unknown("speech", name) }
            for phrase in phrases { book.change(phrase: folded(phrase)) { $0.speech = speech } }
        case "words":
            let (name, phrases) = try list(statement)
            guard let kind = NameBook.WordClass.byName[name] else { throw unknown("words", name) }
            for phrase in phrases { book.add(word: folded(phrase), kind) }
        default: throw Failure(line: line, message: "unknown statement `\(keyword)`")
        }
    }

    private mutating func entry(_ keyword: String, _ statement: String) throws(Failure) {
        let text = statement.utf8.dropFirst(keyword.utf8.count)
        let fields = text.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map { trimmed($0) }
        guard let kind = NameBook.Kind(rawValue: keyword), fields.count == 6, !fields[0].isEmpty else {
            throw Failure(line: line, message: "expected `\(keyword) <id> | <country> | <vi> | <lo> | <en> | <fr>`")
        }
        guard fields[1].isEmpty || fields[1].utf8.count == 2 && fields[1].utf8.allSatisfy({ $0 &- 0x41 < 26 }) else {
            throw Failure(
                line: line,
                message: "`\(fields[1])` is no country: two capitals of ISO 3166-1, such as VN, or none"
            )
        }
        let languages = fields[2...].map { field in
            field.utf8.split(separator: UInt8(ascii: ";")).map { trimmed($0) }.filter { !$0.isEmpty }
        }
        let index: Int
        if let known = book.entryIndex[fields[0]] {
            guard book.entries[known].kind == kind else {
                throw Failure(line: line, message: "`\(fields[0])` is a \(book.entries[known].kind.rawValue) already")
            }
            index = known
        } else {
            let names = languages.map { forms in forms.first.map { String(split($0).text) } ?? "" }
            index = book.add(NameBook.Entry(kind: kind, id: fields[0], country: fields[1], names: names))
        }
        for form in languages.joined() { try add(form, index) }
    }

    private mutating func add(_ printed: String, _ entry: Int) throws(Failure) {
        let (text, valid) = split(printed)
        var form = NameBook.Form(entry: entry)
        let name: Substring
        if text.utf8.first == UInt8(ascii: "~") {
            form.isLone = true
            name = text.dropFirst()
        } else {
            name = text
        }
        if let valid {
            let ends = valid.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            guard ends.count == 3, ends[1].isEmpty, Self.isDateOrEmpty(ends[0]), Self.isDateOrEmpty(ends[2]) else {
                throw Failure(
                    line: line,
                    message: "expected `@<from>..<to>`, dates such as 2026-11-28 or nothing, in `\(printed)`"
                )
            }
            form.valid = NameBook.Validity(from: String(Substring(ends[0])), to: String(Substring(ends[2])))
        }
        let letters = name.utf8.filter { ($0 | 0x20) &- 0x61 < 26 }
        let isLatin = letters.count >= 2
        form.isExact = isLatin && letters.allSatisfy { $0 &- 0x41 < 26 } && !name.utf8.contains { $0 == 0xE1 }
        let phrase = folded(String(name))
        guard !phrase.isEmpty else { throw Failure(line: line, message: "a form without letters: `\(printed)`") }
        book.add(form, phrase: phrase)
    }

    private static func isDateOrEmpty(_ text: Substring.UTF8View) -> Bool {
        text.isEmpty
            || text.count == 10
                && zip(text, "dddd-dd-dd".utf8).allSatisfy { $1 == UInt8(ascii: "-") ? $0 == $1 : $0 &- 0x30 < 10 }
    }

    private func split(_ printed: String) -> (text: Substring, valid: Substring?) {
        guard let at = printed.utf8.firstIndex(of: UInt8(ascii: "@")) else { return (printed[...], nil) }
        let text = trimmed(printed.utf8[..<at])
        return (text[...], printed[printed.utf8.index(after: at)...])
    }

    private mutating func adjective(_ statement: String) throws(Failure) {
        let (id, phrases) = try list(statement)
        guard let entry = book.entryIndex[id] else { throw unknown("place", id) }
        for phrase in phrases {
            book.add(NameBook.Form(entry: entry, isAdjective: true), phrase: folded(phrase))
        }
    }

    private mutating func title(_ statement: String) throws(Failure) {
        let (name, phrases) = try list(statement)
        let parts = name.utf8.split(separator: UInt8(ascii: "="), maxSplits: 1).map { trimmed($0) }
        let words = (parts.first ?? "").split(separator: " ")
        guard let first = words.first, let title = NameBook.Title(rawValue: String(first)), words.count < 3,
            words.count == 1 || words[1] == "west"
        else { throw unknown("title", name) }
        var stem: Int?
        if parts.count > 1 {
            stem = book.stems.count
            let name = folded(parts[1])
            book.stems.append(name.last == UInt8(ascii: ".") ? name : name + [0x20])
        }
        for phrase in phrases {
            book.change(phrase: folded(phrase)) {
                $0.title = title
                $0.stem = stem
                $0.isWestern = words.count > 1
            }
        }
    }

    /// What stands between the keyword and ` : `, and the list after it.
    private func list(_ statement: String) throws(Failure) -> (String, [String]) {
        let bytes = Array(statement.utf8)
        guard let colon = Statements.colon(bytes),
            let keyword = bytes.firstIndex(where: Statements.isSpace), keyword <= colon
        else { throw Failure(line: line, message: "expected ` : ` before the phrases") }
        let name = String(decoding: bytes[keyword..<colon], as: UTF8.self)
        let phrases = String(decoding: bytes[(colon + 3)...], as: UTF8.self)
        let parts = phrases.utf8.split(separator: UInt8(ascii: ";")).map { trimmed($0) }.filter { !$0.isEmpty }
        // Only marks and spaces that the fold drops leave nothing of a phrase.
        guard parts.allSatisfy({ $0.utf8.contains { $0 > 0x20 && $0 < 0x80 } || !folded($0).isEmpty }) else {
            throw Failure(line: line, message: "a phrase without letters")
        }
        return (trimmed(name.utf8[...]), parts)
    }

    private func folded(_ text: String) -> [UInt8] { TextFold.bytes(text) }

    private func unknown(_ what: String, _ name: String) -> Failure {
        Failure(line: line, message: "unknown \(what) `\(name)`")
    }

    private func trimmed(_ text: Substring.UTF8View) -> String {
        var text = text.drop(while: Statements.isSpace)
        while let last = text.last, Statements.isSpace(last) { text = text.dropLast() }
        return String(decoding: text, as: UTF8.self)
    }
}
