import News

/// What an article says of an instrument, by the nearest words before it in its sentence, or a passive after it.
enum InstrumentRole: String, CaseIterable {
    case issued, carriedOut = "carried-out", amended, replaced, cited, planned

    /// Of several mentions the one that says more counts.
    var rank: Int {
        switch self {
        case .issued: 5
        case .replaced: 4
        case .amended: 3
        case .planned: 2
        case .carriedOut: 1
        case .cited: 0
        }
    }

    /// Folded bytes before and after a mention that speak about it.
    private static let reach = 110
    private static let passiveReach = 60
    private static let issueReach = 45

    static func role(of mention: Range<Int>, in body: FoldedBody) -> InstrumentRole? {
        let words = body.words
        let sentence = body.sentence(around: mention)
        let before = max(sentence.lowerBound, mention.lowerBound - reach)..<mention.lowerBound
        var best: (role: InstrumentRole, end: Int, length: Int)?
        for (phrase, role) in cues {
            guard let start = lastPlace(of: phrase, in: before, words) else { continue }
            let end = start + phrase.count
            // What is issued follows its verb; further on it is another thing's.
            if role == .issued, mention.lowerBound - end > issueReach { continue }
            if (end, phrase.count) > (best?.end ?? -1, best?.length ?? 0) { best = (role, end, phrase.count) }
        }
        let after = mention.upperBound..<min(sentence.upperBound, mention.upperBound + passiveReach)
        if words.contains(anyOf: passives, in: after), best?.role != .replaced, best?.role != .amended {
            return .issued
        }
        return best?.role
    }

    private static func lastPlace(of phrase: [UInt8], in range: Range<Int>, _ words: FoldedWords) -> Int? {
        guard phrase[0] == 0xE0 else { return words.last(phrase, in: range) }
        var start = range.upperBound - phrase.count
        while start >= range.lowerBound {
            if words.starts(phrase, at: start) { return start }
            start -= 1
        }
        return nil
    }

    private static let passives = FoldedWords.phrases(
        "được ban hành",
        "vừa được ban hành",
        "đã được ban hành",
        "được thông qua",
        "được ký ban hành",
        "was issued",
        "was adopted",
        "was promulgated"
    )

    private static let cues: [([UInt8], InstrumentRole)] = {
        let lists: [(InstrumentRole, [String])] = [
            (
                .issued,
                [
                    "ban hành", "công bố", "thông qua", "vừa ký", "đã ký", "ký ban hành", "vừa ra", "issued",
                    "adopted",
                    "promulgated", "signed", "passed", "a adopté", "a publié", "ອອກ", "ປະກາດໃຊ້", "ຮັບຮອງ",
                ]
            ),
            (
                .carriedOut,
                [
                    "thực hiện", "triển khai", "thi hành", "quán triệt", "chấp hành", "tổ chức thực hiện", "cụ thể hóa",
                    "triển khai thực hiện", "implementing", "implement", "implementation of", "carrying out",
                    "mise en œuvre", "ຈັດຕັ້ງປະຕິບັດ", "ຜັນຂະຫຍາຍ",
                ]
            ),
            (
                .amended,
                ["sửa đổi", "sửa đổi, bổ sung", "bổ sung", "bổ sung một số điều của", "amending", "amend", "ປັບປຸງ"]
            ),
            (.replaced, ["thay thế", "thay cho", "bãi bỏ", "hủy bỏ", "replacing", "replaces", "repeals", "ປ່ຽນແທນ"]),
            (
                .cited,
                [
                    "căn cứ", "theo", "dựa trên", "quy định tại", "chiếu theo", "trên cơ sở", "tại", "nêu tại",
                    "pursuant to",
                    "according to", "under", "in accordance with", "vu", "selon", "conformément à", "ອີງຕາມ", "ຕາມ",
                ]
            ),
            (
                .planned,
                [
                    "dự thảo", "nghiên cứu xây dựng", "soạn thảo", "đề xuất ban hành", "sẽ ban hành", "dự án",
                    "trình dự án",
                    "đề nghị xây dựng", "xây dựng dự án", "draft", "ຮ່າງ",
                ]
            ),
        ]
        return lists.flatMap { role, words in words.map { (TextFold.fold($0).bytes, role) } }
    }()
}
