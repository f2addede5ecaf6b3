import News

/// Finds the dates and periods that folded text prints: `29/3`, `ngày 5 tháng 4 năm 2023`, `26-27/1`,
/// `(6/1/1968-6/1/2018)`, `tháng 3/2022`, `quý I/2025`, `giai đoạn 2016-2020`, `năm 2022`, `16h30 ngày 1/12`,
/// `ວັນທີ 16 ກັນຍານີ້`, `March 29, 2022`, `29 mars 2022` (reference/domain.md B2, B6).
///
/// Jumps from figure to figure. A day and month without a year need a word that says they are a date, so scores,
/// fractions, prices, house numbers and the numbers of laws are none. The order is day, month, year; in English a
/// date of two small figures between slashes is nobody's and left out.
struct DateScanner {
    let words: FoldedWords
    let language: String
    /// Whether the letter that this folded byte begins is a capital in the source.
    let isCapital: (Int) -> Bool
    private(set) var found: [PrintedDate] = []

    init(words: FoldedWords, language: String, isCapital: @escaping (Int) -> Bool) {
        self.words = words
        self.language = language
        self.isCapital = isCapital
    }

    /// Bytes between two dates of a list.
    private static let chain = 12

    mutating func scan() {
        var index = 0
        while true {
            index = ByteSkip.toDigit(words.bytes, from: index, to: words.count)
            guard index < words.count else { return }
            guard words.isDigit(index) else {
                index += 1
                continue
            }
            if let date = date(at: index) {
                found.append(date)
                index = max(date.range.upperBound, index + 1)
            } else {
                while words.isDigit(index) { index += 1 }
            }
        }
    }

    private func date(at start: Int) -> PrintedDate? {
        var end = start
        while words.isDigit(end), end - start <= 4 { end += 1 }
        switch end - start {
        case 1, 2:
            guard mayGoOn(end), mayBegin(start) else { return nil }
            if let clock = clock(at: start) {
                guard var date = afterClock(clock.end) else { return nil }
                date.time = (clock.hour, clock.minute)
                date.range = start..<date.range.upperBound
                return date
            }
            return day(at: start, isCued: isChained(start)) ?? month(at: start)
        case 4:
            return quarter(before: start) ?? (mayBegin(start) ? year(at: start) : nil)
        default:
            return nil
        }
    }

    /// Whether what follows a figure of Vietnamese text can belong to a date; most figures count something.
    private func mayGoOn(_ end: Int) -> Bool {
        guard language == "vi", words.byte(end) == 0x20 else { return true }
        let next = words.byte(end + 2)
        switch words.byte(end + 1) {
        // tháng, tới; năm; và; giờ; đến; March
        case UInt8(ascii: "t"): return next == UInt8(ascii: "h") || next == UInt8(ascii: "o") || next == 0xE1
        case UInt8(ascii: "n"): return next == 0xC4
        case UInt8(ascii: "v"): return next == 0xC3
        case UInt8(ascii: "g"): return next == UInt8(ascii: "i")
        case 0xC4: return words.byte(end + 3) == 0xE1
        case 0x61...0x7A: return isCapital(end + 1)
        default: return true
        }
    }

    /// Whether the figure at `start` begins something, and is no part of a number, an address or a name.
    private func mayBegin(_ start: Int) -> Bool {
        guard start > 0 else { return true }
        let before = words.byte(start - 1)
        switch before {
        case 0x20, UInt8(ascii: "("), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "["): return true
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"):
            return !words.isDigit(start - 2)
        case UInt8(ascii: "-"): return words.byte(start - 2) == 0x20
        case 0..<0x80: return false
        default: return words.bytes[PhraseMatcher.scalarStart(words.bytes, before: start)] == 0xE0
        }
    }

    /// Whether nothing stands after a figure that makes it a part of something longer.
    func mayEnd(_ end: Int) -> Bool {
        let next = words.byte(end)
        switch next {
        case UInt8(ascii: "/"), UInt8(ascii: "%"), UInt8(ascii: "_"), UInt8(ascii: "@"), UInt8(ascii: "+"):
            // A full stop of wires: `./.`
            return false
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"):
            return !words.isDigit(end + 1)
        default: return next >= 0x80 ? next == 0xE0 || next == 0xE2 || next == 0xC2 : !FoldedWords.isPart(next)
        }
    }

    /// Whether a date ends just before, with no more than a comma, `và` or the like between.
    private func isChained(_ start: Int) -> Bool {
        guard let last = found.last, last.isDay, start - last.range.upperBound <= Self.chain,
            start > last.range.upperBound
        else { return false }
        var index = words.skipped(last.range.upperBound)
        if words.byte(index) == UInt8(ascii: ",") || words.byte(index) == UInt8(ascii: "-") { index += 1 }
        index = words.skipped(index)
        for word in Self.chains where words.starts(word, at: index) {
            index = words.skipped(index + word.count)
        }
        return index == start
    }

    private static let chains = FoldedWords.phrases("và", "hoặc", "đến", "tới", "ngày", "and", "et")

    private func clock(at start: Int) -> (hour: Int, minute: Int, end: Int)? {
        guard let hour = words.number(at: start, upTo: 2), hour.value < 24 else { return nil }
        var index = hour.end
        var minute = 0
        if words.byte(index) == UInt8(ascii: "h") || words.byte(index) == UInt8(ascii: ":") {
            let isColon = words.byte(index) == UInt8(ascii: ":")
            index += 1
            if let number = words.number(at: index, upTo: 2), number.end - index == 2 {
                guard number.value < 60 else { return nil }
                minute = number.value
                index = number.end
            } else if isColon {
                return nil
            }
        } else if let end = words.end(ofAny: Self.hours, at: words.skipped(index)) {
            index = end
            if let number = words.number(at: words.skipped(index), upTo: 2), number.value < 60,
                words.byte(number.end) == 0x20,
                words.end(ofAny: Self.minutes, at: words.skipped(number.end)) != nil
                    || number.end - words.skipped(index) == 2
            {
                minute = number.value
                index = number.end
            }
        } else {
            return nil
        }
        guard !FoldedWords.isPart(words.byte(index)) else { return nil }
        if let end = words.end(ofAny: Self.minutes, at: words.skipped(index)) { index = end }
        return (hour.value, minute, index)
    }

    private static let hours = FoldedWords.phrases("giờ", "heures", "ໂມງ")
    private static let minutes = FoldedWords.phrases("phút", "ນາທີ")

    /// The date that a time of day belongs to: `16h30 (chiều) ngày 1/12`, `10:57 | 02/12/2025`.
    private func afterClock(_ end: Int) -> PrintedDate? {
        var index = words.skipped(end)
        if [UInt8(ascii: ","), UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: "(")].contains(words.byte(index)) {
            index = words.skipped(index + 1)
        }
        for _ in 0..<3 {
            guard let end = words.end(ofAny: Self.afterClock, at: index) else { break }
            index = words.skipped(end)
            if words.byte(index) == UInt8(ascii: ",") || words.byte(index) == UInt8(ascii: "(") {
                index = words.skipped(index + 1)
            }
        }
        guard words.isDigit(index), let number = words.number(at: index, upTo: 2), number.end > index else {
            return nil
        }
        return day(at: index, isCued: true)
    }

    private static let afterClock = FoldedWords.phrases(
        "sáng",
        "trưa",
        "chiều",
        "tối",
        "đêm",
        "ngày",
        "hôm",
        "nay",
        "sáng ngày",
        "chiều ngày",
        "tối ngày",
        "hôm nay",
        "on",
        "le",
        "ວັນທີ",
        "của ngày"
    )
}
