/// What is known of every line of a text, as a number from 0 to 127 a feature: the input of the line model.
///
/// A column holds one feature of all lines, with room at both ends, so that the model may look at a line's neighbours
/// and at sixteen lines at a time.
struct LineTable {
    /// The columns, in the order in which the model knows them.
    enum Column: Int, CaseIterable {
        // What the line is made of.
        case words, scalars, wordLength, ending, opening, innerEnds, commas, digits, upper, capitals, letters
        case gapBefore, gapAfter, tabs, listMarker, joined, unspaced, beyondASCII
        // Marks in it.
        case bars, ats, slashes, quotes, brackets, hashes, colons
        // What the rules say of it.
        case phrase, credit, about, stamp, byline, source, label, rule, equalBefore, equalAfter, opensAnother
        // Where it stands.
        case fromTop, fromEnd, place, wordPlace, proseBefore, proseAfter, beforeSpan, afterSpan, insideSpan
        case fromSpanStart, toSpanEnd, fromTitle, sinceProse, untilProse, proseAbove, proseBelow, bareRun, bareRunBelow
        case sinceRelated, sinceEnd, proseSinceHeading, untilHeading, nearWords, nearBare, wideWords, wideBare
        case wideProse, shapeRun
        // Its words and those of the text.
        case coreShare, commonShare, soleShare, contentShare, outsideShare, titleShare, lexicalMean, lexicalSum
        case lexicalLeast, lexicalMost
        // The text as a whole.
        case textLines, textWords, textProse, spanShare, spaced, textBeyondASCII
        // The first model's answer and what follows from it.
        case first, firstNear, firstWide, firstBefore, firstAfter, firstSinceHigh, firstUntilHigh, firstAbove,
            firstBelow
    }

    /// Cells before the first and after the last line.
    static let margin = 16

    let count: Int
    let stride: Int
    private(set) var cells: [UInt8]

    init(lines: Int) {
        count = lines
        stride = lines + 3 * Self.margin
        cells = [UInt8](repeating: 0, count: stride * Column.allCases.count)
    }

    @inline(__always)
    mutating func set(_ column: Column, _ line: Int, _ value: Int) {
        cells[column.rawValue &* stride &+ Self.margin &+ line] = UInt8(truncatingIfNeeded: min(max(value, 0), 127))
    }

    @inline(__always)
    mutating func fill(_ column: Column, _ value: Int) {
        for line in 0..<count { set(column, line, value) }
    }

    @inline(__always)
    func value(_ column: Column, _ line: Int) -> Int {
        Int(cells[column.rawValue &* stride &+ Self.margin &+ line])
    }
}
