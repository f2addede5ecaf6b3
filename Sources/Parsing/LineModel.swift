/// The learned model that tells the lines of an article from those of the page around it.
///
/// Two ensembles of trees: the first sees the line, its neighbours and what the rules say; the second sees in addition
/// what the first said of all lines. Both were trained offline on pages with known articles.
enum LineModel {
    /// For each line how much more likely it is the article's than not: the logarithm of the odds in 1,024ths.
    static func odds(_ reader: ArticleReader) -> [Int32] {
        var features = LineFeatures(reader)
        features.readWords(lexicon)
        return first.sums(features.table)
    }

    /// The odds from which on a line is taken.
    static func leastOdds(_ lines: [TextLine], _ odds: [Int32]) -> Int32 { 0 }

    private static let lexicon = LineLexicon(LineModelLexicon.text)
    private static let first = LineTrees(LineModelFirst.parts, bias: LineModelFirst.bias)
}
