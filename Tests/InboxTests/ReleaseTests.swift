import Glibc
import News
import Testing

@testable import Inbox

/// Markers and checksum files, on a real folder with clocks held by the test.
@Suite struct ReleaseTests {
    /// So far from now that every file is old.
    private func at(_ seconds: Int64) -> Moment {
        let now = InboxClock.system.now()
        return Moment(
            monotonic: now.monotonic + seconds * 1_000_000_000,
            wall: now.wall + seconds * 1_000_000_000
        )
    }

    private func tree(_ home: TestHome) -> InboxTree {
        var tree = InboxTree(home.settings, access: .kernel)
        tree.scanAll(at(10))
        return tree
    }

    @Test("With markers a file waits for its own, and the marker goes once the record is durable")
    func marker() throws {
        let home = try TestHome { $0.release = .marker(suffix: ".done") }
        try home.write("text", to: "a.txt")
        try home.write("text", to: "b.txt")
        try home.write("", to: "b.txt.done")
        try home.write("", to: "orphan.done")
        var tree = tree(home)
        let taken = tree.takeReady(10, at(10))
        #expect(names(taken) == ["b.txt"])
        var report = tree.report(at(10))
        #expect(report.counts[.unreleased] == 1)
        #expect(report.ignored == ["companion": 2])
        #expect(report.files == 2)
        #expect(report.blocked.isEmpty)
        report = tree.report(at(1_000))
        #expect(report.blocked.map(\.reason.message) == ["a.txt waits for a.txt.done beside it."])

        // An event for the marker is enough.
        try home.write("", to: "a.txt.done")
        tree.look(at: Array("a.txt.done".utf8), .changed, at(11))
        #expect(names(tree.takeReady(10, at(11))) == ["a.txt"])

        #expect(home.exists(home.inbox("b.txt.done")))
        guard let root = tree.root else { return }
        for candidate in taken { tree.ended(candidate, .claimed, at(12)) }
        let isRemoved1 = tree.releases.recorded(Array("b.txt".utf8), in: root)
        #expect(isRemoved1)
        #expect(!home.exists(home.inbox("b.txt.done")))
        #expect(home.exists(home.inbox("orphan.done")))
        let isRemoved2 = tree.releases.recorded(Array("b.txt".utf8), in: root)
        #expect(!isRemoved2)
    }

    @Test("A marker that is older than the file's content, left by a crash, releases nothing; a new one does")
    func staleMarker() throws {
        let home = try TestHome { $0.release = .marker(suffix: ".done") }
        try home.write("", to: "a.txt.done")
        try home.write("text", to: "a.txt")
        #expect(run("touch", "-d", "+5 seconds", home.inbox("a.txt")) == 0)
        var tree = tree(home)
        #expect(tree.takeReady(10, at(10)).isEmpty)
        #expect(tree.report(at(10)).counts[.unreleased] == 1)
        // A time that is in the future even then tells nothing, so it cannot hold the file back for ever.
        #expect(run("touch", "-d", "+1 year", home.inbox("a.txt")) == 0)
        tree.scanAll(at(20))
        tree.lookAtDue(at(30))
        #expect(names(tree.takeReady(10, at(30))) == ["a.txt"])
    }

    @Test("A marker that is another by the time of the record stays, and so does one of a file not taken")
    func newerMarker() throws {
        let home = try TestHome { $0.release = .marker(suffix: ".done") }
        try home.write("text", to: "a.txt")
        try home.write("", to: "a.txt.done")
        var tree = tree(home)
        let first = tree.takeReady(10, at(10))
        #expect(first.count == 1)
        for candidate in first { tree.ended(candidate, .changed, at(10)) }
        guard let root = tree.root else { return }
        let isRemoved3 = tree.releases.recorded(Array("a.txt".utf8), in: root)
        #expect(!isRemoved3)
        tree.lookAtDue(at(20))
        #expect(tree.takeReady(10, at(20)).count == 1)
        try home.write("new", to: "a.txt.done")
        let isRemoved4 = tree.releases.recorded(Array("a.txt".utf8), in: root)
        #expect(!isRemoved4)
        #expect(home.exists(home.inbox("a.txt.done")))
    }

    private static let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

    @Test("With checksums a file is taken when its content has the sum, and waits visibly while it has not")
    func checksum() throws {
        let home = try TestHome { $0.release = .checksum }
        try home.write("abc", to: "good.txt")
        try home.write("\(Self.abc)  good.txt\n", to: "good.txt.sha256")
        try home.write("abd", to: "bad.txt")
        try home.write("\(Self.abc)  bad.txt\n", to: "bad.txt.sha256")
        try home.write("abc", to: "none.txt")
        var tree = tree(home)
        #expect(names(tree.takeReady(10, at(10))) == ["good.txt"])
        let report = tree.report(at(10))
        #expect(report.counts[.checksumMismatch] == 1)
        #expect(report.counts[.unreleased] == 1)
        #expect(report.blocked.count == 1)
        let message = report.blocked.first?.reason.message ?? ""
        #expect(message.contains("bad.txt has the SHA-256 ") && message.contains("says \(Self.abc)"))
        // Nothing changed: still waiting, whoever looks.
        tree.scanAll(at(20))
        #expect(tree.takeReady(10, at(20)).isEmpty)
        // The right content arrives.
        try home.write("abc", to: "bad.txt")
        tree.look(at: Array("bad.txt".utf8), .closed, at(30))
        tree.lookAtDue(at(31))
        #expect(names(tree.takeReady(10, at(31))) == ["bad.txt"])
    }

    @Test("A checksum file is one strict line")
    func lines() {
        let name = Array("a b.txt".utf8)
        func sum(_ line: String) -> String? { ReleaseDesk.sum(in: Array(line.utf8), for: name) }
        for line in ["", "\n", "\r\n", "  a b.txt\n", " *a b.txt", "  out/a b.txt\n"] {
            #expect(sum(Self.abc + line) == Self.abc, "\(line)")
        }
        #expect(sum(Self.abc.uppercased()) == Self.abc)
        for line in ["  b.txt", "  xa b.txt", "a b.txt", "\ta b.txt", "0", "  a b.txt\nmore", "  a b.txt\n\n"] {
            #expect(sum(Self.abc + line) == nil, "\(line)")
        }
        for line in ["", "ba78", String(Self.abc.dropLast()) + "g", "\\" + Self.abc] { #expect(sum(line) == nil) }
        #expect(ReleaseDesk.sum(in: [UInt8](repeating: 0x20, count: 513), for: name) == nil)
    }

    @Test("What is no file beside it releases nothing", arguments: ["fifo", "folder", "link"])
    func oddCompanion(kind: String) throws {
        let home = try TestHome { $0.release = .checksum }
        try home.write("abc", to: "a.txt")
        let companion = home.inbox("a.txt.sha256")
        switch kind {
        case "fifo": mkfifo(companion, 0o644)
        case "folder": try home.makeFolder(companion)
        default: symlink("/etc/passwd", companion)
        }
        var tree = tree(home)
        #expect(tree.takeReady(10, at(10)).isEmpty)
        #expect(tree.report(at(10)).counts[.unreleased] == 1)
    }
}
