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

    static let limit = (metas: 2_000, scripts: 64, places: 64, dated: 400, lines: 400_000)

    private var scripts = 0
    private var offset = 0
    private var open: Line?
    private var isDated = false
    private var closers: [Int] = []
    private let words = ClassWords.shared

    init(_ tree: HTMLTree) {
        self.tree = tree
        data = LinkedData(tree.bytes)
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
                if tree.traits(node).contains(.block) {
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
            case .class, .id: hints.formUnion(words.hints(bytes, range))
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

    // MARK: Lines

    private mutating func take(_ node: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
        let range = tree.textRange(node)
        if open == nil {
            var i = range.lowerBound
            while i < range.upperBound, bytes[i] <= 0x20 { i &+= 1 }
            guard i < range.upperBound else { return }
            open = Line(
                first: Int32(truncatingIfNeeded: node),
                last: 0,
                count: 0,
                offset: Int32(truncatingIfNeeded: offset)
            )
        }
        open?.last = Int32(truncatingIfNeeded: node)
        open?.count &+= Int32(truncatingIfNeeded: range.count)
        if !isDated { isDated = Self.mayHoldDate(bytes, range) }
    }

    private mutating func flush(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let line = open else { return }
        open = nil
        offset += Int(line.count)
        defer { isDated = false }
        guard lines.count < Self.limit.lines else { return }
        if isDated, dated.count < Self.limit.dated { dated.append(lines.count) }
        if line.count <= 300, bylines.count < Self.limit.places,
            BylineWords.mayOpen(bytes, tree.textRange(Int(line.first)))
        {
            bylines.append(lines.count)
        }
        lines.append(line)
    }

    /// Four figures that are a year, `d.m.yy`, or a Lao figure.
    private static func mayHoldDate(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        var i = range.lowerBound
        let end = range.upperBound
        while i < end {
            if i &+ 8 <= end, isFree(bytes, i) {
                i &+= 8
                continue
            }
            let byte = bytes[i]
            if byte &- 0x30 < 10 {
                let start = i
                while i < end, bytes[i] &- 0x30 < 10 { i &+= 1 }
                if i &- start == 4 {
                    if isCentury(bytes[start], bytes[start &+ 1]) { return true }
                } else if i &- start == 2, start &- 3 >= range.lowerBound, bytes[start &- 1] == UInt8(ascii: "."),
                    bytes[start &- 2] &- 0x30 < 10
                {
                    return true
                }
            } else if byte == 0xE0, i &+ 2 < end, bytes[i &+ 1] == 0xBB, bytes[i &+ 2] &- 0x90 < 10 {
                return true
            } else {
                i &+= 1
            }
        }
        return false
    }

    /// Whether none of eight bytes is a figure, or begins a Lao one; some that are neither count as figures.
    @inline(__always)
    private static func isFree(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
        guard let base = bytes.baseAddress else { return false }
        let word = UnsafeRawPointer(base + i).loadUnaligned(as: UInt64.self)
        let ones: UInt64 = 0x0101_0101_0101_0101
        let figures = (word & (ones &* 0xF0)) ^ (ones &* 0x30)
        let lao = word ^ (ones &* 0xE0)
        let hits = (figures &- ones) & ~figures | (lao &- ones) & ~lao
        return hits & (ones &* 0x80) == 0
    }

    @inline(__always)
    private static func isCentury(_ first: UInt8, _ second: UInt8) -> Bool {
        first == UInt8(ascii: "1") && second == UInt8(ascii: "9")
            || first == UInt8(ascii: "2") && (second == UInt8(ascii: "0") || second == UInt8(ascii: "5"))
    }

    /// The text of a line, references replaced, and at which byte of it each text node begins.
    func text(of line: Int, limit: Int = 4_000) -> (bytes: [UInt8], nodes: [(offset: Int, node: Int)]) {
        let found = lines[line]
        var result: [UInt8] = []
        var nodes: [(offset: Int, node: Int)] = []
        var node = Int(found.first)
        while node <= Int(found.last), result.count < limit {
            switch tree.tag(node) {
            case .text:
                nodes.append((result.count, node))
                let range = tree.textRange(node)
                result.append(
                    contentsOf: tree.decoded(range.lowerBound..<min(range.upperBound, range.lowerBound + limit))
                )
            case .script, .style, .noscript, .template, .svg, .select, .textarea, .iframe, .object, .math, .canvas,
                .title, .option:
                node = tree.end(node)
                continue
            default: break
            }
            node += 1
        }
        for i in result.indices where result[i] < 0x20 { result[i] = 0x20 }
        return (result, nodes)
    }
}
