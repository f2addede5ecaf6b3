import News

/// Where an agreement was signed.
extension AgreementContext {
    /// Where the event was: `tại thành phố Huế`, `theo hình thức trực tuyến`, `in Vientiane`.
    func place(_ title: Range<Int>) -> String? {
        let sentence = body.sentence(around: title)
        let lead = body.folded.folded(0..<body.layout.leadEnd)
        for range in [sentence, lead.startIndex..<lead.endIndex] {
            if words.contains(anyOf: Self.online, in: range) { return Self.onlineName }
            if let place = place(in: range) { return place }
        }
        return nil
    }

    private static let onlineName = "trực tuyến"
    private static let online = FoldedWords.phrases("hình thức trực tuyến", "ký kết trực tuyến", "ký trực tuyến")

    private func place(in range: Range<Int>) -> String? {
        for (phrase, kinds) in Self.placeCues {
            var from = range.lowerBound
            while let start = words.first(phrase, in: from..<range.upperBound) {
                from = start + phrase.count
                var index = words.skipped(from)
                if let after = words.end(ofAny: kinds, at: index) { index = words.skipped(after) }
                if let place = name(at: index, isWestern: kinds.isEmpty) { return place }
            }
        }
        return nil
    }

    private static let placeCues: [([UInt8], [[UInt8]])] = [
        (
            TextFold.fold("tại").bytes,
            FoldedWords.phrases("thành phố", "thủ đô", "tỉnh", "tp.", "tp")
        ), (Array("in".utf8), []), (Array("à".utf8), []),
    ]

    /// Up to four words in capitals that are no house, meeting or board.
    ///
    /// - Parameter isWestern: `in March` is no place.
    private func name(at start: Int, isWestern: Bool) -> String? {
        var index = start
        var end = start
        for count in 0..<4 {
            let word = words.word(at: index)
            guard !word.isEmpty, body.isCapital(word.lowerBound), !words.isDigit(word.lowerBound) else { break }
            if count == 0 {
                let key = words.key(word)
                if Self.houses.contains(key) || isWestern && CalendarWords.months[key] != nil { return nil }
            }
            end = word.upperBound
            guard words.byte(end) == 0x20 else { break }
            index = end + 1
        }
        return end > start ? body.printed(start..<end) : nil
    }

    private static let houses = FoldedWords.keys(
        "hội",
        "lễ",
        "cuộc",
        "buổi",
        "trụ",
        "bộ",
        "trung",
        "phiên",
        "ban",
        "văn",
        "nhà",
        "đại",
        "học",
        "viện",
        "trường",
        "ủy",
        "ubnd",
        "cục",
        "vụ",
        "sở",
        "diễn",
        "chương",
        "kỳ",
        "khách",
        "tòa",
        "đài",
        "công",
        "tập",
        "tổng"
    )
}
