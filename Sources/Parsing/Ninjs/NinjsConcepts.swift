import News

/// Subjects, people, places and the like of a ninjs item, its sources and its identifiers.
enum NinjsConcepts {
    private static let members: [(names: [String], kind: ProvidedConcept.Kind, rel: String?)] = [
        (["subjects", "subject"], .subject, nil),
        // The category of a wire (superdesk).
        (["service", "anpa_category"], .subject, "category"),
        (["genres", "genre"], .genre, nil),
        (["people", "person"], .person, nil),
        (["organisations", "organisation", "organization"], .organisation, nil),
        (["places", "place"], .place, nil),
        (["events", "event"], .event, nil),
        (["objects", "object"], .object, nil),
    ]

    static func all(_ item: JSONValue) -> [ProvidedConcept] {
        var concepts: [ProvidedConcept] = []
        for member in members {
            for name in member.names {
                for value in values(item[name]) {
                    if member.kind == .person, isCreator(value) { continue }
                    guard var concept = concept(member.kind, value) else { continue }
                    concept.rel = concept.rel ?? member.rel
                    concepts.append(concept)
                }
            }
        }
        for keyword in item["keywords"]?.array ?? [] {
            guard let word = StatedText.line(keyword.string) else { continue }
            concepts.append(ProvidedConcept(.subject, name: word, rel: "keyword"))
        }
        return concepts
    }

    /// A list, or the one object that should have been in a list.
    private static func values(_ value: JSONValue?) -> [JSONValue] {
        switch value {
        case .array(let values): values
        case .object: value.map { [$0] } ?? []
        default: []
        }
    }

    private static func concept(_ kind: ProvidedConcept.Kind, _ value: JSONValue) -> ProvidedConcept? {
        let name = StatedText.line(value["name"]?.string ?? value.string)
        var concept = ProvidedConcept(kind, name: name)
        concept.uri = value["uri"]?.string.flatMap(AbsoluteURI.from)
        concept.literal = StatedText.line(value["literal"]?.string)
        if let code = StatedText.line(value["code"]?.string ?? value["qcode"]?.string) {
            let scheme = value["scheme"]?.string ?? ""
            if concept.uri == nil {
                // A scheme that is an address goes on with the code (ninjs 1.x, `scheme`).
                concept.uri = AbsoluteURI.from(scheme).map { $0 + AbsoluteURI.component(code) }
            }
            if concept.literal == nil, concept.uri == nil {
                concept.literal = StatedText.line(scheme).map { "\($0):\(code)" } ?? code
            }
        }
        let rels = (value["rels"]?.array ?? []).compactMap { StatedText.line($0.string) }
        concept.rel = StatedText.line(value["rel"]?.string) ?? (rels.isEmpty ? nil : rels.joined(separator: " "))
        concept.creator = StatedText.line(value["creator"]?.string)
        return concept.name == nil && concept.uri == nil && concept.literal == nil ? nil : concept
    }

    private static let creatorRels: Set<String> = ["creator", "author", "by", "photographer", "writer"]

    private static func isCreator(_ person: JSONValue) -> Bool {
        person["rel"]?.string.map(creatorRels.contains) ?? false
    }

    /// People who made it.
    static func creators(_ item: JSONValue) -> [String] {
        (item["people"]?.array ?? []).filter(isCreator).compactMap { StatedText.line($0["name"]?.string) }
    }

    static func sources(_ item: JSONValue) -> [InformationSource] {
        var sources: [InformationSource] = []
        func add(_ name: String?, _ url: String?) {
            guard let name, !sources.contains(where: { $0.name == name }) else { return }
            sources.append(InformationSource(name: name, url: url))
        }
        for name in ["infoSources", "infosources", "infosource"] {
            for source in values(item[name]) {
                let uri = source["uri"]?.string
                add(StatedText.line(source["name"]?.string ?? source["literal"]?.string ?? uri), uri)
            }
        }
        for name in ["source", "provider"] { add(StatedText.line(item[name]?.string), nil) }
        return sources
    }

    /// The item's own identifier first, then the others the provider has for it.
    static func identifiers(_ item: JSONValue) -> [ProviderIdentifier] {
        var identifiers: [ProviderIdentifier] = []
        func add(_ role: String, _ value: String?) {
            guard let value = StatedText.line(value), value.utf8.count <= 2_000 else { return }
            identifiers.append(ProviderIdentifier(role: role, value: value))
        }
        add("uri", item["uri"]?.string)
        add("guid", item["guid"]?.string)
        for name in ["altIds", "altids"] {
            for other in values(item[name]) {
                // By role and value (2.x, 3.x), or a member for each role (1.x).
                if let role = other["role"]?.string {
                    add(StatedText.line(role) ?? "alternative", other["value"]?.string)
                } else {
                    for member in other.members {
                        add(StatedText.line(member.key) ?? "alternative", member.value.string)
                    }
                }
            }
        }
        return identifiers
    }
}
