/// An XML document as flat tables: elements and text in document order, names with their namespaces resolved.
///
/// What `XMLReader` makes; nothing changes it afterwards. Comments and processing instructions are left out, CDATA is
/// text. References are replaced, line ends are LF. Walk it through `root`.
final class XMLTree: Sendable {
    /// An element or a run of text.
    struct Node: Sendable {
        /// Index into `names`; -1 for text.
        var name: Int32
        var parent: Int32
        /// The next sibling; -1 for the last.
        var next: Int32 = -1
        /// The first child; -1 where there is none.
        var first: Int32 = -1
        /// Of an element its attributes in `attributes`, of text its bytes in `text`.
        var start: Int32
        var end: Int32
        /// From 1.
        var line: Int32
    }

    /// The value is a range of `text`.
    struct Attribute: Sendable {
        var name: Int32
        var start: Int32
        var end: Int32
    }

    let nodes: [Node]
    let attributes: [Attribute]
    let names: [XMLName]
    /// UTF-8 of all text and attribute values.
    let text: [UInt8]
    /// The document type's name and public identifier, as far as one is declared.
    let documentType: XMLDocumentType?
    /// Where the document is not well-formed; empty after a strict reading.
    let faults: [XMLFault]

    init(
        nodes: [Node],
        attributes: [Attribute],
        names: [XMLName],
        text: [UInt8],
        documentType: XMLDocumentType?,
        faults: [XMLFault]
    ) {
        self.nodes = nodes
        self.attributes = attributes
        self.names = names
        self.text = text
        self.documentType = documentType
        self.faults = faults
    }

    /// The outermost element: a tree has always one.
    var root: XMLElement { XMLElement(tree: self, index: 0) }
}

/// A name of an element or attribute (Namespaces in XML 1.0).
struct XMLName: Sendable, Hashable {
    var local: String
    /// The namespace's URI, empty where the name is in none.
    var namespace: String
    /// As printed, empty where there is none.
    var prefix: String

    /// As printed: `prefix:local`.
    var printed: String { prefix.isEmpty ? local : "\(prefix):\(local)" }
}

/// `<!DOCTYPE name PUBLIC "publicID" "systemID">`: only remembered, never loaded.
struct XMLDocumentType: Sendable, Hashable {
    var name: String
    var publicID: String?
    var systemID: String?
}

/// One thing that is not well-formed.
struct XMLFault: Sendable, Hashable {
    var line: Int
    /// A sentence without its end, such as "element b is not closed".
    var message: String
}
