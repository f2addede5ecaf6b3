import News

extension Classifier {
    /// Most n-grams that a label of a model shows as its evidence.
    private static let evidenceKept = 6

    /// Adds the labels that a model is sure of.
    ///
    /// A label that is a code of the taxonomy is that code, any other `<model>:<label>`. Where a rule had given the code
    /// the rule and its evidence stay, and its score is the chance that either is right. Of a facet that gives its best
    /// code only, the one with the higher score stays.
    func hear(_ table: ModelTable, _ texts: Scoring.Texts, _ language: String, _ subjects: inout [Subject]) {
        let places: [Evidence.Place] = [.title, .caption, .body]
        let found = places.map { table.find(in: texts[$0].folded.bytes) }
        let judgement = table.judge(found)
        for (label, probability) in judgement.given {
            let name = table.model.labels[label]
            let entry = book.entries.firstIndex { $0.facet != nil && $0.code == name }
            let code = entry == nil ? "\(table.model.name):\(name)" : name
            let score = min(Double(probability), 0.99)
            if let place = subjects.firstIndex(where: { $0.code == code }) {
                subjects[place].score = Self.rounded(min(1 - (1 - subjects[place].score) * (1 - score), 0.99))
                continue
            }
            if let entry, let facet = book.entries[entry].facet, book.facets[facet].isExclusive {
                let rivals = subjects.filter { subject in
                    book.entries.contains { $0.facet == facet && $0.code == subject.code }
                }
                if rivals.contains(where: { $0.score >= score }) { continue }
                subjects.removeAll { subject in rivals.contains { $0.code == subject.code } }
            }
            let reasons = table.model.reasons(judgement.weighed, label: label, limit: Self.evidenceKept * 4)
            let evidence = Self.evidence(reasons, found, places, texts)
            let isInTitle = evidence.contains { $0.place == .title }
            let subject = Subject(
                code: code,
                name: entry.map { Self.name(of: book.entries[$0], language) } ?? name,
                score: Self.rounded(score),
                by: "model:\(table.identity)",
                relevance: min(100, Int(score * 60) + (isInTitle ? 25 : 0)),
                evidence: evidence
            )
            subjects.insert(subject, at: place(of: entry, in: subjects))
        }
    }

    /// Where a subject stands: codes in the order of the rules, labels of models behind them.
    private func place(of entry: Int?, in subjects: [Subject]) -> Int {
        guard let entry else { return subjects.count }
        let later = Set(book.entries[(entry + 1)...].map(\.code))
        return subjects.firstIndex { later.contains($0.code) || $0.code.utf8.contains(UInt8(ascii: ":")) }
            ?? subjects.count
    }

    /// The strongest n-grams where they stand first, none within another, in the order of the text.
    private static func evidence(
        _ reasons: [Int],
        _ found: [ModelTable.Found],
        _ places: [Evidence.Place],
        _ texts: Scoring.Texts
    ) -> [Evidence] {
        var first: [Int: (piece: Int, range: Range<Int>)] = [:]
        let wanted = Set(reasons)
        for (piece, text) in found.enumerated() {
            for occurrence in text.occurrences where wanted.contains(Int(occurrence.feature)) {
                let feature = Int(occurrence.feature)
                if first[feature] == nil { first[feature] = (piece, Int(occurrence.start)..<Int(occurrence.end)) }
            }
        }
        var accepted: [(piece: Int, range: Range<Int>)] = []
        for reason in reasons where accepted.count < evidenceKept {
            guard let (piece, range) = first[reason] else { continue }
            if accepted.contains(where: { $0.piece == piece && $0.range.overlaps(range) }) { continue }
            accepted.append((piece, range))
        }
        accepted.sort { $0.piece != $1.piece ? $0.piece < $1.piece : $0.range.lowerBound < $1.range.lowerBound }
        return accepted.map { piece, range in
            let text = texts[places[piece]]
            let source = text.folded.sourceRange(range)
            return Evidence(
                span: Span(start: source.lowerBound, length: source.count),
                place: places[piece],
                text: text.printed(source)
            )
        }
    }

    private static func name(of entry: RuleBook.Entry, _ language: String) -> String {
        let label = language == "vi" ? entry.vietnamese : language == "lo" ? entry.lao : entry.english
        return label.isEmpty ? entry.english : label
    }

    private static func rounded(_ score: Double) -> Double { Double(Int(score * 1_000 + 0.5)) / 1_000 }
}
