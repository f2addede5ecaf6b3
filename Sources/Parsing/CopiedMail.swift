/// Lines that a mail program sets around a text: header fields, the mark of a forwarded message, a signature.
struct CopiedMail {
    /// The lines that are such.
    private(set) var lines: [Range<Int>] = []
    /// "---------- Forwarded message", "On 12 May 2026, Lan wrote:".
    private var openings: [Int] = []
    /// Three fields or more under each other, in the order of the text.
    private(set) var headers: [Header] = []

    struct Header {
        /// Fields by what they say: the line and where its value begins in the text's bytes.
        var subject: (line: Int, start: Int)?
        var sender: (line: Int, start: Int)?
        var date: (line: Int, start: Int)?
        /// Past its last line.
        var end: Int
    }

    private static let fields = PhraseTable([
        "from:", "to:", "cc:", "bcc:", "date:", "sent:", "subject:", "reply-to:", "attachments:", "importance:",
        "từ:", "đến:", "tới:", "gửi:", "ngày:", "đã gửi:", "chủ đề:", "tiêu đề:", "người gửi:", "người nhận:",
        "de :", "de:", "à :", "objet :", "objet:", "envoyé :", "envoyé:", "date :", "cc :",
        "ຈາກ:", "ຫາ:", "ເຖິງ:", "ຫົວຂໍ້:", "ວັນທີ:",
    ])
    private static let subjects = PhraseTable([
        "subject:", "chủ đề:", "tiêu đề:", "objet :", "objet:", "ຫົວຂໍ້:",
    ])
    private static let senders = PhraseTable(["from:", "từ:", "người gửi:", "de :", "de:", "ຈາກ:"])
    private static let dates = PhraseTable([
        "date:", "sent:", "ngày:", "đã gửi:", "envoyé :", "envoyé:", "date :", "ວັນທີ:",
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
                    openings.append(i)
                    i += 1
                    continue
                }
                var end = i
                var longest = 0
                var header = Header(end: i)
                while end < all.count, end == i || all[end].gap == 0 {
                    let line = all[end]
                    guard Self.fields.match(folds, line.foldStart, line.foldEnd) != nil else { break }
                    if let subject = Self.subjects.match(folds, line.foldStart, line.foldEnd) {
                        header.subject = (end, Self.start(text, folds, line, after: subject.count))
                    } else if let sender = Self.senders.match(folds, line.foldStart, line.foldEnd) {
                        header.sender = (end, Self.value(folds, line, after: sender.count))
                    } else if let date = Self.dates.match(folds, line.foldStart, line.foldEnd) {
                        header.date = (end, Self.value(folds, line, after: date.count))
                    }
                    longest = max(longest, line.words)
                    end += 1
                }
                // Three fields under each other are a header; fewer may be a text's own words.
                if end - i >= 3 {
                    lines.append(i..<end)
                    header.end = end
                    headers.append(header)
                }
                i = max(end, i + 1)
            }
        }
        dropNotes(all)
        findSignature(text)
    }

    /// A short note of the sender's above a text of another's ("Please run this:"): below a header and above the line
    /// that opens the other's message, which has at least three times as many words.
    private mutating func dropNotes(_ all: [TextLine]) {
        for header in headers {
            guard let opening = openings.first(where: { $0 >= header.end }), header.end < opening else { continue }
            let note = all[header.end..<opening].reduce(0) { $0 + $1.words }
            let rest = all[opening...].reduce(0) { $0 + $1.words }
            if note < Self.longNote, rest >= note * 3 { lines.append(header.end..<opening) }
        }
    }

    /// Words that a note above another's text must have to stay.
    private static let longNote = 40

    private static let offices = words(
        """
        desk news newsroom room office team editor editors editorial press media info agency ministry department service \
        admin newsletter support bureau rédaction agence ກະຊວງ ຫ້ອງ ກົມ ສຳນັກ
        """
    )
    /// Words that a Vietnamese office's name opens with, some of which are also parts of people's names.
    private static let officeOpenings = words("ban phòng tòa toà báo đài bộ sở vụ cục hãng trung văn thư")

    private static func words(_ list: String) -> Set<[UInt8]> {
        Set(list.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { Array($0) })
    }

    /// Whether a sender's name is that of an office, or not written as names of people are.
    static func isOffice(_ name: String) -> Bool {
        let words = name.utf8.split(separator: 0x20).map(Array.init)
        guard let last = words.last?.first, last &- 0x61 >= 26 else { return true }
        let folded = words.map { word in word.withUnsafeBufferPointer { Scalar.folded($0, 0..<$0.count) } }
        return folded.first.map(officeOpenings.contains) ?? true || folded.contains(where: offices.contains)
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

    /// The innermost message whose text begins at or below line `start`: the last header above it.
    func header(above start: Int) -> Header? { headers.last { $0.end <= start } }

    /// The same where that header's sender wrote or sent the text at `start`: no other's message opens between them.
    func sender(above start: Int) -> Header? {
        header(above: start).flatMap { header in
            openings.contains { $0 >= header.end && $0 < start } ? nil : header
        }
    }

    /// Past the field's name.
    private static func value(_ folds: UnsafeBufferPointer<UInt8>, _ line: TextLine, after count: Int) -> Int {
        guard line.foldEnd - line.foldStart == line.count else { return line.end }
        var i = line.foldStart + count
        while i < line.foldEnd, folds[i] == 0x20 { i += 1 }
        return line.start + (i - line.foldStart)
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
