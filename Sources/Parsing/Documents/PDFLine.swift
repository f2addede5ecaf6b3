/// One line of pdftotext's layout: pieces of text at their columns.
struct PDFLine {
    /// Text between gaps of three spaces or more: its first and its last column, both counted in scalars.
    struct Piece {
        var text: [UInt8]
        var start: Int
        var end: Int
    }

    var pieces: [Piece]
    /// Blank lines before it.
    var gap: Int

    var start: Int { pieces.first?.start ?? 0 }
    /// Behind the last column.
    var end: Int { pieces.last?.end ?? 0 }

    /// Nil for a blank line.
    init?(_ bytes: ArraySlice<UInt8>, gap: Int) {
        var pieces: [Piece] = []
        var column = 0
        var spaces = 0
        for byte in bytes {
            if byte == 0x20 || byte == 0x09 {
                spaces += 1
                column += 1
                continue
            }
            let isStart = byte & 0xC0 != 0x80
            if pieces.isEmpty || spaces >= 3 {
                pieces.append(Piece(text: [], start: column, end: column))
            } else if spaces > 0 {
                pieces[pieces.count - 1].text.append(0x20)
            }
            spaces = 0
            pieces[pieces.count - 1].text.append(byte)
            if isStart { column += 1 }
            pieces[pieces.count - 1].end = column
        }
        guard !pieces.isEmpty else { return nil }
        self.pieces = pieces
        self.gap = gap
    }

    private init?(_ pieces: [Piece], gap: Int) {
        guard !pieces.isEmpty else { return nil }
        self.pieces = pieces
        self.gap = gap
    }

    /// What lies left of a column, and what lies right of it; no piece may lie across.
    func divided(at column: Int) -> (left: PDFLine?, right: PDFLine?) {
        (PDFLine(pieces.filter { $0.end <= column }, gap: gap), PDFLine(pieces.filter { $0.start >= column }, gap: gap))
    }

    /// The part of `columns` in which nothing of the line stands; nil where less than two columns of it are free.
    func free(of columns: Range<Int>) -> Range<Int>? {
        var best: Range<Int>?
        var from = columns.lowerBound
        for piece in pieces + [Piece(text: [], start: Int.max, end: Int.max)] {
            let to = min(piece.start, columns.upperBound)
            if to - from >= 2, to - from > best?.count ?? 0 { best = from..<to }
            from = max(from, piece.end)
            if from >= columns.upperBound { break }
        }
        return best
    }

    var text: [UInt8] { Array(pieces.map(\.text).joined(separator: [0x20])) }

    /// The text as other pages may repeat it: letters small, any number 0, single spaces.
    var pattern: [UInt8] {
        let text = text
        let folded = text.withUnsafeBufferPointer { Scalar.folded($0, 0..<$0.count) }
        var pattern: [UInt8] = []
        for byte in folded.prefix(240) {
            if byte &- 0x30 < 10 {
                if pattern.last != 0x30 { pattern.append(0x30) }
            } else {
                pattern.append(byte)
            }
        }
        return pattern
    }

    /// Words of the piece, as spaces part them.
    static func words(_ text: [UInt8]) -> Int { text.reduce(1) { $1 == 0x20 ? $0 + 1 : $0 } }
}
