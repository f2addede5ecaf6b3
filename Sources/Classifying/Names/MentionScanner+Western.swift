/// People in English and French text whom no title introduces: a given name or a Vietnamese one without marks,
/// `X, director of Y`, `X, who …`, `said X`.
extension MentionScanner {
    /// A name from a given name or a plain Vietnamese family on, and the titles after it.
    func westernPerson(at start: Int) -> (person: FoundPerson, titles: Chain?)? {
        let found = hits.at(start)
        let isGiven = found.contains { $0.isCapital && book.meanings[$0.phrase].isGiven }
        let isFamily = found.contains { $0.isCapital && book.meanings[$0.phrase].isPlainFamily }
        guard isGiven || isFamily, !leansOnName(start), let name = westernName(at: start) else { return nil }
        let isVietnamese = isFamily && isPlainVietnamese(name)
        guard isGiven || isVietnamese else { return nil }
        var person = FoundPerson(range: name, name: name)
        let words = text.bytes[name].count { $0 == 0x20 } + 1
        // Two syllables are as likely anything else.
        person.isPending = !isGiven && words < 3
        person.isSpeaker = person.isPending
        if isVietnamese, words > 2 { person.country = "VN" }
        return named(person)
    }

    /// The person with the titles that stand after the name.
    func named(_ person: FoundPerson) -> (person: FoundPerson, titles: Chain?) {
        var person = person
        let country = person.country
        let after = officesAfter(person.name.upperBound)
        guard !after.parts.isEmpty else {
            person.role = role(of: person.range)
            return (person, nil)
        }
        person.isPending = false
        person.range = person.range.lowerBound..<after.end
        finish(&person, after)
        if person.country == nil { person.country = country }
        return (person, after)
    }

    /// Two to five capitalised words that nothing in the book is called by.
    func westernName(at start: Int) -> Range<Int>? {
        guard text.isWord(at: start), text.isCapital(at: start), let name = foreignName(at: start),
            text.wordEnd(start) < name.upperBound, !text.isCapitalAfter(name.upperBound),
            !text.isAllCapitals(name), placeForm(at: start).map({ $0.end <= text.wordEnd(start) }) ?? true,
            isPersonShaped(name)
        else { return nil }
        return name
    }

    /// Whether no word of a name is a day, a body's word or a sign of one, and no acronym stands in it.
    func isPersonShaped(_ name: Range<Int>) -> Bool {
        var at = name.lowerBound
        var words = 0
        while at < name.upperBound {
            guard text.isWord(at: at) else {
                at += 1
                continue
            }
            let end = text.wordEnd(at)
            if text.isCapital(at: at) {
                guard text.bytes[at] &- 0x30 >= 10, end - at < 4 || !text.isAllCapitals(at..<end) else { return false }
                let said = word(at: at)
                if said.end >= end, !said.kind.isDisjoint(with: [.noName, .field, .street, .level, .noPerson]) {
                    return false
                }
                if hits.at(at).contains(where: { $0.isCapital && book.meanings[$0.phrase].head != nil }) {
                    return false
                }
                if end - at > 1 { words += 1 }
            }
            at = end
        }
        return words >= 2
    }

    /// Whether an article, or a capitalised word within its sentence, leans on the name.
    private func leansOnName(_ start: Int) -> Bool {
        guard let before = text.word(before: start) else { return false }
        if Self.articles.contains(where: { $0.utf8.elementsEqual(text.bytes[before]) }) { return true }
        if !kind(before: start).isDisjoint(with: [.street, .noPerson]) { return true }
        guard text.isCapital(at: before.lowerBound) else { return false }
        return hits.at(before.lowerBound).isEmpty && !text.opensSentence(before.lowerBound)
    }

    private static let articles = ["the", "a", "an", "le", "la", "les", "un", "une", "du", "des", "saint", "st"]

    private func isPlainVietnamese(_ name: Range<Int>) -> Bool {
        var at = name.lowerBound
        var words = 0
        while at < name.upperBound {
            let end = text.wordEnd(at)
            guard text.isCapital(at: at), isSyllable(at..<end) else { return false }
            words += 1
            at = end + 1
        }
        return words <= 4
    }

    // MARK: described

    /// The person of `X, director of Y`, where the title stands that `chain` read.
    func describedPerson(before chain: Chain, from floor: Int) -> FoundPerson? {
        guard let title = chain.parts.first?.title, title != .honorific, title != .rank, title != .degree,
            let end = describedEnd(before: chain.start), let name = name(endingAt: end, from: floor)
        else { return nil }
        var person = FoundPerson(range: name.lowerBound..<chain.end, name: name)
        finish(&person, chain)
        return person
    }

    /// Where a name ends that the title at `start` stands after: a comma, perhaps an article or up to three words in
    /// small letters.
    func describedEnd(before start: Int) -> Int? {
        var at = start
        for _ in 0..<4 {
            guard at > 3 else { return nil }
            if text.bytes[at - 1] == UInt8(ascii: "'"), text.bytes[at - 2] == UInt8(ascii: "l") { at -= 2 }
            guard text.bytes[at - 1] == 0x20, !text.isLineEnd(before: at) else { return nil }
            if text.bytes[at - 2] == UInt8(ascii: ",") { return at - 2 }
            guard let before = text.word(before: at), !text.isCapital(at: before.lowerBound), describedWord(before)
            else { return nil }
            at = before.lowerBound
        }
        return nil
    }

    /// Whether a word may stand between a name's comma and the title: `the`, `senior`, not `with`.
    func describedWord(_ word: Range<Int>) -> Bool {
        if Self.articles.contains(where: { $0.utf8.elementsEqual(text.bytes[word]) }) { return true }
        return self.word(at: word.lowerBound).kind.isDisjoint(
            with: [.and, .said, .met, .signed, .led, .attended, .belongs, .at, .stop]
        ) && !Self.conjunctions.contains(where: { $0.utf8.elementsEqual(text.bytes[word]) })
    }

    private static let conjunctions = [
        "but", "whose", "when", "while", "dont", "qui", "que", "avec", "par", "pour", "mais", "our", "my", "its",
        "their", "your", "il", "elle", "he", "she", "it", "they", "we", "i", "you", "his", "her", "not", "no",
    ]

    /// The person's name that ends at `end`, read back over capitals and checked forward.
    func name(endingAt end: Int, from floor: Int) -> Range<Int>? {
        var first = end
        var at = end
        for _ in 0..<6 {
            let start = text.wordStart(at)
            guard start < at, start >= floor else { break }
            if text.isCapital(at: start) {
                first = start
            } else if first == end || !word(at: start).kind.contains(.particle) {
                break
            }
            guard start > 1 else { break }
            if text.bytes[start - 1] == UInt8(ascii: "-") {
                at = start - 1
                continue
            }
            guard text.bytes[start - 1] == 0x20, !text.isLineEnd(before: start) else { break }
            at = start - 1
            if text.bytes[at - 1] == UInt8(ascii: "."), at > 2, text.wordStart(at - 1) == at - 2 { at -= 1 }
        }
        guard first < end, !leansOnName(first), !followsPlaceWord(first), let name = westernName(at: first),
            name.upperBound == end
        else { return nil }
        return name
    }

    /// Whether a preposition of place leads to the name: `in New Haven, the director …`.
    private func followsPlaceWord(_ start: Int) -> Bool {
        guard let before = text.word(before: start) else { return false }
        return ["in", "at", "near", "from", "à", "au", "en", "dans", "chez"].contains {
            $0.utf8.elementsEqual(text.bytes[before])
        }
    }

    // MARK: speech

    /// What stands beside a verb of speaking or `who`: returns where the search goes on.
    mutating func speech(at start: Int, from floor: Int) -> Int? {
        guard let hit = hits.at(start).last(where: { book.meanings[$0.phrase].speech != nil }), start > 3,
            let speech = book.meanings[hit.phrase].speech
        else { return nil }
        let isAfterMark = text.bytes[start - 1] == 0x20 && !NameText.goesOn(text.bytes[start - 2])
        if speech == .who {
            guard isAfterMark, text.bytes[start - 2] == UInt8(ascii: ","),
                let name = name(endingAt: start - 2, from: floor)
            else { return nil }
            var person = FoundPerson(range: name, name: name)
            person.role = role(of: name)
            append(person)
            return hit.end
        }
        let (gap, next) = text.gap(after: hit.end)
        // `…," said X`
        if isAfterMark, gap == .space, text.isWord(at: next), text.isCapital(at: next), hits.at(next).isEmpty,
            let name = westernName(at: next)
        {
            var person = FoundPerson(range: name, name: name)
            person.role = .said
            let named = named(person)
            append(named.person)
            if let titles = named.titles { add(titles) }
            return named.person.range.upperBound
        }
        guard !isAfterMark, text.bytes[start - 1] == 0x20, !text.isLineEnd(before: start) else { return nil }
        let before = text.wordStart(start - 1)
        guard before >= floor, before < start - 1, text.isCapital(at: before) else { return nil }
        if let name = name(endingAt: start - 1, from: floor) {
            var person = FoundPerson(range: name, name: name)
            person.isPending = true
            person.isSpeaker = true
            person.role = .said
            append(person)
        } else if hits.at(before).isEmpty, word(at: before).kind.isDisjoint(with: [.noName, .stop]),
            text.opensSentence(before) || text.word(before: before).map({ !text.isCapital(at: $0.lowerBound) }) ?? true
        {
            var person = FoundPerson(range: before..<start - 1, name: before..<start - 1)
            person.isPending = true
            person.isShort = true
            person.isSpeaker = true
            person.role = .said
            append(person)
        }
        return hit.end
    }
}
