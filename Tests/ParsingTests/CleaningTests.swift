import News
import Parsing
import Testing

@Suite struct CleaningTests {
    @Test("spaces become plain and single, hidden characters go")
    func spaces() throws {
        let body = try parsed(
            "Thông\u{A0}\u{A0}tin  đối\u{AD} ngoại\u{200B} gồm\u{202E} nhiều\u{FEFF} lĩnh\tvực khác nhau."
        ).body
        #expect(body == "Thông tin đối ngoại gồm nhiều lĩnh vực khác nhau.")
    }

    @Test("decomposed letters are composed")
    func composing() throws {
        let composed = "Hội nghị tổng kết được tổ chức ở thành phố Huế vào cuối tuần."
        let decomposed = String(
            composed.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
                switch scalar {
                case "ộ": ["o", "\u{302}", "\u{323}"]
                case "ế": ["e", "\u{302}", "\u{301}"]
                case "ổ": ["o", "\u{302}", "\u{309}"]
                default: [scalar]
                }
            }.map { Character($0) }
        )
        #expect(Array(try parsed(decomposed).body.utf8) == Array(composed.utf8))
    }

    @Test("Lao marks come into canonical order")
    func laoOrder() throws {
        // Tone mark (ccc 122) before vowel below (ccc 118).
        let body = try parsed("ກ\u{EC8}\u{EB8}ມຂ່າວ").body
        #expect(Array(body.unicodeScalars.prefix(3)) == ["ກ", "\u{EB8}", "\u{EC8}"])
    }

    @Test("three hundred thousand marks on one letter stay, in order")
    func manyMarks() throws {
        var text = "e"
        for _ in 0..<150_000 { text.unicodeScalars.append(contentsOf: ["\u{301}", "\u{323}"]) }
        let body = try parsed(text).body
        #expect(body.unicodeScalars.count >= 299_998)
        #expect(body.unicodeScalars.first == "ẹ")
        #expect(body.unicodeScalars.last == "\u{301}")
    }

    @Test("five megabytes in one line are read whole")
    func oneLine() throws {
        let sentence = "Hai bên trao đổi về hợp tác báo chí. "
        let text = String(repeating: sentence, count: 5_000_000 / sentence.utf8.count)
        #expect(try parsed(text).body.utf8.count == text.utf8.count - 1)
    }

    @Test("line ends of all kinds part lines")
    func lineEnds() throws {
        let a = "Câu thứ nhất của bài viết này có đủ mười hai chữ nhé."
        let b = "Câu thứ hai của bài viết này cũng có đủ mười hai chữ."
        for end in ["\n", "\r\n", "\r", "\u{2028}", "\u{85}"] {
            #expect(try parsed(a + end + end + b).body == a + "\n\n" + b)
        }
    }
}
