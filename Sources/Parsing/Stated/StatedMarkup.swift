/// The text of a piece of HTML or of an XML news body that a provider hands over: all of it, block by block.
///
/// Unlike a page it has no menus and advertisements to leave out.
struct StatedMarkup {
    private var text: [UInt8] = []
    private var block: [UInt8] = []
    /// Elements open now whose text is none to read.
    private var hidden = 0

    private static let blocks: Set<String> = [
        "p", "div", "section", "article", "main", "header", "footer", "aside", "h1", "h2", "h3", "h4", "h5", "h6",
        "hl1",
        "hl2", "ul", "ol", "dl", "li", "dt", "dd", "blockquote", "pre", "table", "tr", "thead",
        "tbody", "caption", "hr", "address", "br", "body", "html", "body.content", "block", "media", "media-caption",
    ]
    /// Not of the text: what a reader does not see, pictures with their captions, and the head of an NITF body, which
    /// repeats headline, byline and dateline.
    private static let unread: Set<String> = [
        "noscript", "template", "iframe", "object", "svg", "math", "head", "figure", "body.head",
    ]

    /// The paragraphs of `bytes`, valid UTF-8; linear in their number.
    static func paragraphs(_ bytes: [UInt8]) -> [String] {
        var reader = StatedMarkup()
        bytes.withUnsafeBufferPointer { reader.read($0) }
        let clean = reader.text.withUnsafeBufferPointer { CleanText(cleaning: $0) }
        return clean.lines.map { clean.string($0) }
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        text.reserveCapacity(bytes.count)
        var tokens = HTMLTokens(bytes)
        while let token = tokens.next() {
            switch token {
            case .text(let range): take(bytes, range)
            case .start(let name, let attributes):
                let name = String(decoding: name, as: UTF8.self)
                let isClosed = !attributes.isEmpty && bytes[attributes.upperBound - 1] == UInt8(ascii: "/")
                if Self.unread.contains(name), !isClosed { hidden += 1 }
                if Self.blocks.contains(name) { finish() }
                if name == "td" || name == "th" { block.append(0x20) }
            case .end(let name):
                let name = String(decoding: name, as: UTF8.self)
                if Self.unread.contains(name) { hidden = max(0, hidden - 1) }
                if Self.blocks.contains(name) { finish() }
            case .raw: break
            }
        }
        finish()
    }

    private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        guard hidden == 0 else { return }
        let flat = bytes[range].map { $0 < 0x20 ? 0x20 : $0 }
        flat.withUnsafeBufferPointer { HTMLEntities.append($0, 0..<$0.count, to: &block) }
    }

    private mutating func finish() {
        guard block.contains(where: { $0 > 0x20 }) else { return block.removeAll(keepingCapacity: true) }
        text.append(contentsOf: block)
        text.append(0x0A)
        block.removeAll(keepingCapacity: true)
    }
}
