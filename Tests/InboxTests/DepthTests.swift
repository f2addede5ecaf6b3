import Glibc
import News
import Testing

@testable import Inbox

@Suite struct DepthTests {
    private func at(_ seconds: Int64) -> Moment {
        let now = InboxClock.system.now()
        return Moment(
            monotonic: now.monotonic + seconds * 1_000_000_000,
            wall: now.wall + seconds * 1_000_000_000
        )
    }

    private func makeFolders(_ path: String, _ home: TestHome) throws {
        var folder = ""
        for name in path.split(separator: "/") {
            folder += (folder.isEmpty ? "" : "/") + name
            try home.makeFolder(home.inbox(folder))
        }
    }

    @Test("Files below the limit wait, are counted and named with a reason; those above it are taken")
    func tooDeep() throws {
        let home = try TestHome { $0.depth = 2 }
        try makeFolders("a/b/c/d", home)
        for path in ["top.txt", "a/b/two.txt", "a/b/c/three.txt", "a/b/c/d/four.txt"] { try home.write("x", to: path) }
        var tree = InboxTree(home.settings, access: .kernel)
        // Ten seconds from now, so that the files are old.
        tree.scanAll(at(10))
        #expect(names(tree.takeReady(10, at(10))) == ["top.txt", "a/b/two.txt"])
        let report = tree.report(at(10))
        #expect(report.files == 4)
        #expect(report.counts[.tooDeep] == 2)
        #expect(report.blocked.map { String(decoding: $0.path, as: UTF8.self) } == ["a/b/c"])
        #expect(report.blocked.map(\.files) == [2])
        #expect(
            report.blocked.first?.reason.message
                == "a/b/c lies in more than 2 folders (inbox.depth). Move it further up."
        )
        // However they are seen again, they stay where they are.
        tree.look(at: Array("a/b/c/three.txt".utf8), .movedIn, at(11))
        tree.scan(folder: Array("a/b/c".utf8), movedIn: true, at(11))
        tree.scan(folder: Array("a/b/c/d".utf8), movedIn: true, at(11))
        tree.scanAll(at(20))
        #expect(tree.takeReady(10, at(20)).isEmpty)
        #expect(tree.report(at(20)).counts[.tooDeep] == 2)

        // Moved up, they are drops like any other.
        #expect(rename(home.inbox("a/b/c"), home.inbox("c")) == 0)
        tree.scanAll(at(30))
        #expect(names(tree.takeReady(10, at(30))) == ["c/three.txt", "c/d/four.txt"])
        #expect(tree.report(at(30)).counts[.tooDeep, default: 0] == 0)
        #expect(tree.table.noticed == tree.table.vanished + tree.table.count)
    }

    @Test("Folders nested without end are neither followed for ever nor passed over in silence")
    func endless() throws {
        let home = try TestHome { $0.depth = 2 }
        try makeFolders(Array(repeating: "d", count: 60).joined(separator: "/"), home)
        var tree = InboxTree(home.settings, access: .kernel)
        tree.scanAll(at(10))
        let report = tree.report(at(10))
        #expect(report.blocked.count == 1)
        #expect(report.blocked.first?.reason.message.contains("not even counted") == true)
        #expect(report.inboxProblem == nil)
    }
}
