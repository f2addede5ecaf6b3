/// Dates that a page shows: in elements made for times, in marked elements, in its text.
extension MetadataDates {
    mutating func addTimes() {
        let tree = scan.tree
        var seen = 0
        for place in scan.times {
            let value = tree.attribute(place.node, .datetime) ?? tree.attribute(place.node, .content) ?? []
            var time = value.isEmpty ? nil : MachineTime.read(value)
            if time == nil {
                let text = tree.text(of: place.node)
                guard text.count <= 400 else { continue }
                let folded = text.withUnsafeBufferPointer { Scalar.folded($0, 0..<$0.count) }
                time = PrintedDates(folded, order: order).found.first?.time
            }
            guard let time else { continue }
            let context = MetadataContext.around(place.node, scan)
            guard !context.contains(.comment) else { continue }
            var mention = Mention(time: time, reason: "time:datetime", isShown: true)
            var features: [Feature] = [.time, seen == 0 ? .timeFirst : .timeLater]
            seen += 1
            if Self.isMarked(place.node, tree, "published") || tree.has(place.node, .pubdate) {
                mention.statement = .timePublished
                mention.reason = tree.has(place.node, .pubdate) ? "time:pubdate" : "time:datePublished"
            } else if Self.isMarked(place.node, tree, "modified") {
                mention.isChange = true
                mention.reason = "time:dateModified"
                features.append(.timeChange)
            } else if place.hints.contains(.published) {
                features.append(.timeWordsPublished)
            } else if place.hints.contains(.updated) {
                mention.isChange = true
                features.append(.timeWordsChange)
            }
            let around: [(MetadataContext, Feature)] = [
                (.article, .timeInArticle), (.aside, .timeAside), (.sideWords, .timeSideWords),
                (.dateWords, .timeDateWords),
                (.link, .timeLink), (.item, .timeItem),
            ]
            for (part, feature) in around where context.contains(part) { features.append(feature) }
            switch near(place.line) {
            case .same, .after1: features.append(.timeAfter1)
            case .before1, .before2: features.append(.timeBefore)
            case .beforeFar: features.append(.timeBeforeFar)
            case .after2: features.append(.timeAfter2)
            case .after3: features.append(.timeAfter3)
            case .after4, .far, .none: features.append(.timeFar)
            }
            add(mention, features)
        }
    }

    /// Whether itemprop or property names a date of this kind.
    static func isMarked(_ node: Int, _ tree: HTMLTree, _ word: StaticString) -> Bool {
        for name in [HTMLAttributeName.itemprop, .property] {
            guard let range = tree.attributeBytes(node, name), range.count <= 120 else { continue }
            let value = tree.bytes[range].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
            if MetadataFields.holds(value, word) { return true }
        }
        return false
    }

    mutating func addMarked() {
        let tree = scan.tree
        for place in scan.dates where tree.tag(place.node) != .meta {
            var time: PrintedTime?
            for name in [HTMLAttributeName.content, .datetime, .title] where time == nil {
                time = tree.attribute(place.node, name).flatMap { MachineTime.read($0) }
            }
            let isAbbreviation = tree.tag(place.node) == .abbr
            if time == nil, !isAbbreviation {
                let text = tree.text(of: place.node)
                guard text.count <= 400 else { continue }
                let folded = text.withUnsafeBufferPointer { Scalar.folded($0, 0..<$0.count) }
                time = PrintedDates(folded, order: order).found.first?.time
            }
            guard let time, !MetadataContext.around(place.node, scan).contains(.comment) else { continue }
            var mention = Mention(time: time, reason: "itemprop:datePublished", isShown: true)
            if isAbbreviation {
                mention.reason = "abbr:title"
                add(mention, [.abbreviation])
            } else if Self.isMarked(place.node, tree, "modif") || Self.isMarked(place.node, tree, "updat") {
                mention.isChange = true
                mention.reason = "itemprop:dateModified"
                add(mention, [.itemChange])
            } else {
                mention.statement = .itemPublished
                add(mention, [])
            }
        }
    }

    enum Near { case same, before1, before2, beforeFar, after1, after2, after3, after4, far, none }

    func near(_ line: Int) -> Near {
        guard let headline else { return .none }
        let lines = line - headline
        if lines == 0 { return .same }
        if lines < 0 { return lines >= -3 ? .before1 : lines >= -8 ? .before2 : .beforeFar }
        if lines <= 2 { return .after1 }
        if lines <= 6 { return .after2 }
        if lines <= 14 { return .after3 }
        guard line < scan.lines.count else { return .far }
        return scan.lines[line].offset - scan.lines[headline].offset < 3_000 ? .after4 : .far
    }

    mutating func addPrinted() {
        var seen = 0
        for line in scan.dated {
            let (text, nodes) = scan.text(of: line)
            let folded = text.withUnsafeBufferPointer { Scalar.folded($0, 0..<$0.count) }
            let dates = PrintedDates(folded, order: order).found
            guard let first = nodes.first, !dates.isEmpty, dates.count <= 6 else { continue }
            for (number, date) in dates.enumerated() {
                let node = nodes.last { $0.offset <= date.range.lowerBound } ?? first
                let context = MetadataContext.around(node.node, scan)
                guard !context.contains(.comment) else { continue }
                let printed = PrintedDateLine(folded, date, context)
                guard !printed.isCopyright else { continue }
                var mention = Mention(time: date.time, reason: "printed", isShown: true)
                mention.isChange = printed.isChange
                var features = printed.features(near(line), isFirst: seen == 0)
                if number > 0 { features.append(.printedSecond) }
                if dates.count > 1 { features.append(.printedOfMany) }
                add(mention, features)
                seen += 1
            }
        }
    }
}
