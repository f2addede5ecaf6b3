import News
import Testing

@Suite struct TimeTests {
    @Test("every day from year 1 to 9999 goes to its number and back, one after the other")
    func everyDay() {
        var day = CivilTime(year: 1, month: 1, day: 1)
        var number = day.daysSinceEpoch
        #expect(number == -719_162)
        var wrong = 0
        while day.year < 10_000 {
            if CivilTime(secondsSinceEpoch: number * 86_400) != day { wrong += 1 }
            if day.daysSinceEpoch != number { wrong += 1 }
            if day.weekday != Int((number + 3).flooredRemainder(7)) { wrong += 1 }
            number += 1
            day.day += 1
            if day.day > CivilTime.daysIn(month: day.month, year: day.year) {
                day.day = 1
                day.month += 1
            }
            if day.month > 12 {
                day.month = 1
                day.year += 1
            }
        }
        #expect(wrong == 0)
        #expect(number == 2_932_897)
    }

    @Test("seconds go there and back around midnight, before and after 1970")
    func seconds() {
        for base: Int64 in [-62_135_596_800, -86_400, 0, 951_782_400, 1_709_164_800, 253_402_214_400] {
            for delta: Int64 in [-86_401, -86_400, -1, 0, 1, 3_599, 3_600, 43_199, 86_399, 86_400] {
                let time = CivilTime(secondsSinceEpoch: base + delta)
                #expect(time.secondsSinceEpoch == base + delta)
                #expect(time.isValid)
            }
        }
    }

    @Test(
        "known moments",
        arguments: [
            (0, "1970-01-01T00:00:00.000000Z"), (-1, "1969-12-31T23:59:59.999999Z"),
            (951_827_696_123_456, "2000-02-29T12:34:56.123456Z"),
            (1_795_313_463_000_001, "2026-11-22T02:11:03.000001Z"),
            (-62_135_596_800_000_000, "0001-01-01T00:00:00.000000Z"),
        ] as [(Int64, String)]
    )
    func known(_ microseconds: Int64, _ text: String) {
        #expect(UnixTime(microseconds: microseconds).rfc3339 == text)
    }

    @Test("a moment is told in the zone asked for")
    func zones() {
        let time = UnixTime(seconds: 1_795_313_463, nanoseconds: 999_999_999)
        #expect(time.rfc3339(offset: 7 * 3_600) == "2026-11-22T09:11:03+07:00")
        #expect(time.rfc3339(offset: -(3 * 3_600 + 1_800)) == "2026-11-21T22:41:03-03:30")
        #expect(time.rfc3339(offset: 0) == "2026-11-22T02:11:03Z")
        #expect(time.seconds == 1_795_313_463)
        #expect(UnixTime(microseconds: -1).seconds == -1)
    }

    @Test("fields out of range carry over, and are told as not valid")
    func carry() {
        let late = CivilTime(year: 2026, month: 2, day: 31, hour: 25, minute: 61, second: 61)
        #expect(!late.isValid)
        #expect(CivilTime(secondsSinceEpoch: late.secondsSinceEpoch).description == "2026-03-04T02:02:01")
        #expect(!CivilTime(year: 2025, month: 2, day: 29).isValid)
        #expect(CivilTime(year: 2024, month: 2, day: 29).isValid)
        #expect(!CivilTime(year: 1900, month: 2, day: 29).isValid)
        #expect(CivilTime(year: 2000, month: 2, day: 29).isValid)
        #expect(!CivilTime(year: 2024, month: 13, day: 1).isValid)
        #expect(!CivilTime(year: 2024, month: 0, day: 1).isValid)
        #expect(CivilTime(year: 2016, month: 12, day: 31, hour: 23, minute: 59, second: 60).isValid)
    }

    @Test("weekdays: 0 is Monday")
    func weekdays() {
        #expect(CivilTime(year: 1970, month: 1, day: 1).weekday == 3)
        #expect(CivilTime(year: 2026, month: 11, day: 22).weekday == 6)
        #expect(CivilTime(year: 2026, month: 11, day: 23).weekday == 0)
        #expect(CivilTime(year: 1900, month: 1, day: 1).weekday == 0)
    }

    @Test("quotients and remainders round towards minus infinity")
    func floors() {
        for value: Int64 in -20...20 {
            for divisor: Int64 in [1, 3, 7] {
                let quotient = value.flooredQuotient(divisor)
                let remainder = value.flooredRemainder(divisor)
                #expect(quotient * divisor + remainder == value)
                #expect((0..<divisor).contains(remainder))
            }
        }
        #expect(decimal(-5, width: 3) == "-005")
        #expect(decimal(12_345, width: 3) == "12345")
    }
}
