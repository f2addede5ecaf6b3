import News

/// The text of a Word document, put together from its pieces (MS-DOC 2.8.35, 2.9.177).
struct WordText {
    private struct Piece {
        /// In the file.
        var offset: Int
        /// In characters.
        var count: Int
        var isWide: Bool
    }

    private(set) var text = ParagraphText()
    private(set) var notes: [String] = []
    private let block: WordBlock
    private let formats: WordFormats
    private var pieces: [Piece] = []
    private var fonts = FontRuns()
    private var deletions = 0

    // What is being written.
    private var current = ParagraphText()
    private var cells: [ParagraphText] = []
    /// Whether the character before was the mark of a cell's end.
    private var isAfterCell = false
    /// Fields that are open: whether their result is being read.
    private var fields: [Bool] = []
    /// How many of them are still at their instruction.
    private var instructions = 0
    private var pending: [UInt8] = []
    private var pendingFont: LegacyVietnamese.Font?
    private var isPendingWide = false
    private var high: UInt32 = 0

    init(_ block: WordBlock, _ table: ByteFields) {
        self.block = block
        formats = WordFormats(block, table)
        if block.isOld {
            readPieces(block.fields)
            if pieces.isEmpty {
                let count = block.counts.reduce(0) { $0 &+ $1 }
                pieces = [
                    Piece(offset: block.start, count: min(max(0, count), block.fields.bytes.count), isWide: false)
                ]
            }
        } else {
            readPieces(table)
        }
    }

    /// CLX: single properties, which are passed over, then the table of pieces.
    private mutating func readPieces(_ table: ByteFields) {
        let (offset, length) = block.pieces
        guard length > 0, table.has(length, at: offset) else { return }
        var place = offset
        while let kind = table.byte(place), place < offset + length {
            if kind == 1, let size = table.int16(place + 1) {
                place += 3 + size
                continue
            }
            guard kind == 2, let size = table.int32(place + 1), size >= 4 else { return }
            let count = (size - 4) / 12
            guard table.has(4 + 12 * count, at: place + 5) else { return }
            for k in 0..<count {
                let at = place + 5 + 4 * k
                guard let start = table.int32(at), let end = table.int32(at + 4), end >= start,
                    let mark = table.int32(place + 5 + 4 * (count + 1) + 8 * k + 2)
                else { return }
                let isWide = !block.isOld && mark & 0x4000_0000 == 0
                let base = mark & 0x3FFF_FFFF
                pieces.append(
                    Piece(offset: block.isOld || isWide ? base : base / 2, count: end - start, isWide: isWide)
                )
            }
            return
        }
    }

    /// Throws `damaged` where no piece can be found, `unpacks-too-large` where they are named again and again.
    mutating func read(limit: Int) throws(Reason) {
        guard !pieces.isEmpty else { throw CompoundFile.broken }
        let counts = block.counts
        var total = 0
        for piece in pieces {
            total = total.addingReportingOverflow(piece.count).partialValue
            guard total >= 0, total <= limit else {
                throw Reason(.damaged, "Its text is longer than the file can hold; save it anew and send it again.")
            }
        }
        // Headers and comments are left out.
        var start = 0
        var sections: [(range: Range<Int>, isNote: Bool)] = []
        for (k, count) in counts.enumerated() {
            let end = start.addingReportingOverflow(count).partialValue
            guard end >= start, count > 0 else { continue }
            if k == 0 || k == 1 || k == 5 || k == 6 { sections.append((start..<end, k != 0)) }
            start = end
        }
        var noteCount = 0
        for section in sections {
            let before = text.count
            readCharacters(section.range)
            endAll()
            if section.isNote, text.count > before { noteCount += 1 }
        }
        if noteCount > 0 { notes.append("notes") }
        if deletions > 0 { notes.append("deletions-left-out:\(deletions)") }
        notes += fonts.notes
    }

    // MARK: Characters

    private mutating func readCharacters(_ range: Range<Int>) {
        var start = 0
        for piece in pieces {
            defer { start += piece.count }
            let from = max(range.lowerBound, start)
            let to = min(range.upperBound, start + piece.count)
            guard from < to else { continue }
            read(piece, from - start, to - start)
        }
        flush()
    }

    private mutating func read(_ piece: Piece, _ from: Int, _ to: Int) {
        let width = piece.isWide ? 2 : 1
        var runIndex = firstRun(after: piece.offset + from * width)
        var wasDeleted = false
        for k in from..<to {
            let place = piece.offset + k * width
            guard block.fields.has(width, at: place) else { return }
            while runIndex < formats.runs.count, formats.runs[runIndex].end <= place { runIndex += 1 }
            let run = runIndex < formats.runs.count ? formats.runs[runIndex] : nil
            let isDeleted = run?.isDeleted == true
            if isDeleted, !wasDeleted { deletions += 1 }
            wasDeleted = isDeleted
            let unit = piece.isWide ? block.fields.int16(place) ?? 0 : Int(block.fields.byte(place) ?? 0)
            // The marks of paragraphs and cells count even where they are deleted or hidden.
            if isDeleted || run?.isHidden == true, unit >= 0x20 { continue }
            let name = (run?.font ?? formats.standardFont).flatMap {
                formats.fonts.indices.contains($0) ? formats.fonts[$0] : nil
            }
            put(unit, isWide: piece.isWide, font: fonts.font(name))
        }
        flush()
    }

    /// The first run that ends behind a place.
    private func firstRun(after place: Int) -> Int {
        var low = 0
        var high = formats.runs.count
        while low < high {
            let middle = (low + high) / 2
            if formats.runs[middle].end <= place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private mutating func put(_ unit: Int, isWide: Bool, font: LegacyVietnamese.Font?) {
        let wasCell = isAfterCell
        isAfterCell = false
        switch unit {
        case 0x13:
            flush()
            if fields.count < 1_000 {
                fields.append(false)
                instructions += 1
            }
            return
        case 0x14:
            flush()
            if let last = fields.indices.last, !fields[last] {
                fields[last] = true
                instructions -= 1
            }
            return
        case 0x15:
            flush()
            if fields.popLast() == false { instructions -= 1 }
            return
        default: break
        }
        // Of a field its result, not its instruction.
        guard instructions == 0 else { return }
        switch unit {
        case 0x0D, 0x0C, 0x0E:
            flush()
            if unit == 0x0D, wasCell, !cells.isEmpty { endRow() }
            current.endParagraph()
            if cells.isEmpty {
                text.add(current)
                current = ParagraphText()
            }
        case 0x0B:
            flush()
            current.endLine()
        case 0x07:
            flush()
            if wasCell { endRow() } else { endCell() }
            isAfterCell = !wasCell
        case 0x09: append([0x09], font: nil, isWide: false)
        case 0x1E: append([UInt8(ascii: "-")], font: nil, isWide: false)
        case 0x00..<0x20, 0x7F: break
        default:
            if isWide { append(wide: unit, font) } else { append([UInt8(unit & 0xFF)], font: font, isWide: false) }
        }
    }

    /// Text in a font of old waits as bytes, other text of one byte a character too; the rest as UTF-8.
    private mutating func append(_ bytes: [UInt8], font: LegacyVietnamese.Font?, isWide: Bool) {
        if font != pendingFont || isWide != isPendingWide { flush() }
        pendingFont = font
        isPendingWide = isWide
        pending += bytes
    }

    private mutating func append(wide unit: Int, _ font: LegacyVietnamese.Font?) {
        var scalar = UInt32(unit)
        if scalar & 0xFC00 == 0xD800 {
            high = scalar
            return
        }
        if scalar & 0xFC00 == 0xDC00 {
            guard high != 0 else { return }
            scalar = 0x10000 + (high - 0xD800) << 10 + (scalar - 0xDC00)
        }
        high = 0
        if (0xF000...0xF0FF).contains(scalar) { scalar = scalar == 0xF0B7 ? 0x2022 : 0x20 }
        if let font, let byte = WindowsBytes.byte(scalar) {
            append([byte], font: font, isWide: false)
            return
        }
        var text: [UInt8] = []
        Scalar.append(scalar, to: &text)
        append(text, font: nil, isWide: true)
    }

    private mutating func flush() {
        guard !pending.isEmpty else { return }
        let bytes = pending
        pending = []
        if isPendingWide {
            current.append(bytes)
        } else if let font = pendingFont {
            current.append(fonts.text(bytes: bytes, font))
        } else {
            current.append(CodePage.text(bytes, block.isOld ? block.codePage : 1_252))
        }
    }

    // MARK: Tables

    private mutating func endCell() {
        current.endParagraph()
        if cells.count < 2_000 { cells.append(current) }
        current = ParagraphText()
    }

    private mutating func endRow() {
        text.addRow(cells)
        cells = []
    }

    private mutating func endAll() {
        flush()
        if !cells.isEmpty { endRow() }
        text.add(current)
        current = ParagraphText()
        fields = []
        instructions = 0
        isAfterCell = false
    }
}
