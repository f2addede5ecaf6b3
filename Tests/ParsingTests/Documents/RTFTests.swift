import News
import Testing

@testable import Parsing

@Suite("RTF")
struct RTFTests {
    private let long =
        "Two trial agencies signed a memorandum in Hanoi on Monday and agreed to exchange ten news items a week."

    private func read(_ text: String) throws -> Document { try parsed(Array(text.utf8)) }

    private func body(_ text: String) throws -> [String] {
        let document = try read("{\\rtf1\\ansi\\ansicpg1252 \(long)\\par \(long)\\par \(text)}")
        return document.body.split(separator: "\n\n").dropFirst(document.title == nil ? 2 : 1).map(String.init)
    }

    @Test("characters: code pages by font, Unicode with its fallback, surrogates, signs")
    func characters() throws {
        let fonts =
            "{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset163{\\*\\falt x}Times;}{\\f2\\fcharset222 A;}{\\f3\\fcharset128 B;}"
            + "{\\f4 .VnTime;}{\\f5 VNI-Times;}{\\f6\\fcharset2 Symbol;}}"
        #expect(try body("\(fonts)\\f0 caf\\'e9 \\u7879?n\\par") == ["café ện"])
        #expect(try body("\(fonts)\\f1 Vi\\'ea\\'f2t\\par") == ["Việt"])
        #expect(try body("\(fonts)\\f2 \\'a1\\'d2\\par") == ["กา"])
        #expect(try body("\(fonts)\\f3 \\'93\\'fa\\'96\\'7b\\par") == ["日本"])
        #expect(try body("\(fonts)\\f4 B\\'b8o ch\\'dd Vi\\'d6t Nam\\par") == ["Báo chí Việt Nam"])
        #expect(try body("\\uc2\\u8364\\'80x{\\uc0\\u55357\\u56832}\\endash\\~\\rquote s\\par") == ["€😀– ’s"])
        #expect(try body("\\'zz\\u99999999?a\\par").last?.hasSuffix("a") == true)
    }

    @Test("tables, lists, fields, notes; pictures, headers, deletions and what may be ignored are left out")
    func structure() throws {
        #expect(
            try body("\\trowd\\intbl A\\cell B\\cell\\row\\intbl C\\cell D\\cell\\row\\pard x\\par") == [
                "A B", "C D", "x",
            ]
        )
        #expect(try body("{\\listtext 1.\\tab}one\\par{\\listtext 2.\\tab}two\\par") == ["1. one", "2. two"])
        #expect(try body("{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt here}}.\\par") == ["here."])
        #expect(try body("end{\\footnote \\pard note}\\par") == ["end", "[1] note"])
        #expect(
            try body(
                "{\\header h}{\\pict\\bin3 a}b}{\\*\\unknown u}{\\deleted d}{\\v v}{\\object{\\result r}{\\objdata 00}}x\\par"
            )
                == ["rx"]
        )
        #expect(try body("{\\upr{a}{\\*\\ud b}}\\par") == ["b"])
    }

    @Test("the information group; dates in the desk's zone, and said so")
    func information() throws {
        let document = try read(
            "{\\rtf1{\\info{\\title Trial agencies sign}{\\author Nguyen Van Thu}{\\creatim\\yr2025\\mo11\\dy3\\hr8\\min30}"
                + "{\\revtim\\yr2025\\mo13\\dy3}}\(long)\\par \(long)\\par}"
        )
        #expect(document.authors == ["Nguyen Van Thu"])
        #expect(document.provided.firstCreated?.rfc3339 == "2025-11-03T08:30:00+07:00")
        #expect(document.provided.firstCreated?.reason == "rtf:creatim-zone-assumed")
        #expect(document.modified == nil)
    }

    @Test("cut off it is damaged; a missing last brace is not; depth ends")
    func ends() throws {
        #expect(refusal(Array("{\\rtf1{\\fonttbl{\\f0 Ar".utf8)) == .damaged)
        #expect(try read("{\\rtf1 \(long)\\par \(long)").quality.notes.contains("ends-early"))
        #expect(refusal(Array(("{\\rtf1" + String(repeating: "{", count: 10_000)).utf8)) == .damaged)
        #expect(refusal(Array("{\\rtf1}".utf8)) == .empty)
    }
}
