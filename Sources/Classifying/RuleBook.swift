/// The rules of a taxonomy, read from their text form (`RuleBookReader` documents it), ready to be matched.
struct RuleBook: Sendable {
    /// Identity of the taxonomy, such as `caunoi-taxonomy/1`.
    var taxonomy = ""
    var facets: [Facet] = []
    /// Contexts first come before the codes that need them; codes stand in the order of the file.
    var entries: [Entry] = []
    var rules: [Rule] = []
    var setNames: [String] = []
    /// Folded phrases, each once.
    private(set) var phrases: [[UInt8]] = []
    /// By phrase: what it means.
    private(set) var uses: [[Use]] = []
    /// Rules that speak when the layout has a certain trait, by the trait's name.
    var factRules: [String: [Int]] = [:]
    private var phraseIndex: [[UInt8]: Int] = [:]

    struct Facet: Sendable, Hashable {
        var name: String
        /// Least score of a code.
        var threshold: Double
        /// Only the code with the highest score is given.
        var isExclusive: Bool
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
    }

    struct Rule: Sendable, Hashable {
        var id: String
        var entry: Int
        /// `vi`, `lo`, `en`, `fr` or `any`.
        var language: String
        /// What a phrase adds in the title, the lead and the rest of the body, 0-1.
        var title: Double
        var lead: Double
        var body: Double
        /// Bits of sets: of each member at least one must stand in the phrase's sentence.
        var requires: [UInt64] = []
        /// Bits of sets none of which may stand in the phrase's sentence.
        var excludes: UInt64 = 0
    }

    enum Use: Sendable, Hashable {
        case rule(Int)
        case set(Int)
        /// A set phrase that speaks for whatever lies within it: matches inside are not evidence.
        case mask
    }

    mutating func add(phrase: [UInt8], use: Use) {
        if let index = phraseIndex[phrase] {
            if !uses[index].contains(use) { uses[index].append(use) }
        } else {
            phraseIndex[phrase] = phrases.count
            phrases.append(phrase)
            uses.append([use])
        }
    }
}
