import News

extension MetadataDates {
    /// When the page was published; nil where nothing says so.
    func published(_ settings: ParsingSettings) -> Stamp? {
        if let (candidate, statement) = stated { return stamp(candidate, statement, settings) }
        guard let candidate = weighed else { return nil }
        return stamp(candidate, nil, settings)
    }

    /// When it was last changed, not before it was published.
    func modified(after published: Stamp?, _ settings: ParsingSettings) -> Stamp? {
        var found: [Mention] = []
        for candidate in candidates { found += candidate.mentions.filter(\.isChange) }
        // What is printed counts where nothing is stated; hours before none.
        let stated = found.filter { $0.reason != "printed" }
        let pool = stated.isEmpty ? found : stated
        guard let mention = pool.first(where: \.time.hasClock) ?? pool.first else { return nil }
        let stamp = MachineTime.stamp(mention.time, mention.reason, settings)
        if let published {
            let isWhole = published.precision == .day || stamp.precision == .day
            let first =
                isWhole ? published.civil.daysSinceEpoch : published.civil.secondsSinceEpoch - Int64(published.offset)
            let last = isWhole ? stamp.civil.daysSinceEpoch : stamp.civil.secondsSinceEpoch - Int64(stamp.offset)
            guard last >= first else { return nil }
        }
        return stamp
    }

    /// When the document was made, where it says that apart from its publication.
    func created(_ settings: ParsingSettings) -> Stamp? {
        for candidate in candidates {
            for mention in candidate.mentions
            where mention.reason == "json-ld:dateCreated" || mention.statement == .dataPage {
                return MachineTime.stamp(mention.time, mention.reason, settings)
            }
        }
        return nil
    }

    /// The day that the surest statement of publication names.
    ///
    /// The page object of JSON-LD tells when a page was made, which for shops and standing pages means nothing: its day
    /// counts only where the page shows it to its readers.
    private var stated: (Candidate, Statement)? {
        for statement in Statement.allCases {
            for candidate in candidates where candidate.mentions.contains(where: { $0.statement == statement }) {
                if statement == .dataPage, !candidate.mentions.contains(where: \.isShown) { continue }
                return (candidate, statement)
            }
        }
        return nil
    }

    /// The best of the other days, nil where "none" is better.
    private var weighed: Candidate? {
        let possible = candidates.filter { $0.mentions.contains { $0.statement == nil || $0.isShown } }
        var none = FeatureSet()
        none.insert(Feature.none)
        var best: (candidate: Candidate?, score: Int32) = (nil, none.score(Self.weights))
        for candidate in possible {
            let score = candidate.features.score(Self.weights)
            if score > best.score { best = (candidate, score) }
        }
        return best.candidate
    }

    /// The fullest of the day's mentions: with a clock and zone, with a clock, the day alone.
    private func stamp(_ candidate: Candidate, _ statement: Statement?, _ settings: ParsingSettings) -> Stamp? {
        func fullness(_ mention: Mention) -> Int {
            guard mention.time.hasClock else { return 0 }
            if case .offset = mention.time.zone { return 2 }
            return 1
        }
        let pool = candidate.mentions.filter { !$0.isChange }
        var best: Mention?
        for mention in pool.isEmpty ? candidate.mentions : pool {
            guard let known = best else {
                best = mention
                continue
            }
            let isFuller = fullness(mention) > fullness(known)
            let isSurer =
                fullness(mention) == fullness(known)
                && (mention.statement?.rawValue ?? 99) < (known.statement?.rawValue ?? 99)
            if isFuller || isSurer { best = mention }
        }
        guard let mention = best else { return nil }
        if statement != nil, let local = local(mention, candidate, settings) { return local }
        return MachineTime.stamp(mention.time, mention.reason, settings)
    }

    /// A time stated in UTC whose day at home is another: the page's address or a line by its headline shows that day.
    ///
    /// Where that line prints the hour too, both together tell the zone.
    private func local(_ mention: Mention, _ candidate: Candidate, _ settings: ParsingSettings) -> Stamp? {
        guard mention.time.hasClock, mention.time.zone == .offset(0), !candidate.mentions.contains(where: \.isShown)
        else { return nil }
        let shown = candidates.filter { other in
            abs(other.day.daysSinceEpoch - candidate.day.daysSinceEpoch) == 1
                && (other.features.contains(Feature.address) || other.features.contains(Feature.printedClose)
                    || other.features.contains(Feature.timeAfter1) || other.features.contains(Feature.timeAfter2))
        }
        guard shown.count == 1, let day = shown.first else { return nil }
        let stated = mention.time.civil.secondsSinceEpoch
        for printed in day.mentions where printed.isShown && printed.time.hasClock && !printed.isChange {
            // Printed clocks leave the seconds out.
            let offset = ((printed.time.civil.secondsSinceEpoch - stated) + 60).flooredQuotient(900) * 900
            guard abs(offset) <= 14 * 3_600, abs(printed.time.civil.secondsSinceEpoch - stated - offset) <= 60 else {
                continue
            }
            let civil = CivilTime(secondsSinceEpoch: stated + offset)
            return Stamp(
                civil: civil,
                offset: Int(offset),
                precision: mention.time.hasSeconds ? .second : .minute,
                reason: mention.reason
            )
        }
        let home = CivilTime(secondsSinceEpoch: stated + Int64(settings.zoneOffset(mention.time.civil)))
        if (home.year, home.month, home.day) == (day.day.year, day.day.month, day.day.day) {
            return Stamp(
                civil: home,
                offset: settings.zoneOffset(mention.time.civil),
                precision: mention.time.hasSeconds ? .second : .minute,
                reason: mention.reason
            )
        }
        guard let printed = day.mentions.first(where: \.isShown) else { return nil }
        return MachineTime.stamp(printed.time, printed.reason, settings)
    }
}
