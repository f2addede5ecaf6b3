import News

/// Titles before and after names: `[nguyên] [rank] [office [of organisation]]… NAME[, office]…`.
extension MentionScanner {
    /// Titles that stand in one row, and the name after them.
    struct Chain {
        var start: Int
        /// Behind the name and the offices after it, or behind the titles where no name follows.
        var end: Int
        var person: FoundPerson?
        /// Organisations that the titles name or imply.
        var named: [ReadOrganisation] = []
        var implied: [FoundOrganisation] = []
        /// By office: whether anything but a form of address is said.
        var parts: [(range: Range<Int>, title: NameBook.Title)] = []
        var country: String?
        var places: [FoundPlace] = []
    }

    private static let longestChain = 8

    /// Reads titles from `start` on, and the name after them.
    func chain(at start: Int) -> Chain {
        var chain = titles(at: start)
        let direct = personName(at: chain.end, isTitled: true, chain).flatMap { name in
            !isWestern || mayFollowTitle(name, chain) ? name : nil
        }
        guard let name = direct ?? (isWestern ? nameAfterComma(chain) : nil) else { return chain }
        var person = FoundPerson(range: start..<name.upperBound, name: name)
        person.isShort = isOneWord(name)
        if let known = knownPerson(at: name.lowerBound), known.name == name {
            person.entry = known.entry
            person.isShort = false
        }
        chain.end = name.upperBound
        let after = officesAfter(name.upperBound)
        chain.parts += after.parts
        chain.named += after.named
        chain.implied += after.implied
        chain.places += after.places
        if chain.country == nil { chain.country = after.country }
        if after.end > chain.end {
            chain.end = after.end
            person.range = start..<after.end
        }
        finish(&person, chain)
        chain.person = person
        return chain
    }

    /// Title, organisation and country of a person from the titles around the name.
    func finish(_ person: inout FoundPerson, _ chain: Chain) {
        let offices = chain.parts.filter { $0.title != .honorific && $0.title != .trade }
        let said = offices.isEmpty ? Array(chain.parts.prefix(1)) : offices
        let titles = said.map { text.printed($0.range) }
        if !titles.isEmpty { person.title = titles.joined(separator: ", ") }
        let organisation = chain.named.first { $0.entry != nil }
        person.organisation =
            organisation.flatMap { found in identity(of: found) }
            ?? chain.implied.first.flatMap { $0.entry.map { book.entries[$0].id } }
        person.country =
            chain.country ?? chain.named.lazy.compactMap(\.country).first
            ?? chain.named.lazy.compactMap { $0.entry.flatMap { self.country(of: $0) } }.first
            ?? chain.implied.lazy.compactMap(\.country).first
        person.role = role(of: person.range)
    }

    private func identity(of found: ReadOrganisation) -> String? {
        identity(found) ?? found.entry.map { book.entries[$0].id }
    }

    private func isOneWord(_ name: Range<Int>) -> Bool {
        text.isLao(at: name.lowerBound)
            ? !text.bytes[name].contains(0x20) : text.wordEnd(name.lowerBound) == name.upperBound
    }

    /// The row of titles that begins at `start`; its end is where a name may begin.
    private func titles(at start: Int) -> Chain {
        var chain = Chain(start: start, end: start)
        var at = start
        for _ in 0..<Self.longestChain {
            guard let title = leader(at: at) ?? title(at: at), title.end >= (head(at: at)?.end ?? 0) else { break }
            guard let end = office(title.title, stem: title.stem, at: at, titleEnd: title.end, &chain) else { break }
            chain.parts.append((leading(at, title.title)..<end, title.title))
            chain.end = end
            let (gap, next) = separator(after: end, title.title)
            guard gap == .space || gap == .comma else { break }
            // Lao script: what follows an office without a space is its field, not a name.
            let isTight = text.isLao(at: end) && end == next && ![.honorific, .trade].contains(title.title)
            if isTight, self.title(at: next) == nil { break }
            chain.end = next
            at = next
            if gap == .comma, self.title(at: next) == nil {
                // `Bí thư Tỉnh ủy, Chủ tịch …` goes on only with a title; a comma before a name is none of ours.
                chain.end = end
                break
            }
        }
        return chain
    }

    /// `nguyên`, `quyền`, `cựu`, `former` before an office belong to it.
    private func leading(_ start: Int, _ title: NameBook.Title) -> Int {
        guard [.office, .minister, .leader, .post].contains(title), let before = text.word(before: start),
            Self.before.contains(where: { $0.utf8.elementsEqual(text.bytes[before]) })
        else { return start }
        // `chính quyền Tổng thống …`
        if let compound = text.word(before: before.lowerBound),
            Self.compounds.contains(where: { $0.utf8.elementsEqual(text.bytes[compound]) })
        {
            return start
        }
        return before.lowerBound
    }

    private static let compounds = ["chính", "thẩm", "nhân", "ủy", "uỷ", "cầm", "tài"]
    static let before = ["nguyên", "quyền", "cựu", "former", "acting", "ancien", "ancienne", "ອະດີດ"]

    /// `Trưởng` where an organisation follows that goes on behind any longer title (`Trưởng ban`).
    func leader(at start: Int) -> (title: NameBook.Title, stem: Int?, end: Int, phrase: Int)? {
        let found = hits.at(start)
        // Lao parts no words: `ຫົວໜ້າກົມ` before the rest of the department's name is `ຫົວໜ້າ` and it.
        if text.isLao(at: start), let title = title(at: start),
            let shorter = found.first(where: { hit in
                book.meanings[hit.phrase].title == title.title && hit.end < title.end
                    && (readOrganisation(at: hit.end, inTitle: true)?.end ?? 0) > title.end
            })
        {
            return (title.title, nil, shorter.end, shorter.phrase)
        }
        guard let hit = found.last(where: { book.meanings[$0.phrase].title == .leader }), let longest = found.last,
            let organisation = readOrganisation(at: separator(after: hit.end, .leader).1, inTitle: true),
            organisation.end > longest.end
        else { return nil }
        return (.leader, nil, hit.end, hit.phrase)
    }

    /// The gap after a title; the full stop of `GS.TS`, `TP.`, `Mr.` counts as a space.
    func separator(after end: Int, _ title: NameBook.Title) -> (NameText.Gap, Int) {
        var at = end
        if at < text.bytes.count, text.bytes[at] == UInt8(ascii: "."), title != .office, title != .minister,
            title != .leader
        {
            at += 1
            if text.isWord(at: at) { return (.space, at) }
        }
        if text.isLao(at: at) { return (.space, at) }
        return apostrophe(after: at) ?? text.gap(after: at)
    }

    /// `de l'Assemblée`: the word after an apostrophe in French.
    func apostrophe(after end: Int) -> (NameText.Gap, Int)? {
        guard language == "fr", end + 1 < text.bytes.count, text.bytes[end] == UInt8(ascii: "'"),
            text.isWord(at: end + 1)
        else { return nil }
        return (.space, end + 1)
    }

    /// `, office, office` or `(office)` after a name.
    func officesAfter(_ end: Int) -> Chain {
        var after = Chain(start: end, end: end)
        var at = end
        for _ in 0..<4 {
            let (gap, next) = text.gap(after: at)
            let isLao = gap == .space && text.isLao(at: next)
            guard isLao || gap == .comma || gap == .dash || (gap == .open && at == end) else { break }
            let start = isWestern && gap == .comma ? describingTitle(at: next) : next
            guard let start, let first = title(at: start), first.end >= (head(at: start)?.end ?? 0),
                ![.honorific, .rank, .degree].contains(first.title)
            else { break }
            let chain = titles(at: start)
            guard !chain.parts.isEmpty else { break }
            // The titles of the next person.
            let (name, _) = text.gap(after: chain.parts.last?.range.upperBound ?? chain.end)
            if name == .space || name == .comma, personName(at: chain.end, isTitled: true, chain) != nil { break }
            if chain.parts.contains(where: { $0.title == .honorific }) { break }
            var stop = chain.parts.last?.range.upperBound ?? chain.end
            if gap == .open {
                guard stop < text.bytes.count, text.bytes[stop] == UInt8(ascii: ")") else { break }
                stop += 1
            }
            after.parts += chain.parts
            after.named += chain.named
            after.implied += chain.implied
            after.places += chain.places
            if after.country == nil { after.country = chain.country }
            after.end = stop
            at = stop
        }
        return after
    }
}
