/// The line model's part: which lines are the article's where no sign of the rules says so.
extension ArticleReader {
    /// Chooses the lines of the article by the model's odds and makes them the span.
    ///
    /// What the rules found by a sign of its own stays: titles, captions, phrases of pages, times, sources. Blocks that
    /// they only guess at are the model's to decide: it has seen more pages.
    mutating func chooseByModel() {
        guard !span.isEmpty, text.lines.count > 6 else { return }
        let odds = LineModel.odds(self)
        let least = LineModel.leastOdds(text.lines, odds)
        let old = span
        var first: Int?
        var last = 0
        for i in text.lines.indices {
            guard odds[i] >= least, labels[i] == nil || isGuess(i) else { continue }
            labels[i] = nil
            reasons[i] = .none
            if first == nil { first = i }
            last = i
        }
        guard var first else { return }
        if let second = endOfDeck(first, last, odds, least) {
            set(first, .furniture, .lineModel)
            first = second
        }
        span = first..<(last + 1)
        for i in span where labels[i] == nil && odds[i] < least { set(i, .furniture, .lineModel) }
        if span.lowerBound != old.lowerBound { chooseTitleAgain() }
    }

    /// The line after which the text begins, where the first line chosen is a deck: right under the title, and parted from
    /// the text by links and pictures.
    ///
    /// As in `takeInSummary`, a page in Vietnamese or Lao sets its text's first paragraph there.
    private func endOfDeck(_ first: Int, _ last: Int, _ odds: [Int32], _ least: Int32) -> Int? {
        let line = text.lines[first]
        guard first == titleLines.upperBound, !titleLines.isEmpty, (line.count - line.scalars) * 5 <= line.scalars,
            line.words <= 45
        else { return nil }
        var next = first + 1
        var parting = 0
        while next <= last, labels[next] != nil || odds[next] < least {
            if labels[next] == .related || labels[next] == .caption { parting += 1 }
            next += 1
        }
        return parting >= 2 && next <= last ? next : nil
    }

    /// Whether the label of line `i` rests on what stands around it only.
    private func isGuess(_ i: Int) -> Bool {
        switch reasons[i] {
        case .relatedBlock, .teaserTail: true
        default: false
        }
    }

    /// A title is looked for by the article, so it is looked for anew where the article begins elsewhere.
    private mutating func chooseTitleAgain() {
        let whole = span
        for i in labels.indices where reasons[i] == .headline || reasons[i] == .equalsTitle {
            labels[i] = nil
            reasons[i] = .none
        }
        titleLines = 0..<0
        chooseTitle()
        // Lines of the article stay its own: the title only takes what stood before it.
        if titleLines.isEmpty { span = whole }
    }
}
