import Inbox
import News

/// Decides whether files are taken in now: not while paused, outside the schedule, or when the disk is nearly full.
actor Gate {
    /// What the gate last decided.
    struct State: Sendable {
        /// Why files wait; nil while they are taken in.
        var held: Reason?
        /// When files are taken in again; while they are not, because of the schedule.
        var nextPass: UnixTime?
        /// When the schedule is to be asked again.
        var nextLook: UnixTime?
        /// The moment a scheduled pass was asked for; nil when none is under way.
        var passAsked: UnixTime?
        /// `running`, `paused`, `waiting for the schedule`, `waiting for space`, `waiting: <reason>` or
        /// `scheduled pass`.
        var mode = "running"
    }

    private let watcher: InboxWatcher
    private let schedule: Schedule
    private let pause: PauseMarker
    private let lastPass: LastPass
    private let layout: HomeLayout
    private let reserve: Int64
    private let reserveFiles: Int64
    private(set) var state = State()
    /// Since when files may be taken; nil while they may not.
    private(set) var openSince: ContinuousClock.Instant? = .now
    private var lastPassTime: UnixTime?
    /// What went wrong without stopping anything; nil when nothing did.
    private(set) var problem: String?

    init(watcher: InboxWatcher, settings: IngestSettings) {
        self.watcher = watcher
        schedule = settings.schedule
        layout = settings.layout
        reserve = settings.spaceReserve
        reserveFiles = settings.fileReserve
        pause = PauseMarker(path: settings.layout.pauseMarker)
        lastPass = LastPass(path: settings.layout.lastPass)
        lastPassTime = lastPass.time
    }

    /// Looks at everything that can close the gate and tells the watcher.
    ///
    /// - Parameters:
    ///   - isIdle: nothing that can be taken is left in the inbox or under way: ends a scheduled pass.
    ///   - hindrance: what the service waits for; what is claimed already has to get done first.
    func evaluate(now: UnixTime, isIdle: Bool, hindrance: Reason? = nil) async {
        var next = State()
        decideSchedule(&next, now: now, isIdle: isIdle)
        if let short = spaceShortage() {
            next.mode = "waiting for space"
            next.held = short
        }
        if let hindrance {
            next.mode = "waiting: \(hindrance.code.rawValue)"
            next.held = hindrance
        }
        if pause.isSet {
            next.mode = "paused"
            next.held = Reason(.paused, "paused; `caunoi resume` goes on")
        }
        state = next
        openSince = next.held == nil ? openSince ?? .now : nil
        await watcher.hold(next.held != nil)
    }

    /// The first file system of ours that has less than the reserve, each asked once.
    private func spaceShortage() -> Reason? {
        var seen: Set<UInt64> = []
        for path in [layout.archive, layout.objects, layout.spool, layout.state, layout.claimed, layout.inbox] {
            guard let space = FreeSpace(path), seen.insert(space.fileSystem).inserted else { continue }
            if space.bytes < reserve {
                return Reason(
                    .diskFull,
                    "\(path) has \(ByteCount.print(space.bytes)) free, less than space.reserve "
                        + "\(ByteCount.print(reserve)); files wait in the inbox until there is room"
                )
            }
            if let files = space.files, files < reserveFiles {
                return Reason(
                    .diskFull,
                    "\(path) has room for \(files) more files (inodes), less than space.reserve-files "
                        + "\(reserveFiles); files wait in the inbox until there is room"
                )
            }
        }
        return nil
    }

    private func decideSchedule(_ next: inout State, now: UnixTime, isIdle: Bool) {
        guard !schedule.entries.isEmpty else { return }
        if let asked = state.passAsked {
            guard isIdle else {
                next.passAsked = asked
                next.mode = "scheduled pass"
                return
            }
            keep(asked)
        }
        let anchored = Schedule.anchor(lastPass: lastPassTime, now: now)
        if anchored != lastPassTime { keep(anchored) }
        switch schedule.phase(at: now, lastPass: lastPassTime) {
        case .open(let until):
            next.nextLook = until
            // Points wanted while open are done by being open; kept to the minute, not on every look.
            if now.seconds - (lastPassTime?.seconds ?? 0) > 60 { keep(now) }
        case .due:
            next.passAsked = now
            next.mode = "scheduled pass"
        case .closed(let moment):
            next.nextPass = moment
            next.nextLook = moment
            next.mode = "waiting for the schedule"
            next.held = Reason(.outsideSchedule, "outside the schedule; files wait untouched")
        }
    }

    /// A pass that cannot be kept on disk is kept in memory: at worst a start makes it once more.
    private func keep(_ time: UnixTime) {
        lastPassTime = time
        do throws(ServiceError) {
            try lastPass.store(time)
            problem = nil
        } catch {
            problem = "the time of the last pass could not be kept: \(error)"
        }
    }
}
