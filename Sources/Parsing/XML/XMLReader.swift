import News

/// Reads XML 1.0 with namespaces out of UTF-8 into an `XMLTree`.
///
/// Own code and not libxml2: that library links ICU and costs 2.4 MB of memory and 1.5 ms at each start of the daemon
/// and of each worker; what it recovers from broken input differs from version to version; and nothing here should
/// ever be able to open a file. No entity is expanded but the five of XML, so that nothing can grow; a document type
/// with declarations of its own (an internal subset) is refused, one that only names an external one is tolerated and
/// not loaded. Linear in the input.
struct XMLReader {
    enum Mode: Sendable {
        /// The first thing that is not well-formed ends the reading as `damaged`.
        case strict
        /// What can be read is read: end tags that are missing or too many, stray `&` and `<`, HTML's named
        /// references, attributes without quotes, names without a declared namespace. Each is a fault of the tree.
        case recovering
    }

    /// What a document may have; more is refused as `too-complex`.
    struct Limits: Sendable {
        /// Elements, one in the other.
        var depth = 256
        /// Elements and runs of text.
        var nodes = 2_000_000
        /// Attributes of all elements together.
        var attributes = 2_000_000
        /// Attributes of one element, declarations of namespaces in force.
        var attributesOfElement = 256
        /// Faults that are kept; more are only counted in the last one.
        var faults = 50
    }

    let bytes: UnsafeBufferPointer<UInt8>
    let mode: Mode
    let limits: Limits
    var i = 0

    var nodes: [XMLTree.Node] = []
    var attributes: [XMLTree.Attribute] = []
    var text: [UInt8] = []
    var names = XMLNameTable()
    var documentType: XMLDocumentType?
    private(set) var faults: [XMLFault] = []
    private var moreFaults = 0

    /// Elements that are open: node, printed name, last child so far.
    var open: [(node: Int32, name: Int32, last: Int32)] = []
    /// Namespaces in force: prefix (-1 for the default one), URI (-1 for none), and how many elements were open.
    var bindings: [(prefix: Int32, uri: Int32, depth: Int)] = []
    private var countedTo = 0
    private var lineThere = 1

    /// Valid UTF-8; a byte order mark in front is skipped, a declared encoding plays no part.
    static func read(
        _ bytes: UnsafeBufferPointer<UInt8>,
        mode: Mode = .strict,
        limits: Limits = Limits()
    ) throws(Reason) -> XMLTree {
        var reader = XMLReader(bytes: bytes, mode: mode, limits: limits)
        return try reader.tree()
    }

    static func read(_ bytes: [UInt8], mode: Mode = .strict, limits: Limits = Limits()) throws(Reason) -> XMLTree {
        try bytes.withUnsafeBufferPointer { (buffer) throws(Reason) in try read(buffer, mode: mode, limits: limits) }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, mode: Mode, limits: Limits) {
        self.bytes = bytes
        self.mode = mode
        self.limits = limits
    }

    private mutating func tree() throws(Reason) -> XMLTree {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { i = 3 }
        if mode == .recovering { while i < bytes.count, bytes[i] <= 0x20 { i += 1 } }
        if at("<?xml"), i + 5 < bytes.count, bytes[i + 5] <= 0x20 { skip(past: "?>", from: i + 5) }
        while i < bytes.count {
            if bytes[i] == UInt8(ascii: "<") { try markup() } else { try characters() }
        }
        if let last = open.last {
            try fault("element \(shown(last.name)) is not closed", at: bytes.count)
            open.removeAll()
        }
        guard !nodes.isEmpty else {
            throw Reason(.damaged, "The XML holds no element; save it anew and drop it again.")
        }
        if moreFaults > 0 {
            let line = line(at: bytes.count)
            faults.append(XMLFault(line: line, message: "and \(moreFaults) more faults of its form"))
        }
        return XMLTree(
            nodes: nodes,
            attributes: attributes,
            names: names.names,
            text: text,
            documentType: documentType,
            faults: faults
        )
    }

    private mutating func markup() throws(Reason) {
        guard i + 1 < bytes.count else { return try characters() }
        switch bytes[i + 1] {
        case UInt8(ascii: "/"): try endTag()
        case UInt8(ascii: "?"):
            if at("<?xml"), i + 5 < bytes.count, bytes[i + 5] <= 0x20 {
                try fault("an XML declaration stands inside the document", at: i)
            }
            try skip(past: "?>", from: i + 2, what: "a processing instruction")
        case UInt8(ascii: "!"):
            if at("<!--") {
                try skip(past: "-->", from: i + 4, what: "a comment")
            } else if at("<![CDATA[") {
                try characterData()
            } else if at("<!DOCTYPE") || (mode == .recovering && at("<!doctype")) {
                try documentTypeDeclaration()
            } else {
                try stray()
            }
        case let byte where XMLBytes.isNameStart(byte): try startTag()
        default: try stray()
        }
    }

    /// A `<` that opens nothing.
    private mutating func stray() throws(Reason) {
        try fault("a < opens no tag", at: i)
        let start = i
        i += 1
        try append(start..<i)
    }

    private mutating func characterData() throws(Reason) {
        let start = i + 9
        let end = find("]]>", from: start)
        if end == nil { try fault("a CDATA section is not closed", at: i) }
        let limit = end ?? bytes.count
        var from = start
        while from < limit {
            var to = from
            while to < limit, !XMLBytes.isOdd(bytes, to) { to += 1 }
            try append(from..<to)
            from = to
            if from < limit { from = try odd(from) }
        }
        i = min(bytes.count, limit + (end == nil ? 0 : 3))
    }

    /// Text up to the next tag.
    private mutating func characters() throws(Reason) {
        while i < bytes.count {
            let start = i
            while i < bytes.count, bytes[i] != UInt8(ascii: "<"), bytes[i] != UInt8(ascii: "&"),
                !XMLBytes.isOdd(bytes, i)
            {
                i += 1
            }
            try append(start..<i)
            guard i < bytes.count, bytes[i] != UInt8(ascii: "<") else {
                // The last byte of the input may be a `<`, which opens nothing.
                if i + 1 == bytes.count { try stray() }
                return
            }
            if bytes[i] == UInt8(ascii: "&") {
                let begin = i
                let scalars = try reference()
                guard !open.isEmpty else {
                    try fault("text stands outside of the outermost element", at: begin)
                    continue
                }
                try beginText()
                for scalar in scalars { Scalar.append(scalar, to: &text) }
                endText()
            } else {
                i = try odd(i)
            }
        }
    }

    /// A character that is not taken over as it is: CR becomes LF, what XML forbids is dropped.
    ///
    /// Gives the place after it.
    private mutating func odd(_ at: Int) throws(Reason) -> Int {
        guard bytes[at] == 0x0D else {
            try fault("a character stands there that XML does not allow", at: at)
            return min(bytes.count, at + (bytes[at] < 0x20 ? 1 : 3))
        }
        if at + 1 < bytes.count, bytes[at + 1] == 0x0A { return at + 1 }
        guard !open.isEmpty else { return at + 1 }
        try beginText()
        text.append(0x0A)
        endText()
        return at + 1
    }

    /// Adds a piece of the input to the text of the innermost open element.
    private mutating func append(_ range: Range<Int>) throws(Reason) {
        guard !range.isEmpty else { return }
        guard !open.isEmpty else {
            if range.contains(where: { bytes[$0] > 0x20 }) {
                try fault("text stands outside of the outermost element", at: range.lowerBound)
            }
            return
        }
        try beginText()
        text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
        endText()
    }

    /// What follows is text of the innermost open element; it joins the text before it.
    private mutating func beginText() throws(Reason) {
        guard let top = open.last else { return }
        if top.last >= 0, nodes[Int(top.last)].name < 0, Int(nodes[Int(top.last)].end) == text.count { return }
        let line = line(at: i)
        try add(
            XMLTree.Node(
                name: -1,
                parent: top.node,
                start: Int32(truncatingIfNeeded: text.count),
                end: Int32(truncatingIfNeeded: text.count),
                line: Int32(truncatingIfNeeded: line)
            )
        )
    }

    private mutating func endText() {
        guard let top = open.last, top.last >= 0 else { return }
        nodes[Int(top.last)].end = Int32(truncatingIfNeeded: text.count)
    }

    /// Adds a node below the innermost open element.
    mutating func add(_ node: XMLTree.Node) throws(Reason) {
        guard nodes.count < limits.nodes else {
            throw tooComplex("more than \(limits.nodes) elements and pieces of text")
        }
        let index = Int32(truncatingIfNeeded: nodes.count)
        nodes.append(node)
        guard let top = open.last else { return }
        if top.last >= 0 { nodes[Int(top.last)].next = index } else { nodes[Int(top.node)].first = index }
        open[open.count - 1].last = index
    }

    func tooComplex(_ what: String) -> Reason {
        Reason(.tooComplex, "Its markup has \(what), more than are read; divide the document and drop its parts.")
    }

    private mutating func skip(past pattern: StaticString, from start: Int, what: String) throws(Reason) {
        let begin = i
        let end = find(pattern, from: start)
        if end == nil { try fault("\(what) is not closed", at: begin) }
        i = end.map { $0 + pattern.utf8CodeUnitCount } ?? bytes.count
    }

    // MARK: Faults and places

    /// Notes what is not well-formed, or ends the reading with it.
    mutating func fault(_ message: String, at position: Int) throws(Reason) {
        switch mode {
        case .strict:
            let place = line(at: position)
            throw Reason(.damaged, "The XML is not well-formed: line \(place): \(message); save it anew.")
        case .recovering:
            if faults.count < limits.faults {
                let line = line(at: position)
                faults.append(XMLFault(line: line, message: message))
            } else {
                moreFaults += 1
            }
        }
    }

    /// Counts on from the last place asked for: linear as long as places do not go back.
    mutating func line(at position: Int) -> Int {
        let position = min(position, bytes.count)
        if position < countedTo { return lineThere }
        for k in countedTo..<position where bytes[k] == 0x0A { lineThere += 1 }
        countedTo = position
        return lineThere
    }
}
