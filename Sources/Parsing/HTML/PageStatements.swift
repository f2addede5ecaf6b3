/// What a page states of its article besides the text that is shown: its title's words, the article body and the type in
/// its structured data, its description.
struct PageStatements {
    /// Hashes of the words of the title tag and og:title.
    private(set) var titleWords = KeyNumbers()
    /// Hashes of runs of four words.
    private(set) var body = KeyNumbers()
    private(set) var description = KeyNumbers()
    /// By the types named in the structured data and og:type: article, product, forum, list, other piece.
    private(set) var types: (article: Bool, product: Bool, forum: Bool, list: Bool, media: Bool) = (
        false, false, false, false, false
    )

    /// - Parameter data: the page's JSON-LD.
    init(_ tree: HTMLTree, _ data: LinkedData) {
        read(data)
        for node in 1..<max(1, tree.count) {
            switch tree.tag(node) {
            case .title where titleWords.isEmpty: add(title: tree.text(of: node))
            case .meta:
                guard tree.has(node, .content) else { continue }
                if isNamed(tree, node, "og:title") || isNamed(tree, node, "twitter:title") {
                    add(title: tree.attribute(node, .content) ?? [])
                } else if isNamed(tree, node, "og:description") || isNamed(tree, node, "description") {
                    Self.runs(tree.attribute(node, .content) ?? [], limit: 2_000) { _ = description.insert($0) }
                } else if isNamed(tree, node, "og:type") {
                    if tree.attribute(node, .content, is: "article") { types.article = true }
                    if tree.attribute(node, .content, is: "product") { types.product = true }
                }
            default: break
            }
        }
    }

    private func isNamed(_ tree: HTMLTree, _ node: Int, _ name: StaticString) -> Bool {
        tree.attribute(node, .property, is: name) || tree.attribute(node, .name, is: name)
    }

    private mutating func add(title: [UInt8]) {
        title.withUnsafeBufferPointer { buffer in
            BlockMeasure.words(buffer, 0..<min(buffer.count, 1_000)) { _ = titleWords.insert($0) }
        }
    }

    /// A type counts wherever it is named, as pages nest what they are about in many ways.
    private mutating func read(_ data: LinkedData) {
        for node in data.nodes.indices where data.nodes[node].kind == .string {
            if data.ends(node, with: "Article") || data.ends(node, with: "BlogPosting") { types.article = true }
            if data.holds(node, "Product", "Offer") { types.product = true }
            if data.holds(node, "DiscussionForumPosting", "QAPage", "Question") { types.forum = true }
            if data.holds(node, "ItemList", "CollectionPage") { types.list = true }
            if data.holds(node, "VideoObject", "Recipe", "HowTo") { types.media = true }
            guard body.isEmpty, data.hasKey(node, "articleBody"), let text = data.text(node), text.count > 200 else {
                continue
            }
            body = KeyNumbers(capacity: min(text.count / 5, 1 << 17))
            // It is text or HTML.
            Self.runs(text, limit: 1 << 20) { _ = body.insert($0) }
        }
    }

    /// Hashes of all runs of four words, markup passed over.
    private static func runs(_ text: [UInt8], limit: Int, _ body: (UInt64) -> Void) {
        var decoded: [UInt8] = []
        text.withUnsafeBufferPointer { HTMLEntities.append($0, 0..<min($0.count, limit), to: &decoded) }
        var inTag = false
        for i in decoded.indices {
            if decoded[i] == UInt8(ascii: "<") { inTag = true }
            let isEnd = decoded[i] == UInt8(ascii: ">")
            if inTag { decoded[i] = 0x20 }
            if isEnd { inTag = false }
        }
        var words: [UInt64] = []
        decoded.withUnsafeBufferPointer { decoded in
            BlockMeasure.words(decoded, 0..<decoded.count) { words.append($0) }
        }
        runs(words, body)
    }

    /// Hashes of all runs of four words, given the words' hashes.
    @inline(__always)
    private static func runs(_ words: [UInt64], _ body: (UInt64) -> Void) {
        guard words.count >= 4 else { return }
        for last in 3..<words.count {
            let (first, second, third) = (words[last &- 3], words[last &- 2], words[last &- 1])
            body(first &* 3 &+ second.byteSwapped &* 5 &+ (third >> 13 | third << 51) &* 7 &+ words[last] &* 11)
        }
    }

    /// Share of the runs of four words that `known` holds; words of short blocks cannot be told.
    private static func share(_ words: [UInt64], _ known: KeyNumbers) -> Float {
        var found = 0
        runs(words) { if known.contains($0) { found += 1 } }
        return words.count >= 4 ? Float(found) / Float(words.count - 3) : -0.5
    }

    func compare(_ blocks: inout PageBlocks) {
        guard !body.isEmpty || !description.isEmpty || !titleWords.isEmpty else { return }
        var words: [UInt64] = []
        blocks.compare { text, block in
            let isDescribed = !description.isEmpty && block.measure.words >= 4 && block.measure.words < 120
            let isTitled = !titleWords.isEmpty && block.measure.words <= 60
            guard !body.isEmpty || isDescribed || isTitled else { return }
            words.removeAll(keepingCapacity: true)
            BlockMeasure.words(text, block.text) { words.append($0) }
            if !body.isEmpty { block.stated = Self.share(words, body) }
            if isDescribed { block.described = Self.share(words, description) }
            guard isTitled else { return }
            var found = 0
            for word in words where titleWords.contains(word) { found += 1 }
            let all = Float(words.count)
            block.titled = words.isEmpty ? 0 : Float(found) / all * min(1, all / 4)
        }
    }
}
