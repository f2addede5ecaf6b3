/// The JSON-LD of a page (https://www.w3.org/TR/json-ld11/) as one flat array of nodes over the page's bytes.
///
/// Pages print broken JSON: what can be read is read. Raw line ends in strings, trailing and missing commas, comment and
/// CDATA marks around the whole, several values one behind the other and unescaped quotes inside of a string do no harm;
/// brackets that do not match end with the text. Reading is linear and without recursion.
struct LinkedData {
    enum Kind: UInt8 { case object, array, string, bare }

    struct Node {
        var kind: Kind
        var hasEscapes = false
        var keyStart: UInt32 = 0
        var keyEnd: UInt32 = 0
        /// Of a string the bytes between its quotes, of `bare` the word or number.
        var start: UInt32 = 0
        var end: UInt32 = 0
        /// One past the last node inside.
        var next: Int32 = 0
    }

    /// Nodes of one page; what comes after is not read.
    static let limit = 50_000

    /// The page.
    let bytes: [UInt8]
    private(set) var nodes: [Node] = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Reads one script's content.
    mutating func read(_ range: Range<Int>) {
        guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return }
        var reader = LinkedDataReader(nodes: nodes, limit: Self.limit)
        bytes.withUnsafeBufferPointer { reader.read($0, range) }
        nodes = reader.nodes
    }

    /// All objects in document order.
    var objects: [Int] { nodes.indices.filter { nodes[$0].kind == .object } }

    /// The values directly inside of an object or array.
    func children(_ node: Int) -> [Int] {
        guard nodes[node].kind == .object || nodes[node].kind == .array else { return [] }
        var children: [Int] = []
        var i = node + 1
        while i < Int(nodes[node].next) {
            children.append(i)
            i = max(i + 1, Int(nodes[i].next))
        }
        return children
    }

    /// The first value of an object with this key.
    func member(_ node: Int, _ key: StaticString) -> Int? {
        guard nodes[node].kind == .object else { return nil }
        var i = node + 1
        while i < Int(nodes[node].next) {
            if hasKey(i, key) { return i }
            i = max(i + 1, Int(nodes[i].next))
        }
        return nil
    }

    func hasKey(_ node: Int, _ key: StaticString) -> Bool {
        let start = Int(nodes[node].keyStart)
        let count = Int(nodes[node].keyEnd) - start
        guard count == key.utf8CodeUnitCount else { return false }
        let wanted = UnsafeBufferPointer(start: key.utf8Start, count: count)
        return bytes[start..<(start + count)].elementsEqual(wanted)
    }

    /// Whether a string, as printed, is one of these words.
    func holds(_ node: Int, _ words: StaticString...) -> Bool {
        let count = Int(nodes[node].end) - Int(nodes[node].start)
        return words.contains { $0.utf8CodeUnitCount == count && ends(node, with: $0) }
    }

    /// Whether a string, as printed, ends with `word`.
    func ends(_ node: Int, with word: StaticString) -> Bool {
        let end = Int(nodes[node].end)
        let start = end - word.utf8CodeUnitCount
        guard start >= Int(nodes[node].start) else { return false }
        let wanted = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        return bytes[start..<end].elementsEqual(wanted)
    }

    /// The values of a member: itself, or what its array holds.
    func values(_ node: Int, _ key: StaticString) -> [Int] {
        guard let member = member(node, key) else { return [] }
        return nodes[member].kind == .array ? children(member) : [member]
    }

    /// A string's or number's text, escapes replaced (RFC 8259, section 7); nil for others and for `null`.
    ///
    /// References of HTML, which do not belong there but are printed all the same, are replaced too.
    func text(_ node: Int) -> [UInt8]? {
        let found = nodes[node]
        let range = Int(found.start)..<Int(found.end)
        switch found.kind {
        case .object, .array: return nil
        case .bare:
            return bytes[range].first.map { $0 == UInt8(ascii: "n") } == true ? nil : Array(bytes[range])
        case .string:
            let plain = found.hasEscapes ? unescaped(range) : Array(bytes[range])
            guard plain.contains(UInt8(ascii: "&")) else { return plain }
            var result: [UInt8] = []
            plain.withUnsafeBufferPointer { HTMLEntities.append($0, 0..<$0.count, to: &result) }
            return result
        }
    }

    /// The text of the member `key` where it is a string, or of the first string of its array.
    func string(_ node: Int, _ key: StaticString) -> [UInt8]? {
        for value in values(node, key) where nodes[value].kind == .string { return text(value) }
        return nil
    }

    private func unescaped(_ range: Range<Int>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        var i = range.lowerBound
        var high: UInt32 = 0
        while i < range.upperBound {
            let byte = bytes[i]
            i += 1
            guard byte == UInt8(ascii: "\\"), i < range.upperBound else {
                result.append(byte)
                continue
            }
            let escape = bytes[i]
            i += 1
            switch escape {
            case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"):
                result.append(0x20)
            case UInt8(ascii: "u"):
                guard let unit = hexadecimal(i, range.upperBound) else { continue }
                i += 4
                switch unit {
                case 0xD800..<0xDC00: high = unit
                case 0xDC00..<0xE000:
                    if high != 0 { Scalar.append(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00), to: &result) }
                    high = 0
                default: Scalar.append(unit, to: &result)
                }
            default: result.append(escape)
            }
        }
        return result
    }

    private func hexadecimal(_ start: Int, _ end: Int) -> UInt32? {
        guard start + 4 <= end else { return nil }
        var unit: UInt32 = 0
        for digit in bytes[start..<(start + 4)] {
            let lower = digit | 0x20
            if digit &- 0x30 < 10 {
                unit = unit << 4 | UInt32(digit - 0x30)
            } else if lower &- 0x61 < 6 {
                unit = unit << 4 | UInt32(lower - 0x57)
            } else {
                return nil
            }
        }
        return unit
    }
}
