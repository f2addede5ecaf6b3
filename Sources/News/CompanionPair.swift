/// A text and the photo to it, dropped as two files of one name, as one item: the text with the photo as its last
/// association.
///
/// What a person wrote of the photo (caption, author, credit, rights, identifiers, time taken, size) goes along; codes
/// and names that we found in its caption stay with the photo's own record.
package struct CompanionPair: Sendable {
    /// One document and the dropped file it comes from.
    package struct Side: Sendable {
        package var item: JSONValue
        package var analysis: JSONValue
        /// The file's name.
        package var name: String
        /// 64 hex digits.
        package var sha256: String?

        package init(item: JSONValue, analysis: JSONValue, name: String, sha256: String?) {
            self.item = item
            self.analysis = analysis
            self.name = name
            self.sha256 = sha256
        }
    }

    /// Name of the association.
    package static let name = "companion"

    /// As a worker gives it, without `uri` and `version`.
    package let item: [UInt8]
    /// With `companion` `{seq, sha256, type}`: the record and the bytes of the file that is not the record's own, and
    /// its ninjs type.
    package let analysis: [UInt8]

    /// - Parameters:
    ///   - dropped: the document that came now.
    ///   - isPicture: whether that is the photo.
    ///   - current: the item's current version, the other kind or a pair already, of which it takes the place of one.
    ///   - seq: of the current version's record.
    package init(_ dropped: Side, isPicture: Bool, current: Side, seq: Int64) {
        let before = current.analysis["companion"]
        let text = isPicture ? current : dropped
        let joined = isPicture || before == nil ? nil : current.item["associations"]?.array.last
        let others = text.item["associations"]?.array ?? []
        let kept = isPicture && before != nil ? others.dropLast() : others[...]
        item = Self.json(
            text.item,
            with: kept + [
                joined.map { Self.association($0, number: kept.count + 1) }
                    ?? Self.association(isPicture ? dropped : current, number: kept.count + 1)
            ]
        )
        // The other file is the current record's own, or the one that was joined to that.
        let other = isPicture ? "text" : "picture"
        var json = JSONWriter(reserving: 4_096)
        json.beginObject()
        for member in text.analysis.members where member.key != "companion" {
            json.member(field: member.key, value: member.value)
        }
        json.key("companion")
        json.beginObject()
        let isJoined = before?["type"]?.string == other
        json.member("seq", isJoined ? before?["seq"]?.int ?? seq : seq)
        json.member("sha256", ifKnown: isJoined ? before?["sha256"]?.string : current.sha256)
        json.member("type", other)
        json.endObject()
        json.endObject()
        analysis = json.bytes
    }

    /// `associations` stands before `standard`, the last member of all.
    private static func json(_ text: JSONValue, with associations: ArraySlice<JSONValue>) -> [UInt8] {
        var json = JSONWriter(reserving: 8_192)
        json.beginObject()
        for member in text.members where !["uri", "version", "associations", "standard"].contains(member.key) {
            json.member(field: member.key, value: member.value)
        }
        json.key("associations")
        json.value(.array(Array(associations)))
        if let standard = text["standard"] {
            json.key("standard")
            json.value(standard)
        }
        json.endObject()
        return json.bytes
    }

    /// The writer's own `uri` and what only a whole item has.
    private static let notOfAssociation: Set<String> = [
        "name", "uri", "version", "language", "bodies", "subjects", "associations", "standard",
    ]

    /// One that was joined before, under the number it has now.
    private static func association(_ joined: JSONValue, number: Int) -> JSONValue {
        .object(names(number) + joined.members.filter { !notOfAssociation.contains($0.key) })
    }

    /// Its bytes are named by their hash, as an identifier: a rendition has no place for one (schema 3.1).
    private static func association(_ photo: Side, number: Int) -> JSONValue {
        var members = photo.item.members.filter { !notOfAssociation.contains($0.key) }
        members.removeAll { $0.key == "altIds" || $0.key == "renditions" }
        members = members.compactMap { member in
            guard case .array(let values) = member.value else { return member }
            let stated = values.filter { !isFound($0) }
            return stated.isEmpty ? nil : .init(key: member.key, value: .array(stated))
        }
        var identifiers = photo.item["altIds"]?.array ?? []
        if let sha256 = photo.sha256 {
            identifiers.append(
                .object([.init(key: "role", value: .string("sha256")), .init(key: "value", value: .string(sha256))])
            )
        }
        if !identifiers.isEmpty { members.append(.init(key: "altIds", value: .array(identifiers))) }
        if let renditions = photo.item["renditions"] {
            members.append(.init(key: "renditions", value: named(renditions, photo)))
        }
        return .object(names(number) + members)
    }

    /// A name that we found in the caption.
    private static func isFound(_ value: JSONValue) -> Bool {
        value["rel"]?.string == "mentioned" && value["uri"]?.string?.hasPrefix("urn:caunoi:") ?? true
    }

    private static func names(_ number: Int) -> [JSONValue.Member] {
        [
            JSONValue.Member(key: "name", value: .string(name)),
            JSONValue.Member(key: "uri", value: .string("\(NinjsItem.ownURI)photo-\(number)")),
        ]
    }

    /// The photo's files with the name it was dropped under, where they have none.
    private static func named(_ renditions: JSONValue, _ photo: Side) -> JSONValue {
        .array(
            renditions.array.map { rendition in
                guard rendition["title"] == nil else { return rendition }
                return .object(rendition.members + [JSONValue.Member(key: "title", value: .string(photo.name))])
            }
        )
    }
}
