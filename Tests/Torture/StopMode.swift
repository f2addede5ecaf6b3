import Glibc

/// Time and events that are lost: a stopped daemon past the event queue, clock jumps, a second daemon.
struct StopMode {
    let shop: Workshop
    /// Files dropped while daemon and watcher are stopped.
    let drops: Int
    let stopSeconds: Int

    func run(seed: UInt64) throws(TortureError) {
        try overflow(seed)
        try jumps(seed)
        try rival(seed)
    }

    /// The queue of inotify holds 16,384 events.
    private func overflow(_ seed: UInt64) throws(TortureError) {
        var random = SeededGenerator(seed: seed)
        var tally = Tally("overflow", seed: seed)
        let clock = ContinuousClock()
        let begun = clock.now
        let bed = try shop.newBed()
        defer { Folder.remove(bed.home) }
        var dropper = Dropper(bed: bed)
        dropper.isSyncing = false
        var daemon = DaemonRun(shop, bed, settings: ["workers.count=2"])
        try daemon.start()
        daemon.signalAll(SIGSTOP)
        // Written in place, a file is at least three events.
        for number in 0..<drops { try dropper.drop(number % 3 == 0 ? .movedIn : .writtenInPlace, &random) }
        sleep(UInt32(stopSeconds))
        daemon.signalAll(SIGCONT)
        let woken = clock.now
        let isDone = try daemon.waitUntilIdle(seconds: 600)
        tally.notes.append(
            "\(drops) drops while stopped; all taken \((woken.duration(to: clock.now) / .seconds(1)).rounded()) s after the wake-up, \(daemon.starts) starts"
        )
        try finish(&daemon, &tally, dropper, isDone: isDone, bed)
        tally.points = drops
        tally.seconds = begun.duration(to: clock.now) / .seconds(1)
        shop.finish(tally)
    }

    private func jumps(_ seed: UInt64) throws(TortureError) {
        var random = SeededGenerator(seed: seed)
        var tally = Tally("clock jumps", seed: seed)
        let clock = ContinuousClock()
        let begun = clock.now
        let bed = try shop.newBed()
        defer { Folder.remove(bed.home) }
        defer { shop.service.block.setClock(nanoseconds: 0) }
        var dropper = Dropper(bed: bed)
        dropper.isSyncing = false
        // A year ahead everything filed would be old enough to be removed.
        var daemon = DaemonRun(shop, bed, settings: ["done.keep=9000d", "rejected.keep=9000d"])
        try daemon.start()
        var isDone = true
        for seconds in [-86_400, 31_536_000, -3_600, 3_600, -315_360_000, 7_200, 0] {
            shop.service.block.setClock(nanoseconds: Int64(seconds) * 1_000_000_000)
            try dropper.drop(count: 6, &random)
            isDone = try daemon.waitUntilIdle(seconds: 30) && isDone
            tally.hit("clock \(seconds) s")
        }
        shop.service.block.setClock(nanoseconds: 0)
        try finish(&daemon, &tally, dropper, isDone: isDone, bed)
        tally.seconds = begun.duration(to: clock.now) / .seconds(1)
        shop.finish(tally)
    }

    private func rival(_ seed: UInt64) throws(TortureError) {
        var random = SeededGenerator(seed: seed)
        var tally = Tally("two daemons", seed: seed)
        let bed = try shop.newBed()
        defer { Folder.remove(bed.home) }
        var dropper = Dropper(bed: bed)
        dropper.isSyncing = false
        var daemon = DaemonRun(shop, bed)
        try daemon.start()
        for command in ["serve", "ingest", "serve", "ingest"] {
            try dropper.drop(count: 3, &random)
            let end = try Command.finish(shop.service.start([command], bed, .none), milliseconds: 10_000)
            tally.hit("second \(command)")
            if end != .exited(EX_TEMPFAIL) {
                tally.add(HomeAudit(fault: "a second \(command) ended with \(end), not 75"))
            }
        }
        let isDone = try daemon.waitUntilIdle(seconds: 30)
        try finish(&daemon, &tally, dropper, isDone: isDone, bed)
        shop.finish(tally)
    }

    private func finish(
        _ daemon: inout DaemonRun,
        _ tally: inout Tally,
        _ dropper: Dropper,
        isDone: Bool,
        _ bed: TestBed
    ) throws(TortureError) {
        let end = daemon.stop()
        if !isDone { tally.add(HomeAudit(fault: "not everything was taken in time")) }
        if end != .exited(0) { tally.add(HomeAudit(fault: "the daemon ended with \(end)")) }
        if daemon.starts > 1 { tally.add(HomeAudit(fault: "the daemon had to be started \(daemon.starts) times")) }
        _ = try shop.settle(bed, dropper.journal, &tally, history: [tally.mode])
        tally.drops += dropper.journal.drops.count
    }
}
