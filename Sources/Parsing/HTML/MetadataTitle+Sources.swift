/// Where candidates come from besides the title tag and the meta elements.
extension MetadataTitle {
    /// `features`: part, longest, first, last, all but the last, all but the first.
    mutating func cut(_ title: String, _ source: Sources, _ features: [Feature]) {
        let cut = TitleParts(title)
        guard cut.parts.count > 1 else { return }
        let longest = cut.parts.indices.max { cut.parts[$0].utf8.count < cut.parts[$1].utf8.count }
        for (index, part) in cut.parts.enumerated() {
            guard let text = MetadataText(line: part) else { continue }
            var found = [features[0]]
            if index == longest { found.append(features[1]) }
            if index == 0 { found.append(features[2]) }
            if index == cut.parts.count - 1 { found.append(features[3]) }
            add(text, found, source)
        }
        if let text = cut.butLast.flatMap({ MetadataText(line: $0) }) { add(text, [features[4]], source) }
        if let text = cut.butFirst.flatMap({ MetadataText(line: $0) }) { add(text, [features[5]], source) }
    }

    mutating func addData() {
        var found = 0
        for node in scan.data.nodes.indices where scan.data.nodes[node].kind == .string {
            guard scan.data.hasKey(node, "headline"), let text = scan.data.text(node) else { continue }
            add(text, found == 0 ? [.data] : [], found == 0 ? .data : [])
            found += 1
            if found == 3 { return }
        }
    }

    mutating func addHeadings() {
        let tree = scan.tree
        var first: [(text: MetadataText, place: MetadataScan.Place)] = []
        var second = first
        for place in scan.headings {
            let isFirst = tree.tag(place.node) == .h1
            guard isFirst ? first.count < 24 : second.count < 12 else { continue }
            guard let text = MetadataText(tree.text(of: place.node)) else { continue }
            if isFirst { first.append((text, place)) } else { second.append((text, place)) }
        }
        hasHeading = !first.isEmpty
        let longest = first.map { $0.text.text.utf8.count }.max() ?? 0
        for (index, found) in first.enumerated() {
            var features: [Feature] = [.heading]
            if first.count == 1 {
                features.append(.headingOnly)
            } else {
                if index == 0 { features.append(.headingFirst) }
                if index == first.count - 1 { features.append(.headingLast) }
                if found.text.text.utf8.count == longest { features.append(.headingLongest) }
            }
            if found.place.hints.contains(.otherTitle) {
                features.append(.headingOtherWords)
            } else if found.place.hints.contains(.title) {
                features.append(.headingWords)
            }
            for name in [HTMLAttributeName.itemprop, .property]
            where tree.attributeBytes(found.place.node, name).map({ !$0.isEmpty }) ?? false {
                features.append(.headingMarked)
            }
            let context = MetadataContext.around(found.place.node, scan)
            if context.contains(.article) {
                features.append(.headingInArticle)
            } else if context.contains(.main) {
                features.append(.headingInMain)
            } else if context.contains(.header) {
                features.append(.headingInHeader)
            }
            if context.contains(.aside) { features.append(.headingAside) }
            if context.contains(.otherTitleWords) { features.append(.headingAroundOther) }
            if let isHome = link(found.place.node, found.text) { features.append(isHome ? .headingHome : .headingLink) }
            add(found.text, features, .heading, found.place.line)
        }
        for (index, found) in second.enumerated() {
            var features: [Feature] = [.second]
            if index == 0 { features.append(.secondFirst) }
            if !hasHeading { features.append(.secondAlone) }
            if found.place.hints.contains(.otherTitle) {
                features.append(.secondOtherWords)
            } else if found.place.hints.contains(.title) {
                features.append(.secondWords)
            }
            let context = MetadataContext.around(found.place.node, scan)
            if context.contains(.article) {
                features.append(.secondInArticle)
            } else if context.contains(.main) {
                features.append(.secondInMain)
            }
            if context.contains(.aside) { features.append(.secondAside) }
            if context.contains(.sideWords) { features.append(.secondAroundOther) }
            if link(found.place.node, found.text) != nil { features.append(.secondLink) }
            add(found.text, features, .second, found.place.line)
        }
    }

    mutating func addMarked() {
        for place in scan.headlines {
            let isMarked = scan.tree.has(place.node, .itemprop) || scan.tree.has(place.node, .property)
            add(scan.tree.text(of: place.node), [isMarked ? .elementMarked : .elementWords], [])
        }
    }

    /// Whether most of a heading is a link: nil for none, true for one to the front page.
    private func link(_ node: Int, _ text: MetadataText) -> Bool? {
        let tree = scan.tree
        var anchor: Int?
        if let inside = tree.first(.a, after: node, before: tree.end(node)) {
            if tree.text(of: inside).count * 10 >= text.text.utf8.count * 8 { anchor = inside }
        } else if let parent = tree.parent(node), tree.tag(parent) == .a {
            anchor = parent
        }
        guard let anchor, let address = tree.attributeBytes(anchor, .href) else { return nil }
        return Self.isHome(tree.bytes[address])
    }

    /// `/`, or an address that ends with its host.
    private static func isHome(_ address: ArraySlice<UInt8>) -> Bool {
        var rest = address
        if let scheme = rest.firstIndex(of: UInt8(ascii: ":")), rest[scheme...].starts(with: "://".utf8) {
            rest = rest[(scheme + 3)...]
            rest = rest[(rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex)...]
        }
        return rest.isEmpty && !address.isEmpty || rest.elementsEqual("/".utf8)
    }
}
