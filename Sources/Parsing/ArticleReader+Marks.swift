import News

/// What lines say of themselves: furniture, repeats, captions, links.
extension ArticleReader {
    // MARK: Signs that stand for themselves

    mutating func markFurniture() {
        for range in mail.lines { for i in range { set(i, .furniture, .mail) } }
        for (i, line) in text.lines.enumerated() where labels[i] == nil {
            switch phrases[i] {
            case .furniture: set(i, .furniture, .pagePhrase)
            case .relatedLink: set(i, .related, .linkPhrase)
            case .relatedHeading, .endHeading, nil:
                if line.isPageMark {
                    set(i, .furniture, .pageNumber)
                } else if line.letters == 0 && line.digits == 0 {
                    set(i, .furniture, .noWords)
                } else if isHashtags(line) {
                    set(i, .furniture, .pagePhrase)
                } else if (line.letters == 0 && line.scalars <= 6 && line.words <= 1)
                    || (line.letters > 0 && PageNumber.isOne(text, line))
                {
                    set(i, .furniture, .pageNumber)
                }
            }
        }
    }

    /// "#Việt Nam #Lào": key words as links.
    private func isHashtags(_ line: TextLine) -> Bool {
        guard line.count >= 3, line.ending == .none, line.innerEnds == 0, text.bytes[line.start] == UInt8(ascii: "#")
        else { return false }
        var i = line.start + 1
        let kind = text.bytes.withUnsafeBufferPointer { Scalar.kind(Scalar.next($0, &i, line.end)) }
        return kind.isWord && kind != .digit
    }

    /// Lines printed twice in a row: captions inside an article, headlines of links to others.
    mutating func markRepeats() {
        let lines = text.lines
        var seenProse = false
        var i = 0
        var chained = false
        var lastLink = -1
        for k in lines.indices.reversed()
        where phrases[k] == .relatedHeading
            || repeats.next[k] == k + 1 && lines[k].isHeadline && credits[k] == nil
        {
            lastLink = k
            break
        }
        while i < lines.count {
            if lines[i].isProse && labels[i] == nil && repeats.next[i] != i + 1 { seenProse = true }
            guard repeats.next[i] == i + 1 else {
                i += 1
                continue
            }
            var last = i + 1
            while last < lines.count, repeats.next[last] == last + 1 { last += 1 }
            defer { i = last + 1 }
            let line = lines[i]
            if line.words > 90 {
                for k in (i + 1)...last { set(k, .furniture, .repeatedTwice) }
                continue
            }
            guard labels[i] == nil else {
                for k in i...last { labels[k] = labels[i] }
                continue
            }
            if line.words < 4 || !seenProse {
                // Before the article a doubled line is a title or a menu: one copy stays to be looked at.
                for k in (i + 1)...last { set(k, .furniture, .repeatedTwice) }
                continue
            }
            if credits[i] != nil || !line.isHeadline {
                for k in i...last { set(k, .caption, .repeatedTwice) }
                chained = false
                continue
            }
            // A doubled headline: with its teaser it is a link, alone inside the text a caption.
            let teaser = last + 1
            let hasTeaser =
                teaser < lines.count && labels[teaser] == nil && repeats.next[teaser] != teaser + 1
                && lines[teaser].words >= 8
            let after = hasTeaser ? teaser + 1 : teaser
            let continuesChain =
                after < lines.count && repeats.next[after] == after + 1 && lines[after].isHeadline
                && credits[after] == nil
            let isEnd = after >= lines.count || endsArticle(after)
            // The last picture of an article stands above its last paragraph as a headline does above its teaser. Links
            // set a blank line between their copies and come in numbers: a paragraph that is closed is the article's
            // where the copies touch or no link follows, unless the article has ended before.
            let closesArticle =
                isEnd && hasTeaser && lines[teaser].isProse && lines[teaser].ending == .sentence
                && (after > lastLink || isSpaced && lines[last].gap == 0) && !articleEnded(before: i)
            if chained || continuesChain || isEnd && !closesArticle || (hasTeaser && lines[teaser].ending == .ellipsis)
            {
                for k in i...last { set(k, .related, .headlineTwice) }
                if hasTeaser { set(teaser, .related, .teaser) }
                chained = continuesChain
                if hasTeaser { last = teaser }
            } else {
                for k in i...last { set(k, .caption, .repeatedTwice) }
                chained = false
            }
        }
    }

    /// Whether what stands right above line `i` ends an article: its mark, its author, its source, a heading of the page.
    private func articleEnded(before i: Int) -> Bool {
        var k = i - 1
        while k >= 0, labels[k] == .furniture || labels[k] == .caption { k -= 1 }
        guard k >= 0 else { return true }
        return labels[k] != nil || endsWithSlashDot(text.lines[k]) || endsArticle(k)
            || !text.lines[k].isPunctuated
                && !text.lines[k].isUnspacedScript
    }

    /// Whether line `i` is one that follows an article: its author, its source, a heading of the page.
    private func endsArticle(_ i: Int) -> Bool {
        switch phrases[i] {
        case .relatedHeading, .endHeading: return true
        case .furniture, .relatedLink, nil: break
        }
        let line = text.lines[i]
        return Byline.labelled(text, line) != nil || SourceLine.label(text, line) != nil
    }

    mutating func markCaptions() {
        let lines = text.lines
        var paragraphs = 0
        for (i, line) in lines.enumerated() where labels[i] == nil {
            if line.isProse { paragraphs += 1 }
            if let credit = credits[i] {
                let isLast = credit == line.start && i > 0 && lines[i - 1].isProse && paragraphs > 1 && signsOff(i)
                if isLast, SourceLine.signOff(text, line) != nil { continue }
                set(i, .caption, .credit)
                // A credit on a line of its own belongs to the caption above it.
                if credit == line.start, i > 0, labels[i - 1] == nil, line.gap <= 1, lines[i - 1].words >= 4,
                    lines[i - 1].words <= 60,
                    lines[i - 1].innerEnds <= 2, line.gap == 0 || !lines[i - 1].isProse,
                    !isLast
                {
                    set(i - 1, .caption, .aboveCredit)
                }
            } else if repeats.opensAnother[i], line.innerEnds <= 1 {
                set(i, .caption, .opensParagraph)
            }
        }
        guard isSpaced else { return }
        // The picture's alternative text stands right above its caption.
        for i in lines.indices.dropFirst()
        where labels[i] == .caption && labels[i - 1] == nil && lines[i].gap == 0 && lines[i - 1].isBare
            && lines[i - 1].words >= 3
            && lines[i - 1].gap > 0
        {
            set(i - 1, .alt, .aboveCaption)
        }
    }

    /// Whether the credit in line `i` stands at the end of an article, where it is of all its pictures.
    private func signsOff(_ i: Int) -> Bool {
        if endsWithSlashDot(text.lines[i - 1]) { return true }
        var k = i + 1
        while k < text.lines.count, labels[k] == .furniture { k += 1 }
        return k >= text.lines.count || endsArticle(k)
    }

    /// Headlines that hang on to a paragraph: links set under the lead or inside the text.
    mutating func markAttachedLinks() {
        let lines = text.lines
        guard isSpaced, !isReflowed else { return }
        var i = 1
        while i < lines.count {
            let above = lines[i - 1]
            guard labels[i] == nil, lines[i].gap == 0, above.isProse, above.words >= 20, labels[i - 1] == nil else {
                i += 1
                continue
            }
            var k = i
            while k < lines.count, k == i || lines[k].gap == 0, labels[k] == nil, lines[k].isHeadline,
                lines[k].words >= 5,
                ListMarker.length(text, lines[k]) == 0, Byline.labelled(text, lines[k]) == nil,
                SourceLine.label(text, lines[k]) == nil
            { k += 1 }
            // The run must end where the block ends: with a blank line, a picture, or the text.
            if k > i, k == lines.count || lines[k].gap > 0 || labels[k] != nil {
                for n in i..<k { set(n, .related, .attachedHeadline) }
            }
            i = max(k, i + 1)
        }
    }

    // MARK: Related blocks

    /// From a heading of links on, lines are not the article's until it plainly goes on.
    mutating func markRelatedBlocks() {
        let lines = text.lines
        // Words and paragraphs of prose since the last heading: whether an article has been seen at all.
        var bodyWords = 0
        var paragraphs = 0
        var i = 0
        while i < lines.count {
            let line = lines[i]
            let hasBody = bodyWords >= 100 && paragraphs >= 3
            let ended = line.words >= 4 && endsWithSlashDot(line)
            var begins = false
            switch phrases[i] {
            case .relatedHeading: begins = true
            case .endHeading: begins = hasBody
            case .furniture, .relatedLink, nil: break
            }
            if labels[i] == nil && line.isProse {
                bodyWords += line.words
                paragraphs += 1
            }
            guard begins || (ended && bodyWords >= 60) else {
                if phrases[i] == .endHeading, labels[i] == nil { set(i, .furniture, .pagePhrase) }
                i += 1
                continue
            }
            if begins { set(i, .related, .relatedHeading) }
            let needed = hasBody || (ended && !begins) ? 4 : 2
            let stop = resumption(after: i + 1, prose: needed)
            for k in (i + 1)..<max(stop, i + 1) where labels[k] == nil || labels[k] == .caption {
                if ended, !begins, isTailLine(k) { continue }
                set(k, .related, .relatedBlock)
            }
            if stop < lines.count {
                bodyWords = 0
                paragraphs = 0
            }
            i = max(stop, i + 1)
        }
    }

    func isTailLine(_ i: Int) -> Bool {
        let line = text.lines[i]
        return Byline.labelled(text, line) != nil || SourceLine.label(text, line) != nil
            || Byline.bare(text, line) != nil
            || PrintedTime.stamp(in: text, line) != nil
    }

    /// "./." is how a wire story ends.
    func endsWithSlashDot(_ line: TextLine) -> Bool {
        line.count >= 3 && text.bytes[(line.end - 3)..<line.end].elementsEqual([0x2E, 0x2F, 0x2E])
    }

    /// The first line from `start` on that opens `prose` paragraphs in a row, with no headline among them; the end otherwise.
    private func resumption(after start: Int, prose needed: Int) -> Int {
        let lines = text.lines
        var run = 0
        var first = start
        for k in start..<max(start, lines.count) {
            if labels[k] == nil, lines[k].isProse, !lines[k].isBare {
                if run == 0 { first = k }
                run += 1
                if run >= needed { return first }
            } else if labels[k] == .caption || labels[k] == .furniture
                || (labels[k] == nil && lines[k].isPunctuated && lines[k].words >= 4)
            {
                continue
            } else {
                run = 0
            }
        }
        return lines.count
    }
}
