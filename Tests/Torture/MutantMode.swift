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
        /// What it is caught by; other faults that come with it do not count.
        var breaks: Invariant
        /// Syncs that the injector leaves out.
        var omitted: [String] = []
        /// Compiled into debug builds: the value of `CAUNOI_MUTANT`.
        var isInProgram: Bool { omitted.isEmpty }
        var hunter: Hunter
        /// Calls at which it shows.
        var focus: [String] = []
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

    /// The write of a group's lines.
    static let append = ["write archive/#.jsonl"]
    static let commit = append + ["fdatasync archive/#.jsonl"]

    static let all: [Mutant] = [
        Mutant(
            name: "record-not-synced",
            breaks: .nothingLost,
            omitted: ["fdatasync archive/#.jsonl"],
            hunter: .power(.init(inbox: .ext4, archive: .ext4))
        ),
        Mutant(
            name: "object-not-synced",
            breaks: .objectsWhole,
            omitted: barrier,
            hunter: .power(.init(inbox: .ext4))
        ),
        Mutant(
            name: "claim-not-synced",
            breaks: .nothingTwice,
            omitted: [
                "fsync claimed/(id)", "fsync claimed", "fsync inbox", "fsync inbox/(*)", "syncfs claimed/(id)",
                "syncfs claimed", "syncfs inbox", "syncfs inbox/(*)",
            ],
            hunter: .power(.init(inbox: .ext4, archive: .ext4))
        ),
        traced("object-left-out-of-barrier", barrier),
        traced("object-folder-left-out-of-barrier", ["fsync objects/ab"]),
        traced("objects-left-out-of-barrier", ["fsync objects"]),
        traced("claim-folder-left-out-of-barrier", ["fsync claimed/(id)"]),
        traced("claimed-left-out-of-barrier", ["fsync claimed"]),
        traced("inbox-left-out-of-barrier", ["fsync inbox", "fsync inbox/(*)"]),
        traced("barrier-after-append", []),
        Mutant(name: "object-trusted-unhashed", breaks: .objectsWhole, hunter: .kill([.objectThere])),
        Mutant(name: "filed-before-commit", breaks: .nothingLost, hunter: .kill([.plain]), focus: commit),
        Mutant(
            name: "catalog-not-caught-up",
            breaks: .nothingTwice,
            hunter: .kill([.plain, .catalogGone]),
            focus: ["fdatasync archive/#.jsonl"]
        ),
        Mutant(
            name: "records-not-asked",
            breaks: .nothingTwice,
            hunter: .kill([.plain]),
            focus: ["fdatasync archive/#.jsonl"]
        ),
        Mutant(name: "parts-not-contiguous", breaks: .partsTogether, hunter: .parts, focus: append),
    ]

    private static func traced(_ name: String, _ omitted: [String]) -> Mutant {
        Mutant(name: name, breaks: .syncedBefore, omitted: omitted, hunter: .trace)
    }

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
            mode.focus = mutant.focus
            mode.hunted = mutant.breaks
            var book = SiteBook(wanted: 5)
            found = try mode.run(seed: seed, &book)
        case .parts:
            var mode = KillMode(shop: shop, points: 200, span: 3)
            mode.environment = environment
            mode.hasManyParts = true
            mode.focus = mutant.focus
            mode.hunted = mutant.breaks
            var book = SiteBook(wanted: 5)
            found = try mode.run(seed: seed, &book)
        case .power(let layout):
            guard geteuid() == 0, access("/dev/loop-control", R_OK) == 0 else { return nil }
            var mode = PowerMode(shop: shop, points: 150, layout: layout)
            mode.environment = environment
            mode.omitted = mutant.omitted
            mode.hunted = mutant.breaks
            mode.span = 2
            var book = SiteBook(wanted: 5)
            found = try mode.run(seed: seed, book: &book)
        }
        guard let first = found.firstFaults[mutant.breaks] else {
            let others = found.broken.map { "\($0.key.rawValue) \($0.value) times" }.sorted().joined(separator: ", ")
            shop.say(
                "  \(mutant.name): '\(mutant.breaks.rawValue)' held in \(found.points) points; broken: [\(others)]"
            )
            return .some(nil)
        }
        return "'\(mutant.breaks.rawValue)' is broken at the latest after \(found.points) points: \(first.prefix(120))"
    }
}
