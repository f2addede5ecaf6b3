/// The part of a mail's text that its sender had to say: without signature, quoted history and legal notices.
///
/// A forwarded text is what was sent on: it is main text, and a short note above it is not.
struct MailText {
    /// Lines parted by LF.
    private(set) var main: [UInt8] = []
    /// What was left out, in the words of `quality.notes`.
    private(set) var notes: [String] = []
    /// The fields above a forwarded text.
    private(set) var forwarded: [String: String] = [:]

    private var own: [[UInt8]] = []
    private var quoted: [[UInt8]] = []
    private var isForwarded = false
    /// Whether a line of `own` is not blank.
    private var hasOwn = false

    /// Words that a note above a forwarded text must have to stay.
    private static let longNote = 40
    private static let fewWords = 6

    /// Linear; `text` is valid UTF-8, `isSentOn` says that the subject calls the mail forwarded.
    init(_ text: [UInt8], isSentOn: Bool) {
        let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
            MailLine(line.last == 0x0D ? line.dropLast() : line)
        }
        read(lines, isSentOn: isSentOn)
        let kept = Self.words(own)
        if kept < Self.fewWords, Self.words(quoted) > kept, !isForwarded {
            // Nothing was said but the quotation: it is what was sent.
            notes.removeAll { $0.hasPrefix("mail-quoted") }
            notes.append("mail-quoted-kept")
            own += quoted
        }
        for (index, line) in own.enumerated() {
            if index > 0 { main.append(0x0A) }
            main.append(contentsOf: line)
        }
    }

    private mutating func read(_ lines: [MailLine], isSentOn: Bool) {
        var i = 0
        var isSignature = false
        var quotedLines = 0
        while i < lines.count {
            let line = lines[i]
            if line.isForwardMark || isSentOn && !isForwarded && MailLine.opensBlock(lines, i) {
                beginForwarded()
                if line.isForwardMark { i += 1 }
                i = readFields(lines, i)
                isSignature = false
                continue
            }
            if let end = MailLine.attribution(lines, i), hasOwn || !isSentOn {
                if isSentOn, !isForwarded, lines[end...].prefix(4).contains(where: { $0.quote > 0 }) {
                    beginForwarded()
                    for line in lines[end...] { own.append(Array(line.unquoted)) }
                    return
                }
                let next = Self.answer(in: lines, from: end)
                quotedLines += (next ?? lines.count) - min(end, lines.count)
                if quoted.isEmpty {
                    // A block of fields belongs to the history, its text may have to be kept.
                    let start = MailLine.opensBlock(lines, i) ? MailLine.blockEnd(lines, i) : end
                    for line in lines[min(start, lines.count)...] { quoted.append(Array(line.unquoted)) }
                }
                // Below a quotation somebody may have answered.
                if let next {
                    i = next
                    continue
                }
                break
            }
            if line.quote > 0 {
                quotedLines += 1
                quoted.append(Array(line.unquoted))
                isSignature = false
            } else if line.isSignatureMark, hasOwn {
                isSignature = true
                note("mail-signature-dropped")
            } else if !isSignature {
                if line.opensNotice(lines[(i + 1)...].prefix(8)) {
                    note("mail-notice-dropped")
                    while i < lines.count, !lines[i].isBlank { i += 1 }
                    continue
                }
                if line.isDeviceLine {
                    note("mail-notice-dropped")
                } else {
                    own.append(Array(line.bytes))
                    if !line.isBlank { hasOwn = true }
                }
            }
            i += 1
        }
        if quotedLines > 0 { note("mail-quoted-dropped:\(quotedLines)") }
    }

    private mutating func note(_ note: String) { if !notes.contains(note) { notes.append(note) } }

    private mutating func beginForwarded() {
        note("mail-forwarded")
        if !isForwarded, Self.words(own) < Self.longNote {
            if Self.words(own) > 0 { note("mail-note-dropped") }
            own.removeAll()
        }
        isForwarded = true
        hasOwn = own.contains { !$0.isEmpty }
        own.append([])
    }

    /// Text by the sender that follows quoted lines; nil where the history goes to the end.
    private static func answer(in lines: [MailLine], from start: Int) -> Int? {
        guard start < lines.count, lines[start...].prefix(3).contains(where: { $0.quote > 0 }) else { return nil }
        var i = start
        while i < lines.count, lines[i].quote > 0 || lines[i].isBlank { i += 1 }
        return i < lines.count ? i : nil
    }

    /// Reads the fields above a forwarded text; returns where the text begins.
    private mutating func readFields(_ lines: [MailLine], _ start: Int) -> Int {
        var i = start
        while i < lines.count, lines[i].isBlank, i - start < 3 { i += 1 }
        let first = i
        while i < lines.count, i - first < 12, !lines[i].isBlank {
            guard let (name, value) = lines[i].field else {
                // A field that goes on in the next line.
                if i > first {
                    i += 1
                    continue
                }
                break
            }
            if forwarded[name] == nil { forwarded[name] = value }
            i += 1
        }
        return i
    }

    private static func words(_ lines: [[UInt8]]) -> Int {
        var words = 0
        for line in lines {
            var inWord = false
            for byte in line {
                if byte > 0x20, !inWord { words += 1 }
                inWord = byte > 0x20
            }
        }
        return words
    }

    /// Lines that were broken at a width put together again: a line goes on where the next one's first word would not
    /// have fitted on it.
    ///
    /// A text with a longer line than programs break at is not broken at all.
    static func unwrapped(_ text: [UInt8]) -> [UInt8] {
        let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
        let widths = lines.map { line in line.reduce(0) { $0 + ($1 & 0xC0 != 0x80 && $1 != 0x0D ? 1 : 0) } }
        guard let width = widths.max(), width >= 50, width <= 100 else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        for (i, line) in lines.enumerated() {
            var line = line
            while let last = line.last, last <= 0x20 { line.removeLast() }
            result.append(contentsOf: line)
            guard i + 1 < lines.count else { break }
            let next = lines[i + 1]
            // Lists, quotations and indented lines begin by themselves.
            let opensItself = next.first.map { $0 <= 0x20 || [0x2D, 0x2A, 0x3E, 0x2B].contains($0) } ?? true
            let word = next.prefix { $0 > 0x20 }.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
            let goesOn = !line.isEmpty && !opensItself && widths[i] >= 40 && widths[i] + 1 + word > width
            result.append(goesOn ? 0x20 : 0x0A)
        }
        return result
    }

    /// Lines that a program broke put together again (RFC 3676): a line that ends in a space goes on.
    static func unflowed(_ text: [UInt8], deletesSpace: Bool) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var open: Int?
        text.withUnsafeBufferPointer { text in
            var i = 0
            while i < text.count {
                let line = MailLines.next(text, &i, text.count)
                var start = line.lowerBound
                var depth = 0
                while start < line.upperBound, text[start] == 0x3E {
                    depth += 1
                    start += 1
                }
                // Stuffed with a space (section 4.4).
                if start < line.upperBound, text[start] == 0x20 { start += 1 }
                let content = text[start..<line.upperBound]
                let isMark = content.elementsEqual([0x2D, 0x2D, 0x20])
                if open == depth, !isMark {
                    result.append(contentsOf: content)
                } else {
                    if !result.isEmpty { result.append(0x0A) }
                    if depth > 0 {
                        result.append(contentsOf: [UInt8](repeating: 0x3E, count: min(depth, 64)))
                        result.append(0x20)
                    }
                    result.append(contentsOf: content)
                }
                let isSoft = content.last == 0x20 && !isMark
                if isSoft, deletesSpace { result.removeLast() }
                open = isSoft ? depth : nil
                if result.isEmpty, !isSoft { result.append(0x0A) }
            }
        }
        return result
    }
}
