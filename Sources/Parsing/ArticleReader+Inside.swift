/// The lines between the first and the last of the article.
extension ArticleReader {
    mutating func readInside() {
        let lines = text.lines
        dropDoubledLead()
        var first = true
        for i in span where labels[i] == nil {
            let line = lines[i]
            if let label = SourceLine.label(text, line) {
                switch label {
                case .link, .source: set(i, .source, .sourceLabel)
                case .after:
                    if i + 3 >= span.upperBound, line.words <= 6, SourceLine.source(text, line, label) != nil {
                        set(i, .source, .sourceLabel)
                    }
                }
                if labels[i] != nil { continue }
            }
            if line.words <= 12, PrintedTime.stamp(in: text, line) != nil, i < span.lowerBound + 3 {
                set(i, .timestamp, .dateAndTime)
                continue
            }
            if i < span.lowerBound + 3 || i + 3 >= span.upperBound, Byline.labelled(text, line) != nil {
                set(i, .byline, .bylineLabel)
                continue
            }
            if let before = repeats.previous[i], isDroppedRepeat(before, i) {
                set(i, .furniture, .repeatedByPage)
                continue
            }
            set(i, first ? .lead : .body, .bestSpan)
            first = false
        }
    }

    /// Some pages print the lead by itself and again as the first paragraph, there with a dateline before it.
    private mutating func dropDoubledLead() {
        let free = span.filter { labels[$0] == nil && text.lines[$0].words >= 8 }.prefix(3)
        guard free.count >= 2 else { return }
        for (a, b) in zip(free, free.dropFirst()) {
            let first = text.lines[a]
            let second = text.lines[b]
            guard second.count >= first.count, second.count - first.count <= 60,
                text.bytes[second.range].suffix(first.count).elementsEqual(text.bytes[first.range])
            else { continue }
            set(a, .furniture, .repeatedByPage)
            return
        }
    }

    /// An article repeats its own paragraphs apart from each other; the page repeats a line next to itself, or a short one.
    private func isDroppedRepeat(_ before: Int, _ i: Int) -> Bool {
        let line = text.lines[i]
        if labels[before] == .caption || labels[before] == .related { return true }
        guard labels[before] == .body || labels[before] == .lead else { return false }
        return line.words < 8 && line.isBare && line.words >= 2
    }
}
