import News

/// The phrases of the rule book, of the name book and of the legal triggers as one list, so that one pass over a text
/// finds all.
struct PhraseUnion: Sendable {
    /// What of a pass is whose.
    struct Found {
        /// In the order that `PhraseMatcher.matches(in:)` gives.
        var rules: [PhraseMatcher.Match] = []
        /// Ascending by start, then by end; `phrase` is the name book's.
        var names: [PhraseMatcher.Match] = []
        /// The same of the legal triggers.
        var legal: [PhraseMatcher.Match] = []
    }

    private let matcher: PhraseMatcher
    private let ruleCount: Int
    /// By phrase of the list: the name book's, -1 where it has none.
    private let names: [Int32]
    /// The same for the legal triggers'.
    private let legal: [Int32]

    /// The rule book's phrases come first and keep their numbers.
    init(rules: PhraseTable, names: PhraseTable, legal: PhraseTable) {
        var all = rules
        let nameNumbers = Self.add(names, to: &all)
        let legalNumbers = Self.add(legal, to: &all)
        func byPhrase(_ numbers: [Int]) -> [Int32] {
            var table = [Int32](repeating: -1, count: all.count)
            for (index, number) in numbers.enumerated() { table[number] = Int32(index) }
            return table
        }
        self.names = byPhrase(nameNumbers)
        self.legal = byPhrase(legalNumbers)
        matcher = PhraseMatcher(all)
        ruleCount = rules.count
    }

    /// The numbers that the phrases of a table have in the whole.
    private static func add(_ phrases: PhraseTable, to all: inout PhraseTable) -> [Int] {
        phrases.text.withUnsafeBufferPointer { text in
            (0..<phrases.count).map { all.insert(UnsafeBufferPointer(rebasing: text[phrases.range($0)])) }
        }
    }

    /// The rules' matches, in the order of their ends, the longest first where several end together.
    func rules(in bytes: [UInt8]) -> [PhraseMatcher.Match] {
        var found: [PhraseMatcher.Match] = []
        matcher.forEachMatch(in: bytes) { phrase, range in
            if phrase < ruleCount { PhraseMatcher.insert(.init(phrase: phrase, range: range), into: &found) }
        }
        return found
    }

    /// A pass over a body, batch of tokens by batch.
    struct Pass {
        private(set) var found = Found()
        private var pass = PhraseMatcher.Pass()

        mutating func add(
            _ tokens: UnsafeBufferPointer<WordScan.Token>,
            of bytes: UnsafeBufferPointer<UInt8>,
            _ union: PhraseUnion
        ) {
            union.matcher.find(tokens, of: bytes, &pass) { union.take($0, $1, &found) }
        }

        mutating func finish(_ bytes: UnsafeBufferPointer<UInt8>, _ union: PhraseUnion) {
            union.matcher.finish(bytes, &pass) { union.take($0, $1, &found) }
        }
    }

    @inline(__always)
    private func take(_ phrase: Int, _ range: Range<Int>, _ found: inout Found) {
        if phrase < ruleCount { PhraseMatcher.insert(.init(phrase: phrase, range: range), into: &found.rules) }
        if names[phrase] >= 0 { found.names.append(.init(phrase: Int(names[phrase]), range: range)) }
        if legal[phrase] >= 0 { found.legal.append(.init(phrase: Int(legal[phrase]), range: range)) }
    }
}
