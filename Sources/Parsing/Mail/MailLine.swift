/// A line of a mail's text, and what mail programs mean by it.
struct MailLine {
    /// As it stands.
    let bytes: ArraySlice<UInt8>
    /// Lower-case, without space around it, cut at 400 bytes.
    private let folded: [UInt8]
    /// How many `>` it opens with.
    let quote: Int
    /// Without them.
    let unquoted: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        var rest = bytes
        var quote = 0
        while rest.first == 0x3E || quote > 0 && rest.first == 0x20 && rest.dropFirst().first == 0x3E {
            if rest.first == 0x3E { quote += 1 }
            rest = rest.dropFirst()
        }
        if quote > 0, rest.first == 0x20 { rest = rest.dropFirst() }
        self.quote = quote
        unquoted = rest
        var head = Array(bytes.drop { $0 <= 0x20 || $0 == 0x2A }.prefix(400))
        while let last = head.last, last <= 0x20 || last == 0x2A { head.removeLast() }
        folded = head.withUnsafeBufferPointer { Scalar.folded($0, 0..<$0.count) }
    }

    var isBlank: Bool { folded.isEmpty }

    /// RFC 3676, section 4.3, also without its space.
    var isSignatureMark: Bool {
        bytes.elementsEqual("-- ".utf8) || bytes.elementsEqual("--".utf8) || folded.elementsEqual("--".utf8)
    }

    // MARK: forwarded text

    private static let forwardMarks = [
        "forwarded message", "begin forwarded message", "forwarded by", "thư đã chuyển tiếp", "thư được chuyển tiếp",
        "thư chuyển tiếp", "tin nhắn được chuyển tiếp", "bắt đầu thư chuyển tiếp", "message transféré",
        "message transmis", "début du message réexpédié", "weitergeleitete nachricht", "mensaje reenviado",
        "пересылаемое сообщение", "ຂໍ້ຄວາມສົ່ງຕໍ່",
    ].map { Array($0.utf8) }

    /// "---------- Forwarded message ---------", "Begin forwarded message:".
    var isForwardMark: Bool {
        guard folded.count <= 120 else { return false }
        let text = folded.drop { $0 == 0x2D || $0 == 0x20 || $0 == 0x5F }
        guard text.count < folded.count || folded.last == 0x3A else { return false }
        return Self.forwardMarks.contains { text.starts(with: $0) }
    }

    // MARK: fields above a quoted or forwarded text

    /// Names of fields in the languages of the desk's mail programs.
    private static let fieldNames: [(name: String, words: [String])] = [
        ("from", ["from", "từ", "người gửi", "de", "von", "ຈາກ", "от"]),
        (
            "date",
            [
                "date", "sent", "ngày", "đã gửi", "gửi", "ngày gửi", "envoyé", "gesendet", "datum", "ວັນທີ", "thời gian",
                "дата",
            ]
        ),
        ("to", ["to", "đến", "tới", "người nhận", "à", "an", "ຫາ", "кому"]), ("cc", ["cc", "đồng gửi", "copie à"]),
        ("subject", ["subject", "chủ đề", "tiêu đề", "objet", "betreff", "ຫົວຂໍ້", "тема"]),
        ("reply-to", ["reply-to", "trả lời"]),
    ]

    /// "Từ: Ban Biên tập" as (`from`, "Ban Biên tập"); nil for a line that is no such field.
    var field: (name: String, value: String)? {
        guard let colon = folded.firstIndex(of: 0x3A), colon <= 40 else { return nil }
        var name = Array(folded[..<colon])
        while let last = name.last, last <= 0x20 || last == 0x2A { name.removeLast() }
        for (field, words) in Self.fieldNames where words.contains(where: { name.elementsEqual($0.utf8) }) {
            guard let colon = bytes.firstIndex(of: 0x3A) else { return nil }
            let value = bytes[(colon + 1)...].filter { $0 != 0x2A }
            return (field, StatedText.line(value) ?? "")
        }
        return nil
    }

    /// Whether a block of at least three fields begins here: sender, date, and one more.
    static func opensBlock(_ lines: [MailLine], _ i: Int) -> Bool {
        guard lines[i].field?.name == "from" else { return false }
        let names = lines[i...].prefix(7).prefix { !$0.isBlank }.compactMap { $0.field?.name }
        return names.contains("date") && (names.contains("to") || names.contains("subject"))
    }

    static func blockEnd(_ lines: [MailLine], _ i: Int) -> Int {
        var end = i
        while end < lines.count, !lines[end].isBlank { end += 1 }
        return end
    }

    // MARK: quoted history

    private static let originalMarks = [
        "original message", "thư gốc", "tin nhắn gốc", "message d'origine", "message original",
        "ursprüngliche nachricht", "mensaje original", "исходное сообщение",
    ].map { Array($0.utf8) }

    /// How a line before a quotation begins and ends.
    private static let attributions: [(begins: [String], ends: [String])] = [
        (["on "], ["wrote:", "writes:"]), (["vào ", "ngày "], ["đã viết:", "viết:"]),
        (["le "], ["a écrit :", "a écrit:"]),
        (["am "], ["schrieb:"]), (["el "], ["escribió:"]), (["ວັນທີ"], ["ຂຽນວ່າ:", "ຂຽນ:"]),
    ]

    /// Where the quotation begins whose attribution is at `i`; nil where there is none.
    static func attribution(_ lines: [MailLine], _ i: Int) -> Int? {
        let line = lines[i]
        guard !line.isBlank else { return nil }
        let text = line.folded.drop { $0 == 0x2D || $0 == 0x20 || $0 == 0x5F }
        if line.folded.first == 0x2D, originalMarks.contains(where: { text.starts(with: $0) }) { return i + 1 }
        if opensBlock(lines, i) { return i + 1 }
        if i + 1 < lines.count, line.folded.count >= 10, line.folded.allSatisfy({ $0 == 0x5F }),
            opensBlock(lines, i + 1)
        {
            return i + 1
        }
        for (begins, ends) in attributions where begins.contains(where: { line.folded.starts(with: $0.utf8) }) {
            // Programs break it over two or three lines.
            for k in i..<min(i + 3, lines.count) {
                if ends.contains(where: { lines[k].folded.reversed().starts(with: $0.utf8.reversed()) }) {
                    return k + 1
                }
                if lines[k].isBlank { break }
            }
        }
        let isOfSomebody = line.folded.contains(0x40) || line.folded.contains(0x3C)
        if isOfSomebody, i + 1 < lines.count, lines[(i + 1)...].prefix(2).contains(where: { $0.quote > 0 }),
            line.folded.last == 0x3A
        {
            return i + 1
        }
        return nil
    }

    // MARK: notices

    private static let noticeBegins = [
        "this e-mail", "this email", "this message", "this communication", "the information contained in this",
        "the information in this", "the contents of this", "confidentiality notice", "disclaimer", "important notice",
        "privileged", "email này", "thư điện tử này", "thông tin trong email này", "thông tin trong thư", "bức thư này",
        "nội dung email này", "lưu ý bảo mật", "ce message", "ce courriel", "cet e-mail", "diese e-mail",
    ].map { Array($0.utf8) }
    private static let noticeWords = [
        "confidential", "intended recipient", "intended only", "intended solely", "privileged", "bảo mật", "người nhận",
        "confidentiel", "destinataire", "vertraulich", "disclaim", "virus",
    ].map { Array($0.utf8) }

    /// Whether a legal notice begins here: its first words and, in it, what such notices say.
    func opensNotice(_ following: ArraySlice<MailLine>) -> Bool {
        let text = folded.drop { $0 == 0x2D || $0 == 0x20 || $0 == 0x5B }
        guard Self.noticeBegins.contains(where: { text.starts(with: $0) }) else { return false }
        var paragraph = folded
        for line in following {
            if line.isBlank { break }
            paragraph.append(0x20)
            paragraph.append(contentsOf: line.folded)
        }
        return Self.noticeWords.contains { Self.contains(paragraph, $0) }
    }

    private static func contains(_ text: [UInt8], _ word: [UInt8]) -> Bool {
        guard let first = word.first, text.count >= word.count else { return false }
        for i in 0...(text.count - word.count) where text[i] == first {
            if text[i..<(i + word.count)].elementsEqual(word) { return true }
        }
        return false
    }

    private static let deviceLines = [
        "sent from my ", "sent from mail for", "get outlook for", "gửi từ iphone", "được gửi từ ", "đã gửi từ ",
        "envoyé de mon ", "envoyé depuis mon ", "von meinem ", "sent via ",
    ].map { Array($0.utf8) }

    /// "Sent from my iPhone".
    var isDeviceLine: Bool {
        folded.count <= 80 && Self.deviceLines.contains { folded.starts(with: $0) }
    }
}
