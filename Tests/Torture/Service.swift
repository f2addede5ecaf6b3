import Glibc

/// Starts the real program on a test bed, with or without the injector.
struct Service {
    /// `caunoi`, and the injector's library.
    let program: String
    let injector: String
    let block: FaultBlock
    /// Where the program's own words go; kept as evidence.
    let console: String
    /// More `--set KEY=VALUE`, and variables of the environment.
    var settings: [String] = []
    var environment: [String] = []

    static let plainSettings = [
        "workers.count=1", "inbox.settle=0ms", "inbox.settle-unclosed=0ms", "space.reserve=1KiB",
        "workers.deadline=10s",
    ]

    private func arguments(_ command: [String], _ bed: TestBed) -> [String] {
        command + bed.arguments + (Self.plainSettings + settings).flatMap { ["--set", $0] }
    }

    /// - Returns: the pid of a running program with the order in force.
    func start(_ command: [String], _ bed: TestBed, _ order: FaultOrder) throws(TortureError) -> pid_t {
        block.look(at: bed)
        block.arm(order)
        return try Command.start(
            program,
            arguments(command, bed),
            environment: ["PATH=/usr/bin:/bin", "LD_PRELOAD=\(injector)", "TORTURE_FAULTS=\(block.path)"]
                + ["SWIFT_BACKTRACE=enable=no"] + environment,
            output: console,
            flags: O_APPEND
        )
    }

    /// One pass over the inbox.
    func pass(_ bed: TestBed, _ order: FaultOrder = .none) throws(TortureError) -> Command.End {
        let end = try Command.finish(start(["ingest"], bed, order), milliseconds: 40_000)
        guard end != .exited(127) else { throw TortureError("\(program) cannot be started") }
        return end
    }

    /// The daemon, until everything is filed away or it ended; then it is told to stop.
    func serve(_ bed: TestBed, _ order: FaultOrder = .none, milliseconds: Int = 40_000) throws(TortureError)
        -> Command.End
    {
        let pid = try start(["serve"], bed, order)
        var waited = 0
        while waited < milliseconds {
            if let end = Command.wait(pid, milliseconds: 5) { return end }
            waited += 5
            if waited % 20 == 0, Self.isIdle(bed) { break }
        }
        if waited >= milliseconds, !Self.isIdle(bed) {
            kill(pid, SIGKILL)
            _ = Command.wait(pid, milliseconds: 10_000)
            return .hung
        }
        kill(pid, SIGTERM)
        return Command.finish(pid, milliseconds: 30_000)
    }

    static func isIdle(_ bed: TestBed) -> Bool {
        // Made by the program, so that it has begun.
        Folder.kind(bed.segment) == S_IFREG && Folder.names(bed.claimed).isEmpty
            && Folder.files(below: bed.inbox).isEmpty
    }

    /// A tool such as `verify`; never injected.
    func tool(_ command: [String], _ bed: TestBed) throws(TortureError) -> Command.End {
        try Command.finish(
            Command.start(program, command + ["--home", bed.home], output: console, flags: O_APPEND)
        )
    }
}
