import News

extension DateScanner {
    /// What follows a day's figure: month, perhaps a year.
    struct Tail {
        enum Style { case slash, dash, dot, word }

        var month: Int
        var year: Int?
        var end: Int
        var style: Style
        var nearness = PrintedDate.Nearness.unsaid
        /// `tháng` stands before the month.
        var isVietnamese = false
        var isDoubtful = false
        var isCapital = false
    }

    func tail(at end: Int) -> Tail? {
        var tail: Tail?
        switch words.byte(end) {
        case UInt8(ascii: "/"): tail = numeric(end, UInt8(ascii: "/"), .slash)
        case UInt8(ascii: "-"): tail = numeric(end, UInt8(ascii: "-"), .dash)
        case UInt8(ascii: "."): tail = numeric(end, UInt8(ascii: "."), .dot)
        default: tail = worded(words.skipped(end))
        }
        guard var tail else { return nil }
        if tail.year == nil { takeYear(&tail) }
        return tail
    }

    /// `/m`, `/m/yyyy`; a line may end after a separator where a year follows.
    private func numeric(_ end: Int, _ mark: UInt8, _ style: Tail.Style) -> Tail? {
        let start = words.skipped(end + 1)
        guard start - end <= 2, let month = words.number(at: start, upTo: 2), month.value >= 1 else { return nil }
        let isWrapped = start > end + 1
        if words.byte(month.end) == mark {
            let next = words.skipped(month.end + 1)
            if next - month.end <= 2, let year = yearNumber(at: next) {
                return Tail(month: month.value, year: year.value, end: year.end, style: style)
            }
            // `26-27-1`, `1/2/3`: no date.
            if words.isDigit(next) && next == month.end + 1 && mark != UInt8(ascii: ".") { return nil }
        }
        // `14-16/5` is a range of days.
        if style != .slash, words.byte(month.end) == UInt8(ascii: "/") { return nil }
        guard !isWrapped else { return nil }
        return Tail(month: month.value, year: nil, end: month.end, style: style)
    }

    /// `tháng 4`, `April`, `avril`, `ກັນຍາ`.
    private func worded(_ start: Int) -> Tail? {
        if let end = words.end(ofAny: Self.month, at: start) {
            let next = words.skipped(end)
            if let month = words.number(at: next, upTo: 2) {
                if Self.marks.contains(words.byte(month.end)), words.isDigit(month.end + 1) {
                    guard let year = yearNumber(at: month.end + 1) else { return nil }
                    return Tail(month: month.value, year: year.value, end: year.end, style: .word, isVietnamese: true)
                }
                return Tail(month: month.value, year: nil, end: month.end, style: .word, isVietnamese: true)
            }
            for (word, month) in CalendarWords.vietnameseMonths where words.starts(word, at: next) {
                let end = next + word.count
                guard !FoldedWords.isPart(words.byte(end)) else { continue }
                return Tail(month: month, year: nil, end: end, style: .word, isVietnamese: true)
            }
            return nil
        }
        var index = start
        if words.starts(CalendarWords.laoMonth[0], at: index) {
            index = words.skipped(index + CalendarWords.laoMonth[0].count)
            if let month = words.number(at: index, upTo: 2), (1...12).contains(month.value) {
                return Tail(month: month.value, year: nil, end: month.end, style: .word)
            }
        }
        if words.byte(index) == 0xE0 {
            for (word, month) in CalendarWords.laoMonths where words.starts(word, at: index) {
                return Tail(month: month, year: nil, end: index + word.count, style: .word)
            }
            return nil
        }
        let word = words.word(at: index)
        guard !word.isEmpty, let month = CalendarWords.months[words.key(word)] else { return nil }
        let end =
            words.byte(word.upperBound) == UInt8(ascii: ".") && word.count <= 4 ? word.upperBound + 1 : word.upperBound
        return Tail(
            month: month,
            year: nil,
            end: end,
            style: .word,
            isDoubtful: language != "fr" || word.count < 4,
            isCapital: isCapital(word.lowerBound)
        )
    }

    private static let month = FoldedWords.phrases("tháng")
    static let marks: Set<UInt8> = [UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ".")]

    /// A year after a date without one: `năm 2022`, `, 2022`, `ປີ 2021`; or the words that say which one.
    private func takeYear(_ tail: inout Tail) {
        var index = words.skipped(tail.end)
        if words.byte(index) == UInt8(ascii: ",") { index = words.skipped(index + 1) }
        if let end = words.end(ofAny: Self.year, at: index) ?? laoYearEnd(at: index) {
            index = words.skipped(end)
            if let year = yearNumber(at: index) {
                tail.year = year.value
                tail.end = year.end
            } else if let (years, end) = yearWord(at: index) {
                tail.nearness = years
                tail.end = end
            }
            return
        }
        if tail.style == .word, !tail.isVietnamese, let year = yearNumber(at: index), mayEnd(year.end) {
            tail.year = year.value
            tail.end = year.end
            return
        }
        index = words.skipped(tail.end)
        for (phrase, nearness) in Self.near where words.starts(phrase, at: index) {
            let end = index + phrase.count
            guard phrase[0] == 0xE0 || index > tail.end && !FoldedWords.isPart(words.byte(end)) else { continue }
            // `tới` is also `to`: it closes the date only before a mark or a verb of the future.
            if phrase == Self.coming, !isPunctuation(words.byte(end)) { continue }
            tail.nearness = nearness
            tail.end = end
            return
        }
    }

    private func laoYearEnd(at index: Int) -> Int? {
        for word in CalendarWords.laoYear + CalendarWords.buddhist where words.starts(word, at: index) {
            return index + word.count
        }
        return nil
    }

    private func isPunctuation(_ byte: UInt8) -> Bool { [0x2C, 0x2E, 0x29, 0x3B, 0x28].contains(byte) }

    private static let year = FoldedWords.phrases("năm", "an")
    private static let coming = TextFold.fold("tới").bytes
    private static let near: [([UInt8], PrintedDate.Nearness)] = {
        let words: [(String, PrintedDate.Nearness)] = [
            ("sắp tới", .next), ("tới đây", .next), ("tới", .next), ("vừa qua", .last), ("vừa rồi", .last),
            ("này", .this), ("ນີ້", .this), ("ຜ່ານມາ", .last), ("ທີ່ຜ່ານມາ", .last),
        ]
        return words.map { (TextFold.fold($0.0).bytes, $0.1) }
    }()

    /// `nay`, `ngoái`, `sau` after `năm`.
    func yearWord(at index: Int) -> (PrintedDate.Nearness, Int)? {
        for (phrase, years) in Self.yearWords where words.starts(phrase, at: index) {
            let end = index + phrase.count
            if !FoldedWords.isPart(words.byte(end)) { return (.years(years), end) }
        }
        return nil
    }

    private static let yearWords: [([UInt8], Int)] = [
        ("nay", 0), ("ngoái", -1), ("trước", -1), ("sau", 1), ("tới", 1),
    ].map { (TextFold.fold($0.0).bytes, $0.1) }

    /// Four figures that can be a year; in Lao a year of the Buddhist era is 543 ahead.
    func yearNumber(at index: Int) -> (value: Int, end: Int)? {
        guard let number = words.number(at: index, upTo: 4), number.end - index == 4 else { return nil }
        if (1000...2100).contains(number.value) { return number }
        guard (2400...2600).contains(number.value) else { return nil }
        guard language == "lo" || CalendarWords.buddhist.contains(where: { words.ends($0, at: words.trimmed(index)) })
        else { return nil }
        return (number.value - 543, number.end)
    }
}
