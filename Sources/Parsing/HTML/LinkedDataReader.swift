/// The forgiving reader behind `LinkedData`: a stack of open brackets, no recursion.
struct LinkedDataReader {
    private(set) var nodes: [LinkedData.Node]
    private let limit: Int
    private var open: [Int32] = []
    private var key: (start: Int, end: Int)?

    init(nodes: [LinkedData.Node], limit: Int) {
        self.nodes = nodes
        self.limit = limit
    }

    mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        var i = range.lowerBound
        let end = range.upperBound
        // Whatever stands before the value: byte order marks, comment and CDATA marks.
        while i < end, text[i] != UInt8(ascii: "{"), text[i] != UInt8(ascii: "[") || opensMark(text, i, end) { i &+= 1 }
        while i < end, nodes.count < limit {
            let byte = text[i]
            switch byte {
            case 0...0x20, UInt8(ascii: ":"), UInt8(ascii: ";"): i &+= 1
            case UInt8(ascii: ","):
                key = nil
                i &+= 1
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                let place = Int32(truncatingIfNeeded: nodes.count)
                add(byte == UInt8(ascii: "{") ? .object : .array, i, i)
                open.append(place)
                i &+= 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                close()
                i &+= 1
            case UInt8(ascii: "\""): readString(text, &i, end)
            default:
                let start = i
                while i < end, !endsWord(text[i]) { i &+= 1 }
                // What belongs to no key of an object is no value.
                if key != nil || isInArray { add(.bare, start, i) }
            }
        }
        while !open.isEmpty { close() }
        key = nil
    }

    private var isInArray: Bool { open.last.map { nodes[Int($0)].kind == .array } ?? false }

    /// `[CDATA[`.
    private func opensMark(_ text: UnsafeBufferPointer<UInt8>, _ i: Int, _ end: Int) -> Bool {
        guard i &+ 6 < end else { return false }
        return text[i &+ 1] == UInt8(ascii: "C") && text[i &+ 2] == UInt8(ascii: "D")
            || i > 0 && text[i &- 1] == UInt8(ascii: "A")
    }

    private func endsWord(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
            || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "\"")
            || byte == UInt8(ascii: ":")
    }

    private mutating func add(_ kind: LinkedData.Kind, _ start: Int, _ end: Int, hasEscapes: Bool = false) {
        var node = LinkedData.Node(kind: kind, hasEscapes: hasEscapes)
        node.start = UInt32(truncatingIfNeeded: start)
        node.end = UInt32(truncatingIfNeeded: end)
        if let key {
            node.keyStart = UInt32(truncatingIfNeeded: key.start)
            node.keyEnd = UInt32(truncatingIfNeeded: key.end)
        }
        key = nil
        node.next = Int32(truncatingIfNeeded: nodes.count &+ 1)
        nodes.append(node)
    }

    private mutating func close() {
        key = nil
        guard let last = open.popLast() else { return }
        nodes[Int(last)].next = Int32(truncatingIfNeeded: nodes.count)
    }

    /// A key of the open object, or a value.
    private mutating func readString(_ text: UnsafeBufferPointer<UInt8>, _ i: inout Int, _ end: Int) {
        i &+= 1
        let start = i
        var hasEscapes = false
        var hadLine = false
        while i < end {
            let byte = text[i]
            if byte == UInt8(ascii: "\\") {
                hasEscapes = true
                i &+= 2
                continue
            }
            if byte == UInt8(ascii: "\"") {
                // A quote that no mark of the grammar follows was meant as text.
                var k = i &+ 1
                hadLine = false
                while k < end, k &- i < 256, text[k] <= 0x20 {
                    if text[k] == 0x0A { hadLine = true }
                    k &+= 1
                }
                if k >= end || k &- i >= 256 || isMark(text[k]) || hadLine { break }
            }
            i &+= 1
        }
        let stop = min(i, end)
        i = min(end, stop &+ 1)
        if key == nil, !isInArray {
            var k = i
            while k < end, text[k] <= 0x20 { k &+= 1 }
            if k < end, text[k] == UInt8(ascii: ":") {
                key = (start, stop)
                i = k &+ 1
            }
            return
        }
        add(.string, start, stop, hasEscapes: hasEscapes)
    }

    private func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
    }
}
