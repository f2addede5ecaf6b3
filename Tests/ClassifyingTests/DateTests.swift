import News
import Testing

@testable import Classifying

@Suite struct DateTests {
    /// `value reason` of each date; `published` is `yyyy-m-d`.
    private func dates(_ text: String, _ published: String? = nil) -> [String] {
        mentions(text, published).map { "\($0.value ?? "-") \($0.reason)" }
    }

    private func mentions(_ text: String, _ published: String? = nil) -> [DateMention] {
        var document = Document(mediaType: "text/plain", body: text)
        let numbers = (published ?? "").split(separator: "-").compactMap { Int($0) }
        if numbers.count == 3 {
            document.published = Stamp(
                civil: CivilTime(year: numbers[0], month: numbers[1], day: numbers[2], hour: 9),
                offset: 25_200,
                precision: .minute,
                reason: "printed"
            )
        }
        return Classifier().classify(document).dates
    }

    @Test("the printed forms of Vietnamese, with one value each")
    func printed() {
        #expect(
            dates(
                "Ký ngày 5 tháng 4 năm 2023; sửa ngày 5.4.2016; ban hành 07-9-2015; từ tháng 3/2022, tháng 3 năm 2021"
            )
                == ["2023-04-05", "2016-04-05", "2015-09-07", "2022-03", "2021-03"].map { "\($0) printed" }
        )
        #expect(dates("Ngày 2 tháng Chín năm 1945, mùng 2 tháng 9 năm 1946").first == "1945-09-02 printed")
        #expect(
            dates("Trong quý I/2025 và quý 2 năm 2025, quý IV-2024 của năm 2024")
                == ["2025-01/2025-03", "2025-04/2025-06", "2024-10/2024-12", "2024"].map { "\($0) printed" }
        )
        #expect(
            dates("Họp lúc 16h30 ngày 1/12/2025 và lúc 9 giờ 30 phút sáng 2/12/2025")
                == ["2025-12-01T16:30 printed", "2025-12-02T09:30 printed"]
        )
        #expect(dates("Vào những năm 1990, đường chưa có").first == "1990/1999 printed")
    }

    @Test("ranges, spaced, unspaced and broken over lines; periods with either dash")
    func ranges() {
        #expect(
            dates("Hội chợ mở từ ngày 14-16/5/2025, các ngày 26, 27/1/2026, từ 28/12 đến 2/1/2027")
                == ["2025-05-14/2025-05-16", "2026-01-26/2026-01-27", "2026-12-28/2027-01-02"].map { "\($0) printed" }
        )
        let text = "Nhân kỷ niệm 50 năm Ngày thành lập hãng (6/1/1968-\n6/1/2018) và (5/9/1962 - 5/9/2022)"
        #expect(mentions(text).map(\.text) == ["(6/1/1968-\n6/1/2018)", "(5/9/1962 - 5/9/2022)"])
        #expect(
            dates(
                "giai đoạn 2016-2020, giai đoạn 2021 – 2025, nhiệm kỳ 2026-2028, từ năm 2016 đến năm 2020 và (1890-1969)"
            )
                == ["2016/2020", "2021/2025", "2026/2028", "2016/2020", "1890/1969"].map { "\($0) printed" }
        )
    }

    @Test("the year: sentence, publication, body, nothing")
    func years() {
        #expect(dates("Chiều 29/3, hai bên hội đàm.", "2022-3-30") == ["2022-03-29 published"])
        #expect(dates("Sáng 29/12, hai bên hội đàm.", "2025-1-5") == ["2024-12-29 published"])
        #expect(
            dates("Hội chợ sẽ mở từ 26-27/1 tại Hà Nội.", "2025-12-20") == ["2026-01-26/2026-01-27 published"]
        )
        #expect(dates("Trong “Ngày hội năm 2023”, trưa 11/11, hai bên gặp nhau.").last == "2023-11-11 sentence")
        #expect(dates("Chiều 29/3, hai bên bàn kế hoạch năm 2023.", "2022-3-30").first == "2022-03-29 published")
        #expect(
            dates(
                "Chiều 15/12, hai vụ họp. Cơ chế có từ năm 2004. Năm 2026 tới đây sẽ mở rộng. "
                    + "Hai bên mừng 50 năm Quốc khánh Lào."
            ).first == "2025-12-15 anniversary"
        )
        #expect(dates("Chiều 15/12, hai vụ họp. Năm 2026 tới đây sẽ mở rộng.").first == "2025-12-15 body")
        #expect(
            dates("Chiều 15/12, hai vụ họp. Năm 2026 tới đây sẽ mở rộng. Hai bên mừng 40 năm Quốc khánh Lào.").first
                == "- conflict"
        )
        #expect(dates("Chiều 15/12, hai vụ họp.") == ["- printed"])
        #expect(dates("Các em (sinh năm 2006) có mặt ngày 25/4.").last == "- printed")
        #expect(dates("Ngày 28/11 và 2/12/2025 có lễ.").first == "2025-11-28 sentence")
        #expect(dates("Ngày 29/2 có họp.", "2025-12-2") == ["2024-02-29 published"])
        #expect(
            dates("Họp ngày 29/3 năm nay, tháng 5 năm ngoái.", "2022-3-30")
                == ["2022-03-29 published", "2021-05 published"]
        )
    }

    @Test("an anniversary that does not add up is a conflict")
    func anniversaries() {
        #expect(
            dates("Kỷ niệm 60 năm Ngày thiết lập quan hệ ngoại giao (5/9/1962 - 5/9/2022)")
                == ["1962-09-05/2022-09-05 printed"]
        )
        #expect(
            dates("Kỷ niệm 60 năm Ngày thiết lập quan hệ ngoại giao (5/9/1962 - 5/9/2021)")
                == ["1962-09-05/2021-09-05 conflict"]
        )
    }

    @Test("words relative to publication only with it, and not where they mean something else")
    func relative() {
        let text = "Hôm qua, đoàn đến. Sáng nay (1/12) đoàn về. Thứ Hai tuần trước, đoàn đi. Thế hệ hôm nay lớn lên."
        #expect(
            dates(text, "2025-12-2")
                == ["2025-12-01 published", "2025-12-01 published", "2025-11-24 published"]
        )
        #expect(dates(text) == ["- printed"])
        #expect(dates("Ông nói: “Hôm qua tôi đến”.", "2025-12-2").isEmpty)
    }

    @Test("Lao: month names, this month, either digits, Buddhist years")
    func lao() {
        #expect(
            dates("ແລງວັນທີ 16 ກັນຍານີ້ ຢູ່ນະຄອນຫຼວງວຽງຈັນ ສອງຝ່າຍໄດ້ພົບປະກັນ", "2022-9-17") == ["2022-09-16 published"]
        )
        #expect(
            dates("ລົງນາມວັນທີ 18 ກໍລະກົດ 1977 ແລະ ວັນທີ ໒/໑໒/໒໕໖໘ ໃນປີ 2021 ໄລຍະ 2021-2025")
                == ["1977-07-18", "2025-12-02", "2021", "2021/2025"].map { "\($0) printed" }
        )
        #expect(dates("ຖະແຫຼງການໃນວັນທີ 5 ເດືອນ 7 ປີ 2021") == ["2021-07-05 printed"])
    }

    @Test("English and French; a date in two small figures is nobody's in English")
    func foreign() {
        #expect(
            dates("The two agencies signed on March 29, 2022 and met on 5 April 2023, in May 2024 and since 2004.")
                == ["2022-03-29", "2023-04-05", "2024-05", "2004"].map { "\($0) printed" }
        )
        #expect(dates("They met on December 1 in the capital of the country.", "2025-12-2") == ["2025-12-01 published"])
        #expect(
            dates("The 2022-2025 programme of the two agencies, 3/4/2022 and 29/3/2022.")
                == ["2022/2025 printed", "2022-03-29 printed"]
        )
        #expect(
            dates("L'accord a été signé le 29 mars 2022 et le 1er décembre 2025 par les deux pays de la région.")
                == ["2022-03-29 printed", "2025-12-01 printed"]
        )
    }

    @Test(
        "what only looks like a date is none",
        arguments: [
            "Thắng 2-1 và thua 3-4", "Khoảng 3/4 diện tích, 1/2 số dân", "nhà số 12/3 đường Láng", "giá 1.5 triệu",
            "gọi 0912-345-678", "bản v2.3.1", "mở cửa 24/7", "Nghị định 72/2015/NĐ-CP quy định", "uống ngày 2-3 lần",
            "mỗi ngày 1/3 ly", "xe 30A-123.45", "màn hình 16:9", "máy 192.168.1.5", "chuẩn ISO 9001:2015",
            "https://vi.vi/2020/12/3/bai-12-3-2020.html", "tháng uống 5-6 lần", "tỷ số 1-0 phút 45+2",
            "đường 3/2, đường 30/4", "TCVN 10-12-2020/X", "ngày 45/3/2020", "ngày 30/2/2020", "tháng 13/2020",
        ]
    )
    func lookAlikes(_ text: String) { #expect(dates(text, "2021-5-1").isEmpty) }

    @Test("hostile text neither traps nor hangs")
    func hostile() {
        for piece in [
            "1/", "1-1/", "ngày 1/1", "năm 2020", "50 năm Ngày (", "1/1/2020-", "hôm qua ", "9999", "\u{300}1",
        ] {
            _ = dates(String(repeating: piece, count: 20_000), "2022-3-30")
        }
    }
}
