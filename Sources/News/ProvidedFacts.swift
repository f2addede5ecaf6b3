/// What a provider's format states of an item besides its text, in the words of ninjs 3.1.
///
/// All empty for a plain text; a format that carries such statements (NewsML-G2, ninjs, NITF, IPTC 7901, IIM, XMP …)
/// fills in what it has and leaves the rest.
package struct ProvidedFacts: Sendable, Hashable {
    /// ninjs `type`: https://cv.iptc.org/newscodes/ninature/ without the codes no item of ours has.
    package enum NewsType: String, Sendable {
        case text, audio, video, picture, graphic, composite, component, event, planning
    }

    /// ninjs `pubStatus`: https://cv.iptc.org/newscodes/pubstatusg2/.
    package enum PubStatus: String, Sendable { case usable, withheld, canceled }

    package var type = NewsType.text
    package var slugline: String?
    /// What a picture, film or sound shows, in the words of its maker: ninjs description with the role `caption`.
    package var caption: String?
    /// ninjs `located`: the place a dateline names.
    package var located: String?
    package var edNote: String?
    package var usageTerms: String?
    package var copyrightHolder: String?
    package var copyrightNotice: String?
    /// 1 (most urgent) to 9.
    package var urgency: Int?
    package var pubStatus: PubStatus?
    package var embargoedUntil: Stamp?
    package var firstCreated: Stamp?
    package var expires: Stamp?
    /// How the content was made, a code of https://cv.iptc.org/newscodes/digitalsourcetype/ as an absolute URI.
    package var digitalSource: String?
    /// Codes and names that the provider gave, in document order, with their scheme.
    package var concepts: [ProvidedConcept] = []
    /// Pictures, films and texts that belong to the item.
    package var associations: [Association] = []
    /// Files that show the item itself, of a picture above all.
    package var renditions: [Rendition] = []

    /// Name and version of the format, such as `NewsML-G2 2.28`; nil for one that has no standard.
    package var standard: String?
    /// The provider's own version of the item.
    package var version: String?
    /// What the provider asks to be done, in a small vocabulary: `update`, `correction`, `kill`, `hold`, `advisory` and so on.
    package var signals: [String] = []
    /// Identifiers of other items that this one takes the place of or calls back.
    package var replaces: [ProviderIdentifier] = []
    /// Where the file does not keep to its standard, one sentence each; the rest was read.
    package var faults: [String] = []

    package init() {}

    package static let none = ProvidedFacts()
}

/// A code or name that the provider gave: of a subject, a genre, somebody or something the item is about.
package struct ProvidedConcept: Sendable, Hashable {
    /// The ninjs array it goes into.
    package enum Kind: String, Sendable, CaseIterable {
        case subject = "subjects"
        case genre = "genres"
        case person = "people"
        case organisation = "organisations"
        case place = "places"
        case event = "events"
        case object = "objects"
    }

    package var kind: Kind
    package var name: String?
    /// The code as an absolute URI: the scheme's URI with the code behind it, where the format gives one.
    package var uri: String?
    /// The code as printed where its scheme has no URI: `scheme:code`.
    package var literal: String?
    /// ninjs `rel`, such as `keyword`, `category`, `about`.
    package var rel: String?
    /// Who assigned it, where the format says so; only subjects can carry it.
    package var creator: String?

    package init(_ kind: Kind, name: String?, uri: String? = nil, literal: String? = nil, rel: String? = nil) {
        self.kind = kind
        self.name = name
        self.uri = uri
        self.literal = literal
        self.rel = rel
    }
}

/// Another news object that belongs to the item: ninjs `associations`.
package struct Association: Sendable, Hashable {
    /// Such as `mainpic`, `attachment`, or the provider's own name.
    package var name: String
    package var type: ProvidedFacts.NewsType
    /// The provider's identifier as an absolute URI; nil gives it one of ours.
    package var uri: String?
    package var headline: String?
    package var caption: String?
    /// The byline.
    package var by: String?
    /// Where it comes from, such as the agency in a credit line.
    package var credit: String?
    package var copyrightNotice: String?
    package var usageTerms: String?
    package var identifiers: [ProviderIdentifier] = []
    package var renditions: [Rendition] = []

    package init(name: String, type: ProvidedFacts.NewsType) {
        self.name = name
        self.type = type
    }
}

/// One file that shows a news object: ninjs `renditions`.
package struct Rendition: Sendable, Hashable {
    package var name: String
    /// Absolute URI.
    package var href: String?
    package var contentType: String?
    package var title: String?
    /// Pixels.
    package var width: Int?
    package var height: Int?
    package var sizeInBytes: Int?

    package init(name: String) { self.name = name }
}
