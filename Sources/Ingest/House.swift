import Archive
import Catalog
import Glibc
import Inbox
import News
import UnixSignals
import Workers

/// Everything one run of the service is made of, put together in the order that a start needs.
struct House: Sendable {
    let settings: IngestSettings
    let watcher: InboxWatcher
    let pool: WorkerPool
    let flow: Flow
    let ledger: Ledger
    let conveyor: Conveyor
    let gate: Gate
    let log: DropLog
    let hindrances: Hindrances
    let housekeeping: Housekeeping
    private let existingClaims: [ExistingClaim]

    /// Opens the archive (its tail is mended here) and brings the catalog up to it.
    ///
    /// The lock is held by the caller.
    init(
        settings: IngestSettings,
        log: DropLog,
        hindrances: Hindrances,
        observer: (@Sendable (DropReport, _ receipt: String) -> Void)?,
        now: @escaping @Sendable () -> UnixTime
    ) async throws {
        self.settings = settings
        self.log = log
        self.hindrances = hindrances
        let layout = settings.layout
        try HomeFolders.refuseLostArchive(layout)
        let writer = try ArchiveWriter.open(directory: layout.archive, newArchiveID: DropID.random, now: now)
        for repair in writer.repairs {
            log.warn(
                "the archive's end was torn: \(repair.bytes) bytes of \(repair.segment) from byte \(repair.offset) "
                    + "are kept in \(repair.kept)"
            )
        }
        let reader = try ArchiveReader(directory: layout.archive)
        let catalog = try ItemCatalog.open(path: layout.catalog, archiveID: writer.archiveID) { [log] message in
            log.warn(message)
        }
        #if DEBUG
        let isCatchingUp = !Mutant.isActive(.catalogNotCaughtUp)
        #else
        let isCatchingUp = true
        #endif
        if isCatchingUp {
            try catalog.catchUp(from: reader) { seq in
                SystemdNotice.extendStart(seconds: 60)
                SystemdNotice.status("starting: catalog at record \(seq)")
            }
        }
        let recorded = try catalog.answer { reader throws(CatalogError) in try reader.counts() }
        let stageFolders = try StageFolders(settings.inbox)
        let claims = Claims(
            stageFolders,
            leftBehind: try LeftInPlace(path: layout.leftInPlace) { drop in
                (try? catalog.answer { reader throws(CatalogError) in try reader.entries(ofDrop: drop) })?.isEmpty
                    == false
            }
        )
        let objects = try ObjectStore(stageFolders)
        try objects.clearSpool()
        watcher = try InboxWatcher(settings.inbox)
        var filing = Filing(stageFolders)
        filing.willPutBack = { [watcher] path in watcher.willPutBack(path) }
        let desk = FilingDesk(
            filing: filing,
            log: log,
            zone: settings.zone,
            language: settings.receiptLanguage,
            observer: observer,
            now: now
        )
        let stages = StageWatch()
        flow = Flow(limit: settings.groupDrops * 2)
        ledger = Ledger(
            writer: writer,
            reader: reader,
            catalog: catalog,
            recorded: recorded,
            rules: settings.decisions,
            desk: desk,
            stages: stages,
            executor: BlockingExecutor(label: "caunoi.ledger"),
            now: now
        )
        let intake = Intake(
            claims: claims,
            objects: objects,
            fileLimit: settings.inbox.fileLimit,
            isKnown: { sha256 in (try? catalog.reader.entries(sha256: sha256).isEmpty) == false },
            stages: stages,
            executor: BlockingExecutor(label: "caunoi.intake"),
            now: now
        )
        var workers = settings.workers
        workers.hear = { [log] line in log.warn(line) }
        pool = try WorkerPool(workers)
        gate = Gate(watcher: watcher, settings: settings)
        conveyor = Conveyor(
            watcher: watcher,
            gate: gate,
            intake: intake,
            syncer: Syncer(
                disk: SyncingDisk(
                    barrier: try Barrier(stageFolders),
                    stages: stages,
                    executor: BlockingExecutor(label: "caunoi.sync")
                ),
                hindrances: hindrances
            ),
            pool: pool,
            flow: flow,
            ledger: ledger,
            hindrances: hindrances,
            attempts: Attempts(claims: claims, executor: BlockingExecutor(label: "caunoi.attempts")),
            attemptLimit: settings.attemptLimit,
            log: log,
            groupDrops: settings.groupDrops,
            groupBytes: settings.groupBytes,
            now: now
        )
        existingClaims = try claims.existing()
        let unrecorded = try existingClaims.count { claim in
            try claim.holdsFile
                && catalog.answer { reader throws(CatalogError) in try reader.entries(ofDrop: claim.claim.drop) }
                    .isEmpty
        }
        housekeeping = Housekeeping(
            conveyor: conveyor,
            gate: gate,
            settings: settings,
            stages: stages,
            seenBefore: recorded.values.reduce(0, +) + Int64(unrecorded),
            now: now
        )
    }

    /// The worker processes; before anything is taken up.
    ///
    /// - Returns: false when the service was told to end meanwhile.
    func startReaders() async throws -> Bool {
        do {
            try await pool.start()
        } catch {
            guard await flow.isEnding else { throw error }
            return false
        }
        guard let confinement = pool.figures.confinement else { return true }
        // A warning is marked in the log and in the journal, at every start.
        if confinement.isComplete {
            log.note("readers are locked down: \(confinement)")
        } else {
            log.warn("READERS ARE NOT FULLY LOCKED DOWN (workers.confinement: best-effort): \(confinement)")
        }
        return true
    }

    /// Takes up the claims that an earlier run left behind; beside `start`, which waits for it.
    func recover() async throws {
        try await endingIntake { try await conveyor.recover(existingClaims) }
        await ledger.mendReceipts()
        while await ledger.takeRevisions(from: RevisionBox(path: settings.layout.revisions)) {
            SystemdNotice.extendStart(seconds: 60)
        }
        await flow.recovered()
    }

    /// Claims, first scan, READY; also when the claims cannot get done for now: then it says what it waits for.
    func start(watching: Bool) async throws {
        await hindrances.onChange { [flow, hindrances, housekeeping] in
            if await !hindrances.current.isEmpty { await flow.hinder(true) }
            if watching { await housekeeping.look(publishing: true) }
        }
        await flow.waitForRecovery()
        guard watching else { return }
        // The gate is decided before anything can be handed out, and told once the scan knows what waits.
        await gate.evaluate(now: .systemNow, isIdle: false, hindrance: hindrances.current.first?.reason)
        try await watcher.start()
        await housekeeping.look(publishing: true)
        log.note("started: caunoi \(settings.program), inbox \(settings.layout.inbox), archive \(ledger.archiveID)")
        if settings.inbox.watchProgram == nil {
            log.warn("caunoi-watch is not installed beside caunoi: files are noticed by scanning only")
        }
        SystemdNotice.ready(status: "watching \(settings.layout.inbox)")
    }

    /// After the last commit: workers end, the last figures are told.
    func stop() async {
        await pool.stop()
        await conveyor.attempts.forget()
        await housekeeping.farewell()
        log.note("stopped")
    }

    /// The signals that the service obeys, trapped from the moment the value is made.
    struct Signals: Sendable {
        let sequence: UnixSignalsSequence

        init() async {
            sequence = await UnixSignalsSequence(trapping: .sigterm, .sigint, .sighup, .sigusr1)
        }
    }

    /// SIGTERM and SIGINT end the taking in; SIGHUP reopens the logs; SIGUSR1 looks at the gate now.
    ///
    /// After a stop, reading gets ten seconds; what is not read by then stays claimed for the next start.
    func obey(_ signals: Signals) async {
        for await signal in signals.sequence {
            switch signal {
            case .sighup:
                SystemdNotice.reloading()
                log.reopen()
                log.note("logs reopened")
                SystemdNotice.ready(status: "watching \(settings.layout.inbox)")
            case .sigusr1: await housekeeping.look(publishing: true)
            default:
                log.note("stopping")
                await flow.end()
                await hindrances.stop()
                await watcher.stop()
                // Nothing is under way while they start.
                if pool.isStarting { await pool.stop() }
                guard (try? await Task.sleep(for: .seconds(10))) != nil else { return }
                await pool.stop()
                return
            }
        }
    }

    /// Does `work`; when it fails, nothing more is taken in, so that the failure ends the service.
    func endingIntake(_ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch {
            log.warn("stopping, because \(error)")
            await flow.close()
            await hindrances.stop()
            await watcher.stop()
            await pool.stop()
            throw error
        }
    }

    /// Returns when nothing that can be taken is left in the inbox, or nothing may be taken (a full disk).
    ///
    /// A file that is still being written when all others are done gets half a minute, then waits for the next pass.
    func waitUntilTaken() async {
        var patience = PassPatience()
        while await gate.state.held == nil {
            let report = await watcher.waiting()
            if patience.isOver(report, underWay: await flow.count) { return }
            guard (try? await Task.sleep(for: .milliseconds(20))) != nil else { return }
        }
    }
}
