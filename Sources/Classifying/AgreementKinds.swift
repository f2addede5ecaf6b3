import News

/// What agreements are called, folded, in Vietnamese, Lao, English and French, with our word for the kind.
enum AgreementKinds {
    struct Kind: Sendable {
        var name: String
        /// A plan, a programme, a contract or a plain `thỏa thuận` is a common word: only capitals and a period, the
        /// names of both sides or quotes make it a title.
        var isCommon = false
        var language: String
    }

    static let phrases: [(String, Kind)] = {
        let lists: [(String, String, Bool, [String])] = [
            ("mou", "vi", false, ["biên bản ghi nhớ", "bản ghi nhớ", "ý định thư"]),
            ("treaty", "vi", false, ["hiệp ước", "công ước"]), ("agreement", "vi", false, ["hiệp định", "thỏa thuận"]),
            ("protocol", "vi", false, ["nghị định thư"]),
            ("declaration", "vi", false, ["tuyên bố chung", "tuyên bố hà nội", "tuyên bố viêng chăn"]),
            ("programme", "vi", true, ["chương trình hợp tác", "chương trình phối hợp"]),
            ("plan", "vi", true, ["kế hoạch hợp tác", "kế hoạch phối hợp"]),
            ("mou", "en", false, ["memorandum of understanding", "memorandum of cooperation", "mou"]),
            ("treaty", "en", false, ["treaty", "convention"]), ("agreement", "en", false, ["agreement"]),
            ("protocol", "en", false, ["protocol"]),
            ("declaration", "en", false, ["joint declaration", "joint statement"]),
            ("programme", "en", true, ["cooperation programme", "cooperation program"]),
            ("plan", "en", true, ["cooperation plan"]),
            ("mou", "fr", false, ["mémorandum d'entente", "protocole d'entente", "protocole d'accord"]),
            ("treaty", "fr", false, ["traité"]),
            ("agreement", "fr", false, ["accord"]), ("declaration", "fr", false, ["déclaration commune"]),
            ("mou", "lo", false, ["ບົດບັນທຶກຄວາມເຂົ້າໃຈ", "ບົດບັນທຶກການຮ່ວມມື", "ບົດບັນທຶກຊ່ວຍຈຳ"]),
            ("treaty", "lo", false, ["ສົນທິສັນຍາ", "ອະນຸສັນຍາ"]),
            ("agreement", "lo", false, ["ສັນຍາການຮ່ວມມື", "ຂໍ້ຕົກລົງການຮ່ວມມື", "ສັນຍາຮ່ວມມື", "ຂໍ້ຕົກລົງຮ່ວມມື"]),
            ("plan", "lo", true, ["ແຜນການຮ່ວມມື"]), ("declaration", "lo", false, ["ຖະແຫຼງການຮ່ວມ"]),
        ]
        return lists.flatMap { kind, language, isCommon, words in
            words.map { ($0, Kind(name: kind, isCommon: isCommon, language: language)) }
        }
    }()

    /// `MoU`, which is printed in capitals and yet no name.
    static func isAcronym(_ range: Range<Int>) -> Bool { range.count == 3 }

    /// `Convention`, which is also a party's assembly.
    static func isConvention(_ range: Range<Int>, _ words: FoldedWords) -> Bool {
        words.starts(convention, at: range.lowerBound)
    }

    private static let convention = Array("convention".utf8)

    /// Words that end a Vietnamese title: what follows speaks about the agreement.
    static let stops: Set<UInt64> = FoldedWords.keys(
        "đã",
        "được",
        "nhằm",
        "để",
        "do",
        "ngày",
        "ký",
        "vào",
        "tại",
        "là",
        "mà",
        "này",
        "trên",
        "nêu",
        "sẽ",
        "theo",
        "sau",
        "trước",
        "khi",
        "cũng",
        "với",
        "từ",
        "năm",
        "đang",
        "vừa",
        "có",
        "đến",
        "đạt",
        "gồm",
        "bao",
        "quy",
        "giúp",
        "còn",
        "thì",
        "nếu",
        "như",
        "hiện",
        "không",
        "chưa",
        "phải",
        "cần",
        "bởi",
        "qua",
        "góp",
        "cho",
        "lần",
        "chiều",
        "sáng",
        "trưa",
        "tối",
        "hôm",
        "trị",
        "mới",
        "nói",
        "sớm",
        "mang",
        "đó",
        "ấy",
        "khác",
        "tạo",
        "nhưng",
        "song",
        "thay",
        "cùng",
        "đồng",
        "thực",
        "triển",
        "dưới",
        "trao",
        "thể",
        "thống",
        "nhấn",
        "khẳng"
    )

    /// Words before a kind that make it any number of them.
    static let plurals: Set<UInt64> = FoldedWords.keys(
        "các",
        "những",
        "nhiều",
        "số",
        "mọi",
        "hai",
        "ba",
        "bốn",
        "năm",
        "sáu",
        "bảy",
        "tám",
        "chín",
        "mười",
        "loạt",
        "vài",
        "several",
        "many",
        "two",
        "three",
        "these",
        "all",
        "des",
        "les",
        "deux",
        "trois",
        "plusieurs",
        "four",
        "five"
    )

    /// Words with which the name of an agreement goes on after a kind in small letters.
    static let subjects: Set<UInt64> = FoldedWords.keys(
        "hợp",
        "về",
        "thỏa",
        "khung",
        "hữu",
        "thương",
        "tương",
        "đối",
        "song",
        "vận",
        "tránh",
        "trao",
        "bảo",
        "dẫn",
        "kết"
    )

    /// First letters after a kind in capitals that are no name: `Thỏa thuận này`.
    static let generic: Set<UInt64> = FoldedWords.keys("này", "đó", "trên", "nói", "mới", "khác", "sau", "ấy")
}
