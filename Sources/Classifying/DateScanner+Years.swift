import News

extension DateScanner {
    /// The month's name before a day's figure: `March 29, 2022`.
    func monthBefore(_ start: Int) -> (month: Int, word: Range<Int>)? {
        guard words.byte(start - 1) == 0x20 else { return nil }
        let end = words.trimmed(start)
        let word = words.word(before: words.byte(end - 1) == UInt8(ascii: ".") ? end - 1 : end)
        guard word.count >= 3, let month = CalendarWords.months[words.key(word)], isCapital(word.lowerBound) else {
            return nil
        }
        return (month, word)
    }

    /// `March 29`, `March 26-27, 2025`, `March 29, 2022`.
    func monthFirst(_ month: (month: Int, word: Range<Int>), at start: Int) -> PrintedDate? {
        guard language != "vi" || !CalendarWords.doubtful.contains(words.key(month.word)),
            let figure = words.number(at: start, upTo: 2)
        else { return nil }
        var end = figure.end
        if ["st", "nd", "rd", "th"].contains(where: { words.starts(Array($0.utf8), at: end) }) { end += 2 }
        var first = PrintedDate.Point(year: nil, month: month.month, day: figure.value)
        var last: PrintedDate.Point?
        if words.byte(end) == UInt8(ascii: "-"), let second = words.number(at: end + 1, upTo: 2),
            second.value > figure.value
        {
            last = PrintedDate.Point(year: nil, month: month.month, day: second.value)
            end = second.end
        }
        var index = words.skipped(end)
        if words.byte(index) == UInt8(ascii: ",") { index = words.skipped(index + 1) }
        if index > end, let year = yearNumber(at: index), mayEnd(year.end) {
            first.year = year.value
            last?.year = year.value
            end = year.end
        }
        guard first.isValid, last?.isValid ?? true, mayEnd(end) else { return nil }
        return PrintedDate(first: first, last: last, range: month.word.lowerBound..<end, figure: start)
    }

    /// `tháng 3/2022`, `tháng 9-10/2025`, `tháng 3 năm 2022`, `quý 1/2025`.
    func month(at start: Int) -> PrintedDate? {
        let lead = lead(before: start)
        guard lead.cue == .month || lead.cue == .quarter, let figure = words.number(at: start, upTo: 2) else {
            return nil
        }
        var last: Int?
        var end = figure.end
        if lead.cue == .month, words.byte(end) == UInt8(ascii: "-"), let second = words.number(at: end + 1, upTo: 2),
            second.value > figure.value
        {
            last = second.value
            end = second.end
        }
        var year: Int?
        var nearness = PrintedDate.Nearness.unsaid
        if Self.marks.contains(words.byte(end)), words.isDigit(end + 1) {
            guard let number = yearNumber(at: end + 1) else { return nil }
            year = number.value
            end = number.end
        } else {
            var index = words.skipped(end)
            if words.byte(index) == UInt8(ascii: ",") { index = words.skipped(index + 1) }
            var tail = Tail(month: 1, year: nil, end: index, style: .word, isVietnamese: true)
            if let after = words.end(ofAny: Self.yearMark, at: index) {
                index = words.skipped(after)
                if let number = yearNumber(at: index) {
                    year = number.value
                    tail.end = number.end
                } else if let (years, after) = yearWord(at: index) {
                    nearness = years
                    tail.end = after
                } else {
                    return nil
                }
            } else {
                return nil
            }
            end = tail.end
        }
        guard mayEnd(end) else { return nil }
        if lead.cue == .quarter {
            guard (1...4).contains(figure.value) else { return nil }
            return quarter(figure.value, year: year, range: lead.start..<end, figure: start, nearness)
        }
        let first = PrintedDate.Point(year: year, month: figure.value, day: nil)
        let second = last.map { PrintedDate.Point(year: year, month: $0, day: nil) }
        guard first.isValid, second?.isValid ?? true else { return nil }
        return PrintedDate(first: first, last: second, range: lead.start..<end, figure: start, nearness: nearness)
    }

    private static let those = FoldedWords.key("những")
    private static let yearMark = FoldedWords.phrases("năm")

    /// `quý I/2025`, `quý IV năm 2025`: the figure is the year's.
    func quarter(before start: Int) -> PrintedDate? {
        guard let year = yearNumber(at: start), mayEnd(year.end) else { return nil }
        var end = words.trimmed(start)
        let mark = words.byte(end - 1)
        if mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-") {
            end = words.trimmed(end - 1)
        } else if words.ends(Self.yearMark[0], at: end) {
            end = words.trimmed(end - Self.yearMark[0].count)
        }
        let roman = words.word(before: end)
        guard let number = CalendarWords.romans[words.key(roman)] else { return nil }
        let word = words.word(before: words.trimmed(roman.lowerBound))
        guard CalendarWords.cues[words.key(word)] == .quarter else { return nil }
        return quarter(number, year: year.value, range: word.lowerBound..<year.end, figure: start, .unsaid)
    }

    private func quarter(
        _ number: Int,
        year: Int?,
        range: Range<Int>,
        figure: Int,
        _ nearness: PrintedDate.Nearness
    ) -> PrintedDate {
        PrintedDate(
            first: PrintedDate.Point(year: year, month: number * 3 - 2, day: nil),
            last: PrintedDate.Point(year: year, month: number * 3, day: nil),
            range: range,
            figure: figure,
            nearness: nearness
        )
    }

    /// A year, a period of years, or an ISO date.
    func year(at start: Int) -> PrintedDate? {
        guard let year = yearNumber(at: start) else { return nil }
        if let date = isoDate(year, at: start) { return date }
        let lead = lead(before: start)
        let trimmed = words.trimmed(start)
        if let period = period(year, at: start, lead) { return period }
        guard mayEnd(year.end) else { return nil }
        let point = PrintedDate.Point(year: year.value, month: nil, day: nil)
        if lead.cue == .year, !countsSomething(year.end) {
            if words.key(words.word(before: words.trimmed(lead.start))) == Self.those {
                // `những năm 1990`: the decade.
                guard year.value % 10 == 0 else { return nil }
                let end = PrintedDate.Point(year: year.value + 9, month: nil, day: nil)
                return PrintedDate(first: point, last: end, range: lead.start..<year.end, figure: start)
            }
            return PrintedDate(first: point, range: lead.start..<year.end, figure: start)
        }
        if let (month, word) = monthName(before: trimmed) {
            let point = PrintedDate.Point(year: year.value, month: month, day: nil)
            return PrintedDate(first: point, range: word.lowerBound..<year.end, figure: start)
        }
        guard language == "en" || language == "fr", (1900...2100).contains(year.value), words.byte(start - 1) == 0x20,
            CalendarWords.yearPrepositions.contains(words.key(words.word(before: trimmed))),
            !FoldedWords.isPart(words.byte(words.skipped(year.end))) || language == "fr"
        else { return nil }
        return PrintedDate(first: point, range: start..<year.end, figure: start)
    }

    /// `March 2022`, `mars 2022`, `ກັນຍາ 2021`.
    private func monthName(before end: Int) -> (Int, Range<Int>)? {
        for (word, month) in CalendarWords.laoMonths where words.ends(word, at: end) {
            var start = end - word.count
            if words.ends(CalendarWords.laoMonth[0], at: words.trimmed(start)) {
                start = words.trimmed(start) - CalendarWords.laoMonth[0].count
            }
            return (month, start..<end)
        }
        let word = words.word(before: words.byte(end - 1) == UInt8(ascii: ",") ? end - 1 : end)
        guard word.count >= 3, language != "vi", let month = CalendarWords.months[words.key(word)],
            isCapital(word.lowerBound) || language == "fr" && !CalendarWords.doubtful.contains(words.key(word))
        else { return nil }
        return (month, word)
    }

    private func isoDate(_ year: (value: Int, end: Int), at start: Int) -> PrintedDate? {
        guard words.byte(year.end) == UInt8(ascii: "-"), let month = words.number(at: year.end + 1, upTo: 2),
            month.end - year.end == 3, words.byte(month.end) == UInt8(ascii: "-"),
            let day = words.number(at: month.end + 1, upTo: 2), day.end - month.end == 3, mayEnd(day.end)
        else { return nil }
        let point = PrintedDate.Point(year: year.value, month: month.value, day: day.value)
        return point.isValid ? PrintedDate(first: point, range: start..<day.end, figure: start) : nil
    }

    /// `giai đoạn 2016-2020`, `(1890 - 1969)`, `từ năm 2016 đến năm 2020`.
    private func period(_ first: (value: Int, end: Int), at start: Int, _ lead: Lead) -> PrintedDate? {
        let next = words.skipped(first.end)
        let name = periodName(before: start)
        let isDash = words.byte(next) == UInt8(ascii: "-")
        var index = next + 1
        if !isDash {
            guard next > first.end, let after = words.end(ofAny: CalendarWords.until, at: next),
                name != nil || lead.cue == .from
            else { return nil }
            index = after
        }
        index = words.skipped(index)
        guard let last = yearNumber(at: index), last.value > first.value, last.value - first.value <= 200,
            mayEnd(last.end), !countsSomething(last.end)
        else { return nil }
        guard name != nil || lead.isBracketed || first.value >= 1900 else { return nil }
        var range = (name ?? start)..<last.end
        if name == nil, lead.isBracketed, words.byte(start - 1) == UInt8(ascii: "("),
            words.byte(last.end) == UInt8(ascii: ")")
        {
            range = start - 1..<last.end + 1
        }
        return PrintedDate(
            first: PrintedDate.Point(year: first.value, month: nil, day: nil),
            last: PrintedDate.Point(year: last.value, month: nil, day: nil),
            range: range,
            figure: start
        )
    }

    /// Where the words that name a period begin; nil where none stand before `start`.
    private func periodName(before start: Int) -> Int? {
        let end = words.trimmed(start)
        for phrase in CalendarWords.periods where words.ends(phrase, at: end) {
            let begin = end - phrase.count
            if phrase[0] == 0xE0 || !FoldedWords.isPart(words.byte(begin - 1)) { return begin }
        }
        return nil
    }
}
