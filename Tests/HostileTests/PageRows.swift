/// Rows 10 to 13: HTML that is deep, endless, unclosed, lying or after its reader.
enum PageRows {
    /// The large ones have the same shapes as the small, a thousand times over.
    static func files(large: Bool) -> [HostileFile] {
        large ? sized(1_000_000, "page-long") : sized(1_000, "page") + odd
    }

    private static func page(_ body: [UInt8]) -> [UInt8] { bytes("<!doctype html><html><body><h1>Tin thử</h1>", body) }

    static func sized(_ scale: Int, _ folder: String) -> [HostileFile] {
        var shapes: [(String, [UInt8])] = []
        for name in [
            "div", "b", "table", "table><tr><td", "ul><li", "blockquote", "a href=x", "nav", "svg", "pre", "h1",
            "figcaption", "article", "span hidden", "template",
        ] {
            let close = name.split(separator: ">").reversed().map { "</\($0.prefix { $0 != " " })>" }.joined()
            let label = name.filter { $0.isLetter }
            shapes.append(
                (
                    "nested-\(label)",
                    page(bytes([UInt8].repeated("<\(name)>", scale), "giữa", [UInt8].repeated(close, scale)))
                )
            )
            shapes.append(("open-\(label)", page(.repeated("<\(name)>x", scale / 2))))
        }
        shapes += [
            ("closing", page(.repeated("</div></p></b>", scale))),
            ("attribute", page(bytes("<p title=\"", [UInt8].repeated("a", scale * 10), "\">x</p>"))),
            ("attribute-open", page(bytes("<p title=\"", [UInt8].repeated("a b ", scale * 2)))),
            ("attributes", page(bytes("<p ", [UInt8].repeated("a=b ", scale), ">x</p>"))),
            ("attributes-named", page(bytes("<meta ", [UInt8].repeated("name=author content=A ", scale / 4), ">"))),
            ("attributes-no-value", page(bytes("<html ", [UInt8].repeated("a ", scale), "lang=vi>"))),
            ("tag-name", page(bytes("<", [UInt8].repeated("a", scale * 10), ">x"))),
            ("less-than", page(.repeated("<", scale * 4))),
            ("less-than-letter", page(.repeated("<a", scale * 2))),
            ("less-than-bang", page(.repeated("<!", scale * 2))),
            ("comment-open", page(bytes("<!--", [UInt8].repeated("x -- ", scale)))),
            ("comments", page(.repeated("<!-- x -->", scale / 2))),
            ("comment-openings", page(.repeated("<!--", scale))),
            ("script-open", page(bytes("<script>", [UInt8].repeated("var a; ", scale)))),
            ("scripts", page(.repeated("<script>a</script>", scale / 4))),
            ("script-openings", page(.repeated("<script><!--", scale / 2))),
            ("script-endings", page(bytes("<script>", [UInt8].repeated("</scrip", scale)))),
            ("style-openings", page(.repeated("<style>", scale))),
            ("title-openings", page(.repeated("<title>", scale))),
            ("textarea-open", page(bytes("<textarea>", [UInt8].repeated("<p>", scale)))),
            ("cdata-open", page(bytes("<![CDATA[", [UInt8].repeated("x]] ", scale)))),
            ("instructions", page(.repeated("<?a", scale))),
            ("entities", page(.repeated("&amp;", scale))),
            ("entities-open", page(.repeated("&amp", scale))),
            ("ampersands", page(.repeated("&", scale * 4))),
            ("entity-long", page(bytes("&", [UInt8].repeated("a", scale * 4), ";"))),
            ("entity-digits", page(bytes("&#", [UInt8].repeated("9", scale * 4), ";"))),
            ("entity-hex", page(bytes("&#x", [UInt8].repeated("F", scale * 4), ";"))),
            ("breaks", page(.repeated("<br>", scale))),
            ("paragraphs", page(.repeated("<p>x", scale))),
            ("captions", page(.repeated("<figure><figcaption>Ảnh: A</figcaption></figure>", scale / 10))),
            ("headlines", page(.repeated("<h1>a</h1>", scale / 4))),
            ("metas", page(.repeated("<meta name=author content='Nguyễn Văn A'>", scale / 10))),
            ("times", page(.repeated("<time datetime='2025-11-03'>x</time>", scale / 10))),
            (
                "ld-json",
                page(
                    bytes("<script type=application/ld+json>", [UInt8].repeated("{\"author\":", scale / 4), "</script>")
                )
            ),
            (
                "ld-json-names",
                page(
                    bytes(
                        "<script type=application/ld+json>{\"author\":[",
                        [UInt8].repeated("{\"name\":\"A\"},", scale / 10),
                        "]}</script>"
                    )
                )
            ),
            (
                "ld-json-scripts",
                page(.repeated("<script type='application/ld+json'>{\"datePublished\":\"x\"}</script>", scale / 20))
            ),
            (
                "ld-json-escapes",
                page(
                    bytes(
                        "<script type='application/ld+json'>{\"author\":\"",
                        [UInt8].repeated("\\u0041", scale / 2),
                        "\"}</script>"
                    )
                )
            ),
            ("slashes", page(bytes("<p ", [UInt8].repeated("/", scale * 2), ">x"))),
            ("equals", page(bytes("<p ", [UInt8].repeated("=", scale * 2), ">x"))),
            ("quotes", page(bytes("<p ", [UInt8].repeated("a='\" ", scale / 2), ">x"))),
        ]
        return shapes.map { .file("\(folder)/\($0).html", $1) }
    }

    static var odd: [HostileFile] {
        let long = "Nội dung của bản tin thử này đủ dài để là một đoạn văn, có dấu câu và có chữ."
        let bodies: [(String, String)] = [
            ("plaintext", "<plaintext><p>\(long)</p>"), ("nul-in-tag", "<p\u{0}class=x>\(long)</p>"),
            ("entity-above", "<p>&#x110000; &#1114112; \(long)</p>"), ("entity-nul", "<p>&#0; &#x0; \(long)</p>"),
            ("entity-surrogate", "<p>&#xD800;&#xDFFF; \(long)</p>"),
            ("entity-control", "<p>&#1;&#27;[31m&#x7F; \(long)</p>"),
            ("entity-c1", "<p>&#128;&#150;&#159; \(long)</p>"), ("entity-bidi", "<p>&#x202E;\(long)</p>"),
            ("entity-line", "<h1>a&#10;b&#13;c&#x2028;d</h1><p>\(long)</p>"),
            ("entity-negative", "<p>&#-1; &#x-1; &#; &#x; &; \(long)</p>"),
            ("script", "<p>\(long)<script>alert(document.cookie)</script></p>"),
            ("script-in-title", "<title><script>alert(1)</script></title><p>\(long)</p>"),
            ("script-encoded", "<p>&lt;script&gt;alert(1)&lt;/script&gt; \(long)</p>"),
            ("onerror", "<p><img src=x onerror=alert(1)>\(long)</p>"),
            ("iframe", "<iframe src=file:///etc/passwd></iframe><p>\(long)</p>"),
            ("javascript", "<p><a href=\"javascript:alert(1)\">x</a>\(long)</p>"),
            ("data", "<p><img src=\"data:text/html;base64,PHNjcmlwdD4=\">\(long)</p>"),
            ("object", "<object data=http://evil.example/x></object><embed src=x><p>\(long)</p>"),
            ("base", "<base href=http://evil.example/><link rel=canonical href=//evil.example/a><p>\(long)</p>"),
            ("canonical-script", "<link rel=canonical href='javascript:alert(1)'><p>\(long)</p>"),
            ("canonical-file", "<link rel=canonical href='file:///etc/passwd'><p>\(long)</p>"),
            (
                "canonical-long",
                "<link rel=canonical href='https://a.example/\(String(repeating: "a", count: 10_000))'><p>\(long)</p>"
            ),
            ("canonical-odd", "<link rel=canonical href='https://a.example/ ở \"<>`{}|\\^%zz#a#b'><p>\(long)</p>"),
            ("refresh", "<meta http-equiv=refresh content='0;url=http://evil.example'><p>\(long)</p>"),
            ("charset-lies", "<meta charset=iso-8859-1><p>\(long)</p>"),
            ("charset-changes", "<meta charset=utf-16><meta charset=windows-1258><p>\(long)</p>"),
            ("charset-unknown", "<meta charset=\"x-none\"><p>\(long)</p>"),
            ("language-odd", "<html lang='\"><script>'><p>\(long)</p>"),
            ("language-long", "<html lang='\(String(repeating: "vi-", count: 99))'><p>\(long)</p>"),
            ("date-year-0", "<meta property=article:published_time content='0000-00-00T00:00:00Z'><p>\(long)</p>"),
            ("date-far", "<meta property=article:published_time content='99999-12-31T23:59:59Z'><p>\(long)</p>"),
            ("date-zone", "<meta property=article:published_time content='2025-11-03T08:30:00+99:99'><p>\(long)</p>"),
            ("date-leap", "<meta property=article:published_time content='2025-02-29T24:60:61+14:00'><p>\(long)</p>"),
            (
                "date-huge",
                "<meta property=article:published_time content='\(String(repeating: "9", count: 70))'><p>\(long)</p>"
            ),
            ("ld-json-bad", "<script type=application/ld+json>{\"author\":\"\\ud800\\u00</script><p>\(long)</p>"),
            (
                "ld-json-controls",
                "<script type=application/ld+json>{\"author\":\"\\u0000\\u001b[31m\\u202e\"}</script><p>\(long)</p>"
            ),
            (
                "ld-json-deep",
                "<script type=application/ld+json>\(String(repeating: "[", count: 100_000))</script><p>\(long)</p>"
            ),
            ("frameset", "<frameset><frame src=http://evil.example></frameset><p>\(long)</p>"),
            ("no-body", "<head></head>"), ("only-script", "<script>x</script>"), ("only-comment", "<!-- x -->"),
            ("only-menu", "<nav><a href=a>b</a></nav>"), ("hidden", "<div hidden><p>\(long)</p></div>"),
            ("unclosed-nav", "<nav><p>\(long)</p>"),
            (
                "xhtml",
                "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>\(long)</p></body></html>"
            ),
            (
                "xhtml-entities",
                "<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><html><body><p>&a; \(long)</p></body></html>"
            ),
            (
                "word",
                "<!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--><p class=MsoNormal>\(long)<o:p></o:p></p>"
            ),
            ("ssi", "<!--#include virtual=\"/etc/passwd\" --><!--#exec cmd=\"id\" --><p>\(long)</p>"),
            ("template", "<p>{{constructor.constructor('alert(1)')()}} \(long)</p>"),
            ("select", "<select><option><p>\(long)</select><p>\(long)"),
            ("end-tag-attributes", "<p>\(long)</p a=b /=c>"),
            ("tag-at-end", "<p>\(long)<"), ("tag-at-end-2", "<p>\(long)</"), ("tag-at-end-3", "<p>\(long)<p a='"),
            ("entity-at-end", "<p>\(long)&#x"),
            ("comment-at-end", "<p>\(long)<!-"), ("comment-odd", "<!--><p>\(long)</p><!--->--!><!---!>"),
            ("cr", "<p>a\rb\r\nc</p><pre>\r\n\rx</pre><p>\(long)"),
        ]
        return bodies.map { .text("page-odd/\($0).html", "<!doctype html><html><head>" + $1) }
    }
}
