import News
import Testing

@testable import Parsing

@Suite struct FeedTests {
    private static let rss = """
        <?xml version="1.0"?>
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:media="http://search.yahoo.com/mrss/" xmlns:georss="http://www.georss.org/georss">
        <channel><title>Báo Ví Dụ</title><link>https://bao.example.vn/</link><language>vi-vn</language>
        <copyright>© Báo Ví Dụ</copyright>
        <item>
          <title>Hai nước ký hiệp định &amp;amp; ghi nhớ</title>
          <link>https://bao.example.vn/1.html</link>
          <guid isPermaLink="false">tin-1</guid>
          <pubDate>Tue, 03 Nov 2026 08:15:00 +0700</pubDate>
          <dc:creator>Trần Thị Bình</dc:creator>
          <category domain="https://bao.example.vn/muc/">Kinh tế</category>
          <description>Tóm tắt.</description>
          <content:encoded><![CDATA[<p>Đoạn một<br>xuống dòng.</p><script>x()</script><p>Đoạn &quot;hai&quot;.]]></content:encoded>
          <enclosure url="https://bao.example.vn/1.mp3" length="1200" type="audio/mpeg"/>
          <media:content url="https://bao.example.vn/1.jpg" type="image/jpeg" width="640" height="480">
            <media:description>Lễ ký.</media:description><media:credit>An</media:credit></media:content>
          <georss:point>17.96 102.6</georss:point>
        </item>
        <item><guid>https://bao.example.vn/2.html</guid><description>Chỉ có mô tả.</description></item>
        </channel></rss>
        """

    @Test func rssHasAPartForEachItem() throws {
        let documents = try documents(Self.rss)
        #expect(documents.map(\.path) == ["1", "2"])
        let first = documents[0]
        #expect(first.mediaType == "application/rss+xml")
        #expect(first.title == "Hai nước ký hiệp định & ghi nhớ")
        #expect(first.lead == "Tóm tắt.")
        #expect(first.body == "Đoạn một\nxuống dòng.\n\nĐoạn \"hai\".")
        #expect(first.canonicalURL == "https://bao.example.vn/1.html")
        #expect(first.identifiers == ["feed-id=tin-1"])
        #expect(first.published?.rfc3339 == "2026-11-03T08:15:00+07:00")
        #expect(first.authors == ["Trần Thị Bình"])
        #expect(first.declaredLanguage == "vi-VN")
        #expect(first.sources == [InformationSource(name: "Báo Ví Dụ", url: "https://bao.example.vn/")])
        #expect(first.provided.copyrightNotice == "© Báo Ví Dụ")
        #expect(
            first.concepts == [
                "subjects Kinh tế https://bao.example.vn/muc/Kinh%20t%E1%BA%BF category",
                "places - geo:17.96,102.6 located",
            ]
        )
        #expect(
            first.provided.associations.map { "\($0.name) \($0.type) \($0.uri ?? "")" } == [
                "enclosure audio https://bao.example.vn/1.mp3", "media picture https://bao.example.vn/1.jpg",
            ]
        )
        #expect(first.provided.associations.last?.caption == "Lễ ký.")
        #expect(first.provided.associations.last?.credit == "An")
        let second = documents[1]
        #expect(second.title == nil)
        #expect(second.body == "Chỉ có mô tả.")
        #expect(second.canonicalURL == "https://bao.example.vn/2.html")
    }

    @Test func atomOfBothVersions() throws {
        let document = try document(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="lo" xml:base="https://a.example.la/x/">
            <title>ຂ່າວ</title><author><name>ບັນນາທິການ</name></author>
            <entry><title type="html">A &lt;b&gt;B&lt;/b&gt; &amp;lt;c></title><id>tag:a.example.la,2026:1</id>
            <link href="1.html"/><link rel="enclosure" href="/f.mp4" type="video/mp4" length="9"/>
            <updated>2026-11-03T08:15:00Z</updated><category term="k" label="Kinh te"/>
            <summary>ສັ້ນ</summary>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>ໜຶ່ງ</p><p>ສອງ</p></div></content>
            </entry></feed>
            """
        )
        #expect(document.mediaType == "application/atom+xml")
        #expect(document.title == "A B <c>")
        #expect(document.body == "ໜຶ່ງ\n\nສອງ")
        #expect(document.lead == "ສັ້ນ")
        #expect(document.canonicalURL == "https://a.example.la/x/1.html")
        #expect(document.identifiers == ["feed-id=tag:a.example.la,2026:1"])
        #expect(document.published?.reason == "updated")
        #expect(document.authors == ["ບັນນາທິການ"])
        #expect(document.declaredLanguage == "lo")
        #expect(document.concepts == ["subjects Kinh te k category"])
        #expect(document.provided.associations.first?.renditions.first?.href == "https://a.example.la/f.mp4")
        let old = try self.document03()
        #expect(old.title == "Một <hai>")
        #expect(old.body == "Nội dung")
    }

    private func document03() throws -> Document {
        try document(
            """
            <feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title type="text/plain">Một &lt;hai></title>
            <content type="text/html" mode="base64">PHA+TuG7mWkgZHVuZzwvcD4=</content></entry></feed>
            """
        )
    }

    @Test func rdfHasItemsBesideItsChannel() throws {
        let documents = try documents(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
            <channel rdf:about="https://x.example/"><title>X</title></channel>
            <item rdf:about="https://x.example/1"><title>Một</title><link>https://x.example/1</link></item>
            <item rdf:about="https://x.example/2"><title>Hai</title></item></rdf:RDF>
            """
        )
        #expect(documents.map(\.title) == ["Một", "Hai"])
        #expect(documents.map(\.canonicalURL) == ["https://x.example/1", "https://x.example/2"])
        #expect(documents.map { $0.sources.map(\.name) } == [["X"], ["X"]])
    }

    @Test func jsonFeed() throws {
        let documents = try documents(
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"X","home_page_url":"https://x.example/","language":"en",
            "authors":[{"name":"Ann Example"}],"items":[
            {"id":"1","url":"https://x.example/1","title":"One","content_html":"<p>A</p><p>B</p>","summary":"S",
            "date_published":"2026-11-03T08:15:00+07:00","tags":["rail"],
            "attachments":[{"url":"https://x.example/a.mp3","mime_type":"audio/mpeg","size_in_bytes":7}]},
            {"id":2,"content_text":"Plain"}]}
            """
        )
        #expect(documents.count == 2)
        #expect(documents[0].body == "A\n\nB")
        #expect(documents[0].lead == "S")
        #expect(documents[0].authors == ["Ann Example"])
        #expect(documents[0].identifiers == ["feed-id=1"])
        #expect(documents[0].provided.associations.first?.type == .audio)
        #expect(documents[1].body == "Plain")
        #expect(documents[1].identifiers == ["feed-id=2"])
    }

    @Test func whatIsIllFormedIsReadAndSaid() throws {
        let documents = try documents(
            "<rss><channel><item><title>A & B</title><description><p>x<br>y</description></item><item><title>C</channel></rss>"
        )
        #expect(documents.map(\.title) == ["A & B", "C"])
        #expect(documents[0].body == "x\ny")
        #expect(documents[0].provided.faults.first == "XML: line 1: an & opens no reference")
        #expect(documents[1].provided.faults.isEmpty)
    }

    @Test func aFeedWithoutEntriesSaysWhatItIs() throws {
        let document = try document(
            "<rss><channel><title>Trống</title><description>Không có tin.</description></channel></rss>"
        )
        #expect(document.title == "Trống")
        #expect(document.provided.type == .composite)
        #expect(document.quality.notes.contains("no-entries"))
    }

    @Test(arguments: [
        ("b.html", "https://a.example/x/y.html", "https://a.example/x/b.html"),
        ("/b", "https://a.example/x/y", "https://a.example/b"),
        ("../b?q=1#f", "https://a.example/x/y/z", "https://a.example/x/b?q=1#f"),
        ("./", "https://a.example/x/y", "https://a.example/x/"),
        ("//c.example/d", "https://a.example/x", "https://c.example/d"),
        ("?q", "https://a.example/x?p", "https://a.example/x?q"), ("", "https://a.example/x#f", "https://a.example/x"),
        ("../../../b", "https://a.example/x", "https://a.example/b"), ("b", "https://a.example", "https://a.example/b"),
    ])
    func addressesResolve(_ reference: String, _ base: String, _ expected: String) {
        #expect(WebAddress.resolve(reference, against: base) == expected)
        #expect(WebAddress.resolve(reference, against: "mailto:a@b") == nil)
    }
}
