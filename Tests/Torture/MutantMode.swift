import Glibc

/// The test of the test: the program with one of its steps broken on purpose; every such mutant has to be caught.
struct MutantMode {
    let shop: Workshop
    /// Only those that a few passes under trace show.
    var isQuick = false
    /// One alone.
    var only: String?

    /// A deliberate fault of the protocol.
    struct Mutant: Sendable {
        var name: String
        /// Syncs that the injector leaves out.
        var omitted: [String] = []
        /// Compiled into debug builds: the value of `CAUNOI_MUTANT`.
        var isInProgram: Bool { omitted.isEmpty }
        var hunter: Hunter
        var isQuick: Bool { if case .trace = hunter { true } else { false } }
    }

    /// How it is looked for.
    enum Hunter: Sendable {
        case trace
        case kill([Situation])
        case parts
        case power(PowerMode.Layout)
    }

    static let barrier = ["fdatasync objects/ab/(sha)", "syncfs objects/ab/(sha)", "syncfs objects/ab"]

    static let all: [Mutant] = [
        Mutant(
            name: "record-not-synced",
            omitted: ["fdatasync archive/#.jsonl"],
            hunter: .power(.init(inbox: .ext4, archive: .ext4))
        ),
        Mutant(
            name: "object-not-synced",
            omitted: barrier,
            hunter: .power(.init(inbox: .ext4))
        ),
        Mutant(
            name: "claim-not-synced",
            omitted: [
                "fsync claimed/(id)", "fsync claimed", "fsync inbox", "fsync inbox/(*)", "syncfs claimed/(id)",
                "syncfs claimed", "syncfs inbox", "syncfs inbox/(*)",
            ],
            hunter: .power(.init(inbox: .ext4, archive: .ext4))
        ),
        Mutant(name: "object-left-out-of-barrier", omitted: barrier, hunter: .trace),
        Mutant(name: "object-folder-left-out-of-barrier", omitted: ["fsync objects/ab"], hunter: .trace),
        Mutant(name: "objects-left-out-of-barrier", omitted: ["fsync objects"], hunter: .trace),
        Mutant(name: "claim-folder-left-out-of-barrier", omitted: ["fsync claimed/(id)"], hunter: .trace),
        Mutant(name: "claimed-left-out-of-barrier", omitted: ["fsync claimed"], hunter: .trace),
        Mutant(name: "inbox-left-out-of-barrier", omitted: ["fsync inbox", "fsync inbox/(*)"], hunter: .trace),
        Mutant(name: "barrier-after-append", hunter: .trace),
        Mutant(name: "object-trusted-unhashed", hunter: .kill([.objectThere])),
        Mutant(name: "filed-before-commit", hunter: .kill([.plain])),
        Mutant(name: "catalog-not-caught-up", hunter: .kill([.plain, .catalogGone])),
        Mutant(name: "records-not-asked", hunter: .kill([.plain])),
        Mutant(name: "parts-not-contiguous", hunter: .parts),
    ]

    /// - Returns: the names of those that nobody caught.
    func run(seed: UInt64) throws(TortureError) -> Tally {
        var tally = Tally("mutants", seed: seed)
        let clock = ContinuousClock()
        let begun = clock.now
        for mutant in Self.all where (!isQuick || mutant.isQuick) && (only == nil || only == mutant.name) {
            let started = clock.now
            let caught = try hunt(mutant, seed: seed)
            let seconds = (started.duration(to: clock.now) / .seconds(1) * 10).rounded() / 10
            tally.hit(mutant.name)
            switch caught {
            case nil: shop.say("  \(mutant.name): skipped, it needs root and loop devices")
            case .some(let how?): shop.say("  \(mutant.name): caught after \(seconds) s: \(how)")
            case .some(nil):
                tally.other += 1
                shop.say("  \(mutant.name): NOT CAUGHT in \(seconds) s")
            }
        }
        tally.seconds = begun.duration(to: clock.now) / .seconds(1)
        return tally
    }

    /// nil where it cannot be tried here; else how it was caught, if it was.
    private func hunt(_ mutant: Mutant, seed: UInt64) throws(TortureError) -> String?? {
        let environment = mutant.isInProgram ? ["CAUNOI_MUTANT=\(mutant.name)"] : []
        shop.isQuiet = true
        defer { shop.isQuiet = false }
        let found: Tally
        switch mutant.hunter {
        case .trace:
            var mode = TraceMode(shop: shop, passes: 2)
            mode.environment = environment
            mode.omitted = mutant.omitted
            found = try mode.run(seed: seed)
        case .kill(let situations):
            var mode = KillMode(shop: shop, points: 300, span: 4)
            mode.environment = environment
            mode.situations = situations
            mode.stopsAtFault = true
            var book = SiteBook(wanted: 5)
            found = try mode.run(seed: seed, &book)
        case .parts:
            var mode = KillMode(shop: shop, points: 200, span: 3)
            mode.environment = environment
            mode.hasManyParts = true
            mode.stopsAtFault = true
            var book = SiteBook(wanted: 5)
            found = try mode.run(seed: seed, &book)
        case .power(let layout):
            guard geteuid() == 0, access("/dev/loop-control", R_OK) == 0 else { return nil }
            var mode = PowerMode(shop: shop, points: 150, layout: layout)
            mode.environment = environment
            mode.omitted = mutant.omitted
            mode.stopsAtFault = true
            mode.span = 2
            var book = SiteBook(wanted: 5)
            found = try mode.run(seed: seed, book: &book)
        }
        guard found.severe > 0 else { return .some(nil) }
        let first = found.firstFault ?? found.notes.first ?? ""
        return "\(found.points) points, \(found.lost) lost, \(found.twice) twice, \(found.mismatched) mismatched, "
            + "\(found.other) other; first: \(first.prefix(120))"
    }
}
