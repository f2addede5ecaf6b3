/// Which sites exist, in which situation they are met, and how often each was hit: chooses where to strike next.
struct SiteBook {
    private struct Entry {
        /// Most calls seen in one run, by situation.
        var seen: [Situation: Int] = [:]
        var hits = 0
        var misses = 0
        var changesFiles = false
    }

    private var entries: [String: Entry] = [:]
    /// Calls that change files in one run, by situation.
    private var lengths: [Situation: Int] = [:]
    let wanted: Int

    /// - Parameter wanted: hits that every site is to get.
    init(wanted: Int) { self.wanted = wanted }

    mutating func learn(_ sites: [FaultBlock.Site], changes: Int, in situation: Situation) {
        lengths[situation] = max(lengths[situation] ?? 0, changes)
        for site in sites {
            entries[site.name, default: Entry()].changesFiles = site.changesFiles
            let most = max(entries[site.name]?.seen[situation] ?? 0, site.count)
            entries[site.name]?.seen[situation] = most
        }
    }

    mutating func hit(_ site: String) { entries[site, default: Entry()].hits += 1 }

    /// The order for `site` did not come to its turn.
    mutating func miss(_ site: String) { entries[site]?.misses += 1 }

    func length(_ situation: Situation) -> Int { max(20, lengths[situation] ?? 60) }

    /// Whether a crash is worth a point there: it changes files, or talks with a worker or starts one.
    private static func counts(_ name: String, _ entry: Entry) -> Bool {
        entry.changesFiles || name.hasSuffix(" worker") || name.hasSuffix(" watch")
    }

    /// The site that needs a hit most, with a situation that meets it; nil when all have enough.
    ///
    /// - Parameter only: of those met in this situation.
    func neediest(
        _ random: inout SeededGenerator,
        in only: Situation? = nil
    ) -> (site: String, situation: Situation, calls: Int)? {
        let needy = entries.filter { name, entry in
            Self.counts(name, entry) && entry.hits < wanted && (only.map { entry.seen[$0] != nil } ?? true)
        }
        // One that never comes to its turn must not take all the time.
        let choice = needy.min { one, other in
            (one.value.hits + one.value.misses, one.key) < (other.value.hits + other.value.misses, other.key)
        }
        let situations = choice?.value.seen.keys.filter { only == nil || $0 == only }
        guard let choice,
            let situation = situations?.sorted(by: { $0.rawValue < $1.rawValue }).randomElement(using: &random)
        else { return nil }
        return (choice.key, situation, choice.value.seen[situation] ?? 1)
    }

    /// Sites that a crash counts at, with their hits.
    var crashSites: [(name: String, hits: Int)] {
        entries.filter { Self.counts($0.key, $0.value) }.map { ($0.key, $0.value.hits) }
            .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    }

    /// Every site, also those that only read.
    var all: [(name: String, situations: [Situation])] {
        entries.map { ($0.key, $0.value.seen.keys.sorted { $0.rawValue < $1.rawValue }) }.sorted { $0.0 < $1.0 }
    }
}
