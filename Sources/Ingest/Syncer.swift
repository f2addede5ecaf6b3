import Inbox
import News

/// Makes the bytes and names of drops durable while they are read: whatever gathered while the last barrier ran is
/// the next one, each object and folder synced once.
///
/// A failure is final: nothing may be assumed about what reached the disk, so every later call fails too and the
/// service stops, to start again from what is on disk.
actor Syncer {
    /// What came of making a drop durable.
    enum Durability: Sendable {
        case onDisk
        /// For good: the service stops.
        case failed(InboxError)
        /// The service ended while it waited; nothing was synced and nothing failed.
        case givenUp(Reason)
    }

    private struct Request {
        let claim: Claim
        let object: HeldObject?
        let completion: CheckedContinuation<Durability, Never>
    }

    private let disk: SyncingDisk
    private let hindrances: Hindrances
    private var waiting: [Request] = []
    private var isRunning = false
    private var failure: InboxError?

    init(disk: SyncingDisk, hindrances: Hindrances) {
        self.disk = disk
        self.hindrances = hindrances
    }

    /// Returns when everything that the records of this drop will name is on disk, or cannot be brought there.
    func makeDurable(_ claim: Claim, _ object: HeldObject?) async -> Durability {
        if let failure { return .failed(failure) }
        #if DEBUG
        if Mutant.isActive(.barrierAfterAppend) {
            Task {
                try? await Task.sleep(for: .milliseconds(100))
                _ = await disk.sync([(claim, object)])
            }
            return .onDisk
        }
        #endif
        return await withCheckedContinuation { completion in
            waiting.append(Request(claim: claim, object: object, completion: completion))
            guard !isRunning else { return }
            isRunning = true
            Task { await run() }
        }
    }

    private func run() async {
        while !waiting.isEmpty {
            let group = waiting
            waiting.removeAll()
            let durability = await sync(group.map { ($0.claim, $0.object) })
            if case .failed(let error) = durability { failure = error }
            for request in group { request.completion.resume(returning: durability) }
        }
        isRunning = false
    }

    private func sync(_ group: [(claim: Claim, object: HeldObject?)]) async -> Durability {
        if let failure { return .failed(failure) }
        var backOff = BackOff()
        while let error = await disk.sync(group) {
            // A failed sync is final; what fails before the first one is asked for may be tried again.
            guard let reason = error.waitingReason else { return .failed(error) }
            await hindrances.begin(.syncing, reason)
            guard await hindrances.rest(backOff.next()) else { return .givenUp(reason) }
        }
        await hindrances.end(.syncing)
        return .onDisk
    }
}

/// The thread that blocks in the syncs.
actor SyncingDisk {
    private let executor: BlockingExecutor
    private let stages: StageWatch
    private var barrier: Barrier

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(barrier: Barrier, stages: StageWatch, executor: BlockingExecutor) {
        self.executor = executor
        self.stages = stages
        self.barrier = barrier
    }

    /// One barrier; the error when it failed.
    func sync(_ group: [(claim: Claim, object: HeldObject?)]) -> InboxError? {
        stages.begin(.syncing)
        defer { stages.end(.syncing) }
        for drop in group {
            barrier.add(drop.claim)
            if let object = drop.object { barrier.add(object.object) }
        }
        do {
            try barrier.sync()
            return nil
        } catch {
            return error
        }
    }
}
