import News

/// Finds instruments that are cited by name alone: `Luật Báo chí năm 2016`, `Bộ luật Hình sự`, `Hiến pháp năm 2013`,
/// `Nghị quyết Đại hội XIII`, `Nghị quyết Trung ương 8 khóa XI`, `Luật sửa đổi, bổ sung một số điều của Luật Báo chí`.
///
/// Only a name whose end is certain counts: one of the laws known by name, or capitals closed by a mark or by a word
/// that no name goes on with.
struct NamedInstruments {
    let body: FoldedBody

    struct Mention {
        var type: String
        /// Folded bytes from the kind to the end of the name and its year.
        var range: Range<Int>
        /// Where the name ends; a number may follow.
        var nameEnd: Int
        /// Of a law that is known by name, and so by its maker.
        var isKnown = false
    }

    enum Kind: Sendable { case law, code, ordinance, constitution, congress, plenum, plan, lao }

    static let phrases: [(String, Kind)] = [
        ("luật", .law), ("bộ luật", .code), ("pháp lệnh", .ordinance), ("hiến pháp", .constitution),
        ("nghị quyết đại hội", .congress), ("nghị quyết trung ương", .plenum),
        ("nghị quyết hội nghị trung ương", .plenum), ("kế hoạch phát triển kinh tế - xã hội", .plan),
        ("kế hoạch phát triển kinh tế-xã hội", .plan), ("ກົດໝາຍວ່າດ້ວຍ", .lao),
    ]

    var words: FoldedWords { body.words }

    func mention(_ kind: Kind, at range: Range<Int>) -> Mention? {
        switch kind {
        case .law, .code, .ordinance: return law(kind, range)
        case .constitution:
            guard body.isCapital(range.lowerBound), let end = year(after: range.upperBound) else { return nil }
            return Mention(type: "hien-phap", range: range.lowerBound..<end, nameEnd: end)
        case .congress: return congress(range)
        case .plenum: return plenum(range)
        case .plan: return plan(range)
        case .lao: return lao(range)
        }
    }

    // MARK: laws

    private func law(_ kind: Kind, _ range: Range<Int>) -> Mention? {
        let isOrdinance: Bool
        if case .ordinance = kind { isOrdinance = true } else { isOrdinance = false }
        let type = isOrdinance ? "phap-lenh" : "luat"
        let start = words.skipped(range.upperBound)
        guard start == range.upperBound + 1, body.isCapital(range.lowerBound) || body.isCapital(start),
            mayFollow(range.lowerBound)
        else { return nil }
        if let end = amending(at: start) { return Mention(type: type, range: range.lowerBound..<end, nameEnd: end) }
        var names = LawNames.laws
        if case .code = kind { names = LawNames.codes }
        let known = isOrdinance ? nil : words.end(ofAny: names, at: start)
        var end = known
        if let known, !isClosed(known), let longer = properEnd(start), longer != known { end = nil }
        if end == nil, body.isCapital(range.lowerBound), body.isCapital(start) { end = properEnd(start) }
        guard let end, body.isCapital(range.lowerBound) || known == end, !isOfConvention(range.lowerBound) else {
            return nil
        }
        return Mention(
            type: type,
            range: range.lowerBound..<(year(after: end) ?? end),
            nameEnd: end,
            isKnown: known == end
        )
    }

    /// Whether the word before can stand before the name of a law: no school, firm or person of that name.
    private func mayFollow(_ start: Int) -> Bool {
        let before = words.word(before: words.trimmed(start))
        guard !before.isEmpty, words.trimmed(start) - before.upperBound == 0 else { return true }
        if Self.holders.contains(words.key(before)) { return false }
        // `Nguyễn Văn Luật`
        return !body.isCapital(before.lowerBound) || words.trimmed(before.lowerBound) == before.lowerBound
            || Self.openers.contains(words.key(before))
    }

    private static let holders = FoldedWords.keys(
        "ty",
        "phòng",
        "học",
        "đh",
        "khoa",
        "viện",
        "trường",
        "tnhh",
        "hãng",
        "ngành",
        "nhân",
        "sĩ",
        "hội",
        "môn",
        "pháp",
        "kỷ",
        "kỉ",
        "âm",
        "quy",
        "định",
        "ước",
        "công",
        "văn",
        "ông",
        "anh",
        "chị",
        "bà",
        "em",
        "chuyên"
    )
    private static let openers = FoldedWords.keys("theo", "dự", "tại", "các", "những", "và", "sửa", "của", "về")

    /// `Công ước của Liên hợp quốc về Luật Biển` is no law.
    private func isOfConvention(_ start: Int) -> Bool {
        words.contains(anyOf: Self.conventions, in: max(0, start - 60)..<start)
    }

    private static let conventions = FoldedWords.phrases("công ước")

    /// Whether a name that ends here is not part of a longer one.
    private func isClosed(_ end: Int) -> Bool {
        let next = words.skipped(end)
        if next == end { return true }
        let word = words.word(at: next)
        return word.isEmpty || Self.stops.contains(words.key(word)) || words.isDigit(next)
            || words.key(word) == Self.and
    }

    private static let and = FoldedWords.key("và")
    /// After an `và` that ends a name.
    private static let others = FoldedWords.keys(
        "các",
        "những",
        "cụ",
        "luật",
        "bộ",
        "nghị",
        "văn",
        "pháp",
        "một",
        "thông",
        "quyết",
        "hướng",
        "chỉ"
    )

    /// The end of a name in capitals that closes with a mark or a word that begins something else.
    private func properEnd(_ start: Int) -> Int? {
        var index = start
        var end = start
        for _ in 0..<9 {
            let word = words.word(at: index)
            if word.isEmpty || Self.stops.contains(words.key(word)) || words.isDigit(index) {
                return end > start && !Self.weak.contains(words.key(word)) ? end : nil
            }
            if words.key(word) == Self.and,
                Self.others.contains(words.key(words.word(at: words.skipped(word.upperBound))))
            {
                return end > start ? end : nil
            }
            end = word.upperBound
            index = words.skipped(end)
            // A comma may be part of a name that nobody here knows.
            if index == end {
                return words.byte(end) == UInt8(ascii: ",") || words.byte(end) == UInt8(ascii: "-") ? nil : end
            }
        }
        return nil
    }

    private static let stops = FoldedWords.keys(
        "năm",
        "số",
        "quy",
        "được",
        "đã",
        "đang",
        "sẽ",
        "có",
        "của",
        "là",
        "này",
        "về",
        "mới",
        "hiện",
        "cũng",
        "còn",
        "trong",
        "tại",
        "từ",
        "với",
        "theo",
        "để",
        "nhằm",
        "cho",
        "khi",
        "nêu",
        "thì",
        "không",
        "chưa",
        "vừa",
        "do",
        "ngày",
        "sửa",
        "vào",
        "trước",
        "sau",
        "như",
        "bao",
        "gồm",
        "chỉ",
        "thay",
        "mà",
        "nếu",
        "hay",
        "hoặc",
        "đến"
    )

    /// Words that follow a name, or a word more that is none of it.
    private static let weak = FoldedWords.keys("với", "để", "theo", "như", "khi", "cho", "vào", "từ", "đến", "do")

    /// Such as `sửa đổi, bổ sung một số điều của Luật Báo chí`.
    private func amending(at start: Int) -> Int? {
        guard let after = words.end(ofAny: Self.amendments, at: start) else { return nil }
        var index = words.skipped(after)
        if let end = words.end(ofAny: Self.lawWords, at: index) { index = words.skipped(end) } else { return nil }
        return words.end(ofAny: LawNames.laws + LawNames.codes, at: index)
    }

    private static let amendments = FoldedWords.phrases(
        "sửa đổi, bổ sung một số điều của các",
        "sửa đổi, bổ sung một số điều của",
        "sửa đổi một số điều của",
        "sửa đổi, bổ sung một số điều",
        "sửa đổi, bổ sung"
    )
    private static let lawWords = FoldedWords.phrases("luật", "bộ luật")

    /// ` năm 2016`, ` 2016`, ` (sửa đổi)` after a name.
    private func year(after end: Int) -> Int? {
        var index = words.skipped(end)
        for word in Self.revised where words.starts(word, at: index) { index = words.skipped(index + word.count) }
        if let after = words.end(ofAny: Self.yearWord, at: index) { index = words.skipped(after) }
        guard let number = words.number(at: index, upTo: 4), (1946...2100).contains(number.value),
            !FoldedWords.isPart(words.byte(number.end)), words.byte(number.end) != UInt8(ascii: "/")
        else { return nil }
        return number.end
    }

    private static let revised = FoldedWords.phrases("(sửa đổi)", "sửa đổi")
    static let yearWord = FoldedWords.phrases("năm")
}
