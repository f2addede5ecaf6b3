extension NinjsItem {
    /// Stands for the item's own `uri` in the identifier of an association that has none from its provider: only the
    /// archive's writer knows it.
    static let ownURI = "urn:caunoi:item:"

    /// The provider's concepts of one kind as members of an array that is open.
    static func write(_ concepts: some Sequence<ProvidedConcept>, _ json: inout JSONWriter) {
        for concept in concepts {
            json.beginObject()
            json.member("name", ifKnown: concept.name)
            // Genres have no rel (schema 3.1, `genres`).
            if concept.kind != .genre { json.member("rel", ifKnown: concept.rel) }
            json.member("uri", ifKnown: concept.uri.flatMap(AbsoluteURI.from))
            json.member("literal", ifKnown: concept.literal)
            if concept.kind == .subject { json.member("creator", ifKnown: concept.creator) }
            json.endObject()
        }
    }

    static func write(_ associations: [Association], _ json: inout JSONWriter) {
        guard !associations.isEmpty else { return }
        json.key("associations")
        json.beginArray()
        var number = 0
        for association in associations {
            number += 1
            json.beginObject()
            json.member("name", association.name.isEmpty ? "\(association.type.rawValue)-\(number)" : association.name)
            let kind = association.type == .picture ? "photo" : association.type.rawValue
            json.member("uri", association.uri.flatMap(AbsoluteURI.from) ?? "\(ownURI)\(kind)-\(number)")
            json.member("type", association.type.rawValue)
            writeText("headlines", role: "main", association.headline, &json)
            writeText("descriptions", role: "caption", association.caption, &json)
            json.member("by", ifKnown: association.by)
            if let credit = association.credit {
                json.key("infoSources")
                json.beginArray()
                json.beginObject()
                json.member("name", credit)
                json.endObject()
                json.endArray()
            }
            json.member("copyrightNotice", ifKnown: association.copyrightNotice)
            json.member("usageTerms", ifKnown: association.usageTerms)
            write(association.identifiers, &json)
            write(association.renditions, &json)
            json.endObject()
        }
        json.endArray()
    }

    static func write(_ renditions: [Rendition], _ json: inout JSONWriter) {
        guard !renditions.isEmpty else { return }
        json.key("renditions")
        json.beginArray()
        for rendition in renditions {
            json.beginObject()
            json.member("name", rendition.name)
            json.member("href", ifKnown: rendition.href.flatMap(AbsoluteURI.from))
            json.member("contentType", ifKnown: rendition.contentType)
            json.member("title", ifKnown: rendition.title)
            if let width = rendition.width { json.member("width", width) }
            if let height = rendition.height { json.member("height", height) }
            if let size = rendition.sizeInBytes { json.member("sizeInBytes", size) }
            json.endObject()
        }
        json.endArray()
    }

    static func write(_ identifiers: [ProviderIdentifier], _ json: inout JSONWriter) {
        guard !identifiers.isEmpty else { return }
        json.key("altIds")
        json.beginArray()
        for identifier in identifiers {
            json.beginObject()
            json.member("role", identifier.role)
            json.member("value", identifier.value)
            json.endObject()
        }
        json.endArray()
    }

    private static func writeText(_ key: StaticString, role: String, _ text: String?, _ json: inout JSONWriter) {
        guard let text, !text.isEmpty else { return }
        json.key(key)
        json.beginArray()
        json.beginObject()
        json.member("role", role)
        json.member("value", text)
        json.endObject()
        json.endArray()
    }

    /// Appends `item` with the item's own `uri` where `ownURI` stands for it.
    ///
    /// The quotes around the member's name cannot stand in a string's text without escapes, so nothing but an
    /// identifier is ever changed.
    static func append(_ item: ArraySlice<UInt8>, uri: String, to result: inout [UInt8]) {
        let pattern = Array(#""uri":"\#(ownURI)"#.utf8)
        item.withUnsafeBufferPointer { bytes in
            guard let base = UnsafeRawPointer(bytes.baseAddress) else { return }
            let first = pattern.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
            var from = 0
            var i = 0
            while i &+ pattern.count <= bytes.count {
                // Eight bytes at once, which nothing else begins with.
                if (base + i).loadUnaligned(as: UInt64.self) == first,
                    bytes[i..<(i &+ pattern.count)].elementsEqual(pattern)
                {
                    result.append(contentsOf: bytes[from..<i])
                    result.append(contentsOf: #""uri":"\#(uri):"#.utf8)
                    i &+= pattern.count
                    from = i
                } else {
                    i &+= 1
                }
            }
            result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[from...]))
        }
    }
}
