import Inbox

/// Counts, durably, how often a claim found at start was taken up, so that a file which brings the service down is
/// found out and not tried for ever (reliability.md, fault 47).
///
/// Only claims found at start: while the service runs nothing is noted. Blocks, on a thread of its own.
actor Attempts {
    private let claims: Claims
    private let executor: BlockingExecutor
    /// Those noted by this run.
    private var noted: [Claim] = []

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(claims: Claims, executor: BlockingExecutor) {
        self.claims = claims
        self.executor = executor
    }

    /// Of earlier runs that ended without recording the drop.
    func earlier(_ claim: Claim) -> Int { claims.attempts(of: claim) }

    /// Notes one more; on disk when it returns the number with this one.
    func begin(_ claim: Claim) throws(InboxError) -> Int {
        let count = try claims.noteAttempt(of: claim)
        noted.append(claim)
        return count
    }

    /// The service ends in order, or for a failure it knows: no file is to blame for what is still claimed.
    func forget() {
        // Of a drop that was recorded the note went with its claim. One that cannot be removed is one count too many.
        for claim in noted { try? claims.forgetAttempts(of: claim) }
        noted = []
    }
}
