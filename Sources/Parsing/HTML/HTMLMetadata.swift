import News

/// What a page says of itself: headline, authors, times, address, site and so on, each value with its reason.
///
/// Sources in the order of trust: JSON-LD, Open Graph and other meta elements, Dublin Core, microdata and RDFa, time
/// elements, then what is printed for readers. Which source is right how often was measured on labelled pages; three
/// tables of weights (`MetadataTitle`, `MetadataDates`, `MetadataAuthors`) choose where sources differ.
struct HTMLMetadata {
    let scan: MetadataScan
    let fields: MetadataFields
    let titles: MetadataTitle
    /// The line of visible text that is the headline.
    let headline: Int?
    let dates: MetadataDates
    let authors: MetadataAuthors
    let language: String?
    /// The page's address, absolute.
    let address: String?
    /// The canonical link and og:url name different pages.
    let isAddressContested: Bool
    let siteName: String?

    init(_ tree: HTMLTree) {
        scan = MetadataScan(tree)
        fields = MetadataFields(scan)
        titles = MetadataTitle(scan, fields)
        language = PageLanguage.stated(scan, fields)
        let social = fields.first("og:url").flatMap { PageAddress(base: nil).absolute($0) }
        let base =
            scan.base.flatMap { tree.attribute($0, .href) }.flatMap { PageAddress(base: nil).absolute($0) } ?? social
        let link = scan.links.first { tree.hasToken($0, .rel, "canonical") }
        let canonical = link.flatMap { tree.attribute($0, .href) }.flatMap { PageAddress(base: base).absolute($0) }
        address = canonical ?? social
        isAddressContested = canonical != nil && social != nil && !Self.isSamePage(canonical, social)
        siteName = Self.siteName(scan, fields)
        headline = Self.headline(titles.best, scan)
        let order = PageLanguage.dayOrder(language, fields)
        dates = MetadataDates(scan, fields, headline: headline, address: address, order: order)
        let site = siteName.map { MetadataText.key(Array($0.utf8)) } ?? []
        authors = MetadataAuthors(scan, fields, headline: headline, site: site, address: address)
    }

    /// Whether two addresses differ in scheme, `www.`, a last slash, query and fragment only.
    private static func isSamePage(_ first: String?, _ second: String?) -> Bool {
        func core(_ address: String?) -> [UInt8] {
            var rest = Array((address ?? "").utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })[...]
            if let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
                rest = rest[(colon + 1)...].drop { $0 == UInt8(ascii: "/") }
            }
            if rest.starts(with: "www.".utf8) { rest = rest.dropFirst(4) }
            while rest.last == UInt8(ascii: "/") { rest.removeLast() }
            return rest.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        }
        return core(first) == core(second)
    }

    /// The site's name as stated; nil where nothing states it.
    private static func siteName(_ scan: MetadataScan, _ fields: MetadataFields) -> String? {
        func line(_ value: [UInt8]?) -> String? {
            guard let value, value.count <= 400 else { return nil }
            let line = HTMLTree.line(value)
            return line.isEmpty || line.utf8.count > 120 || WebAddress.isAbsolute(line) ? nil : line
        }
        if let name = line(fields.first("og:site_name")) { return name }
        let data = scan.data
        var publisher: String?
        for node in data.objects {
            if publisher == nil, LinkedDataKind.of(node, data) == .article {
                for value in data.values(node, "publisher") where publisher == nil {
                    publisher = line(data.nodes[value].kind == .object ? data.string(value, "name") : data.text(value))
                }
            }
            if let type = data.string(node, "@type"), MetadataFields.equals(type, "WebSite"),
                let name = line(data.string(node, "name"))
            {
                return name
            }
        }
        return publisher ?? line(fields.first("application-name", "dc.publisher", "publisher", "dcterms.publisher"))
    }

    /// The line that is the headline: in an h1 or h2 before all, else the first line with its words.
    private static func headline(_ title: MetadataTitle.Candidate?, _ scan: MetadataScan) -> Int? {
        let tree = scan.tree
        if let title {
            if let line = title.line { return line }
            let count = title.text.text.utf8.count
            var tried = 0
            for (index, line) in scan.lines.enumerated() where abs(Int(line.count) - count) <= 8 + count / 16 {
                tried += 1
                if tried > 60 { break }
                if let text = MetadataText(scan.text(of: index).bytes), text.key == title.text.key { return index }
            }
        }
        return scan.headings.first { tree.tag($0.node) == .h1 }?.line
    }
}
