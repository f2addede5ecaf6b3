import News

/// The words from which mentions are read on, found in one pass.
struct LegalTriggers: Sendable {
    static let shared = LegalTriggers()

    private let matcher: PhraseMatcher
    private let relative: [RelativeDay.Kind]

    struct Found {
        var relative: [RelativeDay.Match] = []
    }

    private init() {
        matcher = PhraseMatcher(phrases: RelativeDay.phrases.map { TextFold.fold($0.0).bytes })
        relative = RelativeDay.phrases.map(\.1)
    }

    func matches(in bytes: [UInt8]) -> Found {
        var found = Found()
        for match in matcher.matches(in: bytes) {
            found.relative.append(RelativeDay.Match(range: match.range, kind: relative[match.phrase]))
        }
        return found
    }
}
