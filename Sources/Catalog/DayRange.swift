import News

/// The days that an ISO 8601 date, month, year or interval of them stands for.
package struct DayRange: Sendable, Hashable {
    package var from: String
    package var to: String

    /// Nil for what names no day that exists; a time of day is dropped.
    package init?(_ value: String) {
        let parts = value.split(separator: "/", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let first = Self.days(parts[0]),
            let last = Self.days(parts[parts.count - 1]),
            first.from <= last.to
        else { return nil }
        from = first.from
        to = last.to
    }

    private static func days(_ text: Substring) -> (from: String, to: String)? {
        let date = text.split(separator: "T", maxSplits: 1).first ?? ""
        let fields = date.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = fields.compactMap { field in field.utf8.allSatisfy { $0 &- 0x30 < 10 } ? Int(field) : nil }
        guard numbers.count == fields.count, fields.first?.utf8.count == 4 else { return nil }
        let year = numbers[0]
        switch numbers.count {
        case 1: return (CivilTime(year: year, month: 1, day: 1).date, CivilTime(year: year, month: 12, day: 31).date)
        case 2 where (1...12).contains(numbers[1]):
            let last = CivilTime.daysIn(month: numbers[1], year: year)
            return (
                CivilTime(year: year, month: numbers[1], day: 1).date,
                CivilTime(year: year, month: numbers[1], day: last).date
            )
        case 3:
            let day = CivilTime(year: year, month: numbers[1], day: numbers[2])
            return day.isValid ? (day.date, day.date) : nil
        default: return nil
        }
    }

    /// Days from 1970-01-01; nil for no date.
    package static func number(_ day: String) -> Int64? {
        guard day.utf8.count == 10, let range = DayRange(day), range.from == day else { return nil }
        let numbers = day.split(separator: "-").compactMap { Int($0) }
        return CivilTime(year: numbers[0], month: numbers[1], day: numbers[2]).daysSinceEpoch
    }

    /// The day so many days later.
    package static func day(_ day: String, plus days: Int64) -> String? {
        guard let number = number(day), abs(days) < 4_000_000 else { return nil }
        return CivilTime(secondsSinceEpoch: (number + days) * 86_400).date
    }
}
