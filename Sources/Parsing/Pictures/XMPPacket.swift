import News

/// The properties of an XMP packet (ISO 16684-1, section 7): by namespace and name.
struct XMPPacket {
    static let dc = "http://purl.org/dc/elements/1.1/"
    static let photoshop = "http://ns.adobe.com/photoshop/1.0/"
    static let core = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
    static let iptcExtension = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
    static let rights = "http://ns.adobe.com/xap/1.0/rights/"
    static let plus = "http://ns.useplus.org/ldf/xmp/1.0/"
    static let note = "http://ns.adobe.com/xmp/note/"
    private static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

    /// Elements that hold properties: `rdf:Description`s at the top.
    private var descriptions: [XMLElement] = []

    /// Empty where the bytes are no RDF.
    init(_ packets: [[UInt8]]) {
        for packet in packets {
            // What follows the packet in its segment is padding.
            let bytes = packet.drop { $0 != UInt8(ascii: "<") }.prefix { $0 != 0 }
            guard let end = bytes.lastIndex(of: UInt8(ascii: ">")) else { continue }
            let text = Array(bytes[...end])
            guard text.withUnsafeBufferPointer({ UTF8Check.firstFault($0) == nil }) else { continue }
            let tree = text.withUnsafeBufferPointer { try? XMLReader.read($0, mode: .recovering) }
            guard let root = tree?.root else { continue }
            let rdf = root.is("RDF", in: Self.rdf) ? root : root.first("RDF", in: Self.rdf)
            descriptions += rdf?.all("Description", in: Self.rdf) ?? []
        }
    }

    var isEmpty: Bool { descriptions.isEmpty }

    private func element(_ name: String, _ namespace: String) -> XMLElement? {
        for description in descriptions { if let found = description.first(name, in: namespace) { return found } }
        return nil
    }

    /// The property's text: of alternatives that of `x-default`, else the first.
    func text(_ name: String, _ namespace: String) -> String? {
        for description in descriptions {
            if let value = description.attribute(name, in: namespace), let line = StatedText.line(value) { return line }
        }
        return element(name, namespace).flatMap(Self.text)
    }

    /// The texts of a bag or sequence, or the one text of a simple property.
    func texts(_ name: String, _ namespace: String) -> [String] {
        guard let property = element(name, namespace) else { return text(name, namespace).map { [$0] } ?? [] }
        return Self.texts(property)
    }

    /// The structures of a property: one, or those of an array.
    func structures(_ name: String, _ namespace: String) -> [XMPStructure] {
        guard let property = element(name, namespace) else { return [] }
        let items = Self.array(property)
        return (items.isEmpty ? [property] : items).map { XMPStructure($0, rdf: Self.rdf) }
    }

    fileprivate static func text(_ property: XMLElement) -> String? {
        let items = array(property)
        guard !items.isEmpty else {
            // A qualified value stands in rdf:value.
            if let value = property.first("value", in: rdf)
                ?? property.first("Description", in: rdf)?.first("value", in: rdf)
            {
                return StatedText.line(value.textBytes)
            }
            return property.children.contains { _ in true } ? nil : StatedText.line(property.textBytes)
        }
        let standard = items.first { $0.attribute("lang", in: XMLNamespace.xml) == "x-default" }
        return (standard ?? items.first).flatMap { StatedText.line($0.textBytes) }
    }

    fileprivate static func texts(_ property: XMLElement) -> [String] {
        let items = array(property)
        return items.isEmpty ? text(property).map { [$0] } ?? [] : items.compactMap { StatedText.line($0.textBytes) }
    }

    private static func array(_ property: XMLElement) -> [XMLElement] {
        for kind in ["Alt", "Seq", "Bag"] {
            if let list = property.first(kind, in: rdf) { return Array(list.all("li", in: rdf).prefix(1_000)) }
        }
        return []
    }
}

/// A value with named parts.
struct XMPStructure {
    private let holder: XMLElement

    init(_ element: XMLElement, rdf: String) {
        holder = element.first("Description", in: rdf) ?? element
    }

    func text(_ name: String, _ namespace: String = XMPPacket.iptcExtension) -> String? {
        StatedText.line(holder.attribute(name, in: namespace))
            ?? holder.first(name, in: namespace).flatMap(XMPPacket.text)
    }

    func texts(_ name: String, _ namespace: String = XMPPacket.iptcExtension) -> [String] {
        if let value = StatedText.line(holder.attribute(name, in: namespace)) { return [value] }
        return holder.first(name, in: namespace).map(XMPPacket.texts) ?? []
    }
}
