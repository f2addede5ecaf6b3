package import News

/// Why a document has a code, or has it not: every phrase of the code's rules that stands in the text, and what became
/// of it.
package struct CodeTrace: Sendable, Hashable {
    package var code: String
    package var name: String
    package var isGiven: Bool
    /// Of all that counts, 0-1.
    package var score: Double
    /// What the score has to reach.
    package var threshold: Double
    /// In the order of the text: title, caption, body.
    package var findings: [Finding] = []
    /// Properties of the document that the code needs and that do not hold.
    package var missingContexts: [Context] = []
    /// The code that is given in its place, where only one of the facet's codes is.
    package var losesTo: String?
    /// Codes from which this one would follow.
    package var sources: [String] = []

    /// One phrase in the text.
    package struct Finding: Sendable, Hashable {
        package var rule: String
        package var evidence: Evidence
        /// What it adds where it counts, 0-1.
        package var weight: Double
        package var verdict: Verdict
    }

    package enum Verdict: Sendable, Hashable {
        case counts
        /// It lies inside a set phrase, whose words these are.
        case masked(String)
        /// The rule is for another language than the document's.
        case otherLanguage
        /// The rule adds nothing in this part of the document.
        case noWeightHere
        /// Words of a set that the rule refuses stand in the same sentence.
        case excluded(set: String)
        /// Words that deny stand beside it.
        case denied(String)
        /// None of the words that the rule asks for stands in the same sentence.
        case missing(sets: [String])
    }

    package struct Context: Sendable, Hashable {
        package var name: String
        package var score: Double
        package var threshold: Double
    }
}

extension Scoring {
    /// - Parameter matches: all of each part's, as they were taken.
    func trace(_ entry: Int, matches: [(place: Evidence.Place, matches: [PhraseMatcher.Match])]) -> CodeTrace {
        let results = results()
        let own = hits[entry].isEmpty ? nil : score(hits[entry], isContext: false)
        var trace = CodeTrace(
            code: book.entries[entry].code,
            name: book.entries[entry].english,
            isGiven: results[entry] != nil,
            score: results[entry]?.score ?? own?.score ?? 0,
            threshold: book.entries[entry].threshold
        )
        for (place, found) in matches { trace.findings += findings(entry, place, found) }
        for hit in hits[entry] where hit.phrase < 0 {
            trace.findings.append(finding(hit.rule, place: hit.place, range: hit.range, .counts))
        }
        for need in book.entries[entry].needs where results[need] == nil {
            trace.missingContexts.append(
                CodeTrace.Context(
                    name: book.entries[need].code,
                    score: hits[need].isEmpty ? 0 : score(hits[need], isContext: true).score,
                    threshold: book.entries[need].threshold
                )
            )
        }
        if let facet = book.entries[entry].facet, book.facets[facet].isExclusive, results[entry] == nil {
            let winner = book.entries.indices.first { book.entries[$0].facet == facet && results[$0] != nil }
            if trace.score + 0.000_1 >= trace.threshold { trace.losesTo = winner.map { book.entries[$0].code } }
        }
        trace.sources = book.entries[entry].sources.map { book.entries[$0.entry].code }
        return trace
    }

    private func findings(_ entry: Int, _ place: Evidence.Place, _ matches: [PhraseMatcher.Match]) -> [CodeTrace
        .Finding]
    {
        let text = texts[place]
        let starts = matches.map { text.folded.sourceOffset($0.range.lowerBound) }
        let sentences = starts.map { place == .body ? layout.sentence(at: $0) : 0 }
        var words: [Int: UInt64] = [:]
        for (match, sentence) in zip(matches, sentences) {
            words[sentence, default: 0] |= book.meanings[match.phrase].sets
        }
        let masks = matches.filter { book.meanings[$0.phrase].isMask }
        var denials = Denials()
        for match in matches { if let denial = book.meanings[match.phrase].denial { denials.add(match.range, denial) } }
        denials.leaveOut(within: masks.map(\.range))
        var findings: [CodeTrace.Finding] = []
        for (index, match) in matches.enumerated() {
            for rule in book.meanings[match.phrase].rules where book.rules[rule].entry == entry {
                let verdict: CodeTrace.Verdict
                let near = words[sentences[index]] ?? 0
                let missing = book.rules[rule].requires.filter { near & $0 == 0 }
                if let mask = masks.first(where: {
                    $0.range.lowerBound <= match.range.lowerBound && $0.range.upperBound >= match.range.upperBound
                }) {
                    verdict = .masked(text.printed(text.folded.sourceRange(mask.range)))
                } else if !book.rules[rule].language.speaks(in: ruleLanguage) {
                    verdict = .otherLanguage
                } else if weight(rule, zone: zone(place, starts[index])) <= 0 {
                    verdict = .noWeightHere
                } else if near & book.rules[rule].excludes != 0 {
                    verdict = .excluded(set: setNames(near & book.rules[rule].excludes).joined(separator: "/"))
                } else if !missing.isEmpty {
                    verdict = .missing(sets: missing.map { setNames($0).joined(separator: "/") })
                } else if isDeniable(rule), let denial = denials.denial(of: match.range, in: text.folded.bytes) {
                    verdict = .denied(text.printed(text.folded.sourceRange(denial)))
                } else {
                    verdict = .counts
                }
                findings.append(
                    finding(rule, place: place, range: text.folded.sourceRange(match.range), verdict)
                )
            }
        }
        return findings.sorted { $0.evidence.span.start < $1.evidence.span.start }
    }

    private func finding(
        _ rule: Int,
        place: Evidence.Place,
        range: Range<Int>,
        _ verdict: CodeTrace.Verdict
    ) -> CodeTrace.Finding {
        CodeTrace.Finding(
            rule: book.rules[rule].id,
            evidence: Evidence(
                span: Span(start: range.lowerBound, length: range.count),
                place: place,
                text: texts[place].printed(range)
            ),
            weight: weight(rule, zone: zone(place, range.lowerBound)),
            verdict: verdict
        )
    }

    private func setNames(_ bits: UInt64) -> [String] {
        book.setNames.indices.filter { bits >> UInt64($0) & 1 != 0 }.map { book.setNames[$0] }
    }
}
