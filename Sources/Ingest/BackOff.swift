/// How long to rest before the next attempt: doubled each time up to a limit.
struct BackOff: Sendable {
    private let first: Duration
    private let longest: Duration
    private var last: Duration?

    init(first: Duration = .milliseconds(250), longest: Duration = .seconds(15)) {
        self.first = first
        self.longest = longest
    }

    mutating func next() -> Duration {
        let rest = last.map { min($0 * 2, longest) } ?? first
        last = rest
        return rest
    }

    /// After an attempt that came to something.
    mutating func reset() { last = nil }
}
