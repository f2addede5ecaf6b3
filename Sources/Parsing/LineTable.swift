/// What is known of every line of a text, as a number from 0 to 127 a feature: the input of the line model.
///
/// A column holds one feature of all lines, with room at both ends, so that the model may look at a line's neighbours
/// and at sixteen lines at a time.
final class LineTable {
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
        // What the title model says of it and of the lines around it.
        case title, fromBest, sinceTitle, titleAbove, titleBest
    }

    /// Cells before the first and after the last line.
    static let margin = 16

    let count: Int
    let stride: Int
    private let cells: UnsafeMutableBufferPointer<UInt8>

    init(lines: Int) {
        count = lines
        stride = lines + 3 * Self.margin
        cells = .allocate(capacity: stride * Column.allCases.count)
        cells.initialize(repeating: 0)
    }

    deinit { cells.deallocate() }

    /// All columns, one after the other, each `stride` bytes long; its first line follows the margin.
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(cells) }

    /// Notes a value, cut to the range that a cell holds.
    @inline(__always)
    func set(_ column: Column, _ line: Int, _ value: Int) {
        cells[column.rawValue &* stride &+ Self.margin &+ line] = UInt8(truncatingIfNeeded: min(max(value, 0), 127))
    }

    func fill(_ column: Column, _ value: Int) {
        for line in 0..<count { set(column, line, value) }
    }

    @inline(__always)
    func value(_ column: Column, _ line: Int) -> Int {
        Int(cells[column.rawValue &* stride &+ Self.margin &+ line])
    }
}
