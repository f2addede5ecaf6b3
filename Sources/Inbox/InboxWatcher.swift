import Glibc
import News
import Synchronization

/// Notices what is dropped.
///
/// Events are hints, the scan is the truth: every event leads to a look at the file system, a slow scan finds what no
/// event told, and lost events lead to a scan at once. Without `caunoi-watch` it goes on by scanning more often, and
/// starts it again.
///
/// The actor runs on a thread of its own, so its calls may block without harm to others.
package actor InboxWatcher {
    private let settings: InboxSettings
    private let clock: InboxClock
    private let readMounts: @Sendable (String) throws(InboxError) -> MountTable
    private nonisolated let thread: InboxThread
    package nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    private var tree: InboxTree
    private var emptied: EmptiedFolders
    private var link: WatchLink
    private var rescanDue: Int64 = 0
    private var pollDue: Int64?
    /// nil where the kernel does not tell.
    private var mounts: MountTable?
    private let mountNotice: OwnedDescriptor
    /// What `caunoi-watch` was started on.
    private var identity: InboxTree.Identity?
    private var isHeld = false
    private var hasStopped = false
    private var waiters: [CheckedContinuation<Void, Never>] = []
    /// Files that the service itself is moving back: their rename says nothing about being complete.
    private nonisolated let goingBack = Mutex<Set<[UInt8]>>([])

    package init(_ settings: InboxSettings) throws(InboxError) {
        try self.init(settings, clock: .system, access: .kernel)
    }

    init(
        _ settings: InboxSettings,
        clock: InboxClock = .system,
        access: FileAccess = .kernel,
        mounts: @escaping @Sendable (String) throws(InboxError) -> MountTable = MountTable.read(below:)
    ) throws(InboxError) {
        self.settings = settings
        self.clock = clock
        readMounts = mounts
        thread = try InboxThread()
        tree = InboxTree(settings, access: access)
        emptied = EmptiedFolders(settings.settling)
        link = WatchLink(
            program: settings.watchProgram,
            folder: settings.folders.inbox,
            depth: settings.depth
        )
        mountNotice = OwnedDescriptor(open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC))
    }

    // MARK: For Ingest

    /// Starts `caunoi-watch`, then scans.
    ///
    /// Returns after the first scan; throws when the inbox cannot be read.
    package func start() throws(InboxError) {
        thread.plan { plan in
            plan.turn = { [weak self] signs in
                self?.assumeIsolated { watcher in watcher.turn(signs) }
            }
        }
        mounts = try? readMounts(settings.folders.inbox)
        // The watch comes first, so that nothing falls between scan and watch.
        link.start(clock.now())
        for record in link.waitUntilReady() { handle(record, clock.now()) }
        scanNow()
        if let problem = tree.problem, tree.root == nil {
            link.stop()
            throw .notReadable(problem)
        }
    }

    /// Ends `caunoi-watch` and every `next`.
    ///
    /// Files stay where they are.
    package func stop() {
        hasStopped = true
        link.stop()
        plan()
        wakeWaiters()
    }

    /// Waits until at least one drop may be claimed, and hands out at most `limit` of them, the one that has been
    /// ready longest first.
    ///
    /// Each is handed out once; tell `ended` what became of it. Empty only after `stop`, or when the task was
    /// cancelled.
    package func next(limit: Int) async -> [Candidate] {
        while !hasStopped, !Task.isCancelled {
            if !isHeld {
                let candidates = tree.takeReady(max(1, limit), clock.now())
                if !candidates.isEmpty { return candidates }
            }
            await withTaskCancellationHandler {
                await withCheckedContinuation { continuation in
                    if Task.isCancelled || hasStopped { return continuation.resume() }
                    waiters.append(continuation)
                }
            } onCancel: {
                Task { await self.wakeWaiters() }
            }
        }
        return []
    }

    /// What became of candidates.
    ///
    /// Emptied folders go away after it.
    package func ended(_ ends: [(candidate: Candidate, end: CandidateEnd)]) {
        let now = clock.now()
        for (candidate, end) in ends {
            tree.ended(candidate, end, now)
            if end == .claimed, let root = tree.root {
                emptied.left(Array(Claims.split(candidate.path).folder), in: root, now)
            }
        }
        plan()
    }

    package func ended(_ candidate: Candidate, _ end: CandidateEnd) { ended([(candidate, end)]) }

    /// The records of files of these paths are durable: what was beside them to release them goes away.
    package func recorded(_ paths: [[UInt8]]) {
        guard !tree.releases.isOpen, let root = tree.root else { return }
        let now = clock.now()
        for path in paths where tree.releases.recorded(path, in: root) {
            emptied.left(Array(Claims.split(path).folder), in: root, now)
        }
        plan()
    }

    /// Says that a file is about to be moved back to `path` because somebody still writes to it: it settles there
    /// like one that is written in place, though it arrives by a rename.
    package nonisolated func willPutBack(_ path: [UInt8]) {
        goingBack.withLock { paths in
            // Without events nobody takes them out again.
            if paths.count > 1_000 { paths.removeAll() }
            paths.insert(path)
        }
    }

    /// While held (paused, outside the schedule) nothing is handed out; files go on settling.
    package func hold(_ held: Bool) {
        isHeld = held
        if !held { wakeWaiters() }
    }

    /// Scans everything at once.
    package func scanNow() {
        let now = clock.now()
        let wasLost = tree.problem != nil
        lookAtMounts(now)
        tree.scanAll(now)
        if let identity = tree.identity, tree.root != nil {
            // Another folder has the inbox's name, or it is back: what was watched is not it.
            if let old = self.identity, old != identity || wasLost { link.restart(now) }
            self.identity = identity
        }
        link.ask(now)
        let poll = min(settings.poll, settings.rescan).nanoseconds
        rescanDue = now.monotonic + (isPolledWhole ? poll : settings.rescan.nanoseconds)
        pollDue = polledFolders.isEmpty ? nil : now.monotonic + poll
        plan()
        if hasReady { wakeWaiters() }
    }

    package func waiting() -> WaitingReport {
        var report = tree.report(clock.now())
        report.notice = link.isReady && !tree.isIncomplete ? .events : .scanning
        report.noticeProblem = link.problem(folders: tree.folderCount)
        report.pollInterval = min(settings.poll, settings.rescan)
        report.polled = (mounts?.silent ?? []).map { .init(path: $0.path, fileSystem: $0.fileSystem) }
        if link.isReady {
            let known = Set(report.polled.map(\.path))
            report.polled += link.unwatched.subtracting(known).map { .init(path: $0, fileSystem: nil) }
        }
        report.polled.sort { $0.path.lexicographicallyPrecedes($1.path) }
        report.polled.removeLast(max(0, report.polled.count - 100))
        return report
    }

    /// Of `caunoi-watch` while it runs.
    var watchProcess: pid_t? { link.pid }

    // MARK: On the thread

    private var hasReady: Bool { !isHeld && tree.table.counts[.ready, default: 0] > 0 }

    /// Events tell too little of everything, so that all of it is scanned often.
    private var isPolledWhole: Bool {
        !link.isReady || tree.isIncomplete || link.unwatched.contains([]) || mounts?.mounts[0].isSilent ?? false
    }

    /// The folders of which events tell too little; empty when that is all of them.
    private var polledFolders: [[UInt8]] {
        if isPolledWhole { return [] }
        return (mounts?.silent.map(\.path) ?? []) + link.unwatched
    }

    /// Events have come, or a deadline has.
    private func turn(_ signs: InboxThread.Signs) {
        guard !hasStopped else { return }
        var now = clock.now()
        if signs.isReadable {
            let records = link.read(now)
            for record in records { handle(record, now) }
            tree.endRun()
            if link.restartDue != nil { tree.table.forgetWriters(now) }
        }
        if link.restartIfDue(now) { now = clock.now() }
        if signs.haveMountsChanged, lookAtMounts(now) { rescanDue = now.monotonic }
        tree.lookAtDue(now)
        if let root = tree.root { emptied.lookAtDue(in: root, now) }
        if now.monotonic >= rescanDue { return scanNow() }
        if let due = pollDue, due <= now.monotonic { pollFolders(now) }
        plan()
        if hasReady { wakeWaiters() }
    }

    private func pollFolders(_ now: Moment) {
        for path in polledFolders where tree.scan(folder: path, movedIn: false, now) == .nothing {
            link.forget(path)
        }
        if !link.unwatched.isEmpty { link.ask(now) }
        pollDue = polledFolders.isEmpty ? nil : now.monotonic + min(settings.poll, settings.rescan).nanoseconds
    }

    /// Reads what is mounted and has watched afresh where that is something else than before.
    ///
    /// True when it is.
    @discardableResult
    private func lookAtMounts(_ now: Moment) -> Bool {
        guard let found = try? readMounts(settings.folders.inbox), found != mounts else { return false }
        let old = mounts?.mounts ?? []
        mounts = found
        if old.first?.id != found.mounts[0].id {
            if !old.isEmpty { link.restart(now) }
        } else {
            for path in Set(old).symmetricDifference(found.mounts).map(\.path) where !path.isEmpty {
                link.watchAfresh(path, now)
            }
        }
        return true
    }

    private func handle(_ record: WatchRecord, _ now: Moment) {
        switch record {
        case .closed(let path): tree.look(at: path, .closed, now)
        case .movedIn(let path):
            let isOurs = goingBack.withLock { $0.remove(path) != nil }
            tree.look(at: path, isOurs ? .changed : .movedIn, now)
        case .beingWritten(let path): tree.isBeingWritten(path, now)
        case .changed(let path): tree.look(at: path, .changed, now)
        case .folderMade(let path): tree.scan(folder: path, movedIn: false, now)
        case .folderMovedIn(let path):
            if tree.scan(folder: path, movedIn: true, now) == .files { emptied.arrived(path) }
        case .folderChanged(let path):
            // Only what was closed to us can have become open.
            let blocked = tree.table.counts[.notMovable, default: 0] + tree.table.counts[.unreadable, default: 0]
            if blocked > 0 || !tree.closedFolders.isEmpty { tree.scan(folder: path, movedIn: false, now) }
        case .watched(let path): tree.scan(folder: path, movedIn: false, now)
        case .ready, .overflow, .rootLost:
            tree.table.forgetWriters(now)
            rescanDue = now.monotonic
        // What cannot be watched is scanned from now on.
        case .unwatched(let code, _): if code != EACCES { rescanDue = now.monotonic }
        case .alive: break
        }
    }

    /// What the thread waits for next.
    private func plan() {
        var deadline = hasStopped ? nil : rescanDue
        if !hasStopped {
            let emptiedDue = tree.root == nil ? nil : emptied.nextDeadline
            for other in [tree.table.nextDeadline(), emptiedDue, link.restartDue, pollDue] {
                if let other { deadline = min(deadline ?? other, other) }
            }
        }
        let descriptor = link.descriptor
        let mountDescriptor = hasStopped ? -1 : mountNotice.raw
        thread.plan { plan in
            plan.descriptor = descriptor
            plan.mountDescriptor = mountDescriptor
            plan.deadline = deadline
        }
    }

    private func wakeWaiters() {
        let woken = waiters
        waiters.removeAll()
        for waiter in woken { waiter.resume() }
    }
}
