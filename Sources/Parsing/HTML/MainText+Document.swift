import News

extension MainText {
    /// The chosen runs as a document's text: paragraphs parted by an empty line, lines by a line break, cells of a row by
    /// ` | `; captions apart.
    ///
    /// Throws `text-too-long` over `bodyLimit` bytes.
    func document(mediaType: String, charset: String, bodyLimit: Int) throws(Reason) -> Document {
        var document = Document(mediaType: mediaType, body: "")
        document.charset = charset
        let clean = printed().withUnsafeBufferPointer { CleanText(cleaning: $0) }
        var body: [UInt8] = []
        body.reserveCapacity(clean.bytes.count + 2 * clean.lines.count)
        for line in clean.lines {
            if !body.isEmpty { body.append(contentsOf: line.gap > 0 ? [0x0A, 0x0A] : [0x0A]) }
            body.append(contentsOf: clean.bytes[line.range])
            guard body.count <= bodyLimit else {
                throw Reason(
                    .textTooLong,
                    "The main text is longer than the limit of \(bodyLimit) bytes; split the file or raise the limit."
                )
            }
        }
        document.body = String(decoding: body, as: UTF8.self)
        if let end = paragraphEnd(body) { document.lead = String(decoding: body[..<end], as: UTF8.self) }
        document.captions = captions()
        document.quality = quality()
        return document
    }

    private func paragraphEnd(_ body: [UInt8]) -> Int? {
        guard !body.isEmpty else { return nil }
        for i in body.indices.dropLast() where body[i] == 0x0A && body[i + 1] == 0x0A { return i }
        return body.count
    }

    private func printed() -> [UInt8] {
        var printed: [UInt8] = []
        var last = -2
        for (number, block) in blocks.blocks.enumerated() where chosen[number] {
            if !printed.isEmpty {
                let follows = last == number - 1
                switch block.boundary {
                case .lineBreak where follows: printed.append(0x0A)
                case .cell where follows && row(number) != nil && row(number) == row(last):
                    printed.append(contentsOf: [0x20, 0x7C, 0x20])
                default: printed.append(contentsOf: [0x0A, 0x0A])
                }
            }
            printed.append(contentsOf: blocks.text[block.text])
            last = number
        }
        return printed
    }

    /// The table row that a run stands in, not far above it.
    private func row(_ number: Int) -> Int? {
        var at = elements.position(blocks.blocks[number].blockNode)
        for _ in 0..<4 {
            if elements.all[at].tag == .tr { return at }
            at = elements.all[at].parent
        }
        return nil
    }

    /// What stands under pictures near the chosen text, each once.
    private func captions() -> [Caption] {
        guard let first = chosen.firstIndex(of: true), let last = chosen.lastIndex(of: true) else { return [] }
        var found: [Caption] = []
        var seen: Set<Caption> = []
        for number in max(0, first - 8)...min(chosen.count - 1, last + 3) where !chosen[number] {
            let block = blocks.blocks[number]
            let element = elements[block.node]
            // In a figcaption, or in an element named as one.
            let isCaption = element.tags[8] < 4 || (element.low[15] < 3 && block.measure.words >= 4)
            guard isCaption, block.measure.words >= 2, block.measure.words < 150, element.low[4] > 8,
                element.low[5] > 8,
                element.low[2] > 8, found.count < 1_000
            else { continue }
            let clean = blocks.text[block.text].withUnsafeBufferPointer { CleanText(cleaning: $0) }
            guard let line = clean.lines.first else { continue }
            let caption = PictureCredit.caption(clean, line)
            if caption.text.isEmpty, let credit = caption.credit, let last = found.indices.last,
                found[last].credit == nil
            {
                found[last].credit = credit
            }
            if !caption.text.isEmpty, seen.insert(caption).inserted { found.append(caption) }
        }
        return found
    }

    /// How sure the choice is; the title and the time are counted by the reader of the page.
    private func quality() -> Quality {
        var words = 0
        var paragraphs = 0
        var sure: Float = 0
        var all: Float = 0
        for (number, block) in blocks.blocks.enumerated() where chosen[number] {
            words += Int(block.measure.words)
            if block.measure.stops > 0, block.measure.chars >= 60 { paragraphs += 1 }
            sure += likelihoods[number] * Float(block.measure.words)
            all += Float(block.measure.words)
        }
        let share = all > 0 ? sure / all : 0
        guard words > 0, paragraphs > 0, share >= 0.3 else { return Quality(score: 0, notes: ["no-article"]) }
        var quality = Quality()
        var score = min(45, words * 45 / 150) + min(20, paragraphs * 7)
        if share > 0.8 { score += 10 }
        if share < 0.6 { score = score / 2 }
        quality.score = score
        if words < 40 { quality.notes.append("short") }
        return quality
    }
}
