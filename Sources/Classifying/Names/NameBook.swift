/// Names of organisations, places and people, and the words by which unlisted ones are found, read from their text
/// form (`NameBookReader` documents it).
struct NameBook: Sendable {
    /// Identity of the book, such as `caunoi-names/1`.
    var identity = ""
    var entries: [Entry] = []
    var forms: [Form] = []
    /// Folded phrases, each once.
    private(set) var phrases = PhraseTable()
    /// By phrase: what it means.
    private(set) var meanings: [Meaning] = []
    /// Folded words that are looked up only near a name, each once, and what they are good for.
    private(set) var words = PhraseTable()
    private(set) var wordClasses: [WordClass] = []
    /// By id: the ids of what took over its work.
    var successors: [String: [String]] = [:]
    /// Where the name of what a minister's title implies begins: `bộ `.
    var stems: [[UInt8]] = []
    private(set) var entryIndex: [String: Int] = [:]

    enum Kind: String, Sendable {
        case organisation = "org"
        case place, person
    }

    struct Entry: Sendable, Hashable {
        var kind: Kind
        var id: String
        /// ISO 3166-1 alpha-2; empty for bodies of several states.
        var country: String
        /// The first form of each language: Vietnamese, Lao, English, French; empty where there is none.
        var names: [String]
    }

    /// One way in which an entry is printed.
    struct Form: Sendable, Hashable {
        var entry: Int
        /// Counts only where it is printed in capitals.
        var isExact = false
        /// Counts only where no other capitalised word stands beside it.
        var isLone = false
        /// Says the country only: `Lao`, `Vietnamese`.
        var isAdjective = false
        var valid = Validity()
    }

    /// ISO dates, both included; an empty one is open.
    struct Validity: Sendable, Hashable {
        var from = ""
        var to = ""

        func holds(on date: String) -> Bool { from <= date && (to.isEmpty || date <= to) }
    }

    enum Head: String, Sendable {
        /// Takes lists of fields: `Bộ Thông tin, Văn hóa và Du lịch`.
        case ministry
        /// The same, and belongs to a parent.
        case unit
        case committee, association, media, school, institute, company, embassy, bureau
        /// The name stands before it: `Foreign Ministry`.
        case last
    }

    enum Title: String, Sendable {
        case honorific, rank, degree, office
        /// An occupation: a form of address that one word after it may be the place of (`sinh viên Greenwich`).
        case trade
        /// An office that one word names the holder of: `Tổng thống Biden`.
        case post
        /// Leads what is named next: `Trưởng Ban …`.
        case leader
        /// Implies a ministry by its field: `Thứ trưởng Quốc phòng`.
        case minister
    }

    /// Words that people stand beside.
    enum Speech: String, Sendable {
        /// `said X`, `X said`.
        case said
        /// `X, who …`
        case who
    }

    struct WordClass: OptionSet, Sendable, Hashable {
        let rawValue: UInt32

        static let field = Self(rawValue: 1 << 0)
        static let stop = Self(rawValue: 1 << 1)
        /// What is named after people: `đường`, `giải`, `tàu`.
        static let street = Self(rawValue: 1 << 2)
        static let plural = Self(rawValue: 1 << 3)
        /// Before a place: `tỉnh`, `thành phố`.
        static let level = Self(rawValue: 1 << 4)
        static let state = Self(rawValue: 1 << 5)
        static let met = Self(rawValue: 1 << 6)
        static let signed = Self(rawValue: 1 << 7)
        static let said = Self(rawValue: 1 << 8)
        static let led = Self(rawValue: 1 << 9)
        static let attended = Self(rawValue: 1 << 10)
        static let belongs = Self(rawValue: 1 << 11)
        static let at = Self(rawValue: 1 << 12)
        static let and = Self(rawValue: 1 << 13)
        static let particle = Self(rawValue: 1 << 14)
        static let noName = Self(rawValue: 1 << 15)
        static let legalForm = Self(rawValue: 1 << 16)
        /// Before what is a place's name and none: `tiếng Anh`.
        static let noPlace = Self(rawValue: 1 << 17)
        /// In the name of a body, a work or a thing, in English and French: `Times`, `Group`.
        static let noPerson = Self(rawValue: 1 << 18)

        static let byName: [String: Self] = [
            "field": .field, "stop": .stop, "street": .street, "plural": .plural, "level": .level, "state": .state,
            "met": .met, "signed": .signed, "said": .said, "led": .led, "attended": .attended, "belongs": .belongs,
            "at": .at, "and": .and, "particle": .particle, "noname": .noName, "legalform": .legalForm,
            "noplace": .noPlace, "noperson": .noPerson,
        ]
    }

    /// What a phrase means: any of these.
    struct Meaning: Sendable, Hashable {
        var forms: [Int] = []
        var head: Head?
        var title: Title?
        /// Index into `stems`.
        var stem: Int?
        /// The title is one in English and French text only.
        var isWestern = false
        /// A family name of Viet Nam.
        var isFamily = false
        /// One that also tells a name without a title.
        var isSureFamily = false
        /// One whose bearers are of Viet Nam in Vietnamese text.
        var isHomeFamily = false
        /// A family name of Viet Nam as English and French text write it, without marks.
        var isPlainFamily = false
        /// A given name that begins a person's name in English and French text.
        var isGiven = false
        /// Says in English and French text that a person stands beside it: `said`, `who`.
        var speech: Speech?
        /// Looks like an organisation and is none: `Ban Lãnh đạo`.
        var isNone = false
    }

    /// What a phrase may begin, so that most of what stands in a text is passed over at a glance.
    struct Begins: OptionSet, Sendable, Hashable {
        let rawValue: UInt8

        static let title = Self(rawValue: 1)
        static let organisation = Self(rawValue: 2)
        static let person = Self(rawValue: 4)
        static let place = Self(rawValue: 8)
        static let lastHead = Self(rawValue: 16)
        static let speech = Self(rawValue: 32)
    }

    /// By phrase.
    var begins: [Begins] {
        meanings.map { meaning in
            var begins: Begins = []
            if meaning.title != nil { begins.insert(.title) }
            if meaning.head == .last { begins.insert(.lastHead) }
            if meaning.head != nil, meaning.head != .last { begins.insert(.organisation) }
            if meaning.isFamily || meaning.isPlainFamily || meaning.isGiven { begins.insert(.person) }
            if meaning.speech != nil { begins.insert(.speech) }
            for form in meaning.forms {
                switch entries[forms[form].entry].kind {
                case .organisation: begins.insert(.organisation)
                case .person: begins.insert(.person)
                case .place: begins.insert(.place)
                }
            }
            return begins
        }
    }

    mutating func add(_ entry: Entry) -> Int {
        entryIndex[entry.id] = entries.count
        entries.append(entry)
        return entries.count - 1
    }

    mutating func add(_ form: Form, phrase: [UInt8]) {
        let index = index(of: phrase)
        meanings[index].forms.append(forms.count)
        forms.append(form)
    }

    mutating func change(phrase: [UInt8], _ change: (inout Meaning) -> Void) { change(&meanings[index(of: phrase)]) }

    mutating func add(word: [UInt8], _ class: WordClass) {
        let index = words.insert(word)
        if index == wordClasses.count { wordClasses.append([]) }
        wordClasses[index].insert(`class`)
    }

    /// What a whole folded text means.
    func meaning(of text: [UInt8]) -> Meaning? { phrases.number(of: text).map { meanings[$0] } }

    private mutating func index(of phrase: [UInt8]) -> Int {
        let index = phrases.insert(phrase)
        if index == meanings.count { meanings.append(Meaning()) }
        return index
    }
}
