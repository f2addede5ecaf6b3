import Archive
import Glibc
import News

/// Opens everything a run needs, and waits where the machine does not let it for now: a disk that is full or
/// read-only, no descriptors.
///
/// Leaving instead would be a loop of starts.
/// What can be read stays readable meanwhile: the tools ask the archive themselves.
struct Opening: Sendable {
    let settings: IngestSettings
    let observer: (@Sendable (DropReport, _ receipt: String) -> Void)?
    let now: @Sendable () -> UnixTime
    private let log: DropLog
    private let hindrances: Hindrances

    /// Keeps the lock of the home for as long as somebody has it.
    final class HeldLock: Sendable {
        private let lock: HomeLock

        init(_ path: String) throws(ArchiveError) { lock = try HomeLock.take(path) }
    }

    init(
        settings: IngestSettings,
        observer: (@Sendable (DropReport, _ receipt: String) -> Void)?,
        now: @escaping @Sendable () -> UnixTime
    ) {
        self.settings = settings
        self.observer = observer
        self.now = now
        // Where this fails, the lines go to the console only, until the folder can be made.
        try? HomeFolders.createLog(settings.layout)
        log = DropLog(
            directory: settings.layout.log,
            zone: settings.zone,
            toConsole: settings.logsToConsole,
            now: now
        )
        hindrances = Hindrances(log: log, now: now)
    }

    /// Folders, lock, archive, catalog, claims.
    ///
    /// - Throws: `ServiceError` (75) for a cause that passes.
    func attempt() async throws -> (HeldLock, House) {
        do {
            var lock: HeldLock?
            return try await open(&lock)
        } catch {
            guard let reason = Reason.waiting(error) else { throw error }
            throw ServiceError(reason.message, exitStatus: EX_TEMPFAIL)
        }
    }

    /// The same, again and again while the cause is one that passes.
    ///
    /// systemd is told READY, with what is waited for: it is no failure of the start. SIGTERM ends the process at
    /// once: nothing is under way.
    func persist() async throws -> (HeldLock, House) {
        var backOff = BackOff()
        // Kept while waiting, so that it is seen that somebody does.
        var lock: HeldLock?
        while true {
            do {
                let opened = try await open(&lock)
                await hindrances.end(.starting)
                return opened
            } catch {
                guard let reason = Reason.waiting(error) else { throw error }
                await hindrances.begin(.starting, reason)
                let hindrance = await hindrances.current
                SystemdNotice.ready(status: "waiting: \(reason.message)")
                publish(hindrance)
            }
            var rest = backOff.next()
            while rest > .zero {
                SystemdNotice.alive()
                let slice = min(rest, SystemdNotice.watchdogInterval() ?? rest)
                guard await hindrances.rest(slice) else { throw CancellationError() }
                rest -= slice
            }
        }
    }

    private func open(_ held: inout HeldLock?) async throws -> (HeldLock, House) {
        try HomeFolders.create(settings)
        let lock = try held ?? HeldLock(settings.layout.lock)
        held = lock
        let house = try await House(
            settings: settings,
            log: log,
            hindrances: hindrances,
            observer: observer,
            now: now
        )
        return (lock, house)
    }

    /// For `caunoi status`, where the state's own disk can be written.
    private func publish(_ hindrances: [Hindrances.Hindrance]) {
        let bytes = LiveState.starting(
            hindrances,
            inbox: settings.layout.inbox,
            pid: getpid(),
            now: now(),
            zone: settings.zone
        )
        try? StateFile(path: settings.layout.liveState).publish(bytes)
    }
}
