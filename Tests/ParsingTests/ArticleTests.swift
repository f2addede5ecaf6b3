import News
import Parsing
import Testing

@Suite struct ArticleTests {
    @Test("a page with byline, alternative text, captions and unheaded links gives its article alone")
    func pageWithPictures() throws {
        let document = try parsed(Samples.borderTraining)
        #expect(document.title == "Hai nước thống nhất mở rộng đào tạo cán bộ báo chí vùng biên")
        #expect(document.authors == ["Trần Minh Hoa"])
        #expect(document.published == nil)
        #expect(document.sources.isEmpty)
        #expect(document.lead?.hasPrefix("Chiều 9/4") == true)
        let paragraphs = document.body.split(separator: "\n\n")
        #expect(paragraphs.count == 7)
        #expect(paragraphs[1].hasSuffix("bằng hai thứ tiếng."))
        #expect(paragraphs.last?.hasPrefix("Kết thúc buổi làm việc") == true)
        for word in ["Theo dõi", "Minh Khôi", "cây cầu", "Chợ phiên", "Giá vàng", "Phiên bản"] {
            #expect(!document.body.contains(word))
        }
        #expect(
            document.captions.first
                == Caption(
                    text: "Đại diện hai cơ quan báo chí của hai tỉnh giáp biên trao đổi tại buổi làm việc.",
                    credit: "Minh Khôi"
                )
        )
    }

    @Test("a question-and-answer article keeps its headings, its bullets and the paragraph it repeats")
    func questions() throws {
        let document = try parsed(Samples.questions)
        #expect(document.title == "10 câu hỏi về chương trình phát thanh song ngữ giai đoạn mới")
        #expect(document.published?.rfc3339 == "2024-05-04T16:52:00+07:00")
        #expect(document.published?.reason == "printed")
        #expect(document.sources == [InformationSource(name: "daitinhmau.vn")])
        let paragraphs = document.body.split(separator: "\n\n").map(String.init)
        #expect(paragraphs.count == 14)
        #expect(paragraphs.filter { $0.hasPrefix("Các sở, ngành liên quan") }.count == 2)
        #expect(paragraphs.contains("- Xây dựng kho tư liệu dùng chung."))
        #expect(paragraphs.contains("4. Khi nào đánh giá kết quả?"))
        for word in ["Tăng thời lượng", "ứng dụng nghe đài", "Hội thảo", "Pà Lò", "nhạc cụ", "infographic", "Nguồn"] {
            #expect(!document.body.contains(word))
        }
    }

    @Test("a Lao page is read with its time, source, caption and links told apart")
    func lao() throws {
        let document = try parsed(Samples.lao)
        #expect(document.title == "ສອງປະເທດຮ່ວມມືແລກປ່ຽນຂໍ້ມູນຂ່າວສານດ້ານວັດທະນະທຳ")
        #expect(document.published?.rfc3339 == "2023-10-07T13:48:00+07:00")
        #expect(document.published?.reason == "printed-zone-assumed")
        #expect(document.quality.notes.contains("zone-assumed"))
        #expect(document.sources == [InformationSource(name: "kpl.gov.la")])
        #expect(document.captions == [Caption(text: "ຜູ້ຕາງໜ້າສອງຝ່າຍຖ່າຍຮູບຮ່ວມກັນ", credit: "ຂປລ")])
        #expect(document.body.split(separator: "\n\n").count == 3)
        #expect(!document.body.contains("ຂົວ"))
    }

    @Test("a French page without blank lines is read")
    func french() throws {
        let document = try parsed(Samples.french)
        #expect(document.title == "Un atelier de restauration rend vie aux manuscrits sur feuilles de palmier")
        #expect(document.authors == ["Claire Dumont"])
        #expect(document.byline == "Par Claire Dumont")
        #expect(document.published?.civil == CivilTime(year: 2024, month: 11, day: 18, hour: 14, minute: 35))
        #expect(
            document.captions == [
                Caption(text: "Deux restauratrices au travail dans l'atelier.", credit: "Marc Petit/Agence Monde")
            ]
        )
        #expect(document.body.split(separator: "\n\n").count == 4)
        #expect(!document.body.contains("musée"))
    }

    @Test("a lead printed again with its dateline is kept once, with it")
    func doubledLead() throws {
        let document = try parsed(Samples.english)
        #expect(document.title == "Border provinces agree on joint radio training for young reporters")
        #expect(document.lead?.hasPrefix("(KPL) Reporters") == true)
        #expect(document.body.split(separator: "\n\n").count == 4)
        #expect(document.sources.map(\.name) == ["KPL"])
        #expect(document.quality.notes.contains("repeats-dropped:1"))
    }

    @Test("a time in a block of links is not the article's")
    func timesOfLinks() throws {
        let document = try parsed(
            Samples.paragraphs + "\n\nTin liên quan\n\n08:15 | 01/02/2026\n\nMột bài khác được đăng hôm nay ở mục này\n"
        )
        #expect(document.published == nil)
    }

    @Test("a page of menus holds no article")
    func menu() throws {
        let menu = [
            "Trang chủ", "Thời sự", "Thế giới", "Kinh tế", "Văn hóa", "Thể thao", "Giáo dục", "Sức khỏe", "Liên hệ",
            "Quảng cáo",
        ]
        let document = try parsed(menu.joined(separator: "\n"))
        #expect(document.body.isEmpty)
        #expect(document.quality.score == 0)
        #expect(document.quality.notes.contains("no-article"))
    }

    @Test("a single line is read as body, without a title made up")
    func oneLine() throws {
        let document = try parsed("Cuộc họp báo dời sang chiều mai.")
        #expect(document.body == "Cuộc họp báo dời sang chiều mai.")
        #expect(document.title == nil)
    }

    @Test("the address of the article, broken over lines, is its canonical address")
    func brokenAddress() throws {
        let document = try parsed(
            Samples.paragraphs + "\nLink bài viết: https://www.bao-mau.vn/mot-bai-viet-\n\nrat-dai\n"
        )
        #expect(document.canonicalURL == "https://www.bao-mau.vn/mot-bai-viet-rat-dai")
        #expect(
            document.sources == [
                InformationSource(name: "bao-mau.vn", url: "https://www.bao-mau.vn/mot-bai-viet-rat-dai")
            ]
        )
        #expect(!document.body.contains("rat-dai"))
    }

    @Test("a compiler's sign after the text is a byline")
    func compiler() throws {
        let document = try parsed(Samples.paragraphs + "\nHải Yến (t/h)\nNguồn: baomau.vn\n")
        #expect(document.authors == ["Hải Yến"])
        #expect(document.byline == "Hải Yến (t/h)")
        #expect(document.sources.map(\.name) == ["baomau.vn"])
    }

    @Test("labels name the line they stand for and why")
    func reasons() throws {
        let lines = try labels(Samples.questions)
        #expect(lines.first { $0.numbers.contains(4) }?.label == .title)
        #expect(lines.first { $0.numbers.contains(2) }?.rule == .dateAndTime)
        #expect(lines.first { $0.text == "aa" }?.label == .furniture)
        #expect(lines.first { $0.text == "Tin bài liên quan" }?.rule == .relatedHeading)
        #expect(lines.first { $0.numbers.contains(8) }?.rule == .attachedHeadline)
    }

    @Test("a menu, a page clock, key words and an imprint around the article stay out")
    func menuAround() throws {
        let menu = [
            "Trang chủ", "Thời sự", "Xã hội", "Thế giới", "Kinh tế", "Video", "Hà Nội", "Thứ Hai, 24/11/2025",
            "Thời sự",
        ]
        let head = [
            "Hai bản bên sông cùng góp công sửa bến đò trước mùa mưa", "Thứ Sáu, 21/11/2025 08:15 (GMT+7)", "Minh Anh",
            "Chia sẻ",
        ]
        let tail = [
            "Từ khóa:", "bến đò", "mùa mưa", "Bình luận", "Tin cùng chuyên mục",
            "Mưa lớn kéo dài ở nhiều tỉnh miền núi",
        ]
        let body = Samples.paragraphs.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
        let document = try parsed((menu + head + body + tail).joined(separator: "\n"))
        #expect(document.title == head[0])
        #expect(document.authors == ["Minh Anh"])
        #expect(document.published?.rfc3339 == "2025-11-21T08:15:00+07:00")
        #expect(document.body == Samples.paragraphs)
    }

    @Test("a wire story ends at its mark; the name below it is its author")
    func wireStory() throws {
        let story = "HÀ GIANG, 12/3 (TTXVN) - " + Samples.paragraphs.dropLast() + "./."
        let document = try parsed("HAI BẢN BÊN SÔNG CÙNG GÓP CÔNG SỬA BẾN ĐÒ\n\n" + story + "\n\nMinh Anh\n")
        #expect(document.title == "HAI BẢN BÊN SÔNG CÙNG GÓP CÔNG SỬA BẾN ĐÒ")
        #expect(document.body == story)
        #expect(document.authors == ["Minh Anh"])
        #expect(document.published == nil)
    }

    @Test("headlines with teasers after the article are links even without a heading; the article's own headings stay")
    func teasersWithoutHeading() throws {
        let article =
            Samples.paragraphs
            + "\n\nMong chờ của học trò\n\nCông việc bắt đầu từ tuần sau và dự kiến xong trước ngày khai giảng năm học mới."
        let links = """
            Mưa lớn kéo dài ở nhiều tỉnh miền núi phía Bắc

            Mưa lớn hai ngày qua khiến nhiều tuyến đường bị chia cắt, các địa phương đang khắc phục.

            Khai trương tuyến xe buýt mới về trung tâm huyện

            Tuyến xe mới chạy mười hai chuyến mỗi ngày, phục vụ người dân bốn xã ven sông đi chợ.

            Đội tuyển huyện giành hai huy chương vàng môn bắn nỏ

            Các vận động viên trẻ thi đấu xuất sắc ở nội dung chạy việt dã và bắn nỏ truyền thống.
            """
        let document = try parsed("Hai bản bên sông cùng góp công sửa bến đò\n\n" + article + "\n\n" + links)
        #expect(document.body == article)
    }

    @Test("a caption without a credit, printed twice, leaves the text; a paragraph repeated apart stays")
    func repeats() throws {
        let parts = Samples.paragraphs.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
        let caption = "Đại diện hai bản bên sông tại buổi họp"
        let text = [parts[0], caption, caption, parts[1], parts[0], parts[2]].joined(separator: "\n\n")
        let document = try parsed("Hai bản bên sông cùng góp công sửa bến đò\n\n" + text)
        #expect(document.body == [parts[0], parts[1], parts[0], parts[2]].joined(separator: "\n\n"))
        #expect(document.captions == [Caption(text: caption)])
    }

    @Test("Lao paragraphs without closing marks are prose")
    func laoWithoutMarks() throws {
        let paragraphs = Samples.laoParagraphs
        let document = try parsed(
            "ຂ່າວ\nການເມືອງ\nສອງບ້ານຮ່ວມກັນສ້ອມແປງທ່າເຮືອກ່ອນລະດູຝົນ\n" + paragraphs.joined(separator: "\n")
                + "\nໂດຍ: ສົມພອນ\nຂ່າວອື່ນໆ\nຝົນຕົກໜັກໃນຫຼາຍແຂວງ"
        )
        #expect(document.title == "ສອງບ້ານຮ່ວມກັນສ້ອມແປງທ່າເຮືອກ່ອນລະດູຝົນ")
        #expect(document.body == paragraphs.joined(separator: "\n\n"))
        #expect(document.authors == ["ສົມພອນ"])
    }

    @Test("long headlines right after the last paragraph are links; a last paragraph that lacks its mark stays")
    func trailingHeadlines() throws {
        let headlines =
            "Hội hữu nghị hai tỉnh trong phong trào thanh niên, cầu nối quan trọng cho tình đoàn kết của người dân vùng biên\nĐài tỉnh ra mắt ứng dụng nghe đài trên điện thoại"
        let title = "Hai bản bên sông cùng góp công sửa bến đò"
        let withLinks = try parsed(
            title + "\n\n" + Samples.paragraphs + "\n\n" + headlines + "\n\nTheo daitinhmau.vn\nNguồn:\n"
        )
        #expect(withLinks.body == Samples.paragraphs)
        #expect(withLinks.sources.map(\.name) == ["daitinhmau.vn"])
        let unmarked =
            String(Samples.paragraphs.dropLast()) + ", và bà con hai bản đều mong con em mình đến trường đúng giờ"
        #expect(try parsed(title + "\n\n" + unmarked).body == unmarked)
    }
}
