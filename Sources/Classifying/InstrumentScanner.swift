import News

/// Finds the legal instruments a body names (reference/domain.md B1): Vietnamese numbers of state and Party, the
/// same in English and French prose.
///
/// Each instrument once, at its first mention; a date or issuer that only a later mention prints is added. A bare
/// number (`Nghị quyết 47`) is the instrument of its kind whose number begins so, where the text names one.
struct InstrumentScanner {
    private let body: UnsafeBufferPointer<UInt8>
    /// In Vietnamese text an abbreviation may speak for itself; elsewhere a word must say that this is law.
    private let isVietnamese: Bool

    init(body: UnsafeBufferPointer<UInt8>, isVietnamese: Bool) {
        self.body = body
        self.isVietnamese = isVietnamese
    }

    /// Instruments, and where each is mentioned: its place among them with the source bytes from kind to date.
    struct Found {
        var instruments: [Instrument] = []
        var mentions: [(instrument: Int, range: Range<Int>)] = []
    }

    func instruments() -> [Instrument] { scan().instruments }

    func scan() -> Found {
        var found = Found()
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
        return joined(found)
    }

    /// Bare numbers taken into the full ones of their kind that begin with them.
    private func joined(_ found: Found) -> Found {
        var full: [String: Int] = [:]
        for (index, instrument) in found.instruments.enumerated() {
            guard let number = instrument.number, let end = number.utf8.firstIndex(where: { $0 &- 0x30 >= 10 }) else {
                continue
            }
            let key = "\(instrument.type)|\(number[..<end])"
            // Two of the same beginning: a bare number could be either.
            full[key] = full[key] == nil ? index : -1
        }
        var places: [Int] = []
        var joined = Found()
        var targets: [Int: Int] = [:]
        for (index, instrument) in found.instruments.enumerated() {
            let key = "\(instrument.type)|\(instrument.number ?? "")"
            if let target = full[key], target >= 0, target != index {
                targets[index] = target
                places.append(-1)
            } else {
                places.append(joined.instruments.count)
                joined.instruments.append(instrument)
            }
        }
        for (index, target) in targets where places[target] >= 0 {
            let place = places[target]
            let bare = found.instruments[index]
            if joined.instruments[place].issued == nil { joined.instruments[place].issued = bare.issued }
            if joined.instruments[place].issuer == nil { joined.instruments[place].issuer = bare.issuer }
        }
        joined.mentions = found.mentions.compactMap { mention in
            let place = places[targets[mention.instrument] ?? mention.instrument]
            return place >= 0 ? (place, mention.range) : nil
        }
        return joined
    }

    private func keep(
        _ instrument: Instrument,
        key: String,
        in found: inout Found,
        _ places: inout [String: Int]
    ) {
        let range = instrument.span.start..<instrument.span.start + instrument.span.length
        guard let place = places[key] else {
            places[key] = found.instruments.count
            found.mentions.append((found.instruments.count, range))
            found.instruments.append(instrument)
            return
        }
        found.mentions.append((place, range))
        if found.instruments[place].issued == nil { found.instruments[place].issued = instrument.issued }
        if found.instruments[place].issuer == nil { found.instruments[place].issuer = instrument.issuer }
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
            guard isVietnamese, let known, isAssembly || isOrgan(number.organ, from: number),
                !number.isParty || number.hasKnownOrgan
            else { return nil }
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
            number: number.normal,
            issued: (date ?? lateDate)?.iso,
            issuer: issuer?.name ?? word.flatMap { context.issuer(before: $0.start) }
                ?? (known == nil && InstrumentKinds.ministries[organ] != nil
                    ? nil : InstrumentKinds.issuer(organ: organ)),
            text: text(from..<end),
            span: Span(start: from, length: end - from)
        )
        return (instrument, end)
    }

    /// `Kế hoạch số 24`: the kind, the word for number, digits and no more.
    private func bare(_ digits: Range<Int>, _ context: InstrumentContext) -> Instrument? {
        // `số` and the second words of most kinds end in few bytes; most numbers have other words before them.
        guard digits.count <= 4, digits.lowerBound > 3, mayName(digits.lowerBound),
            let word = context.kind(before: digits.lowerBound), InstrumentKinds.bareNumber.contains(word.slug)
        else { return nil }
        if !word.saysNumber, !isNamed(word, digits) { return nil }
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

    /// Whether the bytes before a number can end `số` or the name of a kind that is cited by a bare number.
    private func mayName(_ start: Int) -> Bool {
        var end = start - 1
        while end > 0, body[end] == 0x20 || body[end] == 0x0A || body[end] == UInt8(ascii: ":") { end -= 1 }
        switch body[end] {
        // số; quyết, luật; nghị, thị; định, kế hoạch; công văn; thông tri; thông tư
        case 0x91: return true
        case UInt8(ascii: "t"): return end > 3 && body[end - 1] >= 0x80
        case 0x8B: return true
        case UInt8(ascii: "h"): return body[end - 1] == UInt8(ascii: "n")
        case UInt8(ascii: "n"): return end > 2 && body[end - 1] == 0xAD
        default: return false
        }
    }

    /// `Nghị quyết 68`, `Chỉ thị 16`: a kind in capitals, at most three figures, and nothing that they count.
    private func isNamed(_ word: InstrumentContext.Kind, _ digits: Range<Int>) -> Bool {
        guard isVietnamese, digits.count <= 3, word.slug != "ke-hoach", word.slug != "thong-tu",
            word.slug != "cong-van",
            body[digits.lowerBound] != UInt8(ascii: "0")
        else { return false }
        let first = body[word.start]
        guard first &- 0x41 < 26 else { return false }
        var start = digits.upperBound
        while start < body.count, body[start] == 0x20 { start += 1 }
        var end = start
        while end < body.count, body[end] >= 0x80 || (body[end] | 0x20) &- 0x61 < 26 { end += 1 }
        guard end > start else { return true }
        if word.slug == "quyet-dinh", start > digits.upperBound {
            return Self.saysWhose.contains(TextFold.fold(UnsafeBufferPointer(rebasing: body[start..<end])).bytes)
        }
        let next = TextFold.fold(UnsafeBufferPointer(rebasing: body[start..<end])).bytes
        return !Self.counted.contains(next)
    }

    private static let saysWhose = FoldedWords.phrases("của", "về", "ngày")
    private static let counted: Set<[UInt8]> = Set(
        FoldedWords.phrases(
            "năm",
            "tháng",
            "ngày",
            "điểm",
            "triệu",
            "tỷ",
            "tỉ",
            "người",
            "nội",
            "nhóm",
            "lần",
            "giờ",
            "nghìn",
            "ngàn",
            "đồng",
            "vấn",
            "mục",
            "nhiệm",
            "giải",
            "trường",
            "đối",
            "loại",
            "bước",
            "vụ",
            "cá",
            "công",
            "dự",
            "khoản"
        )
    )

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
