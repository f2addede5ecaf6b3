import News

/// Reads the title of an agreement from its kind on, or nothing where the words are no name.
struct AgreementTitle {
    let body: FoldedBody
    /// Where organisations are named, in folded bytes, ascending: a title does not end within one.
    let organisations: [Range<Int>]

    /// Folded bytes a title may have.
    static let limit = 420

    var words: FoldedWords { body.words }

    /// The title's range, kind included; nil for a generic word.
    func title(_ kind: AgreementKinds.Kind, at range: Range<Int>) -> Range<Int>? {
        let before = words.word(before: words.trimmed(range.lowerBound))
        if !before.isEmpty, AgreementKinds.plurals.contains(words.key(before)) || isCount(before) { return nil }
        // `Tổ chức Hiệp ước Bắc Đại Tây Dương`, `Khối Hiệp ước Warsaw`
        if words.ends(Self.organisation, at: words.trimmed(range.lowerBound)) || words.key(before) == Self.bloc {
            return nil
        }
        let title: Range<Int>?
        switch kind.language {
        case "lo": title = lao(kind, range)
        case "vi": title = vietnamese(kind, range)
        default: title = latin(kind, range)
        }
        if title == nil, kind.language == "en" || kind.language == "fr" {
            guard let small = small(kind, range), small.upperBound <= body.sentence(around: range).upperBound else {
                return nil
            }
            return small
        }
        // No name runs over a sentence's end.
        guard let title, title.upperBound <= body.sentence(around: range).upperBound else { return nil }
        return title
    }

    static let organisation = TextFold.fold("tổ chức").bytes
    private static let bloc = FoldedWords.key("khối")

    /// A number that is no year: `2 agreements`, not `the 2024 Cooperation Programme`.
    private func isCount(_ word: Range<Int>) -> Bool { word.count != 4 && word.allSatisfy { words.isDigit($0) } }

    // MARK: Vietnamese

    private func vietnamese(_ kind: AgreementKinds.Kind, _ range: Range<Int>) -> Range<Int>? {
        if let quoted = quoted(range) { return quoted }
        let isCapital = body.isCapital(range.lowerBound)
        let start = words.skipped(range.upperBound)
        guard start == range.upperBound + 1 else { return nil }
        let first = words.word(at: start)
        guard !first.isEmpty, !AgreementKinds.generic.contains(words.key(first)) else { return nil }
        let isBetween = words.key(first) == Self.between
        let isNamed = body.isCapital(start)
        let isSubject = AgreementKinds.subjects.contains(words.key(first))
        if isCapital {
            // `Biên bản ghi nhớ giai đoạn 2021-2025`
            guard isNamed || isSubject || isBetween || kind.isCommon || words.end(ofAny: Self.stages, at: start) != nil
            else { return nil }
        } else {
            // In small letters only what somebody signs is one agreement, and what it is about must be said.
            guard isNamed || isSubject, !kind.isCommon, isSigned(range.lowerBound) else { return nil }
        }
        guard let end = end(from: start, isPlan: kind.isCommon), isEnough(range, start..<end, isCapital: isCapital)
        else { return nil }
        if isBetween, !words.contains(anyOf: Self.matters, in: start..<end), !hasYears(start..<end),
            !namesBoth(start..<end)
        {
            return nil
        }
        if kind.isCommon, !isCapital || !isDistinct(range.upperBound..<end) { return nil }
        return range.lowerBound..<end
    }

    /// `ký kết`, `lễ ký`, `ký` directly before.
    func isSigned(_ title: Range<Int>) -> Bool {
        let before = max(0, title.lowerBound - 60)..<title.lowerBound
        return words.contains(anyOf: Self.westernSigning, in: before)
    }

    private static let westernSigning = FoldedWords.phrases(
        "signed",
        "sign",
        "signing",
        "inked",
        "renewed",
        "signé",
        "signent",
        "signature",
        "conclu"
    )

    private func isSigned(_ start: Int) -> Bool {
        let before = max(0, start - 28)..<start
        guard words.contains(anyOf: Self.signing, in: before) else { return false }
        return true
    }

    private static let signing = FoldedWords.phrases("ký", "ký kết", "kí kết", "kí", "gia hạn")

    /// The organisation that is named from `start` on.
    func organisation(at start: Int) -> Range<Int>? {
        let low = first(from: start)
        return low < organisations.count && organisations[low].lowerBound == start ? organisations[low] : nil
    }

    func first(from start: Int) -> Int {
        var low = 0
        var high = organisations.count
        while low < high {
            let middle = (low + high) / 2
            if organisations[middle].lowerBound < start { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether both sides are named within a title.
    private func namesBoth(_ range: Range<Int>) -> Bool {
        let low = first(from: range.lowerBound)
        return low + 1 < organisations.count && organisations[low + 1].upperBound <= range.upperBound
    }

    /// Names that are more than the kind: two words or an acronym.
    private func isEnough(_ kind: Range<Int>, _ name: Range<Int>, isCapital: Bool) -> Bool {
        let count = words.bytes[name].count { $0 == 0x20 } + 1
        if count >= 2 { return isCapital || count >= 3 }
        // `Hiệp định EVFTA`, `Hiệp định Paris`
        return isCapital && name.count >= 4 && body.isCapital(name.lowerBound)
    }

    /// A plan or programme of its own: with a year, a term or both its sides.
    private func isDistinct(_ name: Range<Int>) -> Bool {
        words.contains(anyOf: Self.sides, in: name) || words.ends(Self.term, at: name.upperBound)
            || name.contains { index in
                guard let number = words.number(at: index, upTo: 4) else { return false }
                return number.end - index == 4
            }
    }

    private func hasYears(_ name: Range<Int>) -> Bool { name.contains { words.isDigit($0) } }

    private static let matters = FoldedWords.phrases("về")
    private static let term = TextFold.fold(" năm").bytes
    private static let sides = FoldedWords.phrases("giữa", "giai đoạn")

    /// ` giai đoạn 2022-2025`, ` 2021-2025`: the end of the years.
    func period(at index: Int) -> Int? {
        var index = index
        if let after = words.end(ofAny: Self.stages, at: index) { index = words.skipped(after) }
        guard let from = words.number(at: index, upTo: 4), from.end - index == 4 else { return nil }
        let dash = words.skipped(from.end)
        guard words.byte(dash) == UInt8(ascii: "-"), let to = words.number(at: words.skipped(dash + 1), upTo: 4),
            to.end - words.skipped(dash + 1) == 4
        else { return from.end }
        return to.end
    }

    private static let stages = FoldedWords.phrases("giai đoạn", "nhiệm kỳ", "các năm")

    /// Such as `… và Hiệp định …`, `… và trao …`.
    func endsAtAnd(_ word: Range<Int>) -> Bool {
        let next = words.word(at: words.skipped(word.upperBound))
        return Self.afterAnd.contains(words.key(next))
    }

    private static let afterAnd = FoldedWords.keys(
        "hiệp",
        "thỏa",
        "biên",
        "bản",
        "nghị",
        "công",
        "tuyên",
        "kế",
        "chương",
        "trao",
        "ký",
        "đã",
        "sẽ",
        "các",
        "một",
        "tổ",
        "chứng",
        "nhiều",
        "những",
        "thống",
        "luật",
        "nhất",
        "việc"
    )

    func withoutConnector(_ start: Int, _ end: Int) -> Int? {
        var end = end
        while end > start {
            let word = words.word(before: end)
            guard Self.connectors.contains(words.key(word)) else { break }
            end = words.trimmed(word.lowerBound)
        }
        return end > start ? end : nil
    }

    static let connectors = FoldedWords.keys(
        "và",
        "về",
        "của",
        "giữa",
        "các",
        "trong",
        "một",
        "hai",
        "cả",
        "hay"
    )

    /// `“Thỏa thuận …”`: exact between quotes that open directly before the kind.
    private func quoted(_ range: Range<Int>) -> Range<Int>? {
        guard words.byte(range.lowerBound - 1) == UInt8(ascii: "\"") else { return nil }
        var end = range.upperBound
        while end < words.count, words.byte(end) != UInt8(ascii: "\""), end - range.lowerBound < Self.limit { end += 1 }
        guard words.byte(end) == UInt8(ascii: "\""), end > range.upperBound + 4 else { return nil }
        return range.lowerBound..<end
    }
}
