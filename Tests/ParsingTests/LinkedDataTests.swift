import Testing

@testable import Parsing

@Suite struct LinkedDataTests {
    private func read(_ text: String) -> LinkedData {
        let bytes = Array(text.utf8)
        var data = LinkedData(bytes)
        data.read(0..<bytes.count)
        return data
    }

    private func headline(_ text: String) -> String? {
        let data = read(text)
        for node in data.objects {
            if let text = data.string(node, "headline") { return String(decoding: text, as: UTF8.self) }
        }
        return nil
    }

    @Test(
        "broken JSON is read as far as it goes",
        arguments: [
            #"{"headline":"Một tin"}"#, "<!-- {\"headline\":\"Một tin\"} -->",
            "//<![CDATA[\n{\"headline\":\"Một tin\",}\n//]]>",
            #"{"a":[1,2,],"headline":"Một tin""#, #"[{"x":null}{"headline":"Một tin"}]"#,
            "{\"headline\":\"Một tin\"\n\"b\":\"c\"}",
            #"{"headline":"M\u1ed9t tin"}"#, #"]}{"headline":"Một tin"}"#,
            "{\"d\":\"two\nlines\",\"headline\":\"Một tin\"}",
        ]
    )
    func broken(text: String) { #expect(headline(text) == "Một tin") }

    @Test("quotes inside of a string that nobody escaped belong to it")
    func quotes() {
        #expect(headline(#"{"headline":"Cầu "Hữu Nghị" mở cửa","x":1}"#) == #"Cầu "Hữu Nghị" mở cửa"#)
        #expect(headline(#"{"headline":"a &quot;b&quot; c"}"#) == #"a "b" c"#)
    }

    @Test("members, arrays and what lies beside them")
    func members() throws {
        let data = read(#"{"a":{"name":"x"},"b":["y",{"name":"z"}],"name":"w","n":12,"u":null}"#)
        let root = try #require(data.objects.first)
        #expect(data.children(root).count == 5)
        #expect(data.string(root, "name").map { String(decoding: $0, as: UTF8.self) } == "w")
        #expect(data.values(root, "b").count == 2)
        #expect(data.member(root, "n").flatMap { data.text($0) } == Array("12".utf8))
        #expect(data.member(root, "u").flatMap { data.text($0) } == nil)
        #expect(data.member(root, "c") == nil)
    }

    @Test(
        "any bytes give an answer",
        arguments: ["", "{", "\"", "{\"a", "{\"a\":", "[[[[", "\\", "{\"a\":\"\\u12", "}}}}", "[CDATA["]
    )
    func total(text: String) { #expect(read(text).nodes.count < 10) }
}
