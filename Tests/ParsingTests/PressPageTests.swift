import News
import Parsing
import Testing

@Suite struct PressPageTests {
    /// The given lines of a page, counted from 1, as paragraphs.
    private func lines(_ numbers: [Int], of page: String) -> String {
        let all = page.split(separator: "\n", omittingEmptySubsequences: false)
        return numbers.map { String(all[$0 - 1]) }.joined(separator: "\n\n")
    }

    @Test("a doubled caption right above the last paragraph does not take it along; authors in capitals are read")
    func doubledCaptionLast() throws {
        let document = try parsed(PressPages.doubledCaptionLast)
        #expect(document.body == lines([5, 10, 12, 17], of: PressPages.doubledCaptionLast))
        #expect(document.authors == ["HẢI NAM", "MINH ANH"])
        #expect(document.published?.rfc3339 == "2026-05-12T16:25:00+07:00")
        #expect(
            document.captions == [
                Caption(text: "Quang cảnh lễ phát sóng thử.", credit: "HẢI NAM"),
                Caption(text: "Người dân hai bản chờ nghe chương trình đầu tiên"),
            ]
        )
    }

    @Test("a caption doubled over a blank line above the last paragraph does not take it along where no link follows")
    func doubledCaptionOverBlankLine() throws {
        let caption = "Đại diện hai bản bên sông tại buổi họp"
        var parts = Samples.paragraphs.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
        let last = "Công việc bắt đầu từ tuần sau và dự kiến xong trước ngày khai giảng năm học mới."
        let page = ["Hai bản bên sông cùng góp công sửa bến đò"] + parts + [caption, caption, last, "Nguồn: baomau.vn"]
        parts.append(last)
        let document = try parsed(page.joined(separator: "\n\n"))
        #expect(document.body == parts.joined(separator: "\n\n"))
        #expect(document.captions == [Caption(text: caption)])
    }

    @Test("after the end mark a doubled headline with its teaser is a link, though it is the only one")
    func singleLink() throws {
        let link = "Khai trương tuyến xe buýt mới về trung tâm huyện"
        let teaser = "Tuyến xe mới chạy mười hai chuyến mỗi ngày, phục vụ người dân bốn xã ven sông đi chợ."
        let text = Samples.paragraphs.dropLast() + "./."
        let page = ["Hai bản bên sông cùng góp công sửa bến đò", String(text), link, link, teaser]
        #expect(try parsed(page.joined(separator: "\n\n")).body == text)
    }

    @Test("a summary above author and time opens the article; an agency in brackets is its source, not a credit")
    func summaryAboveAuthor() throws {
        let document = try parsed(PressPages.summaryAboveAuthor)
        #expect(document.title == "Hai hãng thông tấn mở rộng trao đổi ảnh báo chí")
        #expect(document.body == lines([5, 12, 13, 14, 15], of: PressPages.summaryAboveAuthor))
        #expect(document.authors == ["Phạm Kiên"])
        #expect(document.sources.map(\.name) == ["TTXVN/Vietnam+"])
        #expect(
            document.captions == [
                Caption(text: "Đại diện hai hãng thông tấn ký thỏa thuận.", credit: "Phạm Kiên/TTXVN")
            ]
        )
    }

    @Test("a picture's author below the last Lao paragraph does not make it a caption")
    func laoTitleThrice() throws {
        let document = try parsed(PressPages.laoTitleThrice)
        #expect(document.title == "ສອງແຂວງຊາຍແດນເປີດສະຖານີວິທະຍຸຮ່ວມກັນ")
        #expect(document.body == lines([8, 9, 10], of: PressPages.laoTitleThrice))
        #expect(document.authors == ["ສີວອນ"])
        #expect(document.published?.rfc3339 == "2025-09-21T09:35:00+07:00")
    }

    @Test("a row of controls is no author, and the time of day after a dash is no zone")
    func controlsInOneLine() throws {
        let document = try parsed(PressPages.controlsInOneLine)
        #expect(document.body == lines([5, 7, 8, 9, 10], of: PressPages.controlsInOneLine))
        #expect(document.authors == ["Thu Hang"])
        #expect(document.published?.rfc3339 == "2026-05-09T10:15:32+07:00")
        #expect(
            document.captions == [
                Caption(text: "Young reporters at the closing ceremony in Hue", credit: "VOV/Thu Hang")
            ]
        )
        let byline = try parsed(
            "A bridge for two towns\nShare  Tweet  Print  A- A A+\nBy Ann Lee\n" + Samples.paragraphs
        )
        #expect(byline.authors == ["Ann Lee"])
    }

    @Test("a French deck stays out, its caption and the line with the author of text and pictures are read")
    func frenchDeck() throws {
        let document = try parsed(PressPages.frenchDeck)
        #expect(document.body == lines([8, 9, 10, 11], of: PressPages.frenchDeck))
        #expect(document.authors == ["Lan Huong"])
        #expect(document.captions.map(\.credit) == ["Lan Huong/AVI"])
    }

    @Test("what a browser prints on every page stays out of a text, and a credit broken after its label is joined")
    func printedByBrowser() throws {
        let document = try parsed(PressPages.printedByBrowser)
        #expect(document.title == "Hai huyện kết nghĩa mở lớp dạy làm báo cho học sinh vùng biên")
        #expect(document.body == PressPages.printedParagraphs.joined(separator: "\n\n"))
        #expect(document.authors == ["Lò Thị Mây"])
        #expect(document.published?.rfc3339 == "2026-05-11T10:20:00+07:00")
        #expect(document.captions.map(\.credit) == ["Văn Thành/Đài huyện"])
        #expect(document.sources.isEmpty)
    }

    @Test("captions narrower than the text keep their credits together")
    func narrowCaptions() throws {
        let document = try parsed(PressPages.narrowCaptions)
        #expect(document.body == PressPages.printedParagraphs.joined(separator: "\n\n"))
        #expect(
            document.captions == [
                Caption(
                    text: "Học sinh hai huyện thực hành phỏng vấn tại sân trường trong buổi học đầu tiên của khóa.",
                    credit: "Văn Thành/Đài huyện"
                ),
                Caption(text: "Thầy và trò trong giờ học", credit: "Văn Thành/Đài huyện"),
            ]
        )
        let wrapped = PressPages.narrowCaptions.replacing(
            "Ảnh: Văn Thành/Đài huyện",
            with: "Ảnh: Văn\n\nThành/Đài huyện"
        )
        #expect(try parsed(wrapped) == document)
    }

    @Test("authors below the text are read in brackets, with their agency, and where a picture credit names them")
    func authorsBelow() throws {
        let title = "Hai bản bên sông cùng góp công sửa bến đò\n12/05/2026 16:25\n"
        let bracketed = try parsed(
            "ສອງບ້ານຮ່ວມກັນສ້ອມແປງທ່າເຮືອ\n" + Samples.laoParagraphs.joined(separator: "\n") + "\n(ຂ່າວ-ພາບ: ສີພອນ)\nຂ່າວຫຼ້າສຸດ"
        )
        #expect(bracketed.authors == ["ສີພອນ"])
        #expect(bracketed.body == Samples.laoParagraphs.joined(separator: "\n\n"))
        let agency = try parsed(
            title + Samples.paragraphs + "\nVi Kiên/VOV-Vientiane\nViết bình luận\nTin liên quan\nHội chợ"
        )
        #expect(agency.authors == ["Vi Kiên"])
        let credited = try parsed(
            title + "Quang cảnh buổi họp bản - Ảnh: VGP/Nhật Nam\n" + Samples.paragraphs
                + "\nNhật Nam\nTham khảo thêm\nHội chợ"
        )
        #expect(credited.authors == ["Nhật Nam"])
        let place = try parsed(title + Samples.paragraphs + "\nThanh Hóa\nTham khảo thêm\nHội chợ")
        #expect(place.authors.isEmpty)
        #expect(place.body == Samples.paragraphs)
    }

    @Test("the time and the credit as an English daily of the region prints them")
    func englishDaily() throws {
        let page =
            "Border stations to share flood warnings\nUpdate: May, 12/2026 - 16:25\nA siren is tested in Lat. — VNA/VNS Photo Thanh Tùng\n"
        let document = try parsed(page + Samples.paragraphs)
        #expect(document.modified?.rfc3339 == "2026-05-12T16:25:00+07:00")
        #expect(document.captions.map(\.text) == ["A siren is tested in Lat."])
        #expect(document.body == Samples.paragraphs)
    }

    @Test("a letter that folds to another length does not move what is found behind it")
    func unevenFolding() throws {
        let page =
            "Ký kết thỏa thuận tại İzmir\n" + Samples.paragraphs
            + "\n\nĐoàn đại biểu tại İzmir và İstanbul. Ảnh: Lê Nam\n"
        #expect(try parsed(page).captions == [Caption(text: "Đoàn đại biểu tại İzmir và İstanbul.", credit: "Lê Nam")])
    }
}
