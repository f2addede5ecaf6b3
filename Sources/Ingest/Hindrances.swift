import News

/// What the whole service waits for: a disk that is full or read-only, descriptors, a worker. Each is told once when
/// it begins and once when it ends, is shown by `caunoi status`, and is tried again with a growing rest until it has
/// passed or the service ends.
actor Hindrances {
    /// Which step cannot be done; a step has one hindrance at a time.
    enum Step: String, Sendable, CaseIterable {
        case starting, claiming, reading, syncing, committing

        /// Whether a claim set aside for this reason waits for what hinders this step, not for its own file.
        func concerns(_ reason: Reason) -> Bool {
            switch self {
            case .claiming: [.diskFull, .readOnly, .noResources].contains(reason.code)
            case .reading: reason.code == .queued
            case .starting, .syncing, .committing: false
            }
        }
    }

    struct Hindrance: Sendable, Hashable {
        var step: Step
        var reason: Reason
        var since: UnixTime
    }

    private let log: DropLog
    private let now: @Sendable () -> UnixTime
    private var byStep: [Step: Hindrance] = [:]
    private var begun: [Step: ContinuousClock.Instant] = [:]
    private var isStopping = false
    private var sleepers: [Int: CheckedContinuation<Bool, Never>] = [:]
    private var nextSleeper = 0
    private var changed: @Sendable () async -> Void = {}

    init(log: DropLog, now: @escaping @Sendable () -> UnixTime) {
        self.log = log
        self.now = now
    }

    /// In the order of the steps.
    var current: [Hindrance] { Step.allCases.compactMap { byStep[$0] } }

    /// `body` is called after every change, in a task of its own.
    func onChange(_ body: @escaping @Sendable () async -> Void) { changed = body }

    func begin(_ step: Step, _ reason: Reason) {
        let known = byStep[step]
        byStep[step] = Hindrance(step: step, reason: reason, since: known?.since ?? now())
        guard known?.reason.code != reason.code else { return }
        if known == nil { begun[step] = .now }
        log.warn("waiting while \(step.rawValue): \(reason.message)")
        tellChange()
    }

    func end(_ step: Step) {
        guard let hindrance = byStep.removeValue(forKey: step) else { return }
        let waited =
            begun.removeValue(forKey: step)
            .map { " after \(TimeSpan.print(.seconds($0.duration(to: .now).components.seconds)))" } ?? ""
        log.note("going on with \(step.rawValue)\(waited): \(hindrance.reason.code.rawValue) has passed")
        tellChange()
    }

    /// Runs `attempt` until it gives no reason to wait.
    ///
    /// - Returns: false when the service ends before that.
    nonisolated func persist(
        _ step: Step,
        _ attempt: () async throws -> Reason?
    ) async throws -> Bool {
        var backOff = BackOff()
        while let reason = try await attempt() {
            await begin(step, reason)
            guard await rest(backOff.next()) else { return false }
        }
        await end(step)
        return true
    }

    /// Waits; false at once when the service is ending.
    func rest(_ duration: Duration) async -> Bool {
        guard !isStopping else { return false }
        let sleeper = nextSleeper
        nextSleeper += 1
        return await withCheckedContinuation { continuation in
            sleepers[sleeper] = continuation
            Task {
                try? await Task.sleep(for: duration)
                wake(sleeper)
            }
        }
    }

    /// Ends every rest: nothing is tried again.
    func stop() {
        isStopping = true
        for sleeper in Array(sleepers.keys) { wake(sleeper) }
    }

    private func wake(_ sleeper: Int) {
        sleepers.removeValue(forKey: sleeper)?.resume(returning: !isStopping)
    }

    private func tellChange() {
        let changed = changed
        Task { await changed() }
    }
}
