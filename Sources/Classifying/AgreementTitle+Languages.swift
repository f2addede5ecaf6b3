import News

extension AgreementTitle {
    // MARK: English and French

    /// `Agreement on Press Cooperation 2022-2025`, `Treaty of Amity and Cooperation`: capitals and small connectors.
    func latin(_ kind: AgreementKinds.Kind, _ range: Range<Int>) -> Range<Int>? {
        guard body.isCapital(range.lowerBound) else { return nil }
        let sentence = body.sentence(around: range)
        var end = range.upperBound
        var index = words.skipped(end)
        var capitals = 0
        while index > end || index == range.upperBound, index - range.upperBound < Self.limit {
            let word = words.word(at: index)
            if word.isEmpty { break }
            if let after = period(at: index) {
                end = after
                capitals += 1
                break
            }
            if word.upperBound > sentence.upperBound { break }
            if let whole = organisation(at: index), whole.upperBound > word.upperBound {
                capitals += 1
                end = whole.upperBound
                index = words.skipped(end)
                continue
            }
            if body.isCapital(word.lowerBound) {
                capitals += 1
                end = word.upperBound
            } else if !Self.smallWords.contains(words.key(word)) || isYearNext(word) {
                // French goes on in small letters up to the years.
                guard kind.language == "fr", let after = period(at: words.skipped(word.upperBound)) else { break }
                capitals += 1
                end = after
                break
            }
            index = words.skipped(word.upperBound)
            if index == word.upperBound {
                guard words.byte(index) == UInt8(ascii: "-") || words.byte(index) == UInt8(ascii: "'"),
                    FoldedWords.isPart(words.byte(index + 1))
                else { break }
                index += 1
            }
        }
        // Names also stand before the kind: `Press Cooperation Agreement 2022-2025`.
        var start = range.lowerBound
        var before = 0
        while before < 8 {
            let word = words.word(before: words.trimmed(start))
            guard !word.isEmpty, words.trimmed(start) < start, word.lowerBound >= sentence.lowerBound,
                body.isCapital(word.lowerBound),
                !Self.articles.contains(words.key(word))
            else { break }
            start = word.lowerBound
            before += 1
        }
        guard capitals + before >= 2 else { return nil }
        return start..<end
    }

    /// Such as `in 1977`.
    private func isYearNext(_ word: Range<Int>) -> Bool {
        words.key(word) == Self.inYear && words.isDigit(words.skipped(word.upperBound))
    }

    static let inYear = FoldedWords.key("in")
    static let smallWords = FoldedWords.keys(
        "of",
        "on",
        "and",
        "for",
        "the",
        "in",
        "between",
        "de",
        "d",
        "et",
        "sur",
        "la",
        "le",
        "les",
        "des",
        "du",
        "entre",
        "l"
    )
    static let articles = FoldedWords.keys("the", "a", "an", "this", "le", "la", "un", "une", "l", "under")

    // MARK: Lao

    /// To the space that parts phrases; a period of years after it belongs to it.
    ///
    /// A phrase that begins with what it is about goes on: `ບົດບັນທຶກຄວາມເຂົ້າໃຈ ວ່າດ້ວຍ…`.
    func lao(_ kind: AgreementKinds.Kind, _ range: Range<Int>) -> Range<Int>? {
        var end = range.upperBound
        let about = words.skipped(end)
        if about > end, let after = words.end(ofAny: Self.laoAbout, at: about) { end = after }
        while end + 2 < words.count, PhraseMatcher.isLao(words.bytes, at: end), end - range.upperBound <= 240 {
            end += 3
        }
        guard end - range.upperBound <= 240 else { return nil }
        end = laoList(end, from: range.upperBound) ?? end
        var index = words.skipped(end)
        if let after = words.end(ofAny: Self.laoPeriod, at: index) { index = words.skipped(after) }
        if words.isDigit(index), let after = period(at: index) { return range.lowerBound..<after }
        // `ສະບັບໃໝ່`: a new one has no name yet.
        guard end - range.upperBound >= 12, !kind.isCommon, !contains(Self.laoNew, in: range.upperBound..<end) else {
            return nil
        }
        return range.lowerBound..<end
    }

    /// `… ການແລກປ່ຽນຂ່າວ ແລະ ຮູບພາບ ໄລຍະ 2026-2030`: a title goes on over `ແລະ` where its years follow.
    private func laoList(_ end: Int, from start: Int) -> Int? {
        let and = words.skipped(end)
        guard and > end, words.starts(Self.laoAnd, at: and) else { return nil }
        var last = words.skipped(and + Self.laoAnd.count)
        while last + 2 < words.count, PhraseMatcher.isLao(words.bytes, at: last), last - start <= 240 { last += 3 }
        guard let years = words.end(ofAny: Self.laoPeriod, at: words.skipped(last)),
            period(at: words.skipped(years)) != nil
        else { return nil }
        return last
    }

    private static let laoAnd = TextFold.fold("ແລະ").bytes
    private static let laoNew = TextFold.fold("ໃໝ່").bytes
    /// Lao parts no words: the bytes anywhere.
    func contains(_ word: [UInt8], in range: Range<Int>) -> Bool {
        range.contains { words.byte($0) == 0xE0 && words.starts(word, at: $0) }
    }

    private static let laoAbout = FoldedWords.phrases("ວ່າດ້ວຍ", "ກ່ຽວກັບ", "ດ້ານ")
    private static let laoPeriod = FoldedWords.phrases("ໄລຍະ", "ໄລຍະປີ", "ສົກປີ")
}
