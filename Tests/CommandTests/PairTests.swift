import Foundation
import News
import Testing

/// A photo and the text to it, and notices from another desk, as people drop them.
@Suite("Pairs and notices", .enabled(if: TestHome.program != nil, "the program is not built beside the tests"))
struct PairTests {
    private static let article = """
        Hai cơ quan ký biên bản trao đổi ảnh

        Sáng 3/11, tại Hà Nội, hai cơ quan báo chí đã ký biên bản ghi nhớ về trao đổi tin và ảnh trong năm tới, mỗi bên \
        gửi hai mươi ảnh một tuần.

        """

    /// Header of a GIF of that width, which is all that is read of it.
    private static func photo(width: UInt8 = 8) -> [UInt8] { Array("GIF89a".utf8) + [width, 0, 8, 0, 0, 0, 0, 0x3B] }

    private func take(_ home: TestHome, _ files: [(name: String, bytes: [UInt8])], _ settings: [String] = []) throws {
        for (name, bytes) in files {
            let path = "\(home.path)/inbox/\(name)"
            try FileManager.default.createDirectory(
                atPath: String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]),
                withIntermediateDirectories: true
            )
            try Data(bytes).write(to: URL(fileURLWithPath: path))
        }
        #expect(try home.run(["ingest", "--quiet"] + settings.flatMap { ["--set", $0] }).status == 0)
    }

    private func last(_ home: TestHome) throws -> JSONValue { try #require(home.records().last) }

    @Test(
        "photo and text of one name become one item, whichever comes first and when both come at once",
        arguments: [
            [["a.gif"], ["a.txt"]], [["a.txt"], ["a.gif"]], [["a.gif", "a.txt"]],
        ]
    )
    func pair(passes: [[String]]) throws {
        let home = try TestHome()
        defer { home.remove() }
        let bytes = ["a.gif": Self.photo(), "a.txt": Array(Self.article.utf8)]
        for pass in passes { try take(home, pass.map { ("tin/" + $0, bytes[$0] ?? []) }) }
        let item = try #require(try last(home)["item"])
        #expect(item["version"]?.string == "2")
        #expect(item["headlines"]?.array.first?["value"]?.string == "Hai cơ quan ký biên bản trao đổi ảnh")
        #expect(item["associations"]?.array.count == 1)
        let rendition = try #require(item["associations"]?.array.first?["renditions"]?.array.first)
        #expect(rendition["title"]?.string == "a.gif" && rendition["contentType"]?.string == "image/gif")
        try take(home, bytes.map { ("tin/" + $0.key, $0.value) })
        #expect(try home.records().suffix(2).allSatisfy { $0["kind"]?.string == "duplicate" })
        // Another photo of that name, and a corrected text.
        try take(home, [("tin/a.gif", Self.photo(width: 9))])
        let wider = try #require(try last(home)["item"]?["associations"]?.array.last?["renditions"]?.array.first)
        #expect(wider["width"]?.int == 9)
        try take(home, [("tin/a.txt", Array(Self.article.utf8) + Array("Hai bên cũng trao đổi phim.\n".utf8))])
        #expect(try last(home)["item"]?["version"]?.string == "4")
        #expect(try last(home)["item"]?["associations"]?.array.last?["renditions"]?.array.first == wider)
        #expect(try home.run(["verify"]).status == 0)
        try SchemaCheck.expectValid(home)
    }

    @Test(
        "a pair that is read again keeps its photo, gets today's codes, and is not written anew without a change",
        arguments: [["a.gif", "a.txt"], ["a.txt", "a.gif"]]
    )
    func again(order: [String]) throws {
        let home = try TestHome()
        defer { home.remove() }
        let bytes = ["a.gif": Self.photo(), "a.txt": Array(Self.article.utf8)]
        for name in order { try take(home, [("tin/" + name, bytes[name] ?? [])]) }
        let pair = try last(home)
        #expect(try home.run(["reprocess", "--all"]).output.contains("1 items read again, 0 changed"))
        let rules = try home.write("rules.txt", "caunoi-rules 1\nextends shipped\nwithout EVT-SIGN\n")
        #expect(try home.run(["reprocess", "--all", "--set", "taxonomy.rules=\(rules)"]).status == 0)
        try take(home, [])
        let made = try last(home)
        #expect(made["cause"]?.string == "reprocess" && made["item"]?["version"]?.string == "3")
        #expect(made["item"]?["associations"] == pair["item"]?["associations"])
        #expect(made["analysis"]?["companion"] == pair["analysis"]?["companion"])
        let codes = (made["analysis"]?["subjects"]?.array ?? []).compactMap { $0["code"]?.string }
        #expect(!codes.contains("EVT-SIGN") && !codes.isEmpty)
        #expect(try home.run(["verify", "--data"]).status == 0)
        // Both files again are what the item has.
        try take(home, bytes.map { ("tin/" + $0.key, $0.value) })
        #expect(try home.records().suffix(2).allSatisfy { $0["kind"]?.string == "duplicate" })
        try SchemaCheck.expectValid(home)
    }

    @Test("members of an archive are items of their own, and so are files when joining is off")
    func apart() throws {
        let home = try TestHome()
        defer { home.remove() }
        let members = [("a.gif", String(decoding: Self.photo(), as: UTF8.self)), ("a.txt", Self.article)]
        try take(home, [("tin/a.tar", BundleTests.tar(members))])
        try take(home, [("tin/a.txt", Array((Self.article + "Thêm.\n").utf8))])
        let other = Array("Tin khác hẳn\n\nChiều 4/11, tại Viêng Chăn, một cuộc họp báo về mùa lũ đã diễn ra.\n".utf8)
        try take(home, [("tin/b.gif", Self.photo(width: 7)), ("tin/b.txt", other)], ["pairing.window=0s"])
        #expect(try home.records().allSatisfy { $0["item"]?["associations"] == nil })
        try SchemaCheck.expectValid(home)
    }

    @Test("a kill from another desk is kept beside the item it names, and acts once its folder is trusted")
    func notice() throws {
        let home = try TestHome()
        defer { home.remove() }
        func message(_ status: String, _ provider: String, _ body: String) -> [UInt8] {
            Array(
                """
                {"uri":"tag:kpl.example,2026:1","type":"text","pubstatus":"\(status)","language":"vi",\
                "headline":"Mở tuyến xe buýt Vinh - Viêng Chăn","provider":"\(provider)","body_text":"\(body)",\
                "standard":{"name":"ninjs","version":"1.4"}}
                """.utf8
            )
        }
        try take(home, [("kpl/a.json", message("usable", "KPL", "Sáng 3/11, tuyến xe buýt mới đã được khai trương."))])
        let uri = try #require(try last(home)["item"]?["uri"]?.string)
        let kill = message("canceled", "Mai", "Xin thu hồi tin này.")
        try take(home, [("mai/k.json", kill)])
        let kept = try last(home)
        #expect(kept["kind"]?.string == "item" && kept["item"]?["uri"]?.string != uri)
        #expect(kept["analysis"]?["notApplied"]?["uri"]?.string == uri)
        let log = try String(contentsOfFile: home.path + "/log/caunoi.log", encoding: .utf8)
        #expect(log.contains("! archived mai/k.json:") && log.contains("list mai under corrections.trusted"))
        try take(home, [("mai/k.json", kill)])
        #expect(try last(home)["kind"]?.string == "duplicate")
        #expect(try home.run(["reprocess", "--all"]).output.contains("2 items read again, 0 changed"))
        try take(home, [("mai/k.json", kill)], ["corrections.trusted=[mai]"])
        let killed = try #require(try last(home)["item"])
        #expect(killed["uri"]?.string == uri && killed["version"]?.string == "2")
        #expect(killed["pubStatus"]?.string == "canceled")
        try SchemaCheck.expectValid(home)
    }
}
