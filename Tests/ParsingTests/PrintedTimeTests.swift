import News
import Parsing
import Testing

@Suite struct PrintedTimeTests {
    @Test(
        "printed times are read in four languages",
        arguments: [
            ("10:57 | 02/12/2025 GMT+7", "2025-12-02T10:57:00+07:00"),
            ("13:56 30/03/2022", "2022-03-30T13:56:00+07:00"),
            ("Thứ Ba, 02/12/2025 10:57 (GMT+7)", "2025-12-02T10:57:00+07:00"),
            ("Ngày 2 tháng 12 năm 2025, 16 giờ 05", "2025-12-02T16:05:00+07:00"),
            ("20/03/2025 15:49", "2025-03-20T15:49:00+07:00"),
            ("21.09.2018 9:35", "2018-09-21T09:35:00+07:00"),
            ("ວັນທີ 16 ກັນຍາ 2025 08:30", "2025-09-16T08:30:00+07:00"),
            ("Publié le 18 novembre 2024 à 14h35", "2024-11-18T14:35:00+07:00"),
            ("Published November 18, 2019 11:03 PM", "2019-11-18T23:03:00+07:00"),
            ("2019-11-19T12:48:14Z", "2019-11-19T12:48:14Z"),
            ("18 Nov 2019, 19:09 UTC", "2019-11-18T19:09:00Z"),
            ("05/01/2568 10:00", "2025-01-05T10:00:00+07:00"),
        ]
    )
    func times(line: String, expected: String) throws {
        let document = try parsed("Một tiêu đề đủ dài cho bài viết này\n\(line)\n\n" + Samples.paragraphs)
        #expect(document.published?.rfc3339 == expected)
    }

    @Test(
        "what is no full date gives no time",
        arguments: [
            "chiều 1/12", "31/02/2025 10:00", "Giờ mở cửa 8:00 - 17:00", "04/05/2024 3:26 PM", "13:61 12/03/2024 99",
        ]
    )
    func none(line: String) throws {
        let document = try parsed("Một tiêu đề đủ dài cho bài viết này\n\(line)\n\n" + Samples.paragraphs)
        #expect(document.published == nil || document.published?.precision == .day)
        #expect(line.contains("13:61") || document.published == nil)
    }

    @Test("a zone by ambiguous letters leaves the day only")
    func unknownZone() throws {
        let document = try parsed(
            "Một tiêu đề đủ dài cho bài viết này\n18 Nov 2019 3:26 pm IST\n\n" + Samples.paragraphs
        )
        #expect(document.published?.precision == .day)
        #expect(document.published?.civil == CivilTime(year: 2019, month: 11, day: 18))
    }

    @Test("the desk's zone is asked for a printed time without one")
    func deskZone() throws {
        let settings = ParsingSettings(zoneOffset: { $0.month == 7 ? 7_200 : 3_600 })
        let summer = try parsed(
            "Một tiêu đề đủ dài cho bài viết này\n10:00 01/07/2024\n\n" + Samples.paragraphs,
            settings: settings
        )
        #expect(summer.published?.offset == 7_200)
    }

    @Test("an update is not the publication")
    func update() throws {
        let document = try parsed(
            "Một tiêu đề đủ dài cho bài viết này\nCập nhật: 10:00 01/07/2024\n\n" + Samples.paragraphs
        )
        #expect(document.published == nil)
        #expect(document.modified?.rfc3339 == "2024-07-01T10:00:00+07:00")
    }
}
