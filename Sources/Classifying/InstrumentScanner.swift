import News

/// Finds the legal instruments a body names (reference/domain.md B1): Vietnamese numbers of state and Party, the
/// same in English and French prose.
///
/// Each instrument once, at its first mention; a date or issuer that
/// only a later mention prints is added.
struct InstrumentScanner {
    private let body: UnsafeBufferPointer<UInt8>
    /// In Vietnamese text an abbreviation may speak for itself; elsewhere a word must say that this is law.
    private let isVietnamese: Bool

    init(body: UnsafeBufferPointer<UInt8>, isVietnamese: Bool) {
        self.body = body
        self.isVietnamese = isVietnamese
    }

    func instruments() -> [Instrument] {
        var found: [Instrument] = []
        var places: [String: Int] = [:]
        var last: (end: Int, type: String, slug: String)?
        var index = 0
        while index < body.count {
            index = ByteSkip.toDigit(body, from: index, to: body.count)
            guard index < body.count, body[index] &- 0x30 < 10 else {
                index += 1
                continue
            }
            let start = index
            while index < body.count, body[index] &- 0x30 < 10 { index += 1 }
            guard !isPart(start) else { continue }
            let context = InstrumentContext(body: body)
            if let number = InstrumentNumber(body, at: start), let (instrument, end) = instrument(number, context, last)
            {
                last = (number.range.upperBound, number.type, instrument.type)
                keep(instrument, key: number.key, in: &found, &places)
                index = max(index, end)
            } else if let instrument = bare(start..<index, context) {
                keep(instrument, key: "\(instrument.type)|\(instrument.number ?? "")", in: &found, &places)
            }
        }
        return found
    }

    private func keep(
        _ instrument: Instrument,
        key: String,
        in found: inout [Instrument],
        _ places: inout [String: Int]
    ) {
        guard let place = places[key] else {
            places[key] = found.count
            found.append(instrument)
            return
        }
        if found[place].issued == nil { found[place].issued = instrument.issued }
        if found[place].issuer == nil { found[place].issuer = instrument.issuer }
    }

    /// Whether the digits at `start` continue a word, a number or a number's tail.
    private func isPart(_ start: Int) -> Bool {
        guard start > 0 else { return false }
        let before = body[start - 1]
        if before == UInt8(ascii: ".") || before == UInt8(ascii: ",") {
            return start > 1 && body[start - 2] &- 0x30 < 10
        }
        if before == UInt8(ascii: "/") || before == UInt8(ascii: "-") || before == UInt8(ascii: "_") { return true }
        if (before | 0x20) &- 0x61 < 26 { return true }
        guard before >= 0x80 else { return false }
        let lead = body[PhraseMatcher.scalarStart(body, before: start)]
        return (lead >= 0xC3 && lead <= 0xDF) || lead == 0xE1
    }

    private func instrument(
        _ number: InstrumentNumber,
        _ context: InstrumentContext,
        _ last: (end: Int, type: String, slug: String)?
    ) -> (Instrument, end: Int)? {
        let start = number.range.lowerBound
        let word = context.kind(before: start)
        let known = InstrumentKinds.slug(type: number.type, isParty: number.isParty)
        var slug = word?.slug
        let isAssembly = number.type.hasPrefix("QH")
        if slug == nil, isAssembly { slug = context.assemblyKind(before: start) }
        if slug == nil, let last, last.type == number.type, context.joins(last.end, start) { slug = last.slug }
        if word == nil, slug == nil {
            // Nothing but the abbreviation speaks: it must be a listed one with an organ of capitals after it.
            guard isVietnamese, let known, isAssembly || isOrgan(number.organ, from: number) else { return nil }
            slug = known
        } else if known == nil {
            // A công văn has no type letters; old decrees are `67/CP`.
            guard word != nil, number.type.utf8.count >= 2, isVietnamese || !number.organ.isEmpty else { return nil }
        }
        guard let slug else { return nil }
        let date = context.date(after: number.range.upperBound)
        let issuer = context.issuer(after: date?.end ?? number.range.upperBound)
        let lateDate = date == nil ? issuer.flatMap { context.date(after: $0.end) } : nil
        let end = date?.end ?? number.range.upperBound
        let from = word?.start ?? start
        let organ = number.organ.isEmpty || known == nil ? number.type : number.organ
        let instrument = Instrument(
            type: slug,
            number: text(number.range),
            issued: (date ?? lateDate)?.iso,
            issuer: issuer?.name ?? word.flatMap { context.issuer(before: $0.start) }
                ?? InstrumentKinds.issuer(organ: organ),
            text: text(from..<end),
            span: Span(start: from, length: end - from)
        )
        return (instrument, end)
    }

    /// `Kế hoạch số 24`: the kind, the word for number, digits and no more.
    private func bare(_ digits: Range<Int>, _ context: InstrumentContext) -> Instrument? {
        // `số` ends in the byte 0x91; most numbers have none before them.
        let before = max(0, digits.lowerBound - 4)..<digits.lowerBound
        guard digits.count <= 4, body[before].contains(0x91), let word = context.kind(before: digits.lowerBound),
            word.saysNumber,
            InstrumentKinds.bareNumber.contains(word.slug)
        else { return nil }
        if digits.upperBound < body.count {
            let next = body[digits.upperBound]
            guard next != UInt8(ascii: "/"), next != UInt8(ascii: "-"), next != UInt8(ascii: "%"),
                (next | 0x20) &- 0x61 >= 26, next < 0xC3 || next > 0xDF,
                !((next == UInt8(ascii: ".") || next == UInt8(ascii: ",")) && digits.upperBound + 1 < body.count
                    && body[digits.upperBound + 1] &- 0x30 < 10)
            else { return nil }
        }
        let date = context.date(after: digits.upperBound)
        let issuer = context.issuer(after: date?.end ?? digits.upperBound)
        let end = date?.end ?? digits.upperBound
        return Instrument(
            type: word.slug,
            number: text(digits),
            issued: date?.iso,
            issuer: issuer?.name ?? context.issuer(before: word.start),
            text: text(word.start..<end),
            span: Span(start: word.start, length: end - word.start)
        )
    }

    /// Two or more capitals: `TW`, `CP`, `TTg`, not `Mac`.
    private func isOrgan(_ organ: String, from number: InstrumentNumber) -> Bool {
        guard !organ.isEmpty else { return false }
        var capitals = 0
        for index in number.range.reversed() {
            let byte = body[index]
            if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") { break }
            if byte &- 0x41 < 26 || byte == 0x90 { capitals += 1 }
        }
        return capitals >= 2
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: body[range], as: UTF8.self) }
}
