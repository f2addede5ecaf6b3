import Glibc

/// kill -9 at any moment while files are being dropped, from outside and without an order.
struct LoadMode {
    let shop: Workshop
    let points: Int
    /// Whom the signals are for.
    var victim = Victim.daemon

    enum Victim: String, Sendable {
        case daemon
        /// Workers are killed or stopped; their files may end as failed.
        case workers
    }

    func run(seed: UInt64) throws(TortureError) -> Tally {
        var random = SeededGenerator(seed: seed)
        var tally = Tally("load \(victim.rawValue)", seed: seed)
        let clock = ContinuousClock()
        let begun = clock.now
        while tally.points < points, tally.severe < 20 {
            shop.tellInterim(&tally, since: begun)
            let bed = try shop.newBed()
            defer { Folder.remove(bed.home) }
            var dropper = Dropper(bed: bed)
            dropper.isSyncing = false
            var history: [String] = []
            for age in 1...40 where tally.points < points {
                switch victim {
                case .daemon: try killDaemon(bed, &dropper, &tally, &history, &random)
                case .workers: try killWorkers(bed, &dropper, &tally, &history, &random)
                }
                guard age % 10 == 0 || tally.points >= points else { continue }
                guard
                    try shop.settle(bed, dropper.journal, &tally, history: history, mayFail: true)
                else { break }
                history.removeAll()
            }
            tally.drops += dropper.journal.drops.count
        }
        tally.seconds = begun.duration(to: clock.now) / .seconds(1)
        return tally
    }

    private func service() -> Service {
        var service = shop.service
        // Written in place while the daemon looks: it has to be told complete from begun.
        service.settings = ["inbox.settle=30ms", "inbox.settle-unclosed=60ms", "workers.count=2"]
        if victim == .workers { service.settings.append("workers.deadline=1s") }
        return service
    }

    private func killDaemon(
        _ bed: TestBed,
        _ dropper: inout Dropper,
        _ tally: inout Tally,
        _ history: inout [String],
        _ random: inout SeededGenerator
    ) throws(TortureError) {
        let pid = try service().start(["serve"], bed, .none)
        let moment = random.below(300)
        if try load(pid, &dropper, milliseconds: moment, &random) == nil {
            kill(pid, SIGKILL)
            _ = Command.wait(pid, milliseconds: 10_000)
        }
        tally.hit("kill -9 under load")
        history.append("kill -9 after \(moment) ms")
    }

    private func killWorkers(
        _ bed: TestBed,
        _ dropper: inout Dropper,
        _ tally: inout Tally,
        _ history: inout [String],
        _ random: inout SeededGenerator
    ) throws(TortureError) {
        let pid = try service().start(["serve"], bed, .none)
        var end: Command.End?
        for _ in 0..<10 where end == nil {
            end = try load(pid, &dropper, milliseconds: random.below(60), &random)
            let workers = Processes.children(of: pid).filter { $0.arguments.contains("worker") }
            guard let worker = workers.randomElement(using: &random) else { continue }
            let hangs = random.chance(0.2)
            kill(worker.pid, hangs ? SIGSTOP : SIGKILL)
            tally.hit(hangs ? "worker stopped" : "worker killed")
        }
        var waited = 0
        while end == nil, waited < 20_000, !Service.isIdle(bed) {
            end = Command.wait(pid, milliseconds: 20)
            waited += 20
        }
        if let end {
            history.append("workers killed and stopped: it ended by itself, \(end)")
        } else {
            kill(pid, SIGTERM)
            end = Command.finish(pid, milliseconds: 30_000)
            history.append("workers killed and stopped: \(end ?? .hung)")
        }
        if end != .exited(0) {
            let audit = HomeAudit(fault: "the daemon ended with \(end ?? .hung) when its workers were killed")
            tally.add(audit)
            shop.report(tally, audit, bed, dropper.journal, history: history)
        }
    }

    /// - Returns: how the daemon ended, if it did meanwhile.
    private func load(
        _ pid: pid_t,
        _ dropper: inout Dropper,
        milliseconds: Int,
        _ random: inout SeededGenerator
    ) throws(TortureError) -> Command.End? {
        let clock = ContinuousClock()
        let end = clock.now + .milliseconds(milliseconds)
        while clock.now < end {
            try dropper.drop(count: 1, &random)
            if let ended = Command.wait(pid, milliseconds: Int32(random.below(30))) { return ended }
        }
        return nil
    }
}
