import News

/// Dates as people print them, in figures and in words.
extension TimeTokens {
    /// The date at `i` and where it ends; the inner nil means a date that can be read two ways.
    func date(at i: Int, monthFirstPossible: Bool) -> (CivilTime?, Int)? {
        // 2025-12-02, 2025/12/02
        if let year = number(i, 1900...2100, width: 4...4), isMark(i + 1, "-/."), let month = number(i + 2, 1...12),
            isMark(i + 3, "-/."), let day = number(i + 4, 1...31)
        {
            var end = i + 5
            if isWord(end, "t") { end += 1 }
            return (valid(year, month, day), end)
        }
        // 02/12/2025, 2-12-2025, 2.12.2025
        if let first = number(i, 1...31), isMark(i + 1, "/-.|"), let second = number(i + 2, 1...31),
            isMark(i + 3, "/-.|"), let year = number(i + 4, 1900...2600, width: 4...4)
        {
            if second > 12 {
                return monthFirstPossible && first <= 12 ? (valid(year, first, second), i + 5) : nil
            }
            if monthFirstPossible && first <= 12 && first != second { return (nil, i + 5) }
            return (valid(year, second, first), i + 5)
        }
        // 2025年12月2日
        if let year = number(i, 1900...2100, width: 4...4), isWord(i + 1, "年"), let month = number(i + 2, 1...12),
            isWord(i + 3, "月"), let day = number(i + 4, 1...31)
        {
            return (valid(year, month, day), i + (isWord(i + 5, "日") ? 6 : 5))
        }
        // 2 tháng 12, 2025; 2 tháng 12 năm 2025; 16 ກັນຍາ 2025; 18 novembre 2019; 18 Nov 2019
        if let day = number(i, 1...31) {
            var k = i + 1
            if isWord(k, "st", "nd", "rd", "th", "er", "º", "ª", "ເດືອນ") { k += 1 }
            if isMark(k, "-./,") { k += 1 }
            if isWord(k, "tháng"), let month = number(k + 1, 1...12) {
                k += 2
                if isMark(k, ",/-") { k += 1 }
                if isWord(k, "năm") { k += 1 }
                if let year = number(k, 1900...2100, width: 4...4) { return (valid(year, month, day), k + 1) }
                return nil
            }
            if isWord(k, "of", "de", "ເດືອນ") { k += 1 }
            if let word = word(k), let month = TimeWords.month(word) {
                k += 1
                while isMark(k, ",.-/") || isWord(k, "ປີ", "de", "del", "of") { k += 1 }
                if let year = number(k, 1900...2600, width: 4...4) { return (valid(year, month, day), k + 1) }
            }
            return nil
        }
        // November 18, 2019
        if let word = word(i), let month = TimeWords.month(word) {
            var k = i + 1
            if isMark(k, ".,") { k += 1 }
            guard let day = number(k, 1...31) else { return nil }
            k += 1
            if isWord(k, "st", "nd", "rd", "th") { k += 1 }
            while isMark(k, ",/") { k += 1 }
            if let year = number(k, 1900...2100, width: 4...4) { return (valid(year, month, day), k + 1) }
        }
        return nil
    }

    /// Years 2400 to 2600 are of the Buddhist era, 543 ahead (domain.md B6).
    private func valid(_ year: Int, _ month: Int, _ day: Int) -> CivilTime? {
        if year > 2100 && year < 2400 { return nil }
        let civil = CivilTime(year: year >= 2400 ? year - 543 : year, month: month, day: day)
        return civil.isValid ? civil : nil
    }
}
