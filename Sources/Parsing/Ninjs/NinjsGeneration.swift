import News

/// The three forms that ninjs had: what a member is called tells them apart.
enum NinjsGeneration: Sendable {
    /// 1.0 to 1.x: `headline`, `body_xhtml`, `person`, associations by name.
    case one
    /// 2.x: arrays of objects with names in lower case, `headlines`, `infosources`, `versioncreated`.
    case two
    /// 3.x: the same with names in camel case, `infoSources`, `versionCreated`.
    case three

    init(of item: JSONValue) {
        var hasOne = false
        var hasTwo = false
        var hasThree = false
        for member in item.members {
            if NinjsNames.three.contains(member.key) {
                hasThree = true
            } else if NinjsNames.two.contains(member.key) {
                hasTwo = true
            } else if NinjsNames.one.contains(member.key) || NinjsNames.isTextOfOne(member.key) {
                hasOne = true
            }
        }
        let declared = item["standard"]?["version"]?.string ?? ""
        // The names that are there count more than the version that is said.
        if hasThree {
            self = .three
        } else if hasOne {
            self = .one
        } else if hasTwo {
            self = .two
        } else if declared.hasPrefix("1.") {
            self = .one
        } else if declared.hasPrefix("2.") {
            self = .two
        } else {
            self = .three
        }
    }
}

/// Names of members by which a ninjs item is known.
enum NinjsNames {
    /// Only in 3.x.
    static let three: Set<String> = [
        "versionCreated", "firstCreated", "contentCreated", "embargoedUntil", "pubStatus", "copyrightHolder",
        "copyrightNotice", "usageTerms", "edNote", "infoSources", "altIds", "trustIndicators", "rightsInfo",
        "representationType", "eventDetails", "plannedCoverage", "digitalSourceType",
    ]
    /// In 2.x, some of them in 1.x too.
    static let two: Set<String> = [
        "versioncreated", "firstcreated", "contentcreated", "embargoeduntil", "pubstatus", "copyrightholder",
        "copyrightnotice", "usageterms", "ednote", "infosources", "altids", "trustindicators", "rightsinfo",
        "representationtype", "eventdetails", "plannedcoverage", "digitalsourcetype",
    ]
    /// Only in 1.x and what providers made of it.
    static let one: Set<String> = [
        "headline", "byline", "person", "organisation", "place", "subject", "event", "object", "infosource", "genre",
        "mimetype", "guid", "embargoed", "firstpublished", "service", "description_text", "body_text",
    ]
    /// In all.
    static let common: Set<String> = [
        "uri", "type", "profile", "version", "urgency", "language", "title", "slugline", "located", "by", "renditions",
        "associations", "standard", "expires", "headlines", "bodies", "descriptions", "people", "organisations",
        "places", "subjects", "events", "objects", "genres",
    ]
    /// Such as nothing but a news item has.
    private static let telling: Set<String> = [
        "headline", "headlines", "bodies", "descriptions", "slugline", "byline", "guid", "associations", "renditions",
    ]

    /// `description_…`, `body_…` and `headline_…` with whatever the provider says behind it (1.x).
    static func isTextOfOne(_ key: String) -> Bool {
        ["description_", "body_", "headline_"].contains { key.hasPrefix($0) && key.utf8.count > $0.utf8.count }
    }

    /// Whether an object is a ninjs item, valid or not.
    ///
    /// The name of the standard, or an identifier among names of which at least half are of ninjs, or at least three
    /// names of ninjs of which one is telling.
    static func isItem(_ value: JSONValue) -> Bool {
        guard case .object(let members) = value, !members.isEmpty else { return false }
        if let name = value["standard"]?["name"]?.string, name == "ninjs" { return true }
        if let schema = value["standard"]?["schema"]?.string, schema.contains("ninjs-schema") { return true }
        var known = 0
        var telling = 0
        for member in members {
            let key = member.key
            let isText = isTextOfOne(key)
            guard isText || three.contains(key) || two.contains(key) || one.contains(key) || common.contains(key)
            else { continue }
            known += 1
            if isText || Self.telling.contains(key) || three.contains(key) || two.contains(key) { telling += 1 }
        }
        let isNamed = [value["uri"], value["guid"]].contains { identifier in
            identifier?.string.map { $0.utf8.contains(UInt8(ascii: ":")) } ?? false
        }
        if isNamed, known * 2 >= members.count { return true }
        return known >= 3 && telling >= 1 || telling >= 1 && known == members.count
    }
}
