import Inbox
import News

/// Steps 3 of a drop's trip: claim it and make our own copy, blocking, on a thread of its own.
actor Intake {
    /// What came of a candidate.
    enum Taken: Sendable {
        /// Claimed and copied; the worker is next.
        case copied(Claim, HeldObject, StepTimes)
        /// Claimed, and its fate is clear without reading.
        case refused(Claim, Reason, StepTimes)
        /// Nothing was claimed; the watcher is to be told why.
        case released(CandidateEnd)
        /// The copy could not be made for a cause that passes (a full disk): the claim stays and is tried again.
        case waiting(Claim, Reason)

        /// What to tell the watcher.
        var end: CandidateEnd {
            switch self {
            case .released(let end): end
            case .copied(let claim, _, _), .refused(let claim, _, _), .waiting(let claim, _):
                ClaimOutcome.claimed(claim).end
            }
        }
    }

    private let executor: BlockingExecutor
    private let claims: Claims
    private let objects: ObjectStore
    private let fileLimit: Int64
    private let isKnown: @Sendable (String) -> Bool
    private let stages: StageWatch
    private let now: @Sendable () -> UnixTime
    /// Drops that no watcher noticed: copies of named files.
    private(set) var copiesMade: Int64 = 0

    /// Claims on mounts that have appeared since the last look.
    func claimsOnNewMounts() throws(InboxError) -> [ExistingClaim] { try claims.existingOnNewMounts() }

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// - Parameters:
    ///   - fileLimit: bytes; a larger file is refused unread.
    ///   - isKnown: whether the archive has a record of a SHA-256, so that its object is trusted unread.
    init(
        claims: Claims,
        objects: ObjectStore,
        fileLimit: Int64,
        isKnown: @escaping @Sendable (String) -> Bool,
        stages: StageWatch,
        executor: BlockingExecutor,
        now: @escaping @Sendable () -> UnixTime
    ) {
        self.executor = executor
        self.claims = claims
        self.objects = objects
        self.fileLimit = fileLimit
        self.isKnown = isKnown
        self.stages = stages
        self.now = now
    }

    /// - Parameter seq: the archive's last seq, noted in the claim.
    /// - Throws: `InboxError` when the folders themselves fail.
    func take(_ candidate: Candidate, seq: Int64) throws(InboxError) -> Taken {
        stages.begin(.claiming)
        defer { stages.end(.claiming) }
        let begun = ContinuousClock.now
        var times = StepTimes()
        times.settle = .microseconds(max(0, now().microseconds - candidate.firstSeen.microseconds))
        let outcome: ClaimOutcome
        do {
            outcome = try claims.claim(candidate, drop: DropID.random(), seq: seq)
        } catch {
            guard let reason = error.waitingReason else { throw error }
            return .released(.hindered(reason))
        }
        guard case .claimed(let claim) = outcome else { return .released(outcome.end) }
        return try copy(claim, times: times, begun: begun)
    }

    /// The copy alone, for a claim found at start or one that had to wait.
    func copy(_ claim: Claim) throws(InboxError) -> Taken {
        stages.begin(.claiming)
        defer { stages.end(.claiming) }
        return try copy(claim, times: StepTimes(), begun: .now)
    }

    private func copy(
        _ claim: Claim,
        times: StepTimes,
        begun: ContinuousClock.Instant
    ) throws(InboxError) -> Taken {
        var times = times
        let outcome: CopyOutcome
        do {
            outcome = try objects.copy(claim, limit: fileLimit, isKnown: isKnown)
        } catch {
            // A full disk passes; the claim stays and is copied again.
            guard let reason = error.waitingReason else { throw error }
            return .waiting(claim, reason)
        }
        times.claim = begun.duration(to: .now)
        switch consume outcome {
        case .stored(let object): return .copied(claim, HeldObject(object), times)
        case .refused(let reason): return .refused(claim, reason, times)
        case .blocked(let reason): return .waiting(claim, reason)
        }
    }

    /// A file named on the command line: copied into a claim of its own and left where it is.
    ///
    /// A failure is a file that is refused by name; nothing was claimed.
    func take(copyOf file: String, seq: Int64) throws(InboxError) -> Result<Taken, Reason> {
        let begun = ContinuousClock.now
        switch try claims.claim(copyOf: file, drop: DropID.random(), seq: seq, limit: fileLimit) {
        case .success(let claim):
            copiesMade += 1
            return .success(try copy(claim, times: StepTimes(), begun: begun))
        case .failure(let reason): return .failure(reason)
        }
    }
}
