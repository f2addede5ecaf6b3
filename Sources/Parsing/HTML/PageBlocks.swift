/// All text of a page that may be read, as runs in document order: what scripts, styles, templates and controls hold is
/// left out, nothing else.
struct PageBlocks {
    private(set) var text: [UInt8] = []
    private(set) var blocks: [PageBlock] = []
    private var pending = PageBlock.Boundary.block
    private var start = 0
    private var firstNode = 0
    private var lastNode = 0
    private var blockNode = 0
    private var measure = TextMeasure()
    private var needsSpace = false
    /// No block has begun or ended since the last run.
    private var continues = false
    private var media: Int32 = 0
    private var rules: Int32 = 0
    private var targets: UInt32 = 0

    init(_ tree: HTMLTree) {
        text.reserveCapacity(tree.bytes.count / 4)
        blocks.reserveCapacity(tree.count / 8 + 16)
        tree.bytes.withUnsafeBufferPointer { walk(tree, $0) }
    }

    private mutating func walk(_ tree: HTMLTree, _ bytes: UnsafeBufferPointer<UInt8>) {
        let traits = HTMLTraits.table
        var closers: [(end: Int, node: Int)] = [(tree.count, 0)]
        var linkEnd = 0
        var boldEnd = 0
        var italicEnd = 0
        var preformattedEnd = 0
        var node = 1
        let nodes = tree.nodes
        while node < nodes.count {
            while let last = closers.last, last.end <= node, closers.count > 1 {
                finish(tree)
                closers.removeLast()
                pending = .block
                continues = false
                blockNode = closers[closers.count - 1].node
            }
            let found = nodes[node]
            let end = Int(found.end)
            switch found.tag {
            case .text:
                take(
                    bytes,
                    Int(found.lower)..<Int(found.upper),
                    node,
                    isLinked: node < linkEnd,
                    isBold: node < boldEnd,
                    isItalic: node < italicEnd,
                    isPreformatted: node < preformattedEnd,
                    tree
                )
            case .noscript where tree.textBytes(node) > 300:
                // Some forums give readers without scripts the whole text here.
                finish(tree)
                pending = .block
                continues = false
            case .script, .style, .template, .noscript, .svg, .iframe, .select, .textarea, .object, .canvas, .audio,
                .video,
                .map, .title, .head, .math, .datalist, .noembed, .noframes, .option, .optgroup, .progress, .meter:
                if traits[Int(found.tag.rawValue)].contains(.block) {
                    finish(tree)
                    pending = .block
                    continues = false
                }
                if found.tag == .iframe || found.tag == .video || found.tag == .audio { media &+= 1 }
                node = end
                continue
            case .img, .picture, .embed: media &+= 1
            case .br:
                finish(tree)
                if pending == .lineBreak {
                    pending = .emptyLine
                } else if pending == .block, continues {
                    pending = .lineBreak
                }
            case let tag:
                switch tag {
                case .a:
                    guard let target = tree.attributeBytes(node, .href) else { break }
                    linkEnd = max(linkEnd, end)
                    measure.links &+= 1
                    if measure.links <= 3 {
                        targets |= PageVocabulary.classes.groups(inClass: bytes, target.prefix(200))
                    }
                case .b, .strong: boldEnd = max(boldEnd, end)
                case .em, .i: italicEnd = max(italicEnd, end)
                case .pre: preformattedEnd = max(preformattedEnd, end)
                default: break
                }
                if traits[Int(tag.rawValue)].contains(.block) {
                    finish(tree)
                    pending = tag == .td || tag == .th ? .cell : .block
                    continues = false
                    if tag == .hr {
                        rules &+= 1
                        break
                    }
                    closers.append((end, node))
                    blockNode = node
                }
            }
            node += 1
        }
        finish(tree)
    }

    private mutating func take(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ range: Range<Int>,
        _ node: Int,
        isLinked: Bool,
        isBold: Bool,
        isItalic: Bool,
        isPreformatted: Bool,
        _ tree: HTMLTree
    ) {
        let before = text.count
        var i = range.lowerBound
        let end = range.upperBound
        while i < end {
            let byte = bytes[i]
            if byte <= 0x20 || byte == 0x7F {
                i &+= 1
                if byte == 0x0A, isPreformatted {
                    note(node, before)
                    finish(tree)
                    pending = .lineBreak
                    continue
                }
                needsSpace = true
                continue
            }
            // Runs of characters that stay as they are.
            let from = i
            while i < end, bytes[i] > 0x20, bytes[i] != UInt8(ascii: "&"), bytes[i] != 0xC2, bytes[i] != 0x7F {
                i &+= 1
            }
            if i > from {
                space()
                text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[from..<i]))
                continue
            }
            if byte == UInt8(ascii: "&") {
                let (scalar, next) = HTMLEntities.scalar(bytes, i, end)
                i = next
                put(scalar)
            } else {
                put(Scalar.next(bytes, &i, end))
            }
        }
        note(node, before)
        let added = Int32(truncatingIfNeeded: text.count - max(before, start))
        if isLinked { measure.linked &+= added }
        if isBold { measure.bold &+= added }
        if isItalic { measure.italic &+= added }
    }

    private mutating func note(_ node: Int, _ before: Int) {
        guard text.count > max(before, start) else { return }
        if before <= start { firstNode = node }
        lastNode = node
    }

    private mutating func space() {
        if needsSpace, text.count > start { text.append(0x20) }
        needsSpace = false
    }

    private mutating func put(_ scalar: UInt32) {
        switch scalar {
        case 0...0x20, 0x7F, 0xA0: needsSpace = true
        case 0x80...0x9F, 0xAD: break
        default:
            space()
            Scalar.append(scalar, to: &text)
        }
    }

    private mutating func finish(_ tree: HTMLTree) {
        defer {
            start = text.count
            measure = TextMeasure()
            targets = 0
            needsSpace = false
        }
        guard text.count > start else { return }
        var inner = tree.parent(firstNode) ?? 0
        // Each step leaves an element that lies in this run alone.
        while inner > 0, tree.end(inner) <= lastNode { inner = tree.parent(inner) ?? 0 }
        var block = PageBlock(
            text: start..<text.count,
            node: inner,
            blockNode: blockNode,
            nodes: firstNode..<(lastNode + 1),
            boundary: pending,
            measure: measure
        )
        block.media = media
        block.rules = rules
        block.targets = targets
        (media, rules) = (0, 0)
        text.withUnsafeBufferPointer { BlockMeasure.measure($0, &block) }
        blocks.append(block)
        pending = .block
        continues = true
    }

    /// Text in a part that is not the article does not count as good.
    mutating func judge(_ isNegative: (PageBlock) -> Bool) {
        for index in blocks.indices where blocks[index].measure.good > 0 {
            if isNegative(blocks[index]) { blocks[index].measure.good = 0 }
        }
    }

    /// Notes how much of each run the page states elsewhere.
    mutating func compare(_ change: (UnsafeBufferPointer<UInt8>, inout PageBlock) -> Void) {
        text.withUnsafeBufferPointer { buffer in
            for index in blocks.indices { change(buffer, &blocks[index]) }
        }
    }
}
