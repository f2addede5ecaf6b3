import News

/// Looks for the next moment that matches a calendar expression, as systemd does: a date and time on the wall is
/// moved forward field by field, from the year down, until every field matches; whatever the zone's clocks never
/// show is moved on to what they show next, and the fields are gone through again.
struct CalendarSearch {
    private let expression: CalendarExpression
    private var wall: Wall
    /// The offset that conversions from the wall try first: the one found last, as mktime(3) keeps it.
    private var hint: Int

    /// Date and time on the wall; day, hour and minute may be out of range until they are carried over.
    private struct Wall {
        var civil: CivilTime
        var microsecond: Int
        /// Which of two equal readings of the clock is meant; nil where only the reading is known.
        var isDaylight: Bool?

        subscript(unit: Unit) -> Int {
            get {
                switch unit {
                case .year: civil.year
                case .month: civil.month
                case .day: civil.day
                case .hour: civil.hour
                case .minute: civil.minute
                case .second: civil.second * 1_000_000 + microsecond
                }
            }
            set {
                switch unit {
                case .year: civil.year = newValue
                case .month: civil.month = newValue
                case .day: civil.day = newValue
                case .hour: civil.hour = newValue
                case .minute: civil.minute = newValue
                case .second: (civil.second, microsecond) = newValue.quotientAndRemainder(dividingBy: 1_000_000)
                }
            }
        }

        /// Sets what is finer than `unit` to its first value.
        mutating func reset(below unit: Unit) {
            if unit < .month { civil.month = 1 }
            if unit < .day { civil.day = 1 }
            if unit < .hour { civil.hour = 0 }
            if unit < .minute { civil.minute = 0 }
            if unit < .second { (civil.second, microsecond) = (0, 0) }
        }

        /// Seconds on the wall since 1970-01-01T00:00:00, all fields carried over.
        var seconds: Int64 {
            var carried = civil
            let years = (civil.month - 1) / 12
            carried.year += years
            carried.month -= years * 12
            return carried.secondsSinceEpoch
        }
    }

    private enum Unit: Int, CaseIterable, Comparable {
        case year, month, day, hour, minute, second

        static func < (a: Unit, b: Unit) -> Bool { a.rawValue < b.rawValue }

        /// The next coarser unit.
        var parent: Unit? { Unit(rawValue: rawValue - 1) }
    }

    private enum Verdict { case matches, startsAgain, never }

    /// systemd's limits, kept so that both give up on the same expressions.
    private static let lastYear = 2199
    private static let maximumRounds = 1_000

    init(_ expression: CalendarExpression, after time: UnixTime) {
        self.expression = expression
        let start = UnixTime(microseconds: min(max(time.microseconds, 0), Int64.max - 1) + 1)
        hint = expression.zone.offset(at: start)
        wall = Wall(
            civil: expression.zone.local(start),
            microsecond: Int(start.microseconds - start.seconds * 1_000_000),
            isDaylight: expression.zone.isDaylight(at: start)
        )
    }

    mutating func run() -> UnixTime? {
        rounds: for _ in 0..<Self.maximumRounds {
            carryOver()
            for unit in Unit.allCases {
                switch match(unit) {
                case .matches: break
                case .startsAgain: continue rounds
                case .never: return nil
                }
            }
            guard let seconds = instant(of: wall), seconds >= 0 else { return nil }
            return UnixTime(seconds: seconds, nanoseconds: Int64(wall.microsecond) * 1_000)
        }
        return nil
    }

    /// Moves `unit` forward to its next match.
    private mutating func match(_ unit: Unit) -> Verdict {
        let value = wall[unit]
        let found = field(unit).first(from: value) { number in
            unit == .day && expression.countsFromMonthEnd ? dayOfMonth(fromEnd: number) : number
        }
        if let found, found != value {
            wall[unit] = found
            wall.reset(below: unit)
        }
        switch found == nil ? .refused : settle() {
        case .stays:
            guard unit == .day, !isOnWeekday else { return .matches }
            return advance(.day)
        case .moved:
            // A year that begins later than it says is no year to look for a date in.
            return unit == .year ? .never : .startsAgain
        case .refused:
            return unit.parent.map { advance($0) } ?? .never
        }
    }

    private mutating func advance(_ unit: Unit) -> Verdict {
        wall[unit] += 1
        wall.reset(below: unit)
        return .startsAgain
    }

    private func field(_ unit: Unit) -> CalendarField {
        switch unit {
        case .year: expression.year
        case .month: expression.month
        case .day: expression.day
        case .hour: expression.hour
        case .minute: expression.minute
        case .second: expression.second
        }
    }

    // MARK: The wall and the zone

    private enum Settled { case stays, moved, refused }

    /// Whether the clocks ever show what the wall says.
    ///
    /// If not, the wall moves on to what they show instead, and
    /// there to the beginning of the first unit that changed; back it never goes.
    private mutating func settle() -> Settled {
        guard wall.civil.year <= Self.lastYear, let seconds = instant(of: wall), seconds >= 0 else { return .refused }
        let shown = shown(at: seconds)
        // Seconds are never out of range, so that only these can have been carried over.
        for unit in Unit.allCases where shown[unit] != wall[unit] {
            guard shown[unit] > wall[unit] else { return .refused }
            let microsecond = wall.microsecond
            wall = shown
            if let finer = Unit(rawValue: unit.rawValue + 1), finer != .second {
                wall[finer] = finer < .hour ? 1 : 0
            } else if unit == .minute {
                wall.civil.second = 0
            }
            wall.microsecond = microsecond
            return .moved
        }
        return .stays
    }

    /// Replaces the wall by what clocks show, at the first moment that is not before it.
    private mutating func carryOver() {
        defer { wall.isDaylight = nil }
        guard let seconds = instant(of: wall) else { return }
        let shown = shown(at: seconds)
        if shown.civil.secondsSinceEpoch < wall.seconds {
            // The side of a gap that lies before it: the other side is meant.
            var other = wall
            other.isDaylight = shown.isDaylight
            if let seconds = instant(of: other) {
                wall = self.shown(at: seconds)
                return
            }
        }
        wall = shown
    }

    /// What clocks show at `seconds` since the epoch.
    private func shown(at seconds: Int64) -> Wall {
        let time = UnixTime(seconds: seconds)
        return Wall(
            civil: expression.zone.local(time),
            microsecond: wall.microsecond,
            isDaylight: expression.zone.isDaylight(at: time)
        )
    }

    /// Seconds since the epoch of what the wall says; nil where the zone's data make no sense of it.
    private mutating func instant(of wall: Wall) -> Int64? {
        // Seconds beyond the minute are elapsed time after its end, not a reading of the clock (mktime(3)).
        let excess = max(0, wall.civil.second - 59)
        return expression.zone.inverse(wall.seconds - Int64(excess), isDaylight: wall.isDaylight, hint: &hint)
            .map { $0 + Int64(excess) }
    }

    private var isOnWeekday: Bool {
        mutating get {
            guard expression.weekdays != 127 else { return true }
            guard let seconds = instant(of: wall), seconds >= 0 else { return false }
            return expression.weekdays >> UInt8(shown(at: seconds).civil.weekday) & 1 == 1
        }
    }

    /// The day of the wall's month that is the `number`th from the end, 1 being the last; -1 if there is none.
    private mutating func dayOfMonth(fromEnd number: Int) -> Int {
        var last = wall
        last.civil.month += 1
        last.civil.day = 1 - number
        guard let seconds = instant(of: last), seconds >= 0 else { return -1 }
        let civil = shown(at: seconds).civil
        return civil.month == wall.civil.month ? civil.day : -1
    }
}
