import News

/// Legal instruments, agreements and dates of a document's body.
///
/// Dates come first: agreements are dated by them. `parties` are organisations found elsewhere; without them the
/// countries that a text names stand in.
struct LegalMentions {
    let dates: [DateMention]

    init(
        document: Document,
        body: FoldedSource,
        bytes: UnsafeBufferPointer<UInt8>,
        layout: BodyLayout,
        language: String
    ) {
        let triggers = LegalTriggers.shared.matches(in: body.folded.bytes)
        dates = body.folded.bytes.withUnsafeBufferPointer { folded in
            let body = FoldedBody(
                words: FoldedWords(bytes: folded),
                folded: body.folded,
                source: bytes,
                layout: layout
            )
            let dates = DateMentions(
                body: body,
                language: language,
                published: document.published,
                modified: document.modified,
                relative: triggers.relative
            )
            return dates.mentions()
        }
    }
}
