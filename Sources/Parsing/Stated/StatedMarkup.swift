import News

/// The text of a piece of HTML or of an XML news body that a provider hands over: all of it, block by block.
///
/// Unlike a page it has no menus and advertisements to leave out.
enum StatedMarkup {
    /// Blocks of NITF and other news bodies that HTML does not know.
    private static let otherBlocks: Set<String> = [
        "hl1", "hl2", "body.content", "body.end", "block", "media", "media-caption", "bodycontent", "tagline",
    ]

    /// The paragraphs of `bytes`, valid UTF-8; linear in their number.
    ///
    /// None where it has too many elements to be read.
    static func paragraphs(_ bytes: [UInt8]) -> [String] {
        guard let tree = try? HTMLTree(bytes) else { return [] }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var closers: [Int] = []
        var node = 1
        while node < tree.count {
            while let close = closers.last, close <= node {
                closers.removeLast()
                text.append(0x0A)
            }
            let end = tree.end(node)
            switch tree.tag(node) {
            case .text:
                let words = tree.decoded(tree.textRange(node))
                text.append(contentsOf: words.map { $0 < 0x20 ? 0x20 : $0 })
            // What a reader does not see, and pictures with their captions.
            case .script, .style, .title, .head, .noscript, .template, .iframe, .object, .svg, .math, .figure:
                text.append(0x0A)
                node = end
                continue
            case .br: text.append(0x0A)
            case .td, .th: text.append(0x20)
            case let tag:
                var isBlock = tree.traits(node).contains(.block)
                if tag == .other {
                    let name = String(decoding: tree.name(of: node), as: UTF8.self)
                    // The head of an NITF body repeats headline, byline and dateline.
                    if name == "body.head" {
                        text.append(0x0A)
                        node = end
                        continue
                    }
                    isBlock = otherBlocks.contains(name)
                }
                if isBlock {
                    text.append(0x0A)
                    closers.append(end)
                }
            }
            node += 1
        }
        let clean = text.withUnsafeBufferPointer { CleanText(cleaning: $0) }
        return clean.lines.map { clean.string($0) }
    }
}
