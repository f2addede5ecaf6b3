import News

/// Names of organisations built by rule: a head word and what names it.
///
/// Vietnamese capitalises the first syllable of each part of a name (`Cục Thông tin đối ngoại`), so a capitalised
/// syllable takes the small one after it, and more small ones only where they are known words of such names.
extension MentionScanner {
    /// Words that one name takes at most.
    private static let longest = 14

    /// Where the name ends whose head ends at `end`; nil where nothing names it.
    func composedEnd(after end: Int, _ head: NameBook.Head, inTitle: Bool) -> Int? {
        if text.isLao(at: end - 3) {
            guard head == .embassy else { return laoEnd(after: end) }
            return laoComplementPlace(at: end) == nil ? nil : end
        }
        if head == .bureau { return bureauEnd(after: end) }
        var composing = Composing(end: end)
        if head == .company { skipLegalForms(&composing) }
        if language == "en" || language == "fr" || isOf(after: composing.end) {
            return englishEnd(after: composing.end, head)
        }
        var steps = 0
        while steps < Self.longest, step(&composing, head, inTitle: inTitle) { steps += 1 }
        return composing.items > 0 ? composing.taken : placeOnly(after: end, head)
    }

    private struct Composing {
        /// Where reading stands, and where the name ends so far.
        var end: Int
        var taken = 0
        var items = 0
        /// `và` stands before the next word.
        var isJoined = false
        /// The last word is a capitalised one that no list knows: a proper name, which small letters do not go on.
        var isProper = false

        init(end: Int) { self.end = end }

        mutating func take(_ end: Int) {
            self.end = end
            taken = end
            items += 1
            isJoined = false
            isProper = false
        }
    }

    /// Takes the next word of the name; false where it ends.
    private func step(_ composing: inout Composing, _ head: NameBook.Head, inTitle: Bool) -> Bool {
        let (gap, next) = text.gap(after: composing.end)
        if gap == .space, composing.items > 0, next + 2 < text.bytes.count, text.bytes[next] == UInt8(ascii: "&"),
            text.bytes[next + 1] == 0x20
        {
            return text.isCapital(at: next + 2) && takeItem(&composing, at: next + 2, head, inTitle: inTitle)
        }
        guard text.isWord(at: next) else { return false }
        switch gap {
        case .space: break
        case .comma:
            guard composing.items > 0, !composing.isJoined, head == .ministry || head == .unit || head == .committee,
                listGoesOn(from: next)
            else { return false }
            return takeItem(&composing, at: next, head, inTitle: inTitle)
        default: return false
        }
        let said = word(at: next)
        if said.kind.contains(.and), !text.isCapital(at: next) {
            guard composing.items > 0, !composing.isJoined, head != .company else { return false }
            let after = said.end + 1
            guard after < text.bytes.count, text.bytes[said.end] == 0x20, text.isWord(at: after),
                text.isCapital(at: after), !text.isLineEnd(before: after), !startsOther(at: after),
                self.head(at: after) == nil
            else { return false }
            composing.end = said.end
            composing.isJoined = true
            return true
        }
        return takeItem(&composing, at: next, head, inTitle: inTitle)
    }

    private func takeItem(_ composing: inout Composing, at next: Int, _ head: NameBook.Head, inTitle: Bool) -> Bool {
        let isCapital = text.isCapital(at: next)
        let said = word(at: next)
        if said.kind.contains(.field), isCapital || (composing.items > 0 && !said.kind.contains(.stop)) {
            if isCapital, composing.items > 0, startsOther(at: next) || isPersonLike(at: next, inTitle: inTitle) {
                return false
            }
            composing.take(said.end)
            return true
        }
        guard isCapital, !said.kind.contains(.plural) else { return false }
        if composing.items == 0, head != .school, head != .company, isWholeName(at: next) { return false }
        if startsOther(at: next) { return false }
        if placeForm(at: next) != nil { return false }
        if composing.items > 0, isPersonLike(at: next, inTitle: inTitle) { return false }
        let end = text.wordEnd(next)
        let isProper = composing.isProper
        composing.take(end)
        composing.isProper = true
        guard !isProper, text.map.sourceRange(next..<end).count > 1, !text.isAllCapitals(next..<end),
            isSyllable(next..<end)
        else { return true }
        // The second syllable of a compound.
        let (gap, second) = text.gap(after: end)
        guard gap == .space, text.isWord(at: second), !text.isCapital(at: second) else { return true }
        let after = word(at: second)
        guard after.kind.isDisjoint(with: [.stop, .and, .at, .belongs, .said, .met, .signed, .led, .attended, .level])
        else { return true }
        if hits.at(second).contains(where: { book.meanings[$0.phrase].title != nil }) { return true }
        let stop = text.wordEnd(second)
        if isSyllable(second..<stop) { composing.take(stop) }
        return true
    }

    /// Whether another organisation or a title begins there.
    private func startsOther(at start: Int) -> Bool {
        hits.at(start).contains { hit in
            guard hit.isCapital else { return false }
            let meaning = book.meanings[hit.phrase]
            if let head = meaning.head, head != .last, head != .school { return true }
            return meaning.title != nil
                || meaning.forms.contains { book.entries[book.forms[$0].entry].kind == .organisation }
        }
    }

    /// A family name and another capitalised word after it, where a title may end before a name.
    private func isPersonLike(at start: Int, inTitle: Bool) -> Bool {
        if hits.at(start).contains(where: { book.meanings[$0.phrase].isFamily }),
            text.isCapitalAfter(text.wordEnd(start))
        {
            return inTitle || hits.at(start).contains { book.meanings[$0.phrase].isSureFamily }
        }
        return inTitle && !isSyllable(start..<text.wordEnd(start))
    }

    /// `Phó Chủ tịch Hội Trần Thị Hoa`: a sure family name and two or three capitalised syllables after it.
    func isWholeName(at start: Int) -> Bool {
        guard hits.at(start).contains(where: { $0.isCapital && book.meanings[$0.phrase].isFamily }) else {
            return false
        }
        var at = start
        var count = 0
        while count < 5, text.isWord(at: at), text.isCapital(at: at), isSyllable(at..<text.wordEnd(at)) {
            count += 1
            let (gap, next) = text.gap(after: text.wordEnd(at))
            guard gap == .space else { break }
            at = next
        }
        return count == 4 || count == 3
    }

    /// Whether a comma's list ends in `và`: `, Văn hóa và Du lịch`.
    private func listGoesOn(from start: Int) -> Bool {
        var next = start
        for _ in 0..<4 {
            guard text.isWord(at: next), text.isCapital(at: next), !startsOther(at: next), placeForm(at: next) == nil
            else { return false }
            let said = word(at: next)
            var end = said.kind.contains(.field) ? said.end : text.wordEnd(next)
            var steps = 0
            while steps < 4 {
                steps += 1
                let (gap, after) = text.gap(after: end)
                guard gap == .space, text.isWord(at: after) else { break }
                let more = word(at: after)
                if more.kind.contains(.and) {
                    let last = more.end + 1
                    return last < text.bytes.count && text.isWord(at: last) && text.isCapital(at: last)
                        && !startsOther(at: last) && !text.isLineEnd(before: last)
                }
                if more.kind.contains(.field) {
                    end = more.end
                } else if steps == 1, !said.kind.contains(.field), !text.isCapital(at: after),
                    !more.kind.contains(.stop)
                {
                    end = text.wordEnd(after)
                } else {
                    return false
                }
            }
            let (gap, after) = text.gap(after: end)
            guard gap == .comma else { return false }
            next = after
        }
        return false
    }

    /// `Đài Quảng Bình`, `Báo Nghệ An`: a place alone names it.
    private func placeOnly(after end: Int, _ head: NameBook.Head) -> Int? {
        guard head == .media || head == .embassy || head == .school else { return nil }
        let (gap, next) = text.gap(after: end)
        guard gap == .space, let place = placePhrase(at: next) else { return nil }
        guard head != .embassy, isCountry(place.entry) else { return place.end }
        // `Bệnh viện Việt Nam - Thụy Điển`
        let (dash, other) = text.gap(after: place.end)
        guard head == .school, dash == .dash || dash == .hyphen, let second = placeForm(at: other) else { return nil }
        return second.end
    }

    /// `cơ quan thường trú Thông tấn xã Việt Nam`: the organisation whose bureau it is.
    private func bureauEnd(after end: Int) -> Int? {
        let (gap, next) = text.gap(after: end)
        guard gap == .space, text.isWord(at: next) else { return nil }
        var from = next
        let said = word(at: next)
        if said.kind.contains(.belongs), said.end + 1 < text.bytes.count { from = said.end + 1 }
        guard !text.isLineEnd(before: from), head(at: from)?.kind != .bureau else { return nil }
        return readOrganisation(at: from, inTitle: false)?.end
    }

    private func skipLegalForms(_ composing: inout Composing) {
        for _ in 0..<5 {
            let (gap, next) = text.gap(after: composing.end)
            guard gap == .space, text.isWord(at: next) else { return }
            let said = word(at: next)
            guard said.kind.contains(.legalForm) else { return }
            composing.end = said.end
        }
    }

    private func isOf(after end: Int) -> Bool {
        let (gap, next) = text.gap(after: end)
        guard gap == .space, text.isWord(at: next) else { return false }
        let stop = text.wordEnd(next)
        return ["of", "for"].contains { $0.utf8.elementsEqual(text.bytes[next..<stop]) }
    }

    /// A Lao head and the known words of such names after it: there are no capitals and no spaces to tell more.
    private func laoEnd(after end: Int) -> Int? {
        var taken = end
        var at = end
        for _ in 0..<Self.longest {
            let said = word(at: at)
            if said.kind.contains(.field) {
                taken = said.end
                at = said.end
            } else if said.kind.contains(.and), taken > end {
                at = said.end
            } else if at < text.bytes.count, text.bytes[at] == UInt8(ascii: ",") || text.bytes[at] == 0x20, taken > end
            {
                at += 1
            } else {
                break
            }
        }
        return taken > end ? taken : nil
    }

    /// Whether a word looks like one Vietnamese syllable rather than a foreign name.
    func isSyllable(_ range: Range<Int>) -> Bool { Syllable.isVietnamese(text.bytes[range]) }
}
