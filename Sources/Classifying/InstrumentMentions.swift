import News

/// The instruments of a body, numbered and named, with what the article says of them.
struct InstrumentMentions {
    let body: FoldedBody
    let published: Stamp?

    /// Days before publication after which a dated instrument is no news any more.
    private static let news: Int64 = 400

    func instruments(
        numbered: InstrumentScanner.Found,
        lao: [Instrument],
        named: [NamedInstruments.Mention]
    ) -> [Instrument] {
        var instruments = numbered.instruments
        var starts: [Int: Int] = [:]
        for (index, mention) in numbered.mentions.enumerated() {
            let range = folded(mention.range)
            starts[range.lowerBound] = index
            take(InstrumentRole.role(of: range, in: body), &instruments[mention.instrument])
        }
        for instrument in lao {
            var instrument = instrument
            take(role(instrument), &instrument)
            instruments.append(instrument)
        }
        var places: [String: Int] = [:]
        var next = 0
        var numberedNames: Set<String> = []
        for mention in named {
            let name = key(mention.range.lowerBound..<mention.nameEnd)
            if let start = numberAfter(mention.nameEnd), let index = starts[start] {
                // `Luật Báo chí số 103/2016/QH13`: one instrument, its name first.
                numberedNames.insert(name)
                extend(&instruments[numbered.mentions[index].instrument], from: mention.range.lowerBound)
                continue
            }
            // A name within the words of a numbered one is that one's.
            let source = body.folded.sourceOffset(mention.range.lowerBound)
            while next < numbered.mentions.count, numbered.mentions[next].range.upperBound <= source { next += 1 }
            if next < numbered.mentions.count, numbered.mentions[next].range.lowerBound <= source { continue }
            var role = InstrumentRole.role(of: mention.range, in: body)
            if isPlanned(mention) { role = .planned }
            if let place = places[name] {
                take(role, &instruments[place])
                continue
            }
            places[name] = instruments.count
            var instrument = Instrument(
                type: mention.type,
                number: nil,
                issued: nil,
                issuer: mention.isKnown ? "Quốc hội" : nil,
                text: body.printed(mention.range),
                span: body.span(mention.range)
            )
            take(role, &instrument)
            instruments.append(instrument)
        }
        let doubled = Set(places.filter { numberedNames.contains($0.key) }.map(\.value))
        return instruments.enumerated().filter { !doubled.contains($0.offset) }.map(\.element)
            .sorted { $0.span.start < $1.span.start }
    }

    private func folded(_ range: Range<Int>) -> Range<Int> {
        let slice = body.folded.folded(range)
        return slice.startIndex..<slice.endIndex
    }

    private func key(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: body.words.bytes[range]), as: UTF8.self)
    }

    private func role(_ instrument: Instrument) -> InstrumentRole? {
        let start = instrument.span.start
        return InstrumentRole.role(of: folded(start..<start + instrument.span.length), in: body)
    }

    /// Keeps the role that says most; an old instrument's issue is no news.
    private func take(_ role: InstrumentRole?, _ instrument: inout Instrument) {
        guard let role else { return }
        if role == .issued, isOld(instrument) { return }
        let known = instrument.role.flatMap(InstrumentRole.init(rawValue:))
        if role.rank > known?.rank ?? -1 { instrument.role = role.rawValue }
    }

    private func isOld(_ instrument: Instrument) -> Bool {
        guard let published else { return false }
        let civil = published.civil
        let parts = (instrument.issued ?? "").split(separator: "-").compactMap { Int($0) }
        if parts.count == 3 {
            let issued = CivilTime(year: parts[0], month: parts[1], day: parts[2]).daysSinceEpoch
            return CivilTime(year: civil.year, month: civil.month, day: civil.day).daysSinceEpoch - issued > Self.news
        }
        guard let year = instrument.number?.split(separator: "/").dropFirst().first.flatMap({ Int($0) }) else {
            return false
        }
        return year > 1900 && year < civil.year - 1
    }

    /// The folded place of a number that follows a name: `số 103/2016/QH13`.
    private func numberAfter(_ end: Int) -> Int? {
        let words = body.words
        var index = words.skipped(end)
        if words.byte(index) == UInt8(ascii: ",") || words.byte(index) == UInt8(ascii: "(") {
            index = words.skipped(index + 1)
        }
        if let after = words.end(ofAny: Self.number, at: index) { index = words.skipped(after) }
        if words.byte(index) == UInt8(ascii: ":") { index = words.skipped(index + 1) }
        return words.isDigit(index) ? index : nil
    }

    private static let number = FoldedWords.phrases("số", "số hiệu")

    private func extend(_ instrument: inout Instrument, from start: Int) {
        let source = body.folded.sourceOffset(start)
        let end = instrument.span.start + instrument.span.length
        guard source < instrument.span.start, end <= body.source.count else { return }
        instrument.span = Span(start: source, length: end - source)
        instrument.text = String(decoding: body.source[source..<end], as: UTF8.self)
    }

    /// `nghiên cứu xây dựng Luật …`, `dự thảo Luật …`, `dự án Luật …` directly before.
    private func isPlanned(_ mention: NamedInstruments.Mention) -> Bool {
        let end = body.words.trimmed(mention.range.lowerBound)
        return Self.planned.contains { body.words.ends($0, at: end) }
    }

    private static let planned = FoldedWords.phrases(
        "xây dựng",
        "dự thảo",
        "dự án",
        "soạn thảo",
        "đề xuất",
        "xây dựng dự án",
        "ban soạn thảo"
    )
}
