/// Lines that a mail program sets around a text: header fields, the mark of a forwarded message, a signature.
struct CopiedMail {
    /// The lines that are such.
    private(set) var lines: [Range<Int>] = []
    /// The line with the subject, and where its text begins.
    private(set) var subject: (line: Int, start: Int)?

    private static let fields = PhraseTable([
        "from:", "to:", "cc:", "bcc:", "date:", "sent:", "subject:", "reply-to:", "attachments:", "importance:",
        "từ:", "đến:", "tới:", "gửi:", "ngày:", "đã gửi:", "chủ đề:", "tiêu đề:", "người gửi:", "người nhận:",
        "de :", "de:", "à :", "objet :", "objet:", "envoyé :", "envoyé:", "date :", "cc :",
        "ຈາກ:", "ຫາ:", "ເຖິງ:", "ຫົວຂໍ້:", "ວັນທີ:",
    ])
    private static let subjects = PhraseTable([
        "subject:", "chủ đề:", "tiêu đề:", "objet :", "objet:", "ຫົວຂໍ້:",
    ])
    private static let answers = PhraseTable(["re:", "fwd:", "fw:", "tr:", "aw:", "wg:"])
    private static let marks = PhraseTable([
        "---------- forwarded message", "-----original message", "begin forwarded message",
        "________________________________",
        "-------- original message", "-------- forwarded message", "---------- thư đã chuyển tiếp", "-----thư gốc",
        "---------- message transféré", "-----message d'origine",
    ])

    init(_ text: CleanText) {
        let all = text.lines
        text.folds.withUnsafeBufferPointer { folds in
            var i = 0
            while i < all.count {
                let line = all[i]
                if Self.marks.match(folds, line.foldStart, line.foldEnd) != nil || Self.saysWrote(folds, line) {
                    lines.append(i..<(i + 1))
                    i += 1
                    continue
                }
                var end = i
                var longest = 0
                var found: (line: Int, start: Int)?
                while end < all.count, end == i || all[end].gap == 0 {
                    let line = all[end]
                    guard Self.fields.match(folds, line.foldStart, line.foldEnd) != nil else { break }
                    if let subject = Self.subjects.match(folds, line.foldStart, line.foldEnd) {
                        found = (end, Self.start(text, folds, line, after: subject.count))
                    }
                    longest = max(longest, line.words)
                    end += 1
                }
                // Three fields under each other are a header; fewer may be a text's own words.
                if end - i >= 3 {
                    lines.append(i..<end)
                    // The innermost message's subject is the text's.
                    subject = found ?? subject
                }
                i = max(end, i + 1)
            }
        }
        findSignature(text)
    }

    private static let wrote: [[UInt8]] = ["wrote:", "đã viết:", "a écrit :", "ຂຽນວ່າ:"].map { Array($0.utf8) }

    /// "On 12 May 2026, Lan wrote:".
    private static func saysWrote(_ folds: UnsafeBufferPointer<UInt8>, _ line: TextLine) -> Bool {
        guard line.ending == .colon, line.digits >= 4, line.words <= 30 else { return false }
        let bytes = UnsafeBufferPointer(rebasing: folds[line.foldStart..<line.foldEnd])
        return wrote.contains { bytes.count > $0.count && bytes.suffix($0.count).elementsEqual($0) }
    }

    /// Whether the line begins with the name of a header field.
    static func isField(_ text: CleanText, _ line: TextLine) -> Bool {
        text.folds.withUnsafeBufferPointer { fields.match($0, line.foldStart, line.foldEnd) != nil }
    }

    /// Past the field's name and "Re: Fwd: ".
    private static func start(
        _ text: CleanText,
        _ folds: UnsafeBufferPointer<UInt8>,
        _ line: TextLine,
        after count: Int
    ) -> Int {
        guard line.foldEnd - line.foldStart == line.count else { return line.end }
        var i = line.foldStart + count
        while i < line.foldEnd {
            if folds[i] == 0x20 {
                i += 1
            } else if let answer = answers.match(folds, i, line.foldEnd) {
                i += answer.count
            } else {
                break
            }
        }
        return line.start + (i - line.foldStart)
    }

    /// From "-- " on a line of its own to the end, where that is no more than a signature.
    private mutating func findSignature(_ text: CleanText) {
        let all = text.lines
        var k = all.count - 1
        while k > 0, all.count - k <= 13 {
            let line = all[k]
            if line.count == 2, text.bytes[line.start] == 0x2D, text.bytes[line.start + 1] == 0x2D {
                lines.append(k..<all.count)
                return
            }
            if line.words > 30 { return }
            k -= 1
        }
    }
}
