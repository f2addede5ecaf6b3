import News

/// The text of a news body that a format carries as markup (NITF, XHTML, a feed's HTML): all of it, block by block.
///
/// A provider's body is the article, so that nothing is left out but what no reader sees. Paragraphs are parted by an
/// empty line. Items of a list and rows of a table are lines of one paragraph: an item begins with `- ` or its number,
/// the cells of a row are parted by ` | `.
struct MarkupText {
    /// What an element does to the text around it.
    enum Effect: Sendable {
        case none
        /// A paragraph or something that stands by itself.
        case block
        case lineBreak
        case list(numbered: Bool)
        case item
        case row
        case cell
        /// Parts words.
        case space
        case preformatted
        /// Not to be read.
        case hidden
    }

    private enum Gap: Int { case none, space, line, paragraph }

    private var bytes: [UInt8] = []
    private var gap = Gap.none
    /// Opens the next text: the sign of a list's item.
    private var marker: [UInt8] = []
    private var hidden = 0
    private var preformatted = 0
    /// Of each open list the number of its last item; -1 where its items have none.
    private var lists: [Int] = []
    private var isLineEmpty = true
    /// Lists and tables are laid out with their elements only, as mails do: no signs stand for them, each item and row is
    /// a paragraph.
    private var isPlain = false

    mutating func open(_ effect: Effect) {
        switch effect {
        case .none: break
        case .block: part(.paragraph)
        case .lineBreak: part(gap == .line ? .paragraph : .line)
        case .list(let numbered):
            part(lists.isEmpty ? .paragraph : .line)
            lists.append(numbered ? 0 : -1)
        case .item:
            part(lists.isEmpty ? .paragraph : .line)
            guard let number = lists.last else { return }
            if number >= 0 { lists[lists.count - 1] = number &+ 1 }
            marker = Array((number >= 0 ? "\(number &+ 1). " : "- ").utf8)
        case .row: part(.line)
        case .cell:
            if !isLineEmpty, gap.rawValue <= Gap.space.rawValue {
                bytes.append(contentsOf: " | ".utf8)
                gap = .none
            }
        case .space: if gap == .none { gap = .space }
        case .preformatted:
            part(.paragraph)
            preformatted += 1
        case .hidden: hidden += 1
        }
    }

    mutating func close(_ effect: Effect) {
        switch effect {
        case .none, .cell, .space, .lineBreak: break
        case .block: part(.paragraph)
        case .list:
            if !lists.isEmpty { lists.removeLast() }
            marker = []
            part(lists.isEmpty ? .paragraph : .line)
        case .item, .row: part(.line)
        case .preformatted:
            preformatted = max(0, preformatted - 1)
            part(.paragraph)
        case .hidden: hidden = max(0, hidden - 1)
        }
    }

    /// UTF-8 with references replaced; white space is a space, but line ends of preformatted text stay.
    mutating func add(_ text: some Sequence<UInt8>) {
        guard hidden == 0 else { return }
        for byte in text {
            if byte > 0x20 {
                flush()
                bytes.append(byte)
                isLineEmpty = false
            } else if preformatted > 0, byte == 0x0A {
                part(gap == .line ? .paragraph : .line)
            } else if gap == .none {
                gap = .space
            }
        }
    }

    private mutating func part(_ wanted: Gap) {
        guard hidden == 0 else { return }
        // Inside an item of a list, before its text, and inside a row nothing parts more than a line.
        guard marker.isEmpty || wanted == .line else { return }
        if wanted.rawValue > gap.rawValue { gap = wanted }
    }

    private mutating func flush() {
        guard gap != .none || !marker.isEmpty else { return }
        switch gap {
        case .none: break
        case .space: if !bytes.isEmpty { bytes.append(0x20) }
        case .line: if !bytes.isEmpty { bytes.append(0x0A) }
        case .paragraph: if !bytes.isEmpty { bytes.append(contentsOf: [0x0A, 0x0A]) }
        }
        bytes.append(contentsOf: marker)
        marker = []
        gap = .none
    }

    /// The text, clean.
    var text: String { Self.clean(bytes) }

    /// Lines of `bytes` made clean (NFC, single spaces), an empty line where there were any.
    static func clean(_ bytes: [UInt8]) -> String {
        let clean = bytes.withUnsafeBufferPointer { CleanText(cleaning: $0) }
        var result: [UInt8] = []
        result.reserveCapacity(clean.bytes.count &+ clean.lines.count)
        for (index, line) in clean.lines.enumerated() {
            if index > 0 { result.append(contentsOf: line.gap > 0 ? [0x0A, 0x0A] : [0x0A]) }
            result.append(contentsOf: clean.bytes[line.range])
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The text on one line, clean; nil where nothing is left of it.
    static func line(_ text: String?) -> String? {
        guard let text, !text.isEmpty else { return nil }
        let line = HTMLTree.line(Array(text.utf8))
        return line.isEmpty ? nil : line
    }
}

extension MarkupText {
    /// The text inside `element`; NITF's and XHTML's names are told by themselves, whatever their namespace.
    init(inside element: XMLElement) { add(inside: element) }

    /// The paragraphs of a piece of HTML, valid UTF-8: without signs for lists and cells, without pictures and their
    /// captions; none where it has too many elements to be read.
    static func paragraphs(html: [UInt8]) -> [String] {
        guard let text = try? MarkupText(html: html, isPlain: true) else { return [] }
        let clean = text.bytes.withUnsafeBufferPointer { CleanText(cleaning: $0) }
        return clean.lines.map { clean.string($0) }
    }

    /// The text of a piece of HTML.
    init(html: [UInt8], isPlain: Bool = false) throws(Reason) {
        self.isPlain = isPlain
        let tree = try HTMLTree(html)
        var closers: [(end: Int, effect: Effect)] = []
        var node = 1
        while node < tree.count {
            while let last = closers.last, last.end <= node {
                close(last.effect)
                closers.removeLast()
            }
            if tree.isText(node) {
                add(tree.decoded(tree.textRange(node)))
            } else {
                let effect = isPlain ? Self.plainEffect(of: tree, node) : Self.effect(of: tree, node)
                if case .hidden = effect {
                    node = tree.end(node)
                    continue
                }
                open(effect)
                if case .none = effect {} else { closers.append((tree.end(node), effect)) }
            }
            node += 1
        }
    }

    /// The text of `element`: depth is bounded by the tree's limit.
    private mutating func add(inside element: XMLElement) {
        for node in element.nodes {
            switch node {
            case .text(let text): if preformatted > 0 { add(text) } else { add(set: text) }
            case .element(let child):
                let effect = Self.effects[child.local] ?? Self.effects[child.local.lowercased()] ?? .none
                open(effect)
                if case .hidden = effect {} else { add(inside: child) }
                close(effect)
            }
        }
    }

    /// Text of an XML body.
    ///
    /// One with blank lines inside was set by a typist and put into one element as it was: blank
    /// lines and indented lines begin paragraphs.
    private mutating func add(set text: ArraySlice<UInt8>) {
        let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
        func isBlank(_ line: ArraySlice<UInt8>) -> Bool { line.allSatisfy { $0 <= 0x20 } }
        guard lines.count > 2, let first = lines.firstIndex(where: { !isBlank($0) }),
            let last = lines.lastIndex(where: { !isBlank($0) }), lines[first...last].contains(where: isBlank)
        else { return add(text) }
        let indents = lines[first...last].map { line in isBlank(line) ? Int.max : line.prefix { $0 <= 0x20 }.count }
        let margin = indents.dropFirst().min() ?? 0
        for (line, indent) in zip(lines[first...last], indents) {
            if indent == Int.max || indent > margin + 1 { part(.paragraph) }
            add(line)
            add([0x20])
        }
    }

    private static func plainEffect(of tree: HTMLTree, _ node: Int) -> Effect {
        switch tree.tag(node) {
        case .iframe, .object, .figure: return .hidden
        case .td, .th: return .space
        default: break
        }
        switch effect(of: tree, node) {
        case .list, .item, .row: return .block
        case let effect: return effect
        }
    }

    private static func effect(of tree: HTMLTree, _ node: Int) -> Effect {
        switch tree.tag(node) {
        case .script, .style, .title, .template, .noembed, .noframes, .textarea, .select, .button,
            .svg, .math, .audio, .video, .canvas, .map, .figcaption, .noscript, .head:
            .hidden
        case .br: .lineBreak
        case .ul, .dl, .menu, .dir: .list(numbered: false)
        case .ol: .list(numbered: true)
        case .li: .item
        case .tr: .row
        case .td, .th: .cell
        case .pre: .preformatted
        case .other: effects[String(decoding: tree.name(of: node), as: UTF8.self)] ?? .none
        default: tree.traits(node).contains(.block) ? .block : .none
        }
    }

    /// NITF 3.6 and XHTML 1.
    private static let effects: [String: Effect] = {
        var effects: [String: Effect] = [:]
        let blocks = """
            p div section article main footer aside h1 h2 h3 h4 h5 h6 hl1 hl2 blockquote bq table caption address hr
            body html body.content body.end block figure dt dd nitf-table nitf-table-metadata fn note tagline center
            """
        for name in blocks.utf8.split(whereSeparator: { $0 <= 0x20 }) {
            effects[String(decoding: name, as: UTF8.self)] = .block
        }
        let hidden = """
            head header body.head script style title media figcaption iframe svg math template noscript audio video
            custom-table nitf-table-summary
            """
        for name in hidden.utf8.split(whereSeparator: { $0 <= 0x20 }) {
            effects[String(decoding: name, as: UTF8.self)] = .hidden
        }
        effects["br"] = .lineBreak
        effects["ul"] = .list(numbered: false)
        effects["ol"] = .list(numbered: true)
        effects["li"] = .item
        effects["tr"] = .row
        effects["td"] = .cell
        effects["th"] = .cell
        effects["pre"] = .preformatted
        return effects
    }()
}
