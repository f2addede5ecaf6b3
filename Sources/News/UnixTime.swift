/// A moment: microseconds since 1970-01-01T00:00:00Z, leap seconds not counted (POSIX).
package struct UnixTime: Sendable, Hashable, Comparable {
    package var microseconds: Int64

    package init(microseconds: Int64) { self.microseconds = microseconds }

    package init(seconds: Int64, nanoseconds: Int64 = 0) {
        // A file's time can be anything: what does not fit stays at the end of what does.
        let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000)
        let (sum, overflows) = product.addingReportingOverflow(nanoseconds / 1_000)
        microseconds = overflow || overflows ? (seconds < 0 ? .min : .max) : sum
    }

    /// Whole seconds, rounded down.
    package var seconds: Int64 { microseconds.flooredQuotient(1_000_000) }

    package static func < (a: UnixTime, b: UnixTime) -> Bool { a.microseconds < b.microseconds }

    /// `2026-11-22T02:11:03.123456Z`, the form of a record's `time`.
    package var rfc3339: String {
        let civil = CivilTime(secondsSinceEpoch: seconds)
        let fraction = microseconds - seconds * 1_000_000
        return "\(civil.description).\(decimal(fraction, width: 6))Z"
    }

    /// The same to the second and in a zone `offset` seconds east of UTC: `2026-11-22T09:11:03+07:00`.
    package func rfc3339(offset: Int) -> String {
        CivilTime(secondsSinceEpoch: seconds + Int64(offset)).rfc3339(offset: offset)
    }
}

/// A calendar date and time of day without a zone, proleptic Gregorian.
package struct CivilTime: Sendable, Hashable, Comparable, CustomStringConvertible {
    package var year: Int
    package var month: Int
    package var day: Int
    package var hour: Int
    package var minute: Int
    package var second: Int

    package init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
    }

    /// Days and seconds are counted from 1970-01-01T00:00:00 in whatever zone the caller means.
    package init(secondsSinceEpoch: Int64) {
        let days = secondsSinceEpoch.flooredQuotient(86_400)
        let rest = Int(secondsSinceEpoch - days * 86_400)
        // Days to date by 400-year eras that begin on 1 March, so that the leap day is an era's last.
        let z = days + 719_468
        let era = z.flooredQuotient(146_097)
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = Int(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
        month = Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
        year = Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0)
        hour = rest / 3_600
        minute = rest / 60 % 60
        second = rest % 60
    }

    /// The inverse of `init(secondsSinceEpoch:)`; fields out of range carry over.
    package var secondsSinceEpoch: Int64 {
        daysSinceEpoch * 86_400 + Int64(hour) * 3_600 + Int64(minute) * 60 + Int64(second)
    }

    package var daysSinceEpoch: Int64 {
        let y = Int64(month <= 2 ? year - 1 : year)
        let era = y.flooredQuotient(400)
        let yearOfEra = y - era * 400
        let shiftedMonth = Int64(month > 2 ? month - 3 : month + 9)
        let dayOfYear = (153 * shiftedMonth + 2) / 5 + Int64(day) - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// 0 is Monday … 6 is Sunday.
    package var weekday: Int { Int((daysSinceEpoch + 3).flooredRemainder(7)) }

    package static func daysIn(month: Int, year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Whether the fields name a date and a time that exist.
    package var isValid: Bool {
        (1...12).contains(month) && day >= 1 && day <= Self.daysIn(month: month, year: year)
            && (0...23).contains(hour) && (0...59).contains(minute) && (0...60).contains(second)
    }

    package static func < (a: CivilTime, b: CivilTime) -> Bool { a.secondsSinceEpoch < b.secondsSinceEpoch }

    /// `2026-11-22T09:11:03`.
    package var description: String { "\(date)T\(clock)" }

    /// `2026-11-22`.
    package var date: String { "\(decimal(year, width: 4))-\(decimal(month, width: 2))-\(decimal(day, width: 2))" }

    /// `09:11:03`.
    package var clock: String {
        "\(decimal(hour, width: 2)):\(decimal(minute, width: 2)):\(decimal(second, width: 2))"
    }

    /// `2026-11-22T09:11:03+07:00`; `Z` for an offset of 0 (RFC 3339, section 5.6).
    package func rfc3339(offset: Int) -> String {
        guard offset != 0 else { return description + "Z" }
        let minutes = abs(offset) / 60
        return description + (offset < 0 ? "-" : "+") + decimal(minutes / 60, width: 2) + ":"
            + decimal(minutes % 60, width: 2)
    }
}

/// `value` in decimal, padded with zeros to `width`.
package func decimal(_ value: some BinaryInteger, width: Int) -> String {
    let digits = String(value.magnitude)
    let padded = String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    return value < 0 ? "-" + padded : padded
}

extension Int64 {
    /// Quotient rounded towards minus infinity.
    package func flooredQuotient(_ divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return (self % divisor != 0) && ((self < 0) != (divisor < 0)) ? quotient - 1 : quotient
    }

    /// Remainder with the sign of the divisor.
    package func flooredRemainder(_ divisor: Int64) -> Int64 { self - flooredQuotient(divisor) * divisor }
}
