import News

/// What an item states, as one hash: two files with the same one say the same.
///
/// All that the document gives counts, so that a kill, an embargo or a new byline over an unchanged text is a version
/// of its own. Left out is what is ours and may change while the document does not: the subjects of our rules and
/// models, the names we find, the language and figures that we find, names that the record gives; identifiers and
/// sources, which tell one copy of a text from another and say nothing in it; a photo that the archive's writer joined
/// to the text.
enum StatedContent {
    private static let members = [
        "type", "slugline", "located", "urgency", "by", "people", "organisations", "places", "subjects", "genres",
        "events", "objects", "contentCreated", "firstCreated", "versionCreated", "pubStatus", "embargoedUntil",
        "expires", "edNote", "copyrightHolder", "copyrightNotice", "usageTerms", "digitalSourceType", "renditions",
        "associations",
    ]

    static func key(item: JSONValue, analysis: JSONValue) -> [UInt8] {
        var hash = SHA256()
        for (name, role) in [("headlines", "main"), ("bodies", "main"), ("headlines", "subtitle")] {
            let text = item[name]?.array.first { $0["role"]?.string == role }?["value"]?.string
            add(text ?? "", to: &hash)
        }
        if let caption = item["descriptions"]?.array.first(where: { $0["role"]?.string == "caption" }) {
            add(caption, own: false, to: &hash)
        }
        for name in members {
            guard var value = item[name] else { continue }
            if found.contains(name) {
                let stated = value.array.filter { !isOurs($0) }
                if stated.isEmpty { continue }
                value = .array(stated)
            }
            if name == "associations", analysis["companion"] != nil {
                // The writer puts it last.
                let stated = value.array.dropLast()
                if stated.isEmpty { continue }
                value = .array(Array(stated))
            }
            add(name, to: &hash)
            add(value, own: name == "associations", to: &hash)
        }
        for name in ["version", "signals", "replaces"] {
            guard let value = analysis["provider"]?[name] else { continue }
            add("provider.\(name)", to: &hash)
            add(value, own: false, to: &hash)
        }
        return hash.digest
    }

    /// Lists in which what we find stands beside what the document states.
    private static let found = ["subjects", "people", "organisations", "places"]

    /// A subject that our own rules or models found, or a name that we found in the text.
    private static func isOurs(_ value: JSONValue) -> Bool {
        if let creator = value["creator"]?.string {
            // What a person said of our codes (`Corrections`); a provider's own people are not meant.
            let isCode = value["uri"]?.string?.hasPrefix("urn:caunoi:taxonomy:") ?? false
            return creator.hasPrefix("rule:") || creator.hasPrefix("model:") || creator.hasPrefix("person:") && isCode
        }
        return value["rel"]?.string == "mentioned" && value["uri"]?.string?.hasPrefix("urn:caunoi:") ?? true
    }

    /// Every text with its length before it, every list with its count: no two values give the same bytes.
    ///
    /// - Parameter own: whether a `uri` may be one that the record's item gives: it is left out, as it stands for none.
    private static func add(_ value: JSONValue, own: Bool, to hash: inout SHA256) {
        switch value {
        case .null: hash.add([0])
        case .bool(let isTrue): hash.add([1, isTrue ? 1 : 0])
        case .number(let text):
            hash.add([2])
            add(text, to: &hash)
        case .string(let text):
            hash.add([3])
            add(text, to: &hash)
        case .array(let values):
            hash.add([4])
            add(String(values.count), to: &hash)
            for value in values { add(value, own: own, to: &hash) }
        case .object(let members):
            hash.add([5])
            let stated = members.filter { member in
                !(own && member.key == "uri" && member.value.string?.hasPrefix("urn:caunoi:") ?? false)
            }
            add(String(stated.count), to: &hash)
            for member in stated {
                add(member.key, to: &hash)
                add(member.value, own: own, to: &hash)
            }
        }
    }

    private static func add(_ text: String, to hash: inout SHA256) {
        let count = UInt64(text.utf8.count)
        hash.add((0..<8).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) })
        var text = text
        text.withUTF8 { hash.add(UnsafeRawBufferPointer($0)) }
    }
}
