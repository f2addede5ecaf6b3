import News

/// How long each step of a drop took, for the log; all from one monotonic clock.
package struct StepTimes: Sendable {
    /// From first sight to the claim: settling, and waiting for a turn.
    package var settle: Duration = .zero
    /// Rename, copy and hash.
    package var claim: Duration = .zero
    /// In the worker, waiting for one included.
    package var read: Duration = .zero
    /// From the answer to the end of the sync: the group's wait and the commit.
    package var commit: Duration = .zero
    /// Drop to durable: from first sight on.
    package var total: Duration { settle + claim + read + commit }

    package init() {}

    /// `settle 250 claim 0.4 read 2.1 commit 1.3` in milliseconds.
    var summary: String {
        "settle \(Self.milliseconds(settle)) claim \(Self.milliseconds(claim)) "
            + "read \(Self.milliseconds(read)) commit \(Self.milliseconds(commit))"
    }

    /// Milliseconds with one decimal.
    static func milliseconds(_ duration: Duration) -> String {
        let tenths = (duration.microseconds + 50) / 100
        return "\(tenths / 10).\(tenths % 10)"
    }
}
