/// Where the paragraphs and sentences of a body lie, in source bytes.
///
/// Paragraphs are separated by an empty line (by a single line end where the text has no empty line). A sentence
/// ends at `.`, `!`, `?` or `…` before white space, at a line that is a list item's end, and with its paragraph; a
/// full stop after a short run of capitals (`TP. Huế`, `GS. TS`) or after a single letter ends none.
struct BodyLayout {
    private(set) var paragraphs: [Range<Int>] = []
    /// Starts of sentences, ascending; the first is 0.
    private(set) var sentences: [Int] = [0]
    /// Where the lead ends: the document's own when it opens the body, else the first paragraph that says something.
    private(set) var leadEnd = 0

    /// Bytes: a first paragraph shorter than this is a dateline or a motto, and the next one belongs to the lead.
    private static let shortParagraph = 120
    /// Bytes: no lead is longer, however long the first paragraph.
    private static let longestLead = 2_400

    init(body: UnsafeBufferPointer<UInt8>, lead: String?) {
        splitParagraphs(body)
        for paragraph in paragraphs { splitSentences(body, paragraph) }
        leadEnd = Self.leadEnd(body, paragraphs, lead)
    }

    /// The index of the sentence in which a source offset lies; quick where that is `hint` or the one after it.
    func sentence(at offset: Int, near hint: Int = 0) -> Int {
        var low = 0
        var high = sentences.count
        if hint + 2 < high, sentences[hint] <= offset, offset < sentences[hint + 2] {
            return offset < sentences[hint + 1] ? hint : hint + 1
        }
        while low + 1 < high {
            let middle = (low + high) / 2
            if sentences[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    private mutating func splitParagraphs(_ body: UnsafeBufferPointer<UInt8>) {
        let hasEmptyLines = Self.hasEmptyLine(body)
        var start = 0
        var index = 0
        while index < body.count {
            guard body[index] == 0x0A else {
                index += 1
                continue
            }
            let end = index
            var lines = 0
            while index < body.count, body[index] == 0x0A || body[index] == 0x20 || body[index] == 0x0D {
                if body[index] == 0x0A { lines += 1 }
                index += 1
            }
            if lines > 1 || !hasEmptyLines {
                if end > start { paragraphs.append(start..<end) }
                start = index
            }
        }
        if start < body.count { paragraphs.append(start..<body.count) }
    }

    private static func hasEmptyLine(_ body: UnsafeBufferPointer<UInt8>) -> Bool {
        var afterLineEnd = false
        for byte in body {
            if byte == 0x0A {
                if afterLineEnd { return true }
                afterLineEnd = true
            } else if byte != 0x20, byte != 0x0D {
                afterLineEnd = false
            }
        }
        return false
    }

    private mutating func splitSentences(_ body: UnsafeBufferPointer<UInt8>, _ paragraph: Range<Int>) {
        if let last = sentences.last, paragraph.lowerBound > last { sentences.append(paragraph.lowerBound) }
        var next = paragraph.lowerBound
        while next < paragraph.upperBound {
            let index = ByteSkip.toSentenceMark(body, from: next, to: paragraph.upperBound)
            next = index + 1
            guard index < paragraph.upperBound else { return }
            let byte = body[index]
            guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?"),
                index + 1 < paragraph.upperBound
            else { continue }
            let after = body[index + 1]
            guard after == 0x20 || after == 0x0A || after == UInt8(ascii: "\"") || after == 0xE2 || after == 0xC2
            else { continue }
            if byte != UInt8(ascii: ".") || !Self.endsAbbreviation(body, paragraph.lowerBound..<index) {
                sentences.append(index + 1)
            }
        }
    }

    /// Whether the last word is up to four capitals or one letter.
    private static func endsAbbreviation(_ body: UnsafeBufferPointer<UInt8>, _ text: Range<Int>) -> Bool {
        var start = text.upperBound
        while start > text.lowerBound, body[start - 1] != 0x20, body[start - 1] != 0x0A {
            start -= 1
            if text.upperBound - start > 6 { return false }
        }
        let word = start..<text.upperBound
        guard !word.isEmpty else { return false }
        if word.count == 1 { return (body[word.lowerBound] | 0x20) &- 0x61 < 26 }
        for index in word {
            let byte = body[index]
            guard byte &- 0x41 < 26 || byte == UInt8(ascii: ".") || byte == 0xC4 || byte == 0x90 else { return false }
        }
        return true
    }

    private static func leadEnd(_ body: UnsafeBufferPointer<UInt8>, _ paragraphs: [Range<Int>], _ lead: String?) -> Int
    {
        if var lead, !lead.isEmpty {
            let matches = lead.withUTF8 { lead in
                lead.count <= body.count && lead.indices.allSatisfy { lead[$0] == body[$0] }
            }
            if matches { return min(lead.utf8.count, longestLead) }
        }
        guard let first = paragraphs.first else { return 0 }
        let end = first.count < shortParagraph && paragraphs.count > 1 ? paragraphs[1].upperBound : first.upperBound
        return min(end, longestLead)
    }
}
