import News

/// The dates of a body with their years, in the order of the text.
struct DateMentions {
    /// A date with the year that was found and the reason for it.
    struct Resolved {
        var printed: PrintedDate
        /// Of a value without a year, a year that two sources contradict, or nothing.
        var value: String?
        var reason: String

        var range: Range<Int> { printed.range }
    }

    private let body: FoldedBody
    private(set) var found: [Resolved] = []

    init(body: FoldedBody, language: String, published: Stamp?, modified: Stamp?, relative: [RelativeDay.Match]) {
        self.body = body
        var scanner = DateScanner(words: body.words, language: language) { body.isCapital($0) }
        scanner.scan()
        var finder = YearFinder(body: body, dates: scanner.found, stamp: published ?? modified)
        finder.isWestern = language == "en" || language == "fr"
        finder.stampReason = published == nil ? "file" : "published"
        found = scanner.found.indices.map { finder.resolve($0) }
        finder.borrow(&found)
        if let published {
            add(relative, published)
        }
    }

    /// `hôm qua`, `sáng nay`: a day only where no printed date stands beside the words.
    private mutating func add(_ relative: [RelativeDay.Match], _ published: Stamp) {
        let printed = found.map(\.range)
        var next = 0
        for match in relative {
            while next < printed.count, printed[next].upperBound + 4 < match.range.lowerBound { next += 1 }
            if next < printed.count, printed[next].lowerBound <= match.range.upperBound + 4 { continue }
            guard let day = RelativeDay.day(match, published: published, in: body) else { continue }
            found.append(
                Resolved(
                    printed: PrintedDate(first: day, range: match.range, figure: match.range.lowerBound),
                    value: day.iso,
                    reason: "published"
                )
            )
        }
        found.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Each text with its value once, at its first place.
    func mentions() -> [DateMention] {
        var seen: Set<String> = []
        var mentions: [DateMention] = []
        for date in found {
            let text = body.printed(date.range)
            guard seen.insert("\(date.value ?? "")|\(text)").inserted else { continue }
            mentions.append(
                DateMention(text: text, value: date.value, reason: date.reason, span: body.span(date.range))
            )
        }
        return mentions
    }
}
