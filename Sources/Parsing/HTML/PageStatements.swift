/// What a page states of its article besides the text that is shown: its title's words, the article body and the type in
/// its structured data, its description.
struct PageStatements {
    /// Hashes of the words of the title tag and og:title.
    private(set) var titleWords: Set<UInt64> = []
    /// Hashes of runs of four words.
    private(set) var body: Set<UInt64> = []
    private(set) var description: Set<UInt64> = []
    /// By the types named in the structured data and og:type: article, product, forum, list, other piece.
    private(set) var types: (article: Bool, product: Bool, forum: Bool, list: Bool, media: Bool) = (
        false, false, false, false, false
    )

    init(_ tree: HTMLTree) {
        var limit = 0
        for node in 1..<max(1, tree.count) {
            switch tree.tag(node) {
            case .title where titleWords.isEmpty: add(title: tree.text(of: node))
            case .meta:
                guard tree.has(node, .content) else { continue }
                if isNamed(tree, node, "og:title") || isNamed(tree, node, "twitter:title") {
                    add(title: tree.attribute(node, .content) ?? [])
                } else if isNamed(tree, node, "og:description") || isNamed(tree, node, "description") {
                    Self.runs(tree.attribute(node, .content) ?? [], limit: 2_000) { description.insert($0) }
                } else if isNamed(tree, node, "og:type") {
                    if tree.attribute(node, .content, is: "article") { types.article = true }
                    if tree.attribute(node, .content, is: "product") { types.product = true }
                }
            case .script:
                guard limit < 64, tree.attribute(node, .type, is: "application/ld+json") else { continue }
                limit += 1
                read(Array(tree.bytes[tree.rawContent(node)]))
            default: break
            }
        }
    }

    private func isNamed(_ tree: HTMLTree, _ node: Int, _ name: StaticString) -> Bool {
        tree.attribute(node, .property, is: name) || tree.attribute(node, .name, is: name)
    }

    private mutating func add(title: [UInt8]) {
        title.withUnsafeBufferPointer { buffer in
            BlockMeasure.words(buffer, 0..<min(buffer.count, 1_000)) { titleWords.insert($0) }
        }
    }

    private mutating func read(_ data: [UInt8]) {
        func has(_ word: String) -> Bool { StructuredData.contains(word, data) }
        if has("Article\"") || has("BlogPosting\"") { types.article = true }
        if has("\"Product\"") || has("\"Offer\"") { types.product = true }
        if has("\"DiscussionForumPosting\"") || has("\"QAPage\"") || has("\"Question\"") { types.forum = true }
        if has("\"ItemList\"") || has("\"CollectionPage\"") { types.list = true }
        if has("\"VideoObject\"") || has("\"Recipe\"") || has("\"HowTo\"") { types.media = true }
        guard body.isEmpty, let text = StructuredData.value("articleBody", data), text.utf8.count > 200 else { return }
        // It is text or HTML.
        Self.runs(Array(text.utf8), limit: 1 << 20) { body.insert($0) }
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
        decoded.withUnsafeBufferPointer { runs($0, 0..<$0.count, body) }
    }

    private static func runs(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ body: (UInt64) -> Void) {
        var last: (UInt64, UInt64, UInt64) = (0, 0, 0)
        var count = 0
        BlockMeasure.words(text, range) { word in
            count += 1
            if count >= 4 {
                body(last.0 &* 3 &+ last.1.byteSwapped &* 5 &+ (last.2 >> 13 | last.2 << 51) &* 7 &+ word &* 11)
            }
            last = (last.1, last.2, word)
        }
    }

    /// Share of the block's runs of four words that `known` holds; words of short blocks cannot be told.
    private static func share(_ text: UnsafeBufferPointer<UInt8>, _ block: PageBlock, _ known: Set<UInt64>) -> Float {
        var all: Float = 0
        var found: Float = 0
        runs(text, block.text) {
            all += 1
            if known.contains($0) { found += 1 }
        }
        return all > 0 ? found / all : -0.5
    }

    func compare(_ blocks: inout PageBlocks) {
        guard !body.isEmpty || !description.isEmpty || !titleWords.isEmpty else { return }
        blocks.compare { text, block in
            if !body.isEmpty { block.stated = Self.share(text, block, body) }
            if !description.isEmpty, block.measure.words >= 4, block.measure.words < 120 {
                block.described = Self.share(text, block, description)
            }
            guard !titleWords.isEmpty, block.measure.words <= 60 else { return }
            var all: Float = 0
            var found: Float = 0
            BlockMeasure.words(text, block.text) {
                all += 1
                if titleWords.contains($0) { found += 1 }
            }
            block.titled = all > 0 ? found / all * min(1, all / 4) : 0
        }
    }
}
