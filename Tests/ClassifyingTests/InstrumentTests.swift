import News
import Testing

@testable import Classifying

@Suite struct InstrumentTests {
    private func scan(_ text: String, vietnamese: Bool = true) -> [Instrument] {
        var text = text
        return text.withUTF8 { InstrumentScanner(body: $0, isVietnamese: vietnamese).instruments() }
    }

    private func brief(_ text: String, vietnamese: Bool = true) -> [String] {
        scan(text, vietnamese: vietnamese).map {
            "\($0.type) \($0.number ?? "-") \($0.issued ?? "-") \($0.issuer ?? "-")"
        }
    }

    @Test("state, assembly and Party numbers with their dates and issuers")
    func grammar() {
        #expect(
            brief("Nghị quyết số 47/NQ-CP ngày 15/4/2024 của Chính phủ nêu rõ")
                == ["nghi-quyet 47/NQ-CP 2024-04-15 Chính phủ"]
        )
        #expect(
            brief("Kết luận số 57-KL/TW, ngày 15/6/2023 của Bộ Chính trị")
                == ["ket-luan 57-KL/TW 2023-06-15 Bộ Chính trị"]
        )
        #expect(
            brief("Nghị định 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015") == [
                "nghi-dinh 72/2015/NĐ-CP 2015-09-07 Chính phủ"
            ]
        )
        #expect(brief("Luật Báo chí số 103/2016/QH13 ngày 5.4.2016") == ["luat 103/2016/QH13 2016-04-05 Quốc hội"])
        #expect(brief("Nghị quyết số 202/2025/QH15") == ["nghi-quyet 202/2025/QH15 - Quốc hội"])
        #expect(
            brief("Pháp lệnh 26/2005/PL-UBTVQH11.") == ["phap-lenh 26/2005/PL-UBTVQH11 - Ủy ban Thường vụ Quốc hội"]
        )
        #expect(brief("Thông tư liên tịch số 01/2014/TTLT-BCA-BQP") == ["thong-tu-lien-tich 01/2014/TTLT-BCA-BQP - -"])
        #expect(brief("Thông tri số 02-TT/TU") == ["thong-tri 02-TT/TU - -"])
        #expect(
            brief("theo 02-TT/TU và 06-HD/BTCTW") == [
                "thong-tri 02-TT/TU - -", "huong-dan 06-HD/BTCTW - Ban Tổ chức Trung ương",
            ]
        )
        #expect(brief("theo 284/KH-UBND") == ["ke-hoach 284/KH-UBND - -"])
        #expect(
            brief("(403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN)").first?.hasPrefix("nghi-quyet-lien-tich 403/2017") == true
        )
    }

    @Test("the word before the number beats the abbreviation")
    func word() {
        #expect(brief("Quy định số 66-QĐ/TW của Bộ Chính trị") == ["quy-dinh 66-QĐ/TW - Bộ Chính trị"])
        #expect(brief("công văn số 2383/BVHTTDL-TCDL") == ["cong-van 2383/BVHTTDL-TCDL - -"])
        #expect(brief("công văn 152/TTg-CN") == ["cong-van 152/TTg-CN - Thủ tướng Chính phủ"])
        #expect(brief("xem 152/BGDDT-CN").isEmpty)
        #expect(brief("Nghị định số 67/CP") == ["nghi-dinh 67/CP - Chính phủ"])
        #expect(brief("Kế hoạch số 24 của Tỉnh ủy Nghệ An") == ["ke-hoach 24 - Tỉnh ủy Nghệ An"])
        #expect(
            brief("Quyết định số 5,5 lần; quyết định số 3 bàn thua; kế hoạch 24").map { $0.prefix(12) } == [
                "quyet-dinh 3"
            ]
        )
    }

    @Test("misprinted separators, cases and wraps are the same instrument")
    func misprints() {
        #expect(
            brief("Nghị quyết 05/NQ-TW. Nghị quyết số 05-NQ/TW ngày 1/11/2016") == ["nghi-quyet 05-NQ/TW 2016-11-01 -"]
        )
        #expect(brief("Quyết định số 362-QĐ/TTg") == ["quyet-dinh 362/QĐ-TTg - Thủ tướng Chính phủ"])
        #expect(brief("Quyết định số 368/QĐ-Ttg và Quyết định số 368/QĐ-TTg").count == 1)
        #expect(
            brief("Nghị quyết số\n47/NQ–CP ngày\u{A0}15/4/2024").first == "nghi-quyet 47/NQ-CP 2024-04-15 Chính phủ"
        )
        #expect(brief("Kết luận số 57 - KL/TW") == ["ket-luan 57-KL/TW - -"])
        #expect(brief("Quyết định 12/\u{D0}Đ").count <= 1)
    }

    @Test("a date belongs to the nearest number on its left, one kind may serve two numbers")
    func nearest() {
        #expect(
            brief("Chỉ thị số 21/CT-TTg và Quyết định số 368/QĐ-TTg ngày 28/12/2013")
                == ["chi-thi 21/CT-TTg - Thủ tướng Chính phủ", "quyet-dinh 368/QĐ-TTg 2013-12-28 Thủ tướng Chính phủ"]
        )
        #expect(brief("Quy định số 66-QĐ/TW và 67-QĐ/TW").map { $0.prefix(9) } == ["quy-dinh ", "quy-dinh "])
        #expect(
            brief("Kết luận 16-KL/TW của Bộ Chính trị, ngày 14/2/2012") == ["ket-luan 16-KL/TW 2012-02-14 Bộ Chính trị"]
        )
        #expect(brief("Nghị quyết 47/NQ-CP ngày 15/4") == ["nghi-quyet 47/NQ-CP - Chính phủ"])
        #expect(brief("Nghị quyết 47/NQ-CP ngày 45/4/2024") == ["nghi-quyet 47/NQ-CP - Chính phủ"])
        #expect(brief("Bộ Chính trị đã ban hành Kết luận số 57-KL/TW.") == ["ket-luan 57-KL/TW - Bộ Chính trị"])
    }

    @Test("the span is the printed words, kind to date")
    func spans() {
        let text = "Theo “Nghị  quyết số 47/NQ-CP, ngày 15/4/2024” của Chính phủ"
        let found = scan(text)
        #expect(found.map(\.text) == ["Nghị  quyết số 47/NQ-CP, ngày 15/4/2024"])
        for instrument in found {
            let bytes = [UInt8](text.utf8)
            let end = instrument.span.start + instrument.span.length
            #expect(String(decoding: bytes[instrument.span.start..<end], as: UTF8.self) == instrument.text)
        }
    }

    @Test(
        "what only looks like a number is none",
        arguments: [
            "7-Eleven mở cửa", "BMW 5-Series", "17-Jul", "hệ 10-MT", "của 24/2015/BTNMT-X/1", "tỷ số 2-1", "F-16, B-52",
            "ngày 15/4/2024", "iPhone 12/Pro", "24/7", "Airbus A320-200", "8-KL", "xe 30A-123.45", "UBND 5-TT",
            "1.234/QĐ-UBND",
            "A47/NQ-CP", "47/NQ-CP/X", "tỷ lệ 4/5-HD", "3-PC/Mac", "C5-PC/HD",
        ]
    )
    func lookAlikes(_ text: String) { #expect(brief(text).isEmpty) }

    @Test("English and French prose needs the word for the kind")
    func foreign() {
        #expect(
            brief("Decree No. 72/2015/ND-CP dated September 7, 2015", vietnamese: false)
                == ["decree 72/2015/ND-CP 2015-09-07 Chính phủ"]
        )
        #expect(
            brief("Resolution 47/NQ-CP of 15 April 2024", vietnamese: false) == [
                "resolution 47/NQ-CP 2024-04-15 Chính phủ"
            ]
        )
        #expect(
            brief("la résolution n° 47/NQ-CP du 15 avril 2024", vietnamese: false) == [
                "resolution 47/NQ-CP 2024-04-15 Chính phủ"
            ]
        )
        #expect(brief("a 4-HD/UHD screen, 12/CT-AB scans, plan 9/B", vietnamese: false).isEmpty)
    }

    @Test("Lao instruments: kind, number, organ, date, digits of either script")
    func lao() {
        let text = "ກົດໝາຍວ່າດ້ວຍສື່ມວນຊົນ ສະບັບເລກທີ 21/ສພຊ, ລົງວັນທີ 5 ກໍລະກົດ 2021 ແລະ ດຳລັດ ສະບັບເລກທີ ໐໑໓/ຄປຈ ລົງວັນທີ ໑/໒/໒໕໖໔"
        let found = LaoInstruments(source: FoldedSource(text)).instruments()
        #expect(found.map(\.type) == ["law", "decree"])
        #expect(found.map(\.number) == ["21/ສພຊ", "໐໑໓/ຄປຈ"])
        #expect(found.map(\.issued) == ["2021-07-05", "2021-02-01"])
        #expect(found.first?.text.hasPrefix("ກົດໝາຍ") == true)
        #expect(LaoInstruments(source: FoldedSource("ໂທລະສັບ ເລກທີ 021/ກຂ")).instruments().isEmpty)
    }

    @Test("hostile text neither traps nor hangs")
    func hostile() {
        for piece in ["1/", "1-A/", "9/2020/", "số 1", "ngày 1/", "47/NQ-", "\u{10}0", "Đ/", "1/A-A-A-A-A-A-A-A"] {
            _ = scan(String(repeating: piece, count: 20_000))
        }
    }
}
