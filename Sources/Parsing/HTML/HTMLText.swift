/// The readable text of a page as lines: blocks parted by blank lines, line breaks kept, navigation left out.
struct HTMLText {
    var text: [UInt8] = []
    private var block: [UInt8] = []
    private var linked = 0

    init(_ tree: HTMLTree) {
        var articleEnd = 0
        var linkEnd = 0
        var preformattedEnd = 0
        var closers: [Int] = []
        var node = 1
        while node < tree.count {
            while let close = closers.last, close <= node {
                closers.removeLast()
                finishBlock()
            }
            let end = tree.end(node)
            switch tree.tag(node) {
            case .text:
                take(tree, node, isLinked: node < linkEnd, isPreformatted: node < preformattedEnd)
            case .nav, .footer, .aside, .noscript, .svg, .iframe, .button, .select, .template, .object, .canvas, .audio,
                .video, .map, .dialog, .math, .script, .style, .title, .textarea, .figcaption:
                finishBlock()
                node = end
                continue
            case .header where node >= articleEnd:
                finishBlock()
                node = end
                continue
            case .br: block.append(0x0A)
            case let tag:
                if tag == .article || tag == .main { articleEnd = max(articleEnd, end) }
                if tag == .a { linkEnd = max(linkEnd, end) }
                if tag == .pre { preformattedEnd = max(preformattedEnd, end) }
                if tag == .td || tag == .th {
                    block.append(0x20)
                } else if tree.traits(node).contains(.block) {
                    finishBlock()
                    if tree.has(node, .hidden) {
                        node = end
                        continue
                    }
                    closers.append(end)
                }
            }
            node += 1
        }
        finishBlock()
    }

    private mutating func take(_ tree: HTMLTree, _ node: Int, isLinked: Bool, isPreformatted: Bool) {
        let before = block.count
        block.append(contentsOf: tree.decoded(tree.textRange(node)))
        if !isPreformatted {
            for k in before..<block.count where block[k] < 0x20 { block[k] = 0x20 }
        }
        if isLinked { linked += block.count - before }
    }

    /// Ends a block; one made of links for the most part is a menu, not text.
    private mutating func finishBlock() {
        defer {
            block.removeAll(keepingCapacity: true)
            linked = 0
        }
        guard block.contains(where: { $0 > 0x20 }) else { return }
        let isMenu = linked * 3 > block.count * 2 && block.count < 400
        guard !isMenu else { return }
        text.append(contentsOf: block)
        text.append(contentsOf: [0x0A, 0x0A])
    }
}
