/// Where a line stands, and what stands around it.
extension LineFeatures {
    func place() {
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

    func look() {
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
}
