/// When files whose claim failed for a cause that is not theirs, such as a full disk, are tried again: all of them
/// together, after a rest that doubles from try to try.
struct NextTry: Sendable {
    private static let first: Int64 = 250_000_000
    private static let longest: Int64 = 15_000_000_000

    /// Nanoseconds; nil after a claim that came to something.
    private var rest: Int64?
    private var deadline = Int64.min

    /// - Parameter now: monotonic nanoseconds.
    /// - Returns: the moment of the next try; the same for all failures before it.
    mutating func afterFailure(at now: Int64) -> Int64 {
        if rest != nil, now < deadline { return deadline }
        let next = rest.map { min(2 * $0, Self.longest) } ?? Self.first
        rest = next
        deadline = now + next
        return deadline
    }

    mutating func succeeded() { rest = nil }
}
