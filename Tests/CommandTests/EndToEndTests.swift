import Foundation
import Glibc
import News
import Testing

@Suite("The main job, end to end", .enabled(if: TestHome.program != nil, "the program is not built beside the tests"))
struct EndToEndTests {
    private static func article(_ number: Int, figure: Int = 1) -> String {
        """
        Bản tin thử số \(number) về trao đổi nghiệp vụ

        Sáng 5/\(number % 12 + 1)/2025, tại Hà Nội, hai cơ quan báo chí bản thử số \(number) đã có buổi làm việc về trao đổi tin, bài và ảnh.

        Theo kế hoạch, mỗi bên gửi cho nhau \(figure) bản tin trong một tuần và cùng tổ chức một khóa tập huấn số \(number).

        Hai bên thống nhất sẽ đánh giá kết quả của đợt \(number) vào cuối năm nay và báo cáo cho lãnh đạo của mình.

        """
    }

    @Test("every bad input gets its outcome, and the good file beside it is archived")
    func badInputs() throws {
        let home = try TestHome()
        defer { home.remove() }
        let inbox = home.path + "/inbox/"
        try #require(FileManager.default.createFile(atPath: inbox + "empty.txt", contents: Data()))
        let junk = Data((0..<4_096).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ $0 >> 3) })
        try #require(FileManager.default.createFile(atPath: inbox + "junk.bin", contents: junk))
        let sparse = open(inbox + "sparse.txt", O_WRONLY | O_CREAT, 0o644)
        try #require(ftruncate(sparse, 1 << 40) == 0)
        close(sparse)
        try #require(mkfifo(inbox + "pipe.txt", 0o644) == 0)
        try #require(symlink("/etc/passwd", inbox + "link.txt") == 0)
        try #require(mkdir(inbox + "folder.txt", 0o755) == 0)
        try Self.article(1).write(toFile: inbox + "folder.txt/inside.txt", atomically: false, encoding: .utf8)
        try #require(
            FileManager.default.createFile(
                atPath: inbox + "latin.txt",
                contents: Data("caf\u{E9}".unicodeScalars.map { UInt8($0.value) })
            )
        )
        try "x".write(toFile: inbox + "new\nline.txt", atomically: false, encoding: .utf8)
        try "y".write(toFile: inbox + "bi\u{202E}di.txt", atomically: false, encoding: .utf8)
        try "z".write(toFile: inbox + "-rf.txt", atomically: false, encoding: .utf8)
        let notText: [UInt8] = Array((inbox + "bad").utf8) + [0xFF, 0]
        let odd = notText.withUnsafeBytes {
            open($0.bindMemory(to: CChar.self).baseAddress!, O_WRONLY | O_CREAT, 0o644)
        }
        try #require(write(odd, "w\n", 2) == 2)
        close(odd)
        try String(repeating: "word ", count: 200_000)
            .write(toFile: inbox + "line.txt", atomically: false, encoding: .utf8)
        try ("a" + String(repeating: "\u{301}", count: 100_000))
            .write(toFile: inbox + "marks.txt", atomically: false, encoding: .utf8)
        #expect(try home.run(["ingest"]).status == 0)
        #expect(
            try home.outcomes() == [
                "empty.txt": "empty", "junk.bin": "not-a-document", "sparse.txt": "too-large",
                "pipe.txt": "not-a-regular-file", "link.txt": "not-a-regular-file", "folder.txt/inside.txt": "item",
                "latin.txt": "unknown-encoding", "new\nline.txt": "item", "bi\u{202E}di.txt": "item", "-rf.txt": "item",
                "bad\u{FFFD}": "item", "line.txt": "item", "marks.txt": "item",
            ]
        )
        #expect(access("/etc/passwd", F_OK) == 0)
        #expect(try home.run(["verify", "--data"]).status == 0)
        let log = try String(contentsOfFile: home.path + "/log/caunoi.log", encoding: .utf8)
        #expect(log.split(separator: "\n").allSatisfy { $0.hasPrefix("20") }, "a name broke a log line in two")
    }

    @Test("equal bytes repeat a record; a changed text is the next version; the first text again is a third")
    func versions() throws {
        let home = try TestHome()
        defer { home.remove() }
        for (name, figure) in [("a.txt", 1), ("b.txt", 1), ("c.txt", 2), ("d.txt", 1)] {
            try home.drop(name, Self.article(7, figure: figure))
            #expect(try home.run(["ingest"]).status == 0)
        }
        let records = try home.records().dropFirst()
        #expect(records.map { $0["kind"]?.string } == ["item", "duplicate", "item", "item"])
        let uris = Set(records.compactMap { $0["item"]?["uri"]?.string ?? $0["of"]?["uri"]?.string })
        #expect(uris.count == 1)
        #expect(records.compactMap { $0["item"]?["version"]?.string } == ["1", "2", "3"])
        #expect(records.dropFirst().first?["of"]?["seq"]?.int == 2)
        let id = try #require(uris.first)
        #expect(try home.run(["history", id]).output.split(separator: "\n").count == 3)
        #expect(try home.run(["show", String(id.suffix(32).prefix(8))]).output.contains("version") == false)
    }

    @Test("files named on the command line are copied in and left where they are, and their receipts printed")
    func named() throws {
        let home = try TestHome()
        defer { home.remove() }
        let file = try home.write("ở ngoài.txt", Self.article(3))
        let run = try home.run(["ingest", file])
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("archived: "))
        #expect(access(file, F_OK) == 0)
        #expect(try home.outcomes() == ["ở ngoài.txt": "item"])
    }

    @Test("the daemon archives what is dropped, holds the lock, and stops in order")
    func serve() throws {
        let home = try TestHome()
        defer { home.remove() }
        let daemon = try RunningServe(home)
        try daemon.wait(for: "started:")
        try home.drop("một.txt", Self.article(1))
        try daemon.wait(for: "archived một.txt")
        #expect(try home.run(["ingest"]).status == 75)
        #expect(try home.run(["status"]).output.contains("archived 1"))
        #expect(try daemon.end(SIGTERM) == 0)
        #expect(try home.run(["verify", "--data"]).status == 0)
        let day = try #require(try FileManager.default.contentsOfDirectory(atPath: home.path + "/done").first)
        let filed = try FileManager.default.contentsOfDirectory(atPath: home.path + "/done/" + day)
        #expect(Set(filed) == ["một.txt", "một.txt.receipt.txt"])
    }

    @Test("paused, files stay in the inbox over a restart; resumed, they are taken")
    func pause() throws {
        let home = try TestHome()
        defer { home.remove() }
        #expect(try home.run(["pause"]).status == 0)
        #expect(try home.run(["ingest"]).status == 75)
        try home.drop("b.txt", Self.article(2))
        let daemon = try RunningServe(home)
        try daemon.wait(for: "started:")
        #expect(access(home.path + "/inbox/b.txt", F_OK) == 0)
        #expect(try home.run(["resume"]).status == 0)
        try daemon.wait(for: "archived b.txt")
        #expect(try daemon.end(SIGTERM) == 0)
    }

    @Test("killed three times under load: nothing lost, nothing twice, no process left")
    func killed() throws {
        let home = try TestHome()
        defer { home.remove() }
        let count = 60
        for round in 0..<3 {
            let daemon = try RunningServe(home)
            for number in 0..<count / 3 {
                let index = round * (count / 3) + number
                try home.drop("tin \(index).txt", Self.article(index))
            }
            try daemon.wait(for: "archived tin")
            #expect(try daemon.end(SIGKILL) == SIGKILL)
        }
        #expect(try home.run(["ingest", "--quiet"]).status == 0)
        let records = try home.records()
        let paths = records.compactMap { $0["source"]?["path"]?.string }
        #expect(paths.count == count)
        #expect(Set(paths).count == count)
        #expect(records.allSatisfy { $0["kind"]?.string != "duplicate" })
        #expect(try FileManager.default.contentsOfDirectory(atPath: home.path + "/claimed").isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: home.path + "/inbox").isEmpty)
        #expect(try home.run(["verify", "--data"]).status == 0)
    }

    @Test("a start that cannot be made ends with a message and a status, not with a hang")
    func failures() throws {
        let home = try TestHome()
        defer { home.remove() }
        #expect(try home.run(["ingest", "/nonexistent"]).status == 65)
        // No worker can be started in so little memory.
        if !Sanitizer.isAny { #expect(try home.run(["ingest", "--set", "workers.memory=1MiB"]).status == 75) }
        _ = try home.run(["ingest", try home.write("a.txt", Self.article(1))])
        try #require(rename(home.path + "/archive", home.path + "/elsewhere") == 0)
        #expect(try home.run(["ingest"]).status == 65, "a lost archive must not be begun anew")
    }

    @Test("the same bytes give the same line, and the record's item but for uri and version")
    func deterministic() throws {
        let home = try TestHome()
        defer { home.remove() }
        let file = try home.write("a.txt", Self.article(5))
        let first = try home.run(["parse", file])
        #expect(first.status == 0)
        #expect(try home.run(["parse", file]).output == first.output)
        _ = try home.run(["ingest", file])
        let parsed = try #require(try JSONValue(Array(first.output.utf8))["item"])
        let filed = try #require(try home.records().last?["item"])
        #expect(parsed.members.map(\.key) == filed.members.map(\.key))
        #expect(parsed.members.dropFirst(2) == filed.members.dropFirst(2))
    }
}
