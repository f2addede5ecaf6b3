import News

/// People's names.
extension MentionScanner {
    /// Where the name stands that begins at `start`, after a title.
    func personName(at start: Int, isTitled: Bool, _ chain: Chain) -> Range<Int>? {
        guard start < text.bytes.count else { return nil }
        if text.isLao(at: start) { return laoName(at: start, chain) }
        guard text.isWord(at: start), text.isCapital(at: start), !text.isLineEnd(before: start) else { return nil }
        if let known = knownPerson(at: start) { return known.name }
        let isFamily = hits.at(start).contains { book.meanings[$0.phrase].isFamily }
        guard isFamily ? !startsLongerPlace(at: start) : !startsOtherThanName(at: start) else { return nil }
        if word(at: start).kind.contains(.noName) || (!isFamily && word(at: start).kind.contains(.field)) { return nil }
        // After an office only a family name begins one that looks Vietnamese: `Trưởng khoa Tai Mũi Họng`.
        if !isFamily, language != "en", language != "fr", ![.honorific, .trade].contains(chain.parts.last?.title),
            isSyllable(start..<text.wordEnd(start)),
            isSyllable(after: text.wordEnd(start))
        {
            return nil
        }
        let isVietnamese = isFamily || (language != "en" && language != "fr" && isSyllable(start..<text.wordEnd(start)))
        let name = isVietnamese ? vietnameseName(at: start, isFamily: isFamily, chain) : foreignName(at: start)
        // `đồng sáng lập Apple`: one word after an office is as likely what it is the office of.
        guard let name, text.wordEnd(start) >= name.upperBound, !isSyllable(name) else { return name }
        let title = chain.parts.last?.title
        return [.office, .leader, .minister, .trade].contains(title) ? nil : name
    }

    /// `Hàn Quốc` where a family is called Hàn.
    private func startsLongerPlace(at start: Int) -> Bool {
        placeForm(at: start).map { $0.end > text.wordEnd(start) } ?? false
    }

    /// Whether a capitalised Vietnamese syllable follows.
    private func isSyllable(after end: Int) -> Bool {
        guard text.isCapitalAfter(end) else { return false }
        let next = text.gap(after: end).next
        return isSyllable(next..<text.wordEnd(next))
    }

    func startsOtherThanName(at start: Int) -> Bool {
        hits.at(start).contains { hit in
            let meaning = book.meanings[hit.phrase]
            guard hit.isCapital else { return false }
            let isTitle = meaning.title.map { meaning.isWestern || !isWestern || !isForeignAddress($0, hit) } ?? false
            return (meaning.head != nil && meaning.head != .last) || isTitle
                || meaning.forms.contains { form in
                    let form = book.forms[form]
                    guard book.entries[form.entry].kind != .person else { return false }
                    return !form.isLone && (!form.isExact || text.isAllCapitals(hit.start..<hit.end))
                }
        }
    }

    private func vietnameseName(at start: Int, isFamily: Bool, _ chain: Chain) -> Range<Int>? {
        var ends: [Int] = []
        var at = start
        while ends.count < 5 {
            guard text.isWord(at: at), text.isCapital(at: at) else { break }
            let end = text.wordEnd(at)
            guard isSyllable(at..<end) else {
                // A foreign name that begins like a syllable: `Kim Jong-un`, `Lee Nak-yon`.
                if ends.isEmpty || (!isFamily || ends.count == 1) { return foreignName(at: start) }
                break
            }
            if ends.count >= 2,
                hits.at(at).contains(where: { hit in
                    let meaning = book.meanings[hit.phrase]
                    return (meaning.head != nil || meaning.title == .office) && hit.isCapital
                })
            {
                break
            }
            ends.append(end)
            let (gap, next) = text.gap(after: end)
            if gap == .hyphen, text.isWord(at: next), !text.isCapital(at: next) || !isFamily {
                return foreignName(at: start)
            }
            guard gap == .space else { break }
            at = next
        }
        guard let last = ends.last else { return nil }
        if ends.count == 1 {
            // A given name alone: part of a name said before, or nothing.
            guard let title = chain.parts.last?.title, title != .leader, title != .minister else { return nil }
            return start..<last
        }
        return start..<last
    }

    /// Whether an organisation or an office begins there: `Trường` and `Hội` are given names too.
    private func beginsOther(at start: Int) -> Bool {
        let isHead = hits.at(start).contains { book.meanings[$0.phrase].head != nil && $0.isCapital }
        if isHead { return readOrganisation(at: start, inTitle: true) != nil }
        return hits.at(start).contains { [.office, .post].contains(book.meanings[$0.phrase].title) && $0.isCapital }
    }

    /// Up to four capitalised words with particles and initials: `Lloyd Austin`, `Ursula von der Leyen`.
    func foreignName(at start: Int) -> Range<Int>? {
        var end = start
        var at = start
        for count in 0..<5 {
            guard text.isWord(at: at) else { break }
            if !text.isCapital(at: at) {
                let said = word(at: at)
                guard count > 0, said.kind.contains(.particle), text.isCapitalAfter(said.end) else { break }
                at = text.gap(after: said.end).next
            }
            if count > 0, word(at: at).kind.contains(.noName) { break }
            if count > 0, startsOtherThanName(at: at) || placeForm(at: at)?.isLone == false { break }
            end = text.wordEnd(at)
            // Hyphens, apostrophes and initials are parts of the word.
            while end + 1 < text.bytes.count,
                text.bytes[end] == UInt8(ascii: "-") || (text.bytes[end] == UInt8(ascii: "'") && end - at == 1),
                text.isWord(at: end + 1)
            {
                end = text.wordEnd(end + 1)
            }
            var next = end
            if end - at == 1, next < text.bytes.count, text.bytes[next] == UInt8(ascii: ".") { next += 1 }
            let (gap, after) = text.gap(after: next)
            guard gap == .space else { break }
            at = after
        }
        guard end - start >= 3 else { return nil }
        // `UEFA`, `CLB Tottenham`
        let first = text.wordEnd(start)
        if text.isAllCapitals(start..<first), first == end || (first - start > 2 && !text.isAllCapitals(start..<end)) {
            return nil
        }
        return start..<end
    }

    /// A name of the book, printed anywhere.
    func knownPerson(at start: Int) -> FoundPerson? {
        for hit in hits.at(start).reversed() where hit.isCapital {
            for index in book.meanings[hit.phrase].forms where book.entries[book.forms[index].entry].kind == .person {
                let range = hit.start..<hit.end
                if !text.isLao(at: start) {
                    guard !text.isCapitalAfter(hit.end) || !hits.at(text.gap(after: hit.end).next).isEmpty else {
                        continue
                    }
                    guard kind(before: start).isDisjoint(with: [.street, .level]), !leansOnCapital(start) else {
                        continue
                    }
                }
                var person = FoundPerson(range: range, name: range)
                person.entry = book.forms[index].entry
                return person
            }
        }
        return nil
    }

    private func leansOnCapital(_ start: Int) -> Bool {
        guard let before = text.word(before: start), text.isCapital(at: before.lowerBound) else { return false }
        return hits.at(before.lowerBound).isEmpty && !text.opensSentence(before.lowerBound)
    }

    /// Three syllables and more from a sure family name, where nothing says that a street or school bears it.
    func untitledPerson(at start: Int) -> (person: FoundPerson, titles: Chain?)? {
        guard hits.at(start).contains(where: { $0.isCapital && book.meanings[$0.phrase].isFamily }) else { return nil }
        if let place = placeForm(at: start), place.end > text.wordEnd(start) { return nil }
        if let known = hits.at(start).last(where: { hit in
            book.meanings[hit.phrase].forms.contains { book.entries[book.forms[$0].entry].kind == .organisation }
        }), known.end > text.wordEnd(start) {
            return nil
        }
        var end = start
        var count = 0
        var at = start
        while count < 5, text.isWord(at: at), text.isCapital(at: at) {
            let stop = text.wordEnd(at)
            guard isSyllable(at..<stop), !text.isAllCapitals(at..<stop) else { break }
            end = stop
            count += 1
            let (gap, next) = text.gap(after: end)
            if gap == .hyphen { return nil }
            guard gap == .space else { break }
            at = next
        }
        guard count >= 2, count <= 4, !text.isCapitalAfter(end) else { return nil }
        guard kind(before: start).isDisjoint(with: [.street, .level]), !isListedAfterStreet(start) else { return nil }
        if let before = text.word(before: start), text.isCapital(at: before.lowerBound),
            !text.opensSentence(before.lowerBound)
        {
            return nil
        }
        let isSure = hits.at(start).contains { book.meanings[$0.phrase].isSureFamily }
        var person = FoundPerson(range: start..<end, name: start..<end)
        person.isPending = count < 3 || !isSure
        if person.isPending, count >= 3, speaks(after: end) { person.isPending = false }
        let after = officesAfter(end)
        if !after.parts.isEmpty {
            person.isPending = false
            person.range = start..<after.end
            finish(&person, after)
            return (person, after)
        }
        person.role = role(of: person.range)
        return (person, nil)
    }

    /// Whether a verb of speaking follows directly.
    private func speaks(after end: Int) -> Bool {
        let (gap, next) = text.gap(after: end)
        return gap == .space && text.isWord(at: next) && !text.isCapital(at: next)
            && word(at: next).kind.contains(.said)
    }

    /// `đường Nguyễn Huệ, Lê Thánh Tôn và Nguyễn Thị Minh Khai`.
    private func isListedAfterStreet(_ start: Int) -> Bool {
        var at = start
        for _ in 0..<6 {
            guard at >= 3 else { return false }
            var end = at - 1
            if text.bytes[end] != 0x20 && text.bytes[end] != UInt8(ascii: "-") { return false }
            if end > 0, text.bytes[end - 1] == UInt8(ascii: ",") || text.bytes[end - 1] == UInt8(ascii: "-") {
                end -= 1
            }
            while end > 0, text.bytes[end - 1] == 0x20 { end -= 1 }
            guard end > 0, NameText.goesOn(text.bytes[end - 1]) else { return false }
            // The name before, word by word.
            var first = text.wordStart(end)
            if word(at: first).kind.contains(.and) {
                guard let before = text.word(before: first) else { return false }
                first = before.lowerBound
            }
            guard text.isCapital(at: first) else { return false }
            for _ in 0..<4 {
                guard let before = text.word(before: first), text.isCapital(at: before.lowerBound) else { break }
                first = before.lowerBound
            }
            if kind(before: first).contains(.street) || word(at: first).kind.contains(.street) { return true }
            at = first
        }
        return false
    }

    /// What the person does, by the verb near the name.
    func role(of range: Range<Int>) -> NameBook.WordClass {
        var at = range.upperBound
        for _ in 0..<12 {
            while at < text.bytes.count, !text.isWord(at: at), !text.isLao(at: at) {
                let byte = text.bytes[at]
                if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ";") { return role(before: range.lowerBound) }
                at += 1
            }
            guard at < text.bytes.count, !text.isLineEnd(before: at) else { break }
            let said = word(at: at)
            let role = said.kind.intersection([.met, .signed, .said, .led, .attended])
            if !role.isEmpty { return role }
            at = said.end > at ? said.end : text.isLao(at: at) ? at + 3 : text.wordEnd(at)
        }
        return role(before: range.lowerBound)
    }

    /// `hội đàm giữa A và B`, `Cùng dự có A`, `gặp A`.
    private func role(before start: Int) -> NameBook.WordClass {
        var at = start
        for _ in 0..<5 {
            guard let before = text.word(before: at) else { break }
            let found = word(at: before.lowerBound).kind.intersection([.met, .attended, .led])
            if !found.isEmpty { return found }
            at = before.lowerBound
        }
        return []
    }
}
