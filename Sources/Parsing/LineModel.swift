/// The learned model that tells the lines of an article from those of the page around it.
///
/// Two ensembles of trees (`LineTrees`) over the features of all lines (`LineFeatures`): the first says how likely a line
/// is the article's title, the second, which sees that in addition, how likely it is of the article's text. They were
/// trained offline on the dumped features of the pages of bench/extraction, as rendered by its `render_txt.py`, with
/// and without blank lines: those with a known article, those on which four public extractors agree, and press pages
/// made of templates (the layouts in domain.md A4 and B7 around other texts) so that Vietnamese and Lao are served too.
/// Word weights and the title's odds were always taken from folds that had not seen the page.
enum LineModel {
    struct Answer {
        /// How much more likely each line is the article's than not: the logarithm of the odds in 1,024ths.
        var body: [Int32]
        /// The same for the title.
        var title: [Int32]
    }

    static func ask(_ reader: ArticleReader) -> Answer {
        let features = LineFeatures(reader)
        features.readWords(lexicon)
        var titles = title.sums(features.table)
        for (i, line) in reader.text.lines.enumerated() where line.words < 1 || line.words > 60 {
            titles[i] = -9 * Int32(LineTrees.unit)
        }
        features.readTitles(titles)
        return Answer(body: body.sums(features.table), title: titles)
    }

    /// The odds from which on a line is taken.
    static let leastOdds: Int32 = 0

    private static let lexicon = LineLexicon(LineModelLexicon.text)
    static let title = LineTrees(LineModelTitle.parts, bias: LineModelTitle.bias)
    static let body = LineTrees(LineModelBody.parts, bias: LineModelBody.bias)
}
