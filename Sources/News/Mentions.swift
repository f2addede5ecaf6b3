/// An agreement that the article names: a treaty, a memorandum, a programme, a plan of cooperation.
package struct Agreement: Sendable, Hashable {
    /// `treaty`, `agreement`, `mou`, `protocol`, `plan`, `programme`, `declaration`, `contract`.
    package var kind: String
    /// As printed.
    package var title: String
    /// Ids of organisations where known (`vn.vna`), else of countries in capitals (`VN`), else names as printed.
    package var parties: [String] = []
    /// ISO 8601 date, or the month or year where no more is said.
    package var signed: String?
    package var place: String?
    /// ISO 8601 year, month or date.
    package var validFrom: String?
    package var validTo: String?
    /// `signed`, `planned`, `in-force` or `lapsed`, as the article says; nil where it does not.
    package var status: String?
    package var span: Span

    package init(kind: String, title: String, span: Span) {
        self.kind = kind
        self.title = title
        self.span = span
    }
}

/// A person that the article names.
package struct PersonMention: Sendable, Hashable {
    /// The name without titles, as printed at the first mention.
    package var name: String
    /// Stable id where the person is known to the register that ships.
    package var id: String?
    /// Titles and offices as printed, the fullest of all mentions.
    package var title: String?
    /// Part in the event: `met`, `signed`, `said`, `led`, `attended`, `mentioned`.
    package var role: String?
    /// ISO 3166-1 alpha-2.
    package var country: String?
    /// Id of the organisation that the title names or implies.
    package var organisation: String?
    /// Of each mention, titles included.
    package var spans: [Span]

    package init(name: String, spans: [Span]) {
        self.name = name
        self.spans = spans
    }
}

/// An organisation that the article names.
package struct OrganisationMention: Sendable, Hashable {
    /// As printed at the first mention.
    package var name: String
    /// Stable id, such as `vn.vna`; nil for one that only its form shows to be an organisation.
    package var id: String?
    /// The whole title where only a title implies it, such as `Thứ trưởng Quốc phòng`.
    package var title: String?
    package var role: String?
    /// ISO 3166-1 alpha-2.
    package var country: String?
    package var spans: [Span]

    package init(name: String, spans: [Span]) {
        self.name = name
        self.spans = spans
    }
}

/// A place that the article names.
package struct PlaceMention: Sendable, Hashable {
    /// As printed at the first mention.
    package var name: String
    /// Stable id: ISO 3166-1 or 3166-2 where there is one, such as `LA-VT`.
    package var id: String?
    /// ISO 3166-1 alpha-2.
    package var country: String?
    package var spans: [Span]

    package init(name: String, spans: [Span]) {
        self.name = name
        self.spans = spans
    }
}

/// A date or period that the article names.
package struct DateMention: Sendable, Hashable {
    /// As printed.
    package var text: String
    /// ISO 8601: `2025-12-01`, `2025-12`, `2025`, `2025-12-01T16:30`, or an interval `2016/2020`,
    /// `1968-01-06/2018-01-06`; nil where the year is not known.
    package var value: String?
    /// How the value was found: `printed`, `sentence`, `published`, `body`, `anniversary`, `file`; `conflict` where
    /// two sources of the year contradict each other.
    package var reason: String
    package var span: Span

    package init(text: String, value: String?, reason: String, span: Span) {
        self.text = text
        self.value = value
        self.reason = reason
        self.span = span
    }
}
