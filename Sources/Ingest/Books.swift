import News

/// The sum that must always hold: every drop ever seen is recorded with one outcome or is waiting.
///
/// `seen` is counted where files are noticed, the outcomes where records are committed: two sources, so that a drop
/// lost between them shows.
struct Books: Sendable, Hashable {
    /// Drops by outcome, from the catalog.
    var recorded: [Outcome: Int64]
    /// Drops of earlier runs plus the files noticed in this one, less those that vanished before the claim.
    var seen: Int64
    /// Noticed and not recorded yet.
    var waiting: Int64

    var recordedTotal: Int64 { recorded.values.reduce(0, +) }

    var isBalanced: Bool { seen == recordedTotal + waiting }

    /// `seen 7 = archived 4 + duplicate 1 + rejected 1 + failed 0 + waiting 1`.
    var summary: String {
        let parts = Outcome.allCases.map { "\($0.rawValue) \(recorded[$0] ?? 0)" } + ["waiting \(waiting)"]
        return "seen \(seen) = \(parts.joined(separator: " + "))"
    }
}
