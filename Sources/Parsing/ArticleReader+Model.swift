/// The line model's part: which lines are the article's where no sign of the rules says so.
extension ArticleReader {
    /// Chooses the lines of the article by the model's odds and makes them the span.
    ///
    /// What the rules found by a sign of its own stays: titles, captions, phrases of pages, times, sources. Blocks that
    /// they only guess at are the model's to decide: it has seen more pages.
    mutating func chooseByModel() {
        guard !span.isEmpty, text.lines.count > 6, !hasTooManyLines else { return }
        let odds = LineModel.ask(self).body
        let least = LineModel.leastOdds
        let old = span
        var taken = text.lines.indices.map { odds[$0] >= least && (labels[$0] == nil || isGuess($0)) }
        takeEnding(&taken)
        guard var first = taken.firstIndex(of: true), let last = taken.lastIndex(of: true) else { return }
        if let second = endOfDeck(first, last, taken) {
            taken[first] = false
            set(first, .furniture, .lineModel)
            first = second
        }
        for i in first...last where taken[i] {
            labels[i] = nil
            reasons[i] = .none
        }
        opening = nil
        if let second = taken[(first + 1)...].firstIndex(of: true), second > first + 1, second - first <= 12,
            !titleLines.isEmpty, first >= titleLines.upperBound, first - titleLines.upperBound <= 3
        {
            opening = first
            first = second
        }
        span = first..<(last + 1)
        for i in span where labels[i] == nil && !taken[i] { set(i, .furniture, .lineModel) }
        if opening == nil, span.lowerBound != old.lowerBound { chooseTitleAgain() }
    }

    /// More lines than any page has: the model's table of some ninety bytes a line is not made for them.
    var hasTooManyLines: Bool { text.lines.count > 50_000 }

    /// The line after which the text begins, where the first line chosen is a deck: right under the title, and parted from
    /// the text by links and pictures.
    ///
    /// As in `takeInSummary`, a page in Vietnamese or Lao sets its text's first paragraph there.
    private func endOfDeck(_ first: Int, _ last: Int, _ taken: [Bool]) -> Int? {
        let line = text.lines[first]
        guard first == titleLines.upperBound, !titleLines.isEmpty, (line.count - line.scalars) * 5 <= line.scalars,
            line.words <= 45
        else { return nil }
        var next = first + 1
        var parting = 0
        while next <= last, !taken[next] {
            if labels[next] == .related || labels[next] == .caption { parting += 1 }
            next += 1
        }
        return parting >= 2 && next <= last ? next : nil
    }

    /// "./." closes a wire story: the paragraph that has it is the story's last, and so are those right above it.
    private func takeEnding(_ taken: inout [Bool]) {
        for i in text.lines.indices where text.lines[i].words >= 4 && labels[i] == nil && !taken[i] {
            guard endsWithSlashDot(text.lines[i]) else { continue }
            var k = i
            while k > 0, i - k < 4, !taken[k - 1] { k -= 1 }
            guard k > 0, taken[k - 1] else { continue }
            for line in k...i where labels[line] == nil && text.lines[line].isProse { taken[line] = true }
            taken[i] = true
        }
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
