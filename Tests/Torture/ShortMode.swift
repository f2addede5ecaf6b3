import Glibc

/// Every write takes half of its bytes, and every call is interrupted first: the loops have to complete.
struct ShortMode {
    let shop: Workshop
    let passes: Int

    func run(seed: UInt64) throws(TortureError) -> Tally {
        var random = SeededGenerator(seed: seed)
        var tally = Tally("short writes", seed: seed)
        let clock = ContinuousClock()
        let begun = clock.now
        let bed = try shop.newBed()
        defer { Folder.remove(bed.home) }
        var dropper = Dropper(bed: bed)
        dropper.isSyncing = false
        for pass in 0..<passes {
            try dropper.drop(count: 6, &random)
            // The first at once or one later; for ever would be a write of one byte that takes none.
            let order = FaultOrder(action: .short, when: 1 + pass % 7, times: 0)
            let end = try shop.service.pass(bed, order)
            tally.points += shop.service.block.fired
            if end != .exited(0) { tally.add(HomeAudit(fault: "with short writes a pass ended with \(end)")) }
            _ = try shop.settle(bed, dropper.journal, &tally, history: ["\(order)"])
        }
        tally.drops = dropper.journal.drops.count
        tally.seconds = begun.duration(to: clock.now) / .seconds(1)
        return tally
    }
}
