package import News

/// A list that the archive implies.
package enum Register: String, Sendable, CaseIterable {
    case agreements, instruments, mechanisms, organisations, people, events

    /// Number in the table `entry`.
    var number: Int {
        switch self {
        case .agreements: 1
        case .instruments: 2
        case .mechanisms: 3
        case .organisations: 4
        case .people: 5
        case .events: 6
        }
    }
}

/// What one item says for one register, with what tells whether it is asked for.
package struct RegisterEntry: Sendable {
    package var item: ItemVersion
    package var title: String?
    /// Seconds since 1970: published, else recorded.
    package var time: Int64
    /// The same as a day, in the zone it is stated in.
    package var day: String
    /// Whether the document states when it was published.
    package var isPublished: Bool
    /// When the current version was recorded, as written.
    package var recorded: String
    package var story: Int64
    package var codes: [String]
    package var countries: [String]
    package var organisations: [String]
    /// The mentions, as the analysis has them, without their places in the text.
    package var mentions: [JSONValue]

    var citation: Citation {
        Citation(uri: item.uri, version: item.version, seq: item.seq, title: title ?? "", day: day)
    }
}

/// An item that a register's row rests on.
package struct Citation: Sendable, Hashable {
    package var uri: String
    package var version: Int
    package var seq: Int64
    package var title: String
    /// Of publication, else of the record.
    package var day: String
}

/// Which items and rows are asked for; what is nil or empty asks for all.
package struct RegisterFilter: Sendable {
    /// Days, both inclusive: of the item, or of the row's own date where it has one.
    package var since: String?
    package var until: String?
    /// ISO 3166-1 alpha-2, capitals.
    package var country: String?
    /// A code of the taxonomy that the item has.
    package var code: String?
    /// Id of an organisation.
    package var organisation: String?

    package init() {}

    func takes(day: String) -> Bool {
        // Days, months and years compare as text up to the shorter one's precision.
        if let since, day < since.prefix(day.utf8.count) { return false }
        if let until, day.prefix(until.utf8.count) > until { return false }
        return true
    }

    func takes(codes: [String]) -> Bool { code.map { codes.contains($0) } ?? true }
}
