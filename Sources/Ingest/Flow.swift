import Inbox
import News

/// The room between reading and committing: bounds how many drops are under way, and gathers what was read while
/// the last sync ran into the next group.
actor Flow {
    private let limit: Int
    private var underWay = 0
    private var prepared: [PreparedDrop] = []
    private var failure: InboxError?
    private var isFinished = false
    private var isClosed = false
    private var isRecovered = false
    /// Nobody enters any more; those under way go on.
    private(set) var isEnding = false
    /// The commit waits for something, so nothing may count on drops getting done.
    private var isHindered = false
    private var waiters: [CheckedContinuation<Void, Never>] = []

    /// - Parameter limit: most drops between claim and commit.
    init(limit: Int) { self.limit = limit }

    /// Drops claimed and not yet recorded, but for the parked ones.
    var count: Int { underWay }

    /// Claims that wait for something that passes by itself, such as space on the disk or a worker.
    private(set) var parked: [Parked] = []
    /// When each claim was parked first, until it is recorded.
    private var parkedSince: [String: UnixTime] = [:]

    struct Parked: Sendable {
        var claim: Claim
        var reason: Reason
        var since: UnixTime
    }

    /// Takes a place for one drop, waiting until there is one; false when the service ends.
    func enter() async -> Bool {
        while underWay >= limit && !isClosed && !isEnding { await wait() }
        guard !isClosed, !isEnding else { return false }
        underWay += 1
        return true
    }

    /// The service ends in order: whoever waits to enter is let go.
    func end() {
        isEnding = true
        wakeAll()
    }

    func hinder(_ isHindered: Bool) {
        self.isHindered = isHindered
        wakeAll()
    }

    /// After a failure that ends the service: nobody waits for anything any more, and nothing more is committed.
    func close() {
        isClosed = true
        wakeAll()
    }

    /// Gives places back: after the commit, or for a drop that came to nothing.
    func leave(_ drops: Int) {
        underWay -= drops
        wakeAll()
    }

    /// Sets a claim aside; it is taken up again by `unpark()`, or by the next start.
    ///
    /// - Returns: whether it is set aside for the first time.
    @discardableResult
    func park(_ claim: Claim, reason: Reason, now: UnixTime) -> Bool {
        let known = parkedSince[claim.drop]
        parkedSince[claim.drop] = known ?? now
        parked.append(Parked(claim: claim, reason: reason, since: known ?? now))
        leave(1)
        return known == nil
    }

    /// The drops of a group that was committed.
    func committed(_ group: [PreparedDrop]) {
        if !parkedSince.isEmpty { for drop in group { parkedSince[drop.claim.drop] = nil } }
        leave(group.count)
    }

    /// Sets a claim aside that was not under way before.
    func adopt(_ claim: Claim, reason: Reason, now: UnixTime) {
        parkedSince[claim.drop] = parkedSince[claim.drop] ?? now
        parked.append(Parked(claim: claim, reason: reason, since: now))
        wakeAll()
    }

    /// Returns true when claims are parked, false when the service ends.
    func waitForParked() async -> Bool {
        while parked.isEmpty && !isFinished && !isClosed { await wait() }
        return !isFinished && !isClosed
    }

    /// All parked claims, each with a place of its own again.
    func unpark() -> [Claim] {
        let claims = parked.map(\.claim)
        parked.removeAll()
        underWay += claims.count
        return claims
    }

    /// Returns when no drop is under way, or none of them can get done for now.
    func idle() async {
        while underWay > 0 && !isClosed && !isEnding && !isHindered { await wait() }
    }

    /// The claims of earlier runs have all been taken up.
    func recovered() {
        isRecovered = true
        wakeAll()
    }

    /// Returns when the claims of earlier runs are recorded or set aside, or none of them can get done for now.
    func waitForRecovery() async {
        while !(isRecovered && underWay == 0) && !isClosed && !isEnding && !isHindered { await wait() }
    }

    /// - Parameter failure: why the drop is not on disk; ends the taking of groups.
    func put(_ drop: PreparedDrop, unless failure: InboxError?) {
        if let failure { self.failure = failure } else { prepared.append(drop) }
        wakeAll()
    }

    /// No more drops will enter; those under way still come.
    func finish() {
        isFinished = true
        wakeAll()
    }

    /// What has gathered, at most `drops` and about `bytes`; waits for the first one.
    ///
    /// Empty only at the end.
    ///
    /// - Throws: the failure of a barrier; nothing that waited for it may be recorded.
    func takeGroup(drops: Int, bytes: Int64) async throws(InboxError) -> [PreparedDrop] {
        while prepared.isEmpty && failure == nil && !isClosed && !(isFinished && underWay == 0) { await wait() }
        if let failure { throw failure }
        guard !isClosed else { return [] }
        var size: Int64 = 0
        var count = 0
        while count < prepared.count, count < drops, count == 0 || size + prepared[count].answerBytes <= bytes {
            size += prepared[count].answerBytes
            count += 1
        }
        let group = Array(prepared[..<count])
        prepared.removeFirst(count)
        return group
    }

    /// Until something changes; the caller looks again.
    private func wait() async {
        await withCheckedContinuation { waiters.append($0) }
    }

    private func wakeAll() {
        let woken = waiters
        waiters.removeAll()
        for waiter in woken { waiter.resume() }
    }
}
