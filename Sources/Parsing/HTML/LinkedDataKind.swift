/// What an object of a page's JSON-LD speaks of (https://schema.org/docs/full.html).
enum LinkedDataKind {
    /// Article and its kinds, postings, reports.
    case article
    /// The page itself, a recipe: what stands there may never have been published as news.
    case page
    /// A reader's comment, answer or review.
    case comment
    case other

    static func of(_ node: Int, _ data: LinkedData) -> LinkedDataKind {
        var kind = LinkedDataKind.other
        for value in data.values(node, "@type") {
            guard let text = data.text(value) else { continue }
            let name = text.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
            if ["comment", "answer", "review", "userreview"].contains(where: { name.elementsEqual($0.utf8) }) {
                return .comment
            }
            if MetadataFields.holds(name, "article") || MetadataFields.holds(name, "posting")
                || MetadataFields.holds(name, "report") || MetadataFields.holds(name, "creativework")
            {
                kind = .article
            } else if kind == .other, MetadataFields.holds(name, "page") || MetadataFields.holds(name, "recipe") {
                kind = .page
            }
        }
        return kind
    }
}
