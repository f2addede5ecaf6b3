/// Countries, places and second countries in the names of organisations.
extension MentionScanner {
    /// Country, place and second country after a core.
    func complement(_ found: inout ReadOrganisation) {
        let takesPlaces =
            found.forms.isEmpty || isChapter(found) || found.forms.contains { isLocal(book.forms[$0].entry) }
        let isAbroad = found.head == .embassy || found.head == .bureau
        if text.isLao(at: found.start) { return laoComplement(&found) }
        var steps = 0
        while steps < 3 {
            steps += 1
            let (gap, next) = text.gap(after: found.end)
            guard gap == .space || gap == .open, text.isWord(at: next) else { break }
            let said = word(at: next)
            let isLinked = said.kind.contains(.belongs) || (isAbroad && said.kind.contains(.at))
            let from = isLinked ? min(said.end + 1, text.bytes.count) : next
            guard !isLinked || !text.isLineEnd(before: from), let place = placePhrase(at: from) else { break }
            if gap == .open {
                guard place.end < text.bytes.count, text.bytes[place.end] == UInt8(ascii: ")"), found.country == nil,
                    isCountry(place.entry)
                else { break }
                found.country = book.entries[place.entry].country
                // The home country in brackets tells nothing that the name does not.
                if found.country != home, found.head != nil, found.head != .media { found.end = place.end + 1 }
                break
            }
            let isState = isCountry(place.entry)
            if !isState, !takesPlaces, !isAbroad {
                // `Quốc hội Madrid` is not ours.
                if gap == .space, let state = country(of: place.entry), state != home { found.country = state }
                break
            }
            if isLinked, !said.kind.contains(.at), isState, language == "vi" {
                // `Bộ Ngoại giao của Lào`: it says whose, and is no part of the name.
                found.country = book.entries[place.entry].country
                break
            }
            if said.kind.contains(.at), isAbroad {
                if !isState || found.head == .bureau {
                    found.beside.append(FoundPlace(range: place.name, name: place.name, entry: place.entry))
                }
                found.end = place.end
                found.place = place.entry
                break
            }
            if isState {
                guard found.country == nil else { break }
                found.country = book.entries[place.entry].country
            } else {
                guard found.place == nil else { break }
                found.place = place.entry
                if found.country == nil { found.country = country(of: place.entry) }
            }
            found.end = place.end
        }
        second(&found)
    }

    /// `Hội Hữu nghị Lào - Việt Nam tỉnh Luang Prabang`: a chapter of the body, which is another one.
    func isChapter(_ found: ReadOrganisation) -> Bool {
        guard found.head == .association, case let (gap, next) = text.gap(after: found.end), gap == .space,
            text.isWord(at: next), word(at: next).kind.contains(.level), let place = placePhrase(at: next)
        else { return false }
        return !isCountry(place.entry)
    }

    func isLocal(_ entry: Int) -> Bool {
        let id = book.entries[entry].id.utf8
        return id.starts(with: "vn.prov.".utf8) || id.starts(with: "la.prov.".utf8)
    }

    /// `… Việt Nam và Lào`: one name for two countries' bodies.
    func second(_ found: inout ReadOrganisation) {
        guard let country = found.country, found.place == nil else { return }
        let (gap, next) = text.gap(after: found.end)
        guard gap == .space || gap == .hyphen || gap == .dash, text.isWord(at: next) else { return }
        var from = next
        if gap == .space {
            let said = word(at: next)
            guard said.kind.contains(.and), said.end + 1 < text.bytes.count else { return }
            from = said.end + 1
        }
        guard let place = placeForm(at: from), isCountry(place.entry), book.entries[place.entry].country != country
        else { return }
        if gap == .space, !isPlural(before: found.start), found.head != .unit, found.head != .ministry { return }
        if gap == .space {
            found.secondCountry = book.entries[place.entry].country
            found.pairEnd = place.end
        } else if found.forms.isEmpty {
            // `Hội Hữu nghị Việt Nam - Lào` is one.
            found.end = place.end
        }
    }

    /// The place after a Lao name, perhaps behind a space and a word that links it.
    func laoComplementPlace(at end: Int) -> (entry: Int, end: Int, name: Range<Int>)? {
        var next = end
        if next < text.bytes.count, text.bytes[next] == 0x20 { next += 1 }
        guard next < text.bytes.count, !text.isLineEnd(before: next) else { return nil }
        let said = word(at: next)
        if !said.kind.isDisjoint(with: [.belongs, .state, .level, .at]) {
            next = said.end
            if next < text.bytes.count, text.bytes[next] == 0x20 { next += 1 }
        }
        return placePhrase(at: next)
    }

    private func laoComplement(_ found: inout ReadOrganisation) {
        var next = found.end
        if next < text.bytes.count, text.bytes[next] == 0x20 { next += 1 }
        guard next < text.bytes.count, !text.isLineEnd(before: next) else { return }
        let said = word(at: next)
        if said.kind.contains(.belongs) || said.kind.contains(.state) || said.kind.contains(.level) {
            next = said.end
            if next < text.bytes.count, text.bytes[next] == 0x20 { next += 1 }
        }
        guard let place = placePhrase(at: next) else { return }
        let isState = isCountry(place.entry)
        guard
            isState || found.head == .embassy || found.head == .bureau
                || found.forms.contains(where: { isLocal(book.forms[$0].entry) })
        else { return }
        found.country = country(of: place.entry)
        if !isState { found.place = place.entry }
        found.end = place.end
        // `ສະຖານທູດຫວຽດນາມປະຈຳລາວ`
        if found.head == .embassy || found.head == .bureau, let seat = laoComplementPlace(at: found.end) {
            found.end = seat.end
        }
    }
}
