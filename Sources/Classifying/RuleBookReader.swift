import News

/// Reads the text form of a rule book.
///
/// `Statements` says what a line is. The first line is `caunoi-rules 1`, 1 being the version of this form. Then:
/// ```
/// extends shipped                       first of all: the rules that ship come before these
/// taxonomy <identity>
/// facet <name> <threshold> [best] [deniable]
///                                       a group of codes; `best`: only the highest score of the group is given;
///                                       `deniable`: words that deny keep its phrases from counting
/// deny before|after <words> : <phrases> words that deny a phrase that follows, or stands before, with at most so many
///                                       words and no comma or stop between
/// class <name> <title> <lead> <body>    weights 0-1 that rules name
/// mask : <phrases>                      set phrases: nothing inside one is evidence
/// set <name> : <phrases>                words that rules ask for, or refuse, in the same sentence; at most 64 sets
/// context <name> <threshold>            a property of the whole document; its rules follow
/// code <CODE> | <facet> | <vi> | <lo> | <en> [| <contexts it needs>]
/// code <CODE>                           goes on with a code or context that stands above
/// rule <id> <language> <class> [+set[/set…]]… [-set]… : <phrases>
/// from <id> <share 0-1> : <CODES>       the code follows from codes above, with that share of their score
/// without <rules and codes>             takes rules, or whole codes, out of use again
/// ```
/// A facet, class or set that is named again is changed or gets more words; a code keeps its place.
/// Phrases are separated by `;`. `{a/b}` stands for each alternative, an empty one included: `{cuộc /}hội đàm`.
/// A phrase `fact:<name>` stands for a trait of the layout (`LayoutFacts`). `+a/b`: a phrase of set a or of set b
/// must stand in the same sentence. Languages are vi, lo, en, fr and any; rules of en and fr speak only in documents
/// of that language.
struct RuleBookReader {
    /// What is wrong, and where.
    struct Failure: Error, Hashable, CustomStringConvertible {
        var line: Int
        var message: String

        var description: String { "rules:\(line): \(message)" }
    }

    private var book = RuleBook()
    private var classes: [String: (Double, Double, Double)] = [:]
    private var contexts: [String: Int] = [:]
    private var identifiers: Set<String> = []
    private(set) var line = 0
    /// What rules belong to: the code or context named last.
    private var current: Int?
    private var hasStatements = false

    static func read(_ text: String) throws(Failure) -> RuleBook {
        var reader = RuleBookReader()
        try reader.readAll(text)
        return reader.book
    }

    private mutating func readAll(_ text: String) throws(Failure) {
        var isFirst = true
        for statement in Statements(text).all {
            line = statement.line
            try take(statement.text, isFirst: &isFirst)
        }
        if isFirst { throw Failure(line: 1, message: "expected `caunoi-rules 1` on the first line") }
    }

    private mutating func take(_ statement: String, isFirst: inout Bool) throws(Failure) {
        let words = statement.utf8.split(whereSeparator: Statements.isSpace).map { Substring($0) }
        guard let keyword = words.first else { return }
        if isFirst {
            guard words == ["caunoi-rules", "1"] else {
                throw Failure(line: line, message: "expected `caunoi-rules 1` on the first line")
            }
            isFirst = false
            return
        }
        defer { hasStatements = true }
        switch keyword {
        case "extends": try extend(words)
        case "from": try follow(words, statement)
        case "without": try remove(words)
        case "taxonomy": book.taxonomy = words.dropFirst().joined(separator: " ")
        case "facet": try facet(words)
        case "class": try weightClass(words)
        case "deny": try deny(words, statement)
        case "mask": for phrase in try phrases(statement) { book.add(mask: phrase) }
        case "set": try set(words, statement)
        case "context": try context(words)
        case "code": try code(statement)
        case "rule": try rule(words, statement)
        default: throw Failure(line: line, message: "unknown statement `\(keyword)`")
        }
    }

    private mutating func extend(_ words: [Substring]) throws(Failure) {
        guard words == ["extends", "shipped"], !hasStatements else {
            throw Failure(line: line, message: "expected `extends shipped`, as the first statement")
        }
        let place = line
        try readAll(TaxonomyRules.text)
        line = place
        current = nil
        book.extendsShipped = true
    }

    private mutating func remove(_ words: [Substring]) throws(Failure) {
        for name in words.dropFirst() where !book.remove(String(name)) {
            throw Failure(line: line, message: "no rule or code `\(name)` stands above")
        }
    }

    private mutating func facet(_ words: [Substring]) throws(Failure) {
        guard words.count >= 3, let threshold = Double(words[2]), threshold > 0, threshold <= 1 else {
            throw Failure(line: line, message: "expected `facet <name> <threshold 0-1> [best] [deniable]`")
        }
        let facet = RuleBook.Facet(
            name: String(words[1]),
            threshold: threshold,
            isExclusive: words.dropFirst(3).contains("best"),
            isDeniable: words.dropFirst(3).contains("deniable")
        )
        guard let index = book.facets.firstIndex(where: { $0.name == facet.name }) else {
            book.facets.append(facet)
            return
        }
        book.facets[index] = facet
        for entry in book.entries.indices where book.entries[entry].facet == index {
            book.entries[entry].threshold = threshold
        }
    }

    private mutating func deny(_ words: [Substring], _ statement: String) throws(Failure) {
        guard words.count > 4, words[1] == "before" || words[1] == "after", let reach = Int(words[2]),
            (0...20).contains(reach)
        else { throw Failure(line: line, message: "expected `deny before|after <words 0-20> : <phrases>`") }
        let denial = RuleBook.Denial(isAfter: words[1] == "after", words: reach)
        for phrase in try phrases(statement) { book.add(denial: phrase, denial) }
    }

    private mutating func weightClass(_ words: [Substring]) throws(Failure) {
        guard words.count == 5, let title = Double(words[2]), let lead = Double(words[3]), let body = Double(words[4]),
            [title, lead, body].allSatisfy({ (0...1).contains($0) })
        else { throw Failure(line: line, message: "expected `class <name> <title> <lead> <body>`") }
        classes[String(words[1])] = (title, lead, body)
    }

    private mutating func set(_ words: [Substring], _ statement: String) throws(Failure) {
        guard words.count > 2 else { throw Failure(line: line, message: "expected `set <name> : <phrases>`") }
        let index = book.setNames.firstIndex(of: String(words[1])) ?? book.setNames.count
        if index == book.setNames.count {
            guard index < 64 else { throw Failure(line: line, message: "more than 64 sets") }
            book.setNames.append(String(words[1]))
        }
        for phrase in try phrases(statement) { book.add(phrase: phrase, set: index) }
    }

    private mutating func context(_ words: [Substring]) throws(Failure) {
        guard words.count == 3, let threshold = Double(words[2]) else {
            throw Failure(line: line, message: "expected `context <name> <threshold>`")
        }
        guard !book.entries.contains(where: { $0.code == words[1] }) else {
            throw Failure(line: line, message: "`\(words[1])` stands twice")
        }
        contexts[String(words[1])] = book.entries.count
        current = book.entries.count
        book.entries.append(.init(code: String(words[1]), facet: nil, threshold: threshold))
    }

    private mutating func code(_ statement: String) throws(Failure) {
        let fields = statement.dropFirst(4).split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
        let known = book.entries.firstIndex { $0.code == fields[0] }
        if fields.count == 1 {
            guard let known else { throw Failure(line: line, message: "no code `\(fields[0])` stands above") }
            current = known
            return
        }
        guard known == nil else { throw Failure(line: line, message: "`\(fields[0])` stands twice") }
        guard fields.count >= 5, let facet = book.facets.firstIndex(where: { $0.name == fields[1] }) else {
            throw Failure(line: line, message: "expected `code <CODE> | <facet> | <vi> | <lo> | <en> [| <contexts>]`")
        }
        var needs: [Int] = []
        for name in fields.count > 5 ? fields[5].split(separator: " ") : [] {
            guard let index = contexts[String(name)] else {
                throw Failure(line: line, message: "unknown context `\(name)`")
            }
            needs.append(index)
        }
        current = book.entries.count
        book.entries.append(
            .init(
                code: fields[0],
                facet: facet,
                threshold: book.facets[facet].threshold,
                vietnamese: fields[2],
                lao: fields[3],
                english: fields[4],
                needs: needs
            )
        )
    }

    private mutating func rule(_ words: [Substring], _ statement: String) throws(Failure) {
        guard words.count >= 5, let current else {
            throw Failure(line: line, message: "expected `rule <id> <language> <class> … : <phrases>` under a code")
        }
        guard let weights = classes[String(words[3])] else {
            throw Failure(line: line, message: "unknown class `\(words[3])`")
        }
        guard let language = RuleBook.Language(rawValue: String(words[2])) else {
            throw Failure(line: line, message: "unknown language `\(words[2])`")
        }
        guard identifiers.insert(String(words[1])).inserted else {
            throw Failure(line: line, message: "rule `\(words[1])` stands twice")
        }
        var rule = RuleBook.Rule(
            id: String(words[1]),
            entry: current,
            language: language,
            title: weights.0,
            lead: weights.1,
            body: weights.2
        )
        for word in words.dropFirst(4) {
            if word == ":" { break }
            var bits: UInt64 = 0
            for name in word.dropFirst().split(separator: "/") {
                guard let index = book.setNames.firstIndex(of: String(name)) else {
                    throw Failure(line: line, message: "unknown set `\(name)`")
                }
                bits |= 1 << UInt64(index)
            }
            switch word.first {
            case "+": rule.requires.append(bits)
            case "-": rule.excludes |= bits
            default: throw Failure(line: line, message: "expected +set, -set or `:`, found `\(word)`")
            }
        }
        let index = book.rules.count
        book.rules.append(rule)
        for phrase in try rawPhrases(statement) {
            if phrase.starts(with: "fact:".utf8) {
                book.factRules[String(decoding: phrase.dropFirst(5), as: UTF8.self), default: []].append(index)
            } else {
                book.add(phrases: try folded(phrase), rule: index)
            }
        }
    }

    private mutating func follow(_ words: [Substring], _ statement: String) throws(Failure) {
        guard words.count >= 5, let share = Double(words[2]), share > 0, share <= 1, let current else {
            throw Failure(line: line, message: "expected `from <id> <share 0-1> : <CODES>` under a code")
        }
        guard identifiers.insert(String(words[1])).inserted else {
            throw Failure(line: line, message: "rule `\(words[1])` stands twice")
        }
        for phrase in try rawPhrases(statement) {
            let code = String(decoding: phrase, as: UTF8.self)
            guard let entry = book.entries.firstIndex(where: { $0.code == code }), entry < current else {
                throw Failure(line: line, message: "no code `\(code)` stands above this one")
            }
            book.entries[current].sources.append(.init(rule: String(words[1]), entry: entry, share: share))
        }
    }
}
