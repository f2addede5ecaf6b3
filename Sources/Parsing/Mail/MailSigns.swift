/// How a message and a mailbox are known by their first lines.
enum MailSigns {
    /// Header fields that mails have and other texts with fields at their top do not.
    private static let fieldNames: Set<String> = [
        "received", "return-path", "message-id", "mime-version", "content-type", "from", "to", "subject", "date",
        "delivered-to", "x-mailer", "content-transfer-encoding", "reply-to", "x-originalarrivaltime", "cc", "bcc",
        "in-reply-to", "references", "user-agent", "newsgroups", "organization", "dkim-signature",
    ]
    private static let lineLimit = 120
    private static let byteLimit = 64 << 10

    /// RFC 5322 header fields at the top; a mailbox's line before them is allowed, for a file of one message.
    static func isMessage(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = start(bytes)
        guard start < bytes.count, bytes[start] &- 0x21 < 0x5E else { return false }
        let head = bytes[start..<min(bytes.count, start + byteLimit)]
        guard !head.contains(0x0A), head.contains(0x0D) else { return known(bytes, from: start) >= 3 }
        // Line ends of CR only.
        return head.map { $0 == 0x0D ? 0x0A : $0 }.withUnsafeBufferPointer { known($0, from: 0) >= 3 }
    }

    /// A mailbox (RFC 4155): a line "From sender date" and a message below it.
    static func isMailbox(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = start(bytes)
        guard start < bytes.count, Mailbox.isSeparator(bytes, start) else { return false }
        var i = start
        _ = MailLines.next(bytes, &i, bytes.count)
        // Without a field the line must be of the strict form, with a time.
        return known(bytes, from: i) >= 1 || Mailbox.isSeparator(bytes, start, isStrict: true)
    }

    /// Empty lines at the top and a byte order mark are passed over.
    static func start(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var i = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while i < min(bytes.count, 4_096), bytes[i] <= 0x20, bytes[i] != 0 { i += 1 }
        return i
    }

    /// How many known fields stand in the header at `start`, 0 where it is none.
    private static func known(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var i = start
        let end = min(bytes.count, start + byteLimit)
        var known: Set<String> = []
        var lines = 0
        var fields = 0
        while i < end, lines < lineLimit {
            let line = MailLines.next(bytes, &i, end)
            lines += 1
            if line.isEmpty { break }
            if bytes[line.lowerBound] == 0x20 || bytes[line.lowerBound] == 0x09, fields > 0 { continue }
            guard let colon = MailHeader.colon(bytes, line) else {
                return known.count >= 3 && fields >= 4 ? known.count : 0
            }
            fields += 1
            guard colon - line.lowerBound <= 40 else { continue }
            let name = String(
                decoding: bytes[line.lowerBound..<colon].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 },
                as: UTF8.self
            )
            if fieldNames.contains(name) { known.insert(name) }
            // Enough, unless the line ends of the text are of another kind.
            if known.count >= 6 { break }
        }
        return known.count
    }
}
