/// What a document is about and why we say so; every statement carries the words that earned it.
package struct Classification: Sendable, Hashable {
    /// BCP 47: `vi`, `lo`, `en`, `fr` or `und`.
    package var language: String
    package var subjects: [Subject] = []
    /// IPTC Media Topics, codes `medtop:<number>`: the subjects as other news systems know them.
    package var mediaTopics: [Subject] = []
    package var instruments: [Instrument] = []
    package var agreements: [Agreement] = []
    package var people: [PersonMention] = []
    package var organisations: [OrganisationMention] = []
    package var places: [PlaceMention] = []
    package var dates: [DateMention] = []
    /// Words of the main body; Lao by segmentation.
    package var wordCount = 0
    /// The main body's signature; nil where nobody made it on the way.
    package var signature: Signature?
    /// Identity of the rules that spoke, such as `caunoi-taxonomy/1`.
    package var taxonomy: String

    package init(language: String, taxonomy: String) {
        self.language = language
        self.taxonomy = taxonomy
    }
}

/// `[start, length]` in UTF-8 bytes of the main body, or of the part named by `Evidence.place`.
package struct Span: Sendable, Hashable {
    package var start: Int
    package var length: Int

    package init(start: Int, length: Int) {
        self.start = start
        self.length = length
    }
}

/// The exact words that earned a statement.
package struct Evidence: Sendable, Hashable {
    package enum Place: String, Sendable { case body, title, caption }

    package var span: Span
    package var place: Place
    package var text: String

    package init(span: Span, place: Place = .body, text: String) {
        self.span = span
        self.place = place
        self.text = text
    }
}

/// One code of the taxonomy that the document earned.
package struct Subject: Sendable, Hashable {
    package var code: String
    /// The code's label in the document's language where there is one, else in English.
    package var name: String
    /// 0-1.
    package var score: Double
    /// `rule:<id>` or `model:<id>`.
    package var by: String
    /// How central the subject is to the document, 0-100.
    package var relevance: Int
    package var evidence: [Evidence]

    package init(code: String, name: String, score: Double, by: String, relevance: Int, evidence: [Evidence]) {
        self.code = code
        self.name = name
        self.score = score
        self.by = by
        self.relevance = relevance
        self.evidence = evidence
    }
}

/// A legal instrument named in the article, as printed.
package struct Instrument: Sendable, Hashable {
    /// Slug of the kind, such as `nghi-quyet`, `quyet-dinh`, `decree`.
    package var type: String
    /// The number in its normal form, such as `47/NQ-CP`, whatever misprints stand in `text`; nil for an instrument
    /// cited by name.
    package var number: String?
    /// ISO date `2024-04-15` when one is printed with it.
    package var issued: String?
    package var issuer: String?
    /// What the article says of it: `issued`, `carried-out`, `amended`, `replaced`, `cited` or `planned`.
    package var role: String?
    package var text: String
    package var span: Span

    package init(type: String, number: String?, issued: String?, issuer: String?, text: String, span: Span) {
        self.type = type
        self.number = number
        self.issued = issued
        self.issuer = issuer
        self.text = text
        self.span = span
    }
}
