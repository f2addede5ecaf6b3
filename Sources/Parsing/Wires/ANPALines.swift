/// The lines of an ANPA message, each told by its typesetting and its first words.
struct ANPALines {
    private let text: [UInt8]

    var keyword: String?
    var headline: String?
    var summary: String?
    var byline: String?
    var affiliations: [String] = []
    /// For editors.
    var notes: [String] = []
    /// Codes of the pictures that go with it: `XNP101`.
    var pictures: [String] = []
    var signals: [String] = []
    var body: [String] = []

    /// Rows of the table that is open.
    private var rows: [String] = []

    init(_ text: [UInt8]) { self.text = text }

    mutating func read() {
        var hasText = false
        for raw in text.split(separator: 0x0A) {
            guard let kind = raw.first(where: { $0 != 0x0D }) else { continue }
            switch kind {
            case UInt8(ascii: "^"):
                // Several in one line, each ended by "<": "^*9006< ^Keyword,0176<".
                for piece in raw.split(separator: UInt8(ascii: "^")) {
                    guard let line = Self.line(Array(piece)) else { continue }
                    let isNote = piece.last { $0 > 0x20 } == UInt8(ascii: "<")
                    if hasText { paragraph(line) } else { take(line, isNote: isNote) }
                }
            case WireCharset.tableLine:
                hasText = true
                row(raw.dropFirst())
            default:
                guard let line = Self.line(Array(raw)) else { continue }
                if kind == 0x09 || body.isEmpty {
                    hasText = hasText || kind == 0x09
                    paragraph(line)
                } else {
                    // The rest of a paragraph that the line broke.
                    endTable()
                    body[body.count - 1] += " " + line
                }
            }
        }
        endTable()
    }

    /// A line without its typesetting; nil for one that is empty or only a stroke.
    private static func line(_ bytes: [UInt8]) -> String? {
        var bytes = bytes
        while let last = bytes.last, last <= 0x20 || last == UInt8(ascii: "<") || last == UInt8(ascii: "=") {
            bytes.removeLast()
        }
        var plain: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            index += 1
            switch byte {
            case UInt8(ascii: "`") where next == byte:
                plain += Array("“".utf8)
                index += 1
            case UInt8(ascii: "'") where next == byte:
                plain += Array("”".utf8)
                index += 1
            case UInt8(ascii: "_") where next == 0x20 && plain.last == 0x20: plain += Array("—".utf8)
            case WireCharset.column, WireCharset.tableLine: plain.append(0x20)
            default: plain.append(byte)
            }
        }
        guard let line = StatedText.line(plain), !WireParagraphs.isRule(line) else { return nil }
        return line
    }

    private mutating func paragraph(_ line: String) {
        endTable()
        body.append(line)
    }

    private mutating func row(_ bytes: ArraySlice<UInt8>) {
        let cells = bytes.split(separator: WireCharset.column).compactMap { cell -> String? in
            var cell = cell.filter { $0 != UInt8(ascii: "^") }
            // The sign that sets a half.
            if cell.last(where: { $0 > 0x20 }) == UInt8(ascii: "{"), let mark = cell.lastIndex(of: UInt8(ascii: "{")),
                mark > 0, cell[mark - 1] &- 0x30 < 10
            {
                cell.replaceSubrange(mark...mark, with: Array("½".utf8))
            }
            return StatedText.line(cell)
        }
        if !cells.isEmpty { rows.append(cells.joined(separator: " | ")) }
    }

    /// The rows of a table are one paragraph of several lines.
    private mutating func endTable() {
        guard !rows.isEmpty else { return }
        body.append(rows.joined(separator: "\n"))
        rows = []
    }

    /// A line of the head; `isNote` where it is set to the left (`<`), as what is said about the text is.
    private mutating func take(_ line: String, isNote: Bool) {
        if line.hasPrefix("*"), line.utf8.count <= 8 { return }
        if keyword == nil, headline == nil { return takeKeyword(line) }
        let signals = WireSignals.ofLine(line)
        if !signals.isEmpty {
            self.signals += signals
        } else if line.hasPrefix("AP Photo") || line.hasPrefix("AP Graphic") {
            takePictures(line)
        } else if line.hasPrefix("Eds:") || line.hasPrefix("(Eds:") || line.hasPrefix("Eds.") {
            takeNote(line)
        } else if line.hasPrefix("EDITOR'S NOTE") || line.hasPrefix("EDITORS:") || line.hasPrefix("EDS:") {
            takeNote(line)
        } else if byline == nil, WireByline.opens(line) {
            byline = line
        } else if byline != nil, body.isEmpty, isAffiliation(line) {
            affiliations.append(line)
        } else if headline == nil {
            headline = line
        } else if isNote, byline == nil, summary == nil, line.utf8.count >= 60 {
            summary = line
        } else {
            paragraph(line)
        }
    }

    /// `BC-LT--Argentina-Cancer Beauty,466`: keyword, take, number of words.
    private mutating func takeKeyword(_ line: String) {
        var text = line
        if let comma = line.utf8.lastIndex(of: UInt8(ascii: ",")) {
            let count = line.utf8[comma...].dropFirst().filter { $0 != 0x20 }
            if !count.isEmpty, count.allSatisfy({ $0 &- 0x30 < 10 }) { text = String(line[..<comma]) }
        }
        keyword = text
        signals += WireSignals.ofKeyword(text)
    }

    private mutating func takePictures(_ line: String) {
        for word in line.utf8.split(whereSeparator: { $0 == 0x20 || $0 == UInt8(ascii: ",") }) {
            let isCode =
                word.count >= 4 && word.last.map { $0 &- 0x30 < 10 } ?? false
                && word.first.map { (0x41...0x5A).contains($0) } ?? false
                && word.allSatisfy { (0x41...0x5A).contains($0) || $0 &- 0x30 < 10 }
            let code = String(decoding: word, as: UTF8.self)
            if isCode, !pictures.contains(code), pictures.count < 100 { pictures.append(code) }
        }
    }

    private mutating func takeNote(_ line: String) {
        notes.append(line)
        let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")).map { line.utf8.index(after: $0) }
        guard let start = colon else { return }
        for signal in WireSignals.ofNote(String(line[start...])) where !signals.contains(signal) {
            signals.append(signal)
        }
    }

    private func isAffiliation(_ line: String) -> Bool {
        let signs = ["Associated Press", "Writer", "Correspondent", "Editor", "News", "Reuters"]
        return line.utf8.count <= 60 && signs.contains { line.contains($0) }
    }
}
