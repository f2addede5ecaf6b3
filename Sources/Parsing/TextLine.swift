/// How a line ends (`question` stands for `?` and `!`), closing quotes and brackets left out of account.
enum LineEnding: UInt8 { case none, sentence, question, ellipsis, colon, semicolon, comma, hyphen }

/// One line of cleaned text with what its bytes tell of it; after re-flowing, one paragraph.
struct TextLine {
    /// Byte range in the text that owns the line; never empty.
    var start: Int
    var end: Int
    /// First and last line of the file it was read from, counted from 1.
    var firstNumber: Int
    var lastNumber: Int
    /// Blank lines before it.
    var gap = 0
    /// White space stood before its first character.
    var indented = false
    /// A form feed stood before it.
    var afterPageBreak = false

    /// A browser's head or foot of a printed page.
    var isPageMark = false

    /// Words; where a script sets no spaces, five characters (Lao) or two (ideographs) count as one.
    var words = 0
    var scalars = 0
    var letters = 0
    var digits = 0
    var upperLetters = 0
    /// Words beginning with a capital.
    var capitalised = 0
    /// Words beginning with a letter.
    var lettered = 0
    var unspaced = 0
    /// Ends of sentences inside the line: mark, then space.
    var innerEnds = 0
    var commas = 0
    var ending = LineEnding.none
    var startKind = ScalarKind.other
    /// Scalars of the first word, to see whether it would have fitted on the line above.
    var firstWordLength = 0
    var endsWithURL = false
    var tabs = 0
    /// Where the line in lower case stands in the folded bytes of the text that owns it.
    var foldStart = 0
    var foldEnd = 0
    /// FNV-1a over the bytes.
    var hash: UInt64 = 0

    var range: Range<Int> { start..<end }
    var count: Int { end - start }
    /// The folded bytes, at most `limit` of them.
    func folded(limit: Int) -> Range<Int> { foldStart..<min(foldEnd, foldStart &+ limit) }

    var isPunctuated: Bool {
        switch ending {
        case .sentence, .question, .ellipsis, .colon, .semicolon: true
        case .none, .comma, .hyphen: false
        }
    }
    /// Mostly a script without spaces, where a closing mark is often left out.
    var isUnspacedScript: Bool { unspaced * 2 > letters }
    /// Ordinary prose: some words and the mark that closes a sentence.
    var isProse: Bool {
        (words >= 12 && isPunctuated) || (isUnspacedScript && words >= 18)
    }
    /// A few words without a closing mark: a headline, a link, a heading.
    var isBare: Bool { ending == .none && innerEnds == 0 && !(isUnspacedScript && words >= 18) }
    /// A headline, a question or an exclamation included.
    var isHeadline: Bool {
        (ending == .none || ending == .question) && innerEnds <= 1 && words >= 4 && words <= 45
            && !(isUnspacedScript && words >= 28)
    }
}
