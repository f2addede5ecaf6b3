package import News

/// When to ingest, the value of the configuration key `schedule`.
///
/// Without entries: always.
///
/// What the ingest loop does with it:
/// - It keeps one moment durably, the *last pass*. At start and after every wake-up it replaces it by
///   `anchor(lastPass:now:)` (and stores it if that changed), then asks `phase(at:lastPass:)`.
/// - `.open`: it ingests all the time, and asks again at `until`. While open, and when leaving it, it sets the last
///   pass to the present: what a point wanted in between has been done.
/// - `.due`: it makes one pass over what lies in the inbox, and when the pass has ended stores as last pass the
///   moment for which it had asked. A pass that a crash cut short is thus made again, once.
/// - `.closed`: files wait untouched. It asks again at `next`, and sooner when the clock was set (a timer on the
///   wall clock that is cancelled on change, or asking at least once a minute).
package struct Schedule: Sendable, Hashable {
    package let entries: [Entry]

    package enum Entry: Sendable, Hashable {
        /// One pass at each moment.
        case at(CalendarExpression)
        /// Open for `length` (above zero) from each moment on.
        case from(CalendarExpression, length: Duration)
    }

    package enum Phase: Sendable, Hashable {
        /// A window is running, at least until then and maybe longer: ask again. nil: always open.
        case open(until: UnixTime?)
        /// A point in time has come since the last pass; `point` is the earliest such, of however many.
        case due(point: UnixTime)
        /// Nothing to do before `next`; nil if no entry comes ever again.
        case closed(next: UnixTime?)
    }

    package init(entries: [Entry] = []) { self.entries = entries }

    /// The last pass to go on with.
    ///
    /// That is the present on the first start (`lastPass` nil: nothing was missed), and where the last pass lies more
    /// than five minutes in the future because the clock was set back. A smaller step back keeps it, so that a point
    /// is not met twice.
    package static func anchor(lastPass: UnixTime?, now: UnixTime) -> UnixTime {
        guard let lastPass, lastPass.microseconds.subtractingSaturating(now.microseconds) <= 300_000_000 else {
            return now
        }
        return lastPass
    }

    /// What is to be done at `now`.
    ///
    /// A running window goes before a due point. Points missed since `lastPass`, however many, are one `.due`.
    /// Windows missed are not made up for.
    /// - Parameter lastPass: as `anchor` gives it; nil counts as `now`.
    package func phase(at now: UnixTime, lastPass: UnixTime?) -> Phase {
        guard !entries.isEmpty else { return .open(until: nil) }
        if let until = windowEnd(at: now) { return .open(until: until) }
        var next: UnixTime?
        for entry in entries {
            let moment =
                switch entry {
                case .at(let expression): expression.next(after: lastPass ?? now)
                case .from(let expression, _): expression.next(after: now)
                }
            guard let moment else { continue }
            next = min(next ?? moment, moment)
        }
        if let next, next <= now { return .due(point: next) }
        return .closed(next: next)
    }

    /// The end of the windows that are running at `now` and of those that follow without a gap.
    private func windowEnd(at now: UnixTime) -> UnixTime? {
        var end: UnixTime?
        // Windows that never leave a gap have no end to find: after some days' worth the caller asks again.
        for _ in 0..<64 {
            let moment = end ?? now
            var extended = moment
            for case .from(let expression, let length) in entries {
                // The first start whose window ends after `moment` is running then if it has begun.
                let length = Self.microseconds(length)
                let earliest = UnixTime(microseconds: moment.microseconds.subtractingSaturating(length))
                guard let start = expression.next(after: earliest), start <= moment else { continue }
                let stop = UnixTime(microseconds: start.microseconds.addingSaturating(length))
                extended = max(extended, stop)
            }
            guard extended > moment else { return end }
            end = extended
        }
        return end
    }

    private static func microseconds(_ duration: Duration) -> Int64 {
        let (seconds, attoseconds) = duration.components
        let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000)
        return overflow ? Int64.max : product.addingSaturating(attoseconds / 1_000_000_000_000)
    }
}

extension Int64 {
    fileprivate func addingSaturating(_ other: Int64) -> Int64 {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? (other < 0 ? .min : .max) : sum
    }

    fileprivate func subtractingSaturating(_ other: Int64) -> Int64 {
        let (difference, overflow) = subtractingReportingOverflow(other)
        return overflow ? (other < 0 ? .max : .min) : difference
    }
}
