package import News

/// How one item of a story stands to another.
package struct StoryRelation: Sendable, Hashable {
    package enum Kind: String, Sendable {
        /// The same text at another outlet, under another headline, cut or framed.
        case reprint
        /// A part of the other's text, or a text that takes in the other's.
        case excerpt
        /// The same news in another language.
        case counterpart
    }

    package var kind: Kind
    /// 0-1: share of the shorter text that the longer one has; of a counterpart, of what it names.
    package var score: Double

    package init(kind: Kind, score: Double) {
        self.kind = kind
        self.score = score
    }

    /// What two texts are to each other by their signatures; nil where they tell nothing in common.
    ///
    /// A template filled twice has the same words and other figures; it makes no story.
    ///
    /// - Parameter isOneSource: whether one known source published both: then they share its frame as well, and much
    ///   more must be common.
    package init?(_ found: Signature.Comparison, isOneSource: Bool = false) {
        let more = max(found.mineContained, found.theirsContained)
        let less = min(found.mineContained, found.theirsContained)
        if found.figured >= 3, found.figuredEqual * 2 < found.figured { return nil }
        // A few shingles in common are a quotation or chance.
        let isEnough = found.equal >= Self.enough || (less >= 0.8 && found.equal >= 1)
        guard isEnough, isOneSource ? more >= 0.85 : more >= 0.5 || found.overlap >= 0.3 else { return nil }
        self.init(kind: less >= 0.3 ? .reprint : .excerpt, score: more)
    }

    private static let enough = 6
}
