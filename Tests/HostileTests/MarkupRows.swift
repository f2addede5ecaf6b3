/// Rows 15 to 18, 24, 25 and 27: XML, feeds, JSON, RTF, tables.
///
/// Read, refused, or read as text: each document gets one outcome and nothing is fetched.
enum MarkupRows {
    static var files: [HostileFile] { entities + xml + feeds + json + others }

    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

    private static var entities: [HostileFile] {
        var laughs = "<!DOCTYPE lolz [<!ENTITY lol \"lol\">"
        for level in 1...9 {
            let previous = level == 1 ? "lol" : "lol\(level - 1)"
            laughs += "<!ENTITY lol\(level) \"\(String(repeating: "&\(previous);", count: 10))\">"
        }
        let internals: [(String, String)] = [
            ("laughs", laughs + "]><lolz>&lol9;</lolz>"),
            (
                "quadratic",
                "<!DOCTYPE b [<!ENTITY a \"\(String(repeating: "a", count: 50_000))\">]><b>\(String(repeating: "&a;", count: 5_000))</b>"
            ),
            ("cyclic", "<!DOCTYPE a [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]><a>&a;</a>"),
            ("external-file", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"),
            ("external-http", "<!DOCTYPE a [<!ENTITY x SYSTEM \"http://127.0.0.1:1/x\">]><a>&x;</a>"),
            ("external-dtd", "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x.dtd\"><a>x</a>"),
            ("public-dtd", "<!DOCTYPE nitf PUBLIC \"-//IPTC//DTD NITF 3.5//EN\" \"nitf-3-5.dtd\"><nitf/>"),
            ("parameter", "<!DOCTYPE a [<!ENTITY % p SYSTEM \"file:///etc/hostname\"> %p;]><a/>"),
            ("parameter-bomb", "<!DOCTYPE a [<!ENTITY % x '&#37;y;'><!ENTITY % y '&#37;x;'> %x;]><a/>"),
            ("attribute-list", "<!DOCTYPE a [<!ATTLIST a b CDATA #FIXED \"c\">]><a/>"),
            ("notation", "<!DOCTYPE a [<!NOTATION n SYSTEM \"/bin/sh\"><!ENTITY e SYSTEM \"x\" NDATA n>]><a/>"),
            ("unclosed-subset", "<!DOCTYPE a [<!ENTITY a \"b\""), ("undefined", "<a>&nothing;</a>"),
        ]
        return internals.flatMap { name, text in
            ["xml", "html", "txt"].map { .text("entity/\(name).\($0)", head + text) }
        } + internals.map { .text("entity/\($0)-bare.txt", $1) }
    }

    private static var xml: [HostileFile] {
        let deep = 100_000
        let shapes: [(String, [UInt8])] = [
            ("nested", bytes(head, [UInt8].repeated("<a>", deep), [UInt8].repeated("</a>", deep))),
            ("open", bytes(head, [UInt8].repeated("<a>", deep))),
            ("attribute", bytes(head, "<a b=\"\(String(repeating: "c", count: 1 << 20))\"/>")),
            ("attributes", bytes(head, "<a ", [UInt8].repeated("b=\"c\" ", deep), "/>")),
            (
                "namespaces",
                bytes(head, "<a ", (0..<20_000).flatMap { Array("xmlns:n\($0)=\"u:\($0)\" ".utf8) }, "/>")
            ),
            (
                "include",
                bytes(
                    head,
                    "<a xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"file:///etc/passwd\" parse=\"text\"/></a>"
                )
            ),
            (
                "stylesheet",
                bytes(head, "<?xml-stylesheet type=\"text/xsl\" href=\"http://127.0.0.1:1/x.xsl\"?><a/>")
            ),
            ("cdata", bytes(head, "<a><![CDATA[", [UInt8].repeated("]]", deep), "]]></a>")),
            ("cdata-open", bytes(head, "<a><![CDATA[x")),
            ("comment-open", bytes(head, "<a><!-- x")),
            ("invalid", bytes(head, "<a>\u{1}\u{FFFE}</a>")),
            ("mismatch", bytes(head, "<a><b></a></b>")), ("two-roots", bytes(head, "<a/><b/>")),
            ("encoding-lies", "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>".utf8Bytes),
            ("encoding-none", "<?xml version=\"1.0\" encoding=\"x-none\"?><a/>".utf8Bytes),
            ("version-2", "<?xml version=\"2.0\"?><a/>".utf8Bytes),
            ("late-declaration", " <?xml version=\"1.0\"?><a/>".utf8Bytes),
            ("utf-16-bare", "<?xml version=\"1.0\"?><a/>".utf16.flatMap(\.littleEndianBytes)),
            (
                "svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script><image href=\"http://127.0.0.1:1/\"/></svg>"
                    .utf8Bytes
            ),
        ]
        return shapes.map { .file("xml/\($0).xml", $1) }
    }

    private static var feeds: [HostileFile] {
        let item =
            "<item><title>Tin</title><link>https://a.example/1</link><pubDate>Mon, 03 Nov 2025 08:00:00 +0700</pubDate></item>"
        let texts: [(String, String)] = [
            ("rss", "<rss version=\"2.0\"><channel>\(item)</channel></rss>"),
            ("rss-many", "<rss><channel>\(String(repeating: item, count: 2_000))</channel></rss>"),
            ("rss-empty", "<rss/>"), ("rss-item-empty", "<rss><channel><item/></channel></rss>"),
            ("rss-cut", "<rss><channel><item><title>Tin"),
            (
                "rss-cdata",
                "<rss><channel><item><description><![CDATA[<p>a<![CDATA[b]]&gt;</p>]]></description></item></channel></rss>"
            ),
            (
                "atom",
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><updated>99999-01-01T00:00:00+99:00</updated></entry></feed>"
            ),
            ("rdf", "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/>"),
            ("newsml-1", "<NewsML><NewsItem/></NewsML>"),
            ("newsml-g2", "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\"/>"),
            ("messages", "<newsMessage>" + String(repeating: "<newsMessage>", count: 10_000)),
            ("nitf", "<nitf><body/></nitf>"),
            (
                "dates",
                "<rss><channel>"
                    + ["0000-00-00", "99999", "Mon, 99 Foo 0000 99:99:99 +9999"].map {
                        "<item><pubDate>\($0)</pubDate></item>"
                    }.joined() + "</channel></rss>"
            ),
        ]
        return texts.flatMap { [.text("feed/\($0).xml", head + $1), .text("feed/\($0)-bare.txt", $1)] }
    }

    private static var json: [HostileFile] {
        let texts: [(String, String)] = [
            ("arrays", String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)),
            ("arrays-open", String(repeating: "[", count: 100_000)),
            ("objects", String(repeating: "{\"a\":", count: 100_000)),
            ("duplicate", "{\"a\":1,\"a\":2}"), ("number", "{\"a\":1e400}"),
            ("number-long", "[\(String(repeating: "9", count: 1 << 20))]"),
            ("surrogate", "[\"\\ud800\"]"), ("nan", "[NaN,Infinity,-Infinity]"), ("control", "[\"a\u{1}b\"]"),
            ("comma", "[1,]"),
            ("comment", "/* x */ {\"a\":1}"), ("two", "{}{}"),
            ("lines", String(repeating: "{\"a\":1}\n", count: 10_000)),
            ("string-open", "[\"a"), ("key-long", "{\"\(String(repeating: "k", count: 1 << 20))\":1}"),
            ("proto", "{\"__proto__\":{\"a\":1}}"),
            ("bom", "\u{FEFF}{\"a\":1}"), ("ninjs", "{\"uri\":\"urn:x\",\"type\":\"text\"}"),
            ("record", "{\"v\":1,\"seq\":1,\"time\":\"2026-11-22T02:11:03.123456Z\",\"kind\":\"genesis\"}"),
        ]
        return texts.map { .text("json/\($0).json", $1) }
    }

    private static var others: [HostileFile] {
        [
            .text("rtf/plain.rtf", "{\\rtf1 Tin th\\'e1}", ["item"]),
            .file("rtf/nested.rtf", bytes("{\\rtf1", [UInt8].repeated("{", 100_000)), ["damaged"]),
            .text("rtf/object.rtf", "{\\rtf1{\\object\\objdata 0105}}", ["empty"]),
            .text("rtf/bin.rtf", "{\\rtf1\\bin99999999 x}", ["empty"]),
            .text("rtf/cut.rtf", "{\\rtf1{\\fonttbl{\\f0 A", ["damaged"]),
            .text("rtf/unicode.rtf", "{\\rtf1\\u-10179?\\u99999?\\u55357?\\u2147483647?\\u-9999999999? a}", ["item"]),
            .text("rtf/fonts.rtf", "{\\rtf1" + (0..<40_000).map { "\\f\($0) a" }.joined() + "}", ["item"]),
            .text(
                "rtf/cells.rtf",
                "{\\rtf1\\intbl " + String(repeating: "a\\cell ", count: 50_000) + "\\row}",
                ["item"]
            ),
            .text("rtf/dates.rtf", "{\\rtf1{\\info{\\creatim\\yr99999\\mo77\\dy-1}}tin}", ["item"]),
            .file(
                "office/ole.doc",
                [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504),
                ["damaged"]
            ),
            .file("office/ole-head.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], ["damaged"]),
            .text("office/flat.xml", head + "<?mso-application progid=\"Word.Document\"?><w:wordDocument/>"),
            .text("table/wide.csv", String(repeating: "a,", count: 100_000) + "\n"),
            .text("table/quotes.csv", String(repeating: "\"", count: 100_001)),
            .text("table/formulas.tsv", String(repeating: "=1+1\t@A1\t-2\t+3\n", count: 1_000)),
            .text("code/yaml.yaml", "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n"),
            .text("code/toml.toml", String(repeating: "[", count: 10_000)),
            .text("code/php.php", "<?php system($_GET['c']); ?>"),
            .text("code/eicar.txt", "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"),
            .text("code/calendar.ics", "BEGIN:VCALENDAR\nRRULE:FREQ=SECONDLY\nEND:VCALENDAR\n"),
            .text("code/card.vcf", "BEGIN:VCARD\nN:A\nEND:VCARD\n"),
        ]
    }
}

extension String {
    var utf8Bytes: [UInt8] { Array(utf8) }
}
