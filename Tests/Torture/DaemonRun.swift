import Glibc

/// A daemon that is left to run while something is done to it from outside.
struct DaemonRun {
    let shop: Workshop
    let bed: TestBed
    var settings: [String] = ["inbox.settle=30ms", "inbox.settle-unclosed=60ms"]
    private(set) var pid: pid_t = 0
    /// How often it was started.
    private(set) var starts = 0

    init(_ shop: Workshop, _ bed: TestBed, settings: [String] = []) {
        self.shop = shop
        self.bed = bed
        self.settings += settings
    }

    /// Starts it and waits until it says so.
    mutating func start() throws(TortureError) {
        var service = shop.service
        service.settings = settings
        let before = (try? Folder.read(bed.home + "/log/caunoi.log"))?.count ?? 0
        pid = try service.start(["serve"], bed, .none)
        starts += 1
        for _ in 0..<1_000 {
            let log = (try? Folder.read(bed.home + "/log/caunoi.log")) ?? []
            if String(decoding: log.dropFirst(before), as: UTF8.self).contains("started:") { return }
            if Command.wait(pid, milliseconds: 10) != nil { return pid = 0 }
        }
    }

    /// Waits until everything dropped is filed; starts it again when it ended, as systemd does.
    ///
    /// - Returns: whether it came so far.
    mutating func waitUntilIdle(seconds: Int) throws(TortureError) -> Bool {
        let clock = ContinuousClock()
        let end = clock.now + .seconds(seconds)
        while clock.now < end {
            if Service.isIdle(bed) { return true }
            if !stays(milliseconds: 50) { try start() }
        }
        return Service.isIdle(bed)
    }

    /// Whether it still runs after so many milliseconds; what has ended is remembered as such.
    mutating func stays(milliseconds: Int32) -> Bool {
        if pid > 0, Command.wait(pid, milliseconds: milliseconds) != nil { pid = 0 }
        return pid > 0
    }

    mutating func stop() -> Command.End {
        guard pid > 0 else { return .exited(EX_IOERR) }
        kill(pid, SIGTERM)
        defer { pid = 0 }
        return Command.finish(pid, milliseconds: 30_000)
    }

    /// The daemon and all it started.
    func signalAll(_ signal: Int32) {
        for child in Processes.children(of: pid) where signal == SIGCONT { kill(child.pid, signal) }
        kill(pid, signal)
        for child in Processes.children(of: pid) where signal != SIGCONT { kill(child.pid, signal) }
    }
}
