import Inbox
import News

/// When one pass over the inbox has ended: nothing ready, nothing under way, and what is still being written has had
/// its time.
struct PassPatience {
    /// How long a pass waits for files that are being written when there is nothing else to do.
    static let limit = Duration.seconds(30)

    private var onlySettlingSince: ContinuousClock.Instant?

    mutating func isOver(_ report: WaitingReport, underWay: Int, now: ContinuousClock.Instant = .now) -> Bool {
        let ready = report.counts[.queued, default: 0] + report.counts[.changing, default: 0]
        guard ready == 0, underWay == 0 else {
            onlySettlingSince = nil
            return false
        }
        guard report.counts[.settling, default: 0] > 0 else { return true }
        guard let since = onlySettlingSince else {
            onlySettlingSince = now
            return false
        }
        return since.duration(to: now) >= Self.limit
    }
}
