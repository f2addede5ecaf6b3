import News

/// Finds what a body names: organisations, people and places, from the name book's phrases that stand in it and
/// from how names are built around them.
///
/// Pure; linear but for look-ups by position: no chain of titles and no composed name is longer than a fixed number
/// of words.
struct MentionScanner {
    let book: NameBook
    let text: NameText
    let hits: NameHits
    let walker: PhraseTrie.Walker
    /// BCP 47: of `vi`, `lo`, `en`, `fr`, `und`.
    let language: String
    /// ISO date of the document; empty where it is not known.
    let date: String

    private(set) var people: [FoundPerson] = []
    private(set) var organisations: [FoundOrganisation] = []
    private(set) var places: [FoundPlace] = []

    struct FoundOrganisation {
        var range: Range<Int>
        /// What is printed as its name; a part of `range`, or all of it.
        var name: Range<Int>
        var entry: Int?
        /// Replaces the entry's id where the name says a province.
        var id: String?
        var country: String?
        /// Only a title implies it.
        var isTitle = false
    }

    struct FoundPerson {
        var range: Range<Int>
        var name: Range<Int>
        var title: String?
        var country: String?
        var organisation: String?
        var entry: Int?
        var role: NameBook.WordClass = []
        /// Without a title and shorter than a name that stands alone: counts where the name is known otherwise.
        var isPending = false
        /// One word, which is part of a name said before.
        var isShort = false
        /// Pending, and beside a verb of speaking.
        var isSpeaker = false
    }

    struct FoundPlace {
        var range: Range<Int>
        var name: Range<Int>
        var entry: Int
    }

    init(
        book: NameBook,
        text: NameText,
        hits: NameHits,
        walker: PhraseTrie.Walker,
        language: String,
        date: String
    ) {
        self.book = book
        self.text = text
        self.hits = hits
        self.walker = walker
        self.language = language
        self.date = date
    }

    /// The country whose bodies need no country's name in this language.
    var home: String? { language == "vi" ? "VN" : language == "lo" ? "LA" : nil }

    /// English or French, where a name needs no title to be told.
    var isWestern: Bool { language == "en" || language == "fr" }

    mutating func run() {
        var index = 0
        var done = 0
        while index < hits.all.count {
            let start = hits.all[index].start
            var begins: NameBook.Begins = []
            var next = index
            while next < hits.all.count, hits.all[next].start == start {
                begins.formUnion(hits.all[next].begins)
                next += 1
            }
            if start >= done {
                if begins.contains(.title), !mayLeadOn(hits.all[index..<next]) { begins.remove(.title) }
                done = max(done, take(at: start, begins, from: done))
            }
            index = next
        }
    }

    /// Whether a capitalised word, Lao or another phrase stands behind one of the titles.
    private func mayLeadOn(_ found: ArraySlice<NameHits.Hit>) -> Bool {
        found.contains { hit in
            guard hit.begins.contains(.title) else { return false }
            var at = hit.end
            while at < text.bytes.count, at - hit.end < 3, !text.isWord(at: at), !text.isLao(at: at) { at += 1 }
            guard at < text.bytes.count else { return false }
            if text.isLao(at: at) || text.isCapital(at: at) { return true }
            // `Bộ trưởng các nước`: only what the next phrases begin, or `của`, may lead on in small letters.
            if found.endIndex < hits.all.count, hits.all[found.endIndex].start == at { return true }
            return text.isCapitalAfter(text.wordEnd(at)) || word(at: at).kind.contains(.field)
                || (isWestern && (describedEnd(before: hit.start) != nil || leadsToCapital(hit.end)))
        }
    }

    /// Takes what begins at `start`; returns where the search goes on.
    ///
    /// - Parameters:
    ///   - begins: what the phrases there may begin.
    ///   - floor: what ends before it is taken already.
    private mutating func take(at start: Int, _ begins: NameBook.Begins, from floor: Int) -> Int {
        if begins.contains(.title), let title = title(at: start), title.end >= (longestHead(at: start) ?? 0) {
            let chain = chain(at: start)
            if let person = chain.person {
                people.append(person)
                add(chain)
                return chain.end
            }
            organisations += chain.implied
            if isWestern, let person = describedPerson(before: chain, from: floor) {
                people.append(person)
                add(chain)
                return max(chain.end, person.range.upperBound)
            }
            // What the title implies is said; what it names is found on its own.
            if let last = chain.implied.last, chain.named.isEmpty { return last.range.upperBound }
        }
        if begins.contains(.person), let known = knownPerson(at: start) {
            let entry = known.entry
            let found = named(known)
            var person = found.person
            person.entry = entry
            if person.country == nil, let entry { person.country = country(of: entry) }
            people.append(person)
            if let titles = found.titles { add(titles) }
            return person.range.upperBound
        }
        if begins.contains(.person), let found = untitledPerson(at: start) {
            people.append(found.person)
            if let titles = found.titles { add(titles) }
            return found.person.range.upperBound
        }
        if begins.contains(.person), isWestern, let person = westernPerson(at: start) {
            people.append(person.person)
            if let titles = person.titles { add(titles) }
            return person.person.range.upperBound
        }
        if begins.contains(.speech), isWestern, let end = speech(at: start, from: floor) { return end }
        if begins.contains(.organisation), let organisation = organisation(at: start) { return add(organisation) }
        if begins.contains(.lastHead), let organisation = organisation(endingIn: start, from: floor) {
            return add(organisation)
        }
        guard begins.contains(.place) else { return start }
        if let place = place(at: start) {
            places.append(place)
            return place.range.upperBound
        }
        // What is no place here is no organisation inside either: `Tây Ban Nha`.
        return placeForm(at: start)?.end ?? start
    }

    /// The organisations and places that a person's titles name.
    mutating func add(_ chain: Chain) {
        for found in chain.named { _ = add(found) }
        organisations += chain.implied
        places += chain.places
    }

    private func longestHead(at start: Int) -> Int? {
        hits.at(start).last { hit in
            let meaning = book.meanings[hit.phrase]
            return meaning.head != nil
                || meaning.forms.contains { book.entries[book.forms[$0].entry].kind == .organisation }
        }?.end
    }

    /// The longest title that begins at `start`.
    func title(at start: Int) -> (title: NameBook.Title, stem: Int?, end: Int, phrase: Int)? {
        for hit in hits.at(start).reversed() {
            let meaning = book.meanings[hit.phrase]
            if let title = meaning.title {
                if meaning.isWestern, language == "vi" || language == "lo" { continue }
                if isWestern, !meaning.isWestern, isForeignAddress(title, hit) { continue }
                if isWestern, !isWesternTitle(title, hit) { continue }
                // `người Anh`: the country, not the form of address.
                if title == .honorific, hit.isCapital, !meaning.forms.isEmpty, !text.opensSentence(start) { continue }
                return (title, book.meanings[hit.phrase].stem, hit.end, hit.phrase)
            }
        }
        return nil
    }

    /// What the words at `start` are good for, by the longest of the book's words there; `end` is their end.
    func word(at start: Int) -> (kind: NameBook.WordClass, end: Int) {
        var kind: NameBook.WordClass = []
        var end = start
        walker.walk(text.bytes, from: start) { phrase, stop in
            guard stop > end, stop >= text.bytes.count || !text.isWord(at: stop) || text.isLao(at: stop - 3) else {
                return
            }
            kind = book.wordClasses[phrase]
            end = stop
        }
        return (kind, end)
    }

    /// The class of the word that ends right before `start`, one space between.
    func kind(before start: Int) -> NameBook.WordClass {
        guard let before = text.word(before: start) else { return [] }
        let found = word(at: before.lowerBound)
        var kind: NameBook.WordClass = found.end == before.upperBound ? found.kind : []
        // Two syllables: `thành phố`, `giải thưởng`.
        if let second = text.word(before: before.lowerBound) {
            let longer = word(at: second.lowerBound)
            if longer.end == before.upperBound { kind.formUnion(longer.kind) }
        }
        return kind
    }

    mutating func append(_ organisation: FoundOrganisation) { organisations.append(organisation) }
    mutating func append(_ person: FoundPerson) { people.append(person) }
    mutating func append(_ place: FoundPlace) { places.append(place) }
}
