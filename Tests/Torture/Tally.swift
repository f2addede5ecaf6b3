/// The figures of one mode, and its line in the report.
struct Tally {
    let mode: String
    var points = 0
    var lost = 0
    var twice = 0
    var mismatched = 0
    var receipts = 0
    var other = 0
    /// Checks that found each invariant broken, and the first fault of each in words.
    var broken: [Invariant: Int] = [:]
    var firstFaults: [Invariant: String] = [:]
    var checks = 0
    var drops = 0
    var seconds = 0.0
    var seed: UInt64
    /// Points by site.
    var hits: [String: Int] = [:]
    var notes: [String] = []
    /// Points that `interim` has told of.
    private var told = 0

    init(_ mode: String, seed: UInt64) {
        self.mode = mode
        self.seed = seed
    }

    var faults: Int { severe + receipts }

    /// What ends a campaign before its time.
    var severe: Int { lost + twice + mismatched + other }

    /// Twenty severe faults end a campaign; one that hunts goes on until it has what it is after.
    func goesOn(hunting hunted: Invariant?) -> Bool {
        hunted.map { broken[$0] == nil } ?? (severe < 20)
    }

    mutating func add(_ audit: HomeAudit) {
        checks += 1
        for (invariant, faults) in audit.byInvariant {
            broken[invariant, default: 0] += 1
            firstFaults[invariant] = firstFaults[invariant] ?? faults.first
        }
        lost += audit.lost.count
        twice += audit.twice.count
        mismatched += audit.mismatched.count
        receipts += audit.receipts.count
        other += audit.other.count + audit.torn.count + audit.catalog.count
    }

    mutating func hit(_ site: String) {
        points += 1
        hits[site, default: 0] += 1
    }

    var line: String {
        let seconds = (self.seconds * 10).rounded() / 10
        return "\(mode): \(points) points / \(lost) lost / \(twice) twice / \(mismatched) mismatched / "
            + "\(receipts) receipts / \(other) other faults / \(drops) drops / \(checks) checks / \(seconds) s / seed \(seed)"
    }

    /// The figures so far, every 250 points: an hour that is cut short leaves what it has seen.
    mutating func interim() -> String? {
        guard points - told >= 250 else { return nil }
        told = points
        return "so far, \(line)"
    }

    /// Sites, the least hit first.
    var histogram: [String] {
        hits.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map { "  \($0.value)\t\($0.key)" }
    }
}
