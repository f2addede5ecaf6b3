import Glibc
import Inbox
import News
import Testing
import Workers

@testable import Ingest

@Suite("Gate")
struct GateTests {
    private let home: String
    private let settings: IngestSettings

    init() throws {
        var template = Array("/tmp/caunoi-test-XXXXXX".utf8CString)
        home = String(cString: try #require(mkdtemp(&template)))
        let layout = HomeLayout(home: home)
        let folders = InboxSettings.Folders(
            inbox: layout.inbox,
            claimed: layout.claimed,
            done: layout.done,
            rejected: layout.rejected,
            spool: layout.spool,
            objects: layout.objects
        )
        var settings = IngestSettings(
            layout: layout,
            inbox: InboxSettings(folders: folders),
            workers: WorkerSettings(command: ["/bin/false"], hello: []),
            zone: .utc,
            program: "test"
        )
        settings.spaceReserve = 0
        self.settings = settings
        try HomeFolders.create(settings)
    }

    private func gate(_ schedule: [(at: String?, from: String?, length: String?)]) throws -> Gate {
        var settings = settings
        settings.schedule = Schedule(
            entries: try schedule.map {
                try Schedule.Entry(at: $0.at, from: $0.from, for: $0.length, local: .utc, zone: { _ in nil })
            }
        )
        return Gate(watcher: try InboxWatcher(settings.inbox), settings: settings)
    }

    /// 2026-11-23, a Monday, in UTC.
    private func monday(_ hour: Int, _ minute: Int = 0, _ second: Int = 0) -> UnixTime {
        let civil = CivilTime(year: 2026, month: 11, day: 23, hour: hour, minute: minute, second: second)
        return UnixTime(seconds: civil.secondsSinceEpoch)
    }

    @Test("without a schedule files are taken all the time")
    func open() async throws {
        let gate = try gate([])
        await gate.evaluate(now: monday(3), isIdle: true)
        #expect(await gate.state.held == nil)
        #expect(await gate.state.mode == "running")
    }

    @Test("the pause marker holds everything and outlives the gate")
    func paused() async throws {
        let marker = PauseMarker(path: settings.layout.pauseMarker)
        try marker.set()
        for _ in 0..<2 {
            let gate = try gate([])
            await gate.evaluate(now: monday(3), isIdle: true)
            #expect(await gate.state.held?.code == .paused)
        }
        try marker.clear()
        try marker.clear()
        let gate = try gate([])
        await gate.evaluate(now: monday(3), isIdle: true)
        #expect(await gate.state.held == nil)
    }

    @Test("a disk with less free than the reserve holds everything, and says how much")
    func full() async throws {
        var settings = settings
        settings.spaceReserve = .max
        let gate = Gate(watcher: try InboxWatcher(settings.inbox), settings: settings)
        await gate.evaluate(now: monday(3), isIdle: true)
        #expect(await gate.state.held?.code == .diskFull)
        #expect(await gate.state.held?.message.contains("space.reserve") == true)
    }

    @Test("outside a window files wait until it opens")
    func window() async throws {
        let gate = try gate([(nil, "Mon..Fri 08:00", "3h")])
        await gate.evaluate(now: monday(7, 59), isIdle: true)
        #expect(await gate.state.held?.code == .outsideSchedule)
        #expect(await gate.state.nextPass == monday(8))
        await gate.evaluate(now: monday(8), isIdle: true)
        #expect(await gate.state.held == nil)
        await gate.evaluate(now: monday(11), isIdle: true)
        #expect(await gate.state.held?.code == .outsideSchedule)
    }

    @Test("a point in time is one pass, which ends when nothing is left, and is not made again")
    func point() async throws {
        let gate = try gate([("Mon 08,13:00", nil, nil)])
        await gate.evaluate(now: monday(7), isIdle: true)
        #expect(await gate.state.held?.code == .outsideSchedule)
        await gate.evaluate(now: monday(8, 0, 1), isIdle: false)
        #expect(await gate.state.passAsked == monday(8, 0, 1))
        #expect(await gate.state.held == nil)
        await gate.evaluate(now: monday(8, 5), isIdle: false)
        #expect(await gate.state.held == nil, "the pass still has files to take")
        await gate.evaluate(now: monday(8, 6), isIdle: true)
        #expect(await gate.state.held?.code == .outsideSchedule)
        #expect(await gate.state.nextPass == monday(13))
    }

    @Test("points missed while nothing ran are caught up once")
    func missed() async throws {
        let before = try gate([("Mon 08,10,13:00", nil, nil)])
        await before.evaluate(now: monday(7), isIdle: true)
        let after = try gate([("Mon 08,10,13:00", nil, nil)])
        await after.evaluate(now: monday(11), isIdle: false)
        #expect(await after.state.passAsked == monday(11))
        await after.evaluate(now: monday(11, 1), isIdle: true)
        #expect(await after.state.passAsked == nil)
        #expect(await after.state.nextPass == monday(13))
    }
}
