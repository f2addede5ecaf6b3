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
}
