import News

/// An element of a feed: its name without regard to case, its namespace by its purpose.
///
/// Feeds write namespaces in many ways, or use a prefix that they do not declare: both lead to the same family.
struct FeedElement {
    /// What a namespace is for.
    enum Family: Sendable {
        /// RSS of all versions, Atom of both, CDF, and what is in no namespace.
        case core
        case dublinCore
        case terms
        case content
        case podcast
        case media
        case geo
        case xhtml
        case feedBurner
        case other
    }

    let element: XMLElement
    private let names: FeedNames
    /// In small letters.
    var local: String { names.locals[element.nameIndex] }
    var family: Family { names.families[element.nameIndex] }

    init(_ element: XMLElement, _ names: FeedNames) {
        self.element = element
        self.names = names
    }

    private static let families: [String: Family] = [
        "http://purl.org/dc/elements/1.0": .dublinCore, "http://purl.org/dc/elements/1.1": .dublinCore,
        "http://purl.org/dc/terms": .terms, "http://purl.org/rss/1.0/modules/content": .content,
        "http://www.itunes.com/dtds/podcast-1.0.dtd": .podcast, "http://example.com/dtds/podcast-1.0.dtd": .podcast,
        "http://search.yahoo.com/mrss": .media, "http://www.georss.org/georss": .geo,
        "http://www.w3.org/2003/01/geo/wgs84_pos": .geo, "http://www.opengis.net/gml": .geo,
        "http://www.w3.org/1999/xhtml": .xhtml, "http://rssnamespace.org/feedburner/ext/1.0": .feedBurner,
        "http://www.w3.org/2005/atom": .core, "http://purl.org/atom/ns": .core, "http://purl.org/rss/1.0": .core,
        "http://purl.org/net/rss1.1": .core, "http://my.netscape.com/rdf/simple/0.9": .core,
        "http://channel.netscape.com/rdf/simple/0.9": .core, "http://backend.userland.com/rss": .core,
        "http://backend.userland.com/rss2": .core, "http://blogs.law.harvard.edu/tech/rss": .core,
        "http://backend.userland.com/rss191": .core, "http://my.netscape.com/publish/formats/rss-0.91.dtd": .core,
        "http://purl.org/atom/ns#": .core, "http://example.com/newformat": .core, "http://example.com/necho": .core,
        "http://purl.org/echo": .core, "uri/of/echo/namespace": .core, "http://purl.org/pie": .core,
        "http://www.w3.org/1999/02/22-rdf-syntax-ns": .core, "http://purl.org/rss/1.0/modules/rss091": .core,
    ]

    private static let prefixes: [String: Family] = [
        "dc": .dublinCore, "dcterms": .terms, "content": .content, "itunes": .podcast, "media": .media,
        "georss": .geo, "geo": .geo, "gml": .geo, "xhtml": .xhtml, "feedburner": .feedBurner, "atom": .core,
        "rss": .core, "rdf": .core,
    ]

    static func family(_ name: XMLName) -> Family {
        guard !name.namespace.isEmpty else {
            return name.prefix.isEmpty ? .core : prefixes[name.prefix.lowercased()] ?? .other
        }
        var uri = name.namespace.lowercased()
        while let last = uri.last, last == "/" || last == "#" { uri.removeLast() }
        return families[uri] ?? .other
    }

    var children: [FeedElement] { element.children.map { FeedElement($0, names) } }

    func first(_ local: String, _ family: Family = .core) -> FeedElement? {
        for child in element.children {
            let found = FeedElement(child, names)
            if found.local == local, found.family == family { return found }
        }
        return nil
    }

    func all(_ local: String, _ family: Family = .core) -> [FeedElement] {
        children.filter { $0.local == local && $0.family == family }
    }

    /// The text of the first of these elements that has one, on one line.
    func text(_ names: [String], _ family: Family = .core) -> String? {
        for name in names {
            for child in all(name, family) {
                if let text = MarkupText.line(child.element.text) { return text }
            }
        }
        return nil
    }

    /// An attribute by its name without regard to case, of no namespace.
    func attribute(_ name: String) -> String? {
        for attribute in element.attributes where attribute.name.namespace.isEmpty {
            if attribute.name.local.lowercased() == name { return attribute.value }
        }
        return nil
    }

    // MARK: Addresses

    /// `xml:base` of this element and those around it, each relative to the next.
    var base: String? {
        var bases: [String] = []
        var at: XMLElement? = element
        while let element = at {
            if let base = element.attribute("base", in: XMLNamespace.xml) { bases.append(base) }
            at = element.parent
        }
        guard var result = bases.last else { return nil }
        for base in bases.dropLast().reversed() { result = WebAddress.resolve(base, against: result) ?? result }
        return result
    }

    /// A stated address as an absolute one; nil where it cannot be made one.
    func address(_ text: String?) -> String? {
        guard let text else { return nil }
        let address = String(text.unicodeScalars.drop { $0.value <= 0x20 }).trimmedEnd
        guard !address.isEmpty, address.utf8.count <= 2_000 else { return nil }
        if WebAddress.isAbsolute(address) || Self.hasScheme(address) { return address }
        return base.flatMap { WebAddress.resolve(address, against: $0) }
    }

    private static func hasScheme(_ address: String) -> Bool {
        guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        let scheme = address.utf8[..<colon]
        return scheme.count >= 2
            && scheme.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2B || $0 == 0x2D }
    }

    // MARK: Text constructs

    /// The text of a construct that may be plain, escaped HTML, XHTML or packed (Atom 1.0 section 3.1, Atom 0.3
    /// section 3.1; RSS states nothing, and means HTML where a tag or reference stands in it).
    func construct() throws(Reason) -> String {
        let type = attribute("type")?.lowercased() ?? ""
        var children = element.children
        if children.next() != nil {
            return MarkupText(inside: element).text
        }
        var bytes = element.textBytes
        let isStated = attribute("mode")?.lowercased() == "base64"
        if isStated || Self.isPacked(type) {
            let packed = String(decoding: bytes.filter { $0 > 0x20 }, as: UTF8.self)
            if let decoded = Base64.decode(packed), decoded.withUnsafeBufferPointer({ UTF8Check.firstFault($0) }) == nil
            {
                bytes = decoded
            } else if isStated || local == "content" {
                return ""
            }
        }
        let isPlain = type == "text" || type == "plain" || type == "text/plain"
        if !isPlain, HTMLFragment.isHTML(bytes) { return try MarkupText(html: bytes).text }
        return MarkupText.clean(bytes)
    }

    /// Atom 1.0 section 4.1.3.3: what is neither text nor XML is in Base64.
    private static func isPacked(_ type: String) -> Bool {
        type.contains("/") && !type.hasPrefix("text/") && !type.hasSuffix("+xml") && !type.hasSuffix("/xml")
    }

    /// The same on one line.
    func line() throws(Reason) -> String? { MarkupText.line(try construct()) }
}

/// The names of one feed, each looked up once.
final class FeedNames: Sendable {
    let locals: [String]
    let families: [FeedElement.Family]

    init(_ tree: XMLTree) {
        locals = tree.names.map { $0.local.lowercased() }
        families = tree.names.map { FeedElement.family($0) }
    }
}

extension String {
    /// Without white space at its end.
    var trimmedEnd: String {
        var scalars = unicodeScalars[...]
        while let last = scalars.last, last.value <= 0x20 { scalars.removeLast() }
        return String(scalars)
    }
}
