/// Places: listed ones only.
extension MentionScanner {
    /// The longest form of a place that begins at `start`, adjectives (`Lao`) included when asked for.
    func placeForm(at start: Int, adjectives: Bool = false) -> (entry: Int, end: Int, isLone: Bool)? {
        for hit in hits.at(start).reversed()
        where hit.isCapital || (adjectives && language == "fr") || text.isCapital(at: text.wordStart(hit.end)) {
            for index in book.meanings[hit.phrase].forms {
                let form = book.forms[index]
                guard book.entries[form.entry].kind == .place, form.isAdjective == adjectives else { continue }
                if form.isExact, !text.isAllCapitals(hit.start..<hit.end) { continue }
                return (form.entry, hit.end, form.isLone)
            }
        }
        return nil
    }

    /// A place after a level's or state's word: `tỉnh Nghệ An`, `nước Cộng hòa Dân chủ Nhân dân Lào`.
    func placePhrase(at start: Int) -> (entry: Int, end: Int, name: Range<Int>)? {
        if let place = placeForm(at: start) { return (place.entry, place.end, start..<place.end) }
        let word = word(at: start)
        guard word.kind.contains(.level) || word.kind.contains(.state) else { return nil }
        var next = word.end
        if next < text.bytes.count, text.bytes[next] == UInt8(ascii: ".") { next += 1 }
        if next < text.bytes.count, text.bytes[next] == 0x20 { next += 1 }
        guard !text.isLineEnd(before: next), let place = placeForm(at: next) else { return nil }
        return (place.entry, place.end, next..<place.end)
    }

    func isCountry(_ entry: Int) -> Bool { book.entries[entry].id.utf8.count == 2 }

    func place(at start: Int) -> FoundPlace? {
        guard let form = placeForm(at: start) else { return nil }
        var range = start..<form.end
        var isIntroduced = false
        if let before = levelStart(before: start) {
            range = before..<form.end
            isIntroduced = true
        }
        if form.isLone, !isAlone(start..<form.end, isIntroduced: isIntroduced) { return nil }
        if !form.isLone, !isIntroduced, isPartOfName(range) { return nil }
        if !kind(before: range.lowerBound).isDisjoint(with: [.street, .noPlace]) { return nil }
        // `Huế (tỉnh Thừa Thiên Huế)`
        let (gap, next) = text.gap(after: form.end)
        if gap == .open, text.isWord(at: next), word(at: next).kind.contains(.level), let outer = placePhrase(at: next),
            outer.end < text.bytes.count, text.bytes[outer.end] == UInt8(ascii: ")")
        {
            range = range.lowerBound..<outer.end + 1
        }
        return FoundPlace(range: range, name: start..<form.end, entry: form.entry)
    }

    /// Whether a short name stands where a country does: `tại Anh`, not `Thế Anh`, `Đức Thọ` or `Anh nói`.
    private func isAlone(_ range: Range<Int>, isIntroduced: Bool) -> Bool {
        if language == "en" || language == "fr" || text.isCapitalAfter(range.upperBound) { return false }
        if isIntroduced { return true }
        guard !text.opensSentence(range.lowerBound), let before = text.word(before: range.lowerBound) else {
            return !text.opensSentence(range.lowerBound)
        }
        if text.isCapital(at: before.lowerBound) { return false }
        return !hits.at(before.lowerBound).contains { book.meanings[$0.phrase].title == .honorific }
    }

    /// Whether a capitalised word of no other phrase leans on either side: `Nguyễn Hà Nam`, `Hà Nội Mới`.
    private func isPartOfName(_ range: Range<Int>) -> Bool {
        guard !text.isLao(at: range.lowerBound) else { return false }
        let (gap, next) = text.gap(after: range.upperBound)
        if gap == .space, text.isWord(at: next), text.isCapital(at: next), isNoOther(next),
            language == "vi" || language == "und"
        {
            return !text.isAllCapitals(range)
        }
        if language == "vi", range.upperBound < text.bytes.count, text.bytes[range.upperBound] == UInt8(ascii: "'") {
            return true
        }
        guard let before = text.word(before: range.lowerBound), text.isCapital(at: before.lowerBound) else {
            return false
        }
        if text.opensSentence(before.lowerBound) { return false }
        let kinds = kind(before: range.lowerBound)
        return !kinds.contains(.level) && !kinds.contains(.state) && !text.isAllCapitals(range)
    }

    /// Whether no organisation, title or place begins there: a family name may be a syllable of anything.
    private func isNoOther(_ start: Int) -> Bool {
        hits.at(start).allSatisfy { hit in
            let meaning = book.meanings[hit.phrase]
            return meaning.head == nil && meaning.title == nil && meaning.forms.isEmpty
        }
    }

    /// Where `thành phố`, `tỉnh`, `TP.` … before a place begins.
    private func levelStart(before start: Int) -> Int? {
        var end = start
        guard end > 1 else { return nil }
        if text.bytes[end - 1] == 0x20 { end -= 1 }
        if end > 0, text.bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
        guard end > 0, NameText.goesOn(text.bytes[end - 1]), !text.isLineEnd(before: start) else { return nil }
        let one = text.wordStart(end)
        if let two = text.word(before: one) {
            let found = word(at: two.lowerBound)
            if found.end == end, found.kind.contains(.level) { return two.lowerBound }
        }
        let found = word(at: one)
        return found.end == end && found.kind.contains(.level) ? one : nil
    }
}
