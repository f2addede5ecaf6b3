import Glibc
import News
import Testing

@testable import Inbox

@Suite struct ClaimsTests {
    @Test(
        "A file is claimed by rename under its own name, whatever the name",
        arguments: [
            "a.txt", "-rf", "a\nb", "\u{202E}gpj.txt", "..a", "tin tức.txt", String(repeating: "x", count: 255),
        ]
    )
    func claimed(name: String) throws {
        let home = try TestHome()
        try home.makeFolder(home.inbox("desk"))
        try home.write("text", to: "desk/" + name)
        let claims = try Claims(StageFolders(home.settings))
        let candidate = try home.candidate("desk/" + name)
        guard case .claimed(let claim) = try claims.claim(candidate, drop: TestHome.drop(1), seq: 42) else {
            Issue.record("not claimed")
            return
        }
        #expect(claim.name == Array(name.utf8))
        #expect(claim.source.bytes == 4)
        #expect(claim.source.folder == "desk")
        #expect(claim.source.owner?.uid == geteuid())
        #expect(home.names(home.inbox("desk")).isEmpty)
        let own = home.settings.folders.claimed + "/" + TestHome.drop(1)
        #expect(home.bytes(own + "/" + name) == Array("text".utf8))
        let found = try claims.existing()
        #expect(found.map(\.claim) == [claim])
        #expect(found.first?.claim.seq == 42)
        #expect(found.first?.holdsFile == true)
    }

    @Test("Bytes that are no UTF-8 are kept as they are")
    func invalidName() throws {
        let home = try TestHome()
        let name: [UInt8] = [0xFF, 0x61, 0xC3]
        try home.write([1], at: Array(home.inbox("").utf8) + name)
        let claims = try Claims(StageFolders(home.settings))
        _ = try claims.claim(try home.candidate(name), drop: TestHome.drop(1), seq: 0)
        #expect(try claims.existing().first?.claim.path == name)
    }

    @Test("A file that is gone is no drop and leaves nothing behind")
    func vanished() throws {
        let home = try TestHome()
        try home.write("text", to: "a.txt")
        let candidate = try home.candidate("a.txt")
        unlink(home.inbox("a.txt"))
        let claims = try Claims(StageFolders(home.settings))
        #expect(try claims.claim(candidate, drop: TestHome.drop(1), seq: 0) == .vanished)
        let inFolder = Candidate(path: Array("gone/a.txt".utf8), facts: candidate.facts, firstSeen: candidate.firstSeen)
        #expect(try claims.claim(inFolder, drop: TestHome.drop(1), seq: 0) == .vanished)
        #expect(home.names(home.settings.folders.claimed).isEmpty)
    }

    @Test("A file that went on being written is put back")
    func changed() throws {
        let home = try TestHome()
        try home.write("text", to: "a.txt")
        let candidate = try home.candidate("a.txt")
        try home.write("longer text", to: "a.txt")
        let claims = try Claims(StageFolders(home.settings))
        #expect(try claims.claim(candidate, drop: TestHome.drop(1), seq: 0) == .changed)
        #expect(home.names(home.settings.folders.inbox) == ["a.txt"])
        #expect(home.names(home.settings.folders.claimed).isEmpty)
    }

    @Test("What is not a regular file is renamed and never opened")
    func notRegular() throws {
        let home = try TestHome()
        mkfifo(home.inbox("fifo"), 0o644)
        symlink("/nonexistent", home.inbox("link"))
        let claims = try Claims(StageFolders(home.settings))
        for (number, name) in ["fifo", "link"].enumerated() {
            let candidate = try home.candidate(name)
            guard case .claimed(let claim) = try claims.claim(candidate, drop: TestHome.drop(number + 1), seq: 0) else {
                Issue.record("\(name) not claimed")
                continue
            }
            #expect(claim.kind == (name == "fifo" ? .fifo : .symlink))
        }
        #expect(home.names(home.settings.folders.inbox).isEmpty)
    }

    @Test("A path through a symlink is not followed")
    func symlinkFolder() throws {
        let home = try TestHome()
        try home.makeFolder(home.path + "/elsewhere")
        symlink(home.path + "/elsewhere", home.inbox("desk"))
        try home.write([1], at: Array((home.path + "/elsewhere/a.txt").utf8))
        let candidate = try home.candidate("desk/a.txt")
        let claims = try Claims(StageFolders(home.settings))
        #expect(try claims.claim(candidate, drop: TestHome.drop(1), seq: 0) == .vanished)
        #expect(home.exists(home.path + "/elsewhere/a.txt"))
    }

    @Test("Claims that hold nothing are removed at start, other folders are left alone")
    func broken() throws {
        let home = try TestHome()
        let claimed = home.settings.folders.claimed
        try home.makeFolder(claimed + "/" + TestHome.drop(1))
        try home.makeFolder(claimed + "/" + TestHome.drop(2))
        symlink("7/desk/a.txt", claimed + "/" + TestHome.drop(2) + "/.claim")
        try home.makeFolder(claimed + "/mine")
        #expect(try Claims(StageFolders(home.settings)).existing().isEmpty)
        #expect(home.names(claimed) == ["mine"])
    }

    @Test("A file named on the command line is copied and left where it is")
    func copied() throws {
        let home = try TestHome()
        try home.write([1, 2, 3], at: Array((home.path + "/mine.txt").utf8))
        let claims = try Claims(StageFolders(home.settings))
        let claim = try claims.claim(copyOf: home.path + "/mine.txt", drop: TestHome.drop(1), seq: 3, limit: 100).get()
        #expect(claim.path == Array("mine.txt".utf8))
        #expect(home.bytes(home.path + "/mine.txt") == [1, 2, 3])
        #expect(home.bytes("\(home.settings.folders.claimed)/\(TestHome.drop(1))/mine.txt") == [1, 2, 3])
        let refused = try claims.claim(copyOf: home.path + "/mine.txt", drop: TestHome.drop(2), seq: 3, limit: 2)
        #expect(throws: Reason.self) { try refused.get() }
        let folder = try claims.claim(copyOf: home.path, drop: TestHome.drop(2), seq: 3, limit: 2)
        #expect(throws: Reason.self) { try folder.get() }
        #expect(home.names(home.settings.folders.claimed) == [TestHome.drop(1)])
    }

    @Test("Attempts are counted on disk, are no file of the drop, and go with the claim")
    func attempts() throws {
        let home = try TestHome()
        try home.write("text", to: "a.txt")
        let claims = try Claims(StageFolders(home.settings))
        guard case .claimed(let claim) = try claims.claim(try home.candidate("a.txt"), drop: TestHome.drop(1), seq: 0)
        else {
            Issue.record("not claimed")
            return
        }
        #expect(claims.attempts(of: claim) == 0)
        #expect(try claims.noteAttempt(of: claim) == 1)
        // A run that ended between the two steps of the next note.
        symlink("9", "\(home.settings.folders.claimed)/\(TestHome.drop(1))/.tries.new")
        #expect(try Claims(StageFolders(home.settings)).existing().map(\.claim) == [claim])
        #expect(claims.attempts(of: claim) == 1)
        #expect(try claims.noteAttempt(of: claim) == 2)
        #expect(claims.attempts(of: claim) == 2)
        _ = try Filing(StageFolders(home.settings)).file(claim, to: .done, date: "2026-11-22") { _ in "r" }
        #expect(home.names(home.settings.folders.claimed).isEmpty)
        #expect(claims.attempts(of: claim) == 0)
    }
}
