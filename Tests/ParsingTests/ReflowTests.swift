import News
import Parsing
import Testing

@Suite struct ReflowTests {
    private static let paragraphs = [
        "Sáng sớm, khi sương còn giăng trên mặt sông, tiếng khung cửi đã vang lên từ những nếp nhà sàn ở bản nhỏ phía sau núi đá, nơi bốn mươi gia đình vẫn giữ nghề của ông bà.",
        "Mỗi tấm vải phải qua mười hai công đoạn, từ trồng bông, kéo sợi, ngâm chàm đến phơi nắng, tất cả đều làm bằng tay và mất gần hai tháng mới xong một tấm.",
        "Hợp tác xã mới thành lập trong giai đoạn 2022-2025 đã giúp bà con bán hàng qua mạng, nhờ vậy thu nhập tăng gấp đôi so với năm trước và nhiều bạn trẻ đã trở về học nghề.",
    ]

    /// Breaks at spaces, as a page of 60 characters does.
    private static func wrapped(_ text: String) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.unicodeScalars.count + 1 + word.unicodeScalars.count > 60 {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return lines + [line]
    }

    @Test("hard-wrapped paragraphs parted by blank lines are joined")
    func hardWrapped() throws {
        let text = Self.paragraphs.map { Self.wrapped($0).joined(separator: "\n") }.joined(separator: "\n\n")
        let document = try parsed("Làng nghề dệt bên sông giữ màu chàm\n\n" + text)
        #expect(document.title == "Làng nghề dệt bên sông giữ màu chàm")
        #expect(document.body == Self.paragraphs.joined(separator: "\n\n"))
        #expect(document.quality.notes.contains("reflowed"))
    }

    @Test("lines that are each followed by a blank line are joined, over page breaks too")
    func doubleSpaced() throws {
        var lines = Self.paragraphs.flatMap { Self.wrapped($0) }
        lines.insert("", at: 2)
        lines.insert("", at: 2)
        let text =
            " Làng nghề dệt bên sông giữ màu chàm\nqua ba thế hệ\n07:30 12/03/2024\nTác giả: Thu Hà\n\n"
            + lines.joined(separator: "\n\n")
        let document = try parsed(text)
        #expect(document.title == "Làng nghề dệt bên sông giữ màu chàm qua ba thế hệ")
        #expect(document.authors == ["Thu Hà"])
        #expect(document.published?.rfc3339 == "2024-03-12T07:30:00+07:00")
        #expect(document.body == Self.paragraphs.joined(separator: "\n\n"))
    }

    @Test("page numbers between the lines of a paragraph go")
    func pageNumbers() throws {
        var lines = Self.wrapped(Self.paragraphs[0])
        lines.insert(contentsOf: ["", "Trang 1/2", "", "\u{C}"], at: 2)
        let rest = Self.paragraphs.dropFirst().map { Self.wrapped($0).joined(separator: "\n") }
        let document = try parsed(([lines.joined(separator: "\n")] + rest).joined(separator: "\n\n"))
        #expect(document.body == Self.paragraphs.joined(separator: "\n\n"))
    }

    @Test("a hyphen at a line's end joins with nothing")
    func hyphen() throws {
        let text = """
            Buổi lễ diễn ra trang trọng nhân kỷ niệm ngày thành lập hãng

            thông tấn với sự tham dự của nhiều thế hệ nhà báo lão thành đã

            gắn bó với hãng trong suốt chặng đường năm mươi năm (6/1/1968-

            6/1/2018).

            Các đại biểu ôn lại những ngày đầu gian khó khi tòa soạn chỉ có

            vài chiếc máy chữ và một máy phát sóng cũ được sửa đi sửa lại

            nhiều lần để kịp phát bản tin buổi sáng cho bạn đọc cả nước.
            """
        let document = try parsed(text)
        #expect(document.body.contains("(6/1/1968-6/1/2018)."))
        #expect(document.body.split(separator: "\n\n").count == 2)
    }

    @Test("paragraphs on lines of their own stay as they are")
    func notWrapped() throws {
        let document = try parsed(Self.paragraphs.joined(separator: "\n"))
        #expect(document.body == Self.paragraphs.joined(separator: "\n\n"))
        #expect(!document.quality.notes.contains("reflowed"))
    }
}
