import Testing

@testable import Inbox

@Suite struct IgnoreRulesTests {
    private let rules = IgnoreRules(extra: ["~tam*", "*.b?k"])

    private func rule(_ name: String) -> String? { rules.rule(for: Array(name.utf8)).map { rules.names[$0] } }

    @Test(
        "Names that are no drops, and the rule that says so",
        arguments: [
            (".DS_Store", "macos"), ("._photo.jpg", "macos"), ("THUMBS.DB", "windows"), ("Desktop.ini", "windows"),
            ("@eaDir", "sync-tool"), (".stfolder", "sync-tool"), (".syncthing.a.txt.tmp", "sync-tool"),
            ("~syncthing~a.txt.tmp", "sync-tool"), ("a.!Sync", "sync-tool"), (".dropbox.cache", "sync-tool"),
            ("~$bao cao.docx", "lock"), (".~lock.a.odt#", "lock"), ("a.txt~", "editor"), (".a.txt.swp", "editor"),
            ("#a.txt#", "editor"), ("a.tmp", "partial"), ("A.TMP", "partial"), ("a.txt.part", "partial"),
            ("a.crdownload", "partial"), ("a.filepart", "partial"), ("lost+found", "file-system"),
            (".hidden", "hidden"), (".caunoi", "hidden"), ("~tam thoi", "configured"), ("x.bak", "configured"),
            (".tmp", "partial"),
        ]
    )
    func ignored(name: String, expected: String) {
        #expect(rule(name) == expected)
    }

    @Test(
        "Names that are drops",
        arguments: [
            "a.txt", "tmp", "part.txt", "a.tmp.txt", "~a.txt", "$a", "desktop.ini.txt", "lost+found.txt", "a.",
            "-rf", "a#", "x.bk", "thumbs.db2", "\u{0}x",
        ]
    )
    func notIgnored(name: String) {
        #expect(rule(name) == nil)
    }

    @Test("Bytes that are no UTF-8 are compared as bytes")
    func bytes() {
        #expect(rules.rule(for: [0xFF, 0xFE]) == nil)
        #expect(rules.rule(for: [0xFF, 0x7E]).map { rules.names[$0] } == "editor")
    }

    @Test("A pattern of many stars against a long name takes its time in bounds")
    func stars() {
        let rules = IgnoreRules(extra: [String(repeating: "*a", count: 60) + "b"])
        let name = [UInt8](repeating: UInt8(ascii: "a"), count: 255)
        #expect(rules.rule(for: name) == nil)
    }
}
