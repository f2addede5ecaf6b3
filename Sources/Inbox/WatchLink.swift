import Glibc

/// Keeps `caunoi-watch` running and says how much its events can be relied on.
struct WatchLink {
    private static let firstDelay: Int64 = 100_000_000
    private static let longestDelay: Int64 = 60_000_000_000
    /// How long the start waits for the first watches before it scans anyway.
    private static let patience: Int32 = 5_000

    /// How long an empty request may go without a word before the program is taken for hung.
    private static let silence: Int64 = 30_000_000_000
    /// More folders than these that cannot be watched are taken for all.
    private static let unwatchedLimit = 2_000

    private let program: String?
    private let folder: String
    private let depth: Int
    private var process: WatchProcess?
    private var startedAt: Int64 = 0
    private var delay = Self.firstDelay
    private(set) var isReady = false
    /// Inbox-relative, with all below them; the empty path stands for the whole inbox.
    private(set) var unwatched: Set<[UInt8]> = []
    /// The limit that was met.
    private var limit: WatchLimit?
    /// Any other trouble, with what to do; nil when there is none.
    private var trouble: String?
    /// Monotonic: since when an empty request has been without any word.
    private var askedSince: Int64?
    /// Monotonic; nil while it runs or is not wanted.
    private(set) var restartDue: Int64?

    init(program: String?, folder: String, depth: Int) {
        self.program = program
        self.folder = folder
        self.depth = depth
    }

    /// What is wrong, with what to do; nil when nothing is.
    ///
    /// - Parameter folders: in the inbox.
    func problem(folders: Int) -> String? { limit?.sentence(folders: folders) ?? trouble }

    var descriptor: Int32 { process?.descriptor ?? -1 }
    var pid: pid_t? { process?.pid }

    mutating func start(_ now: Moment) {
        guard let program else { return }
        restartDue = nil
        askedSince = nil
        unwatched = []
        startedAt = now.monotonic
        do {
            process = try WatchProcess(program: program, folder: folder, depth: depth)
            trouble = nil
        } catch {
            lose("\(error) New files are found by scanning.", now)
        }
    }

    /// Starts it anew at once: what it watches is not the inbox any more.
    mutating func restart(_ now: Moment) {
        process = nil
        isReady = false
        delay = Self.firstDelay
        start(now)
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
        if !records.isEmpty { askedSince = nil }
        for record in records { note(record) }
        if !isOpen {
            lose(trouble ?? "caunoi-watch ended; it is started again, until then files are found by scanning.", now)
        }
        return records
    }

    // MARK: Asking

    /// Asks it to try what could not be watched, and for a sign of life.
    ///
    /// One that has been silent since an earlier request is ended and started again.
    mutating func ask(_ now: Moment) {
        guard let process, isReady else { return }
        if let since = askedSince, now.monotonic - since >= Self.silence {
            return lose("caunoi-watch does not answer; it is started again. Files are found by scanning.", now)
        }
        // A full socket is no failure: what fills it are our requests, which it does not read.
        _ = process.ask([])
        if askedSince == nil { askedSince = now.monotonic }
    }

    /// Something was mounted or unmounted there: the folder is another one now.
    mutating func watchAfresh(_ path: [UInt8], _ now: Moment) {
        guard let process else { return }
        unwatched = unwatched.filter { $0 != path && !$0.starts(with: path + [UInt8(ascii: "/")]) }
        if !process.ask(path) { restart(now) }
    }

    /// A folder that could not be watched is gone, or is watched now.
    mutating func forget(_ path: [UInt8]) {
        unwatched.remove(path)
        guard unwatched.isEmpty else { return }
        limit = nil
        trouble = nil
    }

    /// True when it was started just now.
    mutating func restartIfDue(_ now: Moment) -> Bool {
        guard let due = restartDue, due <= now.monotonic else { return false }
        start(now)
        return true
    }

    private mutating func note(_ record: WatchRecord) {
        switch record {
        case .ready:
            isReady = true
            if unwatched.isEmpty { limit = nil }
        case .watched(let path): forget(path)
        // A closed folder is watched as soon as its attributes change.
        case .unwatched(let code, _) where code == EACCES: break
        case .unwatched(let code, let path):
            if unwatched.count < Self.unwatchedLimit { unwatched.insert(path) } else { unwatched = [[]] }
            if code == ENOSPC {
                limit = .watches
            } else if code == EMFILE, path.isEmpty, !isReady {
                limit = .instances
            } else {
                trouble = "A folder cannot be watched (\(systemMessage(code))); its files are found by scanning."
            }
        default: break
        }
    }

    private mutating func lose(_ cause: String, _ now: Moment) {
        process = nil
        isReady = false
        trouble = cause
        askedSince = nil
        if now.monotonic - startedAt > 10_000_000_000 { delay = Self.firstDelay }
        restartDue = now.monotonic + delay
        delay = min(delay * 2, Self.longestDelay)
    }
}
