import Foundation
import Glibc
import News
import Testing

@Suite("Claims of earlier runs, and retry", .enabled(if: TestHome.program != nil, "the program is not built beside"))
struct RecoveryTests {
    private static func article(_ number: Int) -> String {
        """
        Bản tin phục hồi số \(number)

        Nội dung thứ \(number) của bản tin phục hồi, về trao đổi tin và ảnh giữa hai cơ quan báo chí.

        """
    }

    /// A claim as a run leaves it behind that ended with the file in hand.
    private func claim(_ home: TestHome, _ digit: Character, _ name: String, _ text: String, tries: Int) throws {
        let folder = home.path + "/claimed/" + String(repeating: digit, count: 32)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try text.write(toFile: folder + "/" + name, atomically: false, encoding: .utf8)
        try #require(symlink("1/tin/" + name, folder + "/.claim") == 0)
        if tries > 0 { try #require(symlink("\(tries)", folder + "/.tries") == 0) }
    }

    private func sha256(_ text: String) -> String { SHA256.digest(of: Array(text.utf8)).hex }

    @Test("a file in hand when the service went down three times ends as failed, its original kept; others do not")
    func poison() throws {
        let home = try TestHome()
        defer { home.remove() }
        try claim(home, "a", "two.txt", Self.article(1), tries: 2)
        try claim(home, "b", "one.txt", Self.article(2), tries: 1)
        try claim(home, "c", "none.txt", Self.article(3), tries: 0)
        try claim(home, "d", "more.txt", Self.article(4), tries: 3)
        #expect(try home.run(["ingest", "--quiet"]).status == 0)
        #expect(
            try home.outcomes() == [
                "tin/two.txt": "service-crashed", "tin/one.txt": "item", "tin/none.txt": "item",
                "tin/more.txt": "service-crashed",
            ]
        )
        let hash = sha256(Self.article(1))
        #expect(access("\(home.path)/objects/\(hash.prefix(2))/\(hash)", F_OK) == 0, "the original was not kept")
        let unread = try home.records().first { $0["source"]?["path"]?.string == "tin/more.txt" }
        #expect(unread?["source"]?["sha256"] == nil, "it was touched again though copying it had brought us down")
        #expect(try FileManager.default.contentsOfDirectory(atPath: home.path + "/claimed").isEmpty)
        #expect(try home.run(["verify", "--data"]).status == 0)
        let day = try #require(try FileManager.default.contentsOfDirectory(atPath: home.path + "/rejected").first)
        let filed = try FileManager.default.contentsOfDirectory(atPath: home.path + "/rejected/" + day)
        #expect(Set(filed).isSuperset(of: ["two.txt", "more.txt", "two.txt.receipt.txt"]))
        // The failed one can be read after all.
        #expect(try home.run(["retry", "--failed"]).status == 0)
        #expect(access(home.path + "/inbox/tin/two.txt", F_OK) == 0)
        #expect(try home.run(["ingest", "--quiet"]).status == 0)
        #expect(try home.outcomes()["tin/two.txt"] == "item")
        #expect(try home.run(["retry", "--failed"]).output == "nothing to retry\n")
    }

    @Test("a rejected drop is read afresh when it is retried, beside a file of the same name")
    func retry() throws {
        let home = try TestHome()
        defer { home.remove() }
        let text = Self.article(9)
        let file = try home.write("a.txt", text)
        #expect(try home.run(["ingest", "--quiet", "--set", "limits.body=10B", file]).status == 65)
        #expect(try home.outcomes() == ["a.txt": "text-too-long"])
        try home.drop("a.txt", Self.article(10))
        let drop = try #require(try home.records().last?["drop"]?.string)
        let run = try home.run(["retry", "--json", String(drop.prefix(8))])
        #expect(run.status == 0)
        let told = try JSONValue(Array(run.output.utf8))
        #expect(told["retried"] == .bool(true))
        #expect(told["inbox"]?.string == "a (2).txt")
        #expect(try String(contentsOfFile: home.path + "/inbox/a (2).txt", encoding: .utf8) == text)
        #expect(try home.run(["ingest", "--quiet"]).status == 0)
        #expect(try home.records().map { $0["kind"]?.string } == ["genesis", "rejection", "item", "item"])
        // An archived drop is nothing to retry, and an unknown id is said to be unknown.
        #expect(try home.run(["retry", "3"]).status == 65)
        #expect(try home.run(["retry", "999"]).status == 65)
        #expect(try home.run(["retry"]).status == 64)
    }

    @Test("a running service takes a retried drop up at once")
    func retryWhileRunning() throws {
        let home = try TestHome()
        defer { home.remove() }
        let file = try home.write("b.txt", Self.article(11))
        #expect(try home.run(["ingest", "--quiet", "--set", "limits.body=10B", file]).status == 65)
        let daemon = try RunningServe(home)
        try daemon.wait(for: "started:")
        #expect(try home.run(["retry", "--rejected"]).output.contains("the running service takes it up"))
        try daemon.wait(for: "archived b.txt")
        #expect(try daemon.end(SIGTERM) == 0)
    }
}
