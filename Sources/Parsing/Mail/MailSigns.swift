/// How a message and a mailbox are known by their first lines.
enum MailSigns {
    /// Header fields that mails have and other texts with fields at their top do not.
    private static let fieldNames: Set<String> = [
        "from", "to", "subject", "date", "reply-to", "cc", "bcc", "organization",
    ]
    /// Of these, what no mail program shows above a text: who copies a mail out of a window does not copy them.
    private static let hiddenNames: Set<String> = [
        "received", "return-path", "message-id", "mime-version", "content-type", "delivered-to", "x-mailer",
        "content-transfer-encoding", "x-originalarrivaltime", "in-reply-to", "references", "user-agent", "newsgroups",
        "dkim-signature",
    ]
    private static let lineLimit = 120
    private static let byteLimit = 64 << 10

    /// RFC 5322 header fields at the top; a mailbox's line before them is allowed, for a file of one message.
    ///
    /// A text copied out of a mail program's window opens with fields too ("From: … Sent: … Subject: …"). A message is
    /// only what has one of the fields that programs write for each other, or a sender with an address and a date in
    /// the form of section 3.3.
    static func isMessage(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = start(bytes)
        guard start < bytes.count, bytes[start] &- 0x21 < 0x5E else { return false }
        let head = bytes[start..<min(bytes.count, start + byteLimit)]
        guard !head.contains(0x0A), head.contains(0x0D) else { return header(bytes, from: start).isOfMessage }
        // Line ends of CR only.
        return head.map { $0 == 0x0D ? 0x0A : $0 }.withUnsafeBufferPointer { header($0, from: 0).isOfMessage }
    }

    /// A mailbox (RFC 4155): a line "From sender date" and a message below it.
    static func isMailbox(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = start(bytes)
        guard start < bytes.count, Mailbox.isSeparator(bytes, start) else { return false }
        var i = start
        _ = MailLines.next(bytes, &i, bytes.count)
        // Without a field the line must be of the strict form, with a time.
        return !header(bytes, from: i).known.isEmpty || Mailbox.isSeparator(bytes, start, isStrict: true)
    }

    /// Empty lines at the top and a byte order mark are passed over.
    static func start(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var i = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while i < min(bytes.count, 4_096), bytes[i] <= 0x20, bytes[i] != 0 { i += 1 }
        return i
    }

    /// What tells a message's header from other lines of names and values.
    private struct Header {
        /// Names of fields that mails have.
        var known: Set<String> = []
        var isHidden = false
        var hasAddress = false
        var hasDate = false

        var isOfMessage: Bool { known.count >= 3 && (isHidden || hasAddress && hasDate) }
    }

    /// The header at `start`; empty where it is none.
    private static func header(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Header {
        var i = start
        let end = min(bytes.count, start + byteLimit)
        var header = Header()
        var lines = 0
        var fields = 0
        while i < end, lines < lineLimit {
            let line = MailLines.next(bytes, &i, end)
            lines += 1
            if line.isEmpty { break }
            if bytes[line.lowerBound] == 0x20 || bytes[line.lowerBound] == 0x09, fields > 0 { continue }
            guard let colon = MailHeader.colon(bytes, line) else {
                return header.known.count >= 3 && fields >= 4 ? header : Header()
            }
            fields += 1
            guard colon - line.lowerBound <= 40 else { continue }
            let name = String(
                decoding: bytes[line.lowerBound..<colon].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 },
                as: UTF8.self
            )
            let value = UnsafeBufferPointer(rebasing: bytes[(colon + 1)..<line.upperBound])
            if hiddenNames.contains(name) {
                header.known.insert(name)
                header.isHidden = true
            } else if fieldNames.contains(name) {
                header.known.insert(name)
                if name == "from" { header.hasAddress = header.hasAddress || hasAddress(value) }
                if name == "date" { header.hasDate = header.hasDate || isDate(value) }
            }
            // Enough, unless the line ends of the text are of another kind.
            if header.known.count >= 6, header.isOfMessage { break }
        }
        return header
    }

    /// Something of the form local@domain (RFC 5322, section 3.4.1).
    private static func hasAddress(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        value.indices.contains { i in
            value[i] == 0x40 && i > 0 && i + 1 < value.count && value[i - 1] > 0x20 && isLetterOrDigit(value[i + 1])
        }
    }

    /// `Thu, 12 Nov 2026 16:05:00 +0700`, the day of the week and the seconds left out or not (RFC 5322, section 3.3,
    /// with the zones and years of two figures of section 4.3).
    private static func isDate(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        var words = value.prefix(80).split { $0 == 0x20 || $0 == 0x09 }
        if words.first?.last == 0x2C { words.removeFirst() }
        guard words.count >= 5 else { return false }
        func isNumber(_ word: Slice<UnsafeBufferPointer<UInt8>>, _ lengths: ClosedRange<Int>) -> Bool {
            lengths.contains(word.count) && word.allSatisfy { $0 &- 0x30 < 10 }
        }
        let clock = words[3].split(separator: 0x3A, omittingEmptySubsequences: false)
        let zone = words[4]
        return isNumber(words[0], 1...2) && words[1].count == 3 && words[1].allSatisfy { ($0 | 0x20) &- 0x61 < 26 }
            && isNumber(words[2], 2...4) && (2...3).contains(clock.count) && clock.allSatisfy { isNumber($0, 1...2) }
            && (zone.first == 0x2B || zone.first == 0x2D
                ? isNumber(zone.dropFirst(), 4...4) : zone.allSatisfy { ($0 | 0x20) &- 0x61 < 26 })
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 || byte == 0x5B
    }
}
