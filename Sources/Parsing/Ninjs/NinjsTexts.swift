import News

/// Headlines, descriptions and bodies of a ninjs item, whatever its generation calls them.
struct NinjsTexts {
    /// One of several texts: what it is for, its media type, its words.
    struct Text {
        var role: String
        var isMarkup: Bool
        /// Of a kind made for machines: XML that is no HTML.
        var isPlumbing = false
        var value: String
    }

    private let headlines: [Text]
    private let descriptions: [Text]
    private let bodies: [Text]

    init(_ item: JSONValue) {
        var headlines: [Text] = []
        if let headline = item["headline"]?.string {
            headlines.append(Text(role: "main", isMarkup: false, value: headline))
        }
        headlines += Self.texts(item["headlines"]) + Self.named("headline_", item)
        if let title = item["title"]?.string { headlines.append(Text(role: "title", isMarkup: false, value: title)) }
        self.headlines = headlines
        descriptions = Self.texts(item["descriptions"]) + Self.named("description_", item)
        bodies = Self.texts(item["bodies"]) + Self.named("body_", item)
    }

    /// The texts of an array of objects (2.x, 3.x).
    private static func texts(_ value: JSONValue?) -> [Text] {
        (value?.array ?? []).compactMap { text in
            guard let words = text["value"]?.string, !words.isEmpty else { return nil }
            let type = (text["contentType"] ?? text["contenttype"])?.string
            let role = text["role"]?.string ?? ""
            return Text(
                role: lowered(role),
                isMarkup: isMarkup(type ?? role, words),
                isPlumbing: isPlumbing(type ?? role),
                value: words
            )
        }
    }

    /// The texts of members whose names begin alike (1.x): the rest of the name is their role.
    private static func named(_ prefix: String, _ item: JSONValue) -> [Text] {
        item.members.compactMap { member in
            guard member.key.hasPrefix(prefix), let words = member.value.string, !words.isEmpty else { return nil }
            let role = lowered(String(member.key.dropFirst(prefix.utf8.count)))
            return Text(role: role, isMarkup: isMarkup(role, words), isPlumbing: isPlumbing(role), value: words)
        }
    }

    private static func lowered(_ text: String) -> String {
        String(decoding: text.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    /// The type says it, or the text has an element that only markup has.
    private static func isMarkup(_ type: String, _ words: String) -> Bool {
        let type = lowered(type)
        if ["html", "nitf", "xml"].contains(where: { type.contains($0) }) { return true }
        if type.hasPrefix("text/plain") { return false }
        return words.utf8.first == UInt8(ascii: "<") && words.contains("</")
    }

    private static func isPlumbing(_ type: String) -> Bool {
        let type = lowered(type)
        return (type.contains("xml") || type.contains("nitf")) && !type.contains("html")
    }

    private static func line(_ text: Text) -> String? {
        guard text.isMarkup else { return StatedText.line(text.value) }
        let paragraphs = MarkupText.paragraphs(html: Array(text.value.utf8))
        return paragraphs.isEmpty ? nil : paragraphs.joined(separator: " ")
    }

    private static func first(_ texts: [Text], _ roles: [String]) -> String? {
        for role in roles {
            // The plain form of two.
            let found = texts.filter { $0.role == role }
            if let line = found.first(where: { !$0.isMarkup }).flatMap(line) ?? found.lazy.compactMap(line).first {
                return line
            }
        }
        return nil
    }

    var headline: String? {
        Self.first(headlines, ["main", "headline", "original", "text", ""])
            ?? headlines.lazy.filter { !Self.secondary.contains($0.role) }.compactMap(Self.line).first
            ?? Self.first(headlines, ["title"])
    }

    private static let secondary: Set<String> = [
        "subtitle", "subheadline", "sub", "deck", "kicker", "short", "seo", "social", "extended", "title",
    ]

    var subtitle: String? { Self.first(headlines, ["subtitle", "subheadline", "sub", "deck"]) }

    /// Descriptions that are none of the text.
    private static let otherDescriptions: Set<String> = ["creditline", "credit", "editornote", "ednote", "bio"]

    var lead: String? {
        Self.first(descriptions, ["lead", "summary", "abstract", "main", "text", "plain", "description", "html", ""])
            ?? descriptions.lazy.filter { !Self.otherDescriptions.contains($0.role) }.compactMap(Self.line).first
    }

    /// Of a picture or film: the caption, else whatever describes it.
    var caption: String? { Self.first(descriptions, ["caption"]) ?? lead }

    var creditLine: String? { Self.first(descriptions, ["creditline", "credit"]) }

    /// The best of the bodies: of those nearly as long as the longest, the one with the most paragraphs.
    ///
    /// A provider that gives the same text plain and as HTML keeps its paragraphs in the HTML.
    func body(headline: String?) -> String {
        var best: (paragraphs: [String], count: Int)?
        let hasReadable = bodies.contains { !$0.isPlumbing }
        for body in bodies where !hasReadable || !body.isPlumbing {
            let bytes = Array(body.value.utf8)
            var paragraphs = body.isMarkup ? MarkupText.paragraphs(html: bytes) : StatedText.paragraphs(bytes)
            if let headline, paragraphs.first == headline { paragraphs.removeFirst() }
            let count = paragraphs.reduce(0) { $0 + $1.utf8.count }
            guard count > 0 else { continue }
            guard let old = best else {
                best = (paragraphs, count)
                continue
            }
            let isLonger = count / 10 > old.count / 9
            let isAsLong = count / 9 >= old.count / 10
            if isLonger || isAsLong && paragraphs.count > old.paragraphs.count { best = (paragraphs, count) }
        }
        return StatedText.body(best?.paragraphs ?? [])
    }
}
