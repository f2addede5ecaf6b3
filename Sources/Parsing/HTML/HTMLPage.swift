/// What a page says of itself, read from its tree.
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
    private var hasMarkedTime = false

    init(_ tree: HTMLTree) {
        for node in 1..<max(1, tree.count) {
            switch tree.tag(node) {
            case .html:
                language = (tree.attribute(node, .lang) ?? tree.attribute(node, .xmlLang)).map(Self.string)
            case .title:
                if titleTag.isEmpty { titleTag = tree.line(of: node) }
            case .script:
                if structuredData.count < 16, tree.attribute(node, .type, is: "application/ld+json") {
                    structuredData.append(Array(tree.bytes[tree.rawContent(node)]))
                }
            case .meta: readMeta(tree, node)
            case .link:
                if canonical == nil, tree.hasToken(node, .rel, "canonical") {
                    canonical = tree.attribute(node, .href).map(Self.string)
                }
            case .time: readTime(tree, node)
            case .h1:
                guard headlines.count < 32 else { continue }
                let line = tree.line(of: node)
                if !line.isEmpty { headlines.append(line) }
            case .figcaption:
                guard captions.count < 1_000 else { continue }
                let line = tree.line(of: node)
                if !line.isEmpty { captions.append(line) }
            default: break
            }
        }
    }

    private static func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private mutating func readTime(_ tree: HTMLTree, _ node: Int) {
        guard !hasMarkedTime, let value = tree.attribute(node, .datetime), !value.isEmpty else { return }
        let isMarked = tree.has(node, .pubdate) || tree.attribute(node, .itemprop, is: "datepublished")
        if time == nil || isMarked { time = Self.string(value) }
        hasMarkedTime = isMarked
    }

    private mutating func readMeta(_ tree: HTMLTree, _ node: Int) {
        guard let content = tree.attribute(node, .content), !content.isEmpty,
            let name = tree.attribute(node, .property) ?? tree.attribute(node, .name)
                ?? tree.attribute(node, .itemprop),
            name.count <= 64
        else { return }
        let key = Self.string(name.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 })
        if key == "author" || key == "article:author" || key == "dc.creator" {
            if metaAuthors.count < 16 { metaAuthors.append(Self.string(content)) }
        }
        if meta[key] == nil, meta.count < 200 { meta[key] = Self.string(content) }
    }

    /// The text on one line, clean.
    static func line(_ text: [UInt8]) -> String { HTMLTree.line(text) }
}
