import News

/// What legal instruments are called and how their numbers abbreviate it (Decree 30/2020/NĐ-CP annex III; Party
/// rules 66-QĐ/TW 2017, 399-QĐ/TW 2026, 36-HD/VPTW 2018; reference/domain.md B1).
enum InstrumentKinds {
    /// Words that stand before a number, folded, with the slug of the kind; a longer word comes before its part.
    static let words: [(word: [UInt8], slug: String)] = [
        ("thông tư liên tịch", "thong-tu-lien-tich"), ("nghị quyết liên tịch", "nghi-quyet-lien-tich"),
        ("chương trình hành động", "chuong-trinh"), ("nghị định thư", "nghi-dinh-thu"), ("nghị quyết", "nghi-quyet"),
        ("kết luận", "ket-luan"), ("chỉ thị", "chi-thi"), ("quyết định", "quyet-dinh"), ("nghị định", "nghi-dinh"),
        ("thông tư", "thong-tu"), ("bộ luật", "luat"), ("luật", "luat"), ("pháp lệnh", "phap-lenh"), ("lệnh", "lenh"),
        ("thông báo", "thong-bao"), ("kế hoạch", "ke-hoach"), ("công văn", "cong-van"), ("công điện", "cong-dien"),
        ("quy định", "quy-dinh"), ("hướng dẫn", "huong-dan"), ("quy chế", "quy-che"), ("thông tri", "thong-tri"),
        ("thông cáo", "thong-cao"), ("chương trình", "chuong-trinh"), ("đề án", "de-an"), ("phương án", "phuong-an"),
        ("dự án", "du-an"), ("báo cáo", "bao-cao"), ("tờ trình", "to-trinh"), ("biên bản", "bien-ban"),
        ("bản ghi nhớ", "ban-ghi-nho"), ("bản thỏa thuận", "ban-thoa-thuan"), ("hợp đồng", "hop-dong"),
        ("sắc lệnh", "sac-lenh"), ("hiến pháp", "hien-phap"), ("decree-law", "decree-law"), ("decree", "decree"),
        ("resolution", "resolution"), ("decision", "decision"), ("directive", "directive"), ("circular", "circular"),
        ("ordinance", "ordinance"), ("law", "law"), ("conclusion", "conclusion"), ("plan", "plan"),
        ("notice", "notice"),
        ("regulation", "regulation"), ("official dispatch", "official-dispatch"), ("décret", "decree"),
        ("résolution", "resolution"), ("décision", "decision"), ("circulaire", "circular"), ("ordonnance", "ordinance"),
        ("loi", "law"),
    ].map { (Array($0.0.utf8), $0.1) }

    /// Kinds that are cited by a bare number (`Kế hoạch số 24`).
    static let bareNumber: Set<String> = [
        "nghi-quyet", "nghi-dinh", "chi-thi", "ket-luan", "thong-tu", "quyet-dinh", "ke-hoach", "cong-van", "thong-tri",
    ]

    /// The kind an abbreviation means when no word says it.
    ///
    /// TT and QĐ mean other things in Party numbers; the word
    /// before the number is always better.
    static func slug(type: String, isParty: Bool) -> String? {
        if isParty, type == "TT" { return "thong-tri" }
        if let slug = types[type] { return slug }
        if type.hasPrefix("QH"), type.utf8.count > 2, type.utf8.dropFirst(2).allSatisfy({ $0 &- 0x30 < 10 }) {
            return "luat"
        }
        return nil
    }

    /// Upper-case abbreviations; ND and QD are how English and plain ASCII text spells NĐ and QĐ.
    private static let types: [String: String] = [
        "NQ": "nghi-quyet", "QĐ": "quyet-dinh", "QD": "quyet-dinh", "CT": "chi-thi", "QC": "quy-che",
        "QYĐ": "quy-dinh", "TC": "thong-cao", "TB": "thong-bao", "HD": "huong-dan", "CTR": "chuong-trinh",
        "KH": "ke-hoach", "PA": "phuong-an", "ĐA": "de-an", "DA": "du-an", "BC": "bao-cao", "BB": "bien-ban",
        "TTR": "to-trinh", "HĐ": "hop-dong", "CĐ": "cong-dien", "BGN": "ban-ghi-nho", "BTT": "ban-thoa-thuan",
        "GUQ": "giay-uy-quyen", "GM": "giay-moi", "GGT": "giay-gioi-thieu", "GNP": "giay-nghi-phep", "PG": "phieu-gui",
        "PC": "phieu-chuyen", "PB": "phieu-bao", "PL": "phap-lenh", "L": "lenh", "NĐ": "nghi-dinh", "ND": "nghi-dinh",
        "TT": "thong-tu", "TTLT": "thong-tu-lien-tich", "NQLT": "nghi-quyet-lien-tich", "KL": "ket-luan",
        "CV": "cong-van", "QĐNS": "quyet-dinh", "QĐUB": "quyet-dinh", "NQNS": "nghi-quyet", "TTH": "thong-bao",
        "SL": "sac-lenh", "ĐĐ": "cong-dien", "CTHĐ": "chuong-trinh", "QCPH": "quy-che",
    ]

    /// Who issues, folded; what follows a name that ends in a space is read on as a proper name.
    static let issuers: [[UInt8]] = [
        "ủy ban thường vụ quốc hội", "ban chấp hành trung ương đảng", "ban chấp hành trung ương",
        "bộ trưởng bộ thông tin và truyền thông", "bộ thông tin và truyền thông", "bộ văn hóa, thể thao và du lịch",
        "bộ khoa học và công nghệ", "bộ giáo dục và đào tạo", "bộ lao động - thương binh và xã hội",
        "bộ nông nghiệp và phát triển nông thôn", "bộ nông nghiệp và môi trường", "bộ tài nguyên và môi trường",
        "bộ kế hoạch và đầu tư", "bộ giao thông vận tải", "bộ công thương", "bộ tài chính", "bộ xây dựng", "bộ y tế",
        "bộ nội vụ", "bộ tư pháp", "bộ quốc phòng", "bộ công an", "bộ ngoại giao", "bộ chính trị",
        "ban bí thư trung ương đảng", "ban bí thư", "thủ tướng chính phủ", "thủ tướng", "văn phòng chính phủ",
        "văn phòng trung ương đảng", "ban tuyên giáo và dân vận trung ương", "ban tuyên giáo trung ương",
        "ban tổ chức trung ương", "ban đối ngoại trung ương", "chính phủ", "quốc hội", "chủ tịch nước",
        "trung ương đảng", "trung ương", "ngân hàng nhà nước", "thanh tra chính phủ", "tòa án nhân dân tối cao",
        "viện kiểm sát nhân dân tối cao", "hội đồng nhân dân tỉnh ", "hội đồng nhân dân thành phố ", "hđnd tỉnh ",
        "hđnd thành phố ", "ủy ban nhân dân tỉnh ", "ủy ban nhân dân thành phố ", "ubnd tỉnh ", "ubnd thành phố ",
        "ubnd tp ", "ban thường vụ tỉnh ủy ", "ban thường vụ thành ủy ", "tỉnh ủy ", "thành ủy ",
        "the government", "the prime minister", "the politburo", "the national assembly", "du gouvernement",
        "the secretariat", "the ministry of information and communications",
    ].map { Array($0.utf8) }

    /// Ministries and boards by the letters their own numbers carry.
    static let ministries: [String: String] = [
        "BTC": "Bộ Tài chính", "BGDĐT": "Bộ Giáo dục và Đào tạo", "BTTTT": "Bộ Thông tin và Truyền thông",
        "BVHTTDL": "Bộ Văn hóa, Thể thao và Du lịch", "BCA": "Bộ Công an", "BQP": "Bộ Quốc phòng",
        "BNG": "Bộ Ngoại giao", "BYT": "Bộ Y tế", "BXD": "Bộ Xây dựng", "BCT": "Bộ Công Thương",
        "BKHCN": "Bộ Khoa học và Công nghệ", "BTNMT": "Bộ Tài nguyên và Môi trường",
        "BNNPTNT": "Bộ Nông nghiệp và Phát triển nông thôn", "BNNMT": "Bộ Nông nghiệp và Môi trường",
        "BGTVT": "Bộ Giao thông vận tải", "BKHĐT": "Bộ Kế hoạch và Đầu tư",
        "BLĐTBXH": "Bộ Lao động - Thương binh và Xã hội", "BNV": "Bộ Nội vụ", "BTP": "Bộ Tư pháp",
        "NHNN": "Ngân hàng Nhà nước", "TTCP": "Thanh tra Chính phủ", "VPCP": "Văn phòng Chính phủ",
        "BTCTW": "Ban Tổ chức Trung ương", "BTGTW": "Ban Tuyên giáo Trung ương",
        "VPTW": "Văn phòng Trung ương Đảng", "UBKTTW": "Ủy ban Kiểm tra Trung ương", "CTN": "Chủ tịch nước",
        "TANDTC": "Tòa án nhân dân tối cao", "VKSNDTC": "Viện kiểm sát nhân dân tối cao",
    ]

    /// What the organ of a number means when it can mean only one.
    static func issuer(organ: String) -> String? {
        if let ministry = ministries[organ] { return ministry }
        switch organ {
        case "CP": return "Chính phủ"
        case "TTG": return "Thủ tướng Chính phủ"
        default:
            return organ.hasPrefix("UBTVQH") ? "Ủy ban Thường vụ Quốc hội" : organ.hasPrefix("QH") ? "Quốc hội" : nil
        }
    }

    static let months: [(word: [UInt8], month: Int)] = [
        ("january", 1), ("february", 2), ("march", 3), ("april", 4), ("may", 5), ("june", 6), ("july", 7),
        ("august", 8), ("september", 9), ("october", 10), ("november", 11), ("december", 12), ("janvier", 1),
        ("février", 2), ("mars", 3), ("avril", 4), ("mai", 5), ("juin", 6), ("juillet", 7), ("août", 8),
        ("septembre", 9), ("octobre", 10), ("novembre", 11), ("décembre", 12), ("ມັງກອນ", 1), ("ກຸມພາ", 2),
        ("ມີນາ", 3), ("ເມສາ", 4), ("ພຶດສະພາ", 5), ("ມິຖຸນາ", 6), ("ກໍລະກົດ", 7), ("ສິງຫາ", 8), ("ກັນຍາ", 9),
        ("ຕຸລາ", 10), ("ພະຈິກ", 11), ("ທັນວາ", 12),
    ].map { (TextFold.fold($0.0).bytes, $0.1) }

    /// Lao kinds, folded, a longer word before its part.
    static let laoWords: [(word: [UInt8], slug: String)] = [
        ("ລັດຖະດຳລັດ", "presidential-decree"), ("ລັດຖະທຳມະນູນ", "constitution"), ("ດຳລັດ", "decree"), ("ກົດໝາຍ", "law"),
        ("ມະຕິ", "resolution"),
        ("ຂໍ້ຕົກລົງ", "decision"), ("ຄຳສັ່ງ", "order"), ("ຄຳແນະນຳ", "instruction"), ("ແຈ້ງການ", "notice"),
        ("ລະບຽບການ", "regulation"), ("ລະບຽບ", "regulation"), ("ບົດບັນທຶກ", "memorandum"), ("ສົນທິສັນຍາ", "treaty"),
        ("ສັນຍາ", "agreement"),
    ].map { (TextFold.fold($0.0).bytes, $0.1) }
}
