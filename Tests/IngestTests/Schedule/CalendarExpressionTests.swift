import Ingest
import News
import Testing

@Suite("Calendar expressions")
struct CalendarExpressionTests {
    private static let paris = ZoneDirectory.zone(named: "Europe/Paris")

    private func parse(_ text: String, local: Zone = .utc) throws -> CalendarExpression {
        try CalendarExpression(parsing: text, local: local) { $0 == "Europe/Paris" ? Self.paris : nil }
    }

    private func at(_ text: String) throws -> UnixTime {
        let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
        try #require(numbers.count >= 5)
        return UnixTime(
            seconds: CivilTime(
                year: numbers[0],
                month: numbers[1],
                day: numbers[2],
                hour: numbers[3],
                minute: numbers[4],
                second: numbers.count > 5 ? numbers[5] : 0
            ).secondsSinceEpoch
        )
    }

    @Test(
        "are printed in their normalised form",
        arguments: [
            ("Mon..Fri 08,13:00", "Mon..Fri *-*-* 08,13:00:00"), ("Sat,Mon,sunday", "Mon,Sat,Sun *-*-* 00:00:00"),
            ("minutely", "*-*-* *:*:00"), ("Hourly", "*-*-* *:00:00"), ("daily", "*-*-* 00:00:00"),
            ("weekly", "Mon *-*-* 00:00:00"), ("monthly", "*-*-01 00:00:00"), ("yearly", "*-01-01 00:00:00"),
            ("annually", "*-01-01 00:00:00"), ("quarterly", "*-01,04,07,10-01 00:00:00"),
            ("semiannually", "*-01,07-01 00:00:00"), ("*-*~07/1", "*-*~07/1 00:00:00"),
            ("*:*:0/0.5", "*-*-* *:*:00/0.500000"), ("*:*:*", "*-*-* *:*:*"),
            ("@1700000000", "2023-11-14 22:13:20 UTC"), ("12-01..05/2 *:0/15", "*-12-01..05/2 *:00/15:00"),
            ("70..99-1-1", "1970..1999-01-01 00:00:00"), ("*:0..0", "*-*-* *:00:00"),
            ("Mon-Wed,Fri 9..17/3:30 utc", "Mon..Wed,Fri *-*-* 09..15/3:30:00 UTC"),
            ("12:00 Europe/Paris", "*-*-* 12:00:00 Europe/Paris"), ("Mon..Sun 1:2:3.4", "*-*-* 01:02:03.400000"),
            ("5,3,3,4:00", "*-*-* 03,04,05:00:00"),
        ]
    )
    func normalised(text: String, form: String) throws {
        guard Self.paris != nil || !text.contains("Paris") else { return }
        let expression = try parse(text)
        #expect(expression.description == form)
        #expect(try parse(form).description == form)
    }

    @Test(
        "that are none are refused with the column and what was expected",
        arguments: [
            ("", 1, "weekdays"), ("8", 2, ":"), ("25:00", 1, "hour"), ("08:60", 4, "minute"),
            ("08:00:60", 7, "seconds"),
            ("Mon..", 6, "weekday"), ("Fri..Mon 08:00", 6, "weekday"), ("Mun 08:00", 1, "a number"),
            ("08:00 Asia/Nowhere", 7, "time zone"), ("*-13-01", 3, "month"), ("*-02-32", 6, "day"),
            ("*-02~29", 6, "day from 1 to 28"), ("1969-01-01", 1, "year"), ("2200-01-01", 1, "year"),
            ("08:00/0", 7, "step"), ("08..06:00", 1, "range that goes up"), ("08:00 ", 6, "end"),
            (" 08:00", 1, "a number"),
            ("*-*-* 08:00:00.", 16, "digits"), ("@", 2, "seconds since 1970"),
            ("@99999999999", 2, "seconds since 1970"),
            ("08:00:5..5", 7, "range of seconds"), ("Monx 08:00", 1, "weekday"), ("08:0x", 5, "one of"),
            ("99999999999999999999:00", 1, "a number"), ("\u{301}:00", 1, "a number"), ("08:00 /etc/passwd", 6, "end"),
        ]
    )
    func refused(text: String, column: Int, expected: String) throws {
        let error = try #require(throws: CalendarError.self) { try parse(text) }
        #expect(error.column == column, "\(error)")
        #expect(error.expected.contains(expected), "\(error)")
    }

    @Test("an error reads well and shows no control characters")
    func errorText() throws {
        let first = try #require(throws: CalendarError.self) { try parse("25:00") }
        #expect(first.description == "column 1: expected an hour from 0 to 23, found \"25:00\"")
        let second = try #require(throws: CalendarError.self) { try parse("08:\u{1B}[2J") }
        #expect(!second.description.utf8.contains(0x1B))
    }

    @Test("a long or hostile text is answered at once")
    func hostile() throws {
        #expect(throws: CalendarError.self) { try parse(String(repeating: "1,", count: 500_000)) }
        #expect(throws: CalendarError.self) { try parse(String(repeating: "Mon,", count: 200_000) + "x") }
        #expect(throws: CalendarError.self) { try parse(String(repeating: " ", count: 1_000_000)) }
        #expect(throws: CalendarError.self) { try parse("08:00 " + String(repeating: "a/", count: 500_000) + "a") }
        #expect(
            try parse("08:00" + String(repeating: "0", count: 0) + ":0." + String(repeating: "1", count: 900_000)).zone
                == .utc
        )
    }

    @Test("only names that can be zones are asked for")
    func zoneNames() {
        var asked: [String] = []
        for text in [
            "08:00 ../../etc/passwd", "08:00 /etc/passwd", "08:00 a//b", "08:00 a/", "08:00 a.b", "08:00 Etc/GMT+7",
            "08:00 é",
        ] {
            _ = try? CalendarExpression(parsing: text, local: .utc) {
                asked.append($0)
                return nil
            }
        }
        #expect(asked == ["Etc/GMT+7"])
    }

    @Test(
        "give the next moment",
        arguments: [
            ("Mon..Fri 08,13:00", "2026-11-20 13:00", "2026-11-23 08:00"),
            ("Mon..Fri 08,13:00", "2026-11-23 07:59:59", "2026-11-23 08:00"),
            ("Mon..Fri 08,13:00", "2026-11-23 08:00", "2026-11-23 13:00"),
            ("*-*~01 18:30", "2028-02-01 00:00", "2028-02-29 18:30"),
            ("*-02-29", "2026-01-01 00:00", "2028-02-29 00:00"),
            ("Sun *-02-29", "2026-01-01 00:00", "2032-02-29 00:00"),
            ("*-*~07/1", "2026-02-22 00:00", "2026-02-23 00:00"), ("quarterly", "2026-10-01 00:00", "2027-01-01 00:00"),
            ("*:0/15:30", "2026-12-31 23:45:30", "2027-01-01 00:00:30"),
            ("@1700000000", "2000-01-01 00:00", "2023-11-14 22:13:20"),
            // Europe/Paris: what its clocks skip is not met at all, what they show twice is met once.
            ("02:30 Europe/Paris", "2026-03-28 12:00", "2026-03-30 00:30"),
            ("02:30 Europe/Paris", "2026-10-24 12:00", "2026-10-25 00:30"),
            ("02:30 Europe/Paris", "2026-10-25 00:30", "2026-10-26 01:30"),
            ("*:0/30 Europe/Paris", "2026-03-29 00:30", "2026-03-29 01:00"),
        ]
    )
    func next(text: String, after: String, next: String) throws {
        guard Self.paris != nil || !text.contains("Paris") else { return }
        #expect(try parse(text).next(after: at(after)) == at(next))
    }

    @Test("fractions of a second are met to the microsecond")
    func fractions() throws {
        let expression = try parse("*:*:0/0.25")
        let next = expression.next(after: UnixTime(microseconds: 1_700_000_000_250_000))
        #expect(next == UnixTime(microseconds: 1_700_000_000_500_000))
    }

    @Test("an expression without a zone goes by the local one")
    func local() throws {
        guard let paris = Self.paris else { return }
        #expect(try parse("12:00", local: paris).next(after: at("2026-07-01 00:00")) == at("2026-07-01 10:00"))
        #expect(try parse("12:00 UTC", local: paris).next(after: at("2026-07-01 00:00")) == at("2026-07-01 12:00"))
    }

    @Test(
        "that never come have no next moment, and say so without delay",
        arguments: [
            "*-02-30", "*-02~28/27 25..26:00", "*-02,04,06,09,11-31", "2020-01-01", "Mon 2026-11-22",
            "2026-11-22 00:00",
        ]
    )
    func never(text: String) throws {
        guard let expression = try? parse(text) else { return }
        #expect(expression.next(after: try at("2026-11-22 00:00")) == nil)
    }

    @Test("extreme moments are answered")
    func extremes() throws {
        let daily = try parse("daily")
        #expect(daily.next(after: UnixTime(microseconds: .min)) == UnixTime(seconds: 86_400))
        #expect(daily.next(after: UnixTime(microseconds: .max)) == nil)
    }
}
