import Synchronization

/// Tells a hang from slow work: each stage says when it begins and ends a step, and may take as long as that stage
/// honestly can.
///
/// The watchdog is fed while no stage has outstayed its time.
final class StageWatch: Sendable {
    enum Stage: Int, CaseIterable, Sendable {
        case claiming, syncing, committing, filing

        /// Longest one step may take: a sync on a slow or busy disk can take minutes, a rename cannot.
        var limit: Duration {
            switch self {
            case .claiming: .seconds(120)
            case .syncing, .committing: .seconds(900)
            case .filing: .seconds(120)
            }
        }
    }

    /// When each stage's running step began; nil while it rests.
    ///
    /// Guarded by the mutex.
    private let steps = Mutex([ContinuousClock.Instant?](repeating: nil, count: Stage.allCases.count))

    func begin(_ stage: Stage, at now: ContinuousClock.Instant = .now) {
        steps.withLock { $0[stage.rawValue] = now }
    }

    func end(_ stage: Stage) {
        steps.withLock { $0[stage.rawValue] = nil }
    }

    /// The stage that has taken longer than it may, if one has.
    func overdue(at now: ContinuousClock.Instant = .now) -> Stage? {
        steps.withLock { steps in
            Stage.allCases.first { stage in
                guard let begun = steps[stage.rawValue] else { return false }
                return begun.duration(to: now) > stage.limit
            }
        }
    }
}
