import News

/// Legal instruments, agreements and dates of a document's body.
///
/// Dates come first: agreements are dated by them. Organisations are found elsewhere; where none are given the
/// countries that a text names are an agreement's parties.
struct LegalMentions {
    let agreements: [Agreement]
    let dates: [DateMention]
    let instruments: [Instrument]

    init(
        document: Document,
        body source: FoldedSource,
        bytes: UnsafeBufferPointer<UInt8>,
        layout: BodyLayout,
        language: String,
        triggers: LegalTriggers.Found,
        organisations: [OrganisationMention] = []
    ) {
        let numbered = InstrumentScanner(body: bytes, isVietnamese: language == "vi").scan()
        let lao = language == "lo" ? LaoInstruments(source: source).instruments() : []
        (dates, instruments, agreements) = source.folded.bytes.withUnsafeBufferPointer { folded in
            let body = FoldedBody(
                words: FoldedWords(bytes: folded),
                folded: source.folded,
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
            let names = NamedInstruments(body: body)
            let instruments = InstrumentMentions(body: body, published: document.published)
                .instruments(
                    numbered: numbered,
                    lao: lao,
                    named: triggers.named.compactMap { names.mention($0.kind, at: $0.range) }
                )
            let agreements =
                triggers.agreements.isEmpty
                ? []
                : AgreementMentions(
                    body: body,
                    context: AgreementContext(body: body, dates: dates.found, language: language),
                    parties: AgreementParties(
                        body: body,
                        countries: triggers.countries,
                        organisations: organisations
                    )
                ).agreements(triggers.agreements)
            return (dates.mentions(), instruments, agreements)
        }
    }
}
