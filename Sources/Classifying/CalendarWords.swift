import News

/// The words of dates in Vietnamese, Lao, English and French, folded (reference/domain.md B2, B6).
enum CalendarWords {
    /// What a word before a number says of it.
    enum Cue {
        case day, dayPart, now, weekday, month, year, quarter, from, until, number, each, term
    }

    static let cues: [UInt64: Cue] = {
        var cues: [UInt64: Cue] = [:]
        let lists: [(Cue, String)] = [
            (.day, "ngày mùng mồng hôm"), (.dayPart, "sáng trưa chiều tối đêm khuya"), (.now, "nay"),
            (.month, "tháng"), (.year, "năm year année"), (.quarter, "quý"), (.from, "từ from depuis since"),
            (.until, "đến tới trước hết until till"), (.number, "số no no. n° nhà hẻm ngõ kiệt quận phòng lô tỷ"),
            (.each, "mỗi một hằng hàng từng"),
        ]
        for (cue, words) in lists {
            for word in words.split(separator: " ") { cues[FoldedWords.key(String(word))] = cue }
        }
        return cues
    }()

    /// What follows `ngày 2-3`, `tháng 5` or a year when it counts something.
    static let units: Set<UInt64> = FoldedWords.keys(
        "lần",
        "viên",
        "bữa",
        "tiếng",
        "giờ",
        "chuyến",
        "con",
        "người",
        "cốc",
        "lít",
        "ly",
        "triệu",
        "tỷ",
        "tỉ",
        "nghìn",
        "ngàn",
        "đồng",
        "usd",
        "km",
        "kg",
        "m",
        "mm",
        "cm",
        "ha",
        "tấn",
        "tạ",
        "gam",
        "phút",
        "giây",
        "phần",
        "điểm",
        "ca",
        "trường",
        "suất",
        "vnd",
        "đô",
        "bộ",
        "xe",
        "hộ",
        "căn",
        "bàn",
        "ml",
        "gram",
        "mg"
    )

    /// Months by the key of their name; English and French may be short.
    static let months: [UInt64: Int] = {
        var months: [UInt64: Int] = [:]
        for (word, month) in InstrumentKinds.months where word[0] < 0xE0 {
            months[word.reduce(0) { $0 << 8 | UInt64($1) }] = month
        }
        let short = "jan feb mar apr may jun jul aug sep oct nov dec"
        for (index, word) in short.split(separator: " ").enumerated() {
            months[FoldedWords.key(String(word))] = index + 1
        }
        months[FoldedWords.key("sept")] = 9
        return months
    }()

    /// Names that are words of other meaning too: `may`, `march`, `mars`, `mai`.
    static let doubtful: Set<UInt64> = FoldedWords.keys("may", "march", "mars", "mai", "mar", "dec", "sep", "jan")

    static let laoMonths: [(word: [UInt8], month: Int)] = InstrumentKinds.months.filter { $0.word[0] == 0xE0 }

    /// `tháng Giêng` … `tháng Chạp`, with the months that two words name first.
    static let vietnameseMonths: [(word: [UInt8], month: Int)] = [
        ("mười một", 11), ("mười hai", 12), ("giêng", 1), ("hai", 2), ("ba", 3), ("tư", 4), ("năm", 5), ("sáu", 6),
        ("bảy", 7), ("tám", 8), ("chín", 9), ("mười", 10),
    ].map { (TextFold.fold($0.0).bytes, $0.1) }

    static let romans: [UInt64: Int] = [
        FoldedWords.key("i"): 1, FoldedWords.key("ii"): 2, FoldedWords.key("iii"): 3, FoldedWords.key("iv"): 4,
    ]

    /// Between the two ends of a range.
    static let until: [[UInt8]] = FoldedWords.phrases(
        "đến hết ngày",
        "đến hết",
        "đến ngày",
        "tới ngày",
        "đến năm",
        "tới năm",
        "đến",
        "tới",
        "to",
        "until",
        "au",
        "through",
        "ຫາ",
        "ເຖິງ"
    )

    /// What names a period of years.
    static let periods: [[UInt8]] = FoldedWords.phrases(
        "giai đoạn",
        "nhiệm kỳ",
        "nhiệm kì",
        "thời kỳ",
        "thời kì",
        "năm học",
        "niên khóa",
        "mùa giải",
        "khóa",
        "mùa",
        "chu kỳ",
        "từ năm",
        "các năm",
        "năm",
        "ໄລຍະປີ",
        "ໄລຍະ",
        "ສົກປີ",
        "ແຕ່ປີ",
        "ປີ",
        "period",
        "période"
    )

    /// Before a year in English and French.
    static let yearPrepositions: Set<UInt64> = FoldedWords.keys(
        "in",
        "since",
        "by",
        "until",
        "early",
        "late",
        "mid",
        "during",
        "en",
        "depuis",
        "fin",
        "début",
        "of"
    )

    static let laoDay = FoldedWords.phrases("ວັນທີ")
    static let laoYear = FoldedWords.phrases("ປີ")
    static let laoMonth = FoldedWords.phrases("ເດືອນ")
    static let buddhist = FoldedWords.phrases("ພ.ສ.", "ພ.ສ", "พ.ศ.", "ພສ")
}
