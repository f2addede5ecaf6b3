/// Passes under trace, for what no journalling file system shows: every name and byte a record relies on was synced.
struct TraceMode {
    let shop: Workshop
    let passes: Int
    var environment: [String] = []
    /// Syncs to be left out, for mutants.
    var omitted: [String] = []

    func run(seed: UInt64) throws(TortureError) -> Tally {
        var random = SeededGenerator(seed: seed)
        var tally = Tally("trace", seed: seed)
        let clock = ContinuousClock()
        let begun = clock.now
        var service = shop.service
        service.environment = environment
        service.block.setTracing(true)
        defer { service.block.setTracing(false) }
        service.block.omit(omitted)
        defer { service.block.omit([]) }
        var followed = 0
        for _ in 0..<passes {
            let bed = try shop.newBed()
            defer { Folder.remove(bed.home) }
            var dropper = Dropper(bed: bed)
            dropper.isSyncing = false
            for round in 0..<3 {
                try dropper.drop(count: round == 2 ? 40 : 4, &random)
                _ = try service.pass(bed)
                let lint = TraceLint(service.block.trace)
                tally.points += 1
                followed += lint.followed
                for fault in lint.faults.prefix(3) where tally.other < 20 { tally.notes.append(fault) }
                tally.other += lint.faults.count
                if let first = lint.faults.first {
                    tally.broken[.syncedBefore, default: 0] += 1
                    tally.firstFaults[.syncedBefore] = tally.firstFaults[.syncedBefore] ?? first
                }
            }
            tally.drops += dropper.journal.drops.count
        }
        if followed == 0 { tally.other += 1 }
        tally.notes.append("\(followed) records followed to their commit")
        tally.seconds = begun.duration(to: clock.now) / .seconds(1)
        return tally
    }
}
