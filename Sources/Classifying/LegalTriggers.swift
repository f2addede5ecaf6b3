import News

/// The words from which mentions are read on; they are found along with the rules' and the names' phrases.
struct LegalTriggers: Sendable {
    static let shared = LegalTriggers()

    let phrases: PhraseTable
    private let triggers: [Trigger]

    private enum Trigger: Sendable {
        case relative(RelativeDay.Kind)
        case named(NamedInstruments.Kind)
        case agreement(AgreementKinds.Kind)
        case country(String)
    }

    struct Found {
        var relative: [RelativeDay.Match] = []
        /// The longest where several begin together.
        var named: [(kind: NamedInstruments.Kind, range: Range<Int>)] = []
        var agreements: [(kind: AgreementKinds.Kind, range: Range<Int>)] = []
        var countries: [(code: String, range: Range<Int>)] = []
    }

    private init() {
        let all =
            RelativeDay.phrases.map { ($0.0, Trigger.relative($0.1)) }
            + NamedInstruments.phrases.map { ($0.0, Trigger.named($0.1)) }
            + AgreementKinds.phrases.map { ($0.0, Trigger.agreement($0.1)) }
            + CountryNames.phrases.map { ($0.0, Trigger.country($0.1)) }
        var phrases = PhraseTable()
        var triggers: [Trigger] = []
        for (phrase, trigger) in all where phrases.insert(TextFold.fold(phrase).bytes) == triggers.count {
            triggers.append(trigger)
        }
        self.phrases = phrases
        self.triggers = triggers
    }

    /// - Parameter matches: of `phrases` in a body, ascending by start, then by end.
    func found(_ matches: [PhraseMatcher.Match]) -> Found {
        var found = Found()
        for match in matches { take(match.phrase, match.range, &found) }
        return found
    }

    private func take(_ phrase: Int, _ range: Range<Int>, _ found: inout Found) {
        switch triggers[phrase] {
        case .relative(let kind): found.relative.append(RelativeDay.Match(range: range, kind: kind))
        case .named(let kind):
            // `bộ luật` ends with `luật`: the longer stands first.
            if let last = found.named.last, last.range.upperBound == range.upperBound { return }
            found.named.append((kind, range))
        case .agreement(let kind):
            // Of two that end together the longer stands first.
            if let last = found.agreements.last, last.range.upperBound == range.upperBound { return }
            found.agreements.append((kind, range))
        case .country(let code): found.countries.append((code, range))
        }
    }
}
