/// What is wrong with an entry of the configuration key `schedule`.
package enum ScheduleError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The calendar expression under `key` (`at` or `from`) does not parse.
    case expression(key: String, text: String, CalendarError)
    /// The text under `for` is no time span, or none that a window can have.
    case length(String)
    /// Neither `at` alone, nor `from` with `for`.
    case keys

    package var description: String {
        switch self {
        case .expression(let key, let text, let error):
            "\(key): \"\(text)\": \(error); try it with: systemd-analyze calendar '\(text)'"
        case .length(let text):
            "for: \"\(text)\": expected a duration above 0 and up to 366 d such as 3h or 1h 30min"
        case .keys:
            "expected either {at: \"Mon..Fri 08,13:00\"} for single passes or {from: \"Mon..Fri 08:00\", for: 3h} "
                + "for a window"
        }
    }
}
