/// Where a page says something of itself: one pass over the tree that notes places and copies nothing.
///
/// Every list has a limit, so that a page made of a million meta elements costs no more than its own reading.
struct MetadataScan {
    /// A line of visible text: the text nodes from `first` to `last`, what is hidden between them left out.
    struct Line {
        var first: Int32
        var last: Int32
        /// Bytes of its text as printed.
        var count: Int32
        /// Bytes of visible text before it.
        var offset: Int32
    }

    /// An element of interest, and the line that it begins or stands in.
    struct Place {
        var node: Int
        var line: Int
        var hints: ClassWords.Hints = []
    }

    struct AuthorMark: OptionSet {
        let rawValue: UInt8
        static let item = AuthorMark(rawValue: 1)
        static let rel = AuthorMark(rawValue: 2)
        static let address = AuthorMark(rawValue: 4)
        static let named = AuthorMark(rawValue: 8)
    }

    let tree: HTMLTree
    var html: Int?
    var title: Int?
    var base: Int?
    var metas: [Int] = []
    var links: [Int] = []
    var data: LinkedData
    var headings: [Place] = []
    /// Elements of any kind that are marked as the headline.
    var headlines: [Place] = []
    var subtitles: [Place] = []
    var leads: [Place] = []
    var times: [Place] = []
    /// Elements other than time whose itemprop or property is a date.
    var dates: [Place] = []
    var authors: [(place: Place, mark: AuthorMark)] = []
    var lines: [Line] = []
    /// Lines that may hold a full date.
    var dated: [Int] = []
    /// Lines that open with a byline's words, with the number of bytes of those.
    var bylines: [Int] = []
    /// What class and id say of each element, by node.
    private(set) var hints: [ClassWords.Hints]

    static let limit = (metas: 2_000, scripts: 64, places: 64, dated: 400, lines: 400_000)

    private var scripts = 0
    var offset = 0
    var open: Line?
    var isDated = false
    private var closers: [Int] = []
    private let words = ClassWords.shared
    private let traits = HTMLTraits.table
    private var classes = ClassMemory<ClassWords.Hints>()

    init(_ tree: HTMLTree) {
        self.tree = tree
        data = LinkedData(tree.bytes)
        hints = [ClassWords.Hints](repeating: [], count: tree.count)
        closers.reserveCapacity(64)
        lines.reserveCapacity(512)
        tree.bytes.withUnsafeBufferPointer { walk($0) }
    }

    private mutating func walk(_ bytes: UnsafeBufferPointer<UInt8>) {
        var node = 1
        let count = tree.count
        while node < count {
            while let close = closers.last, close <= node {
                closers.removeLast()
                flush(bytes)
            }
            let tag = tree.tag(node)
            switch tag {
            case .text:
                take(node, bytes)
                node += 1
                continue
            case .script:
                readScript(node)
                node = tree.end(node)
                continue
            case .style, .noscript, .template, .select, .textarea, .iframe, .object, .math, .canvas, .option, .svg:
                node = tree.end(node)
                continue
            case .title:
                if title == nil { title = node }
                node = tree.end(node)
                continue
            case .meta:
                if metas.count < Self.limit.metas { metas.append(node) }
                node += 1
                continue
            case .link:
                if links.count < Self.limit.metas { links.append(node) }
                node += 1
                continue
            case .base: if base == nil { base = node }
            case .html: if html == nil { html = node }
            case .br: flush(bytes)
            default:
                if traits[Int(tag.rawValue)].contains(.block) {
                    flush(bytes)
                    if tree.end(node) > node + 1 { closers.append(tree.end(node)) }
                }
            }
            readElement(node, tag, bytes)
            node += 1
        }
        flush(bytes)
    }

    private mutating func readScript(_ node: Int) {
        guard scripts < Self.limit.scripts, let range = tree.attributeBytes(node, .type) else { return }
        let isLinkedData =
            tree.attribute(node, .type, is: "application/ld+json") || holds(range, "ld+json")
        guard isLinkedData else { return }
        scripts += 1
        data.read(tree.rawContent(node))
    }

    // MARK: Elements

    private mutating func readElement(_ node: Int, _ tag: HTMLTag, _ bytes: UnsafeBufferPointer<UInt8>) {
        var hints: ClassWords.Hints = []
        var mark: AuthorMark = []
        var isHeadline = false
        var isDate = false
        var isSubtitle = false
        for index in tree.attributeRange(node) {
            let attribute = tree.attributes[index]
            let range = Int(attribute.valueStart)..<Int(attribute.valueEnd)
            switch attribute.name {
            case .class:
                let hash = ClassMemory<ClassWords.Hints>.hash(bytes, range)
                hints.formUnion(classes.find(hash) { words.hints(bytes, range) })
            case .id: hints.formUnion(words.hints(bytes, range))
            case .itemprop, .property:
                guard range.count >= 4, range.count <= 120 else { continue }
                if holds(range, "author") || holds(range, "creator") { mark.insert(.item) }
                if holds(range, "alternativeheadline") {
                    isSubtitle = true
                } else if holds(range, "headline") {
                    isHeadline = true
                }
                if holds(range, "date") || holds(range, "created") || holds(range, "issued") || holds(range, "modified")
                {
                    isDate = !holds(range, "birth") && !holds(range, "startdate") && !holds(range, "enddate")
                }
            case .rel: if range.count >= 6, range.count <= 60, holds(range, "author") { mark.insert(.rel) }
            case .href: if tag == .a, isPersonAddress(bytes, range) { mark.insert(.address) }
            default: break
            }
        }
        self.hints[node] = hints
        if hints.contains(.author), !hints.contains(.authorBox) { mark.insert(.named) }
        let place = Place(node: node, line: lines.count, hints: hints)
        let most = Self.limit.places
        if tag == .time {
            if times.count < most { times.append(place) }
        } else if isDate || tag == .abbr && !hints.isDisjoint(with: [.published, .updated, .date]) {
            if dates.count < most { dates.append(place) }
        }
        if tag == .h1 || tag == .h2 {
            if headings.count < most { headings.append(place) }
        } else if isHeadline || hints.contains(.articleTitle) {
            if headlines.count < 16, tag != .body, tag != .html { headlines.append(place) }
        }
        if isSubtitle || hints.contains(.subtitle), subtitles.count < 16 { subtitles.append(place) }
        if hints.contains(.lead), leads.count < 16, tag != .body { leads.append(place) }
        if !mark.isEmpty, authors.count < most, tag != .body, tag != .html { authors.append((place, mark)) }
    }

    /// Whether the bytes hold `word` (lower case), without regard to ASCII case.
    private func holds(_ range: Range<Int>, _ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard range.count >= count else { return false }
        let wanted = UnsafeBufferPointer(start: word.utf8Start, count: count)
        return tree.bytes.withUnsafeBufferPointer { bytes in
            var i = range.lowerBound
            while i &+ count <= range.upperBound {
                var k = 0
                while k < count, Self.lower(bytes[i &+ k]) == wanted[k] { k &+= 1 }
                if k == count { return true }
                i &+= 1
            }
            return false
        }
    }

    @inline(__always)
    private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    private static let persons = PhraseTable(
        [
            "author", "autor", "autoren", "auteur", "auteurs", "autore", "autori", "redaktion", "redakteur", "profile",
            "profil",
            "profiles", "people", "person", "user", "users", "member", "journalist", "journalists", "contributor",
            "contributors",
            "staff", "by", "experten", "team", "tac-gia",
        ].map { $0 + "/" } + ["authors/", "autores/"]
    )

    /// An address with a folder of people in it, and something behind that.
    private func isPersonAddress(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count >= 5, range.count <= 300 else { return false }
        var i = range.lowerBound
        while i &+ 4 < range.upperBound {
            if bytes[i] == UInt8(ascii: "/") {
                if let found = Self.persons.match(bytes, i &+ 1, range.upperBound),
                    i &+ 1 &+ found.count < range.upperBound
                {
                    return true
                }
            }
            i &+= 1
        }
        return false
    }
}
