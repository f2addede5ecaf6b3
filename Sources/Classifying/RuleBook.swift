/// The rules of a taxonomy, read from their text form (`RuleBookReader` documents it), ready to be matched.
struct RuleBook: Sendable {
    /// Identity of the taxonomy, such as `caunoi-taxonomy/1`.
    var taxonomy = ""
    /// Whether the rules that ship come first.
    var extendsShipped = false
    var facets: [Facet] = []
    /// Contexts first come before the codes that need them; codes stand in the order of the file.
    var entries: [Entry] = []
    var rules: [Rule] = []
    var setNames: [String] = []
    /// Folded phrases, each once.
    private(set) var phrases = PhraseTable()
    /// By phrase: what it means.
    private(set) var meanings: [Meaning] = []
    /// Rules that speak when the layout has a certain trait, by the trait's name.
    var factRules: [String: [Int]] = [:]

    struct Facet: Sendable, Hashable {
        var name: String
        /// Least score of a code.
        var threshold: Double
        /// Only the code with the highest score is given.
        var isExclusive: Bool
        /// Words that deny keep its phrases from counting.
        var isDeniable = false
    }

    /// Words that say of what stands near them that it did not happen: `chưa`, `did not`; or, after it, `bị hoãn`.
    struct Denial: Sendable, Hashable {
        var isAfter: Bool
        /// Most words that may stand between.
        var words: Int
    }

    /// A code, or a context: a property of the document that codes may need and that is never printed.
    struct Entry: Sendable, Hashable {
        var code: String
        /// Index into `facets`; `nil` for a context.
        var facet: Int?
        var threshold: Double
        var vietnamese = ""
        var lao = ""
        var english = ""
        /// Indices of contexts, each of which must hold.
        var needs: [Int] = []
        /// Codes from which this one follows, with the share of their score that it gets.
        var sources: [Source] = []
    }

    /// A code from which another follows, by a rule of its own.
    struct Source: Sendable, Hashable {
        var rule: String
        var entry: Int
        /// 0-1.
        var share: Double
    }

    struct Rule: Sendable, Hashable {
        var id: String
        var entry: Int
        var language: Language
        /// What a phrase adds in the title, the lead and the rest of the body, 0-1.
        var title: Double
        var lead: Double
        var body: Double
        /// Bits of sets: of each member at least one must stand in the phrase's sentence.
        var requires: [UInt64] = []
        /// Bits of sets none of which may stand in the phrase's sentence.
        var excludes: UInt64 = 0
    }

    enum Language: String, Sendable {
        case vi, lo, en, fr, any

        /// Words of English and French also stand in other languages' texts, so their rules speak in their own only.
        func speaks(in document: Language?) -> Bool {
            switch self {
            case .en, .fr: self == document
            case .vi, .lo, .any: true
            }
        }
    }

    /// What a phrase means: any of the three.
    struct Meaning: Sendable, Hashable {
        /// Bits of the sets it belongs to.
        var sets: UInt64 = 0
        /// A set phrase that speaks for whatever lies within it: matches inside are not evidence.
        var isMask = false
        var denial: Denial?
        var rules: [Int] = []
    }

    /// Takes a rule, or a code with all its rules, out of use; false where there is none of that name.
    mutating func remove(_ name: String) -> Bool {
        if let entry = entries.firstIndex(where: { $0.code == name }) {
            entries[entry].sources = []
            for index in rules.indices where rules[index].entry == entry { silence(index) }
            return true
        }
        guard let index = rules.firstIndex(where: { $0.id == name }) else {
            let derived = entries.indices.filter { entry in entries[entry].sources.contains { $0.rule == name } }
            for entry in derived { entries[entry].sources.removeAll { $0.rule == name } }
            return !derived.isEmpty
        }
        silence(index)
        return true
    }

    private mutating func silence(_ rule: Int) { (rules[rule].title, rules[rule].lead, rules[rule].body) = (0, 0, 0) }

    mutating func add(phrase: [UInt8], set: Int) { meanings[index(of: phrase)].sets |= 1 << UInt64(set) }

    mutating func add(denial phrase: [UInt8], _ denial: Denial) { meanings[index(of: phrase)].denial = denial }

    mutating func add(mask phrase: [UInt8]) { meanings[index(of: phrase)].isMask = true }

    mutating func add(phrases: [[UInt8]], rule: Int) {
        // Most phrases are of one rule, and share its list of one.
        let alone = [rule]
        for phrase in phrases {
            let index = index(of: phrase)
            if meanings[index].rules.isEmpty {
                meanings[index].rules = alone
            } else if meanings[index].rules.last != rule {
                // A rule's phrases are added together, so a repeated one stands last.
                meanings[index].rules.append(rule)
            }
        }
    }

    private mutating func index(of phrase: [UInt8]) -> Int {
        let index = phrases.insert(phrase)
        if index == meanings.count { meanings.append(Meaning()) }
        return index
    }
}
