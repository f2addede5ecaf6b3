/// One element of an `XMLTree`.
struct XMLElement: Sendable {
    let tree: XMLTree
    let index: Int32

    private var node: XMLTree.Node { tree.nodes[Int(index)] }

    var name: XMLName { tree.names[Int(node.name)] }
    /// Index of the name in the tree's names.
    var nameIndex: Int { Int(node.name) }
    var local: String { tree.names[Int(node.name)].local }
    var namespace: String { tree.names[Int(node.name)].namespace }
    /// Where its start tag begins, from 1.
    var line: Int { Int(node.line) }

    var parent: XMLElement? { node.parent < 0 ? nil : XMLElement(tree: tree, index: node.parent) }

    func `is`(_ local: String, in namespace: String) -> Bool {
        let name = name
        return name.local == local && name.namespace == namespace
    }

    /// Child elements and text, in order.
    var nodes: Nodes { Nodes(tree: tree, at: node.first) }

    /// Child elements, in order.
    var children: Children { Children(nodes: nodes.makeIterator()) }

    /// The first child element with this local name, of any namespace or of the one given.
    func first(_ local: String, in namespace: String? = nil) -> XMLElement? {
        for child in children where child.local == local {
            if let namespace, child.namespace != namespace { continue }
            return child
        }
        return nil
    }

    func all(_ local: String, in namespace: String? = nil) -> [XMLElement] {
        children.filter { $0.local == local && (namespace == nil || $0.namespace == namespace) }
    }

    /// The first element at the end of a path of local names.
    func first(path: String...) -> XMLElement? {
        var at = self
        for step in path {
            guard let next = at.first(step) else { return nil }
            at = next
        }
        return at
    }

    /// An attribute's value; without a namespace those that have none.
    func attribute(_ local: String, in namespace: String = "") -> String? {
        let node = node
        for index in Int(node.start)..<Int(node.end) {
            let attribute = tree.attributes[index]
            let name = tree.names[Int(attribute.name)]
            if name.local == local, name.namespace == namespace {
                return String(decoding: tree.text[Int(attribute.start)..<Int(attribute.end)], as: UTF8.self)
            }
        }
        return nil
    }

    /// All but the declarations of namespaces.
    var attributes: [(name: XMLName, value: String)] {
        let node = node
        guard node.start < node.end else { return [] }
        return tree.attributes[Int(node.start)..<Int(node.end)].map { attribute in
            (
                tree.names[Int(attribute.name)],
                String(decoding: tree.text[Int(attribute.start)..<Int(attribute.end)], as: UTF8.self)
            )
        }
    }

    /// `xml:lang` of the element or the nearest around it.
    var language: String? {
        var at: XMLElement? = self
        while let element = at {
            if let value = element.attribute("lang", in: XMLNamespace.xml) { return value }
            at = element.parent
        }
        return nil
    }

    /// All text inside, its own and that of its descendants, as UTF-8.
    var textBytes: [UInt8] {
        var result: [UInt8] = []
        // Nodes stand in document order: what is inside an element follows it up to its next sibling or a node around it.
        let limit = end
        var at = Int(index) + 1
        while at < limit {
            let inner = tree.nodes[at]
            if inner.name < 0 { result.append(contentsOf: tree.text[Int(inner.start)..<Int(inner.end)]) }
            at += 1
        }
        return result
    }

    /// `textBytes` as a string, without white space at its ends.
    var text: String {
        let bytes = textBytes
        guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 })
        else { return "" }
        return String(decoding: bytes[first...last], as: UTF8.self)
    }

    /// The first node after all that is inside this element.
    private var end: Int {
        var at = index
        while at >= 0 {
            let node = tree.nodes[Int(at)]
            if node.next >= 0 { return Int(node.next) }
            at = node.parent
        }
        return tree.nodes.count
    }

    /// Elements inside, at any depth, in document order.
    var descendants: [XMLElement] {
        var result: [XMLElement] = []
        let limit = Int32(truncatingIfNeeded: end)
        var at = index + 1
        while at < limit {
            if tree.nodes[Int(at)].name >= 0 { result.append(XMLElement(tree: tree, index: at)) }
            at += 1
        }
        return result
    }

    /// An element or text.
    enum Node: Sendable {
        case element(XMLElement)
        /// UTF-8; whatever stands between two tags, white space too.
        case text(ArraySlice<UInt8>)
    }

    struct Nodes: Sequence, IteratorProtocol, Sendable {
        let tree: XMLTree
        var at: Int32

        mutating func next() -> Node? {
            guard at >= 0 else { return nil }
            let node = tree.nodes[Int(at)]
            defer { at = node.next }
            return node.name >= 0
                ? .element(XMLElement(tree: tree, index: at)) : .text(tree.text[Int(node.start)..<Int(node.end)])
        }
    }

    struct Children: Sequence, IteratorProtocol, Sendable {
        var nodes: Nodes

        mutating func next() -> XMLElement? {
            while let node = nodes.next() {
                if case .element(let element) = node { return element }
            }
            return nil
        }
    }
}

/// Namespaces that belong to XML itself.
enum XMLNamespace {
    static let xml = "http://www.w3.org/XML/1998/namespace"
    static let xmlns = "http://www.w3.org/2000/xmlns/"
    static let xhtml = "http://www.w3.org/1999/xhtml"
}
