import Glibc
import News
import Testing

@testable import Inbox

@Suite struct BlockageTests {
    @Test(
        "A path is quoted so that a shell reads the same bytes back",
        arguments: [
            ("/srv/inbox/a.txt", "/srv/inbox/a.txt"), ("/srv/a b", "'/srv/a b'"), ("/srv/it's", "$'/srv/it\\'s'"),
            ("/srv/tin tức", "'/srv/tin tức'"), ("/srv/a\nb", "$'/srv/a\\x0Ab'"), ("/srv/$(x)", "'/srv/$(x)'"),
            ("/srv/a\\b", "$'/srv/a\\\\b'"), ("", "''"),
        ]
    )
    func quoted(path: String, expected: String) {
        #expect(shellQuoted(Array(path.utf8)) == expected)
    }

    @Test("Bash reads back every byte that a name can hold")
    func bash() throws {
        let home = try TestHome()
        var name = (UInt8(1)...255).filter { $0 != UInt8(ascii: "/") }
        name += Array("0fF".utf8)
        let folder = home.settings.folders.inbox
        let file = Array((folder + "/").utf8) + name
        try home.write([1], at: file.prefix(255 + folder.utf8.count).map { $0 })
        let quoted = shellQuoted(Array(file.prefix(255 + folder.utf8.count)))
        #expect(run("bash", "-c", "test -f \(quoted) && rm \(quoted)") == 0)
        #expect(home.names(folder).isEmpty)
    }

    @Test(
        "The command opens what the service needs: its group's bits where it is of the group, else the others'",
        .enabled(if: geteuid() == 0, "needs root to give files away")
    )
    func whose() throws {
        let home = try TestHome()
        let inbox = try OpenFolder(path: home.settings.folders.inbox)
        let shown = home.settings.folders.inbox
        for (name, group, mode, expected) in [
            ("ours", getegid(), mode_t(0o755), "chmod -R g+rwX \(shown)/ours"),
            ("theirs", 54_321, 0o755, "chmod -R o+rwX \(shown)/theirs"),
            ("shut", 54_321, 0o000, "chmod -R uo+rwX \(shown)/shut"),
        ] {
            try home.makeFolder(home.inbox(name))
            chown(home.inbox(name), 12_345, group)
            chmod(home.inbox(name), mode)
            #expect(Blockage.folder(path: Array(name.utf8)[...], in: inbox, isReadable: true).command == expected)
        }
        try home.write("x", to: "a b.txt")
        chown(home.inbox("a b.txt"), 12_345, 54_321)
        let facts = try inbox.facts(Array("a b.txt".utf8)).get()
        let blockage = Blockage.file(path: Array("a b.txt".utf8), facts: facts, in: inbox)
        #expect(blockage.command == "chmod o+r '\(shown)/a b.txt'")
        #expect(blockage.reason.message.hasSuffix("'\(shown)/a b.txt'"))
    }
}
