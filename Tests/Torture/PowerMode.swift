import CTorture
import Glibc

/// Power loss at every call.
///
/// The file systems are shut down under the running program, mounted again, and it starts on what had reached the disk.
/// Every drop was synced by its dropper.
struct PowerMode {
    let shop: Workshop
    let points: Int
    let layout: Layout
    /// Points between two checks.
    var span = 5
    /// Calls that the program is not allowed to make, for mutants.
    var omitted: [String] = []
    var environment: [String] = []
    /// A campaign against a mutant: ends when this is broken, and with nothing else.
    var hunted: Invariant?

    /// On what file systems inbox and archive are.
    struct Layout: Sendable, CustomStringConvertible {
        var inbox: LoopDisk.Format
        /// nil: the same file system.
        var archive: LoopDisk.Format?
        var description: String { archive.map { "\(inbox.rawValue)+\($0.rawValue)" } ?? "\(inbox.rawValue)" }

        static let all = [
            Layout(inbox: .ext4), Layout(inbox: .ext4, archive: .ext4), Layout(inbox: .xfs),
            Layout(inbox: .xfs, archive: .xfs), Layout(inbox: .ext4, archive: .xfs),
        ]
    }

    func run(seed: UInt64, book: inout SiteBook) throws(TortureError) -> Tally {
        var random = SeededGenerator(seed: seed)
        var tally = Tally("power \(layout)", seed: seed)
        let clock = ContinuousClock()
        let begun = clock.now
        guard ct_own_mounts() == 0 else { throw TortureError("mounts of our own need root") }
        let archive = try LoopDisk(
            layout.archive ?? layout.inbox,
            megabytes: 320,
            name: "disk-a",
            scratch: shop.scratch
        )
        defer { archive.close() }
        let inbox = try layout.archive.map { _ throws(TortureError) in
            try LoopDisk(layout.inbox, megabytes: 320, name: "disk-b", scratch: shop.scratch)
        }
        defer { inbox?.close() }
        shop.service.block.omit(omitted)
        defer { shop.service.block.omit([]) }
        let disks = [archive, inbox].compactMap { $0 }
        while tally.points < points, tally.goesOn(hunting: hunted) {
            shop.tellInterim(&tally, since: begun)
            for disk in disks { try disk.clear() }
            var bed = TestBed(home: archive.folder + "/home", inboxSide: inbox.map { $0.folder + "/side" })
            bed.mounts = disks.map(\.folder)
            try bed.create()
            for disk in disks { try Folder.sync(disk.folder) }
            try life(bed, disks, &tally, &book, &random)
        }
        tally.seconds = begun.duration(to: clock.now) / .seconds(1)
        return tally
    }

    private func life(
        _ bed: TestBed,
        _ disks: [LoopDisk],
        _ tally: inout Tally,
        _ book: inout SiteBook,
        _ random: inout SeededGenerator
    ) throws(TortureError) {
        var dropper = Dropper(bed: bed)
        defer { tally.drops += dropper.journal.drops.count }
        var history: [String] = []
        var service = shop.service
        service.environment = environment
        var sinceCheck = 0
        for age in 0..<40 where tally.points < points {
            let (situation, order) = choose(book, isNew: age == 0, &random)
            try situation.prepare(bed, &dropper, &random)
            // A situation of ours is as durable as the drops are.
            for disk in disks { disk.sync() }
            let serves = random.chance(0.15)
            let end = try serves ? service.serve(bed, order) : service.pass(bed, order)
            let block = service.block
            history.append("\(situation.rawValue), \(serves ? "serve" : "ingest"), \(order): \(end)")
            book.learn(block.sites, changes: block.changes, in: situation)
            sinceCheck += 1
            if block.fired > 0 {
                tally.hit(block.firedSite)
                book.hit(block.firedSite)
            } else {
                if let site = order.sites.first { book.miss(site) }
                // Then between two runs.
                for disk in disks { _ = ct_cut_power(disk.folder, UInt32(order.shutdown)) }
            }
            for disk in disks { try disk.restart() }
            if block.fired == 0, end != .exited(0) {
                let audit = HomeAudit(fault: "a pass ended with \(end)")
                tally.add(audit)
                return shop.report(tally, audit, bed, dropper.journal, history: history)
            }
            if sinceCheck >= span {
                sinceCheck = 0
                // The clean pass is one that makes its syncs.
                guard try shop.settle(bed, dropper.journal, &tally, history: history, mayFail: true) else { return }
                history.removeAll()
            }
        }
        _ = try shop.settle(bed, dropper.journal, &tally, history: history, mayFail: true)
    }

    private func choose(_ book: SiteBook, isNew: Bool, _ random: inout SeededGenerator) -> (Situation, FaultOrder) {
        var order = FaultOrder(action: FaultOrder.Action.cuts.randomElement(using: &random) ?? .cutBefore)
        order.shutdown = random.chance(0.6) ? 2 : 1
        let needy = book.neediest(&random, in: isNew ? .newHome : nil)
        if let needy, isNew || needy.situation != .newHome, random.chance(isNew ? 0.7 : 0.6) {
            order.when = 1 + random.below(needy.calls)
            order.sites = [needy.site]
            return (needy.situation, order)
        }
        let rare = Situation.allCases.filter { $0 != .newHome && $0 != .burst }.randomElement(using: &random)
        let situation = isNew ? Situation.newHome : random.chance(0.6) ? .plain : rare ?? .plain
        order.when = 1 + random.below(book.length(situation))
        return (situation, order)
    }
}
