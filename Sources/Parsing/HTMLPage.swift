/// What a page says of itself, and its readable text as lines: one walk over the tokens, no tree.
struct HTMLPage {
    var language: String?
    var titleTag = ""
    var headlines: [String] = []
    var canonical: String?
    /// Values of meta elements by lower-case name, property or itemprop; the first of each counts.
    var meta: [String: String] = [:]
    var metaAuthors: [String] = []
    /// The first `datetime` of a time element, one marked as the publication's first.
    var time: String?
    var structuredData: [[UInt8]] = []
    var captions: [String] = []
    /// Plain text: blocks parted by blank lines, line breaks kept, navigation left out.
    var text: [UInt8] = []

    private var block: [UInt8] = []
    private var linked = 0
    private var linkDepth = 0
    private var skipped: [UInt8]?
    private var skipDepth = 0
    private var inArticle = 0
    private var headline: [UInt8]?
    private var caption: [UInt8]?
    private var preformatted = 0
    private var hasMarkedTime = false

    private static let skipNames: Set<[UInt8]> = names(
        "nav footer aside noscript svg iframe button select template object canvas audio video map dialog math"
    )
    private static let blockNames: Set<[UInt8]> = names(
        """
        p div section article main header h1 h2 h3 h4 h5 h6 ul ol dl li dt dd blockquote pre figure figcaption table tr thead tbody tfoot caption hr
        form fieldset address details summary center body html
        """
    )
    private static let p = Array("p".utf8)

    private static func names(_ list: String) -> Set<[UInt8]> {
        Set(list.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }).map { Array($0) })
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var tokens = HTMLTokens(bytes)
        while let token = tokens.next() {
            switch token {
            case .text(let range): take(bytes, range)
            case .start(let name, let attributes): open(name, attributes, tokens)
            case .end(let name): close(name)
            case .raw(let name, let attributes, let content): takeRaw(name, attributes, content, bytes, tokens)
            }
        }
        finishBlock()
    }

    private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        if var text = headline {
            headline = nil
            HTMLEntities.append(bytes, range, to: &text)
            headline = text
        }
        if var text = caption {
            caption = nil
            HTMLEntities.append(bytes, range, to: &text)
            caption = text
            return
        }
        guard skipped == nil else { return }
        let before = block.count
        if preformatted > 0 {
            HTMLEntities.append(bytes, range, to: &block)
        } else {
            var piece: [UInt8] = []
            piece.reserveCapacity(range.count)
            for byte in bytes[range] { piece.append(byte < 0x20 ? 0x20 : byte) }
            piece.withUnsafeBufferPointer { HTMLEntities.append($0, 0..<$0.count, to: &block) }
        }
        if linkDepth > 0 { linked += block.count - before }
    }

    private mutating func takeRaw(
        _ name: [UInt8],
        _ attributes: Range<Int>,
        _ content: Range<Int>,
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ tokens: HTMLTokens
    ) {
        if name.elementsEqual("title".utf8), titleTag.isEmpty {
            var text: [UInt8] = []
            HTMLEntities.append(bytes, content, to: &text)
            titleTag = Self.line(text)
        } else if name.elementsEqual("script".utf8), structuredData.count < 16,
            tokens.attribute("type", in: attributes) == "application/ld+json"
        {
            structuredData.append(Array(bytes[content]))
        }
    }

    private mutating func open(_ name: [UInt8], _ attributes: Range<Int>, _ tokens: HTMLTokens) {
        switch String(decoding: name, as: UTF8.self) {
        case "html":
            if language == nil {
                language = tokens.attribute("lang", in: attributes) ?? tokens.attribute("xml:lang", in: attributes)
            }
        case "meta": readMeta(attributes, tokens)
        case "link":
            if canonical == nil, tokens.attribute("rel", in: attributes) == "canonical" {
                canonical = tokens.attribute("href", in: attributes)
            }
        case "time":
            if let value = tokens.attribute("datetime", in: attributes), !value.isEmpty, !hasMarkedTime {
                let isMarked =
                    tokens.attribute("pubdate", in: attributes) != nil
                    || tokens.attribute("itemprop", in: attributes) == "datePublished"
                if time == nil || isMarked { time = value }
                hasMarkedTime = isMarked
            }
        case "br":
            if headline != nil { headline?.append(0x20) }
            if caption != nil { caption?.append(0x20) } else if skipped == nil { block.append(0x0A) }
        case "h1":
            finishBlock()
            headline = []
        case "figcaption":
            finishBlock()
            if caption == nil { caption = [] }
        case "article", "main":
            // A page that forgets to close its navigation still has its article.
            skipped = nil
            skipDepth = 0
            finishBlock()
            inArticle += 1
        case "a": linkDepth = 1
        case "td", "th": if skipped == nil { block.append(0x20) }
        case "pre":
            finishBlock()
            preformatted += 1
        default: break
        }
        if let open = skipped {
            if open == name { skipDepth += 1 }
            return
        }
        let isPageHeader = name.elementsEqual("header".utf8) && inArticle == 0
        let isHidden = tokens.attribute("hidden", in: attributes) != nil && Self.blockNames.contains(name)
        if Self.skipNames.contains(name) || isPageHeader || isHidden {
            finishBlock()
            skipped = name
            skipDepth = 1
        } else if Self.blockNames.contains(name) {
            finishBlock()
        }
    }

    private mutating func close(_ name: [UInt8]) {
        if name.elementsEqual("h1".utf8), let text = headline {
            let line = Self.line(text)
            if !line.isEmpty, headlines.count < 32 { headlines.append(line) }
            headline = nil
        }
        if name.elementsEqual("figcaption".utf8), let text = caption {
            let line = Self.line(text)
            if !line.isEmpty, captions.count < 1_000 { captions.append(line) }
            caption = nil
        }
        if name.elementsEqual("figure".utf8) { caption = nil }
        if name.elementsEqual("a".utf8) { linkDepth = 0 }
        if name.elementsEqual("article".utf8) || name.elementsEqual("main".utf8) { inArticle = max(0, inArticle - 1) }
        if name.elementsEqual("pre".utf8) { preformatted = max(0, preformatted - 1) }
        if let open = skipped {
            guard open == name else { return }
            skipDepth -= 1
            if skipDepth == 0 { skipped = nil }
            return
        }
        if Self.blockNames.contains(name) { finishBlock() }
    }

    private mutating func readMeta(_ attributes: Range<Int>, _ tokens: HTMLTokens) {
        guard let content = tokens.attribute("content", in: attributes), !content.isEmpty,
            let name = tokens.attribute("property", in: attributes) ?? tokens.attribute("name", in: attributes)
                ?? tokens.attribute("itemprop", in: attributes), name.utf8.count <= 64
        else { return }
        let key = String(decoding: name.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
        if key == "author" || key == "article:author" || key == "dc.creator" {
            if metaAuthors.count < 16 { metaAuthors.append(content) }
        }
        if meta[key] == nil, meta.count < 200 { meta[key] = content }
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

    /// The text on one line, clean.
    static func line(_ text: [UInt8]) -> String {
        let flat = text.map { $0 < 0x20 ? 0x20 : $0 }
        let clean = flat.withUnsafeBufferPointer { CleanText(cleaning: $0) }
        return clean.lines.map { clean.string($0) }.joined(separator: " ")
    }
}
