/// A time zone: what the clocks on a wall there show at any instant, and the way back.
///
/// Made from the bytes of a TZif file (RFC 9636), which the caller reads: no file is opened here. Before the first
/// transition the first type holds, after the last one the file's rule (or, without a rule, the last type).
package struct Zone: Sendable, Hashable {
    /// As given to `init`, for instance `Asia/Ho_Chi_Minh`.
    package let name: String

    private let transitions: [Int64]
    private let kinds: [UInt8]
    private let types: [LocalType]
    private let rule: ZoneRule?

    struct LocalType: Sendable, Hashable {
        /// Seconds east of UTC.
        let offset: Int
        let isDaylight: Bool
    }

    /// - Throws: a `ZoneError` for bytes that are no zone; any bytes are safe to give.
    package init(name: String, tzif: [UInt8]) throws(ZoneError) {
        let reader = try TZifReader(tzif)
        self.name = name
        transitions = reader.transitions
        kinds = reader.kinds
        types = reader.types
        rule = reader.rule
    }

    private init(name: String, offset: Int) {
        self.name = name
        transitions = []
        kinds = []
        types = [LocalType(offset: offset, isDaylight: false)]
        rule = nil
    }

    package static let utc = Zone(name: "UTC", offset: 0)

    /// Seconds east of UTC.
    package func offset(at time: UnixTime) -> Int { type(at: time.seconds).offset }

    /// Whether the zone's own data call it daylight saving time (in Dublin that is the winter).
    package func isDaylight(at time: UnixTime) -> Bool { type(at: time.seconds).isDaylight }

    /// Date and time on the wall, cut to the second.
    package func local(_ time: UnixTime) -> CivilTime {
        let seconds = time.seconds
        return CivilTime(secondsSinceEpoch: seconds + Int64(type(at: seconds).offset))
    }

    func type(at seconds: Int64) -> LocalType {
        guard let first = transitions.first, seconds >= first else {
            // Without any transition the rule holds always.
            return transitions.isEmpty ? rule?.type(at: seconds) ?? types[0] : types[0]
        }
        if let rule, let last = transitions.last, seconds >= last { return rule.type(at: seconds) }
        var low = 0
        var high = transitions.count
        // transitions[low] <= seconds < transitions[high]
        while high - low > 1 {
            let middle = (low + high) / 2
            if transitions[middle] <= seconds { low = middle } else { high = middle }
        }
        return types[Int(kinds[low])]
    }

    // MARK: From the wall to the instant

    /// The instant at which clocks show `civil`; fields out of range carry over (hour 24, second 60, month 13).
    ///
    /// As mktime(3) of glibc answers for `tm_isdst` -1. Where clocks show it twice: the instant whose offset is
    /// `hint`, and without a hint the earlier one. Where clocks skip it: the instant as far away from it as the
    /// gap is long, on the daylight side (02:30 in a spring gap is 03:30 daylight saving time), or after the gap
    /// if daylight saving time does not decide.
    ///
    /// A date beyond ±290,000 years gives the nearest instant that can be told.
    package func instant(of civil: CivilTime, hint: Int? = nil) -> UnixTime {
        let wanted = Self.clamped(civil)
        var hint = hint ?? type(at: wanted - 100_000).offset
        // Probing fails only in data in which offsets jump to and fro within hours.
        let seconds = inverse(wanted, isDaylight: nil, hint: &hint) ?? wanted - Int64(hint)
        return UnixTime(seconds: min(max(seconds, -9_223_372_036_854), 9_223_372_036_853))
    }

    /// Seconds east of UTC at `instant(of: civil)`.
    package func offset(ofLocal civil: CivilTime) -> Int { offset(at: instant(of: civil)) }

    private static func clamped(_ civil: CivilTime) -> Int64 {
        let small = -1_000_000_000...1_000_000_000
        func clamp(_ value: Int, _ range: ClosedRange<Int>) -> Int {
            min(max(value, range.lowerBound), range.upperBound)
        }
        let month = clamp(civil.month, small) - 1
        let years = Int(Int64(month).flooredQuotient(12))
        return CivilTime(
            year: clamp(clamp(civil.year, small) + years, -290_000...290_000),
            month: month - years * 12 + 1,
            day: clamp(civil.day, small),
            hour: clamp(civil.hour, small),
            minute: clamp(civil.minute, small),
            second: clamp(civil.second, small)
        ).secondsSinceEpoch
    }

    /// The instant at which clocks show `wanted`, by probing, as glibc's mktime(3) finds it: which of two answers
    /// it gives, and what it answers in a gap, follows from the order of its probes, so that the order is kept.
    ///
    /// - Parameters:
    ///   - wanted: seconds from 1970-01-01T00:00:00 on the wall.
    ///   - isDaylight: the side wanted (`tm_isdst`); nil for either (-1).
    ///   - hint: the offset the first probe assumes; afterwards the offset found, as mktime(3) keeps it from call
    ///     to call.
    /// - Returns: seconds since the epoch; nil where glibc gives up.
    package func inverse(_ wanted: Int64, isDaylight: Bool?, hint: inout Int) -> Int64? {
        var probe = wanted - Int64(hint)
        var last = probe
        var beforeLast = probe
        var lastWasDaylight = false
        var found = type(at: probe)
        var probesLeft = 6
        search: while true {
            let error = wanted - (probe + Int64(found.offset))
            if error == 0 {
                if let isDaylight, isDaylight != found.isDaylight,
                    let other = nearest(isDaylight: isDaylight, to: probe)
                {
                    probe = wanted - Int64(type(at: other).offset)
                }
                break search
            }
            // To and fro between the two sides of a gap: settle on the daylight side, or on the side asked against.
            if probe == beforeLast, probe != last,
                isDaylight.map({ $0 != found.isDaylight }) ?? (!lastWasDaylight || found.isDaylight)
            {
                break search
            }
            probesLeft -= 1
            guard probesLeft > 0 else { return nil }
            (beforeLast, last, lastWasDaylight) = (last, probe, found.isDaylight)
            probe += error
            found = type(at: probe)
        }
        hint = Int(wanted - probe)
        return probe
    }

    /// An instant with the given daylight flag, probed in steps of about a week to both sides for 8.5 years: short
    /// enough to meet every spell of either kind that the zones of the world have had.
    private func nearest(isDaylight: Bool, to seconds: Int64) -> Int64? {
        let step: Int64 = 601_200
        var distance = step
        while distance < 536_454_000 / 2 + step {
            for candidate in [seconds - distance, seconds + distance]
            where type(at: candidate).isDaylight == isDaylight {
                return candidate
            }
            distance += step
        }
        return nil
    }
}
