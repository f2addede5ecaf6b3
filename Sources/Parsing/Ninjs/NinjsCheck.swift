import News

/// Says where a ninjs item does not keep to the standard, a short sentence each.
///
/// 3.x is checked in full against the table of `NinjsShape`. 2.x has the same members in lower case and a few more
/// that are not told apart here. Of 1.x, which providers extend at will, only the closed lists and the types of the
/// members that matter are checked.
struct NinjsCheck {
    private static let faultLimit = 40

    private let generation: NinjsGeneration
    private var found: [String] = []
    private var more = 0

    init(_ generation: NinjsGeneration) { self.generation = generation }

    func faults(_ item: JSONValue) -> [String] {
        var check = self
        switch generation {
        case .one: check.checkOne(item)
        case .two, .three: check.check(item, NinjsShape.item, at: "")
        }
        if check.more > 0 { check.found.append("and \(check.more) more faults") }
        return check.found
    }

    static func lowered(_ text: String) -> String {
        String(decoding: text.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    private mutating func fault(_ path: String, _ what: String) {
        guard found.count < Self.faultLimit else {
            more += 1
            return
        }
        found.append(path.isEmpty ? what : "\(path): \(what)")
    }

    /// A name or value of the file, short and clean enough to stand in a sentence.
    private static func shown(_ text: String) -> String {
        let scalars = text.unicodeScalars.prefix(48).filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
        return "\"\(String(String.UnicodeScalarView(scalars)))\""
    }

    private mutating func check(_ value: JSONValue, _ members: NinjsShape.Members, at path: String) {
        guard case .object(let given) = value else { return fault(path, "is not an object") }
        let isFolded = generation == .two
        var names: Set<String> = []
        for member in given {
            let below = path.isEmpty ? member.key : "\(path).\(member.key)"
            if isFolded, let (name, shape) = members.folded[member.key] {
                names.insert(name)
                check(member.value, shape, at: below)
            } else if !isFolded, let shape = members.shapes[member.key] {
                names.insert(member.key)
                check(member.value, shape, at: below)
            } else {
                fault(path, "the standard has no member \(Self.shown(member.key)) here")
            }
        }
        for name in members.required where !names.contains(name) { fault(path, "the member \"\(name)\" is missing") }
        if !members.alternatives.isEmpty {
            let holds = members.alternatives.contains { group in group.count(where: names.contains) == 1 }
            if !holds {
                let groups = members.alternatives.map { $0.joined(separator: " and ") }
                fault(path, "must have exactly one of \(groups.joined(separator: ", or one of "))")
            }
        }
    }

    private mutating func check(_ value: JSONValue, _ shape: NinjsShape, at path: String) {
        switch shape {
        case .text: if value.string == nil { fault(path, "is not a text") }
        case .uri: checkText(value, path, "is no URI", NinjsFormats.isURI)
        case .moment: checkText(value, path, "is no date and time with its zone", NinjsFormats.isMoment)
        case .truncated: checkText(value, path, "is no date", NinjsFormats.isTruncatedDate)
        case .whole(let range): checkWhole(value, range, path)
        case .number:
            guard case .number = value else { return fault(path, "is not a number") }
        case .choice(let words):
            guard let word = value.string else { return fault(path, "is not a text") }
            if !words.contains(word) {
                fault(path, "\(Self.shown(word)) is none of \(words.joined(separator: ", "))")
            }
        case .list(let element):
            guard case .array(let values) = value else { return fault(path, "is not a list") }
            for (index, value) in values.enumerated() { check(value, element, at: "\(path)[\(index)]") }
        case .object(let members): check(value, members, at: path)
        case .geometry: if !NinjsFormats.isGeometry(value) { fault(path, "is no GeoJSON") }
        case .association: check(value, NinjsShape.associated, at: path)
        }
    }

    private mutating func checkText(
        _ value: JSONValue,
        _ path: String,
        _ what: String,
        _ isValid: (String) -> Bool
    ) {
        guard let text = value.string else { return fault(path, "is not a text") }
        if !isValid(text) { fault(path, "\(Self.shown(text)) \(what)") }
    }

    private mutating func checkWhole(_ value: JSONValue, _ range: ClosedRange<Int64>?, _ path: String) {
        guard case .number(let text) = value else { return fault(path, "is not a number") }
        guard let number = NinjsFormats.whole(text) else {
            return fault(path, "\(Self.shown(text)) is no whole number")
        }
        if let range, !range.contains(number) {
            fault(path, "\(number) is not between \(range.lowerBound) and \(range.upperBound)")
        }
    }

    private static let textsOfOne: Set<String> = [
        "uri", "type", "mimetype", "profile", "version", "pubstatus", "copyrightholder", "copyrightnotice",
        "usageterms", "ednote", "language", "title", "byline", "headline", "slugline", "located", "versioncreated",
        "firstcreated", "contentcreated", "embargoed",
    ]
    private static let listsOfOne: Set<String> = [
        "person", "organisation", "place", "subject", "event", "object", "infosource", "genre", "trustindicator",
    ]

    private mutating func checkOne(_ item: JSONValue) {
        if item["uri"] == nil { fault("", "the member \"uri\" is missing") }
        for member in item.members {
            let key = member.key
            if Self.textsOfOne.contains(key) || NinjsNames.isTextOfOne(key) {
                check(member.value, .text, at: key)
            } else if Self.listsOfOne.contains(key) {
                guard case .array(let values) = member.value else {
                    fault(key, "is not a list")
                    continue
                }
                for (index, value) in values.enumerated() {
                    if case .object = value { continue }
                    fault("\(key)[\(index)]", "is not an object")
                }
            }
        }
        if let urgency = item["urgency"] { check(urgency, .whole(1...9), at: "urgency") }
        for (name, words) in Self.choicesOfOne {
            if let value = item[name], value.string != nil { check(value, .choice(words), at: name) }
        }
    }

    private static let choicesOfOne: [(String, [String])] = [
        ("type", ["text", "audio", "video", "picture", "graphic", "composite", "component"]),
        ("pubstatus", ["usable", "withheld", "canceled"]),
        ("representationtype", ["complete", "incomplete"]),
    ]
}
