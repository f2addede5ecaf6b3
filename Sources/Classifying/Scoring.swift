import News

/// Turns matches into scored codes for one document.
///
/// Every rule's phrase adds the weight of its place; the same rule's second hit adds half, the third a quarter (for a
/// context: the same phrase's). A code's score is the chance that at least one of its hits is right: 1 - (1 - w₁)(1 - w₂)…, where of hits that
/// overlap only the heaviest counts. A code is given when its score reaches its facet's threshold and its contexts
/// hold.
struct Scoring {
    let book: RuleBook
    let language: String
    let ruleLanguage: RuleBook.Language?
    let texts: Texts
    let layout: BodyLayout
    /// By rule and zone: its hits so far; beyond `hitsKept` they would change next to nothing.
    private var hitCounts: [UInt8]
    var hits: [[Hit]]

    private static let hitsKept: UInt8 = 4
    private static let contextHitsKept: UInt8 = 24
    private static let evidenceKept = 6

    /// What is read for matches; the caption is a picture's whole text and weighs like a lead.
    struct Texts {
        var title: FoldedSource
        var caption: FoldedSource
        var body: FoldedSource

        subscript(_ place: Evidence.Place) -> FoldedSource {
            switch place {
            case .title: title
            case .caption: caption
            case .body: body
            }
        }
    }

    struct Hit {
        var rule: Int
        /// Which of the rule's words: the phrase's number, -1 for a trait of the layout.
        var phrase: Int
        var weight: Double
        var place: Evidence.Place
        var range: Range<Int>
    }

    init(book: RuleBook, language: String, texts: Texts, layout: BodyLayout) {
        self.book = book
        self.language = language
        ruleLanguage = RuleBook.Language(rawValue: language)
        self.texts = texts
        self.layout = layout
        hitCounts = [UInt8](repeating: 0, count: book.rules.count * 3)
        hits = [[Hit]](repeating: [], count: book.entries.count)
    }

    mutating func take(_ matches: [PhraseMatcher.Match], from place: Evidence.Place) {
        let text = texts[place]
        var masks: [Range<Int>] = []
        var denials = Denials()
        var words = [UInt64](repeating: 0, count: place == .body ? layout.sentences.count : 1)
        var starts = [(source: Int, sentence: Int)](repeating: (0, 0), count: matches.count)
        var sentence = 0
        for (index, match) in matches.enumerated() {
            let start = text.folded.sourceOffset(match.range.lowerBound)
            if place == .body { sentence = layout.sentence(at: start, near: sentence) }
            starts[index] = (start, sentence)
            words[sentence] |= book.meanings[match.phrase].sets
            if book.meanings[match.phrase].isMask { masks.append(match.range) }
            if let denial = book.meanings[match.phrase].denial { denials.add(match.range, denial) }
        }
        denials.leaveOut(within: masks)
        var mask = 0
        for (index, match) in matches.enumerated() {
            // Both lists ascend by their ends: the masks that end before this match are behind us.
            while mask < masks.count, masks[mask].upperBound < match.range.upperBound { mask += 1 }
            let isMasked =
                mask < masks.count && masks[mask].lowerBound <= match.range.lowerBound
                && masks[mask].upperBound >= match.range.upperBound
            if isMasked { continue }
            for rule in book.meanings[match.phrase].rules where mayAdd(rule, place, starts[index].source) {
                let near = words[starts[index].sentence]
                guard near & book.rules[rule].excludes == 0 else { continue }
                guard book.rules[rule].requires.allSatisfy({ near & $0 != 0 }) else { continue }
                if isDeniable(rule), denials.denial(of: match.range, in: text.folded.bytes) != nil { continue }
                add(rule: rule, phrase: match.phrase, place: place, source: text.folded.sourceRange(match.range))
            }
        }
    }

    func isDeniable(_ rule: Int) -> Bool {
        book.entries[book.rules[rule].entry].facet.map { book.facets[$0].isDeniable } ?? false
    }

    /// A trait of the layout, at body bytes.
    mutating func take(fact: String, at range: Range<Int>) {
        for rule in book.factRules[fact] ?? [] where mayAdd(rule, .body, range.lowerBound) {
            add(rule: rule, phrase: -1, place: .body, source: range)
        }
    }

    /// Title, lead or the rest of the body.
    func zone(_ place: Evidence.Place, _ start: Int) -> Int {
        switch place {
        case .title: 0
        case .caption: 1
        case .body: start < layout.leadEnd ? 1 : 2
        }
    }

    func weight(_ rule: Int, zone: Int) -> Double {
        zone == 0 ? book.rules[rule].title : zone == 1 ? book.rules[rule].lead : book.rules[rule].body
    }

    /// Whether a hit of the rule there would count at all.
    private func mayAdd(_ rule: Int, _ place: Evidence.Place, _ start: Int) -> Bool {
        let zone = zone(place, start)
        let isContext = book.entries[book.rules[rule].entry].facet == nil
        return weight(rule, zone: zone) > 0
            && hitCounts[rule * 3 + zone] < (isContext ? Self.contextHitsKept : Self.hitsKept)
            && book.rules[rule].language.speaks(in: ruleLanguage)
    }

    private mutating func add(rule: Int, phrase: Int, place: Evidence.Place, source: Range<Int>) {
        let zone = zone(place, source.lowerBound)
        hitCounts[rule * 3 + zone] += 1
        let hit = Hit(rule: rule, phrase: phrase, weight: weight(rule, zone: zone), place: place, range: source)
        hits[book.rules[rule].entry].append(hit)
    }

    func subjects() -> [Subject] {
        let results = results()
        let order = book.entries.indices.filter { book.entries[$0].facet != nil && results[$0] != nil }
        return order.compactMap { index in results[index].map { subject(book.entries[index], $0) } }
    }

    /// By entry: its result where it is given.
    func results() -> [Result?] {
        var results = [Result?](repeating: nil, count: book.entries.count)
        for index in book.entries.indices where !hits[index].isEmpty && book.entries[index].sources.isEmpty {
            results[index] = given(score(hits[index], isContext: book.entries[index].facet == nil), index, results)
        }
        for facet in book.facets.indices where book.facets[facet].isExclusive {
            let members = book.entries.indices.filter { book.entries[$0].facet == facet && results[$0] != nil }
            let best = members.max { (results[$0]?.score ?? 0) < (results[$1]?.score ?? 0) }
            for member in members where member != best { results[member] = nil }
        }
        // What follows from other codes follows from those that are given.
        for index in book.entries.indices where !book.entries[index].sources.isEmpty {
            let own = hits[index].isEmpty ? nil : score(hits[index], isContext: false)
            guard let result = following(book.entries[index].sources, own, results) else { continue }
            results[index] = given(result, index, results)
        }
        return results
    }

    struct Result {
        var score: Double
        var rule: String
        var hits: [Hit]
    }

    /// The result where it reaches the entry's threshold and its contexts hold.
    func given(_ result: Result, _ index: Int, _ results: [Result?]) -> Result? {
        // Sums of the same weights in the same order are the same on every machine; the margin is for reading.
        guard result.score + 0.000_1 >= book.entries[index].threshold,
            book.entries[index].needs.allSatisfy({ results[$0] != nil })
        else { return nil }
        return result
    }

    /// The best of the codes from which another follows, beside that one's own phrases.
    private func following(_ sources: [RuleBook.Source], _ own: Result?, _ results: [Result?]) -> Result? {
        var best: Result?
        for source in sources {
            guard var result = results[source.entry] else { continue }
            result.score *= source.share
            result.rule = source.rule
            if result.score > best?.score ?? 0 { best = result }
        }
        guard let best, let own else { return best ?? own }
        return Result(
            score: min(1 - (1 - best.score) * (1 - own.score), 0.99),
            rule: own.score > best.score ? own.rule : best.rule,
            hits: own.score > best.score ? own.hits + best.hits : best.hits + own.hits
        )
    }

    func score(_ all: [Hit], isContext: Bool) -> Result {
        let ordered = all.indices.sorted {
            all[$0].weight != all[$1].weight ? all[$0].weight > all[$1].weight : $0 < $1
        }
        var accepted: [Hit] = []
        var doubt = 1.0
        var best: (rule: Int, weight: Double)?
        for hit in ordered.lazy.map({ all[$0] }) {
            if accepted.contains(where: { $0.place == hit.place && $0.range.overlaps(hit.range) }) { continue }
            var earlier = 0
            for other in accepted where isContext ? other.phrase == hit.phrase : other.rule == hit.rule { earlier += 1 }
            accepted.append(hit)
            let weight = earlier > 2 ? 0 : hit.weight / Double(1 << earlier)
            doubt *= 1 - weight
            if weight > best?.weight ?? 0 { best = (hit.rule, weight) }
        }
        return Result(score: min(1 - doubt, 0.99), rule: best.map { book.rules[$0.rule].id } ?? "", hits: accepted)
    }

    private static func order(_ place: Evidence.Place) -> Int {
        switch place {
        case .title: 0
        case .caption: 1
        case .body: 2
        }
    }

    private func subject(_ entry: RuleBook.Entry, _ result: Result) -> Subject {
        let inTitle = result.hits.contains { $0.place == .title }
        let inLead = result.hits.contains { zone($0.place, $0.range.lowerBound) == 1 }
        let spread = min(result.hits.count, 5) * 4
        let relevance = Int(result.score * 40) + (inTitle ? 25 : 0) + (inLead ? 15 : 0) + spread
        let strongest = result.hits.prefix(Self.evidenceKept)
        let inOrder = strongest.sorted { a, b in
            a.place != b.place
                ? Self.order(a.place) < Self.order(b.place) : a.range.lowerBound < b.range.lowerBound
        }
        let evidence = inOrder.map { hit in
            Evidence(
                span: Span(start: hit.range.lowerBound, length: hit.range.count),
                place: hit.place,
                text: texts[hit.place].printed(hit.range)
            )
        }
        let label = language == "vi" ? entry.vietnamese : language == "lo" ? entry.lao : entry.english
        return Subject(
            code: entry.code,
            name: label.isEmpty ? entry.english : label,
            score: Double(Int(result.score * 1_000 + 0.5)) / 1_000,
            by: "rule:\(result.rule)",
            relevance: min(relevance, 100),
            evidence: evidence
        )
    }
}
