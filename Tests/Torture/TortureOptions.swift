import ArgumentParser

/// Which modes run, how long, and on which program.
struct TortureOptions: ParsableArguments {
    @Option(help: "The program under test.")
    var program: String

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

    @Option(help: "Hits that each site is to get.")
    var perSite = 50

    @Flag(help: "Print the points by site.")
    var histogram = false

    /// What a run is made of, in the order it is run.
    enum Mode: CaseIterable { case kill, power, errno }

    var chosen: [Mode] {
        Mode.allCases.filter { mode in
            switch mode {
            case .kill: kill != nil
            case .power: power != nil
            case .errno: errno
            }
        }
    }
}
