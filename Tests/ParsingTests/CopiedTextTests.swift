import News
import Parsing
import Testing

/// Articles that came by mail or chat, or out of a PDF set with hyphenation.
@Suite struct CopiedTextTests {
    private static let title = "Two river towns agree to share one radio mast"
    private static let paragraphs = [
        "The councils of two towns on opposite banks signed an agreement on Tuesday to build one mast for both of their stations, ending a quarrel that had lasted since the flood of 2008.",
        "Engineers from both sides will begin the foundation in March and expect to finish the work before the rains, when the road to the hill can no longer be used by heavy lorries.",
        "Listeners in forty villages will hear both programmes, and a joint news hour in two languages is planned for every Friday evening, the councils said in a statement.",
    ]

    private static func wrapped(_ text: String, _ width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.utf8.count + 1 + word.utf8.count > width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return lines + [line]
    }

    @Test("a quoted and wrapped article copied out of a mail is read without its marks, header fields and signature")
    func quoted() throws {
        var lines = [
            "Good morning, this came in tonight.", "", "From: Lan Nguyen <lan@desk.example>", "To: press@desk.example",
            "Date: Tue, 12 May 2026 16:25:00 +0700",
            "Subject: Fwd: \(Self.title)", "", "---------- Forwarded message ---------",
            "From: Tom Birch <tom@news.example>", "Date: Tue, 12 May 2026 15:10:00 +0700", "Subject: \(Self.title)",
            "To: <lan@desk.example>", "",
        ]
        for paragraph in Self.paragraphs {
            lines += Self.wrapped(paragraph, 70).map { "> " + $0 } + [">"]
        }
        lines += ["-- ", "Lan Nguyen", "Press desk", "+84 24 555 0101"]
        let document = try parsed(lines.joined(separator: "\n"))
        #expect(document.body == Self.paragraphs.joined(separator: "\n\n"))
        #expect(document.title == Self.title)
    }

    @Test("the subject of a mail copied as text gives the title where the text prints none, without Re and Fwd")
    func subject() throws {
        let lines =
            ["Từ: Lan", "Đến: Ban biên tập", "Chủ đề: Re: Fwd: \(Self.title)", ""] + Self.paragraphs + ["--", "Lan"]
        let document = try parsed(lines.joined(separator: "\n"))
        #expect(document.title == Self.title)
        #expect(document.body == Self.paragraphs.joined(separator: "\n\n"))
    }

    @Test("links that begin with angle marks are not taken for quoted text")
    func links() throws {
        let page =
            [Self.title, Self.paragraphs[0], ">> Giá vàng hôm nay", ">> Lịch phát sóng tuần này"]
            + Self.paragraphs.dropFirst()
        let document = try parsed(page.joined(separator: "\n"))
        #expect(document.title == Self.title)
        #expect(document.body.hasPrefix(Self.paragraphs[0]))
        #expect(document.body.hasSuffix(Self.paragraphs[2]))
    }

    @Test("messages of a chat are read without their times and names")
    func chat() throws {
        let page = zip(["09:15", "09:16", "09:18"], Self.paragraphs).map { "[\($0), 12/05/2026] Thu Hà: \($1)" }
        let document = try parsed(([Self.title] + page).joined(separator: "\n"))
        #expect(document.body == Self.paragraphs.joined(separator: "\n\n"))
        #expect(document.title == Self.title)
    }

    @Test("a bracket that opens no message stays")
    func brackets() throws {
        let page = [Self.title, "[Ảnh] " + Self.paragraphs[0]] + Self.paragraphs.dropFirst()
        #expect(try parsed(page.joined(separator: "\n")).body.hasPrefix("[Ảnh] The councils"))
    }

    @Test("words parted at line ends are whole again, words with a hyphen of their own keep it")
    func hyphenation() throws {
        let text = """
            Two river towns agree to share one radio mast

            The councils of two towns on opposite banks signed an agree-
            ment on Tuesday to build one mast for both of their radio sta-
            tions, ending a quarrel that had lasted since the flood. A well-
            known engineer will lead the work, which the councils call a
            long-awaited step. The agreement was read out in two languages.

            Engineers from both sides will begin the foundation in the mid-
            dle of March and expect to finish before the rains. The well-known
            hill road can no longer be used by heavy lorries after that, the
            councils said in a statement to the press of both countries.
            """
        let body = try parsed(text).body
        #expect(body.contains("signed an agreement on Tuesday"))
        #expect(body.contains("radio stations, ending"))
        #expect(body.contains("A well-known engineer"))
        #expect(body.contains("the middle of March"))
    }

    @Test("running heads and page numbers of a PDF stay out of the paragraphs they part")
    func runningHeads() throws {
        var lines = [Self.title, ""]
        for (page, paragraph) in Self.paragraphs.enumerated() {
            let wrapped = Self.wrapped(paragraph, 60)
            lines += wrapped.dropLast(2)
            lines += ["", "Border Press Review", "\(page + 1)", "\u{0C}"]
            lines += wrapped.suffix(2) + [""]
        }
        let document = try parsed(lines.joined(separator: "\n"))
        #expect(document.body == Self.paragraphs.joined(separator: "\n\n"))
    }
}
