import Glibc
import News
import Testing

@testable import Inbox

@Suite struct RedropTests {
    private let home: String
    private let text = Array("bản tin".utf8)
    private var hash: String { SHA256.digest(of: text).hex }

    init() throws {
        var template = Array("/tmp/caunoi-test-XXXXXX".utf8CString)
        home = String(cString: try #require(mkdtemp(&template)))
        for folder in ["inbox", "objects", "objects/" + String(SHA256.digest(of: text).hex.prefix(2))] {
            try #require(mkdir("\(home)/\(folder)", 0o755) == 0)
        }
        try write(text, to: "objects/\(hash.prefix(2))/\(hash)")
    }

    private func write(_ bytes: [UInt8], to name: String) throws {
        let descriptor = open("\(home)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        defer { close(descriptor) }
        try #require(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
    }

    private func put(_ path: String) throws -> String {
        let redrop = try Redrop(inbox: home + "/inbox", objects: home + "/objects", ignore: ["*.skip"])
        let put = try redrop.put(
            sha256: hash,
            path: Array(path.utf8),
            token: "t",
            modified: UnixTime(seconds: 1_700_000_000)
        )
        return String(decoding: put, as: UTF8.self)
    }

    @Test(
        "a name from the archive never leads out of the inbox, and is one that the watcher takes",
        arguments: [
            ("tin/a.txt", "tin/a.txt"), ("a.txt", "a.txt"), ("../a.txt", "a.txt"), ("/etc/passwd", "etc/passwd"),
            ("tin/../../a.txt", "a.txt"), ("tin/..", "tin/retry.txt"), (".hidden", "hidden"), ("x.part", "x.part.txt"),
            ("a.skip", "a.skip.txt"), (".git/config", "config"), ("~$a.docx", "a.docx"), ("", "retry.txt"),
        ]
    )
    func names(_ path: String, _ expected: String) throws {
        #expect(try put(path) == expected)
        var facts = stat()
        try #require(stat("\(home)/inbox/\(expected)", &facts) == 0)
        #expect(facts.st_size == text.count)
        #expect(facts.st_mtim.tv_sec == 1_700_000_000)
    }

    @Test("nothing is replaced, nothing hidden is left, and no symlink is followed")
    func clash() throws {
        try write([1], to: "inbox/a.txt")
        #expect(try put("a.txt") == "a (2).txt")
        #expect(try put("a.txt") == "a (3).txt")
        try #require(symlink("/tmp", home + "/inbox/out") == 0)
        #expect(try put("out/b.txt") == "b.txt")
        let names = try OpenFolder(path: home + "/inbox").names().map { String(decoding: $0, as: UTF8.self) }
        #expect(Set(names) == ["a.txt", "a (2).txt", "a (3).txt", "out", "b.txt"])
    }

    @Test("a missing or damaged original is told, and nothing reaches the inbox")
    func damaged() throws {
        try write([1, 2], to: "objects/\(hash.prefix(2))/\(hash)")
        #expect(throws: Redrop.Failure.damaged) { try put("a.txt") }
        unlink("\(home)/objects/\(hash.prefix(2))/\(hash)")
        #expect(throws: Redrop.Failure.missing) { try put("a.txt") }
        #expect(try OpenFolder(path: home + "/inbox").names() == [])
    }
}
