import News
import Testing

@testable import Inbox

/// Somebody sets the clock: no file waits for ever, none is taken half-written, no age is negative.
@Suite struct WallClockTests {
    private static let second: Int64 = 1_000_000_000
    private static let day = 86_400 * second
    private static let wall: Int64 = 1_700_000_000 * second
    private let path = Array("desk/a.txt".utf8)

    private func facts(size: Int64 = 10, time: Int64, inode: UInt64 = 1) -> FileFacts {
        FileFacts(
            kind: .regular,
            size: size,
            modified: time,
            changed: time,
            device: 1,
            inode: inode,
            mode: 0o644,
            owner: 0,
            group: 0
        )
    }

    /// `seconds` after the beginning of the test, with the wall clock set forward by `jump`.
    private func at(_ seconds: Double, jump: Int64 = 0) -> Moment {
        let nanoseconds = Int64(seconds * 1e9)
        return Moment(monotonic: 500 * Self.second + nanoseconds, wall: Self.wall + nanoseconds + jump)
    }

    @Test("Set a year forward, a file being written is not taken for an old one, and waits no longer than any")
    func forward() {
        var table = SettleTable()
        table.saw(Array("other".utf8), facts(time: Self.wall, inode: 9), .changed, at(0))
        // Written at second 3, clock set forward, then found by a scan at second 4: a year old by its times.
        let year = 365 * Self.day
        table.saw(path, facts(time: at(3).wall), .scan, at(4, jump: year))
        #expect(table.slot(path).map { table[$0].state } == .stilling)
        #expect(table.nextDeadline().map { $0 <= at(6).monotonic } == true)
        for slot in table.due(at(6, jump: year)) where table.path(slot) == path {
            table.looked(slot, facts(time: at(3).wall), at(6, jump: year))
        }
        #expect(table.takeReady().map { table.path($0) } == path)
    }

    @Test("Once enough time has passed after the jump, times tell again how long a file has been still")
    func afterForward() {
        var table = SettleTable()
        _ = table.due(at(0))
        _ = table.due(at(1, jump: Self.day))
        table.saw(path, facts(time: at(1, jump: Self.day).wall), .scan, at(10, jump: Self.day))
        #expect(table.takeReady() != nil)
    }

    @Test("Set a day back, a file from the future waits its 2 s and no longer")
    func back() {
        var table = SettleTable()
        _ = table.due(at(0))
        table.saw(path, facts(time: at(0).wall), .scan, at(1, jump: -Self.day))
        #expect(table.nextDeadline() == at(3).monotonic)
        for slot in table.due(at(3, jump: -Self.day)) {
            table.looked(slot, facts(time: at(0).wall), at(3, jump: -Self.day))
        }
        #expect(table.takeReady() != nil)
    }

    @Test(
        "Times from the future, from 1970, from before it and at the ends of the type",
        arguments: [Self.wall + 400 * Self.day, 0, -Self.day, Int64.min, Int64.max]
    )
    func oddTimes(time: Int64) {
        var table = SettleTable()
        table.saw(path, facts(time: time), .scan, at(0))
        for slot in table.due(at(2)) { table.looked(slot, facts(time: time), at(2)) }
        #expect(table.takeReady() != nil)
        #expect((time > Self.wall) == (WallClockWatch().stillness(since: time, at(0)) == 0))
    }

    @Test("An mtime of old with a ctime of now is a file that was just copied, not an old one")
    func oldModified() {
        var table = SettleTable()
        var copied = facts(time: 0)
        copied.changed = at(0).wall
        table.saw(path, copied, .scan, at(0.5))
        #expect(table.takeReady() == nil)
        #expect(table.nextDeadline() == at(2).monotonic)
    }

    @Test("Slewing and long sleeps are no jumps, a step of some seconds is one")
    func tolerance() {
        var watch = WallClockWatch()
        watch.note(at(0))
        watch.note(at(60, jump: 30_000_000))
        watch.note(at(90_000, jump: 40 * Self.second))
        #expect(watch.stillness(since: at(0).wall, at(90_000, jump: 40 * Self.second)) > 80_000 * Self.second)
        watch.note(at(90_001, jump: 45 * Self.second))
        #expect(watch.stillness(since: at(0).wall, at(90_001, jump: 45 * Self.second)) == 0)
        watch.note(at(90_002, jump: .max / 2))
        watch.note(at(90_003, jump: .min / 2))
    }

    @Test("Ages and the oldest come from the clock that only goes on, whatever the wall clock does")
    func ages() throws {
        let home = try TestHome { $0.settling.report = .seconds(100) }
        try home.write("1", to: "a.txt")
        var tree = InboxTree(home.settings, access: .kernel)
        tree.scanAll(at(0))
        for (seconds, jump) in [(1.0, -Self.day), (2, 365 * Self.day), (3, 0)] {
            let report = tree.report(at(seconds, jump: jump))
            #expect(report.oldest?.age == .seconds(Int(seconds)))
        }
        #expect(tree.report(at(99)).blocked.isEmpty)
    }

    @Test("What is never complete is reported after the time configured, in words that stay the same, and kept")
    func neverComplete() throws {
        let home = try TestHome { $0.settling.report = .seconds(100) }
        try home.write("1", to: "log.txt")
        var tree = InboxTree(home.settings, access: .kernel)
        // The file's own times are far ahead of these clocks, so it is never old.
        tree.scanAll(at(0))
        #expect(tree.report(at(99)).blocked.isEmpty)
        let said = tree.report(at(100)).blocked
        #expect(said.count == 1)
        #expect(said[0].reason.code == .settling)
        #expect(said[0].reason.message.contains("log.txt is still being written since 2023-11-14T22:13:20Z"))
        #expect(tree.report(at(5_000, jump: -Self.day)).blocked == said)
        #expect(tree.report(at(5_000)).files == 1)
        #expect(tree.report(at(5_000)).counts[.settling] == 1)
    }
}
