/// What a line adds to the run of lines that is taken for the article.
///
/// The article is the contiguous run with the largest sum (the "best span" of bench/extraction/txt_baselines.py): each
/// line adds its words, halved where no mark closes it, less a constant. The constants were picked by hand from a
/// few round values on the two development collections bench/extraction/text/article-181-dev and page-types-dev
/// together; a change of any by a quarter moves the shingle F1 by less than 0.01.
enum LineWeights {
    /// Words that a line must have to speak for the article.
    static let perLine = 8.0
    /// A single line adds no more than this.
    static let most = 100.0
    /// Share of its words that a line without a closing mark counts.
    static let openShare = 0.5
    /// Taken off for each bare line that follows bare lines, up to three times.
    static let bareRun = 2.0
    /// A gap between two paragraphs of prose costs no more than this: tables and lists may be part of an article.
    static let mostLost = 50.0
    /// Taken off for a line that speaks of the page and its reader.
    static let aboutThePage = 30.0
    /// What a line already known as a link or furniture costs, and a picture's text.
    static let known = 8.0
    static let picture = 2.0

    static func gain(_ line: TextLine) -> Double {
        let words = Double(line.words)
        let closed = line.isPunctuated || (line.isUnspacedScript && line.words >= 12)
        return min((closed ? words : words * openShare) - perLine, most)
    }
}
