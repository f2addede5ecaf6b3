import Glibc

/// What every mode works with: the program, scratch space, evidence, and the full check of a home.
final class Workshop {
    let options: TortureOptions
    var service: Service
    /// On tmpfs where there is one.
    let scratch: String
    /// This very program, which also plays a worker.
    let driver: String
    /// Faults are counted and not told: what is hunted has to have some.
    var isQuiet = false
    private var homes = 0
    private(set) var tallies: [Tally] = []

    init(options: TortureOptions) throws(TortureError) {
        self.options = options
        let parent = Folder.kind("/dev/shm") == S_IFDIR ? "/dev/shm" : "/tmp"
        scratch = "\(parent)/caunoi-torture.\(getpid())"
        try Folder.make(scratch)
        driver = CommandLine.arguments[0]
        service = Service(
            program: options.program,
            injector: options.injector,
            block: try FaultBlock(path: scratch + "/faults"),
            console: scratch + "/console"
        )
        restoreWorker()
    }

    /// The workers as the options say; a mode may have put others in their place.
    func restoreWorker() { service.block.setWorker(options.worker ?? "", argument: "") }

    func close() { Folder.remove(scratch) }

    /// An empty home on the scratch file system.
    func newBed() throws(TortureError) -> TestBed {
        homes += 1
        let bed = TestBed(home: "\(scratch)/home\(homes)")
        try bed.create()
        return bed
    }

    func finish(_ tally: Tally) {
        tallies.append(tally)
        say(tally.line)
        for note in tally.notes { say("  " + note) }
    }

    /// One line on the output, at once.
    func say(_ text: String) {
        var line = text + "\n"
        line.withUTF8 { _ = write(1, $0.baseAddress, $0.count) }
    }

    func tellInterim(_ tally: inout Tally, since begun: ContinuousClock.Instant) {
        tally.seconds = begun.duration(to: .now) / .seconds(1)
        if let line = tally.interim() { say(line) }
    }

    /// Everything that must hold after a clean run: the files from outside, `verify --data`, the catalog rebuilt.
    func audit(
        _ bed: TestBed,
        _ journal: Journal,
        mayFail: Bool = false,
        rebuilding: Bool = true
    ) throws(TortureError) -> HomeAudit {
        var audit = HomeAudit(bed, journal: journal, mayFail: mayFail)
        let verified = try service.tool(["verify", "--data"], bed)
        if verified != .exited(0) { audit.add("caunoi verify --data: \(verified)") }
        if rebuilding, let difference = try CatalogAudit(service: service, scratch: scratch).difference(bed) {
            audit.add(catalog: "the catalog is not what a rebuild makes: \(difference)")
        }
        return audit
    }

    /// Tells a fault with what repeats it, and keeps the home.
    func report(_ tally: Tally, _ audit: HomeAudit, _ bed: TestBed, _ journal: Journal, history: [String]) {
        guard !isQuiet else { return }
        say("FAULT in \(tally.mode), seed \(tally.seed), after \(tally.points) points:")
        for line in audit.summary.prefix(12) { say("  " + line) }
        say("  orders since the last clean check:")
        for line in history.suffix(12) { say("    " + line) }
        guard let folder = options.evidence else { return }
        let kept = "\(folder)/\(tally.mode)-\(tally.seed)-\(tally.points)"
        do {
            try Command.run("/bin/mkdir", ["-p", kept])
            try Folder.copy(bed.home, to: kept + "/home")
            if bed.isSplit { try Folder.copy(bed.inboxSide, to: kept + "/inbox-side") }
            try Folder.write(Array(journal.text.utf8), to: kept + "/journal")
            try Folder.write(Array((audit.summary + history).joined(separator: "\n").utf8), to: kept + "/report")
            try Folder.copy(service.console, to: kept + "/console")
            say("  evidence: \(kept)")
        } catch {
            say("  the evidence could not be kept: \(error)")
        }
    }

    /// A clean run to the end; the audit, told and counted.
    ///
    /// - Returns: whether the home may go on; receipts alone do not end its life.
    func settle(
        _ bed: TestBed,
        _ journal: Journal,
        _ tally: inout Tally,
        history: [String],
        mayFail: Bool = false,
        rebuilding: Bool = true
    ) throws(TortureError) -> Bool {
        // A claim that waits for something that passes is taken by the next pass.
        var end = try service.pass(bed)
        if end == .exited(0), !Service.isIdle(bed) { end = try service.pass(bed) }
        var audit = try audit(bed, journal, mayFail: mayFail, rebuilding: rebuilding)
        if end != .exited(0) { audit.add("a clean pass ended with \(end)") }
        tally.add(audit)
        if !audit.isClean {
            report(tally, audit, bed, journal, history: history)
        }
        truncate(service.console, 0)
        return audit.isSound
    }
}
