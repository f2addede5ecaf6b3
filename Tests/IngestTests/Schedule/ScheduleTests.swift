import Ingest
import News
import Testing

@Suite("Schedule")
struct ScheduleTests {
    private func schedule(_ entries: (at: String?, from: String?, for: String?)...) throws -> Schedule {
        Schedule(
            entries: try entries.map {
                try Schedule.Entry(at: $0.at, from: $0.from, for: $0.for, local: .utc) { _ in nil }
            }
        )
    }

    /// A moment of November 2026, in which the 23rd is a Monday.
    private func at(_ day: Int, _ hour: Int, _ minute: Int = 0, _ second: Int = 0) -> UnixTime {
        UnixTime(
            seconds: CivilTime(year: 2026, month: 11, day: day, hour: hour, minute: minute, second: second)
                .secondsSinceEpoch
        )
    }

    @Test("without entries it is always open")
    func always() {
        #expect(Schedule().phase(at: at(23, 8), lastPass: nil) == .open(until: nil))
        #expect(Schedule().phase(at: at(23, 8), lastPass: at(1, 0)) == .open(until: nil))
    }

    @Test("a point is due once, from its moment on")
    func point() throws {
        let schedule = try schedule(("Mon..Fri 08,13:00", nil, nil))
        #expect(schedule.phase(at: at(23, 7, 59, 59), lastPass: at(20, 13)) == .closed(next: at(23, 8)))
        #expect(schedule.phase(at: at(23, 8), lastPass: at(20, 13)) == .due(point: at(23, 8)))
        #expect(schedule.phase(at: at(23, 8, 0, 2), lastPass: at(20, 13)) == .due(point: at(23, 8)))
        #expect(schedule.phase(at: at(23, 8, 0, 2), lastPass: at(23, 8, 0, 2)) == .closed(next: at(23, 13)))
        #expect(schedule.phase(at: at(23, 8), lastPass: at(23, 8)) == .closed(next: at(23, 13)))
    }

    @Test("many missed points are one pass")
    func missed() throws {
        let schedule = try schedule(("minutely", nil, nil), ("08:00", nil, nil))
        #expect(schedule.phase(at: at(23, 8), lastPass: at(2, 0)) == .due(point: at(2, 0, 1)))
        #expect(schedule.phase(at: at(23, 8, 0, 1), lastPass: at(23, 8)) == .closed(next: at(23, 8, 1)))
    }

    @Test("on the first start nothing was missed")
    func firstStart() throws {
        let schedule = try schedule(("08:00", nil, nil))
        #expect(schedule.phase(at: at(23, 9), lastPass: nil) == .closed(next: at(24, 8)))
        let anchor = Schedule.anchor(lastPass: nil, now: at(23, 9))
        #expect(anchor == at(23, 9))
        #expect(schedule.phase(at: at(24, 8), lastPass: anchor) == .due(point: at(24, 8)))
    }

    @Test("a window is open from its start to before its end")
    func window() throws {
        let schedule = try schedule((nil, "Mon..Fri 08:00", "3h"))
        #expect(schedule.phase(at: at(23, 7, 59, 59), lastPass: nil) == .closed(next: at(23, 8)))
        #expect(schedule.phase(at: at(23, 8), lastPass: nil) == .open(until: at(23, 11)))
        #expect(schedule.phase(at: at(23, 10, 59, 59), lastPass: nil) == .open(until: at(23, 11)))
        #expect(schedule.phase(at: at(23, 11), lastPass: nil) == .closed(next: at(24, 8)))
        #expect(schedule.phase(at: at(27, 11), lastPass: nil) == .closed(next: at(30, 8)))
        // Missed windows are not made up for.
        #expect(schedule.phase(at: at(23, 12), lastPass: at(1, 0)) == .closed(next: at(24, 8)))
    }

    @Test("a window goes on past midnight, and into days that it does not start on")
    func midnight() throws {
        let schedule = try schedule((nil, "Fri 22:00", "5h 30min"))
        #expect(schedule.phase(at: at(28, 0), lastPass: nil) == .open(until: at(28, 3, 30)))
        #expect(
            schedule.phase(at: at(28, 3, 30), lastPass: nil)
                == .closed(next: UnixTime(seconds: at(30, 22).seconds + 4 * 86_400))
        )
    }

    @Test("windows that overlap or meet are one")
    func overlap() throws {
        let two = try schedule((nil, "08:00", "3h"), (nil, "10:00", "4h"), (nil, "14:00", "1h"), (nil, "15:01", "1h"))
        #expect(two.phase(at: at(23, 8), lastPass: nil) == .open(until: at(23, 15)))
        #expect(two.phase(at: at(23, 15), lastPass: nil) == .closed(next: at(23, 15, 1)))
        // A window that is longer than the time to its next start.
        let long = try schedule((nil, "Mon,Tue 08:00", "30h"))
        #expect(long.phase(at: at(23, 9), lastPass: nil) == .open(until: at(25, 14)))
        #expect(long.phase(at: at(25, 13), lastPass: nil) == .open(until: at(25, 14)))
        #expect(long.phase(at: at(25, 14), lastPass: nil) == .closed(next: at(30, 8)))
    }

    @Test("windows that never leave a gap are open, and asked about again")
    func endless() throws {
        let schedule = try schedule((nil, "hourly", "1h"))
        guard case .open(let until?) = schedule.phase(at: at(23, 8, 30), lastPass: nil) else {
            Issue.record("not open")
            return
        }
        #expect(until > at(23, 9))
        #expect(schedule.phase(at: until, lastPass: nil) != .closed(next: nil))
    }

    @Test("a running window goes before a missed point, and the point is due after it")
    func both() throws {
        let schedule = try schedule(("09:00", nil, nil), (nil, "08:00", "3h"))
        #expect(schedule.phase(at: at(23, 9, 30), lastPass: at(22, 9)) == .open(until: at(23, 11)))
        #expect(schedule.phase(at: at(23, 11), lastPass: at(22, 12)) == .due(point: at(23, 9)))
        #expect(schedule.phase(at: at(23, 11), lastPass: at(23, 10, 59)) == .closed(next: at(24, 8)))
    }

    @Test("a clock set back a little meets no point twice, set back far it does not wait for years")
    func clockSetBack() throws {
        let schedule = try schedule(("08:00", nil, nil))
        let little = Schedule.anchor(lastPass: at(23, 8, 0, 1), now: at(23, 7, 59, 30))
        #expect(schedule.phase(at: at(23, 7, 59, 30), lastPass: little) == .closed(next: at(24, 8)))
        #expect(schedule.phase(at: at(23, 8), lastPass: little) == .closed(next: at(24, 8)))
        let far = Schedule.anchor(lastPass: UnixTime(seconds: 4_000_000_000), now: at(23, 7))
        #expect(schedule.phase(at: at(23, 8), lastPass: far) == .due(point: at(23, 8)))
        #expect(
            Schedule.anchor(lastPass: UnixTime(microseconds: .max), now: UnixTime(microseconds: .min)).microseconds
                == .min
        )
        #expect(Schedule.anchor(lastPass: at(1, 0), now: at(23, 0)) == at(1, 0))
    }

    @Test("an entry that never comes again leaves the rest as it is")
    func past() throws {
        #expect(try schedule(("2020-01-01", nil, nil)).phase(at: at(23, 8), lastPass: nil) == .closed(next: nil))
        let mixed = try schedule(("*-02-30", nil, nil), (nil, "2020-01-01", "3h"), ("12:00", nil, nil))
        #expect(mixed.phase(at: at(23, 8), lastPass: nil) == .closed(next: at(23, 12)))
    }

    @Test("a window in a zone keeps to that zone's clocks")
    func zone() throws {
        guard let zone = ZoneDirectory.zone(named: "Asia/Ho_Chi_Minh") else { return }
        let entry = try Schedule.Entry(
            at: nil,
            from: "Mon..Fri 08:00 Asia/Ho_Chi_Minh",
            for: "3h",
            local: .utc
        ) { $0 == zone.name ? zone : nil }
        #expect(Schedule(entries: [entry]).phase(at: at(23, 1), lastPass: nil) == .open(until: at(23, 4)))
    }

    @Test("entries that are none are refused and say why")
    func refused() throws {
        func error(_ at: String?, _ from: String?, _ length: String?) throws -> ScheduleError {
            try #require(throws: ScheduleError.self) { try schedule((at, from, length)) }
        }
        #expect(try error(nil, nil, nil) == .keys)
        #expect(try error("08:00", "08:00", "3h") == .keys)
        #expect(try error("08:00", nil, "3h") == .keys)
        #expect(try error(nil, "08:00", nil) == .keys)
        #expect(try error(nil, "08:00", "0s") == .length("0s"))
        #expect(try error(nil, "08:00", "367d") == .length("367d"))
        #expect(try error(nil, "08:00", "soon") == .length("soon"))
        #expect(try error(nil, "8", "3h").description.contains("from: \"8\": column 2"))
    }
}
