import News
import Parsing
import Testing

@Suite struct HTMLTests {
    private static let page = """
        <!DOCTYPE html><html lang="vi"><head><title>Cầu treo nối đôi bờ &#8211; Báo Mẫu</title>
        <meta property="og:title" content="Cầu treo"><meta property="og:site_name" content="Báo Mẫu">
        <meta name="author" content="Lê Thu"><link rel="canonical" href="https://baomau.vn/cau-treo">
        <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-03-12T07:30:00+07:00"}</script>
        <style>p { color: red }</style></head><body>
        <nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/x">Thời sự</a></li></ul></nav>
        <article><header><h1>Cầu treo nối đôi bờ</h1></header>
        <p>Sáng 12/3, cây cầu treo nối hai bản bên sông được khánh thành trong niềm vui của bà con hai bờ.</p>
        <figure><img src="a.jpg"><figcaption>Bà con qua cầu ngày đầu. (Ảnh: Minh Khôi)</figcaption></figure>
        <p>Cây cầu dài 90&nbsp;mét, do bà con góp công, góp của xây trong <b>hai năm</b> liền không nghỉ.</p>
        <script>document.write("<p>quảng cáo</p>")</script>
        <p>Từ nay học sinh không còn phải đi đò &amp; bè trong mùa nước lũ như nhiều năm trước.</p></article>
        <aside><p>Một bài khác hoàn toàn không liên quan nhưng cũng khá dài và có dấu chấm ở cuối câu.</p></aside>
        <footer><p>Bản quyền thuộc về báo.</p></footer></body></html>
        """

    @Test("a page gives its stated facts and its readable text")
    func article() throws {
        let document = try parsed(Self.page)
        #expect(document.mediaType == "text/html")
        #expect(document.title == "Cầu treo nối đôi bờ")
        #expect(document.declaredLanguage == "vi")
        #expect(document.canonicalURL == "https://baomau.vn/cau-treo")
        // A name that stands in a meta element alone is most often that of the site's owner.
        #expect(document.authors.isEmpty)
        #expect(document.published?.rfc3339 == "2024-03-12T07:30:00+07:00")
        #expect(document.published?.reason == "json-ld:datePublished")
        #expect(document.captions == [Caption(text: "Bà con qua cầu ngày đầu.", credit: "Minh Khôi")])
        let paragraphs = document.body.split(separator: "\n\n")
        #expect(paragraphs.count == 3)
        #expect(
            paragraphs.dropFirst().first
                == "Cây cầu dài 90 mét, do bà con góp công, góp của xây trong hai năm liền không nghỉ."
        )
        #expect(paragraphs.last?.contains("đò & bè") == true)
    }

    @Test("without a matching h1 the title tag's longest part counts")
    func titleTag() throws {
        let document = try parsed(
            "<html><head><title>Một tiêu đề khá dài của bài viết | Báo Mẫu</title></head><body><p>Đoạn văn.</p></body></html>"
        )
        #expect(document.title == "Một tiêu đề khá dài của bài viết")
    }

    @Test("a page of more pieces of text than are read says so, and how to go on")
    func tooManyTexts() throws {
        let page = "<html><body>" + String(repeating: "<p>Một đoạn văn.</p>", count: 12)
        func reason(_ limit: Int) -> Reason? {
            var settings = ParsingSettings()
            settings.pageTextLimit = limit
            do { _ = try parsed(page, settings: settings) } catch let reason as Reason { return reason } catch {}
            return nil
        }
        #expect(reason(12) == nil)
        #expect(reason(11)?.code == .tooComplex)
        #expect(reason(11)?.message.contains("limits.page-texts") == true)
    }

    @Test("hundreds of thousands of open elements are read without recursion")
    func deep() throws {
        let text =
            "<html><body>" + String(repeating: "<div>", count: 300_000)
            + "<p>Một câu ở rất sâu trong trang nhưng vẫn đọc được như thường."
        #expect(try parsed(text).body == "Một câu ở rất sâu trong trang nhưng vẫn đọc được như thường.")
    }

    @Test(
        "broken markup never stops the reader",
        arguments: [
            "<html><p", "<html><!--", "<html><script>x", "<html>&#x;&#99999999;&bogus;", "<html><a href='", "<html></",
            "<!doctype html><", "<html><title>",
        ]
    )
    func broken(text: String) throws {
        #expect(try parsed(text).mediaType == "text/html")
    }
}
