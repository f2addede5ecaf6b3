import News

/// A date, and a time of day, as printed in a line of a page: Vietnamese, Lao, English or French wording, or figures.
struct PrintedTime {
    enum Zone: Equatable { case none, offset(Int), unknown }

    var civil: CivilTime
    var hasClock = false
    var hasSeconds = false
    var zone = Zone.none
    /// The line says "updated".
    var isUpdate = false
    /// The line says "published".
    var isLabelled = false
    /// Words of the line that belong to neither date nor time.
    var otherWords = 0

    /// The time stamp that makes up `line`, nil where the line has no full date or says other things beside it.
    static func stamp(in text: CleanText, _ line: TextLine) -> PrintedTime? {
        guard line.digits >= 5, line.digits <= 24, line.scalars <= 160 else { return nil }
        let tokens = TimeTokens(text.folded(line, limit: 480))
        return tokens.stamp()
    }
}
