import Glibc
import News
import Synchronization
import Testing

@testable import Inbox

@Suite struct LateWriterTests {
    private struct Unexpected: Error {}
    private static let date = "2026-11-22"

    /// A file claimed and copied while its writer still has it open.
    private struct Drop {
        let home: TestHome
        let stages: StageFolders
        let claim: Claim
        let recorded: Filing.Recorded
        let writer: Int32

        init(_ home: TestHome, _ path: String = "desk/a.txt") throws {
            self.home = home
            try home.makeFolder(home.inbox("desk"))
            writer = open(home.inbox(path), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o640)
            guard writer >= 0, write(writer, "first", 5) == 5 else { throw Unexpected() }
            stages = try StageFolders(home.settings)
            let outcome = try Claims(stages).claim(try home.candidate(path), drop: TestHome.drop(1), seq: 1)
            guard case .claimed(let claim) = outcome else { throw Unexpected() }
            self.claim = claim
            guard
                case .stored(let object) = try ObjectStore(stages).copy(claim, limit: 100, isKnown: { _ in false })
            else { throw Unexpected() }
            recorded = .init(bytes: object.source.bytes, modified: object.source.modified, sha256: object.sha256)
        }

        func file(_ filing: Filing) throws -> FiledDrop? {
            try filing.file(claim, to: .done, date: LateWriterTests.date, recorded: recorded) { "\($0.fate)" }
        }

        var day: [String] { home.names(home.path + "/done/" + LateWriterTests.date) }
    }

    @Test("Bytes written after the file was read make a drop of their own, back where it was dropped")
    func late() throws {
        let home = try TestHome()
        let drop = try Drop(home)
        defer { close(drop.writer) }
        // The folder was emptied and is gone; somebody dropped the next file of that name.
        rmdir(home.inbox("desk"))
        try home.makeFolder(home.inbox("desk"))
        try home.write("other", to: "desk/a.txt")
        #expect(write(drop.writer, " second", 7) == 7)
        var filing = Filing(drop.stages)
        let told = Told()
        filing.willPutBack = { path in told.add(displayPath(path)) }
        #expect(try drop.file(filing)?.fate == .putBack)
        #expect(home.bytes(home.inbox("desk/a (2).txt")) == Array("first second".utf8))
        #expect(told.all == ["desk/a.txt", "desk/a (2).txt"])
        #expect(drop.day == ["a.txt.receipt.txt"])
        #expect(home.bytes(home.path + "/done/" + Self.date + "/a.txt.receipt.txt") == Array("putBack".utf8))
        #expect(home.names(home.settings.folders.claimed).isEmpty)
    }

    @Test("A start that repeats the filing of a changed file after any step puts it back once", arguments: 1...7)
    func repeated(step: Int) throws {
        let home = try TestHome()
        let drop = try Drop(home)
        defer { close(drop.writer) }
        rmdir(home.inbox("desk"))
        #expect(write(drop.writer, " second", 7) == 7)
        var filing = Filing(drop.stages)
        filing.beforeStep = { number throws(InboxError) in
            if number == step { throw .notReadable("stopped by the test") }
        }
        #expect(throws: InboxError.self) { try drop.file(filing) }
        filing.beforeStep = { _ throws(InboxError) in }
        for existing in try Claims(StageFolders(home.settings)).existing() {
            #expect(existing.claim.path == drop.claim.path)
            _ = try filing.file(existing.claim, to: .done, date: Self.date, recorded: drop.recorded) { "\($0.fate)" }
        }
        #expect(home.names(home.inbox("desk")) == ["a.txt"])
        #expect(home.bytes(home.inbox("desk/a.txt")) == Array("first second".utf8))
        #expect(drop.day == ["a.txt.receipt.txt"])
        #expect(home.bytes(home.path + "/done/" + Self.date + "/a.txt.receipt.txt") == Array("putBack".utf8))
        #expect(home.names(home.settings.folders.claimed).isEmpty)
    }

    @Test("Other times over the same bytes are no other drop")
    func touched() throws {
        let home = try TestHome()
        let drop = try Drop(home)
        defer { close(drop.writer) }
        var times = [timespec(tv_sec: 1_000, tv_nsec: 0), timespec(tv_sec: 1_000, tv_nsec: 0)]
        futimens(drop.writer, &times)
        #expect(try drop.file(Filing(drop.stages))?.fate == .moved)
        #expect(drop.day == ["a.txt", "a.txt.receipt.txt"])
    }

    @Test("A file that is cut short or overwritten at the same length is noticed too")
    func overwritten() throws {
        for change in [true, false] {
            let home = try TestHome()
            let drop = try Drop(home)
            defer { close(drop.writer) }
            if change {
                #expect(ftruncate(drop.writer, 2) == 0)
            } else {
                try home.write(
                    Array("FIRST".utf8),
                    at: Array("\(home.settings.folders.claimed)/\(TestHome.drop(1))/a.txt".utf8)
                )
                var times = [timespec(tv_sec: 1_000, tv_nsec: 0), timespec(tv_sec: 1_000, tv_nsec: 0)]
                futimens(drop.writer, &times)
            }
            #expect(try drop.file(Filing(drop.stages))?.fate == .putBack)
        }
    }

    @Test("A done folder that somebody removed is made again, one that was replaced is followed")
    func doneRemoved() throws {
        let home = try TestHome()
        let stages = try StageFolders(home.settings)
        rmdir(home.path + "/done")
        let drop = try Drop(home)
        close(drop.writer)
        #expect(try drop.file(Filing(stages))?.fate == .moved)
        #expect(drop.day == ["a.txt", "a.txt.receipt.txt"])
        var status = stat()
        stat(home.path + "/done", &status)
        #expect(status.st_mode & 0o7777 == 0o2750)
        #expect(rename(home.path + "/done", home.path + "/done.old") == 0)
        #expect(rename(home.settings.folders.claimed, home.path + "/claimed.old") == 0)
        let next = try Drop(home, "desk/b.txt")
        close(next.writer)
        #expect(try next.file(Filing(stages))?.fate == .moved)
        #expect(next.day == ["b.txt", "b.txt.receipt.txt"])

        // The whole mount is gone: nothing is made in its place.
        #expect(rename(home.settings.folders.inbox, home.path + "/inbox.old") == 0)
        #expect(rename(home.path + "/done", home.path + "/done.gone") == 0)
        #expect(throws: InboxError.self) { try stages.own(.done) }
        #expect(!home.exists(home.path + "/done"))
    }
}

private final class Told: Sendable {
    private let paths = Mutex<[String]>([])
    var all: [String] { paths.withLock { $0 } }
    func add(_ path: String) { paths.withLock { $0.append(path) } }
}
