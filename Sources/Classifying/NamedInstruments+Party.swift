import News

extension NamedInstruments {
    // MARK: the Party

    /// Such as `Nghị quyết Đại hội (đại biểu toàn quốc) (Đảng) (lần thứ) XI`.
    func congress(_ range: Range<Int>) -> Mention? {
        guard body.isCapital(range.lowerBound) else { return nil }
        var index = words.skipped(range.upperBound)
        var end: Int?
        for _ in 0..<14 {
            let word = words.word(at: index)
            guard !word.isEmpty else { break }
            if isRoman(word) {
                end = word.upperBound
                break
            }
            guard Self.congressWords.contains(words.key(word)) || body.isCapital(word.lowerBound) else { break }
            index = words.skipped(word.upperBound)
        }
        guard let end else { return nil }
        return Mention(type: "nghi-quyet", range: range.lowerBound..<end, nameEnd: end)
    }

    private static let congressWords = FoldedWords.keys(
        "đại",
        "biểu",
        "toàn",
        "quốc",
        "đảng",
        "bộ",
        "lần",
        "thứ",
        "của",
        "tỉnh",
        "thành",
        "phố"
    )

    private func isRoman(_ word: Range<Int>) -> Bool {
        word.count <= 6 && body.isCapital(word.lowerBound) && word.allSatisfy { "ivxl".utf8.contains(words.byte($0)) }
    }

    /// Such as `Nghị quyết Trung ương 8 khóa XI`, `Nghị quyết Trung ương 4 (khóa XII)`.
    func plenum(_ range: Range<Int>) -> Mention? {
        guard body.isCapital(range.lowerBound) else { return nil }
        var index = words.skipped(range.upperBound)
        if let after = words.end(ofAny: Self.nth, at: index) { index = words.skipped(after) }
        guard let number = words.number(at: index, upTo: 2) else { return nil }
        index = words.skipped(number.end)
        let isBracketed = words.byte(index) == UInt8(ascii: "(")
        if isBracketed || words.byte(index) == UInt8(ascii: ",") { index = words.skipped(index + 1) }
        guard let after = words.end(ofAny: Self.term, at: index) else { return nil }
        let roman = words.word(at: words.skipped(after))
        guard !roman.isEmpty, isRoman(roman) else { return nil }
        let isClosed = isBracketed && words.byte(roman.upperBound) == UInt8(ascii: ")")
        let end = roman.upperBound + (isClosed ? 1 : 0)
        return Mention(type: "nghi-quyet", range: range.lowerBound..<end, nameEnd: end)
    }

    private static let nth = FoldedWords.phrases("lần thứ")
    private static let term = FoldedWords.phrases("khóa")

    /// Such as `kế hoạch phát triển kinh tế - xã hội 5 năm lần thứ IX`, `… 5 năm 2021-2025`.
    func plan(_ range: Range<Int>) -> Mention? {
        let index = words.skipped(range.upperBound)
        guard let number = words.number(at: index, upTo: 2),
            let after = words.end(ofAny: Self.yearWord, at: words.skipped(number.end))
        else { return nil }
        let next = words.skipped(after)
        var end: Int?
        if let nth = words.end(ofAny: Self.nth, at: next) {
            let word = words.word(at: words.skipped(nth))
            if !word.isEmpty, isRoman(word) || words.isDigit(word.lowerBound) { end = word.upperBound }
        } else if let from = words.number(at: next, upTo: 4), from.end - next == 4 {
            let dash = words.skipped(from.end)
            if words.byte(dash) == UInt8(ascii: "-"), let to = words.number(at: words.skipped(dash + 1), upTo: 4) {
                end = to.end
            }
        }
        return end.map { Mention(type: "ke-hoach", range: range.lowerBound..<$0, nameEnd: $0) }
    }

    // MARK: Lao

    /// `ກົດໝາຍວ່າດ້ວຍສື່ມວນຊົນ`: up to the space that parts phrases.
    func lao(_ range: Range<Int>) -> Mention? {
        var end = range.upperBound
        while end + 2 < words.count, PhraseMatcher.isLao(words.bytes, at: end), end - range.upperBound <= 120 {
            end += 3
        }
        guard end - range.upperBound >= 9, end - range.upperBound <= 120 else { return nil }
        return Mention(type: "law", range: range.lowerBound..<end, nameEnd: end)
    }
}
