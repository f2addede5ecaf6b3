/// Counts of a piece of text.
struct TextMeasure: Sendable {
    /// Characters; ideographs count twice.
    var chars: Int32 = 0
    var words: Int32 = 0
    /// Characters in links.
    var linked: Int32 = 0
    var links: Int32 = 0
    /// Ends of sentences.
    var stops: Int32 = 0
    var commas: Int32 = 0
    var digits: Int32 = 0
    /// Words that begin with a capital.
    var capitals: Int32 = 0
    /// Capital letters.
    var uppers: Int32 = 0
    var quotes: Int32 = 0
    var bold: Int32 = 0
    var italic: Int32 = 0
    /// Runs of text, and those of them that read like a paragraph.
    var blocks: Int32 = 0
    var paragraphs: Int32 = 0
    /// Characters in those.
    var good: Int32 = 0

    static func += (a: inout TextMeasure, b: TextMeasure) {
        a.chars &+= b.chars
        a.words &+= b.words
        a.linked &+= b.linked
        a.links &+= b.links
        a.stops &+= b.stops
        a.commas &+= b.commas
        a.digits &+= b.digits
        a.capitals &+= b.capitals
        a.uppers &+= b.uppers
        a.quotes &+= b.quotes
        a.bold &+= b.bold
        a.italic &+= b.italic
        a.blocks &+= b.blocks
        a.paragraphs &+= b.paragraphs
        a.good &+= b.good
    }

    var linkDensity: Float { chars > 0 ? Float(linked) / Float(chars) : 0 }
}

/// A run of text of a page that no block boundary and no line break parts.
struct PageBlock: Sendable {
    enum Boundary: UInt8, Sendable { case block, lineBreak, emptyLine, cell }

    /// In `PageBlocks.text`: UTF-8, references replaced, white space single, none at the ends.
    var text: Range<Int>
    /// The innermost element that holds all of it.
    var node: Int
    /// The innermost element on lines of its own.
    var blockNode: Int
    /// From its first text node to behind its last.
    var nodes: Range<Int>
    /// What parts it from the run before.
    var boundary: Boundary
    var measure = TextMeasure()
    /// How many words of each group of `PageVocabulary.texts` are in it, at most 15 each.
    var groups = SIMD16<UInt8>()
    /// The groups of its first word and its first two.
    var opening: UInt32 = 0
    /// Of its text in lower case without white space and punctuation.
    var hash: UInt64 = 0
    /// Class of the first and the last character.
    var opens: UInt8 = 0
    var ends: UInt8 = 0
    /// Share of its runs of four words that the page's structured data has as article body; -1 when that has none.
    var stated: Float = -1
    /// The same for the page's own description.
    var described: Float = 0
    /// Share of its words that the page's title has.
    var titled: Float = 0
    /// Pictures, films and rules since the run before.
    var media: Int32 = 0
    var rules: Int32 = 0
    /// Groups of `PageVocabulary.classes` that the addresses of its links name.
    var targets: UInt32 = 0
}
