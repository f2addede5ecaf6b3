/// Organisations in English and French: `Ministry of Foreign Affairs`, `Hanoi University`.
extension MentionScanner {
    /// Where the name ends whose head (`Ministry`, `ministère`) ends at `end`.
    func englishEnd(after end: Int, _ head: NameBook.Head) -> Int? {
        var end = end
        // `Université nationale du Laos`
        if language == "fr", case let (gap, adjective) = text.gap(after: end), gap == .space,
            text.isWord(at: adjective),
            !text.isCapital(at: adjective), word(at: adjective).kind.contains(.field)
        {
            end = word(at: adjective).end
        }
        guard var next = linked(after: end) else { return nil }
        var taken: Int?
        var last = next
        for step in 0..<10 {
            guard text.isWord(at: next), text.isCapital(at: next) else { break }
            if let place = placeForm(at: next), step > 0 || head == .ministry || head == .unit {
                // The country is a complement; a place alone names no ministry.
                if step == 1, word(at: last).kind.contains(.noPerson) { taken = place.end }
                if step > 0, place.end > next { break }
                return nil
            }
            if step > 0, hits.at(next).contains(where: { book.meanings[$0.phrase].title != nil }) { break }
            if step > 0, beginsWesternName(next) { break }
            var stop = text.wordEnd(next)
            last = next
            var isPlace = false
            if step == 0, let place = placeForm(at: next) {
                stop = place.end
                isPlace = true
            }
            taken = stop
            let (gap, after) = text.gap(after: stop)
            guard gap == .space || gap == .comma, text.isWord(at: after) else { break }
            if gap == .comma {
                guard englishListGoesOn(from: after) else { break }
                next = after
            } else if text.isCapital(at: after) {
                // `University of Helsinki Free Courses`
                if isPlace { break }
                next = after
            } else if word(at: after).kind.contains(.field) {
                taken = word(at: after).end
                break
            } else if let on = linked(after: stop), placeForm(at: on) == nil || joins(after), text.isCapital(at: on),
                !hits.at(on).contains(where: { book.meanings[$0.phrase].head != nil })
            {
                next = on
            } else {
                break
            }
        }
        return taken
    }

    /// A given name or a plain Vietnamese family before another capitalised word.
    func beginsWesternName(_ start: Int) -> Bool {
        text.isCapitalAfter(text.wordEnd(start))
            && hits.at(start).contains {
                $0.isCapital && (book.meanings[$0.phrase].isGiven || book.meanings[$0.phrase].isPlainFamily)
            }
    }

    private func joins(_ start: Int) -> Bool { word(at: start).kind.contains(.and) }

    /// The next word after `of`, `for`, `and` … and an article.
    private func linked(after end: Int) -> Int? {
        var (gap, next) = text.gap(after: end)
        guard gap == .space, text.isWord(at: next) else { return nil }
        let said = word(at: next)
        guard said.kind.contains(.belongs) || said.kind.contains(.and),
            said.end == text.wordEnd(next) || said.end > next
        else { return nil }
        if said.end < text.bytes.count, text.bytes[said.end] == UInt8(ascii: "'") { return said.end + 1 }
        (gap, next) = text.gap(after: said.end)
        guard gap == .space, text.isWord(at: next) else { return nil }
        let article = text.wordEnd(next)
        if ["the", "la", "les"].contains(where: { $0.utf8.elementsEqual(text.bytes[next..<article]) }) {
            (gap, next) = text.gap(after: article)
            guard gap == .space, text.isWord(at: next) else { return nil }
        }
        return next
    }

    private func englishListGoesOn(from start: Int) -> Bool {
        var next = start
        for _ in 0..<5 {
            guard text.isWord(at: next), text.isCapital(at: next) else { return false }
            let (gap, after) = text.gap(after: text.wordEnd(next))
            guard gap == .space || gap == .comma, text.isWord(at: after) else { return false }
            if gap == .space, word(at: after).kind.contains(.and) {
                let (last, further) = text.gap(after: word(at: after).end)
                return last == .space && text.isWord(at: further) && text.isCapital(at: further)
                    && placeForm(at: further) == nil
            }
            next = after
        }
        return false
    }

    /// A name that ends in its head: `Hanoi National University`, `Vientiane Times Newspaper`.
    ///
    /// - Parameter floor: what ends before it is taken already.
    func organisation(endingIn start: Int, from floor: Int) -> ReadOrganisation? {
        guard language == "en" || language == "fr",
            let hit = hits.at(start).last(where: { $0.isCapital && book.meanings[$0.phrase].head == .last })
        else { return nil }
        var first = start
        for _ in 0..<6 {
            guard let before = text.word(before: first), before.lowerBound >= floor else { break }
            if text.isCapital(at: before.lowerBound) {
                guard
                    word(at: before.lowerBound).kind.isDisjoint(with: [.stop, .noName])
                        || Self.ofBodies.contains(where: { $0.utf8.elementsEqual(text.bytes[before]) })
                else { break }
                if hits.at(before.lowerBound).contains(where: { book.meanings[$0.phrase].title != nil }) { break }
                first = before.lowerBound
                continue
            }
            guard word(at: before.lowerBound).kind.contains(.and) || isOf(before), first < start,
                let further = text.word(before: before.lowerBound), further.lowerBound >= floor,
                text.isCapital(at: further.lowerBound), hits.at(further.lowerBound).isEmpty,
                word(at: further.lowerBound).kind.isDisjoint(with: [.stop, .noName])
            else { break }
            first = further.lowerBound
        }
        // `State Commission for Border Affairs`, `Committee for Culture and Society`
        if book.meanings[hit.phrase].head == .last, isLinked(hit.end),
            !"embassy".utf8.elementsEqual(text.bytes[start..<hit.end]),
            let end = englishEnd(after: hit.end, .committee)
        {
            var found = ReadOrganisation(start: first, end: end, core: first..<end)
            found.head = .last
            if let place = placeForm(at: first) ?? placeForm(at: first, adjectives: true) {
                found.country = country(of: place.entry)
            }
            return found
        }
        guard first < start else { return nil }
        var found = ReadOrganisation(start: first, end: hit.end, core: first..<hit.end)
        found.head = .last
        let place = placeForm(at: first) ?? placeForm(at: first, adjectives: true)
        if let place, place.end < start { found.country = country(of: place.entry) }
        // `Chinese Ministry`: a country and a common word are no name, but of a school or embassy.
        if let place, place.end + 1 == start,
            !Self.namedByPlace.contains(where: { $0.utf8.elementsEqual(text.bytes[start..<hit.end]) })
        {
            return nil
        }
        return found
    }

    private func isLinked(_ end: Int) -> Bool {
        let (gap, next) = text.gap(after: end)
        guard gap == .space, text.isWord(at: next) else { return false }
        return ["of", "for", "on"].contains { $0.utf8.elementsEqual(text.bytes[next..<text.wordEnd(next)]) }
    }

    /// No names of people, and words of bodies' names.
    private static let ofBodies = ["state", "world", "party", "united", "union", "government", "general", "photo"]

    private static let namedByPlace = ["university", "embassy", "academy"]

    private func isOf(_ range: Range<Int>) -> Bool { "of".utf8.elementsEqual(text.bytes[range]) }
}
