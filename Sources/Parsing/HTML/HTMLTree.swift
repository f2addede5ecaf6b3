import News

/// A page as a flat tree: one array of nodes in document order, one of attributes, no object a node and no String.
///
/// Node 0 is the document. The nodes of a subtree stand one behind the other, so
/// - all nodes in document order are `0..<tree.count`, the inside of a node is `node + 1..<tree.end(node)`;
/// - the first child of a node is `node + 1` if that is below `end(node)`, the next sibling is `end(node)` if that is
///   below the parent's end;
/// - `node` is inside `outer` when `outer < node && node < end(outer)`.
///
/// Text nodes hold ranges of `bytes` with references not yet replaced; white space alone between blocks is left out.
/// Comments, doctype and processing instructions are no nodes. The content of script, style, title, textarea, xmp,
/// iframe, noembed and noframes is one text node; noscript is an element like any other. A tree may be as deep as the
/// page says: walk it by index and never climb the parents of every node, or time is no longer linear.
struct HTMLTree: Sendable {
    struct Node: Sendable {
        var tag: HTMLTag
        /// Levels below the document; stays at its highest value.
        var depth: UInt16
        var parent: Int32
        /// One past the last node of the subtree.
        var end: Int32
        /// Byte at which the start tag begins, or the text.
        var start: UInt32
        /// Of an element the range of its attributes in `HTMLTree.attributes`, of text its bytes.
        var lower: UInt32
        var upper: UInt32
    }

    struct Attribute: Sendable {
        var name: HTMLAttributeName
        var nameLength: UInt16
        var nameStart: UInt32
        /// As printed, quotes left out; empty for an attribute without value.
        var valueStart: UInt32
        var valueEnd: UInt32
    }

    /// The page, valid UTF-8.
    let bytes: [UInt8]
    private(set) var nodes: [Node] = []
    private(set) var attributes: [Attribute] = []

    /// Nodes and attributes of one page, each; more is no page for people.
    static let limit = 1_000_000

    /// Reads a page in time linear in its length; any text is a page.
    ///
    /// Throws `too-large` over `limit`.
    init(_ bytes: [UInt8]) throws(Reason) {
        self.bytes = bytes
        let built = bytes.withUnsafeBufferPointer { buffer in
            var builder = HTMLTreeBuilder(buffer, limit: Self.limit)
            builder.build()
            return (builder.nodes, builder.attributes, builder.isOverLimit)
        }
        guard !built.2 else {
            throw Reason(
                .tooLarge,
                "The page has more than \(Self.limit) elements or attributes; drop the article's own text."
            )
        }
        (nodes, attributes) = (built.0, built.1)
    }

    var count: Int { nodes.count }

    func tag(_ node: Int) -> HTMLTag { nodes[node].tag }

    func isText(_ node: Int) -> Bool { nodes[node].tag == .text }

    /// Nil for the document.
    func parent(_ node: Int) -> Int? { node == 0 ? nil : Int(nodes[node].parent) }

    /// One past the last node of the subtree.
    func end(_ node: Int) -> Int { Int(nodes[node].end) }

    func firstChild(_ node: Int) -> Int? { node + 1 < end(node) ? node + 1 : nil }

    func nextSibling(_ node: Int) -> Int? {
        guard let parent = parent(node), end(node) < end(parent) else { return nil }
        return end(node)
    }

    func traits(_ node: Int) -> HTMLTraits { HTMLTraits.table[Int(nodes[node].tag.rawValue)] }

    /// The first element with this name after `node` in document order and before `end`.
    func first(_ tag: HTMLTag, after node: Int = 0, before end: Int? = nil) -> Int? {
        var i = node + 1
        let end = end ?? count
        while i < end {
            if nodes[i].tag == tag { return i }
            i += 1
        }
        return nil
    }

    /// Name of an element in lower case; empty for text and the document.
    func name(of node: Int) -> [UInt8] {
        switch nodes[node].tag {
        case .document, .text: return []
        default: break
        }
        var name: [UInt8] = []
        var i = Int(nodes[node].start) + 1
        // An element made of an end tag alone.
        if i < bytes.count, bytes[i] == UInt8(ascii: "/") { i += 1 }
        while i < bytes.count, bytes[i] > 0x20, bytes[i] != UInt8(ascii: ">"), bytes[i] != UInt8(ascii: "/") {
            name.append(bytes[i] &- 0x41 < 26 ? bytes[i] | 0x20 : bytes[i])
            i += 1
        }
        return name
    }

    // MARK: Attributes

    /// The range of an element's attributes in `attributes`; empty for text.
    func attributeRange(_ node: Int) -> Range<Int> {
        let found = nodes[node]
        return found.tag == .text ? 0..<0 : Int(found.lower)..<Int(found.upper)
    }

    /// The bytes of a value as printed, nil when the element has no such attribute; the first of a name counts.
    func attributeBytes(_ node: Int, _ name: HTMLAttributeName) -> Range<Int>? {
        for index in attributeRange(node) where attributes[index].name == name {
            return Int(attributes[index].valueStart)..<Int(attributes[index].valueEnd)
        }
        return nil
    }

    func has(_ node: Int, _ name: HTMLAttributeName) -> Bool { attributeBytes(node, name) != nil }

    /// The value with its references replaced, empty for an attribute without one, nil for none.
    func attribute(_ node: Int, _ name: HTMLAttributeName) -> [UInt8]? {
        attributeBytes(node, name).map { decoded($0) }
    }

    /// The same by any name, given in lower case.
    func attribute(_ node: Int, named name: StaticString) -> [UInt8]? {
        let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
        for index in attributeRange(node) where Int(attributes[index].nameLength) == wanted.count {
            let start = Int(attributes[index].nameStart)
            let isWanted = zip(wanted, bytes[start..<(start + wanted.count)]).allSatisfy {
                $0 == ($1 &- 0x41 < 26 ? $1 | 0x20 : $1)
            }
            if isWanted { return decoded(Int(attributes[index].valueStart)..<Int(attributes[index].valueEnd)) }
        }
        return nil
    }

    /// Whether the value, as printed and without regard to ASCII case, is `text` (given in lower case).
    func attribute(_ node: Int, _ name: HTMLAttributeName, is text: StaticString) -> Bool {
        guard let range = attributeBytes(node, name), range.count == text.utf8CodeUnitCount else { return false }
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        return zip(wanted, bytes[range]).allSatisfy { $0 == ($1 &- 0x41 < 26 ? $1 | 0x20 : $1) }
    }

    /// The words of a value parted by white space, such as those of class, rel and itemprop, as printed.
    func tokens(_ node: Int, _ name: HTMLAttributeName) -> [ArraySlice<UInt8>] {
        guard let range = attributeBytes(node, name) else { return [] }
        return bytes[range].split(whereSeparator: { $0 <= 0x20 })
    }

    /// Whether `word` (lower case) is one of them, without regard to ASCII case.
    func hasToken(_ node: Int, _ name: HTMLAttributeName, _ word: StaticString) -> Bool {
        let wanted = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        return tokens(node, name).contains { token in
            token.count == wanted.count && zip(wanted, token).allSatisfy { $0 == ($1 &- 0x41 < 26 ? $1 | 0x20 : $1) }
        }
    }

    // MARK: Text

    /// The bytes of a text node as printed.
    func textRange(_ node: Int) -> Range<Int> {
        let found = nodes[node]
        return found.tag == .text ? Int(found.lower)..<Int(found.upper) : 0..<0
    }

    /// Bytes of the page with their references replaced.
    func decoded(_ range: Range<Int>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        bytes.withUnsafeBufferPointer { HTMLEntities.append($0, range, to: &result) }
        return result
    }

    /// What script or style holds, as printed (no references there); for title and textarea take `text(of:)`.
    func rawContent(_ node: Int) -> Range<Int> { firstChild(node).map { textRange($0) } ?? 0..<0 }

    /// The text of a subtree, references replaced, blocks and breaks parted by a space, white space as printed; scripts,
    /// styles, templates and noscript left out unless the node itself is one.
    func text(of node: Int) -> [UInt8] {
        var result: [UInt8] = []
        if nodes[node].tag == .text { return decoded(textRange(node)) }
        var i = node + 1
        let end = self.end(node)
        var closers: [Int] = []
        bytes.withUnsafeBufferPointer { buffer in
            while i < end {
                while let close = closers.last, close <= i {
                    closers.removeLast()
                    result.append(0x20)
                }
                switch nodes[i].tag {
                case .text: HTMLEntities.append(buffer, textRange(i), to: &result)
                case .script, .style, .template, .noscript:
                    i = self.end(i)
                    continue
                case .br: result.append(0x20)
                default:
                    if traits(i).contains(.block) {
                        result.append(0x20)
                        closers.append(self.end(i))
                    }
                }
                i += 1
            }
        }
        return result
    }

    /// Bytes of text in a subtree as printed, scripts and all.
    func textBytes(_ node: Int) -> Int {
        var sum = 0
        for i in node..<end(node) where nodes[i].tag == .text { sum += Int(nodes[i].upper &- nodes[i].lower) }
        return sum
    }

    /// The text of a subtree on one line, clean.
    func line(of node: Int) -> String { HTMLTree.line(text(of: node)) }

    /// Decoded text on one line, clean (see `CleanText`).
    static func line(_ text: [UInt8]) -> String {
        if let plain = plainLine(text) { return plain }
        let flat = text.map { $0 < 0x20 ? 0x20 : $0 }
        let clean = flat.withUnsafeBufferPointer { CleanText(cleaning: $0) }
        return clean.lines.map { clean.string($0) }.joined(separator: " ")
    }

    /// The same of ASCII, in which nothing but white space is to be cleaned; nil for other text.
    private static func plainLine(_ text: [UInt8]) -> String? {
        guard !text.contains(where: { $0 >= 0x7F }) else { return nil }
        return String(unsafeUninitializedCapacity: text.count) { line in
            var count = 0
            var needsSpace = false
            for byte in text {
                guard byte > 0x20 else {
                    needsSpace = count > 0
                    continue
                }
                if needsSpace {
                    line[count] = 0x20
                    count &+= 1
                    needsSpace = false
                }
                line[count] = byte
                count &+= 1
            }
            return count
        }
    }
}
