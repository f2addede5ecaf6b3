import News

/// Titles in English and French text.
extension MentionScanner {
    /// Forms of address, ranks and posts are capitalised there (`miss`, `captain` are words); `M.` has its full stop.
    func isWesternTitle(_ title: NameBook.Title, _ hit: NameHits.Hit) -> Bool {
        switch title {
        case .honorific, .degree:
            guard hit.isCapital else { return false }
            guard text.wordEnd(hit.start) == hit.start + 1 else { return true }
            return language == "fr" && text.bytes[hit.end - 1] == UInt8(ascii: ".")
        case .rank, .post: return hit.isCapital || language == "fr"
        default: return true
        }
    }

    /// The field of a minister in English and French: capitals with the small words between them, `Information, de la
    /// Culture et du Tourisme`; in small letters up to eight words, of which the longest part that is known counts.
    func westernField(at start: Int) -> Int? {
        let isCapital = text.isCapital(at: start)
        var end: Int?
        var at = start
        for step in 0..<12 {
            guard text.isWord(at: at) else { break }
            let stop = text.wordEnd(at)
            let bytes = text.bytes[at..<stop]
            let isLink = Self.links.contains { $0.utf8.elementsEqual(bytes) }
            if isCapital {
                if text.isCapital(at: at) {
                    if step > 0, beginsWesternName(at) || knownPerson(at: at) != nil { break }
                    if step > 0, placeForm(at: at) != nil || title(at: at) != nil { break }
                    end = stop
                } else if word(at: at).kind.contains(.field), end != nil {
                    end = word(at: at).end
                } else if !isLink {
                    break
                }
            } else {
                guard step < 8 else { break }
                if text.isCapital(at: at) { break }
                if !isLink { end = stop }
            }
            let (gap, next) = apostrophe(after: stop) ?? text.gap(after: stop)
            guard gap == .space || gap == .comma else { break }
            if gap == .comma, isCapital, !text.isCapital(at: next),
                !Self.links.contains(where: {
                    $0.utf8.elementsEqual(text.bytes[next..<text.wordEnd(next)])
                })
            {
                break
            }
            if gap == .comma, isCapital, language == "en", !fieldListGoesOn(from: next) { break }
            at = next
        }
        return end
    }

    private static let links = ["and", "et", "de", "la", "l", "du", "des", "les", "the", "of"]

    /// Whether a list of capitals ends in `and`: `Culture, Sports and Tourism`, not `Defence, John Smith`.
    private func fieldListGoesOn(from start: Int) -> Bool {
        var at = start
        for _ in 0..<4 {
            guard text.isCapital(at: at) else { return false }
            let (gap, next) = text.gap(after: text.wordEnd(at))
            guard gap == .space || gap == .comma, text.isWord(at: next) else { return false }
            if gap == .space, word(at: next).kind.contains(.and) { return true }
            at = next
        }
        return false
    }

    /// A body from a title's complement on that ends in its head: `the Vietnam Association of Artists`.
    func organisation(aheadOf start: Int) -> ReadOrganisation? {
        var at = start
        if ["the", "l"].contains(where: { $0.utf8.elementsEqual(text.bytes[at..<text.wordEnd(at)]) }) {
            let (gap, next) = text.gap(after: text.wordEnd(at))
            guard gap == .space else { return nil }
            at = next
        }
        let first = at
        for _ in 0..<6 {
            guard text.isWord(at: at), text.isCapital(at: at) else { return nil }
            if at > first, hits.at(at).contains(where: { $0.isCapital && book.meanings[$0.phrase].head == .last }) {
                guard let found = organisation(endingIn: at, from: first), found.start == first else { return nil }
                return found
            }
            let (gap, next) = text.gap(after: text.wordEnd(at))
            guard gap == .space else { return nil }
            at = next
        }
        return nil
    }

    /// `the mayor of the town, X,`: a name between commas after a title in small letters.
    func nameAfterComma(_ chain: Chain) -> Range<Int>? {
        guard let last = chain.parts.last, last.title == .office || last.title == .post || last.title == .minister,
            !text.isCapital(at: chain.start), case let (gap, next) = text.gap(after: last.range.upperBound),
            gap == .comma,
            let name = knownPerson(at: next)?.name ?? westernName(at: next), name.upperBound < text.bytes.count,
            text.bytes[name.upperBound] == UInt8(ascii: ",")
        else { return nil }
        return name
    }

    /// Vietnamese forms of address (`anh`) are none in English and French, `Mr` is.
    func isForeignAddress(_ title: NameBook.Title, _ hit: NameHits.Hit) -> Bool {
        guard title == .honorific else { return false }
        return !["mr", "mrs", "ms"].contains {
            text.bytes[hit.start..<min(hit.end, hit.start + $0.utf8.count)].elementsEqual($0.utf8)
        }
    }

    /// Whether a capitalised word follows within four words of the line, as after `vice-président de l'`.
    func leadsToCapital(_ end: Int) -> Bool {
        var at = end
        for _ in 0..<4 {
            let (gap, next) = apostrophe(after: at) ?? text.gap(after: at)
            guard gap == .space, text.isWord(at: next) else { return false }
            if text.isCapital(at: next) { return true }
            at = text.wordEnd(next)
        }
        return false
    }

    /// Whether a name may stand directly after the titles: not where `of` leads to it, and after an occupation in
    /// capitals (`Student Success`) only one that begins as people's names do.
    func mayFollowTitle(_ name: Range<Int>, _ chain: Chain) -> Bool {
        guard let last = chain.parts.last else { return true }
        if text.wordEnd(name.lowerBound) < name.upperBound, !text.isLao(at: name.lowerBound), !isPersonShaped(name) {
            return false
        }
        if let before = text.word(before: name.lowerBound), before.upperBound <= last.range.upperBound,
            word(at: before.lowerBound).kind.contains(.belongs)
        {
            return false
        }
        guard last.title == .trade || last.title == .office, text.isCapital(at: last.range.lowerBound) else {
            return last.title != .trade || westernName(at: name.lowerBound) != nil || text.isLao(at: name.lowerBound)
        }
        guard last.title == .trade else { return true }
        return hits.at(name.lowerBound).contains {
            book.meanings[$0.phrase].isGiven || book.meanings[$0.phrase].isPlainFamily
                || book.meanings[$0.phrase].forms.contains { book.entries[book.forms[$0].entry].kind == .person }
        }
    }

    /// Where the title begins in `, the director`, `, a senior reporter`: after an article and up to three words in
    /// small letters.
    func describingTitle(at start: Int) -> Int? {
        var at = start
        for _ in 0..<4 {
            guard text.isWord(at: at) else { return nil }
            if title(at: at) != nil { return at }
            let end = text.wordEnd(at)
            if end < text.bytes.count, text.bytes[end] == UInt8(ascii: "'"), end - at == 1,
                text.bytes[at] == UInt8(ascii: "l")
            {
                at = end + 1
                continue
            }
            guard !text.isCapital(at: at) || placeForm(at: at, adjectives: true) != nil || placeForm(at: at) != nil,
                describedWord(at..<end)
            else { return nil }
            let (gap, next) = text.gap(after: end)
            guard gap == .space else { return nil }
            at = next
        }
        return nil
    }
}
