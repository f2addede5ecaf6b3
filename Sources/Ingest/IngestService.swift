import Glibc
import Inbox
package import News
import Synchronization

/// The service: start order, running, graceful stop.
package struct IngestService: Sendable {
    private let settings: IngestSettings
    private let observer: (@Sendable (DropReport, _ receipt: String) -> Void)?
    private let now: @Sendable () -> UnixTime

    /// - Parameter observer: told of every drop after its filing, on the ledger's thread.
    package init(
        settings: IngestSettings,
        observer: (@Sendable (DropReport, _ receipt: String) -> Void)? = nil,
        now: @escaping @Sendable () -> UnixTime = { .systemNow }
    ) {
        self.settings = settings
        self.observer = observer
        self.now = now
    }

    /// Runs until SIGTERM or SIGINT.
    package func serve() async throws {
        try await run(waiting: true) { house in
            try await withThrowingTaskGroup { group in
                group.addTask { await house.housekeeping.run() }
                group.addTask { try await house.endingIntake { try await house.conveyor.retryParked() } }
                try await house.conveyor.takeIn()
                await house.flow.finish()
                group.cancelAll()
                try await group.waitForAll()
            }
        }
    }

    /// One pass over what lies in the inbox, then the end; the schedule is whoever calls it.
    ///
    /// - Throws: `ServiceError` (75) while paused.
    package func pass() async throws {
        guard !PauseMarker(path: settings.layout.pauseMarker).isSet else {
            throw ServiceError("paused; `caunoi resume` goes on", exitStatus: EX_TEMPFAIL)
        }
        var settings = settings
        settings.schedule = Schedule()
        try await IngestService(settings: settings, observer: observer, now: now).run { house in
            try await withThrowingTaskGroup { group in
                group.addTask {
                    await house.waitUntilTaken()
                    await house.watcher.stop()
                }
                try await house.conveyor.takeIn()
                group.cancelAll()
            }
        }
    }

    /// Takes in copies of `files`, which stay where they are; the inbox is left alone.
    ///
    /// - Returns: the files refused by name, with the reason; nothing was recorded of them.
    package func take(copiesOf files: [String]) async throws -> [(file: String, reason: Reason)] {
        let refused = Mutex<[(file: String, reason: Reason)]>([])
        try await run(watching: false) { house in
            let found = try await house.conveyor.takeIn(copiesOf: files)
            refused.withLock { $0 = found }
        }
        return refused.withLock { $0 }
    }

    /// Lock, tail, catalog, claims, first scan, READY; then `work`; then the orderly end.
    ///
    /// - Parameter waiting: whether to wait when the start, or what was taken in, meets a cause that passes; else
    ///   that ends the run with exit status 75.
    private func run(
        watching: Bool = true,
        waiting: Bool = false,
        _ work: @escaping @Sendable (House) async throws -> Void
    ) async throws {
        SystemdNotice.status("starting")
        let opening = Opening(settings: settings, observer: observer, now: now)
        let (lock, house) = try await waiting ? opening.persist() : opening.attempt()
        defer { withExtendedLifetime(lock) {} }
        // Before READY: a reload right after it must find the signals trapped.
        let signals = await House.Signals()
        try await withThrowingTaskGroup { group in
            group.addTask { await house.obey(signals) }
            let commits = Task { try await house.endingIntake { try await house.conveyor.commitAll() } }
            do {
                try await house.endingIntake {
                    guard try await house.startReaders() else { return }
                    async let recovery: Void = house.recover()
                    try await house.start(watching: watching)
                    try await work(house)
                    try await recovery
                }
                // What waits for something now goes on waiting in the next run.
                await house.hindrances.stop()
                await house.flow.finish()
            } catch {
                group.cancelAll()
                try? await commits.value
                await house.conveyor.attempts.forget()
                throw error
            }
            SystemdNotice.stopping()
            try await commits.value
            group.cancelAll()
        }
        let waits = await house.flow.parked.first
        await house.stop()
        if !waiting, let waits {
            throw ServiceError(
                "not everything was taken: \(waits.reason); run this again when that has passed",
                exitStatus: EX_TEMPFAIL
            )
        }
    }
}

extension UnixTime {
    /// The wall clock.
    package static var systemNow: UnixTime {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return UnixTime(seconds: Int64(time.tv_sec), nanoseconds: Int64(time.tv_nsec))
    }
}
