/// What a parser found in the bytes: the article and what the document says of itself.
///
/// All text is NFC and free of control characters but LF; printed wording is kept. A value that the document
/// does not give is nil or empty.
package struct Document: Sendable, Hashable {
    /// The part of the drop this is: empty for a plain file, `3` or `2/1` inside a container (1-based).
    package var path = ""
    /// IANA media type by content, such as `text/plain` or `text/html`.
    package var mediaType: String
    /// The character encoding the bytes were read in, an IANA name such as `UTF-8`.
    package var charset: String?
    /// The main headline, one line.
    package var title: String?
    /// The line under the headline that is part of it, not of the text.
    package var subtitle: String?
    /// The lead: also the first paragraph of `body` when it was printed there.
    package var lead: String?
    /// The main text: paragraphs separated by an empty line, no empty line at either end.
    package var body: String
    package var authors: [String] = []
    /// The byline as printed, when it says more than the authors' names.
    package var byline: String?
    package var published: Stamp?
    package var modified: Stamp?
    package var sources: [InformationSource] = []
    package var canonicalURL: String?
    package var section: String?
    /// The language the document declares, BCP 47.
    package var declaredLanguage: String?
    /// Identifiers that the provider gave, best first; the canonical URL is not repeated here.
    package var providerIdentifiers: [ProviderIdentifier] = []
    package var captions: [Caption] = []
    /// What the format states besides the text.
    package var provided = ProvidedFacts.none
    package var quality = Quality()

    package init(mediaType: String, body: String) {
        self.mediaType = mediaType
        self.body = body
    }
}

/// A time the document states, with the zone it means and why we read it so.
package struct Stamp: Sendable, Hashable {
    package enum Precision: String, Sendable { case second, minute, day }

    package var civil: CivilTime
    /// Seconds east of UTC.
    package var offset: Int
    package var precision: Precision
    /// One of `printed`, `printed-zone-assumed`, … : where the value comes from.
    package var reason: String

    package init(civil: CivilTime, offset: Int, precision: Precision, reason: String) {
        self.civil = civil
        self.offset = offset
        self.precision = precision
        self.reason = reason
    }

    package var rfc3339: String { civil.rfc3339(offset: offset) }
}

/// Where a text is said to come from: a name or host as printed, an address when one is given.
package struct InformationSource: Sendable, Hashable {
    package var name: String
    package var url: String?

    package init(name: String, url: String? = nil) {
        self.name = name
        self.url = url
    }
}

/// An identifier the provider gave, `role` naming its kind (`guid`, `message-id`, `feed-id` …).
package struct ProviderIdentifier: Sendable, Hashable {
    package var role: String
    package var value: String

    package init(role: String, value: String) {
        self.role = role
        self.value = value
    }
}

/// A picture's caption and credit as printed.
package struct Caption: Sendable, Hashable {
    package var text: String
    package var credit: String?

    package init(text: String, credit: String? = nil) {
        self.text = text
        self.credit = credit
    }
}

/// How sure the extraction is that `body` is the article, and what was done to the text.
package struct Quality: Sendable, Hashable {
    /// 0 (nothing that looks like an article) to 100.
    package var score = 0
    /// Short reasons in a fixed vocabulary, such as `no-title`, `reflowed`, `repeats-dropped:4`.
    package var notes: [String] = []

    package init(score: Int = 0, notes: [String] = []) {
        self.score = score
        self.notes = notes
    }
}
