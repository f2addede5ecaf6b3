import News

/// The words from which mentions are read on, found in one pass.
struct LegalTriggers: Sendable {
    static let shared = LegalTriggers()

    private let matcher: PhraseMatcher
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
        matcher = PhraseMatcher(phrases: all.map { TextFold.fold($0.0).bytes })
        triggers = all.map(\.1)
    }

    func matches(in bytes: [UInt8]) -> Found {
        var found = Found()
        for match in matcher.matches(in: bytes) {
            switch triggers[match.phrase] {
            case .relative(let kind): found.relative.append(RelativeDay.Match(range: match.range, kind: kind))
            case .named(let kind):
                // `bộ luật` ends with `luật`: the longer stands first.
                if let last = found.named.last, last.range.upperBound == match.range.upperBound { continue }
                found.named.append((kind, match.range))
            case .agreement(let kind):
                // Of two that end together the longer stands first.
                if let last = found.agreements.last, last.range.upperBound == match.range.upperBound { continue }
                found.agreements.append((kind, match.range))
            case .country(let code):
                found.countries.append((code, match.range))
            }
        }
        return found
    }
}
