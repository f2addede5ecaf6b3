import News

/// What stands around the article: title, head, tail.
extension ArticleReader {
    mutating func chooseTitle() {
        let lines = text.lines
        guard !span.isEmpty else { return chooseTitleWithoutSpan() }
        // A headline shares its words with the article, so most of its sequences of three scalars.
        var body = Trigrams()
        for i in span
        where labels[i] == nil && body.count < 8_000
            && (lines[i].isPunctuated || lines[i].isUnspacedScript)
        {
            body.insert(text, lines[i].range, limit: 4_000)
        }
        var best = (score: 1.7, index: -1)
        let lowest = max(0, span.lowerBound - 30)
        for j in lowest..<min(lines.count, span.lowerBound + 2) {
            guard labels[j] == nil || reasons[j] == .opensParagraph, isTitleLike(lines[j]) else { continue }
            if j >= span.lowerBound {
                guard lines[j].isBare || lines[j].ending == .question, j + 1 < span.upperBound else { continue }
            }
            let score = titleScore(j, body)
            if score > best.score { best = (score, j) }
        }
        guard best.index >= 0 else { return }
        var range = best.index..<(best.index + 1)
        while range.upperBound < lines.count, continuesTitle(range.upperBound - 1, range.upperBound) {
            range = range.lowerBound..<(range.upperBound + 1)
        }
        while range.lowerBound > 0, labels[range.lowerBound - 1] == nil,
            continuesTitle(range.lowerBound - 1, range.lowerBound)
        {
            range = (range.lowerBound - 1)..<range.upperBound
        }
        titleLines = range
        for k in range { set(k, .title, .headline) }
        if span.lowerBound < range.upperBound { span = min(range.upperBound, span.upperBound)..<span.upperBound }
        // Other copies of the title are alternative texts or links to the article itself.
        for k in lines.indices where !range.contains(k) && labels[k] == nil && lines[k].hash == lines[best.index].hash {
            set(k, k > range.lowerBound ? .alt : .breadcrumb, .equalsTitle)
        }
    }

    /// Whether a line by the article prints the title that the page states.
    mutating func findStatedTitle(_ title: String) -> Bool {
        let wanted = Array(title.utf8).withUnsafeBufferPointer { Scalar.folded($0, 0..<$0.count) }
        let lines = text.lines
        for j in stride(from: min(lines.count, span.lowerBound + 3) - 1, through: 0, by: -1)
        where lines[j].count == title.utf8.count && (labels[j] == nil || j < span.lowerBound)
            && text.folded(lines[j], limit: 2_000).elementsEqual(wanted)
        {
            titleLines = j..<(j + 1)
            set(j, .title, .headline)
            if span.contains(j) { span = (j + 1)..<max(j + 1, span.upperBound) }
            return true
        }
        return false
    }

    /// Without prose a text of a few lines is still read: its first line heads the others.
    private mutating func chooseTitleWithoutSpan() {
        let lines = text.lines
        guard lines.count >= 2, lines.count <= 6, labels[0] == nil, isTitleLike(lines[0]) else { return }
        titleLines = 0..<1
        set(0, .title, .firstLine)
    }

    private func isTitleLike(_ line: TextLine) -> Bool {
        line.words >= 3 && line.words <= 45 && line.scalars <= 300 && line.innerEnds <= 2 && line.ending != .comma
            && line.ending != .colon && line.ending != .semicolon && line.digits * 2 < line.scalars
            && PrintedTime.stamp(in: text, line) == nil && Byline.labelled(text, line) == nil
            && SourceLine.label(text, line) == nil
    }

    private func titleScore(_ j: Int, _ body: Trigrams) -> Double {
        let lines = text.lines
        let line = lines[j]
        var score = body.share(of: text, line.range, limit: 400) * 3
        if line.words >= 5 { score += 0.8 }
        if line.words >= 7 && line.words <= 26 { score += 0.7 }
        if line.ending == .sentence { score -= line.words > 20 ? 2 : 1 }
        if line.ending == .ellipsis || line.ending == .hyphen { score -= 0.7 }
        if line.startKind == .lower { score -= 0.6 }
        if ListMarker.length(text, line) > 0 { score -= 0.6 }
        if line.tabs > 0 || text.bytes[line.range].contains(0x7C) { score -= 0.6 }
        if isBreadcrumb(line) { score -= 1.5 }
        var distance = 0
        for k in j..<max(j, span.lowerBound) where labels[k] == nil && PrintedTime.stamp(in: text, lines[k]) == nil {
            distance += 1
        }
        score -= 0.12 * Double(max(0, distance - 1))
        if j == 0 { score += 0.6 }
        if j + 1 < lines.count {
            let next = lines[j + 1]
            if PrintedTime.stamp(in: text, next) != nil || Byline.labelled(text, next) != nil { score += 0.6 }
        }
        if j > 0, PrintedTime.stamp(in: text, lines[j - 1]) != nil { score += 0.3 }
        if repeats.next[j] != nil || repeats.previous[j] != nil { score += 0.3 }
        if line.gap > 0 || j == 0, j + 1 >= lines.count || lines[j + 1].gap > 0 { score += 0.2 }
        return score
    }

    func isBreadcrumb(_ line: TextLine) -> Bool {
        let folded = text.folded(line, limit: 80)
        for opening in ["trang chủ", "home ", "home>", "home/", "accueil", "ໜ້າຫຼັກ", "ຫນ້າຫຼັກ", "ໜ້າທຳອິດ"]
        where folded.starts(with: opening.utf8) { return true }
        guard line.ending == .none, line.words <= 16 else { return false }
        var separators = 0
        var i = folded.startIndex
        while i < folded.endIndex {
            if folded[i] == 0x3E { separators += 1 }
            if folded[i] == 0xC2, i + 1 < folded.endIndex, folded[i + 1] == 0xBB { separators += 1 }
            if folded[i] == 0xE2, i + 2 < folded.endIndex, folded[i + 1] == 0x80, folded[i + 2] == 0xBA {
                separators += 1
            }
            i += 1
        }
        return separators >= 1
    }

    /// Whether line `b`, right under `a`, goes on with the headline that `a` begins.
    private func continuesTitle(_ a: Int, _ b: Int) -> Bool {
        let lines = text.lines
        guard lines[b].gap == 0, labels[b] == nil || labels[b] == .title, labels[a] == nil || labels[a] == .title,
            lines[a].ending != .sentence,
            lines[a].ending != .question, !lines[a].isProse, !lines[b].isProse, isPlain(lines[b]), isPlain(lines[a])
        else { return false }
        if lines[b].startKind == .lower { return lines[b].isBare || lines[b].ending == .question }
        // Set to a width, a headline also breaks before a capital: then it fills its line and stands apart below.
        guard isReflowed, lines[a].scalars >= 30, lines[b].isBare, lines[b].scalars <= lines[a].scalars + 10,
            lines[a].startKind != .lower,
            !lines[b].indented, Byline.bare(text, lines[b]) == nil || lines[b].words > 5
        else { return false }
        let after = b + 1
        return after < lines.count && (lines[after].gap > 0 || !isPlain(lines[after]))
    }

    private func isPlain(_ line: TextLine) -> Bool {
        PrintedTime.stamp(in: text, line) == nil && Byline.labelled(text, line) == nil
            && SourceLine.label(text, line) == nil
    }

    // MARK: Head

    mutating func readHead() {
        let lines = text.lines
        let top = titleLines.isEmpty ? max(0, span.lowerBound - 8) : max(0, titleLines.lowerBound - 6)
        for i in top..<max(top, span.lowerBound) where labels[i] == nil {
            if PrintedTime.stamp(in: text, lines[i]) != nil {
                set(i, .timestamp, .dateAndTime)
            } else if i < titleLines.lowerBound {
                continue
            } else if Byline.labelled(text, lines[i]) != nil {
                set(i, .byline, .bylineLabel)
            }
        }
        // A bare name counts where nothing stands between it and the article or its time.
        for i in max(top, titleLines.upperBound)..<max(top, titleLines.upperBound, span.lowerBound)
        where labels[i] == nil {
            guard Byline.bare(text, lines[i]) != nil, repeats.next[i] == nil, repeats.previous[i] == nil else {
                continue
            }
            let nextToTime =
                (i > 0 && labels[i - 1] == .timestamp) || (i + 1 < lines.count && labels[i + 1] == .timestamp)
            let nextToTitle = i == titleLines.upperBound && !titleLines.isEmpty
            var beforeArticle = true
            for k in (i + 1)..<max(i + 1, span.lowerBound) where labels[k] == nil { beforeArticle = false }
            if FamilyName.opens(text, lines[i]) && (beforeArticle || nextToTime || nextToTitle)
                || (nextToTime && nextToTitle) || (beforeArticle && nextToTitle) || (nextToTime && beforeArticle)
            {
                set(i, .byline, .nameAlone)
            }
        }
        takeInSummary()
        for i in 0..<span.lowerBound where labels[i] == nil {
            set(i, isBreadcrumb(lines[i]) ? .breadcrumb : .furniture, .beforeArticle)
        }
    }

    /// A Vietnamese or Lao page's summary right under the title, parted from the text by author, time and controls, opens
    /// the article.
    ///
    /// Pages in English and French set a deck there that says no more than the text; the development collections of
    /// bench/extraction leave it out. Dense letters beyond ASCII tell the two apart.
    private mutating func takeInSummary() {
        let lines = text.lines
        if let opening, opening < span.lowerBound {
            for i in (opening + 1)..<span.lowerBound where labels[i] == nil { set(i, .furniture, .beforeArticle) }
            span = opening..<span.upperBound
            return
        }
        guard !titleLines.isEmpty, titleLines.upperBound < span.lowerBound else { return }
        var k = titleLines.upperBound
        while k < span.lowerBound, labels[k] != nil { k += 1 }
        guard k < span.lowerBound, k - titleLines.upperBound <= 6, lines[k].isProse, lines[k].words <= 90,
            lines[k].ending == .sentence, (lines[k].count - lines[k].scalars) * 5 > lines[k].scalars,
            span.lowerBound - k <= 12, !PhraseBook.isAboutThePage(text, lines[k])
        else { return }
        for i in (k + 1)..<max(k + 1, span.lowerBound) where labels[i] == nil { set(i, .furniture, .beforeArticle) }
        span = k..<span.upperBound
    }

    // MARK: Tail

    mutating func readTail() {
        let lines = text.lines
        var byline = false
        var steps = 0
        let endsStory = span.last.map { endsWithSlashDot(lines[$0]) } ?? false
        var adjacent = true
        for i in span.upperBound..<max(span.upperBound, lines.count) {
            let line = lines[i]
            let isFree = labels[i] == nil || reasons[i] == .relatedBlock
            if phrases[i] == .relatedHeading || phrases[i] == .endHeading || steps > 6 { break }
            if let label = SourceLine.label(text, line), isFree {
                var isSource = true
                if case .after = label { isSource = SourceLine.source(text, line, label) != nil }
                if isSource {
                    set(i, .source, .sourceLabel)
                    continue
                }
            }
            if isFree, adjacent, SourceLine.signOff(text, line) != nil {
                set(i, .source, .sourceLabel)
                continue
            }
            guard labels[i] == nil else { continue }
            if Byline.labelled(text, line) != nil, !byline {
                set(i, .byline, .bylineLabel)
                byline = true
            } else if !byline, adjacent, let bare = Byline.bare(text, line), line.words <= 4 * bare.names.count,
                line.words <= 5 || bare.names.count > 1, repeats.previous[i] == nil,
                i + 1 == lines.count || lines[i + 1].gap > 0 || isTail(i + 1),
                FamilyName.opens(text, line) || endsStory || i + 1 == lines.count || isSource(i + 1)
                    || SourceLine.hasAgency(text, line) || tookPictures(bare)
                    || phrases[i + 1] != nil && line.upperLetters == line.letters
                        && line.words >= 2 * bare.names.count && line.count > line.scalars
            {
                set(i, .byline, .nameAlone)
                byline = true
            } else if PrintedTime.stamp(in: text, line) != nil, adjacent {
                set(i, .timestamp, .dateAndTime)
            } else {
                adjacent = false
                steps += 1
            }
        }
        for i in span.upperBound..<max(span.upperBound, lines.count) where labels[i] == nil {
            set(i, isBareLink(i) ? .related : .furniture, .afterArticle)
        }
    }

    /// Whether one of the article's picture credits names one of the authors.
    private func tookPictures(_ byline: Byline) -> Bool {
        var looked = 0
        for i in titleLines.upperBound..<max(titleLines.upperBound, span.upperBound) where labels[i] == .caption {
            guard let at = credits[i] else { continue }
            looked += 1
            if looked > 40 { break }
            let credit = text.bytes.withUnsafeBufferPointer { Scalar.folded($0, at..<text.lines[i].end) }
            for name in byline.names {
                let wanted = Array(name.utf8).withUnsafeBufferPointer { Scalar.folded($0, 0..<$0.count) }
                guard wanted.count >= 5, wanted.contains(0x20), credit.count >= wanted.count else { continue }
                for k in 0...(credit.count - wanted.count) where credit[k...].starts(with: wanted) { return true }
            }
        }
        return false
    }

    private func isSource(_ i: Int) -> Bool {
        SourceLine.label(text, text.lines[i]) != nil
    }

    private func isTail(_ i: Int) -> Bool {
        SourceLine.label(text, text.lines[i]) != nil || phrases[i] != nil || labels[i] == .related
    }

    private func isBareLink(_ i: Int) -> Bool { text.lines[i].words >= 5 }

    /// A text of a few lines without prose is kept whole: it is no page, so nothing in it is a menu.
    mutating func finish() {
        let lines = text.lines
        guard !labels.contains(.lead) else { return }
        if lines.count <= 6 {
            var first = true
            for i in lines.indices
            where labels[i] != .title && labels[i] != .source && labels[i] != .timestamp && labels[i] != .byline {
                set(i, first ? .lead : .body, .fewLines)
                first = false
            }
        }
        for i in lines.indices where labels[i] == nil { set(i, .furniture, .noArticle) }
    }
}
