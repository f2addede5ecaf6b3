/// What stands around a node, told by the elements it is in; climbs a bounded number of them.
struct MetadataContext: OptionSet {
    let rawValue: UInt16

    static let article = MetadataContext(rawValue: 1)
    static let main = MetadataContext(rawValue: 2)
    /// In nav, aside or footer.
    static let aside = MetadataContext(rawValue: 4)
    static let header = MetadataContext(rawValue: 8)
    /// Its class or that of an element close around it speaks of side matter.
    static let sideWords = MetadataContext(rawValue: 16)
    /// Its own class speaks of a date, a byline, a meta line.
    static let dateWords = MetadataContext(rawValue: 32)
    /// That of an element close around it does.
    static let dateWordsAround = MetadataContext(rawValue: 64)
    static let link = MetadataContext(rawValue: 128)
    /// In a list or table.
    static let item = MetadataContext(rawValue: 256)
    static let paragraph = MetadataContext(rawValue: 512)
    /// In readers' comments or a consent box.
    static let comment = MetadataContext(rawValue: 1_024)
    static let mainHeading = MetadataContext(rawValue: 2_048)
    static let heading = MetadataContext(rawValue: 4_096)
    static let otherTitleWords = MetadataContext(rawValue: 8_192)

    private static let highest = 48

    /// `node` is one that the scan has come to.
    static func around(_ node: Int, _ scan: MetadataScan) -> MetadataContext {
        let tree = scan.tree
        var found: MetadataContext = []
        var level = 0
        var next: Int? = tree.isText(node) ? tree.parent(node) : node
        while let at = next, level < highest {
            let tag = tree.tag(at)
            guard tag != .body, tag != .html, tag != .document else { break }
            found.formUnion(of(tag, level))
            if level < 8, tag != .main { found.formUnion(of(scan.hints[at], level)) }
            next = tree.parent(at)
            level += 1
        }
        return found
    }

    private static func of(_ tag: HTMLTag, _ level: Int) -> MetadataContext {
        switch tag {
        case .article: .article
        case .main: .main
        case .nav, .aside, .footer: .aside
        case .header: .header
        case .a: level < 4 ? .link : []
        case .li, .td: level < 8 ? .item : []
        case .p: .paragraph
        case .h1: [.mainHeading, .heading]
        case .h2, .h3, .h4, .h5, .h6: .heading
        default: []
        }
    }

    private static func of(_ hints: ClassWords.Hints, _ level: Int) -> MetadataContext {
        var found: MetadataContext = []
        if hints.contains(.comment), !hints.contains(.commentCount) { found.insert(.comment) }
        if level < 5, hints.contains(.aside) { found.insert(.sideWords) }
        if level < 5, hints.contains(.otherTitle) { found.insert(.otherTitleWords) }
        if hints.contains(.date) {
            if level < 2 { found.insert(.dateWords) } else if level < 5 { found.insert(.dateWordsAround) }
        }
        return found
    }
}
