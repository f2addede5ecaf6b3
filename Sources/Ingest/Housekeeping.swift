import Glibc
import Inbox
import News
import Workers

/// What goes on beside the drops: the gate, the published state, the books, figures, the watchdog, old days.
///
/// Looks every fifteen seconds whether there is something new, more often while a scheduled pass runs, and at once when
/// told to by SIGUSR1; nothing here wakes an idle machine more often.
actor Housekeeping {
    private let settings: IngestSettings
    private let watcher: InboxWatcher
    private let intake: Intake
    private let conveyor: Conveyor
    private let flow: Flow
    private let ledger: Ledger
    private let pool: WorkerPool
    private let gate: Gate
    private let hindrances: Hindrances
    private let stages: StageWatch
    private let log: DropLog
    private let since: UnixTime
    private var seenBefore: Int64
    private let now: @Sendable () -> UnixTime
    private var rounds = Rounds()
    private var patience = PassPatience()
    private var retention: Retention

    private static let interval = Duration.seconds(15)
    /// The pause marker, free space and the day are looked at this often though nothing else changed.
    private static let longestRest = Duration.seconds(60)
    private static let passInterval = Duration.milliseconds(200)

    /// What one look remembers for the next.
    private struct Rounds {
        var published: [UInt8] = []
        var books: Books?
        var unbalanced = 0
        var alarmed = false
        var stateFailure: Int32?
        var disagreements = 0
        var measured = ContinuousClock.now
        var measuredDrops = 0
        var overdue: StageWatch.Stage?
        var problems: [String] = []
        var held: Reason.Code?
        var status = ""
    }

    /// - Parameter seenBefore: drops recorded before this start, and claims found by it that are not.
    init(
        conveyor: Conveyor,
        gate: Gate,
        settings: IngestSettings,
        stages: StageWatch,
        seenBefore: Int64,
        now: @escaping @Sendable () -> UnixTime
    ) {
        self.settings = settings
        retention = Retention(path: settings.layout.lastPrune)
        watcher = conveyor.watcher
        intake = conveyor.intake
        self.conveyor = conveyor
        flow = conveyor.flow
        ledger = conveyor.ledger
        pool = conveyor.pool
        log = conveyor.log
        self.gate = gate
        hindrances = conveyor.hindrances
        self.stages = stages
        self.seenBefore = seenBefore
        self.now = now
        since = now()
    }

    /// Runs until cancelled.
    func run() async {
        let watchdog = SystemdNotice.watchdogInterval()
        var lookedAt = ContinuousClock.now
        var seen: Signs?
        while !Task.isCancelled {
            let signs = await Signs(watcher.waiting(), lastSeq: ledger.lastSeq, parked: flow.parked.count)
            // While a schedule is followed, every look may find its moment come; while a disk is full, room again.
            let state = await gate.state
            let isAwaited = state.nextLook != nil || state.passAsked != nil || state.held?.code == .diskFull
            if isAwaited || signs != seen || lookedAt.duration(to: .now) >= Self.longestRest {
                await look()
                lookedAt = .now
                seen = signs
            } else {
                feedWatchdog()
            }
            var pause = await gate.state.passAsked == nil ? Self.interval : Self.passInterval
            if let watchdog { pause = min(pause, watchdog) }
            if let next = await gate.state.nextLook {
                let ahead = Duration.microseconds(max(1_000, next.microseconds - now().microseconds + 1_000))
                pause = min(pause, ahead)
            }
            try? await Task.sleep(for: pause)
        }
    }

    /// What tells that there is something new to look at: an idle service is not woken for more than this.
    private struct Signs: Equatable {
        let noticed: Int
        let files: Int
        let counts: [Reason.Code: Int]
        let blocked: [WaitingReport.Blocked]
        let ignored: [String: Int]
        let notice: WaitingReport.Notice
        let polled: [WaitingReport.Polled]
        let problems: [String?]
        let lastSeq: Int64
        let parked: Int

        init(_ report: WaitingReport, lastSeq: Int64, parked: Int) {
            self.parked = parked
            noticed = report.noticed
            files = report.files
            counts = report.counts
            blocked = report.blocked
            ignored = report.ignored
            notice = report.notice
            polled = report.polled
            problems = [report.inboxProblem, report.noticeProblem]
            self.lastSeq = lastSeq
        }
    }

    /// One look at everything.
    ///
    /// - Parameter publishing: whether the state is written even when nothing changed, for somebody who asked.
    func look(publishing: Bool = false) async {
        let moment = now()
        await takeUpClaimsOnNewMounts()
        let report = await watcher.waiting()
        let underWay = await flow.count
        let isIdle = patience.isOver(report, underWay: underWay)
        await gate.evaluate(now: moment, isIdle: isIdle, hindrance: hindrances.current.first?.reason)
        let books = await books(report: report, underWay: underWay)
        await check(books)
        if publishing { rounds.published = [] }
        await publish(books, report, underWay)
        await ledger.fileAgain()
        while await ledger.takeRevisions(from: RevisionBox(path: settings.layout.revisions)) { feedWatchdog() }
        await tellProblems(report)
        feedWatchdog()
        await measure(books)
        let zone = settings.zone
        if retention.isDue(at: moment, sameDay: { zone.local($0).date == zone.local($1).date }) {
            await ledger.prune(doneKeep: settings.doneKeep, rejectedKeep: settings.rejectedKeep)
        }
    }

    /// What an earlier run claimed on a stick or share that is there again.
    private func takeUpClaimsOnNewMounts() async {
        do {
            seenBefore += try await conveyor.takeUpClaimsOnNewMounts()
        } catch {
            log.warn("claims on another mount wait: \(error)")
        }
    }

    private func books(report: WaitingReport, underWay: Int) async -> Books {
        Books(
            recorded: await ledger.recorded,
            seen: seenBefore + Int64(report.noticed - report.vanished) + (await intake.copiesMade),
            waiting: Int64(report.files + underWay + (await flow.parked.count))
        )
    }

    /// The figures are taken one after the other while work goes on, so only a difference that stays the same from
    /// look to look is an alarm.
    private func check(_ books: Books) async {
        rounds.unbalanced = !books.isBalanced && books == rounds.books ? rounds.unbalanced + 1 : 0
        rounds.books = books
        if books.isBalanced { rounds.alarmed = false }
        if rounds.unbalanced >= 3, !rounds.alarmed {
            rounds.alarmed = true
            log.warn("THE BOOKS DO NOT BALANCE: \(books.summary); run `caunoi verify` and keep the log")
        }
        // Two counts of the same records: one kept with every commit, one by the catalog. While a group is committed
        // they differ for a moment.
        rounds.disagreements = await ledger.catalogAgrees == false ? rounds.disagreements + 1 : 0
        if rounds.disagreements == 3 {
            log.warn("THE CATALOG COUNTS OTHERWISE THAN THE COMMITS: \(books.summary); delete the catalog and restart")
        }
    }

    private func publish(_ books: Books, _ report: WaitingReport, _ underWay: Int) async {
        let state = await gate.state
        let figures = await ledger.figures
        let live = LiveState(
            mode: state.mode,
            pid: getpid(),
            since: since,
            inbox: settings.layout.inbox,
            archive: ledger.archiveID,
            lastSeq: ledger.lastSeq,
            books: books,
            report: report,
            underWay: underWay,
            parked: await flow.parked,
            hindrances: await hindrances.current,
            held: state.held,
            nextPass: state.nextPass,
            p50: figures.latency(share: 0.5),
            p99: figures.latency(share: 0.99),
            confinement: pool.figures.confinement,
            zone: settings.zone
        )
        // The time of the state is left out of the comparison: an idle service writes nothing.
        let content = live.json(now: since)
        guard content != rounds.published else { return }
        rounds.published = content
        writeState(live.json(now: now()))
        let status = "\(state.mode); \(books.summary)"
        if status != rounds.status {
            rounds.status = status
            SystemdNotice.status(status)
        }
    }

    private func writeState(_ bytes: [UInt8]) {
        do throws(ServiceError) {
            try StateFile(path: settings.layout.liveState).publish(bytes)
            rounds.stateFailure = nil
        } catch {
            // It is written as soon as it can be.
            rounds.published = []
            guard rounds.stateFailure != error.errno else { return }
            rounds.stateFailure = error.errno
            log.warn("\(error); `caunoi status` shows an old state")
        }
    }

    /// Says once what keeps files from being taken, and again when it has changed.
    private func tellProblems(_ report: WaitingReport) async {
        let state = await gate.state
        // A hindrance tells its beginning and end itself.
        let held = await hindrances.current.isEmpty ? state.held : nil
        if held?.code != rounds.held {
            if let held {
                log.note(held.message, priority: held.code == .diskFull ? .warning : .info)
            } else if let ended = rounds.held {
                log.note("taking files again: \(ended.rawValue) is over")
            }
            rounds.held = held?.code
        }
        var problems = [report.inboxProblem, report.noticeProblem, await gate.problem].compactMap { $0 }
        problems += report.blocked.map { "\(displayPath($0.path)) waits: \($0.reason.message)" }
        guard problems != rounds.problems else { return }
        let known = Set(rounds.problems)
        rounds.problems = problems
        for problem in problems where !known.contains(problem) { log.warn(problem) }
    }

    private func feedWatchdog() {
        let overdue = stages.overdue()
        if overdue == nil { SystemdNotice.alive() }
        guard overdue != rounds.overdue else { return }
        rounds.overdue = overdue
        if let overdue { ConsoleOutput.write(Array("caunoi: \(overdue) hangs; the watchdog is not fed\n".utf8)) }
    }

    private func measure(_ books: Books) async {
        let figures = await ledger.figures
        let due = rounds.measured.duration(to: .now) >= settings.metricsInterval
        guard due, figures.drops != rounds.measuredDrops else { return }
        rounds.measured = .now
        rounds.measuredDrops = figures.drops
        log.note(await metricsLine(books))
    }

    /// The line of figures: books, latency, memory, free space.
    private func metricsLine(_ books: Books) async -> String {
        let figures = await ledger.figures
        var parts = ["figures: \(books.summary)"]
        let report = await watcher.waiting()
        if let oldest = report.oldest {
            parts.append("oldest \(displayPath(oldest.path)) \(TimeSpan.print(oldest.age)) \(oldest.reason.rawValue)")
        }
        if let p50 = figures.latency(share: 0.5), let p99 = figures.latency(share: 0.99) {
            parts.append("drop to durable p50 \(StepTimes.milliseconds(p50)) ms p99 \(StepTimes.milliseconds(p99)) ms")
        }
        if let memory = Figures.residentMemory() { parts.append("memory \(ByteCount.print(memory))") }
        if let free = FreeSpace(settings.layout.state) { parts.append("free \(ByteCount.print(free.bytes))") }
        return parts.joined(separator: "; ")
    }

    /// The last words before the end.
    func farewell() async {
        let report = await watcher.waiting()
        let underWay = await flow.count
        let books = await books(report: report, underWay: underWay)
        log.note(await metricsLine(books))
        await publish(books, report, underWay)
    }
}
