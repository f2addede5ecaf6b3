/// What is wrong with a calendar expression, and where.
package struct CalendarError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The place of the first byte that does not fit, counted from 1.
    package let column: Int
    /// What would have been right there, to follow "expected".
    package let expected: String
    /// The text from `column` on, cut after 24 characters and with control characters escaped; empty at the end.
    package let found: String

    /// `column 5: expected an hour from 0 to 23, found "25:00"`.
    package var description: String {
        "column \(column): expected \(expected), found " + (found.isEmpty ? "the end" : "\"\(found)\"")
    }
}
