package import News

/// Moments that repeat by the calendar, in the syntax of systemd.time(7), CALENDAR EVENTS.
///
/// `Mon..Fri 08,13:00`, `*-*~01 18:30 Asia/Ho_Chi_Minh`, `daily`, `@1700000000`: read, printed and evaluated as
/// systemd 252 does.
///
/// One thing differs: abbreviations of the local zone (`CET`) are not known; a zone is `UTC` or has its IANA name.
package struct CalendarExpression: Sendable, Hashable, CustomStringConvertible {
    /// Bit 0 is Monday; 127 means any day.
    let weekdays: UInt8
    let year: CalendarField
    let month: CalendarField
    let day: CalendarField
    /// Whether `day` counts from the end of the month (`~`), 1 being the last day.
    let countsFromMonthEnd: Bool
    let hour: CalendarField
    let minute: CalendarField
    /// In microseconds.
    let second: CalendarField
    /// Where its clock hangs: the zone it names, or the local one.
    package let zone: Zone
    private let namesZone: Bool

    /// - Parameters:
    ///   - text: the expression, without space around it.
    ///   - local: the zone of an expression that names none.
    ///   - zone: the zone of an IANA name, nil where there is none; asked at most once, and only for names of ASCII
    ///     letters, digits, `-`, `_`, `+` and single inner slashes.
    package init(parsing text: String, local: Zone, zone: (String) -> Zone?) throws(CalendarError) {
        var parser = CalendarParser(text)
        let named = try parser.parse(zone: zone)
        weekdays = parser.weekdays
        year = parser.year.field
        month = parser.month.field
        day = parser.day.field
        countsFromMonthEnd = parser.countsFromMonthEnd && !parser.day.field.components.isEmpty
        hour = parser.hour.field
        minute = parser.minute.field
        second = parser.second.field
        self.zone = named ?? local
        namesZone = named != nil
    }

    /// The first moment that matches and is later than `time` (before 1970: than 1970); nil if there is none before
    /// the year 2200.
    ///
    /// A time of day that the clocks skip, and the hour that they show twice, are treated as systemd treats them;
    /// but where systemd 252 would step back into the first showing of an hour (days counted from the month's end
    /// do that), the later showing is answered. Bounded work, about a millisecond for dates that
    /// never come (30 February).
    package func next(after time: UnixTime) -> UnixTime? {
        var search = CalendarSearch(self, after: time)
        guard let found = search.run() else { return nil }
        guard found <= time else { return found }
        let lost = Int64(zone.offset(at: found) - zone.offset(at: time)) * 1_000_000
        let again = UnixTime(microseconds: found.microseconds + lost)
        return again > time && zone.local(again) == zone.local(found) ? again : nil
    }

    /// The normalised form: `Mon..Fri *-*-* 08,13:00:00 Asia/Ho_Chi_Minh`.
    package var description: String {
        let date = [
            year.description(width: 4), month.description(width: 2),
        ].joined(separator: "-")
        let clock = [
            hour.description(width: 2), minute.description(width: 2), second.description(width: 2, unit: 1_000_000),
        ].joined(separator: ":")
        return (weekdays == 127 ? "" : Self.list(of: weekdays) + " ") + date + (countsFromMonthEnd ? "~" : "-")
            + day.description(width: 2) + " " + clock + (namesZone ? " " + zone.name : "")
    }

    static let weekdayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

    /// `Mon,Wed..Fri`: three days and more in a row are a range.
    private static func list(of weekdays: UInt8) -> String {
        var parts: [String] = []
        var day = 0
        while day < 7 {
            guard weekdays >> day & 1 == 1 else {
                day += 1
                continue
            }
            let first = day
            while day < 7, weekdays >> day & 1 == 1 { day += 1 }
            switch day - first {
            case 1: parts.append(weekdayNames[first])
            case 2: parts.append(weekdayNames[first] + "," + weekdayNames[day - 1])
            default: parts.append(weekdayNames[first] + ".." + weekdayNames[day - 1])
            }
        }
        return parts.joined(separator: ",")
    }
}
