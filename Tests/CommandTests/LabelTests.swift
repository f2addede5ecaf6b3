import Foundation
import News
import Testing

@Suite("label and train", .enabled(if: TestHome.program != nil, "the program is not built beside the tests"))
struct LabelTests {
    private static let article = """
        Việt Nam và Lào ký biên bản ghi nhớ hợp tác báo chí

        Ngày 12/5/2026, tại Huế, đại diện hai cơ quan báo chí Việt Nam và Lào đã ký biên bản ghi nhớ về trao đổi tin, bài.

        Hai bên thống nhất tăng cường chia sẻ thông tin và phối hợp tổ chức các khóa tập huấn cho phóng viên hai nước.
        """

    private func codes(_ record: JSONValue?) -> [String: String] {
        var codes: [String: String] = [:]
        for subject in record?["analysis"]?["subjects"]?.array ?? [] {
            if let code = subject["code"]?.string { codes[code] = subject["by"]?.string }
        }
        return codes
    }

    @Test(
        "a correction is the next version with the person's name; reading again keeps it, equal bytes are a duplicate"
    )
    func label() throws {
        let home = try TestHome()
        defer { home.remove() }
        let file = try home.write("bài.txt", Self.article)
        #expect(try home.run(["ingest", "--quiet", file]).status == 0)
        let first = try #require(try home.records().last)
        let id = try #require(first["item"]?["uri"]?.string)
        #expect(codes(first)["EVT-SIGN"]?.hasPrefix("rule:") == true)
        let said = try home.run([
            "label", id, "EVT-EXHI", "--remove", "EVT-SIGN", "--set", "ban=đối ngoại", "--note", "thử", "--by", "mai",
        ])
        #expect(said.status == 0 && said.output.contains("mai"))
        #expect(try home.run(["ingest", "--quiet"]).status == 0)
        let second = try #require(try home.records().last)
        #expect(second["cause"]?.string == "correction" && second["item"]?["version"]?.string == "2")
        #expect(codes(second)["EVT-EXHI"] == "person:mai" && codes(second)["ban:đối ngoại"] == "person:mai")
        #expect(codes(second)["EVT-SIGN"] == nil)
        #expect(second["item"]?["bodies"] == first["item"]?["bodies"])
        // Another label of the same set takes the place of the first.
        #expect(try home.run(["label", id, "--set", "ban=trong nước", "--by", "mai"]).status == 0)
        #expect(try home.run(["ingest", "--quiet"]).status == 0)
        let third = try #require(try home.records().last)
        #expect(codes(third)["ban:trong nước"] == "person:mai" && codes(third)["ban:đối ngoại"] == nil)
        #expect(try home.run(["verify", "--data"]).status == 0)
        let count = try home.records().count
        #expect(try home.run(["reprocess", "--all"]).output.contains("0 changed"))
        // The same bytes, and the same text in other bytes, say nothing new.
        #expect(try home.run(["ingest", "--quiet", file]).output.hasPrefix("duplicate"))
        let other = try home.write("bài.txt", Self.article + "\n\n")
        #expect(try home.run(["ingest", "--quiet", other]).output.hasPrefix("duplicate"))
        #expect(try home.records().count == count + 2)
    }

    @Test("what cannot be said is refused before anything is written")
    func refusals() throws {
        let home = try TestHome()
        defer { home.remove() }
        let file = try home.write("bài.txt", Self.article)
        #expect(try home.run(["ingest", "--quiet", file]).status == 0)
        let id = try #require(try home.records().last?["item"]?["uri"]?.string)
        #expect(try home.run(["label", id]).status == 64)
        #expect(try home.run(["label", id, "NO-SUCH"]).status == 64)
        #expect(try home.run(["label", id, "--set", "ban="]).status == 64)
        #expect(try home.run(["label", "ffffff", "EVT-SIGN"]).status != 0)
        #expect(access(home.path + "/revisions", F_OK) != 0)
    }

    @Test("a model of lines of JSON and of corrected items is used by the readers and named in the pipeline")
    func train() throws {
        let home = try TestHome()
        defer { home.remove() }
        let sport = ["bàn thắng", "cầu thủ", "trận đấu", "sân cỏ", "trọng tài"]
        let press = ["báo chí", "phóng viên", "biên bản", "ghi nhớ", "chia sẻ thông tin", "hợp tác", "hai nước"]
        var lines: [String] = []
        var random: UInt64 = 1
        for _ in 0..<30 {
            for (label, words) in [("thể thao", sport), ("báo chí", press)] {
                let text = (0..<12).map { _ in
                    random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    return words[Int(random >> 33) % words.count]
                }
                lines.append(#"{"text":"\#(text.joined(separator: " "))","label":"\#(label)"}"#)
            }
        }
        let file = try home.write("nhãn.jsonl", lines.joined(separator: "\n"))
        let article = try home.write("bài.txt", Self.article)
        #expect(try home.run(["ingest", "--quiet", article]).status == 0)
        let id = try #require(try home.records().last?["item"]?["uri"]?.string)
        #expect(try home.run(["label", id, "--set", "ban=báo chí"]).status == 0)
        #expect(try home.run(["ingest", "--quiet"]).status == 0)
        let model = home.path + "/outside/ban.model"
        let trained = try home.run(["train", "--label-set", "ban", "--output", model, file])
        #expect(trained.status == 0 && trained.output.contains("61 texts"))
        #expect(try home.run(["train", "--output", model, article]).status == 65)
        let sentence =
            "Phóng viên báo chí hai nước hợp tác, chia sẻ thông tin; biên bản ghi nhớ hợp tác báo chí hai nước."
        let told = try home.write("tin.txt", "Báo chí hai nước hợp tác\n\n\(sentence)\n\n\(sentence)")
        let read = try home.run(["parse", "--set", "models=[\(model)]", told])
        let value = try JSONValue(Array(read.output.utf8.dropLast()))
        let identity = try #require(value["analysis"]?["pipeline"]?["models"]?.array.first?.string)
        #expect(identity.hasPrefix("ban@") && identity.utf8.count == 12)
        #expect(codes(value)["ban:báo chí"] == "model:\(identity)")
        #expect(try home.run(["config", "check", "--set", "models=[\(article)]"]).status == 78)
    }
}
