/// What an office is the office of: a body, a field, a place.
extension MentionScanner {
    /// Reads what an office is the office of; returns its end, nil where the title needs what is not there.
    func office(
        _ title: NameBook.Title,
        stem: Int?,
        at start: Int,
        titleEnd: Int,
        _ chain: inout Chain
    ) -> Int? {
        var end = titleEnd
        guard ![.honorific, .trade, .rank, .degree].contains(title) else { return end }
        var hasOrganisation = false
        for _ in 0..<3 {
            var (gap, next) = separator(after: end, title)
            guard gap == .space || (gap == .comma && hasOrganisation && end == titleEnd) else { break }
            let said = word(at: next)
            if said.kind.contains(.belongs), title == .office || title == .post || title == .minister,
                said.end + 1 < text.bytes.count
            {
                (gap, next) = apostrophe(after: said.end) ?? text.gap(after: said.end)
                guard gap == .space, startsComplement(at: next) else { break }
            }
            if !hasOrganisation,
                let found = readOrganisation(at: next, inTitle: true) ?? (isWestern ? organisation(aheadOf: next) : nil)
            {
                chain.named.append(found)
                chain.places += found.beside
                end = found.end
                hasOrganisation = true
                joinParent(after: &end, &chain)
                continue
            }
            if !hasOrganisation, title == .office || title == .leader, let head = head(at: next),
                text.isCapital(at: next),
                case let (space, name) = text.gap(after: head.end), space == .space, isWholeName(at: name)
            {
                end = head.end
                hasOrganisation = true
                break
            }
            if title == .minister, !hasOrganisation, let stem, let implied = implied(stem, at: next, titleStart: start)
            {
                end = implied.end
                hasOrganisation = true
                if let found = implied.found { chain.implied.append(found) }
                if let country = implied.country { chain.country = country }
                continue
            }
            // `Đại sứ Lào tại Việt Nam`
            if said.kind.contains(.at), chain.country != nil, title == .post || title == .office,
                said.end + 1 < text.bytes.count, let place = placePhrase(at: said.end + 1), isCountry(place.entry)
            {
                chain.places.append(FoundPlace(range: place.name, name: place.name, entry: place.entry))
                end = place.end
                continue
            }
            // A town in no list, before the name: `Tổng Lãnh sự Việt Nam tại Pakse Lê Văn A`.
            if language == "vi", said.kind.contains(.at), chain.country != nil, title == .post || title == .office,
                case let (space, town) = text.gap(after: said.end), space == .space, text.isCapital(at: town),
                !isSyllable(town..<text.wordEnd(town)), text.isCapitalAfter(text.wordEnd(town))
            {
                end = text.wordEnd(town)
                continue
            }
            if let place = placePhrase(at: next)
                ?? placeForm(at: next, adjectives: true).map({ ($0.entry, $0.end, next..<$0.end) })
            {
                // A place that is part of a name: `Chủ tịch Hà Nam Anh`. The name wins where it begins a family.
                if chain.country == nil || isCountry(place.entry) { chain.country = country(of: place.entry) }
                end = place.end
                continue
            }
            if title == .office || title == .post, !hasOrganisation, language == "vi", text.isWord(at: next),
                word(at: next).kind.contains(.field),
                !text.isCapital(at: next) || startsField(at: next)
            {
                end = word(at: next).end
                continue
            }
            break
        }
        if title == .leader, !hasOrganisation { return nil }
        return end
    }

    private func startsComplement(at start: Int) -> Bool {
        readOrganisation(at: start, inTitle: true) != nil || (isWestern && organisation(aheadOf: start) != nil)
            || placePhrase(at: start) != nil
    }

    /// A field that no family name hides: `Giám đốc Thông tin`, not `Giám đốc Đào …`.
    private func startsField(at start: Int) -> Bool { !hits.at(start).contains { book.meanings[$0.phrase].isFamily } }

    /// `Trưởng phòng X, Cục Y`: the parent after a comma belongs to the same office.
    private func joinParent(after end: inout Int, _ chain: inout Chain) {
        let (gap, next) = text.gap(after: end)
        var from = next
        if gap == .space, text.isWord(at: next), word(at: next).kind.contains(.belongs) {
            from = min(word(at: next).end + 1, text.bytes.count)
        } else if gap != .comma {
            return
        }
        guard let last = chain.named.last, last.head == .unit || last.head == .institute,
            !text.isLineEnd(before: from), title(at: from) == nil,
            let parent = readOrganisation(at: from, inTitle: true)
        else { return }
        chain.named.append(parent)
        end = parent.end
    }

    /// The organisation that a minister's title names by its field.
    func implied(
        _ stem: Int,
        at start: Int,
        titleStart: Int
    ) -> (end: Int, found: FoundOrganisation?, country: String?)? {
        let name = book.stems[stem]
        guard text.isWord(at: start) else { return nil }
        // `foreign minister` has its field before it.
        let isWhole = name.last == UInt8(ascii: ".")
        var end = start
        if isWhole { end = max(0, start - 1) }
        if !isWhole {
            if isWestern {
                guard let composed = westernField(at: start) else { return nil }
                end = composed
            } else {
                guard text.isCapital(at: start) || word(at: start).kind.contains(.field),
                    let composed = composedEnd(after: start - 1, .ministry, inTitle: true), composed > start
                else { return nil }
                end = composed
            }
        }
        // A field may run into the name: take the longest part that is known.
        var forms: [Int] = []
        var stop = end
        while !isWhole, stop > start {
            let stem = text.bytes[start - 1] == UInt8(ascii: "'") ? name.dropLast() + [UInt8(ascii: "'")] : name
            if let meaning = book.meaning(of: stem + Array(text.bytes[start..<stop])) {
                forms = meaning.forms
                break
            }
            stop = text.wordStart(stop)
            while stop > start, !NameText.goesOn(text.bytes[stop - 1]) { stop -= 1 }
        }
        if isWhole { forms = book.meaning(of: Array(name.dropLast()))?.forms ?? [] }
        guard !forms.isEmpty else {
            guard !isWhole else { return nil }
            if isWestern { return text.isCapital(at: start) ? (end, nil, nil) : nil }
            guard word(at: start).kind.contains(.field) else { return nil }
            return (word(at: start).end, nil, nil)
        }
        if isWhole { stop = end }
        var country: String?
        var whole = stop
        let (gap, next) = text.gap(after: stop)
        var from = isWhole ? start : next
        if gap == .space, text.isWord(at: from), word(at: from).kind.contains(.belongs) {
            from = min(word(at: from).end + 1, text.bytes.count)
        }
        if gap == .space || (isWhole && stop < start), let place = placePhrase(at: from), isCountry(place.entry) {
            country = book.entries[place.entry].country
            whole = place.end
        }
        forms = forms.filter { book.entries[book.forms[$0].entry].kind == .organisation }
        var found = FoundOrganisation(range: titleStart..<whole, name: titleStart..<whole)
        found.entry = entry(of: forms, country: country, parent: nil)
        found.country = country ?? found.entry.flatMap { self.country(of: $0) }
        found.isTitle = true
        return (whole, found.entry == nil ? nil : found, country ?? found.country)
    }
}
