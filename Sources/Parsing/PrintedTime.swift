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

    /// Whether four figures stand together, as in every date that is read; digits of other scripts are not told apart.
    private static func mayHoldYear(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, digits: Int) -> Bool {
        var run = 0
        var seen = 0
        for i in range {
            if bytes[i] >= 0x30 && bytes[i] <= 0x39 {
                run += 1
                seen += 1
            } else {
                if run == 4 { return true }
                run = 0
            }
        }
        return run == 4 || seen < digits
    }

    /// The time stamp that makes up `line`, nil where the line has no full date or says other things beside it.
    static func stamp(in text: CleanText, _ line: TextLine) -> PrintedTime? {
        guard line.digits >= 5, line.digits <= 24, line.scalars <= 160 else { return nil }
        let range = line.folded(limit: 480)
        return text.folds.withUnsafeBufferPointer { folds in
            guard mayHoldYear(folds, range, digits: line.digits) else { return nil }
            return TimeTokens(UnsafeBufferPointer(rebasing: folds[range])).stamp()
        }
    }

    /// Whether `line` is short, ends no sentence and holds a full date with a time of day, such as "Name - 16:20 |
    /// 08/10/2026": a line about the article, not of it.
    static func isDateline(_ text: CleanText, _ line: TextLine) -> Bool {
        if stamp(in: text, line) != nil { return true }
        guard line.ending == .none, line.innerEnds == 0, line.words <= 14, line.digits >= 8 else { return false }
        let range = line.folded(limit: 480)
        // Names of people are dropped word by word from the front until a time stamp is left.
        var start = range.lowerBound
        while start < range.upperBound {
            let rest = text.folds[start..<range.upperBound]
            let found = Array(rest).withUnsafeBufferPointer { TimeTokens($0).stamp() }
            if let found { return found.hasClock }
            guard let space = rest.firstIndex(of: 0x20) else { return false }
            start = space + 1
        }
        return false
    }
}
