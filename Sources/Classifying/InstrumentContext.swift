import News

/// What stands before and after an instrument's number: the word for its kind, its date, who issued it.
struct InstrumentContext {
    let body: UnsafeBufferPointer<UInt8>

    struct Kind {
        var slug: String
        /// Source offset of the word's first byte.
        var start: Int
        /// `số`, `No.` or `n°` stands between word and number.
        var saysNumber: Bool
    }

    struct Date {
        var iso: String
        /// Source offset after the date as printed.
        var end: Int
    }

    private static let reach = 96

    /// A stretch of source, folded, with its place.
    private struct Stretch {
        var folded: FoldedText
        var start: Int

        func source(_ offset: Int) -> Int { start + folded.sourceOffset(offset) }

        /// The source offset where the folded byte before `offset` ends.
        func sourceEnd(_ offset: Int) -> Int { start + folded.sourceRange(0..<offset).upperBound }
    }

    private func stretch(before end: Int, reach: Int = reach) -> Stretch {
        var start = max(0, end - reach)
        while start < end, body[start] & 0xC0 == 0x80 { start += 1 }
        return Stretch(folded: TextFold.fold(UnsafeBufferPointer(rebasing: body[start..<end])), start: start)
    }

    private func stretch(after start: Int, reach: Int = reach) -> Stretch {
        let end = min(body.count, start + reach)
        return Stretch(folded: TextFold.fold(UnsafeBufferPointer(rebasing: body[start..<end])), start: start)
    }

    /// The kind's word directly before `end`, with or without the word for number between.
    func kind(before end: Int) -> Kind? {
        let stretch = stretch(before: end)
        var bytes = stretch.folded.bytes[...]
        trimSpace(&bytes)
        var saysNumber = false
        for mark in [
            "số:", "số hiệu:", "số hiệu", "số", "no.", "no", "no:", "n°", "numéro", "number", "ký hiệu", "ký hiệu:",
        ] {
            if bytes.count > mark.utf8.count, bytes.ends(with: mark),
                isBoundary(bytes, bytes.endIndex - mark.utf8.count)
            {
                bytes = bytes.dropLast(mark.utf8.count)
                trimSpace(&bytes)
                saysNumber = true
                break
            }
        }
        for (word, slug) in InstrumentKinds.words where bytes.ends(with: word) {
            let start = bytes.endIndex - word.count
            if isBoundary(bytes, start) {
                return Kind(slug: slug, start: stretch.source(start), saysNumber: saysNumber)
            }
        }
        return nil
    }

    /// `Luật Báo chí số 103/2016/QH13`: the name of the law stands between its kind and its number.
    func assemblyKind(before end: Int) -> String? {
        let bytes = stretch(before: end, reach: 240).folded.bytes
        var best: (start: Int, slug: String)?
        for (word, slug) in InstrumentKinds.words
        where ["luat", "nghi-quyet", "phap-lenh", "law", "resolution"].contains(slug) {
            guard let start = lastPlace(of: word, in: bytes), start > best?.start ?? -1 else { continue }
            best = (start, slug)
        }
        return best?.slug
    }

    /// Whether nothing but `và`, a comma and the word for number stands between two numbers.
    func joins(_ end: Int, _ start: Int) -> Bool {
        guard end <= start, start - end <= 16 else { return false }
        let between = TextFold.key(String(decoding: body[end..<start], as: UTF8.self))
        return ["", "và", "số", "và số", "and", "et", "ແລະ"].contains(between)
    }

    /// The date directly after `start`: `ngày 15/4/2024`, `, ngày 5 tháng 4 năm 2023`, `dated April 15, 2024`.
    func date(after start: Int) -> Date? {
        let stretch = stretch(after: start)
        var text = Cursor(stretch.folded.bytes)
        text.skip(anyOf: " ,(")
        var isAnnounced = false
        for word in [
            "ban hành ngày ", "được ban hành ngày ", "ký ngày ", "ra ngày ", "ngày ", "dated ", "issued on ", "of ",
            "on ", "du ",
        ]
        where text.take(word) {
            isAnnounced = true
            break
        }
        let isBracketed =
            start < body.count && text.start > 0 && stretch.folded.bytes[text.start - 1] == UInt8(ascii: "(")
        guard isAnnounced || isBracketed, let (day, month, year) = text.date() else { return nil }
        return Self.valid(day, month, year, end: stretch.sourceEnd(text.start))
    }

    static func valid(_ day: Int, _ month: Int, _ year: Int, end: Int) -> Date? {
        guard (1...31).contains(day), (1...12).contains(month), (1900...2100).contains(year) else { return nil }
        let pad = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
        return Date(iso: "\(year)-\(pad(month))-\(pad(day))", end: end)
    }

    /// `của Bộ Chính trị` directly after `start`, as printed.
    func issuer(after start: Int) -> (name: String, end: Int)? {
        let stretch = stretch(after: start)
        var text = Cursor(stretch.folded.bytes)
        text.skip(anyOf: " ,)")
        guard
            text.take("của ") || text.take("do ") || text.take("by ") || text.take("of ")
                || text.peeks("du gouvernement")
        else {
            return nil
        }
        for issuer in InstrumentKinds.issuers where text.peeks(issuer) {
            let first = text.start
            var end = stretch.sourceEnd(first + issuer.count)
            if issuer.last == 0x20 {
                let name = properName(from: end)
                guard name > end else { return nil }
                end = name
            }
            let from = stretch.source(first)
            guard end > from, end <= body.count else { return nil }
            return (String(decoding: body[from..<end], as: UTF8.self), end)
        }
        return nil
    }

    /// `Chính phủ ban hành Nghị quyết …`: the issuer as the subject before the kind's word.
    func issuer(before end: Int) -> String? {
        let stretch = stretch(before: end)
        var bytes = stretch.folded.bytes[...]
        trimSpace(&bytes)
        var isVerb = false
        for verb in ["ký ban hành", "ban hành", "ký", "ra", "thông qua", "issued", "promulgated"]
        where bytes.ends(with: verb) {
            bytes = bytes.dropLast(verb.utf8.count)
            trimSpace(&bytes)
            isVerb = true
            break
        }
        guard isVerb else { return nil }
        for word in ["đã", "vừa", "mới", "has"] where bytes.ends(with: " " + word) {
            bytes = bytes.dropLast(word.utf8.count + 1)
            trimSpace(&bytes)
            break
        }
        for issuer in InstrumentKinds.issuers where issuer.last != 0x20 && bytes.ends(with: issuer) {
            let start = bytes.endIndex - issuer.count
            guard isBoundary(bytes, start) else { continue }
            return String(
                decoding: body[stretch.source(start)..<stretch.sourceEnd(bytes.endIndex)],
                as: UTF8.self
            )
        }
        return nil
    }

    /// The end of the capitalised words from `start` on, at most four.
    private func properName(from start: Int) -> Int {
        var end = start
        var index = start
        for _ in 0..<4 {
            guard index < body.count else { break }
            let byte = body[index]
            let isCapital = byte &- 0x41 < 26 || (byte == 0xC4 && index + 1 < body.count && body[index + 1] == 0x90)
            guard isCapital else { break }
            while index < body.count, body[index] >= 0x80 || (body[index] | 0x20) &- 0x61 < 26 { index += 1 }
            end = index
            guard index < body.count, body[index] == 0x20 else { break }
            index += 1
        }
        return end
    }

    private func trimSpace(_ bytes: inout ArraySlice<UInt8>) {
        while bytes.last == 0x20 { bytes.removeLast() }
    }

    private func isBoundary(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
        guard index > bytes.startIndex else { return true }
        let before = bytes[..<index]
        let last = before.startIndex + PhraseMatcher.scalarStart(before, before: before.count)
        return !PhraseMatcher.isWord(before[last])
    }

    private func lastPlace(of word: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= word.count else { return nil }
        var start = bytes.count - word.count
        while start >= 0 {
            if bytes[start..<start + word.count].elementsEqual(word) { return start }
            start -= 1
        }
        return nil
    }
}
