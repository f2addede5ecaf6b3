/// Notices that the wall clock was set, by comparing it with the one that only goes on.
///
/// After a jump a file's times tell nothing about how long it has been still before the jump.
struct WallClockWatch: Sendable {
    /// Slewing moves the clock by at most 500 parts in a million (adjtimex(2)); twice that and a second are no jump.
    private static let tolerance: Int64 = 1_000_000_000
    private static let slewDivisor: Int64 = 1_000

    private var last: Moment?
    private var jumpedAt: Int64?

    mutating func note(_ now: Moment) {
        defer { last = now }
        guard let last else { return }
        let passed = now.monotonic - last.monotonic
        let (moved, overflow) = now.wall.subtractingReportingOverflow(last.wall)
        let (difference, beyond) = moved.subtractingReportingOverflow(passed)
        if overflow || beyond || difference.magnitude > UInt64(Self.tolerance + max(0, passed) / Self.slewDivisor) {
            jumpedAt = now.monotonic
        }
    }

    /// How long a file has been still, by its times: nanoseconds, 0 where they tell nothing.
    ///
    /// Times in the future tell nothing, and neither does what was before a jump of the clock.
    func stillness(since time: Int64, _ now: Moment) -> Int64 {
        let (age, overflow) = now.wall.subtractingReportingOverflow(time)
        // A time before 1970 can lie further back than the type can tell: still for long.
        let known = overflow ? (time < 0 ? Int64.max : 0) : max(0, age)
        guard let jumpedAt else { return known }
        return min(known, max(0, now.monotonic - jumpedAt))
    }
}
