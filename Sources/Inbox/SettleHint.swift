/// When it is: a monotonic clock for waiting, the wall clock for comparing with a file's times.
///
/// Nanoseconds.
struct Moment: Sendable, Hashable {
    var monotonic: Int64
    var wall: Int64
}

/// What made us look at a file.
enum SettleHint: Sendable {
    /// It was renamed into the inbox, so it is complete.
    case movedIn
    /// It was closed after writing.
    case closed
    /// Created, linked, or its attributes changed.
    case changed
    /// Seen by a scan.
    case scan
    /// Seen by a scan, deeper than files are taken from.
    case tooDeep
}

extension Duration {
    /// Whole nanoseconds; saturating.
    var nanoseconds: Int64 {
        let (seconds, fraction) = components
        let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        return overflow ? .max / 4 : min(whole &+ fraction / 1_000_000_000, .max / 4)
    }
}
