import Foundation
import News
import Testing

/// `caunoi story`, `diff` and `register` over files of several formats.
@Suite(.enabled(if: TestHome.program != nil)) struct StoryCommandTests {
    private static let paragraphs = [
        "Chiều 29/3/2022, Thông tấn xã Việt Nam và Thông tấn xã Lào tổ chức hội đàm trực tuyến tại hai điểm cầu Hà Nội và Viêng Chăn.",
        "Hai bên đánh giá việc thực hiện thỏa thuận hợp tác nghiệp vụ, nhất là trao đổi tin bài, ảnh và đào tạo phóng viên trong bốn năm qua.",
        "Theo Nghị quyết số 47/NQ-CP ngày 15/4/2024 của Chính phủ, các cơ quan báo chí tăng cường thông tin đối ngoại với các nước láng giềng.",
        "Lãnh đạo hai hãng nhất trí mở thêm ba khóa tập huấn về ảnh báo chí cho mười hai phóng viên trẻ vào mùa thu tới ở Đà Nẵng.",
        "Hệ thống máy chủ của hãng bạn được nâng cấp, nhờ đó thời gian gửi một bức ảnh rút từ bảy phút xuống còn dưới một phút.",
        "Buổi lễ kết thúc bằng việc ký bản thỏa thuận mới, có hiệu lực đến hết năm 2025, trước sự chứng kiến của hai thứ trưởng.",
    ]

    private static func html(_ title: String, _ paragraphs: [String]) -> String {
        """
        <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>\(title)</title></head><body>
        <nav><a href="/">Trang chủ</a> <a href="/the-gioi">Thế giới</a></nav>
        <article><h1>\(title)</h1>\(paragraphs.map { "<p>\($0)</p>" }.joined())</article>
        <footer>Bản quyền thuộc về tòa soạn</footer></body></html>
        """
    }

    private static func ninjs(_ title: String, _ paragraphs: [String]) -> String {
        func quoted(_ text: String) -> String { "\"\(text.replacingOccurrences(of: "\n", with: "\\n"))\"" }
        return """
            {"uri":"urn:example:1","type":"text","version":"1","language":"vi",
            "standard":{"name":"ninjs","version":"3.1","schema":"https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"},
            "headlines":[{"role":"main","value":\(quoted(title))}],
            "bodies":[{"role":"main","contentType":"text/plain","value":\(quoted(paragraphs.joined(separator: "\n\n")))}]}
            """
    }

    private func filled() throws -> (TestHome, String) {
        let home = try TestHome()
        let all = Self.paragraphs
        let files = try [
            home.write("a.txt", "Hai hãng thông tấn hội đàm\n\n" + all.joined(separator: "\n\n")),
            home.write("b.html", Self.html("Việt Nam và Lào bắt tay về tin ảnh", Array(all[0..<4]))),
            home.write("c.json", Self.ninjs("Ký kết thỏa thuận giữa hai hãng", [all[0]] + all[2...])),
            home.write(
                "d.txt",
                "=1+1 Giá cà phê\n\nMột tin khác hẳn về giá cà phê ở Tây Nguyên trong tuần này, thị trường lặng sóng."
            ),
        ]
        for file in files { #expect(try home.run(["ingest", file]).status == 0) }
        let first = try home.records().first { $0["source"]?["path"]?.string == "a.txt" }
        return (home, try #require(first?["item"]?["uri"]?.string))
    }

    @Test("a text, a page and a ninjs item that tell the same are one story; diff shows what each changed")
    func story() throws {
        let (home, uri) = try filled()
        defer { home.remove() }
        let (output, status) = try home.run(["story", uri, "--json"])
        #expect(status == 0)
        let story = try JSONValue(Array(output.utf8))
        let members = story["members"]?.array ?? []
        #expect(members.count == 3)
        #expect(members.compactMap { $0["relation"]?.string } == ["first", "reprint", "reprint"])
        #expect(members[1]["changed"]?["title"] == .bool(true))
        let text = try home.run(["story", uri])
        #expect(text.output.contains("another headline"))
        #expect(try home.run(["story", "ffffffff"]).status == 65)
        let page = members.first { $0["title"]?.string?.hasPrefix("Việt Nam và Lào") ?? false }
        let other = try #require(page?["uri"]?.string)
        let diff = try home.run(["diff", uri, other])
        #expect(diff.status == 0)
        #expect(diff.output.contains("changed: title, paragraph-removed"))
        #expect(diff.output.contains("[-Buổi lễ kết thúc"))
        #expect(!diff.output.contains("\u{1B}"))
        #expect(try home.run(["diff", uri]).status == 65)
    }

    @Test("diff of two versions tells words, figures and paragraphs")
    func diff() throws {
        let home = try TestHome()
        defer { home.remove() }
        let all = Self.paragraphs
        var changed = all
        changed[3] = changed[3].replacingOccurrences(of: "mười hai phóng viên", with: "15 phóng viên")
        changed.append("Đoàn công tác sẽ ở lại thêm hai ngày để thăm các địa phương kết nghĩa của tỉnh bạn.")
        for (name, paragraphs) in [("a.txt", all), ("b.txt", changed)] {
            let file = try home.write(name, "Hai hãng thông tấn hội đàm\n\n" + paragraphs.joined(separator: "\n\n"))
            #expect(try home.run(["ingest", file]).status == 0)
        }
        let uri = try #require(try home.records().last?["item"]?["uri"]?.string)
        #expect(try home.records().last?["item"]?["version"]?.string == "2")
        let (output, status) = try home.run(["diff", uri, "1", "2", "--json"])
        #expect(status == 0)
        let diff = try JSONValue(Array(output.utf8))
        #expect(diff["kinds"]?.array.compactMap(\.string) == ["figures", "paragraph-added", "wording"])
        let words = diff["paragraphs"]?.array.first { $0["kind"]?.string == "changed" }?["words"]?.array ?? []
        #expect(words.compactMap { $0["kind"]?.string } == ["same", "removed", "added", "same"])
        #expect(words[1]["text"]?.string == "mười hai")
        #expect(try home.run(["diff", uri]).output.contains("{+15+}"))
        #expect(try home.run(["diff", uri, "7"]).status == 65)
    }

    @Test("registers as table, JSON, CSV and calendar")
    func registers() throws {
        let (home, uri) = try filled()
        defer { home.remove() }
        let json = try home.run(["register", "instruments", "--json"])
        #expect(json.status == 0)
        let row = try JSONValue(Array(json.output.utf8))
        #expect(row["number"]?.string == "47/NQ-CP")
        #expect(row["issued"]?.string == "2024-04-15")
        #expect(row["cited"]?.array.count == 3)
        #expect(row["cited"]?.array.contains { $0["uri"]?.string == uri } ?? false)
        let csv = try home.run(["register", "instruments", "--csv"]).output
        #expect(csv.utf8.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) } == 2)
        #expect(csv.hasPrefix("number,type,issued,"))
        #expect(csv.contains("\r\n47/NQ-CP,"))
        let ical = try home.run(["register", "instruments", "--ical"]).output
        #expect(ical.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
        #expect(ical.contains("DTSTART;VALUE=DATE:20240415\r\nDTEND;VALUE=DATE:20240416\r\n"))
        #expect(ical.hasSuffix("END:VCALENDAR\r\n"))
        for line in ical.utf8.split(separator: 0x0A) { #expect(line.count <= 76) }
        #expect(ical.utf8.split(separator: 0x0A).contains { $0.first == 0x20 })
        #expect(try home.run(["register", "instruments", "--ical"]).output == ical)
        #expect(try home.run(["register", "instruments"]).output.contains("47/NQ-CP"))
        #expect(try home.run(["register", "agreements", "--lapsing", "90d", "--at", "2026-01-01"]).status == 0)
        for wrong in [["people", "--ical"], ["nothing"], ["events", "--lapsing", "9d"], ["events", "--since", "x"]] {
            #expect(try home.run(["register"] + wrong).status == 64, "\(wrong)")
        }
    }
}
