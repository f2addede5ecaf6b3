/// Organisations: listed names, and names built from a head word.
extension MentionScanner {
    /// One organisation as it is read, before it is told which.
    struct ReadOrganisation {
        var start: Int
        /// After complements and, where a comma joins it, the parent.
        var end: Int
        var core: Range<Int>
        /// Forms of the book that the core is; empty for an unlisted one.
        var forms: [Int] = []
        var head: NameBook.Head?
        var country: String?
        var place: Int?
        var entry: Int?
        /// The country of a second one in `Bộ Ngoại giao Việt Nam và Lào`.
        var secondCountry: String?
        var secondEntry: Int?
        /// Places named beside it: `tại Vientiane`.
        var beside: [FoundPlace] = []
        /// How far the range runs that both of a pair share.
        var pairEnd: Int?
    }

    func organisation(at start: Int) -> ReadOrganisation? {
        guard var found = readOrganisation(at: start, inTitle: false) else { return nil }
        if found.head == .unit || isUnit(found) { joinParent(&found) }
        // `UNICEF Foundation`: another body than the one its name begins with.
        let (gap, next) = text.gap(after: found.end)
        if isWestern, gap == .space, text.isWord(at: next), text.isCapital(at: next),
            found.core.upperBound == found.end,
            let whole = self.organisation(endingIn: next, from: start), whole.start == start
        {
            return whole
        }
        return found
    }

    private func isUnit(_ found: ReadOrganisation) -> Bool {
        found.forms.contains { book.entries[book.forms[$0].entry].id.utf8.filter { $0 == UInt8(ascii: ".") }.count > 1 }
    }

    /// Adds what was found; returns where it ends.
    mutating func add(_ found: ReadOrganisation) -> Int {
        guard !isPlural(before: found.start) || found.secondCountry != nil else {
            return found.core.upperBound
        }
        var one = FoundOrganisation(range: found.start..<found.end, name: found.start..<found.end, entry: found.entry)
        one.country = found.country ?? found.entry.flatMap { country(of: $0) }
        one.id = identity(found)
        append(one)
        if let second = found.secondCountry, let end = found.pairEnd {
            var other = FoundOrganisation(range: found.start..<end, name: found.start..<end, entry: found.secondEntry)
            other.country = second
            append(other)
        }
        for place in found.beside { append(place) }
        return max(found.end, found.pairEnd ?? 0)
    }

    func country(of entry: Int) -> String? {
        let country = book.entries[entry].country
        return country.isEmpty ? nil : country
    }

    /// The id where a province's name makes a listed kind of body one body: `vn.prov.ubnd` and `VN-22`.
    func identity(_ found: ReadOrganisation) -> String? {
        guard let entry = found.entry, let place = found.place, book.entries[entry].id.utf8.count < 40 else {
            return nil
        }
        let id = book.entries[entry].id
        guard id.utf8.starts(with: "vn.prov.".utf8) || id.utf8.starts(with: "la.prov.".utf8), !isCountry(place) else {
            return nil
        }
        return id + "." + book.entries[place].id.lowercased()
    }

    func isPlural(before start: Int) -> Bool { kind(before: start).contains(.plural) }

    /// Reads a name with its complements.
    ///
    /// - Parameter inTitle: a person's name may follow, so composing ends before what may be one.
    func readOrganisation(at start: Int, inTitle: Bool) -> ReadOrganisation? {
        let known = knownForms(at: start)
        var composed: (end: Int, head: NameBook.Head)?
        if let head = head(at: start),
            text.isLao(at: start) || head.kind == .bureau || text.isCapital(at: start) || isSmallHead(head.kind),
            let end = composedEnd(after: head.end, head.kind, inTitle: inTitle)
        {
            composed = (end, head.kind)
        }
        let none = hits.at(start).last { book.meanings[$0.phrase].isNone }
        if let none {
            if none.end > max(known?.end ?? 0, composed?.end ?? 0) { return nil }
        }
        var found: ReadOrganisation
        if let known, known.end >= (composed?.end ?? 0) || !extends(known.end, composed?.end ?? 0) {
            found = ReadOrganisation(start: start, end: known.end, core: start..<known.end, forms: known.forms)
            found.head = head(at: start)?.kind
        } else if let composed {
            found = ReadOrganisation(start: start, end: composed.end, core: start..<composed.end)
            found.head = composed.head
        } else {
            return nil
        }
        if found.head == .bureau { noteSeat(&found) }
        let isChapter = !found.forms.isEmpty && !text.isLao(at: start) && isChapter(found)
        complement(&found)
        if isChapter, found.place != nil, !found.forms.contains(where: { isLocal(book.forms[$0].entry) }) {
            found.forms = []
            found.core = found.start..<found.end
        }
        // `Công an` alone is a word, `Công an tỉnh Nghệ An` a body.
        if let none, none.end == found.core.upperBound, found.place == nil { return nil }
        resolve(&found, parent: nil)
        return found
    }

    /// French writes the heads of these in small letters.
    private func isSmallHead(_ head: NameBook.Head) -> Bool {
        language == "fr" && (head == .ministry || head == .embassy || head == .school)
    }

    /// The place in a listed bureau's name: `cơ quan thường trú … tại Vientiane`.
    private func noteSeat(_ found: inout ReadOrganisation) {
        guard let last = hits.all[..<hits.first(from: found.core.upperBound)].last, last.end == found.core.upperBound,
            last.start > found.start, let place = placeForm(at: last.start), place.end == last.end
        else { return }
        found.beside.append(FoundPlace(range: last.start..<last.end, name: last.start..<last.end, entry: place.entry))
    }

    /// Whether composing went on with another word rather than with `và` or a comma.
    private func extends(_ known: Int, _ composed: Int) -> Bool {
        guard composed > known else { return false }
        let (gap, next) = text.gap(after: known)
        return gap == .space && text.isWord(at: next) && text.isCapital(at: next)
    }

    func head(at start: Int) -> (kind: NameBook.Head, end: Int)? {
        for hit in hits.at(start).reversed() {
            if let kind = book.meanings[hit.phrase].head, kind != .last { return (kind, hit.end) }
        }
        return nil
    }

    private func knownForms(at start: Int) -> (end: Int, forms: [Int])? {
        for hit in hits.at(start).reversed() {
            let forms = book.meanings[hit.phrase].forms.filter { index in
                let form = book.forms[index]
                guard book.entries[form.entry].kind == .organisation else { return false }
                return form.isExact ? text.isAllCapitals(hit.start..<hit.end) : true
            }
            guard !forms.isEmpty else { continue }
            if !hit.isCapital, !hasCapital(hit.start..<hit.end) { continue }
            return (hit.end, forms)
        }
        return nil
    }

    /// Whether a word of a small-lettered form is capitalised: the second of two, any of more.
    private func hasCapital(_ range: Range<Int>) -> Bool {
        var end = text.wordEnd(range.lowerBound)
        while end + 1 < range.upperBound {
            if text.isWord(at: end + 1) {
                if text.isCapital(at: end + 1) { return true }
                end = text.wordEnd(end + 1)
            } else {
                end += 1
            }
        }
        return false
    }

    /// `Vụ Báo chí, Bộ Ngoại giao Lào`, `Cục Thông tin đối ngoại - Bộ Thông tin và Truyền thông`.
    private func joinParent(_ found: inout ReadOrganisation) {
        guard let (gap, parent) = parent(after: found.end) else { return joinMisprint(&found) }
        if found.country == nil { found.country = parent.country ?? parent.entry.flatMap { country(of: $0) } }
        resolve(&found, parent: parent.entry)
        guard gap == .comma, parent.head == .ministry else { return }
        found.end = parent.end
        if let second = parent.secondCountry, let entry = parent.secondEntry {
            var other = found
            other.country = second
            resolve(&other, parent: entry)
            found.secondCountry = second
            found.secondEntry = other.entry
            found.pairEnd = parent.pairEnd
        }
    }

    /// What a unit belongs to, after a comma, dash, bracket or `thuộc`.
    private func parent(after end: Int) -> (NameText.Gap, ReadOrganisation)? {
        let (gap, next) = text.gap(after: end)
        guard gap != .wall, gap != .hyphen, text.isWord(at: next) else { return nil }
        var from = next
        if gap == .space {
            let said = word(at: next)
            guard said.kind.contains(.belongs), said.end + 1 < text.bytes.count else { return nil }
            from = said.end + 1
        }
        guard !text.isLineEnd(before: from), let parent = readOrganisation(at: from, inTitle: false),
            parent.head == .ministry || parent.head == .committee || parent.entry != nil, parent.head != .unit
        else { return nil }
        return (gap, parent)
    }

    /// A name that goes on in small letters no name of the book has, up to its parent: `Cục Thông tin đối thoại - Bộ …`.
    private func joinMisprint(_ found: inout ReadOrganisation) {
        var end = found.end
        for _ in 0..<3 {
            let (gap, next) = text.gap(after: end)
            guard gap == .space, text.isWord(at: next), !text.isCapital(at: next) else { return }
            end = text.wordEnd(next)
            guard let (_, parent) = parent(after: end), let entry = parent.entry else { continue }
            guard let known = misprinted(found.start..<end, under: entry) else { return }
            found.end = end
            found.core = found.start..<end
            found.entry = known
            found.country = country(of: known)
            return
        }
    }

    /// Tells which entry is meant: by country, parent and date; none where that leaves more than one.
    private func resolve(_ found: inout ReadOrganisation, parent: Int?) {
        found.entry = entry(of: found.forms, country: found.country, parent: parent)
        if found.forms.isEmpty, let parent { found.entry = misprinted(found.core, under: parent) }
        if let second = found.secondCountry, parent == nil {
            found.secondEntry = entry(of: found.forms, country: second, parent: nil)
        }
    }

    func entry(of forms: [Int], country: String?, parent: Int?) -> Int? {
        var left = forms
        func state(_ form: Int) -> String { book.entries[book.forms[form].entry].country }
        if let country {
            left = left.filter { state($0) == country }
        } else if let first = left.first, left.contains(where: { state($0) != state(first) }) {
            guard let home else { return nil }
            left = left.filter { state($0) == home }
        }
        if let parent {
            let prefix = Array(book.entries[parent].id.utf8) + [UInt8(ascii: ".")]
            let children = left.filter { book.entries[book.forms[$0].entry].id.utf8.starts(with: prefix) }
            if !children.isEmpty { left = children }
        }
        var entries = Set(left.map { book.forms[$0].entry })
        if entries.count > 1, !date.isEmpty {
            entries = Set(left.filter { book.forms[$0].valid.holds(on: date) }.map { book.forms[$0].entry })
        }
        return entries.count == 1 ? entries.first : nil
    }
}
