import News

/// Finds Lao legal instruments: `<kind> … ສະບັບເລກທີ 21/ສພຊ, ລົງວັນທີ 5 ກໍລະກົດ 2021` (reference/domain.md B1):
/// number and organ without a year inside, Gregorian year.
struct LaoInstruments {
    let source: FoldedSource

    private static let number = TextFold.fold("ເລກທີ").bytes
    private static let edition = TextFold.fold("ສະບັບ").bytes
    private static let dated = [TextFold.fold("ລົງວັນທີ").bytes, TextFold.fold("ວັນທີ").bytes]
    /// Folded bytes before the number in which its kind is looked for: the title of a law stands between them.
    private static let reach = 360

    func instruments() -> [Instrument] {
        let bytes = source.folded.bytes
        var found: [Instrument] = []
        var seen: Set<String> = []
        var index = 0
        while index + Self.number.count < bytes.count {
            // The first byte of Lao is common; its third tells most of them apart.
            guard bytes[index] == 0xE0, bytes[index + 2] == Self.number[2],
                bytes[index..<index + Self.number.count].elementsEqual(Self.number)
            else {
                index += 1
                continue
            }
            let mark = index
            index += Self.number.count
            guard let instrument = instrument(mark: mark, after: index, bytes) else { continue }
            if seen.insert("\(instrument.type)|\(instrument.number ?? "")").inserted { found.append(instrument) }
        }
        return found
    }

    private func instrument(mark: Int, after start: Int, _ bytes: [UInt8]) -> Instrument? {
        var text = Cursor(bytes, from: start)
        text.skip(anyOf: " :")
        let first = text.start
        guard text.number() != nil, text.take("/") else { return nil }
        let organ = text.start
        var end = organ
        while end < bytes.count, PhraseMatcher.isLao(bytes, at: end), end - organ < 60 { end += 3 }
        guard end > organ, let kind = kind(before: mark, bytes) else { return nil }
        text = Cursor(bytes, from: end)
        text.skip(anyOf: " ,")
        var date: InstrumentContext.Date?
        for word in Self.dated where text.take(word) {
            text.skip(anyOf: " ")
            if let (day, month, year) = text.date() {
                // A Buddhist year is 543 ahead.
                date = InstrumentContext.valid(
                    day,
                    month,
                    year > 2400 && year < 2643 ? year - 543 : year,
                    end: text.start
                )
            }
            break
        }
        let span = source.folded.sourceRange(kind.start..<(date?.end ?? end))
        return Instrument(
            type: kind.slug,
            number: source.printed(source.folded.sourceRange(first..<end)),
            issued: date?.iso,
            issuer: nil,
            text: source.printed(span),
            span: Span(start: span.lowerBound, length: span.count)
        )
    }

    private func kind(before end: Int, _ bytes: [UInt8]) -> (slug: String, start: Int)? {
        var best: (slug: String, start: Int, end: Int)?
        let from = max(0, end - Self.reach)
        for (word, slug) in InstrumentKinds.laoWords where end - from >= word.count {
            var start = end - word.count
            while start >= from, !(bytes[start] == word[0] && bytes[start..<start + word.count].elementsEqual(word)) {
                start -= 1
            }
            guard start >= from else { continue }
            let stop = start + word.count
            if stop > best?.end ?? -1 || (stop == best?.end ?? -1 && start < best?.start ?? 0) {
                best = (slug, start, stop)
            }
        }
        return best.map { ($0.slug, $0.start) }
    }
}
