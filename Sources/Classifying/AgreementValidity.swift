import News

/// How long an agreement holds, by the years of its title or by what is said of force and term.
extension AgreementContext {
    private static let after = 170

    /// The years of the title, or what the sentence says of force and term behind it.
    func validity(_ title: Range<Int>, signed: String?, isPlan: Bool) -> (from: String?, to: String?) {
        if let period = dates(in: title.lowerBound..<title.upperBound + 4).first(where: { $0.printed.last != nil }),
            period.printed.anniversary == nil, !period.printed.isDay
        {
            return (period.printed.first.iso, period.printed.last?.iso)
        }
        // `Kế hoạch hợp tác năm 2027`: for that year.
        let last = words.word(before: title.upperBound)
        if isPlan, words.isDigit(last.lowerBound),
            words.key(words.word(before: words.trimmed(last.lowerBound))) == Self.year,
            let date = dates(in: title).last, date.printed.first.month == nil, let year = date.value
        {
            return (year, year)
        }
        let sentence = body.sentence(around: title)
        return validity(in: title.upperBound..<min(sentence.upperBound, title.upperBound + Self.after), signed: signed)
    }

    /// What is said of force and term within a range.
    func validity(in behind: Range<Int>, signed: String?) -> (from: String?, to: String?) {
        guard !behind.isEmpty else { return (nil, nil) }
        var from: String?
        var to: String?
        if let force = Self.forces.compactMap({ words.first($0, in: behind) }).min() {
            for date in dates(in: force..<min(behind.upperBound, force + 130)) {
                let word = words.word(before: words.trimmed(date.range.lowerBound))
                let inner = words.word(at: date.range.lowerBound)
                if let last = date.printed.last {
                    from = date.printed.first.iso
                    to = last.iso
                } else if Self.ends.contains(words.key(word)) || Self.ends.contains(words.key(inner))
                    || words.contains(
                        anyOf: Self.expiries,
                        in: max(behind.lowerBound, date.range.lowerBound - 36)..<date.range.lowerBound
                    )
                {
                    to = date.value.map { String($0.prefix(10)) }
                } else if from == nil {
                    from = date.value.map { String($0.prefix(10)) }
                }
            }
            if from == nil, to == nil, words.contains(anyOf: Self.fromSigning, in: force..<behind.upperBound) {
                from = signed
            }
            if let years = years(in: force..<min(behind.upperBound, force + 60)), let start = from ?? signed {
                from = start
                to = to ?? Self.later(start, years: years)
            }
        }
        return (from, to)
    }

    /// Whether something is said of force or term there.
    func saysForce(_ range: Range<Int>) -> Bool { words.contains(anyOf: Self.forces, in: range) }

    /// The term in years, in figures or in words: `5 năm`, `three years`, `cinq ans`.
    private func years(in range: Range<Int>) -> Int? {
        var index = range.lowerBound
        while index < range.upperBound {
            let word = words.word(at: index)
            guard !word.isEmpty else {
                index += 1
                continue
            }
            let value =
                words.isDigit(word.lowerBound)
                ? words.number(at: word.lowerBound, upTo: 2).map(\.value) : Self.numbers[words.key(word)]
            let next = words.word(at: words.skipped(word.upperBound))
            if let value, value > 0, Self.yearWords.contains(words.key(next)) {
                // `5 năm 2025` is a date.
                return words.isDigit(words.skipped(next.upperBound)) ? nil : value
            }
            index = word.upperBound
        }
        return nil
    }

    private static let forces = FoldedWords.phrases(
        "có hiệu lực",
        "hiệu lực",
        "có giá trị",
        "thời hạn",
        "hết hạn",
        "đến hạn",
        "valid",
        "in force",
        "into force",
        "takes effect",
        "take effect",
        "came into effect",
        "effective",
        "expire",
        "expires",
        "expired",
        "for the period",
        "valable",
        "en vigueur",
        "expire",
        "expirera",
        "à échéance",
        "pour la période",
        "ມີຜົນສັກສິດ",
        "ໝົດອາຍຸ"
    )
    private static let year = FoldedWords.key("năm")
    private static let expiries = FoldedWords.phrases(
        "until the end of",
        "through the end of",
        "đến cuối",
        "đến hết",
        "hết hạn",
        "hết hiệu lực",
        "đến hạn",
        "expire",
        "expires",
        "expired",
        "expirera",
        "échéance",
        "ໝົດອາຍຸ"
    )
    private static let ends = FoldedWords.keys("đến", "tới", "hết", "until", "to", "jusqu", "au")
    private static let fromSigning = FoldedWords.phrases(
        "từ ngày ký",
        "kể từ ngày ký",
        "ngay sau khi ký",
        "from signing"
    )
    private static let yearWords = FoldedWords.keys("năm", "years", "ans", "year")
    private static let numbers: [UInt64: Int] = {
        let lists: [[String]] = [
            ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"],
            ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
            ["un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"],
        ]
        var numbers: [UInt64: Int] = [:]
        for list in lists { for (index, word) in list.enumerated() { numbers[FoldedWords.key(word)] = index + 1 } }
        return numbers
    }()

    /// The same day so many years later; 29 February ends on the 28th where there is none.
    private static func later(_ iso: String, years: Int) -> String? {
        let parts = iso.split(separator: "-").compactMap { Int($0) }
        guard let year = parts.first else { return nil }
        var point = PrintedDate.Point(
            year: year + years,
            month: parts.count > 1 ? parts[1] : nil,
            day: parts.count > 2 ? parts[2] : nil
        )
        if !point.isValid { point.day = 28 }
        return point.isValid ? point.iso : nil
    }
}
