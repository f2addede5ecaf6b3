import Glibc
import News
import Testing

@testable import Inbox

@Suite struct FilingTests {
    private struct Unexpected: Error {}
    private static let date = "2026-11-22"

    private func claim(_ home: TestHome, _ name: String, drop: Int) throws -> Claim {
        try home.write("text \(drop)", to: name)
        let claims = try Claims(StageFolders(home.settings))
        guard case .claimed(let claim) = try claims.claim(try home.candidate(name), drop: TestHome.drop(drop), seq: 1)
        else { throw Unexpected() }
        return claim
    }

    private func text(_ home: TestHome, _ name: String, place: String = "done") -> String? {
        home.bytes("\(home.path)/\(place)/\(Self.date)/\(name)").map { String(decoding: $0, as: UTF8.self) }
    }

    @Test("Original and receipt stand side by side, the claim is gone")
    func filed() throws {
        let home = try TestHome()
        let filing = try Filing(StageFolders(home.settings))
        let filed = try filing.file(try claim(home, "a.txt", drop: 1), to: .done, date: Self.date) {
            "receipt of \(displayPath($0.name))"
        }
        #expect(filed?.shown == "done/2026-11-22/a.txt")
        #expect(text(home, "a.txt") == "text 1")
        #expect(text(home, "a.txt.receipt.txt") == "receipt of a.txt")
        #expect(home.names(home.settings.folders.claimed).isEmpty)
        #expect(home.names(home.path + "/done/" + Self.date) == ["a.txt", "a.txt.receipt.txt"])
        var status = stat()
        stat(home.path + "/done/" + Self.date, &status)
        #expect(status.st_mode & 0o7777 == 0o2750)
        stat(home.path + "/done/" + Self.date + "/a.txt.receipt.txt", &status)
        #expect(status.st_mode & 0o7777 == 0o640)
    }

    @Test("A clash gets a number, for original and receipt together")
    func clash() throws {
        let home = try TestHome()
        let filing = try Filing(StageFolders(home.settings))
        for drop in 1...20 {
            let name = drop == 3 ? "a (2).txt.receipt.txt" : "a.txt"
            _ = try filing.file(try claim(home, name, drop: drop), to: .rejected, date: Self.date) { _ in "\(drop)" }
        }
        #expect(text(home, "a.txt", place: "rejected") == "text 1")
        #expect(text(home, "a (2).txt", place: "rejected") == "text 2")
        #expect(text(home, "a (2).txt.receipt.txt", place: "rejected") == "2")
        #expect(text(home, "a (2).txt.receipt (2).txt", place: "rejected") == "text 3")
        #expect(text(home, "a (19).txt", place: "rejected") == "text 20")
        #expect(home.names(home.path + "/rejected/" + Self.date).count == 40)
    }

    @Test("A start that repeats the filing after any step ends in the same state", arguments: 1...7)
    func repeated(step: Int) throws {
        let home = try TestHome()
        var filing = try Filing(StageFolders(home.settings))
        _ = try filing.file(try claim(home, "a.txt", drop: 9), to: .done, date: Self.date) { _ in "old" }
        let claim = try claim(home, "a.txt", drop: 1)
        filing.beforeStep = { number throws(InboxError) in
            if number == step { throw .notReadable("stopped by the test") }
        }
        #expect(throws: InboxError.self) { try filing.file(claim, to: .done, date: Self.date) { _ in "receipt" } }

        // The next start, on another day.
        filing.beforeStep = { _ throws(InboxError) in }
        let found = try Claims(StageFolders(home.settings)).existing()
        for existing in found {
            #expect(existing.claim.drop == claim.drop)
            #expect(existing.claim.path == claim.path)
            _ = try filing.file(existing.claim, to: .done, date: Self.date) { _ in "receipt" }
        }
        #expect(try filing.file(claim, to: .done, date: Self.date) { _ in "again" } == nil)
        #expect(
            home.names(home.path + "/done/" + Self.date)
                == ["a (2).txt", "a (2).txt.receipt.txt", "a.txt", "a.txt.receipt.txt"]
        )
        #expect(text(home, "a (2).txt") == "text 1")
        #expect(text(home, "a (2).txt.receipt.txt") == "receipt")
        #expect(text(home, "a.txt.receipt.txt") == "old")
        #expect(home.names(home.settings.folders.claimed).isEmpty)
    }

    @Test("Long and odd names are filed with a receipt", arguments: [String(repeating: "x", count: 255), "-", "a\nb"])
    func odd(name: String) throws {
        let home = try TestHome()
        let filing = try Filing(StageFolders(home.settings))
        for drop in 1...2 {
            _ = try filing.file(try claim(home, name, drop: drop), to: .done, date: Self.date) { _ in "r" }
        }
        #expect(home.names(home.path + "/done/" + Self.date).count == 4)
    }

    @Test("What is not a regular file is filed too, untouched")
    func symlink() throws {
        let home = try TestHome()
        Glibc.symlink("/etc/hostname", home.inbox("link"))
        var before = stat()
        stat("/etc/hostname", &before)
        let claims = try Claims(StageFolders(home.settings))
        guard case .claimed(let claim) = try claims.claim(try home.candidate("link"), drop: TestHome.drop(1), seq: 1)
        else { throw Unexpected() }
        _ = try Filing(StageFolders(home.settings)).file(claim, to: .rejected, date: Self.date) { _ in "r" }
        #expect(home.names(home.path + "/rejected/" + Self.date) == ["link", "link.receipt.txt"])
        var after = stat()
        stat("/etc/hostname", &after)
        #expect(before.st_mode == after.st_mode)
    }

    @Test("Old days are removed whole, other folders and days are kept")
    func prune() throws {
        let home = try TestHome()
        let filing = try Filing(StageFolders(home.settings))
        for (drop, date) in ["2026-10-01", "2026-10-02", "2026-10-03"].enumerated() {
            _ = try filing.file(try claim(home, "a.txt", drop: drop + 1), to: .done, date: date) { _ in "r" }
        }
        try home.makeFolder(home.path + "/done/mine")
        try home.makeFolder(home.path + "/done/2026-10-01/mine")
        #expect(try filing.prune(.done, before: "2026-10-03") == 4)
        #expect(home.names(home.path + "/done") == ["2026-10-01", "2026-10-03", "mine"])
        #expect(home.names(home.path + "/done/2026-10-03").count == 2)
    }
}
