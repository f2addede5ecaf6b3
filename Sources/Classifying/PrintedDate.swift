import News

/// A date, month, year, quarter or period as printed, before a missing year is looked for.
struct PrintedDate {
    /// A year, a month of it, or a day of that.
    struct Point: Hashable {
        var year: Int?
        var month: Int?
        var day: Int?

        /// Whether such a day exists; in an unknown year 29 February does.
        var isValid: Bool {
            if let year, !(1000...2100).contains(year) { return false }
            guard let month else { return day == nil }
            guard (1...12).contains(month) else { return false }
            guard let day else { return true }
            return day >= 1 && day <= CivilTime.daysIn(month: month, year: year ?? 2000)
        }

        /// ISO 8601; nil without a year.
        var iso: String? {
            guard let year else { return nil }
            var text = decimal(year, width: 4)
            if let month { text += "-" + decimal(month, width: 2) }
            if month != nil, let day { text += "-" + decimal(day, width: 2) }
            return text
        }

        var days: Int64? {
            guard let year, let month, let day else { return nil }
            return CivilTime(year: year, month: month, day: day).daysSinceEpoch
        }
    }

    /// What the words at a date say of its year when they print none.
    enum Nearness {
        /// Nothing.
        case unsaid
        /// `tới`, `next`.
        case next
        /// `vừa qua`, `qua`.
        case last
        /// `này`, `năm nay`.
        case this
        /// `năm ngoái`, `năm sau`: so many years after the article's.
        case years(Int)
    }

    var first: Point
    /// The end of a period.
    var last: Point?
    /// Hour and minute.
    var time: (hour: Int, minute: Int)?
    /// In folded bytes, with the words that belong to it.
    var range: Range<Int>
    /// Where its first figure stands.
    var figure: Int
    var nearness = Nearness.unsaid

    var isDay: Bool { first.day != nil }
    var needsYear: Bool { first.year == nil }

    /// ISO 8601 date, month, year or interval; nil while the year is unknown.
    var iso: String? {
        guard var text = first.iso else { return nil }
        if let last {
            guard let end = last.iso else { return nil }
            return text + "/" + end
        }
        if let time, isDay { text += "T" + decimal(time.hour, width: 2) + ":" + decimal(time.minute, width: 2) }
        return text
    }

    /// Both ends on the same day of different years, as anniversaries are printed: `(6/1/1968-6/1/2018)`.
    var anniversary: (from: Int, to: Int)? {
        guard let last, first.day != nil, first.day == last.day, first.month == last.month, let from = first.year,
            let to = last.year, to > from
        else { return nil }
        return (from, to)
    }
}
