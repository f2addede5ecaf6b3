import News

/// Who an agreement is between: organisations named in its sentence, else countries.
struct AgreementParties {
    let body: FoldedBody
    /// Where countries are named, in folded bytes, ascending.
    let countries: [(code: String, range: Range<Int>)]
    /// Of organisations with an id: source bytes, ascending.
    private let organisations: [(id: String, start: Int)]
    /// Where organisations are named, in folded bytes, ascending.
    let named: [Range<Int>]
    /// The countries of the article when there are just two of them.
    private let both: [String]

    init(
        body: FoldedBody,
        countries: [(code: String, range: Range<Int>)],
        organisations: [OrganisationMention]
    ) {
        self.body = body
        self.countries = countries.filter {
            body.isCapital($0.range.lowerBound) || body.words.byte($0.range.lowerBound) == 0xE0
        }
        named =
            organisations.flatMap { mention in
                mention.spans.map { span in
                    let range = body.folded.folded(span.start..<span.start + span.length)
                    return range.startIndex..<range.endIndex
                }
            }.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
        // In brackets stands a short form of what is named before, or the agency of a dateline: `Vientiane (KPL) –`.
        var known: [(id: String, start: Int)] = []
        for mention in organisations {
            guard let id = mention.id else { continue }
            for span in mention.spans where !Self.isBracketed(span, body.source) { known.append((id, span.start)) }
        }
        self.organisations = known.sorted { $0.start < $1.start }
        var all: [String] = []
        for country in self.countries where !all.contains(country.code) { all.append(country.code) }
        both = all.count == 2 ? all : []
    }

    private static func isBracketed(_ span: Span, _ source: UnsafeBufferPointer<UInt8>) -> Bool {
        let end = span.start + span.length
        return span.start > 0 && end < source.count && source[span.start - 1] == UInt8(ascii: "(")
            && source[end] == UInt8(ascii: ")")
    }

    func parties(of title: Range<Int>, kind: String, status: String?) -> [String] {
        let sentence = body.sentence(around: title)
        if kind != "treaty" {
            let inTitle = organisations(in: body.sourceRange(title))
            if inTitle.count == 2 { return inTitle }
            // Of what is only spoken of, two bodies in the sentence may be anybody.
            let named = organisations(in: body.sourceRange(sentence))
            if named.count == 2, status != nil || !named.contains(where: { $0.hasPrefix("int.") }) { return named }
        }
        let inTitle = countries(in: title)
        if inTitle.count >= 2 { return inTitle }
        let isBothBodies = body.words.contains(anyOf: Self.bothBodies, in: sentence)
        if isBothBodies, kind != "treaty", let named = partners(before: sentence.lowerBound) { return named }
        if isBothBodies || body.words.contains(anyOf: Self.bothStates, in: sentence), !both.isEmpty { return both }
        // `Việt Nam và Lào đã ký …`, `… giữa Việt Nam và Lào`: not every country of a sentence takes part.
        if status == "signed" || status == "planned" {
            let ahead = countries(in: sentence.lowerBound..<title.lowerBound)
            if ahead.count == 2, inTitle.isEmpty { return ahead }
        }
        if let between = body.words.first(Self.between, in: title.upperBound..<sentence.upperBound),
            between - title.upperBound <= 3
        {
            let behind = countries(in: between..<sentence.upperBound)
            if behind.count == 2 { return behind }
        }
        return inTitle
    }

    /// Two bodies of two countries that the sentence before names, and no third: `hai bên` are they.
    private func partners(before sentence: Int) -> [String]? {
        let words = body.words
        let before = words.trimmed(sentence)
        guard before > 0 else { return nil }
        let word = words.word(before: words.bytes[before - 1] == UInt8(ascii: ".") ? before - 1 : before)
        guard !word.isEmpty else { return nil }
        let named = organisations(in: body.sourceRange(body.sentence(around: word)))
        guard named.count == 2, let first = named.first, let last = named.last,
            first.prefix(3) != last.prefix(3), ![first, last].contains(where: { $0.hasPrefix("int.") })
        else { return nil }
        return named
    }

    private static let between = TextFold.fold("giữa").bytes
    private static let bothStates = FoldedWords.phrases(
        "hai nước",
        "both countries",
        "two countries",
        "deux pays",
        "ສອງປະເທດ"
    )
    private static let bothBodies = FoldedWords.phrases(
        "hai bên",
        "hai cơ quan",
        "hai hãng",
        "hai bộ",
        "hai đài",
        "hai tờ báo",
        "hai đơn vị",
        "two newspapers",
        "two organisations",
        "two organizations",
        "two broadcasters",
        "two associations",
        "two sides",
        "both sides",
        "two agencies",
        "deux parties",
        "deux agences",
        "ສອງຝ່າຍ"
    )

    private func countries(in range: Range<Int>) -> [String] {
        var low = 0
        var high = countries.count
        while low < high {
            let middle = (low + high) / 2
            if countries[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        var found: [String] = []
        while low < countries.count, countries[low].range.lowerBound < range.upperBound {
            if !found.contains(countries[low].code) { found.append(countries[low].code) }
            low += 1
        }
        return found
    }

    /// Ids within source bytes, in order, without those that another one is a part of (`vn.mic` beside `vn.mic.cttdn`).
    private func organisations(in range: Range<Int>) -> [String] {
        var low = 0
        var high = organisations.count
        while low < high {
            let middle = (low + high) / 2
            if organisations[middle].start < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        var found: [String] = []
        while low < organisations.count, organisations[low].start < range.upperBound, found.count < 16 {
            if !found.contains(organisations[low].id) { found.append(organisations[low].id) }
            low += 1
        }
        return found.filter { id in !found.contains { $0.hasPrefix(id + ".") } }
    }
}
