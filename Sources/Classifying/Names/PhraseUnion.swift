/// The phrases of the rule book and of the name book as one list, so that one pass over a text finds both.
struct PhraseUnion: Sendable {
    /// What of a pass is the rules' and what is the names'.
    struct Found {
        /// In the order that `PhraseMatcher.matches(in:)` gives.
        var rules: [PhraseMatcher.Match] = []
        /// Ascending by start, then by end; `phrase` is the name book's.
        var names: [PhraseMatcher.Match] = []
    }

    private let matcher: PhraseMatcher
    private let ruleCount: Int
    /// By phrase of the list: the name book's, -1 where it has none.
    private let names: [Int32]

    /// The rule book's phrases come first and keep their numbers.
    init(rules: [[UInt8]], names: [[UInt8]]) {
        var all = rules
        var index: [[UInt8]: Int] = [:]
        for (number, phrase) in rules.enumerated() { index[phrase] = number }
        var numbers = [Int32](repeating: -1, count: rules.count)
        for (number, phrase) in names.enumerated() {
            if let known = index[phrase] {
                numbers[known] = Int32(number)
            } else {
                all.append(phrase)
                numbers.append(Int32(number))
            }
        }
        matcher = PhraseMatcher(phrases: all)
        ruleCount = rules.count
        self.names = numbers
    }

    /// The rules' matches, in the order of their ends, the longest first where several end together.
    func rules(in bytes: [UInt8]) -> [PhraseMatcher.Match] {
        var found: [PhraseMatcher.Match] = []
        matcher.forEachMatch(in: bytes) { phrase, range in
            if phrase < ruleCount { PhraseMatcher.insert(.init(phrase: phrase, range: range), into: &found) }
        }
        return found
    }

    func found(in bytes: [UInt8]) -> Found {
        var found = Found()
        names.withUnsafeBufferPointer { names in
            matcher.forEachMatch(in: bytes) { phrase, range in
                if phrase < ruleCount { PhraseMatcher.insert(.init(phrase: phrase, range: range), into: &found.rules) }
                if names[phrase] >= 0 { found.names.append(.init(phrase: Int(names[phrase]), range: range)) }
            }
        }
        return found
    }
}
