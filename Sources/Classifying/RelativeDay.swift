import News

/// Words that name a day by its distance from publication: `hôm qua`, `sáng nay`, `thứ Hai tuần trước`, `yesterday`.
///
/// `hôm nay` also means nowadays, so it counts only at a sentence's start; what somebody is quoted with was said on
/// another day, so nothing in quotes counts.
enum RelativeDay {
    struct Match {
        var range: Range<Int>
        var kind: Kind
    }

    enum Kind: Sendable {
        /// Days after publication.
        case days(Int)
        /// The same, but only where a sentence begins with it.
        case opening(Int)
        /// Weeks after publication's week; the weekday stands before the words.
        case week(Int)
    }

    static let phrases: [(String, Kind)] = [
        ("hôm nay", .opening(0)), ("sáng nay", .days(0)), ("trưa nay", .days(0)), ("chiều nay", .days(0)),
        ("tối nay", .days(0)), ("hôm qua", .days(-1)), ("sáng qua", .days(-1)), ("chiều qua", .days(-1)),
        ("tối qua", .days(-1)), ("hôm kia", .days(-2)), ("sáng mai", .days(1)), ("chiều mai", .days(1)),
        ("tối mai", .days(1)), ("ngày mai", .opening(1)), ("tuần trước", .week(-1)), ("tuần này", .week(0)),
        ("tuần tới", .week(1)), ("tuần sau", .week(1)), ("yesterday", .days(-1)), ("hier", .days(-1)),
        ("ມື້ວານນີ້", .days(-1)), ("ມື້ນີ້", .opening(0)), ("ມື້ອື່ນ", .opening(1)),
    ]

    static func day(_ match: Match, published: Stamp, in body: FoldedBody) -> PrintedDate.Point? {
        let words = body.words
        let sentence = body.sentence(around: match.range)
        guard
            words.bytes[sentence.lowerBound..<match.range.lowerBound].count(where: { $0 == UInt8(ascii: "\"") }) % 2
                == 0
        else { return nil }
        let civil = published.civil
        let today = CivilTime(year: civil.year, month: civil.month, day: civil.day)
        let days: Int
        switch match.kind {
        case .days(let count):
            days = count
        case .opening(let count):
            let before = words.bytes[sentence.lowerBound..<match.range.lowerBound]
            guard before.allSatisfy({ !FoldedWords.isPart($0) }) else { return nil }
            days = count
        case .week(let weeks):
            guard let weekday = weekday(before: match.range.lowerBound, words) else { return nil }
            days = weekday - today.weekday + 7 * weeks
        }
        let day = CivilTime(secondsSinceEpoch: (today.daysSinceEpoch + Int64(days)) * 86_400)
        return PrintedDate.Point(year: day.year, month: day.month, day: day.day)
    }

    /// 0 is Monday: `thứ Hai`, `thứ 2`, `Chủ nhật` before `end`.
    private static func weekday(before end: Int, _ words: FoldedWords) -> Int? {
        let word = words.word(before: words.trimmed(end))
        let before = words.word(before: words.trimmed(word.lowerBound))
        let key = words.key(word)
        if key == FoldedWords.key("nhật") { return words.key(before) == FoldedWords.key("chủ") ? 6 : nil }
        guard words.key(before) == FoldedWords.key("thứ") else { return nil }
        return weekdays[key]
    }

    private static let weekdays: [UInt64: Int] = {
        var weekdays: [UInt64: Int] = [:]
        let names = [["hai", "2"], ["ba", "3"], ["tư", "4"], ["năm", "5"], ["sáu", "6"], ["bảy", "7"]]
        for (index, names) in names.enumerated() {
            for name in names { weekdays[FoldedWords.key(name)] = index }
        }
        return weekdays
    }()
}
