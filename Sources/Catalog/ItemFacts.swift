package import News

/// What tells whether two items are the same: computed from the record's JSON alone, so that a rebuild of the
/// catalog comes to the same facts as the first filing.
package struct ItemFacts: Sendable, Hashable {
    /// The main headline as printed.
    package var title: String?
    /// BCP 47.
    package var language: String?
    /// The headline folded (`TextFold.key`); empty where there is none.
    package var titleKey: String
    /// The first source's name folded, else `folder:` and the inbox folder, else empty.
    package var sourceKey: String
    /// Of the main body; nil where the analysis has none, or one of another kind.
    package var signature: Signature?
    /// The provider's names for the item, the canonical URL (role `canonical`) among them, in the order of the item.
    package var identifiers: [ProviderIdentifier]
    /// Items that this one takes the place of or calls back, by their provider's names for them.
    package var replaces: [ProviderIdentifier]
    /// SHA-256 over all that the document states, but for a photo joined to it: equal for two files that say the same.
    package var contentKey: [UInt8]
    /// ninjs `type`.
    package var type: String?
    /// When the photo was taken: the item's own, else the one joined to it; as written.
    package var taken: String?
    /// The record of the file that was joined to it; nil where none was.
    package var companion: Int64?
    /// The source's name folded, where one is given.
    package var provider: String?
    /// Whether it calls back or holds up the item it names.
    package var callsBack: Bool
    /// Whether it names an item that it was not let act on: then its own names count for nothing.
    package var isBarred: Bool
    /// When the document says it was published: seconds since 1970.
    package var published: Int64?
    /// The same as a day, in the zone it is stated in.
    package var day: String?
    /// What tells the same news in another language.
    package var terms: [StoryTerm]
    /// What the registers take.
    package var register: RegisterFacts

    package init(item: JSONValue, analysis: JSONValue, folder: String?) {
        title = Self.value(in: item["headlines"], role: "main")
        language = item["language"]?.string
        titleKey = title.map(TextFold.key) ?? ""
        let source = item["infoSources"]?.array.lazy.compactMap { $0["name"]?.string }.first { !$0.isEmpty }
        sourceKey = source.map(TextFold.key) ?? folder.map { "folder:" + $0 } ?? ""
        signature = analysis["signature"].flatMap(Self.signature)
        identifiers = Self.identifiers(item["altIds"])
        replaces = Self.identifiers(analysis["provider"]?["replaces"])
        contentKey = StatedContent.key(item: item, analysis: analysis)
        type = item["type"]?.string
        companion = analysis["companion"]?["seq"]?.int
        let photo = companion == nil ? item : item["associations"]?.array.last
        taken = photo?["contentCreated"]?.string
        provider = source.map(TextFold.key)
        let signals = analysis["provider"]?["signals"]?.array.compactMap(\.string) ?? []
        callsBack =
            ["canceled", "withheld"].contains(item["pubStatus"]?.string)
            || signals.contains { $0 == "kill" || $0 == "hold" }
        isBarred = analysis["notApplied"] != nil
        let stated = item["contentCreated"]?.string
        register = RegisterFacts(item: item, analysis: analysis)
        published = stated.flatMap(StatedTime.seconds)
        day = published == nil ? nil : stated.map { String($0.prefix(10)) }
        terms = StoryTerm.all(item: item, analysis: analysis, published: stated.map { String($0.prefix(10)) })
    }

    private static func identifiers(_ list: JSONValue?) -> [ProviderIdentifier] {
        list?.array.compactMap { identifier in
            guard let role = identifier["role"]?.string, let value = identifier["value"]?.string, !value.isEmpty
            else { return nil }
            return ProviderIdentifier(role: role, value: value)
        } ?? []
    }

    private static func value(in parts: JSONValue?, role: String) -> String? {
        parts?.array.first { $0["role"]?.string == role }?["value"]?.string
    }

    private static func signature(_ value: JSONValue) -> Signature? {
        guard let kind = value["kind"]?.string, let base64 = value["value"]?.string else { return nil }
        return Signature(base64: base64, kind: kind).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Key under which items with the same source and title are found; nil without a title.
    var matchKey: [UInt8]? {
        titleKey.isEmpty || isBarred ? nil : Self.key("match", sourceKey, titleKey)
    }

    /// Roles of identifiers that several items of one job, feed or film share: they name none of them.
    private static let sharedRoles: Set<String> = [
        "transref", "originaltransmissionreference", "etag", "referenceid", "sid", "otr", "tpcid",
    ]

    /// One key for each identifier that names the item and nothing else, best first.
    ///
    /// What is no URI and no Message-ID may be a mere number that two providers both use: it counts within its source
    /// only. A canonical URL that is a site's front page names no item, and neither does an identifier whose role
    /// begins with `alt`: running numbers, file names, keys of a desk's own.
    var identifierKeys: [[UInt8]] {
        if isBarred { return [] }
        return identifiers.compactMap { identifier in
            if identifier.role == "alt" || identifier.role.hasPrefix("alt:") { return nil }
            if Self.sharedRoles.contains(identifier.role) { return nil }
            if identifier.role == "canonical", Self.isFrontPage(identifier.value) { return nil }
            return key(of: identifier)
        }
    }

    /// Keys of the items that this one names as those it takes the place of: under the role given, then under any
    /// other that names items, as formats call the same name differently.
    var replacedKeys: [[UInt8]] {
        replaces.flatMap { identifier in
            let others = ["guid", "uri", "message-id", "feed-id", "canonical"].filter { $0 != identifier.role }
            return ([identifier.role] + others).map { key(of: ProviderIdentifier(role: $0, value: identifier.value)) }
        }
    }

    /// Of the source's name; nil where none is given.
    var providerKey: [UInt8]? { provider.map { Self.key("provider", $0) } }

    private func key(of identifier: ProviderIdentifier) -> [UInt8] {
        let isGlobal = identifier.value.utf8.contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "@") }
        return Self.key("id", isGlobal ? "" : sourceKey, identifier.role, identifier.value)
    }

    /// Whether nothing but slashes follows the host of a URL.
    private static func isFrontPage(_ url: String) -> Bool {
        var rest = url.utf8[...]
        for index in rest.indices where rest[index] == UInt8(ascii: ":") {
            rest = rest[rest.index(after: index)...]
            break
        }
        let host = rest.drop { $0 == UInt8(ascii: "/") }
        guard let slash = host.firstIndex(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") }) else {
            return true
        }
        return host[slash...].allSatisfy { $0 == UInt8(ascii: "/") }
    }

    /// First half of SHA-256 over the parts, each ended by a zero byte: small and of one length.
    static func key(_ parts: String...) -> [UInt8] {
        var hash = SHA256()
        for part in parts {
            hash.add(Array(part.utf8))
            hash.add([0])
        }
        return Array(hash.digest.prefix(16))
    }
}
