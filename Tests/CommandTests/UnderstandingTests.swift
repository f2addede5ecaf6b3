import Foundation
import News
import Testing

@Suite(
    "explain, taxonomy and reprocess",
    .enabled(if: TestHome.program != nil, "the program is not built beside the tests")
)
struct UnderstandingTests {
    private static let article = """
        Việt Nam và Lào ký biên bản ghi nhớ hợp tác báo chí

        Ngày 12/5/2026, tại Huế, đại diện hai cơ quan báo chí Việt Nam và Lào đã ký biên bản ghi nhớ về trao đổi tin, bài.

        Hai bên thống nhất tăng cường chia sẻ thông tin và phối hợp tổ chức các khóa tập huấn cho phóng viên hai nước.
        """
    private static let rules = """
        caunoi-rules 1
        extends shipped
        class mine 0.9 0.9 0.9
        code EVT-EXHI
        rule desk.1 vi mine : tại huế
        without EVT-SIGN
        """

    @Test("explain shows words in their sentence, and for a code that is absent what was looked at")
    func explain() throws {
        let home = try TestHome()
        defer { home.remove() }
        let file = try home.write("bài.txt", Self.article)
        let given = try home.run(["explain", file])
        #expect(given.status == 0)
        #expect(given.output.contains("EVT-SIGN") && given.output.contains("«"))
        let absent = try home.run(["explain", "--code", "CHN-PAR", file])
        #expect(absent.output.contains("CHN-PAR") && absent.output.contains("not given"))
        #expect(try home.run(["explain", "--code", "NO-SUCH", file]).status == 64)
        #expect(try home.run(["ingest", "--quiet", file]).status == 0)
        let item = try #require(try home.records().last?["item"]?["uri"]?.string)
        let archived = try home.run(["explain", "--json", "--code", "EVT-SIGN", item])
        let value = try JSONValue(Array(archived.output.utf8.dropLast()))
        #expect(value["traces"]?.array.first?["given"] == .bool(true))
        #expect(value["traces"]?.array.first?["findings"]?.array.isEmpty == false)
    }

    @Test("a desk's rules are checked with their line, used by workers, and named in every record's pipeline")
    func rules() throws {
        let home = try TestHome()
        defer { home.remove() }
        let rules = try home.write("rules.txt", Self.rules)
        let wrong = try home.write("wrong.txt", Self.rules + "\nfrobnicate")
        let file = try home.write("bài.txt", Self.article)
        #expect(try home.run(["taxonomy", "check", rules]).status == 0)
        #expect(try home.run(["taxonomy", "check", wrong]).status == 78)
        #expect(try home.run(["parse", "--set", "taxonomy.rules=\(wrong)", file]).status == 78)
        #expect(try home.run(["parse", "--set", "taxonomy.rules=/nowhere", file]).status == 78)
        let shipped = try JSONValue(Array(home.run(["parse", file]).output.utf8.dropLast()))
        let own = try JSONValue(
            Array(home.run(["parse", "--set", "taxonomy.rules=\(rules)", file]).output.utf8.dropLast())
        )
        func codes(_ line: JSONValue) -> [String] {
            (line["analysis"]?["subjects"]?.array ?? []).compactMap { $0["code"]?.string }
        }
        #expect(codes(shipped).contains("EVT-SIGN") && !codes(shipped).contains("EVT-EXHI"))
        #expect(!codes(own).contains("EVT-SIGN") && codes(own).contains("EVT-EXHI"))
        #expect(shipped["analysis"]?["pipeline"]?["taxonomy"] != own["analysis"]?["pipeline"]?["taxonomy"])
        #expect(try home.run(["taxonomy", "list"]).output.split(separator: "\n").count > 70)
    }

    @Test("a desk's names are checked with their line, used by workers, and named in every record's pipeline")
    func names() throws {
        let home = try TestHome()
        defer { home.remove() }
        let book = """
            caunoi-names 1
            book desk-of-hue/1
            org vn.hue.quill | VN | Hội Bút Sông Hương; Nhóm Bút Hương | | Perfume River Pen Club |
            """
        let names = try home.write("names.txt", book)
        let wrong = try home.write("wrong.txt", book + "\nafter vn.hue.quill : vn.none")
        let file = try home.write("bài.txt", "Chiều 12/5, nhà văn của Nhóm Bút Hương gặp gỡ bạn đọc Huế.")
        let checked = try home.run(["names", "check", names])
        #expect(checked.status == 0 && checked.output.contains("fine: desk-of-hue/1@"))
        #expect(checked.output.contains(" 1 new entries"))
        #expect(try home.run(["names", "check", wrong]).status == 78)
        #expect(try home.run(["parse", "--set", "names.book=\(wrong)", file]).status == 78)
        #expect(try home.run(["parse", "--set", "names.book=/nowhere", file]).status == 78)
        #expect(try home.run(["taxonomy", "list", "--set", "names.book=\(wrong)"]).status == 0)
        func reading(_ arguments: [String]) throws -> JSONValue? {
            try JSONValue(Array(home.run(["parse"] + arguments + [file]).output.utf8.dropLast()))["analysis"]
        }
        func ids(_ analysis: JSONValue?) -> [String] {
            (analysis?["organisations"]?.array ?? []).compactMap { $0["id"]?.string }
        }
        let shipped = try reading([])
        let own = try reading(["--set", "names.book=\(names)"])
        #expect(!ids(shipped).contains("vn.hue.quill") && ids(own).contains("vn.hue.quill"))
        #expect(shipped?["pipeline"]?["names"] == nil)
        #expect(own?["pipeline"]?["names"]?.string?.hasPrefix("desk-of-hue/1@") == true)
        #expect(try home.run(["names", "list", "--json"]).output.split(separator: "\n").count > 500)
    }

    @Test("reprocess shows what would change, then writes new versions only of what changed")
    func reprocess() throws {
        let home = try TestHome()
        defer { home.remove() }
        let rules = try home.write("rules.txt", Self.rules)
        let other =
            "Giá vàng hôm nay\n\nSáng 12/5, giá vàng miếng trong nước tăng nhẹ so với phiên trước đó, theo các doanh nghiệp."
        let files = try [home.write("bài.txt", Self.article), home.write("vàng.txt", other)]
        #expect(try home.run(["ingest", "--quiet"] + files).status == 0)
        let before = try home.records().count
        #expect(try home.run(["reprocess", "--all"]).output.contains("2 items read again, 0 changed"))
        let arguments = ["reprocess", "--all", "--set", "taxonomy.rules=\(rules)"]
        let dry = try home.run(arguments + ["--dry-run"])
        #expect(dry.output.contains("- EVT-SIGN") && dry.output.contains("1 would change"))
        #expect(try home.run(["ingest", "--quiet"]).status == 0)
        #expect(try home.records().count == before)
        #expect(try home.run(arguments).status == 0)
        #expect(try home.run(["ingest", "--quiet"]).status == 0)
        let last = try #require(try home.records().last)
        #expect(try home.records().count == before + 1)
        #expect(last["cause"]?.string == "reprocess" && last["item"]?["version"]?.string == "2")
        #expect(try home.run(["verify", "--data"]).status == 0)
        #expect(try home.run(arguments + ["--dry-run"]).output.contains("0 would change"))
        // The same bytes again are what the current version was made of.
        #expect(try home.run(["ingest", "--quiet", files[0]]).status == 0)
        #expect(try home.records().last?["kind"]?.string == "duplicate")
    }
}
