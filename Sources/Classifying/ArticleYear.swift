import News

/// The year in which an article was written, by what its body says: `năm 2026 tới`, `kỷ niệm 60 năm … (5/9/1962 -
/// 5/9/2022)`, `50 năm Quốc khánh Lào` (reference/domain.md A3).
struct ArticleYear {
    /// The year and the reason, `body` or `anniversary`; no year and `conflict` where the clues contradict each other;
    /// nil without a clue.
    let answer: (year: Int?, reason: String)?

    /// Folded bytes between the number of years and what they are counted from.
    private static let reach = 200

    init() { answer = nil }

    init(body: FoldedBody, dates: [PrintedDate]) {
        guard dates.contains(where: \.needsYear) else {
            answer = nil
            return
        }
        var years: Set<Int> = []
        var reason = "body"
        for date in dates {
            if let (_, to) = date.anniversary {
                years.insert(to)
                reason = "anniversary"
            } else if let year = date.first.year, date.first.month == nil, date.last == nil,
                let shift = Self.shift(after: date.range.upperBound, body.words)
            {
                years.insert(year + shift)
            }
        }
        for (year, count) in Self.counted(in: body, dates) {
            years.insert(year + count)
            reason = "anniversary"
        }
        if years.count > 1 {
            answer = (nil, "conflict")
        } else {
            answer = years.first.map { ($0, reason) }
        }
    }

    /// `năm 2026 tới đây` is said in 2025, `năm 2025 này` in 2025.
    private static func shift(after end: Int, _ words: FoldedWords) -> Int? {
        let index = words.skipped(end)
        guard index > end else { return nil }
        for (phrase, shift) in shifts where words.starts(phrase, at: index) {
            let stop = index + phrase.count
            if phrase.count > 5 || !FoldedWords.isPart(words.byte(words.skipped(stop))) { return shift }
        }
        return nil
    }

    private static let shifts: [([UInt8], Int)] = [("tới đây", -1), ("sắp tới", -1), ("tới", -1), ("này", 0)].map {
        (TextFold.fold($0.0).bytes, $0.1)
    }

    /// Numbers of years since something whose year is printed beside or known: the year and the number.
    private static func counted(in body: FoldedBody, _ dates: [PrintedDate]) -> [(Int, Int)] {
        let words = body.words
        var found: [(Int, Int)] = []
        var next = 0
        var index = 0
        while true {
            index = ByteSkip.toDigit(words.bytes, from: index, to: words.count)
            guard index < words.count else { return found }
            guard words.isDigit(index), let count = words.number(at: index, upTo: 3), !words.isDigit(index - 1),
                count.value >= 5
            else {
                index += 1
                continue
            }
            let start = index
            index = count.end
            guard let after = end(ofCountAt: start, words) else { continue }
            let sentence = body.sentence(around: start..<after)
            let limit = min(sentence.upperBound, after + reach)
            while next < dates.count, dates[next].range.lowerBound < after { next += 1 }
            if next < dates.count, dates[next].range.upperBound <= limit, dates[next].last == nil, dates[next].isDay,
                let year = dates[next].first.year, words.byte(dates[next].range.lowerBound - 1) == UInt8(ascii: "(")
            {
                found.append((year, count.value))
            } else if let year = knownYear(after, limit, words) {
                found.append((year, count.value))
            }
        }
    }

    /// Where what is counted begins, when the figure at `start` counts the years of an anniversary.
    private static func end(ofCountAt start: Int, _ words: FoldedWords) -> Int? {
        guard let count = words.number(at: start, upTo: 3) else { return nil }
        let before = words.trimmed(start)
        let isNth = words.ends(nth, at: before)
        var index = words.skipped(count.end)
        if words.end(ofAny: [year], at: index) != nil {
            index = words.skipped(index + year.count)
        } else if !isNth {
            return nil
        }
        let isKept = kept.contains { words.ends($0, at: before) }
        guard isKept || words.end(ofAny: events, at: index) != nil else { return nil }
        return index
    }

    private static let year = TextFold.fold("năm").bytes
    private static let nth = TextFold.fold("lần thứ").bytes
    private static let kept = FoldedWords.phrases("kỷ niệm", "kỉ niệm", "tròn", "mừng")
    private static let events = FoldedWords.phrases(
        "ngày",
        "quốc khánh",
        "thành lập",
        "thiết lập",
        "ký",
        "ký kết",
        "giải phóng",
        "chiến thắng"
    )

    /// Events that both countries' press counts from, with the year they happened in.
    private static let known: [(event: [UInt8], of: [UInt8]?, year: Int)] = [
        ("quốc khánh", "lào", 1975), ("quốc khánh", "việt nam", 1945), ("quốc khánh", "nước ta", 1945),
        ("thiết lập quan hệ ngoại giao", "lào", 1962), ("hiệp ước hữu nghị và hợp tác", "lào", 1977),
        ("thành lập đảng cộng sản việt nam", nil, 1930), ("thành lập đảng nhân dân cách mạng lào", nil, 1955),
        ("giải phóng miền nam", nil, 1975), ("thành lập nước cộng hòa dân chủ nhân dân lào", nil, 1975),
        ("chiến thắng điện biên phủ", nil, 1954),
    ].map { (TextFold.fold($0.0).bytes, $0.1.map { TextFold.fold($0).bytes }, $0.2) }

    private static func knownYear(_ start: Int, _ limit: Int, _ words: FoldedWords) -> Int? {
        // The event stands directly after the count, its country a little later.
        let near = start..<min(limit, start + 80)
        for (event, country, year) in known {
            guard let place = words.first(event, in: near) else { continue }
            guard let country else { return year }
            let after = place + event.count..<min(limit, place + event.count + 80)
            guard let mention = words.first(country, in: after) else { continue }
            // `50 năm Quốc khánh Lào và 80 năm Quốc khánh Việt Nam`: the nearer country.
            let other = known.contains { rival in
                guard rival.event == event, rival.year != year, let name = rival.of else { return false }
                return words.first(name, in: after).map { $0 < mention } ?? false
            }
            if !other { return year }
        }
        return nil
    }

    /// The number of years that is printed before an anniversary's dates, in the same sentence and with no other
    /// pair of dates between.
    func years(before date: PrintedDate, in body: FoldedBody) -> Int? {
        let words = body.words
        let sentence = body.sentence(around: date.range)
        var index = date.range.lowerBound - 1
        let from = max(sentence.lowerBound, index - Self.reach)
        while index > from {
            if words.byte(index) == UInt8(ascii: ")") { return nil }
            if words.isDigit(index), !words.isDigit(index - 1), let count = words.number(at: index, upTo: 3),
                count.value >= 2, Self.end(ofCountAt: index, words) != nil, words.byte(index - 1) == 0x20
            {
                return count.value
            }
            index -= 1
        }
        return nil
    }
}
