import News

/// Reads cleaned text as a news article: gives every line a label.
///
/// The order of the steps matters: signs that stand for themselves (time stamps, credits, known phrases, repeats)
/// come first, the article's span is chosen among what is left, then title, head and tail are read around it.
struct ArticleReader {
    typealias Label = ArticleLines.Label

    let text: CleanText
    let isReflowed: Bool
    let repeats: RepeatedLines
    /// Paragraphs are set apart by blank lines, so a line without one before it hangs on to its neighbour.
    let isSpaced: Bool
    var labels: [Label?]
    var reasons: [ArticleLines.Rule]
    let phrases: [PhraseBook.Kind?]
    let credits: [Int?]
    let mail: CopiedMail
    /// Lines that speak of the page and its reader.
    let isAbout: [Bool]
    var span = 0..<0
    var spanScore = 0.0
    var titleLines = 0..<0
    /// A paragraph under the title that author, time and controls part from the span; it opens the article.
    var opening: Int?

    /// A page that states its title has lines that are paragraphs: only the line that prints the title is looked for.
    init(_ cleaned: CleanText, statedTitle: String?) {
        self.init(cleaned, reflow: nil)
        if let statedTitle, findStatedTitle(statedTitle) {} else { chooseTitle() }
        readAround()
    }

    init(_ cleaned: CleanText) {
        self.init(prepared: cleaned)
        chooseByModel()
        readAround()
    }

    /// The text with all that the line model is told of it.
    init(prepared cleaned: CleanText) {
        self.init(cleaned, reflow: LineReflow(cleaned))
        chooseTitle()
    }

    private init(_ cleaned: CleanText, reflow: LineReflow?) {
        if let reflow {
            text = reflow.joined(cleaned)
            isReflowed = true
        } else {
            text = cleaned
            isReflowed = false
        }
        let lines = text.lines
        repeats = RepeatedLines(text)
        var spaced = 0
        for line in lines where line.gap > 0 { spaced += 1 }
        isSpaced = spaced * 100 >= lines.count * 35
        labels = [Label?](repeating: nil, count: lines.count)
        reasons = [ArticleLines.Rule](repeating: .none, count: lines.count)
        var phrases: [PhraseBook.Kind?] = []
        var credits: [Int?] = []
        var about: [Bool] = []
        about.reserveCapacity(lines.count)
        phrases.reserveCapacity(lines.count)
        credits.reserveCapacity(lines.count)
        for line in lines {
            phrases.append(PhraseBook.kind(of: text, line))
            credits.append(PictureCredit.start(text, line))
            about.append(line.words >= 2 && PhraseBook.isAboutThePage(text, line))
        }
        self.phrases = phrases
        self.credits = credits
        isAbout = about
        mail = CopiedMail(text)
        markFurniture()
        markRepeats()
        markCaptions()
        markAttachedLinks()
        markRelatedBlocks()
        chooseSpan()
    }

    private mutating func readAround() {
        readHead()
        readInside()
        readTail()
        finish()
    }

    mutating func set(_ i: Int, _ label: Label, _ reason: ArticleLines.Rule) {
        labels[i] = label
        reasons[i] = reason
    }

    // MARK: The span

    private mutating func chooseSpan() {
        let lines = text.lines
        var best = (score: 0.0, start: 0, end: 0)
        var current = 0.0
        var start = 0
        var penalties = 0.0
        var bareRun = 0
        var lost = 0.0
        for (i, line) in lines.enumerated() {
            var gain: Double
            switch labels[i] {
            case nil:
                gain = LineWeights.gain(line)
                if gain > -8, isAbout[i] { gain -= LineWeights.aboutThePage }
                penalties = 0
                if line.isProse { lost = 0 }
                // One bare line is a heading; several in a row are a menu or the head of another story.
                bareRun = line.isBare && ListMarker.length(text, line) == 0 ? bareRun + 1 : 0
                if bareRun > 1 { gain -= LineWeights.bareRun * Double(min(bareRun - 1, 3)) }
                if gain < 0 {
                    gain = max(gain, min(0, lost - LineWeights.mostLost))
                    lost -= gain
                }
            case .caption, .alt: gain = -LineWeights.picture
            default:
                gain = penalties > LineWeights.mostLost ? 0 : -LineWeights.known
                penalties -= gain
            }
            if current <= 0 {
                current = 0
                start = i
                if labels[i] != nil { gain = min(gain, 0) }
            }
            current += gain
            if current > best.score { best = (current, start, i + 1) }
        }
        span = best.start..<best.end
        spanScore = best.score
        extendSpan()
    }

    private mutating func extendSpan() {
        let lines = text.lines
        guard !span.isEmpty else { return }
        var end = span.upperBound
        var last = end
        while end < lines.count, end - last < 3 {
            let line = lines[end]
            if labels[end] == .caption || labels[end] == .alt {
                end += 1
                continue
            }
            guard labels[end] == nil, !isTailLine(end) else { break }
            let isItem = ListMarker.length(text, line) > 0 && line.words >= 3
            guard
                isItem
                    || line.words >= 4
                        && (line.ending == .sentence || line.ending == .question || line.ending == .semicolon)
            else { break }
            end += 1
            last = end
        }
        var start = span.lowerBound
        while start > 0, labels[start - 1] == nil, lines[start - 1].ending == .sentence, lines[start - 1].words >= 5,
            !isTailLine(start - 1)
        { start -= 1 }
        // A text does not end with a heading: long headlines at the end are links.
        while last > span.lowerBound + 1,
            labels[last - 1] != nil || lines[last - 1].isBare && (5...28).contains(lines[last - 1].words),
            ListMarker.length(text, lines[last - 1]) == 0
        { last -= 1 }
        span = start..<last
        trimTeasers()
    }

    /// Cuts off a tail of links without a heading: three or more headlines, each with one short paragraph under it.
    ///
    /// Sections of an article have shorter headings or more than one paragraph; an article remains before the cut.
    private mutating func trimTeasers() {
        let lines = text.lines
        var end = span.upperBound
        var units = 0
        while end - 2 > span.lowerBound {
            let headline = lines[end - 2]
            let teaser = lines[end - 1]
            guard labels[end - 1] == nil, labels[end - 2] == nil, headline.isBare, headline.words >= 7,
                ListMarker.length(text, headline) == 0, teaser.isProse, teaser.innerEnds <= 1, teaser.words <= 60
            else { break }
            end -= 2
            units += 1
        }
        guard units >= 3 else { return }
        var paragraphs = 0
        for i in span.lowerBound..<end where labels[i] == nil && lines[i].isProse { paragraphs += 1 }
        guard paragraphs >= 3, labels[end - 1] == nil, lines[end - 1].isPunctuated else { return }
        for i in end..<span.upperBound { set(i, .related, .teaserTail) }
        span = span.lowerBound..<end
    }
}
