import News
import Parsing
import Testing

@Suite struct MetadataTests {
    private static let prose = """
        <p>Sáng nay, đoàn cán bộ hai tỉnh đã cùng nhau đi thăm công trình thủy lợi mới và trao quà cho bà con các bản.</p>
        <p>Công trình giúp tưới cho hơn ba trăm héc-ta ruộng và đưa nước sạch về tận từng nhà trong cả hai mùa.</p>
        """

    private func page(_ head: String, _ body: String, lang: String = "vi") throws -> Document {
        try parsed(
            "<!DOCTYPE html><html lang=\"\(lang)\"><head>\(head)</head><body>\(body)\(Self.prose)</body></html>"
        )
    }

    // MARK: Headline

    @Test("the headline is the h1 that the title tag and og:title know, not the site's name")
    func headline() throws {
        let document = try page(
            """
            <title>Hai tỉnh khánh thành công trình thủy lợi - Báo Biên Giới</title>
            <meta property="og:title" content="Hai tỉnh khánh thành công trình thủy lợi | Báo Biên Giới">
            <meta property="og:site_name" content="Báo Biên Giới">
            """,
            "<h1><a href=\"/\">Báo Biên Giới</a></h1><h1 class=\"title\">Hai tỉnh khánh thành công trình thủy lợi</h1>"
        )
        #expect(document.title == "Hai tỉnh khánh thành công trình thủy lợi")
        #expect(document.sources == [InformationSource(name: "Báo Biên Giới")])
    }

    @Test("without any h1 the title is cut at the site's name")
    func cutTitle() throws {
        let document = try page(
            "<title>Le barrage de la Nam Ou alimente douze villages | Le Courrier du Fleuve</title>",
            "",
            lang: "fr"
        )
        #expect(document.title == "Le barrage de la Nam Ou alimente douze villages")
    }

    @Test("styles and scripts inside of a heading are no words of it")
    func styledHeading() throws {
        let document = try page(
            "",
            "<h1><style>.a{color:red}</style>Neue Brücke über den Fluss eröffnet</h1>",
            lang: "de"
        )
        #expect(document.title == "Neue Brücke über den Fluss eröffnet")
    }

    // MARK: Times

    @Test(
        "where a page states its publication",
        arguments: [
            (
                #"<script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"2020-01-01"},{"@type":["NewsArticle"],"datePublished":"2024-05-17T08:30:00+07:00"}]}</script>"#,
                "2024-05-17T08:30:00+07:00", "json-ld:datePublished"
            ),
            (
                #"<meta property="article:published_time" content="2024-05-17T01:30:05Z">"#, "2024-05-17T01:30:05Z",
                "meta:article:published_time"
            ),
            (
                #"<meta name="DC.date.issued" content="2024-05-17">"#, "2024-05-17T00:00:00+07:00",
                "meta:dc.date.issued-zone-assumed"
            ),
            (
                #"<meta itemprop="datePublished" content="Fri, 17 May 2024 08:30:00 +0200">"#,
                "2024-05-17T08:30:00+02:00",
                "meta:datepublished"
            ),
            (
                #"<meta name="pubdate" content="20240517083000">"#, "2024-05-17T08:30:00+07:00",
                "meta:pubdate-zone-assumed"
            ),
            (#"<meta name="publish-date" content="1715909400">"#, "2024-05-17T01:30:00Z", "meta:publish-date"),
            (#"<meta name="publish-date" content="1715909400123">"#, "2024-05-17T01:30:00Z", "meta:publish-date"),
        ]
    )
    func stated(head: String, time: String, reason: String) throws {
        let document = try page(head, "<h1>Một tin vắn của tòa soạn</h1>")
        #expect(document.published?.rfc3339 == time)
        #expect(document.published?.reason == reason)
    }

    @Test(
        "a date printed by the headline, in the languages of the pages",
        arguments: [
            ("Thứ Sáu, 17/05/2024, 08:30 (GMT+7)", "vi", "2024-05-17T08:30:00+07:00"),
            ("Ngày 17 tháng 5 năm 2024", "vi", "2024-05-17T00:00:00+07:00"),
            ("ວັນທີ 17 ພຶດສະພາ 2024", "lo", "2024-05-17T00:00:00+07:00"),
            ("May 17, 2024", "en", "2024-05-17T00:00:00+07:00"),
            ("Publié le 17 mai 2024 à 08h30", "fr", "2024-05-17T08:30:00+07:00"),
            ("17. Mai 2024, 08:30 Uhr", "de", "2024-05-17T08:30:00+07:00"),
            ("17 de mayo de 2024", "es", "2024-05-17T00:00:00+07:00"),
            ("17 maggio 2024", "it", "2024-05-17T00:00:00+07:00"),
            ("17 de maio de 2024", "pt", "2024-05-17T00:00:00+07:00"),
            ("17 mei 2024", "nl", "2024-05-17T00:00:00+07:00"),
            ("17 мая 2024", "ru", "2024-05-17T00:00:00+07:00"),
            ("17.05.24", "de", "2024-05-17T00:00:00+07:00"),
        ]
    )
    func printed(line: String, language: String, time: String) throws {
        let document = try page(
            "",
            "<h1>Một tin vắn của tòa soạn</h1><div class=\"date\">\(line)</div>",
            lang: language
        )
        #expect(document.published?.rfc3339 == time)
        #expect(document.published?.reason.hasPrefix("printed") == true)
    }

    @Test("figures that can be read two ways are no date in English of no country")
    func ambiguous() throws {
        let body = "<h1>A bridge opens</h1><div class=\"date\">03/04/2024</div>"
        #expect(try page("", body, lang: "en").published == nil)
        #expect(try page("", body, lang: "en-US").published?.civil.date == "2024-03-04")
        #expect(try page("", body, lang: "en-GB").published?.civil.date == "2024-04-03")
    }

    @Test("dates of the text, of comments, of the copyright line and relative times are none of the page's own")
    func noDate() throws {
        let document = try page(
            "",
            """
            <h1>Một tin vắn của tòa soạn</h1><time>2 giờ trước</time>
            <p>Cây cầu được khởi công từ ngày 12 tháng 3 năm 2019 và đến nay mới hoàn thành sau nhiều lần hoãn vì mưa lũ.</p>
            <div class="comments"><p>Bạn đọc, 01/02/2024</p></div><footer><p>© 2010-2024 Báo Biên Giới, giấy phép ngày 5/6/2010</p></footer>
            """
        )
        #expect(document.published == nil)
    }

    @Test("a page object's date counts only where the page shows it; the rest of it is when the page was made")
    func standingPage() throws {
        let head =
            #"<script type="application/ld+json">{"@type":"WebPage","datePublished":"2021-06-01T10:00:00+07:00"}</script>"#
        let hidden = try page(head, "<h1>Lịch tiếp công dân</h1>")
        #expect(hidden.published == nil)
        #expect(hidden.provided.firstCreated?.rfc3339 == "2021-06-01T10:00:00+07:00")
        let shown = try page(head, "<h1>Lịch tiếp công dân</h1><div class=\"date\">01/06/2021</div>")
        #expect(shown.published?.reason == "json-ld:datePublished")
    }

    @Test("a time stated in UTC takes its zone from the hour that is printed")
    func zoneFromPrint() throws {
        let document = try page(
            #"<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-05-16T20:15:00Z"}</script>"#,
            "<h1>Một tin vắn của tòa soạn</h1><div class=\"date\">17/05/2024 03:15</div>"
        )
        #expect(document.published?.rfc3339 == "2024-05-17T03:15:00+07:00")
    }

    @Test("a change is kept apart from the publication, and not where it would come before it")
    func modified() throws {
        func read(_ time: String) throws -> Document {
            try page(
                """
                <meta property="article:published_time" content="2024-05-17T08:30:00+07:00">
                <meta property="article:modified_time" content="\(time)">
                """,
                "<h1>Một tin vắn của tòa soạn</h1>"
            )
        }
        #expect(try read("2024-05-18T09:00:00+07:00").modified?.rfc3339 == "2024-05-18T09:00:00+07:00")
        #expect(try read("2024-05-16T09:00:00+07:00").modified == nil)
    }

    // MARK: Authors

    @Test(
        "names alone, without the words before them, roles and addresses",
        arguments: [
            (#"<div class="author">Tác giả: Lê Thu, Trần Minh</div>"#, ["Lê Thu", "Trần Minh"]),
            (
                #"<p class="byline">By <a rel="author" href="/author/anna-berg">Anna Berg</a>, Senior Reporter</p>"#,
                ["Anna Berg"]
            ),
            (#"<span itemprop="author" itemscope><span itemprop="name">Von Karl Tal</span></span>"#, ["Karl Tal"]),
            (#"<div class="byline">Par Luc Dubois et Marie Roche</div>"#, ["Luc Dubois", "Marie Roche"]),
            (#"<div class="author">Ivan Novak | 17.05.2024</div>"#, ["Ivan Novak"]),
            (#"<div class="author">Mai Lan (mailan@baomau.vn)</div>"#, ["Mai Lan"]),
        ]
    )
    func names(element: String, names: [String]) throws {
        let document = try page("", "<article><h1>Một tin vắn của tòa soạn</h1>\(element)</article>")
        #expect(document.authors == names)
    }

    @Test("authors in JSON-LD: nested, by reference, in lists; commenters are none")
    func dataAuthors() throws {
        let document = try page(
            """
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
            {"@type":"NewsArticle","author":[{"@id":"#a"},{"@type":"Person","name":"Somsack Vong"}],
             "comment":[{"@type":"Comment","author":{"@type":"Person","name":"Bạn Đọc"}}]},
            {"@type":"Person","@id":"#a","name":"Lê Thu"}]}</script>
            """,
            "<h1>Một tin vắn của tòa soạn</h1><div class=\"author\">Somsack Vong, Lê Thu</div>"
        )
        #expect(document.authors == ["Somsack Vong", "Lê Thu"] || document.authors == ["Lê Thu", "Somsack Vong"])
    }

    // MARK: The rest

    @Test("site, section, language, address, keywords and picture")
    func rest() throws {
        let document = try page(
            """
            <title>Một tin vắn</title><base href="https://bao.example/tin/"><link rel="canonical" href="/tin/mot-tin-van.html">
            <meta property="og:url" content="https://bao.example/khac.html"><meta property="article:section" content="Kinh tế">
            <meta property="article:tag" content="thủy lợi"><meta name="news_keywords" content="Thủy lợi, hạ tầng,,biên giới">
            <meta property="og:image" content="//anh.example/a b.jpg"><meta property="og:image:width" content="1200">
            <meta property="og:image:height" content="630"><meta property="og:image:alt" content="Lễ khánh thành">
            """,
            "<h1>Một tin vắn của tòa soạn</h1><h2 class=\"subtitle\">Nước đã về đến bản xa nhất</h2>",
            lang: "vi_vn"
        )
        #expect(document.declaredLanguage == "vi-VN")
        #expect(document.canonicalURL == "https://bao.example/tin/mot-tin-van.html")
        #expect(document.quality.notes.contains("canonical-contested"))
        #expect(document.section == "Kinh tế")
        #expect(document.subtitle == "Nước đã về đến bản xa nhất")
        #expect(document.provided.concepts.map(\.name) == ["Thủy lợi", "hạ tầng", "biên giới"])
        #expect(document.provided.concepts.allSatisfy { $0.kind == .subject && $0.rel == "keyword" })
        let picture = try #require(document.provided.associations.first)
        #expect(picture.name == "mainpic" && picture.type == .picture && picture.caption == "Lễ khánh thành")
        #expect(picture.renditions.first?.href == "https://anh.example/a%20b.jpg")
        #expect(picture.renditions.first?.width == 1_200 && picture.renditions.first?.height == 630)
    }

    @Test(
        "an address that is none on the web is none",
        arguments: ["javascript:alert(1)", "ftp://a/b", "x", "https://"]
    )
    func badAddress(address: String) throws {
        #expect(try page("<link rel=\"canonical\" href=\"\(address)\">", "<h1>Một tin</h1>").canonicalURL == nil)
    }

    // MARK: Hostile pages

    @Test(
        "tens of thousands of meta elements, a deep and a huge JSON-LD, a thousand bylines and dates are read in time linear in them"
    )
    func hostile() throws {
        let metas = String(repeating: "<meta name=\"author\" content=\"X Y\">", count: 60_000)
        #expect(try page(metas, "<h1>Một tin</h1>").title == "Một tin")
        let deep =
            "<script type=\"application/ld+json\">" + String(repeating: "{\"author\":[", count: 40_000) + "</script>"
        #expect(try page(deep, "<h1>Một tin</h1>").title == "Một tin")
        let wide =
            "<script type=\"application/ld+json\">{\"x\":["
            + String(repeating: "{\"@id\":\"a\",\"name\":\"b\"},", count: 40_000)
            + "]}</script>"
        #expect(try page(wide, "<h1>Một tin</h1>").title == "Một tin")
        let lines = String(
            repeating: "<p class=\"author date\">By An Na, 01/02/2024</p><h2 class=\"title\">Tin</h2>",
            count: 20_000
        )
        #expect(try page("", "<h1>Một tin</h1>" + lines).authors.count <= 8)
    }
}
