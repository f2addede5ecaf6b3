import Glibc

/// kill -9 at every call: one home lives through many crashes, each start gets an order of its own, so that recoveries
/// are crashed too; every few points a clean pass and the full check.
struct KillMode {
    let shop: Workshop
    let points: Int
    /// Points between two checks.
    let span: Int
    /// Of the program, for mutants.
    var environment: [String] = []
    /// The only ones, when not empty.
    var situations: [Situation] = []
    /// Texts of many sections, read by a worker that makes a part of each.
    var hasManyParts = false
    /// Calls that half of the orders go to.
    var focus: [String] = []
    /// A campaign against a mutant: ends when this is broken, and with nothing else.
    var hunted: Invariant?

    private var service: Service {
        var service = shop.service
        service.environment = environment
        return service
    }

    func run(seed: UInt64, _ book: inout SiteBook) throws(TortureError) -> Tally {
        var random = SeededGenerator(seed: seed)
        var tally = Tally(hasManyParts ? "kill, many parts" : "kill", seed: seed)
        if hasManyParts { shop.service.block.setWorker(shop.driver, argument: "parts") }
        defer { shop.restoreWorker() }
        let clock = ContinuousClock()
        let begun = clock.now
        try learn(&book, &random)
        while tally.points < points, tally.goesOn(hunting: hunted) {
            shop.tellInterim(&tally, since: begun)
            try life(&tally, &book, &random)
        }
        tally.seconds = begun.duration(to: clock.now) / .seconds(1)
        return tally
    }

    /// A run of each situation without a fault, for the sites there are.
    func learn(_ book: inout SiteBook, _ random: inout SeededGenerator) throws(TortureError) {
        for situation in Situation.allCases {
            let bed = try shop.newBed()
            var dropper = Dropper(bed: bed)
            dropper.isSyncing = false
            if situation != .newHome {
                for form in Dropper.Form.allCases { try dropper.drop(form, &random) }
                _ = try shop.service.pass(bed)
            }
            try situation.prepare(bed, &dropper, &random)
            _ = try situation == .burst ? shop.service.serve(bed) : shop.service.pass(bed)
            book.learn(shop.service.block.sites, changes: shop.service.block.changes, in: situation)
            Folder.remove(bed.home)
        }
    }

    /// One home, from its founding until it has grown old.
    private func life(_ tally: inout Tally, _ book: inout SiteBook, _ random: inout SeededGenerator)
        throws(TortureError)
    {
        let bed = try shop.newBed()
        defer { Folder.remove(bed.home) }
        var dropper = Dropper(bed: bed)
        dropper.isSyncing = false
        if hasManyParts { dropper.forms = [.bundle, .bundle, .movedIn, .equalBytes] }
        var history: [String] = []
        var sinceCheck = 0
        var age = 0
        while age < 60, tally.points < points {
            var (situation, order) = choose(book, isNew: age == 0, &random)
            if age > 0, let only = situations.randomElement(using: &random), !situations.contains(situation) {
                situation = only
            }
            try situation.prepare(bed, &dropper, &random)
            let serves = random.chance(0.2)
            let end = try serves ? service.serve(bed, order) : service.pass(bed, order)
            let block = shop.service.block
            history.append("\(situation.rawValue), \(serves ? "serve" : "ingest"), \(order): \(end)")
            book.learn(block.sites, changes: block.changes, in: situation)
            age += 1
            sinceCheck += 1
            if block.fired > 0 {
                tally.hit(block.firedSite)
                book.hit(block.firedSite)
            } else if let site = order.sites.first {
                book.miss(site)
            }
            if end != .exited(0), end != .signalled(SIGKILL) {
                // Only our own kill may end a pass.
                let audit = HomeAudit(fault: "a pass ended with \(end)")
                tally.add(audit)
                shop.report(tally, audit, bed, dropper.journal, history: history)
                tally.drops += dropper.journal.drops.count
                return
            }
            if sinceCheck >= span {
                sinceCheck = 0
                guard try shop.settle(bed, dropper.journal, &tally, history: history, mayFail: true) else {
                    tally.drops += dropper.journal.drops.count
                    return
                }
                history.removeAll()
            }
        }
        _ = try shop.settle(bed, dropper.journal, &tally, history: history, mayFail: true)
        tally.drops += dropper.journal.drops.count
    }

    /// Half of the orders go to a step of the whole, the others to the site that was hit least.
    private func choose(_ book: SiteBook, isNew: Bool, _ random: inout SeededGenerator) -> (Situation, FaultOrder) {
        let action = FaultOrder.Action.kills.randomElement(using: &random) ?? .killBefore
        if !isNew, random.chance(0.5), let site = focus.randomElement(using: &random) {
            return (.plain, FaultOrder(action: action, when: 1 + random.below(2), sites: [site]))
        }
        if !isNew, random.chance(0.6), let needy = book.neediest(&random), needy.situation != .newHome {
            let when = 1 + random.below(needy.calls)
            return (needy.situation, FaultOrder(action: action, when: when, sites: [needy.site]))
        }
        if isNew, random.chance(0.7), let needy = book.neediest(&random, in: .newHome) {
            return (.newHome, FaultOrder(action: action, when: 1 + random.below(needy.calls), sites: [needy.site]))
        }
        let situation = isNew ? Situation.newHome : random.chance(0.6) ? .plain : Self.rare(&random)
        return (situation, FaultOrder(action: action, when: 1 + random.below(book.length(situation))))
    }

    private static func rare(_ random: inout SeededGenerator) -> Situation {
        let choices = Situation.allCases.filter { $0 != .newHome && $0 != .burst }
        return random.chance(0.05) ? .burst : choices.randomElement(using: &random) ?? .plain
    }
}
