package import News

extension Schedule.Entry {
    /// An entry as the configuration has it: `{at: …}` or `{from: …, for: …}`, absent keys being nil.
    ///
    /// - Parameters:
    ///   - length: the value of `for`, a time span above 0 and up to 366 days.
    ///   - local, zone: as for `CalendarExpression`.
    package init(
        at: String?,
        from: String?,
        for length: String?,
        local: Zone,
        zone: (String) -> Zone?
    ) throws(ScheduleError) {
        switch (at, from, length) {
        case (let at?, nil, nil):
            self = .at(try Self.expression(at, key: "at", local: local, zone: zone))
        case (nil, let from?, let length?):
            let expression = try Self.expression(from, key: "from", local: local, zone: zone)
            guard let duration = TimeSpan.parse(length), duration > .zero, duration <= .seconds(366 * 86_400) else {
                throw .length(length)
            }
            self = .from(expression, length: duration)
        default:
            throw .keys
        }
    }

    private static func expression(
        _ text: String,
        key: String,
        local: Zone,
        zone: (String) -> Zone?
    ) throws(ScheduleError) -> CalendarExpression {
        do throws(CalendarError) {
            return try CalendarExpression(parsing: text, local: local, zone: zone)
        } catch {
            throw .expression(key: key, text: text, error)
        }
    }
}
