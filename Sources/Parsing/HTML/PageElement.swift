/// An element with text in it, and what its place and its words say.
struct PageElement: Sendable {
    var node: Int
    /// Index of the element around it in `PageElements.all`; 0 is the document, its own parent.
    var parent = 0
    var tag: HTMLTag
    /// Steps up to the innermost element (this one is 0) whose class, id, itemprop or role has a word of each group of
    /// `PageVocabulary.classes`; 20 for none.
    var low = SIMD16<UInt8>(repeating: 20)
    var high = SIMD16<UInt8>(repeating: 20)
    /// The same for elements by name: see `PageElements.marked`.
    var tags = SIMD16<UInt8>(repeating: 20)
    var classHash: UInt64 = 0
    /// Of all runs in it.
    var measure = TextMeasure()
    /// Runs in it: these indices.
    var blocks = 0..<0
    /// The innermost element around it that holds more runs.
    var larger = 0
    /// Siblings with the same name and class, itself included.
    var repeats: Int32 = 1
    /// As Readability counts: commas and length of the paragraphs in it.
    var score: Float = 0
}

/// The elements of a page that hold text, in document order.
struct PageElements {
    private(set) var all: [PageElement] = []
    /// Index in `all` by node, -1 for none.
    private var index: [Int32]

    init(_ tree: HTMLTree, _ blocks: inout PageBlocks) {
        index = [Int32](repeating: -1, count: tree.count)
        for block in blocks.blocks {
            var node = block.node
            while index[node] < 0 {
                index[node] = 0
                guard node > 0 else { break }
                node = Int(tree.nodes[node].parent)
            }
        }
        all.reserveCapacity(blocks.blocks.count * 3)
        var classes = ClassMemory<UInt32>()
        tree.bytes.withUnsafeBufferPointer { bytes in
            for node in index.indices where index[node] >= 0 {
                index[node] = Int32(truncatingIfNeeded: all.count)
                all.append(element(tree, bytes, node, &classes))
            }
        }
        guard !all.isEmpty else { return }
        blocks.judge { block in negative(of: self[block.node]) }
        for (number, block) in blocks.blocks.enumerated() {
            let at = Int(index[block.node])
            all[at].measure += block.measure
            all[at].blocks = all[at].blocks.isEmpty ? number..<(number + 1) : all[at].blocks.lowerBound..<(number + 1)
        }
        sum()
        countRepeats()
    }

    /// The element of a node that holds text.
    subscript(node: Int) -> PageElement { all[max(0, Int(index[node]))] }

    func position(_ node: Int) -> Int { max(0, Int(index[node])) }

    /// Which bit of `PageElement.tags` stands for an element; 16 for none.
    static func marked(_ tag: HTMLTag) -> Int {
        switch tag {
        case .article: 0
        case .main: 1
        case .aside: 2
        case .nav: 3
        case .header: 4
        case .footer: 5
        case .section: 6
        case .form, .fieldset, .label: 7
        case .figure, .figcaption: 8
        case .table: 9
        case .ul, .ol: 10
        case .blockquote: 11
        case .a: 12
        case .button: 13
        case .details, .summary, .dialog: 14
        case .dl: 15
        default: 16
        }
    }

    /// In a part whose words say that it is not the article.
    private func negative(of element: PageElement) -> Bool {
        for group in [2, 4, 5, 6, 7, 9, 10, 11, 16] {
            let level = group < 16 ? element.low[group] : element.high[group - 16]
            if level < 8 { return true }
        }
        return element.tags[2] < 12 || element.tags[3] < 12 || element.tags[5] < 12
    }

    /// `classes` keeps what was found for a value: pages repeat them.
    private func element(
        _ tree: HTMLTree,
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ node: Int,
        _ classes: inout ClassMemory<UInt32>
    ) -> PageElement {
        var element = PageElement(node: node, tag: tree.nodes[node].tag)
        guard node > 0 else { return element }
        element.parent = Int(index[Int(tree.nodes[node].parent)])
        let limit = SIMD16<UInt8>(repeating: 20)
        element.low = pointwiseMin(all[element.parent].low &+ 1, limit)
        element.high = pointwiseMin(all[element.parent].high &+ 1, limit)
        element.tags = pointwiseMin(all[element.parent].tags &+ 1, limit)
        let bit = Self.marked(element.tag)
        if bit < 16 { element.tags[bit] = 0 }
        guard element.tag != .body, element.tag != .html else { return element }
        var groups: UInt32 = 0
        for attribute in tree.attributes[tree.attributeRange(node)] {
            let value = Int(attribute.valueStart)..<Int(attribute.valueEnd)
            switch attribute.name {
            case .class:
                let hash = ClassMemory<UInt32>.hash(bytes, value)
                element.classHash = hash
                groups |= classes.find(hash) { PageVocabulary.classes.groups(inClass: bytes, value) }
            case .id, .itemprop, .itemtype: groups |= PageVocabulary.classes.groups(inClass: bytes, value)
            case .role:
                groups |= PageVocabulary.classes.groups(inClass: bytes, value)
                if tree.attribute(node, .role, is: "main") { element.tags[1] = 0 }
            case .hidden: groups |= 1 << 16
            case .ariaHidden: if tree.attribute(node, .ariaHidden, is: "true") { groups |= 1 << 16 }
            case .style: if Self.isHidden(bytes, value) { groups |= 1 << 16 }
            default: break
            }
        }
        if groups != 0 {
            for group in 0..<16 {
                if groups & (1 << UInt32(group)) != 0 { element.low[group] = 0 }
                if groups & (1 << UInt32(group + 16)) != 0 { element.high[group] = 0 }
            }
        }
        return element
    }

    /// A style that says `display: none` or `visibility: hidden`.
    private static func isHidden(_ bytes: UnsafeBufferPointer<UInt8>, _ value: Range<Int>) -> Bool {
        var key = HTMLNames.seed
        for byte in bytes[value] {
            if byte <= 0x20 { continue }
            if byte == UInt8(ascii: ";") {
                if key == displayNone || key == visibilityHidden { return true }
                key = HTMLNames.seed
                continue
            }
            key = HTMLNames.mix(key, byte &- 0x41 < 26 ? byte | 0x20 : byte)
        }
        return key == displayNone || key == visibilityHidden
    }

    private static let displayNone = "display:none".utf8.reduce(HTMLNames.seed, HTMLNames.mix)
    private static let visibilityHidden = "visibility:hidden".utf8.reduce(HTMLNames.seed, HTMLNames.mix)

    /// From the inside out: measures, runs, scores; then from the outside in.
    private mutating func sum() {
        var at = all.count - 1
        while at > 0 {
            let parent = all[at].parent
            let measure = all[at].measure
            all[parent].measure += measure
            let (inner, own) = (all[at].blocks, all[parent].blocks)
            if own.isEmpty {
                all[parent].blocks = inner
            } else if !inner.isEmpty {
                all[parent].blocks =
                    min(own.lowerBound, inner.lowerBound)..<max(own.upperBound, inner.upperBound)
            }
            at -= 1
        }
        for at in all.indices.dropFirst() {
            let parent = all[at].parent
            all[at].larger = all[parent].measure.blocks > all[at].measure.blocks ? parent : all[parent].larger
        }
    }

    mutating func addScores(_ blocks: [PageBlock]) {
        for block in blocks where block.measure.good > 0 {
            let value = 1 + Float(block.measure.commas) + min(Float(block.measure.chars) / 100, 3)
            let own = position(block.node)
            var at = all[position(block.blockNode)].parent
            if own == at { at = all[at].parent }
            all[at].score += value
            all[all[at].parent].score += value / 2
        }
    }

    private mutating func countRepeats() {
        var numbers = KeyNumbers(capacity: all.count)
        var counts: [Int32] = []
        func key(_ element: PageElement) -> UInt64 {
            (element.classHash ^ UInt64(element.tag.rawValue) << 56 ^ UInt64(element.parent)) &* 0x9E37_79B9_7F4A_7C15
        }
        let kinds = all.map { element in
            let number = numbers.insert(key(element))
            if number == counts.count { counts.append(0) }
            counts[number] &+= 1
            return number
        }
        for at in all.indices { all[at].repeats = counts[kinds[at]] }
    }
}
