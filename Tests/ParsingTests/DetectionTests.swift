import News
import Parsing
import Testing

@Suite struct DetectionTests {
    @Test("an empty file, a lone mark and white space are empty")
    func empty() {
        #expect(refusal([]) == .empty)
        #expect(refusal([0xEF, 0xBB, 0xBF]) == .empty)
        #expect(refusal([0xFF, 0xFE]) == .empty)
        #expect(refusal(Array(" \n\t \r\n\u{A0}".utf8)) == .empty)
    }

    @Test("NULs and many control bytes are no document")
    func binary() {
        #expect(refusal([0x41, 0x00, 0x42]) == .notADocument)
        #expect(refusal((0..<2_000).map { UInt8(truncatingIfNeeded: $0 &* 31 % 29) }) == .notADocument)
    }

    @Test("a stray control byte in text is dropped")
    func strayControl() throws {
        #expect(
            try parsed("Một câu\u{7} có chuông bên trong nhưng vẫn là văn bản bình thường.").body.contains(
                "Một câu có chuông"
            )
        )
    }

    @Test(
        "formats that are not read yet are named",
        arguments: [
            ("Rar!....", "RAR"),
            ("<?xml version=\"1.0\"?>\n<!-- a --><wordDocument/>", "XML with the root element wordDocument"),
            ("<note><to>a</to></note>", "XML with the root element note"),
            ("{\"title\": \"x\"}", "JSON"), ("[{\"a\": 1}]", "JSON"),
        ]
    )
    func unsupported(content: String, name: String) throws {
        let error = #expect(throws: Reason.self) { try parsed(content) }
        #expect(error?.code == .unsupportedFormat)
        #expect(error?.message.contains(name) == true)
    }

    @Test("text that is not UTF-8 has an unknown encoding")
    func encoding() {
        #expect(refusal([0x54, 0x68, 0xF4, 0x6E, 0x67, 0x20, 0x74, 0x69, 0x6E]) == .unknownEncoding)
        #expect(refusal(Array("Văn bản ".utf8) + [0xED, 0xA0, 0x80]) == .unknownEncoding)
        #expect(refusal(Array("a".utf8) + [0xC0, 0x80]) == .unknownEncoding)
        #expect(refusal([0xFF, 0xFE, 0x41]) == .unknownEncoding)
        #expect(refusal([0xFF, 0xFE, 0x00, 0xD8]) == .unknownEncoding)
    }

    @Test("UTF-8 and UTF-16 with marks give the same text")
    func marks() throws {
        let text = "Hội đàm diễn ra tại thủ đô Viêng Chăn trong hai ngày 😀 cuối tuần."
        var little: [UInt8] = [0xFF, 0xFE]
        var big: [UInt8] = [0xFE, 0xFF]
        for unit in text.utf16 {
            let low = UInt8(truncatingIfNeeded: unit)
            let high = UInt8(truncatingIfNeeded: unit >> 8)
            little += [low, high]
            big += [high, low]
        }
        for (bytes, charset) in [
            ([0xEF, 0xBB, 0xBF] + Array(text.utf8), "UTF-8"), (little, "UTF-16LE"), (big, "UTF-16BE"),
        ] {
            let document = try parsed(bytes)
            #expect(document.body == text)
            #expect(document.charset == charset)
        }
    }

    @Test("limits refuse, they do not cut")
    func limits() throws {
        let line = Array("Một dòng văn bản dài vừa phải để thử giới hạn của thân bài.".utf8)
        #expect(refusal(line, settings: ParsingSettings(bodyLimit: 20)) == .textTooLong)
        #expect(refusal(line, settings: ParsingSettings(bodyLimit: line.count)) == nil)
        #expect(refusal(line, settings: ParsingSettings(lineLimit: 20)) == .lineTooLong)
        #expect(refusal(Array("ngắn\nngắn\nngắn\n".utf8), settings: ParsingSettings(lineLimit: 8)) == nil)
    }

    @Test("text that speaks of tags is not HTML")
    func tagsInText() throws {
        let text =
            "Bài học hôm nay nói về thẻ <p> và thẻ <div> trong trang mạng, hai thẻ hay gặp nhất khi làm báo điện tử."
        #expect(try parsed(text).mediaType == "text/plain")
    }

    @Test("content decides, and a name that says another format is recorded")
    func names() throws {
        func notes(_ text: String, name: String) throws -> [String] {
            let parts = try Array(text.utf8).withUnsafeBufferPointer { buffer throws(Reason) in
                try Parsers.parse(buffer, name: name, settings: ParsingSettings())
            }
            guard case .document(let document)? = parts.first else { return [] }
            return document.quality.notes.filter { $0.hasPrefix("named-as") }
        }
        let page = "<!doctype html><title>Tin</title><p>Nội dung của bản tin thử này khá ngắn.</p>"
        #expect(try notes(page, name: "tin.PDF") == ["named-as:pdf"])
        #expect(try notes(page, name: "tin.html").isEmpty)
        #expect(try notes("Một câu văn bản thường.", name: "bài.html") == ["named-as:html"])
        #expect(try notes("Một câu văn bản thường.", name: "bài.lạ").isEmpty)
        #expect(try notes("Một câu văn bản thường.", name: ".html").isEmpty)
    }
}
