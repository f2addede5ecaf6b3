import News
import Parsing
import Testing

/// What stands between the headline and the text of a press page.
@Suite struct PageHeadTests {
    private static let paragraphs = [
        "Từ ngày 15/10, đài phát thanh hai tỉnh kết nghĩa phát chung mỗi ngày một bản tin bằng tiếng Việt và tiếng Lào.",
        "Mỗi bên cử hai biên tập viên sang làm việc tại đài bạn ba tháng một lần và cùng chịu trách nhiệm về bản dịch.",
        "Bản tin gồm ba phần: tin trong ngày của hai tỉnh, thông báo của cửa khẩu và giá nông sản ở các chợ biên giới.",
    ]

    private func page(head: String, data: String = "") -> String {
        """
        <!doctype html><html lang="vi"><head><title>Hai đài phát chung bản tin | Báo Sông Biên</title>\(data)</head><body>
        <ul><li><a href="/">Trang chủ</a></li><li><a href="/hop-tac">Hợp tác</a></li></ul>
        <div><h1>Hai đài phát chung bản tin</h1>\(head)
        \(Self.paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n"))</div>
        <div><a href="/a">Lễ hội đua thuyền đón đoàn nhà báo</a><a href="/b">Xây cầu treo nối hai bản</a></div></body></html>
        """
    }

    @Test(
        "lines of author and time above the text are no part of it",
        arguments: [
            "<p>Hoàng Diệu Linh - 16:20 | 08/10/2026</p>", "<p>16:20 08/10/2026</p>", "<p>Tác giả: Hoàng Diệu Linh</p>",
            "<p>Thứ Năm, 08/10/2026 16:20 (GMT+7)</p><p>Bài: Hoàng Diệu Linh</p>",
        ]
    )
    func head(head: String) throws {
        let document = try parsed(page(head: head))
        #expect(document.body == Self.paragraphs.joined(separator: "\n\n"))
        #expect(document.title == "Hai đài phát chung bản tin")
    }

    @Test("a first paragraph with a date and a time of day stays")
    func dated() throws {
        let first = "<p>Lúc 16:20 ngày 08/10/2026, hai giám đốc đài ký thỏa thuận tại thị trấn cửa khẩu.</p>"
        #expect(try parsed(page(head: first)).body.hasPrefix("Lúc 16:20 ngày 08/10/2026"))
    }

    @Test("a person whom the data of a news article name is its author, a site is not")
    func author() throws {
        func authors(_ name: String, _ type: String) throws -> [String] {
            let data = """
                <script type="application/ld+json">{"@type":"\(type)","headline":"Hai đài phát chung bản tin",\
                "author":{"@type":"Person","name":"\(name)"}}</script>
                """
            return try parsed(page(head: "", data: data)).authors
        }
        #expect(try authors("Hoàng Diệu Linh", "NewsArticle") == ["Hoàng Diệu Linh"])
        #expect(try authors("Báo Sông Biên", "NewsArticle").isEmpty)
        #expect(try authors("admin", "NewsArticle").isEmpty)
    }
}
