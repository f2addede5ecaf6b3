import News

/// Finds the year of dates that print none, by the order of reference/domain.md A3.
///
/// The year in the same sentence, then the publication (the nearest past day; a coming one where the sentence says
/// so), then the year words and anniversaries of the body, then the file's date. Nothing else speaks.
struct YearFinder {
    let body: FoldedBody
    let dates: [PrintedDate]
    let stamp: Stamp?
    /// What a year found by `stamp` gives as its reason.
    var stampReason = "published"
    /// In English and French a year that stands elsewhere in the sentence is rarely the day's own: `March 3 — … extended a
    /// deal of 2019`.
    var isWestern = false
    private let articleYear: ArticleYear

    /// Days before publication within which an event is news.
    private static let news: Int64 = 7
    /// Days after publication within which a coming day is announced.
    private static let announced: Int64 = 200
    /// Days after publication on which a day without any word of the future may still lie.
    private static let soon: Int64 = 45

    init(body: FoldedBody, dates: [PrintedDate], stamp: Stamp?) {
        self.body = body
        self.dates = dates
        self.stamp = stamp
        // Where the document says when it was published its body need not be asked.
        articleYear = stamp == nil ? ArticleYear(body: body, dates: dates) : ArticleYear()
    }

    private typealias Year = (year: Int?, reason: String)

    func resolve(_ index: Int) -> DateMentions.Resolved {
        var date = dates[index]
        guard date.needsYear else { return printed(date) }
        let answer = year(of: date, at: index)
        guard let year = answer.year else {
            return DateMentions.Resolved(printed: date, value: nil, reason: answer.reason)
        }
        date.first.year = year
        if let last = date.last {
            let isNextYear = (last.month ?? 0, last.day ?? 0) < (date.first.month ?? 0, date.first.day ?? 0)
            date.last?.year = isNextYear ? year + 1 : year
        }
        guard date.first.isValid, date.last?.isValid ?? true else {
            return DateMentions.Resolved(printed: dates[index], value: nil, reason: "conflict")
        }
        return DateMentions.Resolved(printed: date, value: date.iso, reason: answer.reason)
    }

    /// A date whose year is printed; an anniversary that does not add up is a conflict.
    private func printed(_ date: PrintedDate) -> DateMentions.Resolved {
        var reason = "printed"
        if let (from, to) = date.anniversary, let years = articleYear.years(before: date, in: body), years != to - from
        {
            reason = "conflict"
        }
        return DateMentions.Resolved(printed: date, value: date.iso, reason: reason)
    }

    private func year(of date: PrintedDate, at index: Int) -> Year {
        if case .years(let years) = date.nearness {
            guard let stamp else { return (nil, "printed") }
            return (stamp.civil.year + years, stampReason)
        }
        guard date.isDay else { return (nil, "printed") }
        let sentence = body.sentence(around: date.range)
        let byStamp = stampYear(date, sentence)
        if let beside = yearBeside(date, index) { return (beside, "sentence") }
        switch sentenceYear(date, index, sentence) {
        case .one(let year, let isBefore, let isAttached):
            guard let byStamp, byStamp.year != year, !isAttached, abs(byStamp.distance) <= Self.news else {
                return (year, "sentence")
            }
            // The sentence speaks of another year's matter: `Chiều 29/3, … kế hoạch năm 2023`.
            return isBefore ? (nil, "conflict") : (byStamp.year, stampReason)
        case .many(let years):
            if let byStamp, years.contains(byStamp.year) || abs(byStamp.distance) <= Self.news {
                return (byStamp.year, stampReason)
            }
            return (nil, "conflict")
        case .none:
            break
        }
        if let byStamp { return (byStamp.isOpen ? nil : byStamp.year, byStamp.isOpen ? "conflict" : stampReason) }
        return articleYear.answer ?? (nil, "printed")
    }

    // MARK: the same sentence

    private enum SentenceYear {
        case none
        case one(Int, isBefore: Bool, isAttached: Bool)
        case many(Set<Int>)
    }

    private func sentenceYear(_ date: PrintedDate, _ index: Int, _ sentence: Range<Int>) -> SentenceYear {
        var years: Set<Int> = []
        var isBefore = false
        var attached: Int?
        var other = index
        while other > 0, dates[other - 1].range.lowerBound >= sentence.lowerBound { other -= 1 }
        while other < dates.count, dates[other].range.lowerBound < sentence.upperBound {
            let word = dates[other]
            other += 1
            guard let year = word.first.year, word.first.month == nil, word.last == nil, !isOther(word) else {
                continue
            }
            years.insert(year)
            let isAhead = word.range.lowerBound < date.range.lowerBound
            isBefore = isBefore || isAhead
            let gap =
                isAhead
                ? date.range.lowerBound - word.range.upperBound : word.range.lowerBound - date.range.upperBound
            if gap <= (isAhead ? 4 : 3) { attached = year }
        }
        if let attached { return .one(attached, isBefore: isBefore, isAttached: true) }
        if isWestern { return .none }
        guard let first = years.first else { return .none }
        return years.count == 1 ? .one(first, isBefore: isBefore, isAttached: false) : .many(years)
    }

    /// Whether a year is said of a birth, a beginning or a comparison: `sinh năm 2006`, `từ năm 2004`.
    private func isOther(_ year: PrintedDate) -> Bool {
        let word = body.words.word(before: body.words.trimmed(year.range.lowerBound))
        return Self.others.contains(body.words.key(word))
    }

    private static let others = FoldedWords.keys(
        "sinh",
        "từ",
        "hồi",
        "với",
        "đến",
        "tới",
        "kỳ",
        "kì",
        "những",
        "so",
        "sn",
        "trước",
        "sau",
        "born",
        "since",
        "until"
    )

    /// The year of the date that a list goes on or ends with: `28/11 và 2/12/2025`.
    private func yearBeside(_ date: PrintedDate, _ index: Int) -> Int? {
        guard index + 1 < dates.count else { return nil }
        let next = dates[index + 1]
        let gap = next.range.lowerBound - date.range.upperBound
        guard gap >= 0, gap <= 12, next.last == nil, next.isDay, let year = next.first.year else { return nil }
        let between = body.words.bytes[date.range.upperBound..<next.range.lowerBound]
        guard !between.contains(UInt8(ascii: ".")), !between.contains(UInt8(ascii: "(")) else { return nil }
        let isLater =
            (next.first.month ?? 0, next.first.day ?? 0) >= (date.first.month ?? 0, date.first.day ?? 0)
        return isLater ? year : year - 1
    }

    // MARK: publication

    /// The year by publication, how many days the date lies before it, and whether it stays open which way it lies.
    private func stampYear(_ date: PrintedDate, _ sentence: Range<Int>) -> (year: Int, distance: Int64, isOpen: Bool)? {
        guard let stamp, let month = date.first.month, let day = date.first.day else { return nil }
        let today = CivilTime(year: stamp.civil.year, month: stamp.civil.month, day: stamp.civil.day).daysSinceEpoch
        var past: (year: Int, days: Int64)?
        var coming: (year: Int, days: Int64)?
        for year in stamp.civil.year - 8...stamp.civil.year + 8 where day <= CivilTime.daysIn(month: month, year: year)
        {
            let days = CivilTime(year: year, month: month, day: day).daysSinceEpoch
            if days <= today { past = (year, days) } else if coming == nil { coming = (year, days) }
        }
        guard let past, let coming else { return nil }
        let since = today - past.days
        let until = coming.days - today
        switch date.nearness {
        case .next: return (coming.year, -until, false)
        case .last: return (past.year, since, false)
        case .this: return until < since ? (coming.year, -until, false) : (past.year, since, false)
        default: break
        }
        if until <= Self.announced, until < since, saysFuture(date, sentence) { return (coming.year, -until, false) }
        // Announced without a word of the future, or a year old without a word of the past: nobody can tell.
        let isOpen = until <= Self.soon && !body.words.contains(anyOf: Self.past, in: sentence)
        return (past.year, since, isOpen)
    }

    private func saysFuture(_ date: PrintedDate, _ sentence: Range<Int>) -> Bool {
        if body.words.contains(anyOf: Self.future, in: sentence) { return true }
        // `trước 15/4`, `by 15 April`: a day by which something is to be done.
        if Self.deadline.contains(body.words.key(body.words.word(at: date.range.lowerBound))) { return true }
        guard body.words.byte(sentence.lowerBound) < 0x80 || body.words.bytes[sentence].contains(0xE0) else {
            return false
        }
        let bytes = body.words.bytes
        return Self.laoFuture.contains { word in
            sentence.contains { bytes[$0] == 0xE0 && body.words.starts(word, at: $0) }
        }
    }

    private static let deadline = FoldedWords.keys("trước", "by", "before")
    private static let future = FoldedWords.phrases(
        "sẽ",
        "sắp",
        "sắp tới",
        "dự kiến",
        "chuẩn bị",
        "trước ngày",
        "hạn chót",
        "chậm nhất",
        "kế hoạch",
        "will",
        "upcoming",
        "scheduled",
        "to be held",
        "aura lieu",
        "sera",
        "seront",
        "prochain",
        "prochaine",
        "fixé",
        "fixée",
        "prévu",
        "prévue",
        "se tiendra",
        "expected",
        "due",
        "slated"
    )
    private static let laoFuture = FoldedWords.phrases("ຈະ", "ກຽມ")
    private static let past = FoldedWords.phrases("đã", "vừa", "từng", "was", "were", "năm ngoái", "năm trước")

    // MARK: dates beside dates

    /// Whether a day's year is printed with it and no later one is spoken of, but as a period's end or the year after.
    private func isNewest(_ lead: DateMentions.Resolved, _ found: [DateMentions.Resolved]) -> Bool {
        guard lead.reason == "printed", let year = lead.printed.first.year,
            lead.printed.last?.year == nil
                || lead.printed.last?.year == lead.printed.first.year
        else {
            return false
        }
        return found.allSatisfy { ($0.printed.first.year ?? 0) <= year + 1 || $0.printed.last != nil }
    }

    /// Days without a year near the lead's, which prints it or has it by its sentence, take that year: the same event's
    /// days, or one that is announced.
    func borrow(_ found: inout [DateMentions.Resolved]) {
        guard stamp == nil else { return }
        guard let lead = found.first(where: \.printed.isDay),
            lead.reason == "sentence" || isNewest(lead, found), lead.value != nil, lead.printed.anniversary == nil,
            body.folded.sourceOffset(lead.range.lowerBound) < body.layout.leadEnd, let days = lead.printed.first.days,
            let year = lead.printed.first.year
        else { return }
        for index in found.indices
        where found[index].value == nil && found[index].reason == "printed" && found[index].printed.isDay {
            var date = found[index].printed
            date.first.year = year
            date.last?.year = year
            guard let own = date.first.days, date.first.isValid, date.last?.isValid ?? true else { continue }
            let isAnnounced =
                own > days && own - days <= Self.announced && saysFuture(date, body.sentence(around: date.range))
            guard abs(own - days) <= 31 || isAnnounced else { continue }
            found[index] = DateMentions.Resolved(printed: date, value: date.iso, reason: "body")
        }
    }
}
