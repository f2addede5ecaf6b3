import News
import Testing

@testable import Parsing

@Suite("Word documents of old")
struct DOCTests {
    private let long =
        "Two trial agencies signed a memorandum in Hanoi on Monday and agreed to exchange ten news items a week."

    private func body(_ sample: DOCSample) throws -> [String] {
        let document = try parsed(sample.bytes)
        #expect(document.mediaType == DOCDocument.mediaType)
        return document.body.split(separator: "\n\n").map(String.init)
    }

    @Test("paragraphs, fields' results, tables, notes; marks and headers are no text")
    func text() throws {
        let main =
            "\(long)\r\(long)\rSee \u{13} HYPERLINK \"x\" \u{14}here\u{15}\u{2}.\rA\u{7}B\u{7}\u{7}C\u{7}D\u{7}\u{7}End\r"
        let sample = DOCSample(text: Array((main + "\u{2} A note.\r").utf8), mainCount: main.utf8.count)
        #expect(try body(sample).suffix(5) == ["See here.", "A B", "C D", "End", "A note."])
    }

    @Test("windows-1252 by default, TCVN3 where the font says so")
    func fonts() throws {
        let head = Array("\(long)\r\(long)\r".utf8)
        let text =
            head + [0x93] + Array("caf".utf8) + [0xE9, 0x94, 0x0D] + Array("B".utf8) + [0xB8] + Array("o Vi".utf8) + [
                0xD6
            ]
            + Array("t Nam\r".utf8)
        let sample = DOCSample(
            text: text,
            fonts: ["Times New Roman", ".VnTime"],
            runs: [(head.count + 7, 0), (text.count, 1)]
        )
        #expect(try body(sample).suffix(2) == ["“café”", "Báo Việt Nam"])
        #expect(try parsed(sample.bytes).quality.notes.contains("repaired:tcvn3-font"))
    }

    @Test("a password is told apart; a workbook is named; the summary's title is kept")
    func kinds() throws {
        let text = Array("\(long)\r\(long)\r".utf8)
        #expect(refusal(DOCSample(text: text, flags: 0x0300).bytes) == .encrypted)
        let titled = try parsed(DOCSample(text: text, title: "Hai cơ quan ký biên bản").bytes)
        #expect(titled.title == "Hai cơ quan ký biên bản" || titled.title?.hasPrefix("Two trial") == true)
    }

    @Test("cut or changed anywhere, it is read or refused, and never traps")
    func hostile() {
        let whole = DOCSample(text: Array("\(long)\r\(long)\r".utf8), runs: [(20, 0)], title: "Hai cơ quan").bytes
        for count in stride(from: 8, to: whole.count, by: 97) { _ = refusal(Array(whole.prefix(count))) }
        for place in stride(from: 24, to: whole.count, by: 3) where place < 2_600 || place % 51 == 0 {
            var bytes = whole
            bytes[place] ^= 0xFF
            _ = refusal(bytes)
        }
    }
}
