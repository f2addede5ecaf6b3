import News

/// Where a Vietnamese title ends.
extension AgreementTitle {
    /// Where the title ends: at a mark, at a word that speaks about it, after its period.
    ///
    /// - Parameter isPlan: the year of a plan and the years of a programme are of its name.
    func end(from start: Int, isPlan: Bool = false) -> Int? {
        var index = start
        var end = start
        var isBetween = false
        let first = words.word(at: start)
        // After a proper name (`Paris`, `Montreux`) small letters go on with it only by a connector.
        var isProper = body.isCapital(start) && !AgreementKinds.subjects.contains(words.key(first)) && isForeign(first)
        while index - start < Self.limit {
            let word = words.word(at: index)
            if word.isEmpty { break }
            if let whole = organisation(at: index), whole.upperBound > word.upperBound {
                end = whole.upperBound
                index = words.skipped(end)
                if index == end { break }
                isProper = false
                continue
            }
            let key = words.key(word)
            if isProper, !body.isCapital(word.lowerBound) {
                guard Self.connectors.contains(key) else { break }
                isProper = false
            }
            if let after = period(at: index) {
                end = after
                break
            }
            if isPlan, key == Self.year {
                // `Kế hoạch hợp tác năm 2027`, `Chương trình hợp tác 5 năm`
                if let after = period(at: words.skipped(word.upperBound)) {
                    end = after
                    break
                }
                if index > start, words.isDigit(words.trimmed(index) - 1) {
                    end = word.upperBound
                    break
                }
            }
            // `hiệp định thương mại mới`: none that has a name yet.
            if key == Self.new || key == Self.other, !body.isCapital(word.lowerBound) { return nil }
            if AgreementKinds.stops.contains(key), !isPartOfName(word), !(isBetween && key == Self.with) { break }
            if key == Self.occasion, words.end(ofAny: Self.onOccasion, at: index) != nil { break }
            if key == Self.within, words.end(ofAny: Self.occasions, at: index) != nil { break }
            if key == Self.and, endsAtAnd(word) { break }
            if key == Self.stage, !words.isDigit(words.skipped(words.skipped(word.upperBound) + 6)) { break }
            if key == Self.between { isBetween = true }
            end = word.upperBound
            let next = words.skipped(end)
            if next == end {
                // `Việt Nam-Lào`, `Á-Âu`
                guard words.byte(end) == UInt8(ascii: "-"), FoldedWords.isPart(words.byte(end + 1)) else { break }
                index = end + 1
            } else if words.byte(next) == UInt8(ascii: "-"), words.byte(next + 1) == 0x20, next == end + 1,
                body.isCapital(words.skipped(next + 1))
            {
                // `Việt Nam - Lào`
                index = words.skipped(next + 1)
            } else {
                index = next
            }
        }
        guard index - start < Self.limit, end > start else { return nil }
        return withoutConnector(start, end)
    }

    /// A word that is no Vietnamese syllable: plain letters and too long, or with letters that Vietnamese lacks.
    private func isForeign(_ word: Range<Int>) -> Bool {
        let bytes = words.bytes[word]
        guard bytes.allSatisfy({ $0 < 0x80 }) else { return false }
        return bytes.count > 6 || bytes.contains { [0x66, 0x6A, 0x77, 0x7A].contains($0) }
            || Self.cities.contains(words.key(word))
    }

    private static let cities = FoldedWords.keys(
        "paris",
        "geneva",
        "geneve",
        "madrid",
        "vienna",
        "vienne",
        "rome",
        "start"
    )
    static let year = FoldedWords.key("năm")
    private static let new = FoldedWords.key("mới")
    private static let other = FoldedWords.key("khác")
    private static let occasion = FoldedWords.key("nhân")
    private static let onOccasion = FoldedWords.phrases("nhân dịp", "nhân chuyến", "nhân kỷ niệm", "nhân ngày")
    static let and = FoldedWords.key("và")
    static let with = FoldedWords.key("với")
    static let within = FoldedWords.key("trong")
    static let between = FoldedWords.key("giữa")
    private static let stage = FoldedWords.key("giai")
    private static let occasions = FoldedWords.phrases(
        "trong khuôn khổ",
        "trong thời gian",
        "trong chuyến",
        "trong đó",
        "trong năm",
        "trong dịp",
        "trong buổi",
        "trong ngày",
        "trong tháng",
        "trong quý"
    )

    /// A stop word within a name in capitals (`Công ước Năm 1982` never; `Đối tác Toàn diện và Tiến bộ` has none).
    private func isPartOfName(_ word: Range<Int>) -> Bool {
        let key = words.key(word)
        if body.isCapital(word.lowerBound) { return true }
        // `đào tạo`, `truyền thống`: the second half of a compound.
        if Self.compounds.contains(where: { words.ends($0, at: word.upperBound) }) { return true }
        // `song phương`, `thực phẩm`, `thể thao`, `năng lượng mới`
        guard Self.halves.contains(key) else { return false }
        return Self.otherHalves.contains(words.key(words.word(at: words.skipped(word.upperBound))))
    }

    private static let compounds = FoldedWords.phrases(
        "đào tạo",
        "sáng tạo",
        "cải tạo",
        "tổng thể",
        "cụ thể",
        "toàn thể",
        "lương thực",
        "xác thực",
        "hợp đồng",
        "cộng đồng",
        "hội đồng",
        "chính trị",
        "quản trị",
        "đổi mới",
        "phát hiện",
        "thực hiện",
        "phát triển",
        "truyền thống",
        "hệ thống",
        "tiếng nói",
        "quy trình",
        "thanh niên",
        "vận tải",
        "thể thao",
        "vĩnh cửu"
    )
    private static let halves = FoldedWords.keys(
        "song",
        "thực",
        "thể",
        "đồng",
        "nhân",
        "cùng",
        "quy",
        "hiện",
        "bao",
        "trao"
    )
    private static let otherHalves = FoldedWords.keys(
        "phương",
        "phẩm",
        "thao",
        "bộ",
        "quyền",
        "hoạch",
        "chế",
        "đại",
        "bì",
        "lực",
        "đổi"
    )
}
