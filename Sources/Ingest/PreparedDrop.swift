import Inbox
import News
import Workers

/// A drop that was claimed and read: everything its records and its filing need, waiting for the next commit.
struct PreparedDrop: Sendable {
    /// What came of reading.
    enum Answer: Sendable {
        case parts([PartAnswer])
        case rejected(Reason)
        case failed(Reason)
    }

    let claim: Claim
    var source: SourceFacts
    /// Our copy of the bytes; nil where they were never read.
    ///
    /// Kept open until it is synced.
    var object: HeldObject?
    var answer: Answer
    var times: StepTimes
    /// When the answer was there; the wait for the commit counts from it.
    var preparedAt: ContinuousClock.Instant

    /// Bytes of the records this drop will add, roughly.
    var answerBytes: Int64 {
        guard case .parts(let parts) = answer else { return 1_024 }
        return parts.reduce(1_024) { sum, part in
            guard case .read(let part) = part else { return sum + 1_024 }
            return sum + Int64(part.item.count + part.analysis.count)
        }
    }
}
