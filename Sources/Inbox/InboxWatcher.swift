import Glibc
import News

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
    private nonisolated let thread: InboxThread
    package nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    private var tree: InboxTree
    private var emptied: EmptiedFolders
    private var link: WatchLink
    private var rescanDue: Int64 = 0
    private var isHeld = false
    private var hasStopped = false
    private var waiters: [CheckedContinuation<Void, Never>] = []

    package init(_ settings: InboxSettings) throws(InboxError) {
        try self.init(settings, clock: .system, access: .kernel)
    }

    init(_ settings: InboxSettings, clock: InboxClock, access: FileAccess) throws(InboxError) {
        self.settings = settings
        self.clock = clock
        thread = try InboxThread()
        tree = InboxTree(settings, access: access)
        emptied = EmptiedFolders(settings.settling)
        link = WatchLink(program: settings.watchProgram, folder: settings.folders.inbox)
    }

    // MARK: For Ingest

    /// Starts `caunoi-watch`, then scans.
    ///
    /// Returns after the first scan; throws when the inbox cannot be read.
    package func start() throws(InboxError) {
        thread.plan { plan in
            plan.turn = { [weak self] isReadable in
                self?.assumeIsolated { watcher in watcher.turn(isReadable) }
            }
        }
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

    /// What may be claimed now, without waiting.
    package func ready(limit: Int) -> [Candidate] {
        isHeld || hasStopped ? [] : tree.takeReady(max(1, limit), clock.now())
    }

    /// Whether files are on their way to being ready: `ingest` waits for them in its one pass.
    package var isSettling: Bool {
        tree.table.counts[.closing, default: 0] + tree.table.counts[.stilling, default: 0] > 0
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

    /// While held (paused, outside the schedule) nothing is handed out; files go on settling.
    package func hold(_ held: Bool) {
        isHeld = held
        if !held { wakeWaiters() }
    }

    /// Scans everything at once.
    package func scanNow() {
        let now = clock.now()
        tree.scanAll(now)
        rescanDue = now.monotonic + (isWatched ? settings.rescan : min(settings.poll, settings.rescan)).nanoseconds
        plan()
        if hasReady { wakeWaiters() }
    }

    package func waiting() -> WaitingReport {
        var report = tree.report(clock.now())
        report.notice = isWatched ? .events : .scanning
        report.noticeProblem = link.problem
        return report
    }

    /// Of `caunoi-watch` while it runs.
    var watchProcess: pid_t? { link.pid }

    // MARK: On the thread

    private var isWatched: Bool { link.isReady && !link.isPartial && !tree.isIncomplete }
    private var hasReady: Bool { !isHeld && tree.table.counts[.ready, default: 0] > 0 }

    /// Events have come, or a deadline has.
    private func turn(_ isReadable: Bool) {
        guard !hasStopped else { return }
        var now = clock.now()
        if isReadable {
            let records = link.read(now)
            for record in records { handle(record, now) }
            tree.endRun()
        }
        if link.restartIfDue(now) { now = clock.now() }
        tree.lookAtDue(now)
        if let root = tree.root { emptied.lookAtDue(in: root, now) }
        if now.monotonic >= rescanDue { return scanNow() }
        plan()
        if hasReady { wakeWaiters() }
    }

    private func handle(_ record: WatchRecord, _ now: Moment) {
        switch record {
        case .closed(let path): tree.look(at: path, .closed, now)
        case .movedIn(let path): tree.look(at: path, .movedIn, now)
        case .changed(let path): tree.look(at: path, .changed, now)
        case .folderMade(let path): tree.scan(folder: path, movedIn: false, now)
        case .folderMovedIn(let path):
            if tree.scan(folder: path, movedIn: true, now) { emptied.arrived(path) }
        case .folderChanged(let path):
            // Only what was closed to us can have become open.
            let blocked = tree.table.counts[.notMovable, default: 0] + tree.table.counts[.unreadable, default: 0]
            if blocked > 0 || !tree.closedFolders.isEmpty { tree.scan(folder: path, movedIn: false, now) }
        case .ready, .overflow, .rootLost: rescanDue = now.monotonic
        case .unwatched: break
        }
    }

    /// What the thread waits for next.
    private func plan() {
        var deadline = hasStopped ? nil : rescanDue
        if !hasStopped {
            let emptiedDue = tree.root == nil ? nil : emptied.nextDeadline
            for other in [tree.table.nextDeadline(), emptiedDue, link.restartDue] {
                if let other { deadline = min(deadline ?? other, other) }
            }
        }
        let descriptor = link.descriptor
        thread.plan { plan in
            plan.descriptor = descriptor
            plan.deadline = deadline
        }
    }

    private func wakeWaiters() {
        let woken = waiters
        waiters.removeAll()
        for waiter in woken { waiter.resume() }
    }
}
