import Glibc

/// Keeps `caunoi-watch` running and says how much its events can be relied on.
struct WatchLink {
    private static let firstDelay: Int64 = 100_000_000
    private static let longestDelay: Int64 = 60_000_000_000
    /// How long the start waits for the first watches before it scans anyway.
    private static let patience: Int32 = 5_000

    private let program: String?
    private let folder: String
    private var process: WatchProcess?
    private var startedAt: Int64 = 0
    private var delay = Self.firstDelay
    private(set) var isReady = false
    /// Some folders cannot be watched because a limit is reached.
    private(set) var isPartial = false
    /// What is wrong, with what to do; nil when nothing is.
    private(set) var problem: String?
    /// Monotonic; nil while it runs or is not wanted.
    private(set) var restartDue: Int64?

    init(program: String?, folder: String) {
        self.program = program
        self.folder = folder
    }

    var descriptor: Int32 { process?.descriptor ?? -1 }
    var pid: pid_t? { process?.pid }

    mutating func start(_ now: Moment) {
        guard let program else { return }
        restartDue = nil
        isPartial = false
        startedAt = now.monotonic
        do {
            process = try WatchProcess(program: program, folder: folder)
            problem = nil
        } catch {
            lose("\(error) New files are found by scanning.", now)
        }
    }

    mutating func stop() {
        process = nil
        isReady = false
        restartDue = nil
    }

    /// Blocks until the watches stand, the program ends, or patience does.
    mutating func waitUntilReady() -> [WatchRecord] {
        var records: [WatchRecord] = []
        let deadline = InboxClock.system.now().monotonic + Int64(Self.patience) * 1_000_000
        while process != nil, !isReady {
            let now = InboxClock.system.now()
            let left = (deadline - now.monotonic) / 1_000_000
            guard left > 0 else { break }
            var wait = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
            guard poll(&wait, 1, Int32(left)) > 0 || errno == EINTR else { break }
            records += read(now)
        }
        return records
    }

    /// What has come.
    ///
    /// Once the program is gone, its restart is due after a delay that doubles while it dies young.
    mutating func read(_ now: Moment) -> [WatchRecord] {
        guard let process else { return [] }
        let (records, isOpen) = process.records()
        for record in records { note(record) }
        if !isOpen {
            lose(problem ?? "caunoi-watch ended; it is started again, until then files are found by scanning.", now)
        }
        return records
    }

    /// True when it was started just now.
    mutating func restartIfDue(_ now: Moment) -> Bool {
        guard let due = restartDue, due <= now.monotonic else { return false }
        start(now)
        return true
    }

    private mutating func note(_ record: WatchRecord) {
        switch record {
        case .ready: isReady = true
        case .unwatched(let code, _) where code == ENOSPC:
            isPartial = true
            problem =
                "The limit of watched folders is reached; the rest is found by scanning. Raise it: "
                + "sysctl fs.inotify.max_user_watches (now \(Self.limit("max_user_watches")))."
        case .unwatched(let code, let path) where path.isEmpty && code == EMFILE:
            isPartial = true
            problem =
                "No inotify instance is left for this user; files are found by scanning. Raise it: "
                + "sysctl fs.inotify.max_user_instances (now \(Self.limit("max_user_instances")))."
        case .unwatched(let code, _) where code != EACCES:
            isPartial = true
            problem = "A folder cannot be watched (\(systemMessage(code))); its files are found by scanning."
        default: break
        }
    }

    private mutating func lose(_ cause: String, _ now: Moment) {
        process = nil
        isReady = false
        problem = cause
        if now.monotonic - startedAt > 10_000_000_000 { delay = Self.firstDelay }
        restartDue = now.monotonic + delay
        delay = min(delay * 2, Self.longestDelay)
    }

    /// The unit may hide this file (ProcSubset=pid); then the number is not known.
    private static func limit(_ name: String) -> String {
        let descriptor = open("/proc/sys/fs/inotify/\(name)", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return "unknown" }
        let file = OwnedDescriptor(descriptor)
        return withUnsafeTemporaryAllocation(byteCount: 32, alignment: 1) { buffer in
            let count = Glibc.read(file.raw, buffer.baseAddress, buffer.count)
            return String(decoding: buffer[..<max(0, count)].prefix { (0x30...0x39).contains($0) }, as: UTF8.self)
        }
    }
}
