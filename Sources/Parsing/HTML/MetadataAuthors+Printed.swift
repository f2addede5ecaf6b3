/// Names as the page shows them: in elements marked as an author's, and in lines that open like a byline.
extension MetadataAuthors {
    private enum Near { case before, after1, after2, after3, far }

    private func near(_ line: Int) -> Near {
        guard let headline else { return .far }
        let lines = line - headline
        if lines < -8 { return .far }
        if lines < 0 { return .before }
        return lines <= 3 ? .after1 : lines <= 8 ? .after2 : lines <= 20 ? .after3 : .far
    }

    mutating func addElements() {
        let tree = scan.tree
        var seen = 0
        for (place, mark) in scan.authors {
            let context = MetadataContext.around(place.node, scan)
            guard !context.contains(.comment), tree.end(place.node) - place.node < 200 else { continue }
            guard let text = text(place.node, mark) else { continue }
            var features: [Feature] = []
            var source: Sources = []
            let near = near(place.line)
            if mark.contains(.item) {
                source = .item
                features = [
                    .item, near == .after1 ? .itemAfter1 : near == .after2 || near == .after3 ? .itemAfter2 : .itemFar,
                ]
                if seen == 0 { features.append(.itemFirst) }
            } else if mark.contains(.rel) {
                source = .rel
                features = [
                    .rel, near == .after1 ? .relAfter1 : near == .after2 || near == .after3 ? .relAfter2 : .relFar,
                ]
                if seen == 0 { features.append(.relFirst) }
            } else if mark.contains(.address) {
                source = .address
                features = [.address]
                switch near {
                case .before: features.append(.addressBefore)
                case .after1: features.append(.addressAfter1)
                case .after2, .after3: features.append(.addressAfter2)
                case .far: features.append(.addressFar)
                }
                if seen == 0 { features.append(.addressFirst) }
            } else {
                source = .words
                features = [.words]
                switch near {
                case .before: features.append(.wordsBefore)
                case .after1: features.append(.wordsAfter1)
                case .after2: features.append(.wordsAfter2)
                case .after3: features.append(.wordsAfter3)
                case .far: features.append(.wordsFar)
                }
                if seen == 0 { features.append(.wordsFirst) }
            }
            if context.contains(.aside) { features.append(.elementAside) }
            if context.contains(.sideWords) { features.append(.elementSideWords) }
            if context.contains(.article) { features.append(.elementInArticle) }
            let folded = text.withUnsafeBufferPointer { Scalar.folded($0, 0..<$0.count) }
            if BylineWords.opening(folded) > 0 { features.append(.elementOpens) }
            add(Self.dateless(text, folded), features, source)
            seen += 1
        }
    }

    /// What an element says of the author; nil for too much or nothing.
    private func text(_ node: Int, _ mark: AuthorMark) -> [UInt8]? {
        let tree = scan.tree
        var node = node
        if mark.contains(.item) {
            var i = node + 1
            while i < tree.end(node) {
                if tree.attribute(i, .itemprop, is: "name") {
                    if let content = tree.attribute(i, .content), content.contains(where: { $0 > 0x20 }) {
                        return content
                    }
                    node = i
                    break
                }
                i += 1
            }
        }
        var text = Array(HTMLTree.line(tree.text(of: node)).utf8)
        if text.count > 60, let link = tree.first(.a, after: node, before: tree.end(node)) {
            let inside = Array(HTMLTree.line(tree.text(of: link)).utf8)
            if !inside.isEmpty { text = inside }
        }
        return text.isEmpty || text.count > 110 ? nil : text
    }

    private typealias AuthorMark = MetadataScan.AuthorMark

    /// The line up to a date or to words that lead to one.
    private static func dateless(_ line: [UInt8], _ folded: [UInt8]) -> [UInt8] {
        var end = line.count
        if let date = PrintedDates(folded, order: .dayFirst).found.first { end = min(end, date.range.lowerBound) }
        var i = 1
        while i < end {
            // A figure behind the name begins a date or a number of minutes.
            if line[i] == 0x20, i + 1 < line.count, line[i + 1] &- 0x30 < 10 || startsDate(line, folded, i) { end = i }
            i += 1
        }
        var words = line[..<end].split(separator: 0x20)
        // What a date left behind: "Mo", "Thu,", "|".
        while let last = words.last, words.count > 1 {
            let core = last.filter { $0 != 0x2C && $0 != 0x2E && $0 != 0x7C && $0 != 0x2D }
            // Thu, Sam and Do are names too where no date follows.
            let isWeekday = end < line.count && core.count <= 3 && weekdays.contains(core.map { $0 | 0x20 })
            guard core.isEmpty || isWeekday else { break }
            words.removeLast()
        }
        var result = Array(words.joined(separator: [0x20]))
        while let last = result.last, last <= 0x20 || last == 0x2C || last == 0x7C || last == 0x2D {
            result.removeLast()
        }
        return result
    }

    private static let weekdays: Set<[UInt8]> = Set(
        "mo di mi do fr sa so mon tue wed thu fri sat sun lun mar mer jeu ven sam dim".utf8.split(separator: 0x20).map {
            Array($0)
        }
    )
    /// Words behind a name that lead to a date; "Le" in capitals may be a name's own.
    private static let dateOpenings = PhraseTable([
        " am ", " on ", " vom ", " updated ", " published ", " posted ", " veröffentlicht ", " erstellt ",
        " aktualisiert ",
        " ngày ", " lúc ", " verfasst ", " zuletzt ",
    ])

    private static func startsDate(_ line: [UInt8], _ folded: [UInt8], _ i: Int) -> Bool {
        if line[i...].starts(with: " le ".utf8) || line[i...].starts(with: " el ".utf8) { return true }
        guard i < folded.count else { return false }
        return folded.withUnsafeBufferPointer { dateOpenings.match($0, i, $0.count) != nil }
    }

    mutating func addBylines() {
        var seen = 0
        for line in scan.bylines {
            let (bytes, nodes) = scan.text(of: line, limit: 400)
            let text = Array(HTMLTree.line(bytes).utf8)
            guard text.count <= 150, let first = nodes.first else { continue }
            let folded = text.withUnsafeBufferPointer { Scalar.folded($0, 0..<$0.count) }
            let opening = BylineWords.opening(folded)
            guard opening > 0, opening < text.count,
                !MetadataContext.around(first.node, scan).contains(.comment)
            else { continue }
            let rest = Self.dateless(Array(text[opening...]), Array(folded[min(opening, folded.count)...]))
            guard let start = rest.first(where: { $0 > 0x20 }), rest.count < 90 else { continue }
            let isSingle = !rest.contains(0x20)
            guard isSingle || start >= 0x80 || start &- 0x41 < 26 else { continue }
            var features: [Feature] = [.byline]
            switch near(line) {
            case .before: features.append(.bylineBefore)
            case .after1: features.append(.bylineAfter1)
            case .after2: features.append(.bylineAfter2)
            case .after3: features.append(.bylineAfter3)
            case .far: features.append(.bylineFar)
            }
            if seen == 0 { features.append(.bylineFirst) }
            add(rest, features, .byline)
            seen += 1
        }
    }
}
