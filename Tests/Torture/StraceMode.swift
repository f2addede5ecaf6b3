import Glibc

/// The program without anything preloaded, killed by strace at the n-th of a system call.
struct StraceMode {
    let shop: Workshop
    let points: Int

    private static let calls = [
        "write", "fsync", "fdatasync", "renameat2", "unlinkat", "symlinkat", "mkdirat", "pwrite64", "openat", "rename",
        "fchmod", "sendmsg",
    ]

    func run(seed: UInt64) throws(TortureError) -> Tally {
        var random = SeededGenerator(seed: seed)
        var tally = Tally("strace", seed: seed)
        guard access("/usr/bin/strace", X_OK) == 0 else {
            shop.say("strace: skipped, it is not installed")
            return tally
        }
        let clock = ContinuousClock()
        let begun = clock.now
        let log = shop.scratch + "/strace"
        var tries = 0
        while tally.points < points, tally.severe < 5, tries < points * 6 {
            let bed = try shop.newBed()
            defer { Folder.remove(bed.home) }
            var dropper = Dropper(bed: bed)
            dropper.isSyncing = false
            var history: [String] = []
            for _ in 0..<12 where tally.points < points {
                tries += 1
                try dropper.drop(count: 3, &random)
                let call = Self.calls.randomElement(using: &random) ?? "write"
                let when = 1 + random.below(call == "openat" ? 60 : 12)
                let arguments =
                    ["-f", "-qq", "-o", log, "-e", "trace=\(call)", "-e", "inject=\(call):signal=KILL:when=\(when)"]
                    + [shop.options.program, "ingest"] + bed.arguments
                    + Service.plainSettings.flatMap { ["--set", $0] }
                let end = try Command.finish(Command.start("/usr/bin/strace", arguments), milliseconds: 40_000)
                history.append("\(call) \(when): \(end)")
                // strace ends as what it traced.
                if end == .signalled(SIGKILL) || end == .exited(137) { tally.hit("strace \(call)") }
            }
            guard try shop.settle(bed, dropper.journal, &tally, history: history) else { break }
            tally.drops += dropper.journal.drops.count
        }
        tally.seconds = begun.duration(to: clock.now) / .seconds(1)
        return tally
    }
}
