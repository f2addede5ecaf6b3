import ArgumentParser

/// Which modes run, how long, and on which program.
struct TortureOptions: ParsableArguments {
    @Option(help: "The program under test.")
    var program: String

    @Option(help: "A quicker build of the same program to be its workers.")
    var worker: String?

    @Option(help: "The fault injector, built from Tests/CFaults.")
    var injector: String

    @Option(help: "A folder for the homes of faults.")
    var evidence: String?

    @Option(help: "Repeats a run.")
    var seed: UInt64 = UInt64.random(in: 1...999_999)

    @Option(help: "Points of kill -9, at every call that changes files.")
    var kill: Int?

    @Option(help: "Points of power loss, over all layouts of file systems.")
    var power: Int?

    @Flag(help: "Every errno at every site.")
    var errno = false

    @Option(help: "Errnos for each site, when not all.")
    var errnos: Int?

    @Option(help: "Points of kill -9 while files of many parts are taken.")
    var parts: Int?

    @Option(help: "Random kill -9 from outside while files are dropped.")
    var load: Int?

    @Option(help: "Workers killed or stopped at random.")
    var workers: Int?

    @Option(help: "Files whose worker floods the daemon.")
    var floods: Int?

    @Option(help: "Times that the archive's device answers EIO for a while.")
    var deviceErrors: Int?

    @Option(help: "Passes under trace: what a record relies on was synced before it.")
    var trace: Int?

    @Option(help: "Files dropped while the daemon is stopped; also clock jumps and a second daemon.")
    var overflow: Int?

    @Option(help: "Seconds for which it is stopped then.")
    var stopSeconds = 0

    @Option(help: "Passes with short writes.")
    var short: Int?

    @Flag(help: "Full, read-only and aborted disks.")
    var disks = false

    @Option(help: "Damaged archives: torn, flipped at every so manieth byte, tampered with.")
    var damage: Int?

    @Option(help: "Points of kill -9 by strace, nothing preloaded.")
    var strace: Int?

    @Flag(help: "Deliberate faults of the protocol, each of which has to be caught; needs a debug build.")
    var mutants = false

    @Flag(help: "Of these only what a few passes show.")
    var quickMutants = false

    @Option(help: "One of them by name.")
    var mutant: String?

    @Option(help: "Hits that each site is to get.")
    var perSite = 50

    @Flag(help: "Print the points by site.")
    var histogram = false

    /// What a run is made of, in the order it is run.
    enum Mode: CaseIterable {
        case kill, parts, load, power, errno, trace, short, overflow, workers, floods, disks, deviceErrors, damage,
            strace,
            mutants
    }

    var chosen: [Mode] {
        Mode.allCases.filter { mode in
            switch mode {
            case .kill: kill != nil
            case .power: power != nil
            case .errno: errno
            case .parts: parts != nil
            case .load: load != nil
            case .workers: workers != nil
            case .floods: floods != nil
            case .deviceErrors: deviceErrors != nil
            case .trace: trace != nil
            case .short: short != nil
            case .overflow: overflow != nil
            case .disks: disks
            case .damage: damage != nil
            case .strace: strace != nil
            case .mutants: mutants || quickMutants || mutant != nil
            }
        }
    }
}
