/// A POSIX TZ string such as `CET-1CEST,M3.5.0,M10.5.0/3` with the extensions of RFC 9636, section 3.3.1:
/// the rule for all times after a zone file's last transition.
struct ZoneRule: Sendable, Hashable {
    let standard: Zone.LocalType
    /// nil: no daylight saving time.
    let daylight: Daylight?

    struct Daylight: Sendable, Hashable {
        let type: Zone.LocalType
        let start: Change
        let end: Change
    }

    enum Day: Sendable, Hashable {
        /// `Jn`, 1...365, 29 February is never counted.
        case julian(Int)
        /// `n`, 0...365, 29 February is counted.
        case ordinal(Int)
        /// `Mm.w.d`: week 1...5 (5 is the last), weekday 0 (Sunday)...6.
        case monthly(month: Int, week: Int, weekday: Int)
    }

    struct Change: Sendable, Hashable {
        let day: Day
        /// Seconds after midnight of `day`, -167 to +167 hours.
        let time: Int

        /// Seconds since the epoch of the change in `year`, on a clock `offset` seconds east.
        func instant(year: Int, offset: Int) -> Int64 {
            let firstOfYear = CivilTime(year: year, month: 1, day: 1).daysSinceEpoch
            let days: Int64
            switch day {
            case .julian(let n):
                let leap = CivilTime.daysIn(month: 2, year: year) == 29
                days = firstOfYear + Int64(n - 1) + (leap && n >= 60 ? 1 : 0)
            case .ordinal(let n):
                days = firstOfYear + Int64(n)
            case .monthly(let month, let week, let weekday):
                let first = CivilTime(year: year, month: month, day: 1)
                // `CivilTime.weekday` counts from Monday, the rule from Sunday.
                let wanted = (weekday + 6) % 7
                var day = 1 + (wanted - first.weekday + 7) % 7 + 7 * (week - 1)
                if day > CivilTime.daysIn(month: month, year: year) { day -= 7 }
                days = first.daysSinceEpoch + Int64(day - 1)
            }
            return days * 86_400 + Int64(time) - Int64(offset)
        }
    }

    /// The type in force at `seconds` since the epoch.
    func type(at seconds: Int64) -> Zone.LocalType {
        guard let daylight else { return standard }
        let year = CivilTime(secondsSinceEpoch: seconds).year
        var latest = Int64.min
        var type = standard
        // A change can be a week outside of its year, so that up to two years back decide. Where an end and a
        // start meet (daylight saving time all year round), the start wins: it is looked at last.
        for candidate in (year - 2)...(year + 1) {
            let end = daylight.end.instant(year: candidate, offset: daylight.type.offset)
            if end <= seconds, end >= latest { (latest, type) = (end, standard) }
        }
        for candidate in (year - 2)...(year + 1) {
            let start = daylight.start.instant(year: candidate, offset: standard.offset)
            if start <= seconds, start >= latest { (latest, type) = (start, daylight.type) }
        }
        return type
    }

    init(_ text: ArraySlice<UInt8>) throws(ZoneError) {
        var scanner = Scanner(rest: text, all: text)
        try scanner.name()
        standard = Zone.LocalType(offset: -(try scanner.time(maximumHours: 24)), isDaylight: false)
        guard !scanner.rest.isEmpty else {
            daylight = nil
            return
        }
        try scanner.name()
        var offset = standard.offset + 3_600
        if let next = scanner.rest.first, next != UInt8(ascii: ",") { offset = -(try scanner.time(maximumHours: 24)) }
        let type = Zone.LocalType(offset: offset, isDaylight: true)
        let start = try scanner.change()
        daylight = Daylight(type: type, start: start, end: try scanner.change())
        guard scanner.rest.isEmpty else { throw scanner.failure("more after the second change") }
    }

    private struct Scanner {
        var rest: ArraySlice<UInt8>
        let all: ArraySlice<UInt8>

        func failure(_ what: String) -> ZoneError {
            .rule("\(what) at byte \(all.count - rest.count + 1) of \(all.count)")
        }

        mutating func take(_ byte: UInt8) -> Bool {
            guard rest.first == byte else { return false }
            rest.removeFirst()
            return true
        }

        /// An abbreviation: three or more letters, or `<...>` with digits and signs too.
        mutating func name() throws(ZoneError) {
            let quoted = take(UInt8(ascii: "<"))
            var length = 0
            while let byte = rest.first {
                let letter = (0x61...0x7A).contains(byte | 0x20)
                let more = (0x30...0x39).contains(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
                guard letter || (quoted && more) else { break }
                rest.removeFirst()
                length += 1
            }
            guard length >= 3, !quoted || take(UInt8(ascii: ">")) else { throw failure("expected an abbreviation") }
        }

        mutating func number(_ range: ClosedRange<Int>, _ what: String) throws(ZoneError) -> Int {
            var value = 0
            var digits = 0
            while let byte = rest.first, (0x30...0x39).contains(byte), digits < 4 {
                value = value * 10 + Int(byte - 0x30)
                rest.removeFirst()
                digits += 1
            }
            guard digits > 0, range.contains(value) else { throw failure("expected \(what)") }
            return value
        }

        /// `[+-]h[h[h]][:mm[:ss]]` in seconds.
        mutating func time(maximumHours: Int) throws(ZoneError) -> Int {
            let negative = take(UInt8(ascii: "-"))
            if !negative { _ = take(UInt8(ascii: "+")) }
            var seconds = try number(0...maximumHours, "hours") * 3_600
            if take(UInt8(ascii: ":")) {
                seconds += try number(0...59, "minutes") * 60
                if take(UInt8(ascii: ":")) { seconds += try number(0...59, "seconds") }
            }
            return negative ? -seconds : seconds
        }

        mutating func change() throws(ZoneError) -> Change {
            guard take(UInt8(ascii: ",")) else { throw failure("expected a comma and the day of a change") }
            let day: Day
            if take(UInt8(ascii: "J")) {
                day = .julian(try number(1...365, "a day of the year"))
            } else if take(UInt8(ascii: "M")) {
                let month = try number(1...12, "a month")
                guard take(UInt8(ascii: ".")) else { throw failure("expected a full stop") }
                let week = try number(1...5, "a week")
                guard take(UInt8(ascii: ".")) else { throw failure("expected a full stop") }
                day = .monthly(month: month, week: week, weekday: try number(0...6, "a weekday"))
            } else {
                day = .ordinal(try number(0...365, "a day of the year"))
            }
            return Change(day: day, time: take(UInt8(ascii: "/")) ? try time(maximumHours: 167) : 7_200)
        }
    }
}
