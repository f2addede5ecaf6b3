import Inbox
import News

/// Makes the bytes and names of drops durable while they are read: whatever gathered while the last barrier ran is
/// the next one, each object and folder synced once.
///
/// A failure is final: nothing may be assumed about what reached the disk, so every later call fails too and the
/// service stops, to start again from what is on disk.
actor Syncer {
    private struct Request {
        let claim: Claim
        let object: HeldObject?
        let completion: CheckedContinuation<InboxError?, Never>
    }

    private let disk: SyncingDisk
    private var waiting: [Request] = []
    private var isRunning = false
    private var failure: InboxError?

    init(disk: SyncingDisk) { self.disk = disk }

    /// Returns when everything that the records of this drop will name is on disk; the error when it is not.
    func makeDurable(_ claim: Claim, _ object: HeldObject?) async -> InboxError? {
        if let failure { return failure }
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
            if failure == nil { failure = await disk.sync(group.map { ($0.claim, $0.object) }) }
            for request in group { request.completion.resume(returning: failure) }
        }
        isRunning = false
    }
}

/// The thread that blocks in the syncs.
actor SyncingDisk {
    private let executor: BlockingExecutor
    private let stages: StageWatch
    private var barrier: Barrier

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(folders: InboxSettings.Folders, stages: StageWatch, executor: BlockingExecutor) {
        self.executor = executor
        self.stages = stages
        barrier = Barrier(folders)
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
