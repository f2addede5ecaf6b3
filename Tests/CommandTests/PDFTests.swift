import Foundation
import Glibc
import News
import Testing

/// PDF documents through the program: reader behind the wall, pdftotext in the tool profile.
@Suite(
    "PDF documents",
    .enabled(if: TestHome.program != nil, "the program is not built beside the tests"),
    .enabled(if: access("/usr/bin/pdftotext", X_OK) == 0, "poppler-utils is not installed")
)
struct PDFTests {
    private static let sentences = [
        "Two trial agencies signed a memorandum in Hanoi on Monday",
        "and agreed to exchange ten news items a week. The",
        "agreement takes effect at once, the agencies said.",
    ]

    private func parse(_ pdf: [UInt8], name: String = "tin.pdf", _ options: [String] = []) throws -> JSONValue {
        let home = try TestHome()
        defer { home.remove() }
        let path = home.path + "/" + name
        try Data(pdf).write(to: URL(fileURLWithPath: path))
        let run = try home.run(["parse"] + options + [path])
        return try JSONValue(Array(run.output.utf8))
    }

    private func body(_ line: JSONValue) -> String {
        line["item"]?["bodies"]?.array.first?["value"]?.string ?? ""
    }

    /// A page with a running head, two paragraphs set in lines, and its number.
    private func page(_ number: Int) -> [SamplePDF.Line] {
        var lines = [SamplePDF.Line(x: 60, y: 800, text: "Trial Bulletin, issue 12", size: 9)]
        var y = 740
        for paragraph in 1...2 {
            for (k, sentence) in Self.sentences.enumerated() {
                let text = k == 0 ? "P\(number)\(paragraph) \(sentence)" : sentence
                lines.append(.init(x: k == 0 ? 75 : 60, y: y, text: text))
                y -= 14
            }
        }
        lines.append(.init(x: 290, y: 40, text: "- \(number) -"))
        return lines
    }

    @Test("lines become paragraphs; running heads and page numbers go; a sane title and the dates are kept")
    func paragraphs() throws {
        let info = "/Title (Trial agencies sign)/Author (Nguyen Van Thu)/CreationDate (D:20251103083000+07'00')"
        let line = try parse(SamplePDF(pages: [page(1), page(2), page(3)], info: info).bytes)
        #expect(line["outcome"]?.string == "archived")
        #expect(line["source"]?["mediaType"]?.string == "application/pdf")
        let paragraphs = body(line).split(separator: "\n\n").map(String.init)
        #expect(paragraphs.count == 6)
        #expect(paragraphs.first == "P11 " + Self.sentences.joined(separator: " "))
        #expect(!body(line).contains("Bulletin") && !body(line).contains("- 2 -"))
        #expect(line["item"]?["firstCreated"]?.string == "2025-11-03T08:30:00+07:00")
        #expect(line["item"]?["people"]?.array.first?["name"]?.string == "Nguyen Van Thu")
    }

    @Test("two columns are read one after the other, below a heading across both")
    func columns() throws {
        var lines = [SamplePDF.Line(x: 60, y: 780, text: "Agencies widen their exchange across the border", size: 20)]
        for k in 0..<14 {
            lines.append(.init(x: 60, y: 740 - 14 * k, text: "left column line \(k) of the words that", size: 10))
            lines.append(.init(x: 320, y: 740 - 14 * k, text: "right column row \(k) of the words that", size: 10))
        }
        let text = body(try parse(SamplePDF(pages: [lines]).bytes))
        let left = try #require(text.range(of: "left column line 13"))
        let right = try #require(text.range(of: "right column row 0 "))
        #expect(left.upperBound < right.lowerBound)
    }

    @Test("a word divided at a line's end is whole again")
    func hyphens() throws {
        let lines = [
            SamplePDF.Line(x: 60, y: 740, text: "The two trial agencies exchange infor-"),
            .init(x: 60, y: 726, text: "mation every day, and the Hanoi-"),
            .init(x: 60, y: 712, text: "Vientiane desk edits it."),
        ]
        let text = body(try parse(SamplePDF(pages: [lines]).bytes))
        #expect(text.contains("information every day") && text.contains("Hanoi-Vientiane"))
    }

    @Test("cut, empty and drawn documents have outcomes of their own")
    func outcomes() throws {
        let whole = SamplePDF(pages: [page(1)]).bytes
        #expect(try parse(Array(whole.prefix(60)))["reason"]?["code"]?.string == "damaged")
        let drawn = SamplePDF(pages: [[]], isPicture: true).bytes
        #expect(try parse(drawn)["reason"]?["code"]?.string == "needs-ocr")
        let off = try parse(drawn, ["--set", "ocr.pages=0"])
        #expect(off["reason"]?["code"]?.string == "needs-ocr")
        #expect(off["reason"]?["message"]?.string?.contains("ocr.pages") == true)
    }

    @Test(
        "what the documents of others give",
        .enabled(if: access(PDFTests.fixtures, R_OK) == 0, "shared/fixtures is not there")
    )
    func others() throws {
        let home = try TestHome()
        defer { home.remove() }
        let endings = [".pdf", ".docx", ".odt", ".rtf", ".doc", ".epub"]
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.fixtures).sorted()
            .filter { name in endings.contains { name.hasSuffix($0) } }.map { Self.fixtures + "/" + $0 }
        let run = try home.run(["parse"] + files)
        let lines = try run.output.split(separator: "\n").map { try JSONValue(Array($0.utf8)) }
        var read = 0
        var unread: [String] = []
        for line in lines {
            #expect(line["outcome"]?.string != "failed", "\(line["path"]?.string ?? "")")
            switch line["reason"]?["code"]?.string {
            case nil: read += 1
            // The file cannot be read by anybody, or has no text.
            case "encrypted", "damaged", "empty", "needs-ocr", "nested-too-deep": break
            case let code?: unread.append("\(line["path"]?.string ?? "") \(code)")
            }
        }
        print("documents of others: \(read) read of \(files.count) files, \(unread.count) in no format that is read")
        #expect(read * 10 >= (read + unread.count) * 9, "\(unread)")
    }

    private static let fixtures =
        (ProcessInfo.processInfo.environment["CAUNOI_SHARED"]
            ?? #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/../shared")
        + "/fixtures/documents"
}
