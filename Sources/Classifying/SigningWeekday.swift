import News

/// The weekday that English and French news name beside a dateline: `Vientiane, Aug 11 -- … signed on Monday`.
enum SigningWeekday {
    /// The ISO date of the weekday that is named, which is the dateline's day or one of the six before it; the dateline's own
    /// where none is named; nil where several are and none is the dateline's.
    ///
    /// - Parameter sentences: the first of them that names a weekday decides.
    static func day(_ dateline: PrintedDate.Point, in sentences: [Range<Int>], _ body: FoldedBody) -> String? {
        guard let year = dateline.year, let month = dateline.month, let day = dateline.day else { return dateline.iso }
        let today = CivilTime(year: year, month: month, day: day)
        let named = sentences.lazy.map { Self.named(in: $0, body) }.first { !$0.isEmpty } ?? []
        guard let weekday = named.first, !named.contains(today.weekday) else { return dateline.iso }
        guard named.count == 1 else { return nil }
        let back = (today.weekday - weekday + 7) % 7
        let found = CivilTime(secondsSinceEpoch: (today.daysSinceEpoch - Int64(back)) * 86_400)
        return PrintedDate.Point(year: found.year, month: found.month, day: found.day).iso
    }

    /// What a clause of its own tells (`…, which ministers will review on Monday`) is of another day, and a name in
    /// capitals (`Sunday Times`) is none.
    private static func named(in sentence: Range<Int>, _ body: FoldedBody) -> Set<Int> {
        let words = body.words
        var named: Set<Int> = []
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            let word = words.word(at: index)
            guard !word.isEmpty else {
                index += 1
                continue
            }
            let key = words.key(word)
            if clauses.contains(key) { break }
            if let weekday = weekdays[key], !body.isCapital(words.skipped(word.upperBound)) { named.insert(weekday) }
            index = word.upperBound
        }
        return named
    }

    private static let clauses = FoldedWords.keys("which", "who", "will", "that", "qui", "que", "sera")

    /// 0 is Monday.
    static let weekdays: [UInt64: Int] = {
        let lists = [
            ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
            ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
        ]
        var weekdays: [UInt64: Int] = [:]
        for list in lists { for (index, word) in list.enumerated() { weekdays[FoldedWords.key(word)] = index } }
        return weekdays
    }()
}
