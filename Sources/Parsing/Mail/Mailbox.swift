import News

extension DocumentParser {
    /// Mailboxes: one part a message.
    static let mailbox = DocumentParser(
        mediaType: "application/mbox",
        form: .binary(
            recognises: { MailSigns.isMailbox($0) },
            parse: { (bytes, context) throws(Reason) in try Mailbox.read(bytes, context) }
        )
    )
}

/// The messages of a mailbox (RFC 4155) in the forms mboxo, mboxrd and mboxcl2.
enum Mailbox {
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ context: ParsingContext) throws(Reason) -> [ParsedPart] {
        if !bytes.contains(0x0A), bytes.contains(0x0D) {
            // Line ends of old Macintosh programs.
            return try bytes.map { $0 == 0x0D ? 0x0A : $0 }.withUnsafeBufferPointer { (bytes) throws(Reason) in
                try read(bytes, context)
            }
        }
        var parts: [ParsedPart] = []
        var number = 0
        var i = MailSigns.start(bytes)
        while i < bytes.count {
            // Behind the separator, up to the next one.
            var start = i
            _ = MailLines.next(bytes, &start, bytes.count)
            let (end, isCounted) = messageEnd(bytes, start)
            number += 1
            let message = isCounted ? Array(bytes[start..<end]) : unescaped(bytes, start..<end)
            if number == 1, end >= bytes.count {
                // One message alone is no container.
                return try message.withUnsafeBufferPointer { (message) throws(Reason) in
                    try MailMessage.read(message, context)
                }
            }
            parts += try context.member(number, name: "") { () throws(Reason) in
                try message.withUnsafeBufferPointer { (message) throws(Reason) in
                    try MailMessage.read(message, context)
                }
            }
            i = end
        }
        return parts
    }

    /// A line "From sender Mon Jun  1 10:00:00 2009"; not strict: anything with a year at its end or an address in it.
    static func isSeparator(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, isStrict: Bool = false) -> Bool {
        guard start + 5 < bytes.count, bytes[start] == 0x46, bytes[start + 1] == 0x72, bytes[start + 2] == 0x6F,
            bytes[start + 3] == 0x6D, bytes[start + 4] == 0x20
        else { return false }
        var i = start
        let line = MailLines.next(bytes, &i, min(bytes.count, start + 400))
        let text = bytes[(start + 5)..<max(start + 5, line.upperBound)]
        let words = text.split(separator: 0x20)
        let hasClock = words.contains {
            $0.count >= 5 && $0.count <= 8 && $0.contains(0x3A) && $0.allSatisfy { $0 >= 0x30 && $0 <= 0x3A }
        }
        let hasYear = words.suffix(3).contains { word in
            word.count == 4 && word.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
                && (word.first == 0x31 || word.first == 0x32)
        }
        if hasClock && hasYear && words.count >= 4 { return true }
        return !isStrict && text.contains(0x40) && (hasYear || words.count == 1)
    }

    /// Where the message at `start` ends: by its Content-Length where a separator stands there, else at the next
    /// separator below an empty line.
    private static func messageEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> (end: Int, isCounted: Bool) {
        var i = start
        if let header = try? MailHeader(bytes, &i, bytes.count), let value = header.text("content-length"),
            let length = Int(value), length > 0, length <= bytes.count - i
        {
            var k = i + length
            // The line end before a separator may count or not.
            while k < bytes.count, k - i - length < 4, bytes[k] == 0x0A || bytes[k] == 0x0D { k += 1 }
            if k == bytes.count || isSeparator(bytes, k) { return (k, true) }
        }
        i = start
        var isAfterEmpty = false
        while i < bytes.count {
            let lineStart = i
            let line = MailLines.next(bytes, &i, bytes.count)
            if isAfterEmpty, bytes[lineStart] == 0x46, isSeparator(bytes, lineStart) { return (lineStart, false) }
            isAfterEmpty = line.isEmpty
        }
        return (bytes.count, false)
    }

    /// Lines of the text that begin with "From " carry a `>` before it: one is taken off.
    private static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        var i = range.lowerBound
        while i < range.upperBound {
            var lineStart = i
            _ = MailLines.next(bytes, &i, range.upperBound)
            if bytes[lineStart] == 0x3E {
                var k = lineStart
                while k < i, bytes[k] == 0x3E { k += 1 }
                if k + 4 < i, bytes[k..<(k + 5)].elementsEqual("From ".utf8) { lineStart += 1 }
            }
            result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[lineStart..<i]))
        }
        return result
    }
}
