import News
import Parsing
import Testing

@Suite struct MainTextTests {
    @Test("of a press page its paragraphs alone are the text, in every language; the caption stands apart")
    func press() throws {
        for page in [NewsPages.vietnamese, NewsPages.lao, NewsPages.english] {
            let document = try parsed(page.html)
            #expect(document.title == page.title)
            #expect(document.body == page.paragraphs.joined(separator: "\n\n"))
            #expect(document.lead == page.paragraphs[0])
            #expect(document.captions.count == 1)
            #expect(document.captions.first?.credit != nil)
            #expect(document.quality.score >= 60)
        }
    }

    @Test("headings, lists, quotes, tables and line breaks of an article are kept in their order")
    func kinds() throws {
        let paragraphs = NewsPages.english.paragraphs
        let inner = """
            <h2>What the programme brought</h2>
            <ul><li>Three hundred letters from listeners came in.</li><li>Two schools asked for visits of the reporters.</li></ul>
            <blockquote><p>It was the best month of my working life so far, said one of the editors.</p></blockquote>
            <table><tr><th>Province</th><th>Listeners</th></tr><tr><td>Quang Tri</td><td>40,000</td></tr></table>
            <p>The first line of an address,<br>and its second line.</p>
            """
        let html = NewsPages.english.html.replacing("<p>\(paragraphs[3])</p>", with: inner + "<p>\(paragraphs[3])</p>")
        let body = try parsed(html).body
        let kept = [
            paragraphs[2], "What the programme brought", "Three hundred letters from listeners came in.",
            "Two schools asked for visits of the reporters.",
            "It was the best month of my working life so far, said one of the editors.", "Province | Listeners",
            "Quang Tri | 40,000", "The first line of an address,\nand its second line.", paragraphs[3],
        ]
        #expect(body.hasSuffix(kept.joined(separator: "\n\n")))
    }

    @Test("a page without an article says so")
    func none() throws {
        let links = (1...40).map { "<li><a href=/\($0)>Chuyên mục số \($0)</a></li>" }.joined()
        let document = try parsed("<html><body><nav><ul>\(links)</ul></nav><footer>© 2026</footer></body></html>")
        #expect(document.quality.notes.contains("no-article"))
        #expect(document.quality.score == 0)
    }

    @Test("a text over the limit is refused, never cut")
    func limit() throws {
        let page = "<html><body><article>" + String(repeating: "<p>\(NewsPages.english.paragraphs[0])</p>", count: 50)
        #expect(throws: Reason.self) { try parsed(page, settings: ParsingSettings(bodyLimit: 2_000)) }
    }
}
