/// Fills the table of the line model from what the rules have found.
struct LineFeatures {
    let table: LineTable
    private let reader: ArticleReader
    private let words: LineWords

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

    private static func share(_ part: Int, _ whole: Int) -> Int { whole > 0 ? part &* 127 / whole : 0 }

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

    // MARK: Where it stands

    private func place() {
        let lines = reader.text.lines
        let span = reader.span
        var total = 0
        var prose = 0
        var beyond = 0
        var scalars = 0
        var inSpan = 0
        for (i, line) in lines.enumerated() {
            total &+= line.words
            scalars &+= line.scalars
            beyond &+= line.count &- line.scalars
            if line.isProse { prose &+= line.words }
            if span.contains(i) { inSpan &+= line.words }
        }
        let titleAt = reader.titleLines.isEmpty ? nil : reader.titleLines.upperBound - 1
        var before = 0
        var proseBefore = 0
        for (i, line) in lines.enumerated() {
            table.set(.fromTop, i, i)
            table.set(.fromEnd, i, lines.count - 1 - i)
            table.set(.place, i, Self.share(i, lines.count))
            table.set(.wordPlace, i, Self.share(before, total))
            table.set(.proseBefore, i, Self.share(proseBefore, prose))
            if line.isProse { proseBefore &+= line.words }
            table.set(.proseAfter, i, Self.share(prose - proseBefore, prose))
            before &+= line.words
            table.set(.beforeSpan, i, span.isEmpty ? 255 : span.lowerBound - i)
            table.set(.afterSpan, i, span.isEmpty ? 255 : i + 1 - span.upperBound)
            if span.contains(i) {
                table.set(.insideSpan, i, 1 + Self.share(i - span.lowerBound, span.count) * 126 / 127)
                table.set(.fromSpanStart, i, 1 + i - span.lowerBound)
                table.set(.toSpanEnd, i, span.upperBound - i)
            }
            table.set(.fromTitle, i, titleAt.map { 64 + max(-63, min(63, i - $0)) } ?? 0)
        }
        table.fill(.textLines, lines.count / 2)
        table.fill(.textWords, total / 16)
        table.fill(.textProse, Self.share(prose, total))
        table.fill(.spanShare, Self.share(inSpan, total))
        table.fill(.spaced, reader.isSpaced ? reader.isReflowed ? 2 : 1 : 0)
        table.fill(.textBeyondASCII, Self.share(beyond, scalars))
    }

    // MARK: Its neighbours

    private func look() {
        let lines = reader.text.lines
        let n = lines.count
        // Sums up to each line: words (each line at most 60), bare lines, lines of prose.
        var sums = [SIMD4<Int32>](repeating: .zero, count: n + 1)
        var sinceProse = 255
        var above = 0
        var bare = 0
        var sinceRelated = 255
        var sinceEnd = 255
        var proseSince = 0
        var shape = 0
        for (i, line) in lines.enumerated() {
            let isBare = line.isBare
            let isProse = line.isProse
            sums[i + 1] = sums[i] &+ SIMD4(Int32(min(line.words, 60)), isBare ? 1 : 0, isProse ? 1 : 0, 0)
            table.set(.sinceProse, i, sinceProse)
            table.set(.proseAbove, i, above)
            bare = isBare ? bare + 1 : 0
            table.set(.bareRun, i, bare)
            switch reader.phrases[i] {
            case .relatedHeading:
                sinceRelated = 0
                proseSince = 0
            case .endHeading:
                sinceEnd = 0
                proseSince = 0
            case .relatedLink, .furniture, nil: break
            }
            table.set(.sinceRelated, i, sinceRelated)
            table.set(.sinceEnd, i, sinceEnd)
            table.set(.proseSinceHeading, i, min(sinceRelated, sinceEnd) < 255 ? proseSince / 8 : 255)
            sinceRelated = min(255, sinceRelated + 1)
            sinceEnd = min(255, sinceEnd + 1)
            if i > 0, lines[i - 1].ending == line.ending, lines[i - 1].startKind == line.startKind,
                abs(lines[i - 1].words - line.words) <= 3
            {
                shape += 1
            } else {
                shape = 0
            }
            table.set(.shapeRun, i, shape)
            if isProse {
                sinceProse = 0
                above = line.words
                proseSince += line.words
            } else {
                sinceProse = min(255, sinceProse + 1)
            }
        }
        var untilProse = 255
        var below = 0
        var bareBelow = 0
        var untilHeading = 255
        for i in lines.indices.reversed() {
            table.set(.untilProse, i, untilProse)
            table.set(.proseBelow, i, below)
            bareBelow = lines[i].isBare ? bareBelow + 1 : 0
            table.set(.bareRunBelow, i, bareBelow)
            switch reader.phrases[i] {
            case .relatedHeading, .endHeading: untilHeading = 0
            case .relatedLink, .furniture, nil: break
            }
            table.set(.untilHeading, i, untilHeading)
            untilHeading = min(255, untilHeading + 1)
            if lines[i].isProse {
                untilProse = 0
                below = lines[i].words
            } else {
                untilProse = min(255, untilProse + 1)
            }
            let near = sums[min(n, i + 4)] &- sums[max(0, i - 3)]
            let nearCount = min(n, i + 4) - max(0, i - 3)
            let wide = sums[min(n, i + 9)] &- sums[max(0, i - 8)]
            let wideCount = min(n, i + 9) - max(0, i - 8)
            table.set(.nearWords, i, Int(near[0]) &* 2 / nearCount)
            table.set(.nearBare, i, Self.share(Int(near[1]), nearCount))
            table.set(.wideWords, i, Int(wide[0]) &* 2 / wideCount)
            table.set(.wideBare, i, Self.share(Int(wide[1]), wideCount))
            table.set(.wideProse, i, Self.share(Int(wide[2]), wideCount))
        }
    }

    // MARK: Its words

    private func compareWords() {
        let lines = reader.text.lines
        // 4,096 places: how often the text, and its core, has a word.
        var all = [UInt16](repeating: 0, count: 4_096)
        var core = all
        var isTitle = [Bool](repeating: false, count: 4_096)
        var coreWords = 0
        var isCore = [Bool](repeating: false, count: lines.count)
        for (i, line) in lines.enumerated() {
            let inCore = reader.span.contains(i) && reader.labels[i] == nil && line.isProse
            isCore[i] = inCore
            for k in words.words(i) {
                let place = Int(words.hashes[k] & 4_095)
                all[place] &+= all[place] == .max ? 0 : 1
                if inCore {
                    core[place] &+= core[place] == .max ? 0 : 1
                    coreWords &+= 1
                }
            }
        }
        for i in reader.titleLines where i < lines.count {
            for k in words.words(i) { isTitle[Int(words.hashes[k] & 4_095)] = true }
        }
        // What one word in 150 of the core is, is a function word.
        let common = UInt16(truncatingIfNeeded: min(60_000, max(3, coreWords / 150)))
        for i in lines.indices {
            var shared = 0
            var frequent = 0
            var sole = 0
            var content = 0
            var contentShared = 0
            var outside = 0
            var inTitle = 0
            let range = words.words(i)
            let own: UInt16 = isCore[i] ? 1 : 0
            for k in range {
                let place = Int(words.hashes[k] & 4_095)
                let inCore = core[place]
                if inCore > own { shared &+= 1 }
                if inCore >= common {
                    frequent &+= 1
                } else {
                    content &+= 1
                    if inCore > own { contentShared &+= 1 }
                    if isTitle[place] { inTitle &+= 1 }
                }
                if all[place] == 1 { sole &+= 1 }
                if all[place] &- inCore > inCore { outside &+= 1 }
            }
            table.set(.coreShare, i, Self.share(shared, range.count))
            table.set(.commonShare, i, Self.share(frequent, range.count))
            table.set(.soleShare, i, Self.share(sole, range.count))
            table.set(.contentShare, i, Self.share(contentShared, content))
            table.set(.outsideShare, i, Self.share(outside, range.count))
            table.set(.titleShare, i, Self.share(inTitle, content))
        }
    }
}
