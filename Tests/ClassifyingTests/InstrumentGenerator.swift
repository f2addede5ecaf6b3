/// Sentences over the grammar of legal numbers (reference/domain.md B1) with what they must give, made from tables of
/// its own: what it knows it does not know from the recogniser.
struct InstrumentGenerator {
    struct Expected: Hashable {
        var type: String
        var number: String
        var issued: String?
        var issuer: String?
    }

    struct Sentence {
        var text: String
        var expected: [Expected]
    }

    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    private mutating func pick<T>(_ all: [T]) -> T { all[next(all.count)] }
    private mutating func chance(_ percent: Int) -> Bool { next(100) < percent }

    /// Word, slug, letters of the number.
    private static let state = [
        ("Nghị quyết", "nghi-quyet", "NQ"), ("Quyết định", "quyet-dinh", "QĐ"), ("Chỉ thị", "chi-thi", "CT"),
        ("Kế hoạch", "ke-hoach", "KH"), ("Thông báo", "thong-bao", "TB"), ("Công điện", "cong-dien", "CĐ"),
        ("Tờ trình", "to-trinh", "TTr"), ("Hướng dẫn", "huong-dan", "HD"), ("Báo cáo", "bao-cao", "BC"),
        ("Đề án", "de-an", "ĐA"), ("Quy chế", "quy-che", "QC"), ("Quy định", "quy-dinh", "QyĐ"),
        ("Chương trình", "chuong-trinh", "CTr"), ("Phương án", "phuong-an", "PA"),
    ]
    private static let organs: [(String, String?)] = [
        ("CP", "Chính phủ"), ("TTg", "Thủ tướng Chính phủ"), ("UBND", nil), ("HĐND", nil), ("BTC", "Bộ Tài chính"),
        ("BTTTT", "Bộ Thông tin và Truyền thông"), ("BGDĐT", "Bộ Giáo dục và Đào tạo"), ("BYT", "Bộ Y tế"),
        ("VPCP", "Văn phòng Chính phủ"), ("BVHTTDL", "Bộ Văn hóa, Thể thao và Du lịch"), ("STTTT", nil),
    ]
    private static let party = [
        ("Kết luận", "ket-luan", "KL"), ("Nghị quyết", "nghi-quyet", "NQ"), ("Chỉ thị", "chi-thi", "CT"),
        ("Quy định", "quy-dinh", "QĐ"), ("Quyết định", "quyet-dinh", "QĐ"), ("Thông tri", "thong-tri", "TT"),
        ("Hướng dẫn", "huong-dan", "HD"), ("Thông báo", "thong-bao", "TB"), ("Kế hoạch", "ke-hoach", "KH"),
        ("Đề án", "de-an", "ĐA"),
    ]
    private static let partyOrgans: [(String, String?)] = [
        ("TW", nil), ("TU", nil), ("BTCTW", "Ban Tổ chức Trung ương"), ("BTGTW", "Ban Tuyên giáo Trung ương"),
        ("VPTW", "Văn phòng Trung ương Đảng"), ("HU", nil),
    ]
    private static let statePrinted = [
        "Chính phủ", "Thủ tướng Chính phủ", "Quốc hội", "Bộ Công an", "Bộ Ngoại giao", "UBND tỉnh Nghệ An",
        "Bộ Nội vụ", "Chủ tịch nước", "HĐND thành phố Huế",
    ]
    private static let partyPrinted = [
        "Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương", "Tỉnh ủy Nghệ An", "Thành ủy Huế",
        "Ban Tổ chức Trung ương",
    ]
    private static let openings = [
        "Theo ", "Căn cứ ", "Thực hiện ", "Triển khai ", "Hội nghị quán triệt ", "Sửa đổi, bổ sung ", "Tại ",
        "Ngày 12/3, tỉnh họp về ", "Có 15 đơn vị thực hiện ", "Vừa qua, cơ quan này đã ban hành ",
        "Bài hát 7-Eleven vang lên khi nói về ",
    ]
    private static let endings = [
        " nêu rõ các nhiệm vụ.", ", các đơn vị đã làm xong 80%.", " và những việc khác.", ".", " (có 3 phụ lục).",
        "; đến nay đạt 1.250 tỷ đồng.", " được phổ biến rộng rãi.",
    ]
    /// What is no instrument, whatever it looks like.
    private static let lookAlikes = [
        "Cửa hàng 7-Eleven mở lúc 7h30.", "Họp ngày 17-Jul tại trụ sở.", "Xe hộp số 10-MT bán 500 triệu.",
        "Gọi số 024.3825.5555 hoặc 0912-345-678.", "Thắng 2-1, rồi 3-0 ở phút 90+3.",
        "Từ ngày 15/4/2024 đến 16-5-2024.",
        "Xem https://vi.vi/47/NQ-CP/tin-2024.html ngay.", "Biển số 30A-123.45 và 29-B1 234.56.",
        "Máy bay A320-200, F-16, B-52 và Su-30.", "Điện thoại Galaxy S21-FE giá 12/tháng.", "Tỷ lệ 3/4, 1/2 và 24/7.",
        "Phần đuôi 2015/BTNMT còn sót lại.", "Số nhà 12/3-B đường Láng.", "BMW 5-Series và Mazda CX-5 2024.",
        "Mã 1.234/QĐ-UBND không có.", "Căn hộ 2PN-75m2, tầng 12/25.", "Lớp 12/A và 11/B thi đấu.",
        "Huyết áp 120/80, thị lực 10/10.", "Bản 4-HD/UHD sắc nét.", "Đội U-23 gặp U-22.",
        "Kênh VTV3-HD phát lúc 20:30.",
        "Khoản 5/Điều 3 quy định.", "Chạy 10-KM mỗi ngày.", "iPhone 12/Pro giảm giá 5-10%.",
    ]

    mutating func sentence() -> Sentence {
        if chance(20) { return Sentence(text: pick(Self.lookAlikes), expected: []) }
        var text = pick(Self.openings)
        var expected: [Expected] = []
        let count = chance(25) ? 2 : 1
        for index in 0..<count {
            if index > 0 { text += pick([" và ", ", ", "; cùng với "]) }
            let (printed, instrument) = instrument(after: expected)
            text += printed
            expected.append(instrument)
        }
        return Sentence(text: text + pick(Self.endings), expected: expected)
    }

    private mutating func instrument(after earlier: [Expected]) -> (String, Expected) {
        while true {
            let made = chance(35) ? ofParty() : chance(25) ? ofAssembly() : chance(12) ? dispatch() : ofState()
            if !earlier.contains(where: { $0.number == made.1.number }) { return made }
        }
    }

    private mutating func ofState() -> (String, Expected) {
        if chance(35) {
            let (word, slug, letters) = pick([
                ("Nghị định", "nghi-dinh", "NĐ"), ("Thông tư", "thong-tu", "TT"), ("Quyết định", "quyet-dinh", "QĐ"),
                ("Thông tư liên tịch", "thong-tu-lien-tich", "TTLT"),
            ])
            let year = 1999 + next(27)
            if letters == "TTLT" {
                let number = "\(sequence())/\(year)/TTLT-BCA-BQP"
                return finish(word, slug, number, issuer: nil, printed: Self.statePrinted)
            }
            let (organ, issuer) = letters == "NĐ" ? ("CP", "Chính phủ") : pick(Self.organs)
            return finish(
                word,
                slug,
                "\(sequence())/\(year)/\(letters)-\(organ)",
                issuer: issuer,
                printed: Self.statePrinted
            )
        }
        let (word, slug, letters) = pick(Self.state)
        let (organ, issuer) = pick(Self.organs)
        return finish(word, slug, "\(sequence())/\(letters)-\(organ)", issuer: issuer, printed: Self.statePrinted)
    }

    private mutating func ofAssembly() -> (String, Expected) {
        let year = 1995 + next(31)
        if chance(25) {
            return finish(
                "Pháp lệnh",
                "phap-lenh",
                "\(sequence())/\(year)/PL-UBTVQH\(11 + next(5))",
                issuer: "Ủy ban Thường vụ Quốc hội",
                printed: []
            )
        }
        let (word, slug) = pick([
            ("Luật", "luat"), ("Nghị quyết", "nghi-quyet"), ("Bộ luật", "luat"), ("Luật Báo chí", "luat"),
        ])
        return finish(
            word,
            slug,
            "\(sequence())/\(year)/QH\(10 + next(6))",
            issuer: "Quốc hội",
            printed: [],
            mustSay: true
        )
    }

    private mutating func ofParty() -> (String, Expected) {
        let (word, slug, letters) = pick(Self.party)
        let (organ, issuer) = pick(Self.partyOrgans)
        return finish(word, slug, "\(sequence())-\(letters)/\(organ)", issuer: issuer, printed: Self.partyPrinted)
    }

    private mutating func dispatch() -> (String, Expected) {
        let number = "\(sequence())/\(pick(["BVHTTDL-TCDL", "UBND-THKH", "BGDĐT-GDTrH", "BYT-DP", "VPCP-KTTH"]))"
        return finish("Công văn", "cong-van", number, issuer: nil, printed: [], mustSay: true)
    }

    private mutating func sequence() -> String {
        let number = 1 + next(chance(30) ? 4_000 : 200)
        return number < 10 && chance(50) ? "0\(number)" : "\(number)"
    }

    private mutating func finish(
        _ word: String,
        _ slug: String,
        _ number: String,
        issuer: String?,
        printed issuers: [String],
        mustSay: Bool = false
    ) -> (String, Expected) {
        var text = chance(10) ? word.lowercased() : word
        text += chance(75) || mustSay ? gap() + "số" + gap() : gap()
        text += misprinted(number)
        var expected = Expected(type: slug, number: number, issued: nil, issuer: issuer)
        if chance(60) {
            let (printed, iso) = date()
            text += printed
            expected.issued = iso
        }
        if !issuers.isEmpty, chance(40) {
            let name = pick(issuers)
            text += gap() + "của" + gap() + name
            expected.issuer = name
        }
        return (text, expected)
    }

    /// A space, sometimes of another kind or a line's end.
    private mutating func gap() -> String { chance(6) ? "\n" : chance(4) ? "\u{A0}" : chance(3) ? "  " : " " }

    private mutating func misprinted(_ number: String) -> String {
        var text = number
        if chance(5), text.contains("TTg") { text = text.replacingAll("TTg", with: "Ttg") }
        if chance(5) { text = text.replacingAll("Đ", with: "\u{D0}") }
        if chance(8) { text = swapped(text) }
        if chance(8) { text = text.replacingAll("-", with: pick(["–", "—", "\u{2011}", " - ", " – "])) }
        if chance(4) { text = text.replacingAll("-", with: "-\n") }
        if chance(3) { text = text.replacingAll("/", with: " / ") }
        return text
    }

    /// `05-NQ/TW` as `05/NQ-TW`, `362/QĐ-TTg` as `362-QĐ/TTg`.
    private func swapped(_ number: String) -> String {
        let isParty = number.hasSuffix("TW") || number.hasSuffix("TU")
        let isState = number.hasSuffix("-CP") || number.hasSuffix("-TTg") || number.hasSuffix("-UBND")
        guard isParty || isState, number.count(where: { $0 == "/" }) == 1, number.count(where: { $0 == "-" }) == 1
        else {
            return number
        }
        return String(number.map { $0 == "/" ? "-" : $0 == "-" ? "/" : $0 })
    }

    private mutating func date() -> (String, String) {
        let (year, month, day) = (1996 + next(30), 1 + next(12), 1 + next(28))
        let two = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
        let d = chance(40) ? two(day) : "\(day)"
        let m = chance(40) ? two(month) : "\(month)"
        let lead = pick([" ngày ", " ngày ", " ngày ", ", ngày ", "\nngày ", " ban hành ngày "])
        let printed =
            switch next(10) {
            case 0: "\(d) tháng \(m) năm \(year)"
            case 1: "\(d).\(m).\(year)"
            case 2: "\(d)-\(m)-\(year)"
            default: "\(d)/\(m)/\(year)"
            }
        return (lead + printed, "\(year)-\(two(month))-\(two(day))")
    }
}

extension String {
    fileprivate func replacingAll(_ part: String, with other: String) -> String {
        split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
    }
}
