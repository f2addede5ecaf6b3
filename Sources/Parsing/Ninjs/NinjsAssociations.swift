import News

/// The objects that belong to a ninjs item, and the files that show it.
enum NinjsAssociations {
    static func all(_ item: JSONValue) -> [Association] {
        named(item["associations"]).map { name, value in association(name, value) }
    }

    static func renditions(_ item: JSONValue) -> [Rendition] {
        named(item["renditions"]).map { name, value in
            var rendition = Rendition(name: name)
            rendition.href = value["href"]?.string.flatMap(AbsoluteURI.from)
            for key in ["contentType", "contenttype", "mimetype"] where rendition.contentType == nil {
                rendition.contentType = StatedText.line(value[key]?.string)
            }
            rendition.title = StatedText.line(value["title"]?.string)
            rendition.width = whole(value["width"])
            rendition.height = whole(value["height"])
            rendition.sizeInBytes = whole(value["sizeInBytes"] ?? value["sizeinbytes"])
            return rendition
        }
    }

    /// An array of objects with names (2.x, 3.x), or objects by name (1.x); those that are null are none.
    private static func named(_ value: JSONValue?) -> [(name: String, value: JSONValue)] {
        switch value {
        case .array(let values):
            values.enumerated().compactMap { index, value in
                guard case .object = value else { return nil }
                return (StatedText.line(value["name"]?.string) ?? "\(index + 1)", value)
            }
        case .object(let members):
            members.compactMap { member in
                guard case .object = member.value else { return nil }
                return (StatedText.line(member.key) ?? "object", member.value)
            }
        default: []
        }
    }

    private static func association(_ name: String, _ value: JSONValue) -> Association {
        var association = Association(name: name, type: NinjsReader.type(value) ?? .text)
        let texts = NinjsTexts(value)
        association.uri = (value["uri"]?.string ?? value["guid"]?.string).flatMap(AbsoluteURI.from)
        association.headline = texts.headline
        association.caption = texts.caption
        association.by = StatedText.line(value["by"]?.string ?? value["byline"]?.string)
        association.credit = texts.creditLine ?? NinjsConcepts.sources(value).first?.name
        association.copyrightNotice = StatedText.line((value["copyrightNotice"] ?? value["copyrightnotice"])?.string)
        association.usageTerms = NinjsReader.joined(value["usageTerms"] ?? value["usageterms"])
        // Its own identifier is among the others where it is no URI.
        association.identifiers = NinjsConcepts.identifiers(value).filter { $0.value != association.uri }
        association.renditions = renditions(value)
        return association
    }

    private static func whole(_ value: JSONValue?) -> Int? {
        guard let number = value?.int, number >= 0, number <= Int64(Int.max >> 1) else { return nil }
        return Int(number)
    }
}
