/// Fills the table of the line model from what the rules have found.
struct LineFeatures {
    let table: LineTable
    let reader: ArticleReader
    let words: LineWords

    init(_ reader: ArticleReader) {
        self.reader = reader
        table = LineTable(lines: reader.text.lines.count)
        words = LineWords(reader.text)
        measure()
        readRules()
        place()
        look()
        compareWords()
    }

    var hashes: LineWords { words }

    func readWords(_ lexicon: LineLexicon) { lexicon.fill(table, words) }

    /// Fills the columns of the title from its odds.
    func readTitles(_ odds: [Int32]) {
        // Eighths of a unit, around 64.
        let steps = odds.map { 64 + Int($0 >> 7) }.map { max(0, min(127, $0)) }
        var best = 0
        for i in steps.indices where steps[i] > steps[best] { best = i }
        guard !steps.isEmpty else { return }
        let high = max(steps[best] - 16, 40)
        var since = 127
        for i in steps.indices {
            table.set(.title, i, steps[i])
            table.set(.fromBest, i, 64 + max(-63, min(63, i - best)))
            since = steps[i] >= high ? 0 : min(127, since + 1)
            table.set(.sinceTitle, i, since)
            var above = 0
            for k in max(0, i - 8)..<i { above = max(above, steps[k]) }
            table.set(.titleAbove, i, above)
            table.set(.titleBest, i, steps[best])
        }
    }

    // MARK: Of the line alone

    static func share(_ part: Int, _ whole: Int) -> Int { whole > 0 ? part &* 127 / whole : 0 }

    private func measure() {
        let lines = reader.text.lines
        for (i, line) in lines.enumerated() {
            table.set(.words, i, line.words)
            table.set(.scalars, i, line.scalars / 4)
            table.set(.wordLength, i, line.letters &* 8 / max(1, line.words))
            table.set(.ending, i, Self.rank(line.ending))
            table.set(.opening, i, Int(line.startKind.rawValue) &+ 1)
            table.set(.innerEnds, i, line.innerEnds)
            table.set(.commas, i, line.commas)
            table.set(.digits, i, Self.share(line.digits, line.scalars))
            table.set(.upper, i, Self.share(line.upperLetters, line.letters))
            table.set(.capitals, i, Self.share(line.capitalised, line.lettered))
            table.set(.letters, i, Self.share(line.letters, line.scalars))
            table.set(.gapBefore, i, line.gap)
            table.set(.gapAfter, i, i + 1 < lines.count ? lines[i + 1].gap : 9)
            table.set(.tabs, i, line.tabs)
            table.set(.listMarker, i, ListMarker.length(reader.text, line))
            table.set(.joined, i, line.lastNumber - line.firstNumber)
            table.set(.unspaced, i, Self.share(line.unspaced, line.letters))
            table.set(.beyondASCII, i, Self.share(line.count - line.scalars, line.scalars))
            let marks = words.marks[i]
            table.set(.bars, i, Int(marks[0]))
            table.set(.ats, i, Int(marks[1]))
            table.set(.slashes, i, Int(marks[2]))
            table.set(.quotes, i, Int(marks[3]))
            table.set(.brackets, i, Int(marks[4]))
            table.set(.hashes, i, Int(marks[5]))
            table.set(.colons, i, Int(marks[6]))
        }
    }

    /// Endings from the least to the most like a sentence's.
    private static func rank(_ ending: LineEnding) -> Int {
        switch ending {
        case .none: 1
        case .comma: 2
        case .hyphen: 3
        case .colon: 4
        case .ellipsis: 5
        case .semicolon: 6
        case .question: 7
        case .sentence: 8
        }
    }

    private static func rank(_ label: ArticleLines.Label?) -> Int {
        switch label {
        case nil, .lead, .body: 1
        case .title: 2
        case .alt: 3
        case .caption: 4
        case .timestamp, .byline, .source: 5
        case .breadcrumb: 6
        case .related: 7
        case .furniture: 8
        }
    }

    /// The rules that label lines before the model is asked; the numbers are those it was trained with.
    private static func rank(_ rule: ArticleLines.Rule) -> Int {
        switch rule {
        case .none: 1
        case .pagePhrase: 2
        case .linkPhrase: 3
        case .credit: 7
        case .aboveCredit: 8
        case .aboveCaption: 9
        case .noWords: 13
        case .pageNumber: 14
        case .repeatedTwice: 15
        case .opensParagraph: 17
        case .equalsTitle: 18
        case .headlineTwice: 19
        case .teaser: 20
        case .teaserTail: 21
        case .attachedHeadline: 22
        case .relatedHeading: 23
        case .relatedBlock: 24
        case .headline: 25
        // Unknown to the model: nearest to a phrase of pages.
        case .mail: 2
        default: 0
        }
    }

    private func readRules() {
        let text = reader.text
        for (i, line) in text.lines.enumerated() {
            let phrase =
                switch reader.phrases[i] {
                case nil: 0
                case .relatedLink: 1
                case .relatedHeading: 2
                case .endHeading: 3
                case .furniture: 4
                }
            table.set(.phrase, i, phrase)
            if let credit = reader.credits[i] { table.set(.credit, i, credit == line.start ? 2 : 1) }
            if reader.isAbout[i] { table.set(.about, i, 1) }
            if PrintedTime.stamp(in: text, line) != nil { table.set(.stamp, i, 1) }
            if Byline.label(text, line) != nil { table.set(.byline, i, 1) }
            if SourceLine.label(text, line) != nil { table.set(.source, i, 1) }
            table.set(.label, i, Self.rank(reader.labels[i]))
            table.set(.rule, i, reader.labels[i] == nil ? 0 : Self.rank(reader.reasons[i]))
            if let before = reader.repeats.previous[i] { table.set(.equalBefore, i, min(i - before, 255)) }
            if let after = reader.repeats.next[i] { table.set(.equalAfter, i, min(after - i, 255)) }
            if reader.repeats.opensAnother[i] { table.set(.opensAnother, i, 1) }
        }
    }
}
