import News

extension DateScanner {
    /// The words directly before a figure and what they say of it.
    struct Lead {
        var cue: CalendarWords.Cue?
        /// Where the words that belong to the date begin.
        var start: Int
        /// The figure follows an opening bracket.
        var isBracketed = false

        var isStrong: Bool {
            switch cue {
            case .day, .dayPart, .now, .weekday: true
            default: false
            }
        }
    }

    func lead(before figure: Int) -> Lead {
        let end = words.trimmed(figure)
        if words.ends(CalendarWords.laoDay[0], at: end) {
            return Lead(cue: .day, start: end - CalendarWords.laoDay[0].count)
        }
        if words.ends(CalendarWords.laoMonth[0], at: end) {
            return Lead(cue: .month, start: end - CalendarWords.laoMonth[0].count)
        }
        if words.ends(CalendarWords.laoYear[0], at: end) {
            return Lead(cue: .year, start: end - CalendarWords.laoYear[0].count)
        }
        let word = words.word(before: end)
        if word.isEmpty {
            let mark = words.byte(end - 1)
            let isBracketed = mark == UInt8(ascii: "(")
            guard isBracketed || mark == UInt8(ascii: ",") else { return Lead(cue: nil, start: figure) }
            let inner = words.word(before: words.trimmed(end - 1))
            if let start = weekday(inner) { return Lead(cue: .weekday, start: start, isBracketed: isBracketed) }
            if CalendarWords.cues[words.key(inner)] == .now {
                return Lead(cue: .now, start: partStart(inner.lowerBound), isBracketed: isBracketed)
            }
            return Lead(cue: nil, start: figure, isBracketed: isBracketed)
        }
        if let start = weekday(word) { return Lead(cue: .weekday, start: start) }
        guard let cue = CalendarWords.cues[words.key(word)] else { return Lead(cue: nil, start: figure) }
        var start = word.lowerBound
        let before = words.word(before: words.trimmed(start))
        let outer = before.isEmpty ? nil : CalendarWords.cues[words.key(before)]
        switch cue {
        case .day:
            // `mỗi ngày 2-3 lần`
            if outer == .each { return Lead(cue: .each, start: start) }
            if outer == .dayPart { start = partStart(start) }
        case .now: start = partStart(start)
        case .dayPart: start = partStart(word.upperBound)
        default: break
        }
        return Lead(cue: cue, start: start)
    }

    /// The start of `rạng sáng`, `chiều`, `hôm` that ends before `end`.
    private func partStart(_ end: Int) -> Int {
        let word = words.word(before: words.trimmed(end))
        guard let cue = CalendarWords.cues[words.key(word)], cue == .dayPart || cue == .day else { return end }
        let before = words.word(before: words.trimmed(word.lowerBound))
        return words.key(before) == Self.small ? before.lowerBound : word.lowerBound
    }

    private static let small = FoldedWords.key("rạng")
    private static let ordinal = FoldedWords.key("thứ")
    private static let first = FoldedWords.key("chủ")
    private static let second = FoldedWords.key("nhật")
    private static let weekdays = FoldedWords.keys("hai", "ba", "tư", "năm", "sáu", "bảy", "2", "3", "4", "5", "6", "7")

    private func weekday(_ word: Range<Int>) -> Int? {
        let key = words.key(word)
        guard key == Self.second || Self.weekdays.contains(key) else { return nil }
        let before = words.word(before: words.trimmed(word.lowerBound))
        return words.key(before) == (key == Self.second ? Self.first : Self.ordinal) ? before.lowerBound : nil
    }

    /// A day, or the days from one to another, at the figure `start`.
    func day(at start: Int, isCued: Bool) -> PrintedDate? {
        guard let figure = words.number(at: start, upTo: 2) else { return nil }
        let lead = lead(before: start)
        if lead.cue == .number || lead.cue == .each || lead.cue == .month && !isCued { return nil }
        if let month = monthBefore(start) { return monthFirst(month, at: start) }
        let end = afterOrdinal(figure.end)
        if let tail = tail(at: end) {
            let first = PrintedDate.Point(year: tail.year, month: tail.month, day: figure.value)
            guard first.isValid else { return swapped(figure.value, tail, lead) }
            var date = PrintedDate(
                first: first,
                range: lead.start..<tail.end,
                figure: start,
                nearness: tail.nearness
            )
            let isRange = extend(&date)
            guard isDate(date, tail, lead, isCued: isCued, isRange: isRange) else { return nil }
            if lead.isBracketed, lead.cue != nil, words.byte(date.range.upperBound) == UInt8(ascii: ")") {
                date.range = date.range.lowerBound..<date.range.upperBound + 1
            } else if isRange, lead.isBracketed, words.byte(start - 1) == UInt8(ascii: "("),
                words.byte(date.range.upperBound) == UInt8(ascii: ")")
            {
                date.range = start - 1..<date.range.upperBound + 1
            }
            return date
        }
        return days(figure, lead, isCued: isCued)
    }

    /// `26-27/1`, `14 đến 16/5`, `26 và 27/1`: days of one month.
    private func days(_ figure: (value: Int, end: Int), _ lead: Lead, isCued: Bool) -> PrintedDate? {
        guard let next = joined(figure.end) ?? listed(figure.end),
            let second = words.number(at: next.start, upTo: 2),
            let tail = tail(at: afterOrdinal(second.end)), tail.style != .dash, tail.style != .dot
        else { return nil }
        let first = PrintedDate.Point(year: tail.year, month: tail.month, day: figure.value)
        let last = PrintedDate.Point(year: tail.year, month: tail.month, day: second.value)
        let start = lead.start
        let figures = figure.end - (figure.value > 9 || words.isDigit(figure.end - 2) ? 2 : 1)
        guard first.isValid, last.isValid, second.value > figure.value else { return nil }
        let isStrong = lead.isStrong || isCued
        guard
            isStrong || tail.year != nil || tail.style == .word || lead.cue == .from || lead.isBracketed
                || next.isClose && second.value > 12
        else { return nil }
        guard mayEnd(tail.end), !countsSomething(tail.end) else { return nil }
        var date = PrintedDate(first: first, range: start..<tail.end, figure: figures, nearness: tail.nearness)
        // Days of a list are a period only where they follow each other.
        if next.isRange || second.value == figure.value + 1 {
            date.last = last
        } else {
            date.range = start..<figure.end
        }
        return date
    }

    /// What joins two figures of one month as a range: where the second begins.
    private func joined(_ end: Int) -> (start: Int, isRange: Bool, isClose: Bool)? {
        let index = words.skipped(end)
        if words.byte(index) == UInt8(ascii: "-") {
            return (words.skipped(index + 1), true, index == end)
        }
        guard index > end, let after = words.end(ofAny: CalendarWords.until, at: index) else { return nil }
        return (words.skipped(after), true, false)
    }

    private func listed(_ end: Int) -> (start: Int, isRange: Bool, isClose: Bool)? {
        var index = words.skipped(end)
        if words.byte(index) == UInt8(ascii: ",") || words.byte(index) == UInt8(ascii: "&") {
            index += 1
        } else if let after = words.end(ofAny: Self.ands, at: index) {
            index = after
        } else {
            return nil
        }
        index = words.skipped(index)
        if let after = words.end(ofAny: Self.ands, at: index) { index = words.skipped(after) }
        if let after = words.end(ofAny: Self.dayWord, at: index) { index = words.skipped(after) }
        return (index, false, false)
    }

    private static let ands = FoldedWords.phrases("và", "and", "et")
    private static let dayWord = FoldedWords.phrases("ngày")

    /// Adds the end of a range to a date that has its own month: `28/11 đến 2/12/2025`.
    private func extend(_ date: inout PrintedDate) -> Bool {
        guard let next = joined(date.range.upperBound), let figure = words.number(at: next.start, upTo: 2),
            let tail = tail(at: afterOrdinal(figure.end)), mayEnd(tail.end)
        else { return false }
        var first = date.first
        var last = PrintedDate.Point(year: tail.year, month: tail.month, day: figure.value)
        let isLater = (last.month ?? 0, last.day ?? 0) > (first.month ?? 0, first.day ?? 0)
        if first.year == nil, let year = last.year { first.year = isLater ? year : year - 1 }
        if last.year == nil, let year = first.year { last.year = isLater ? year : year + 1 }
        guard first.isValid, last.isValid else { return false }
        if let from = first.days, let to = last.days {
            guard from < to else { return false }
        } else if !isLater, last.month == first.month {
            return false
        }
        date.first = first
        date.last = last
        date.nearness = tail.nearness
        date.range = date.range.lowerBound..<tail.end
        return true
    }

    /// Whether what reads as day and month is a date.
    private func isDate(_ date: PrintedDate, _ tail: Tail, _ lead: Lead, isCued: Bool, isRange: Bool) -> Bool {
        let end = date.range.upperBound
        guard mayEnd(end) else { return false }
        let day = date.first.day ?? 0
        let month = date.first.month ?? 0
        if tail.style == .word {
            if tail.isDoubtful, date.first.year == nil, !tail.isCapital { return false }
            if tail.isVietnamese, date.first.year == nil, !isRange {
                return (lead.isStrong || isCued) && !countsSomething(end)
            }
            return true
        }
        if language == "en" {
            return date.first.year != nil && (tail.style != .slash || day > 12 || day == month)
        }
        if date.first.year != nil { return true }
        guard !countsSomething(end) else { return false }
        if lead.isStrong || isCued { return true }
        guard tail.style == .slash else { return false }
        let isFraction = day < month && month <= 10 && words.byte(date.figure) != UInt8(ascii: "0")
        if isRange { return !isFraction || lead.cue == .from }
        if lead.isBracketed { return !isFraction && words.byte(end) == UInt8(ascii: ")") }
        guard lead.cue == .from || lead.cue == .until else { return false }
        if !isFraction { return true }
        let next = words.byte(end)
        return next == UInt8(ascii: ",") || next == UInt8(ascii: ".") || next == UInt8(ascii: ")")
            || next == UInt8(ascii: ";") || words.end(ofAny: CalendarWords.until, at: words.skipped(end)) != nil
    }

    /// Whether a word of measure follows: `ngày 2-3 lần`.
    func countsSomething(_ end: Int) -> Bool {
        let word = words.word(at: words.skipped(end))
        return !word.isEmpty && CalendarWords.units.contains(words.key(word))
    }

    /// The American order, where the figures allow no other: `3/29/2022`.
    private func swapped(_ month: Int, _ tail: Tail, _ lead: Lead) -> PrintedDate? {
        guard language == "en", tail.style == .slash, tail.year != nil, mayEnd(tail.end) else { return nil }
        let first = PrintedDate.Point(year: tail.year, month: month, day: tail.month)
        return first.isValid ? PrintedDate(first: first, range: lead.start..<tail.end, figure: lead.start) : nil
    }

    /// After `1er`, `29th of`.
    private func afterOrdinal(_ end: Int) -> Int {
        guard words.byte(end) &- 0x61 < 26 else { return end }
        let word = words.word(at: end)
        guard Self.ordinals.contains(words.key(word)) else { return end }
        let next = words.skipped(word.upperBound)
        return words.key(words.word(at: next)) == Self.of ? words.word(at: next).upperBound : word.upperBound
    }

    private static let ordinals = FoldedWords.keys("st", "nd", "rd", "th", "er")
    private static let of = FoldedWords.key("of")
}
