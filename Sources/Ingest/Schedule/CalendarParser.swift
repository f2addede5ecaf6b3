import News

/// Reads a calendar expression (systemd.time(7), CALENDAR EVENTS) by bytes, from left to right.
struct CalendarParser {
    private(set) var weekdays: UInt8 = 0
    private(set) var year = Chain(name: "a year from 1970 to 2199", range: 1970...2199)
    private(set) var month = Chain(name: "a month from 1 to 12", range: 1...12)
    private(set) var day = Chain(name: "a day from 1 to 31", range: 1...31)
    private(set) var hour = Chain(name: "an hour from 0 to 23", range: 0...23)
    private(set) var minute = Chain(name: "a minute from 0 to 59", range: 0...59)
    private(set) var second = Chain(name: "seconds from 0 to 59.999999", range: 0...59_999_999)
    private(set) var countsFromMonthEnd = false

    private var scanner: CalendarScanner

    /// The values of one field.
    struct Chain {
        let name: String
        let range: ClosedRange<Int>
        var components: [CalendarScanner.Part] = []

        var field: CalendarField { CalendarField(components.map(\.component)) }

        mutating func set(_ value: Int, _ more: Int...) {
            components = ([value] + more).map { (CalendarField.Component(start: $0, stop: nil, step: 0), 0) }
        }
    }

    init(_ text: String) { scanner = CalendarScanner(text) }

    /// Fills the fields; `weekdays` is 127 where any day will do.
    /// - Returns: the zone named, nil if none is.
    mutating func parse(zone: (String) -> Zone?) throws(CalendarError) -> Zone? {
        var named = takeZone(zone)
        do throws(CalendarError) {
            guard scanner.end > 0 else { throw scanner.failure("weekdays, a date or a time such as Mon..Fri 08:00") }
            if !takeShorthand() {
                try parseWeekdays()
                if let epochZone = try parseDate() { named = epochZone } else { try parseTime() }
            }
            guard scanner.position == scanner.end else { throw scanner.failure("the end of the expression") }
        } catch {
            if named == nil, let space = scanner.bytes.lastIndex(of: 0x20), error.column > space,
                space + 1 < scanner.bytes.count, CalendarScanner.isLetter(scanner.bytes[space + 1])
            {
                throw scanner.failure("UTC or the IANA name of a time zone such as Asia/Vientiane", at: space + 1)
            }
            throw error
        }
        if weekdays == 0 { weekdays = 127 }
        try check()
        return named
    }

    // MARK: Zone and shorthands

    private mutating func takeZone(_ zone: (String) -> Zone?) -> Zone? {
        guard let space = scanner.bytes.lastIndex(of: 0x20) else { return nil }
        let name = scanner.bytes[(space + 1)...]
        if CalendarScanner.isEqual(name, "utc") {
            scanner.end = space
            return .utc
        }
        guard Self.isZoneName(name), let found = zone(String(decoding: name, as: UTF8.self)) else { return nil }
        scanner.end = space
        return found
    }

    private static func isZoneName(_ name: ArraySlice<UInt8>) -> Bool {
        var previous = UInt8(ascii: "/")
        for byte in name {
            guard CalendarScanner.isLetter(byte) || CalendarScanner.isDigit(byte) || "-_+/".utf8.contains(byte),
                byte != UInt8(ascii: "/") || previous != byte
            else { return false }
            previous = byte
        }
        return previous != UInt8(ascii: "/") && name.count < 256
    }

    private mutating func takeShorthand() -> Bool {
        let text = scanner.bytes[..<scanner.end]
        func any(_ names: String...) -> Bool { names.contains { CalendarScanner.isEqual(text, $0) } }
        if any("minutely") {
            second.set(0)
        } else if any("hourly") {
            minute.set(0)
            second.set(0)
        } else if any("daily") {
            midnight()
        } else if any("weekly") {
            weekdays = 1
            midnight()
        } else if any("monthly") {
            day.set(1)
            midnight()
        } else if any("yearly", "annually", "anually") {
            month.set(1)
            day.set(1)
            midnight()
        } else if any("quarterly") {
            month.set(1, 4, 7, 10)
            day.set(1)
            midnight()
        } else if any("semiannually", "semi-annually", "biannually", "bi-annually") {
            month.set(1, 7)
            day.set(1)
            midnight()
        } else {
            return false
        }
        scanner.position = scanner.end
        return true
    }

    private mutating func midnight() {
        hour.set(0)
        minute.set(0)
        second.set(0)
    }

    // MARK: Weekdays

    private mutating func parseWeekdays() throws(CalendarError) {
        let what = "a weekday such as Mon"
        var rangeStart: Int?
        var isFirst = true
        while true {
            guard let (weekday, length) = scanner.weekdayName() else {
                if isFirst { return }
                throw scanner.failure(what)
            }
            let after = scanner.position + length
            guard after == scanner.end || "-., ".utf8.contains(scanner.bytes[after]) else {
                throw scanner.failure(what)
            }
            weekdays |= 1 << weekday
            if let rangeStart {
                guard rangeStart <= weekday else {
                    throw scanner.failure("a weekday after the range's first, Monday first")
                }
                for between in rangeStart...weekday { weekdays |= 1 << between }
            }
            scanner.position = after
            isFirst = false
            guard let byte = scanner.peek() else { return }
            switch byte {
            case UInt8(ascii: " "):
                scanner.skipSpaces()
                return
            case UInt8(ascii: ","):
                rangeStart = nil
                scanner.position += 1
            default:
                guard rangeStart == nil else { throw scanner.failure("a comma or a space after a range of weekdays") }
                rangeStart = weekday
                if byte == UInt8(ascii: ".") {
                    guard scanner.peek(1) == byte else { throw scanner.failure("..") }
                    scanner.position += 1
                }
                scanner.position += 1
            }
            if scanner.peek() ?? 0x20 == 0x20 {
                guard rangeStart == nil else { throw scanner.failure(what) }
                scanner.skipSpaces()
                return
            }
        }
    }

    // MARK: Date and time

    /// - Returns: the zone of an `@` time stamp, which is complete without a time; nil for a date or none.
    private mutating func parseDate() throws(CalendarError) -> Zone? {
        guard let byte = scanner.peek() else { return nil }
        if byte == UInt8(ascii: "@") {
            scanner.position += 1
            try parseEpoch()
            return .utc
        }
        let start = scanner.position
        var parts: [[CalendarScanner.Part]] = []
        while parts.count < 3 {
            // Which of the three dates' fields a number belongs to is known only when all of them are read.
            parts.append(try scanner.chain("a number, a list or *"))
            if parts.count == 1, scanner.peek() == nil || scanner.peek() == UInt8(ascii: ":") {
                scanner.position = start
                return nil
            }
            if parts.count >= 2, scanner.peek() ?? 0x20 == 0x20 { break }
            guard parts.count < 3 else { throw scanner.failure("a space after the date") }
            guard !countsFromMonthEnd else { throw scanner.failure("a space after the day") }
            switch scanner.peek() {
            case UInt8(ascii: "-"): break
            case UInt8(ascii: "~"): countsFromMonthEnd = true
            default: throw scanner.failure("a : in a time or a - in a date")
            }
            scanner.position += 1
        }
        scanner.skipSpaces()
        if parts.count == 3 { year.components = parts[0] }
        month.components = parts[parts.count - 2]
        day.components = parts[parts.count - 1]
        for index in year.components.indices {
            year.components[index].component.start = Self.fullYear(year.components[index].component.start)
            year.components[index].component.stop = year.components[index].component.stop.map(Self.fullYear)
        }
        return nil
    }

    /// Two digits stand for 1970 to 2069.
    private static func fullYear(_ value: Int) -> Int {
        switch value {
        case 0..<70: value + 2000
        case 70..<100: value + 1900
        default: value
        }
    }

    private mutating func parseEpoch() throws(CalendarError) {
        let what = "seconds since 1970 after the @, before the year 2200"
        // Leading space and a sign are strtoul(3)'s custom, with which systemd reads the number.
        scanner.skipSpaces()
        let start = scanner.position
        let isNegative = scanner.peek() == UInt8(ascii: "-")
        if isNegative || scanner.peek() == UInt8(ascii: "+") { scanner.position += 1 }
        guard let seconds = scanner.number(), seconds < 7_258_118_400, !isNegative || seconds == 0 else {
            throw scanner.failure(what, at: start)
        }
        let civil = CivilTime(secondsSinceEpoch: Int64(seconds))
        year.set(civil.year)
        month.set(civil.month)
        day.set(civil.day)
        hour.set(civil.hour)
        minute.set(civil.minute)
        second.set(civil.second * 1_000_000)
    }

    private mutating func parseTime() throws(CalendarError) {
        guard scanner.peek() != nil else { return midnight() }
        hour.components = try scanner.chain(hour.name)
        try expectColon()
        minute.components = try scanner.chain(minute.name)
        guard scanner.peek() != nil else { return second.set(0) }
        try expectColon(orElse: "the end or a : and seconds")
        second.components = try scanner.chain(second.name, isSeconds: true)
    }

    private mutating func expectColon(orElse what: String = "a : in a time such as 08:00") throws(CalendarError) {
        guard scanner.peek() == UInt8(ascii: ":") else { throw scanner.failure(what) }
        scanner.position += 1
    }

    // MARK: Ranges

    private func check() throws(CalendarError) {
        for chain in [year, month, hour, minute, second] { try check(chain) }
        try check(day)
    }

    /// What systemd asks for: start and stop within the field's range, and a step after which one more value comes.
    private func check(_ chain: Chain) throws(CalendarError) {
        let fromEnd = countsFromMonthEnd && chain.range == day.range
        for (index, component) in chain.field.components.enumerated() {
            // From the end the limit is 28, and as in systemd three less with each further part of the list.
            let range = chain.range.lowerBound...max(1, chain.range.upperBound - (fromEnd ? 3 * (index + 1) : 0))
            let name = fromEnd ? "a day from 1 to \(range.upperBound), counted from the month's end" : chain.name
            // The normalised component decides: `5..5/7` is a plain 5.
            let place = chain.components.first { CalendarField([$0.component]).components == [component] }?.position
            guard range.contains(component.start), component.stop.map(range.contains) ?? true else {
                throw scanner.failure(name, at: place)
            }
            let next = component.start + (fromEnd && component.stop == nil ? -component.step : component.step)
            guard component.step <= range.upperBound - range.lowerBound, next >= range.lowerBound,
                next <= component.stop ?? range.upperBound
            else {
                throw scanner.failure("a range that goes up and a step that leads to a further value", at: place)
            }
        }
    }
}
