import Inbox

/// The room between reading and committing: bounds how many drops are under way, and gathers what was read while
/// the last sync ran into the next group.
actor Flow {
    private let limit: Int
    private var underWay = 0
    private var prepared: [PreparedDrop] = []
    private var failure: InboxError?
    private var isFinished = false
    private var isClosed = false
    private var roomWaiters: [CheckedContinuation<Void, Never>] = []
    private var groupWaiter: CheckedContinuation<Void, Never>?
    private var idleWaiters: [CheckedContinuation<Void, Never>] = []

    /// - Parameter limit: most drops between claim and commit.
    init(limit: Int) { self.limit = limit }

    /// Drops claimed and not yet recorded.
    var count: Int { underWay }

    /// Takes a place for one drop, waiting until there is one; false when the flow was closed.
    func enter() async -> Bool {
        while underWay >= limit && !isClosed {
            await withCheckedContinuation { roomWaiters.append($0) }
        }
        guard !isClosed else { return false }
        underWay += 1
        return true
    }

    /// After a failure of the commit: nobody waits for room or for the end any more.
    func close() {
        isClosed = true
        for waiter in roomWaiters + idleWaiters { waiter.resume() }
        roomWaiters.removeAll()
        idleWaiters.removeAll()
    }

    /// Gives places back: after the commit, or for a drop that came to nothing.
    func leave(_ drops: Int) {
        underWay -= drops
        let waiters = roomWaiters
        roomWaiters.removeAll()
        for waiter in waiters { waiter.resume() }
        guard underWay == 0 else { return }
        let idle = idleWaiters
        idleWaiters.removeAll()
        for waiter in idle { waiter.resume() }
    }

    /// Returns when no drop is under way.
    func idle() async {
        while underWay > 0 && !isClosed {
            await withCheckedContinuation { idleWaiters.append($0) }
        }
    }

    /// - Parameter failure: why the drop is not on disk; ends the taking of groups.
    func put(_ drop: PreparedDrop, unless failure: InboxError?) {
        if let failure { self.failure = failure } else { prepared.append(drop) }
        wakeGroupWaiter()
    }

    /// No more drops will be put.
    func finish() {
        isFinished = true
        wakeGroupWaiter()
    }

    /// What has gathered, at most `drops` and about `bytes`; waits for the first one.
    ///
    /// Empty only after `finish()`.
    ///
    /// - Throws: the failure of a barrier; nothing that waited for it may be recorded.
    func takeGroup(drops: Int, bytes: Int64) async throws(InboxError) -> [PreparedDrop] {
        while prepared.isEmpty && !isFinished && failure == nil {
            await withCheckedContinuation { groupWaiter = $0 }
        }
        if let failure { throw failure }
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

    private func wakeGroupWaiter() {
        groupWaiter?.resume()
        groupWaiter = nil
    }
}
