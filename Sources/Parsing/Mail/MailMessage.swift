import News

extension DocumentParser {
    /// E-mail: one part for what the sender wrote, one for each attachment.
    static let mail = DocumentParser(
        mediaType: "message/rfc822",
        form: .binary(
            recognises: { MailSigns.isMessage($0) },
            parse: { (bytes, context) throws(Reason) in try MailMessage.read(bytes, context) }
        )
    )
}

/// Reads a message (RFC 5322 and 2045-2049).
///
/// The message itself is a part without a number, as a file that holds nothing else is; attachments are 1, 2, 3 … below
/// it. A message whose body is written in a news format is what that format says.
enum MailMessage {
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ context: ParsingContext) throws(Reason) -> [ParsedPart] {
        if !bytes.contains(0x0A), bytes.contains(0x0D) {
            return try bytes.map { $0 == 0x0D ? 0x0A : $0 }.withUnsafeBufferPointer { (bytes) throws(Reason) in
                try read(bytes, context)
            }
        }
        let part = try MailPart.read(bytes, MailSigns.start(bytes)..<bytes.count)
        let content = try MailContent(part, bytes, context)
        var reading = MailReading(header: part.header, content: content, settings: context.settings)
        var parts = try reading.parts(context)
        var number = 0
        for attachment in content.attachments {
            number += 1
            parts += try self.parts(attachment, number, context)
        }
        guard !parts.isEmpty else {
            throw Reason(.empty, "The message has neither text nor attachments; drop it again when it is whole.")
        }
        return parts
    }

    private static func parts(
        _ attachment: MailContent.Attachment,
        _ number: Int,
        _ context: ParsingContext
    ) throws(Reason) -> [ParsedPart] {
        guard attachment.isMessage else {
            if attachment.mediaType == "application/ms-tnef" {
                let reason = Reason(
                    .unsupportedFormat,
                    "It is Outlook's winmail.dat; ask the sender for a plain message."
                )
                try context.take(members: 1)
                return [.refused(path: String(number), reason)]
            }
            return try context.member(number, name: attachment.name ?? "", attachment.bytes)
        }
        return try context.member(number, name: attachment.name ?? "") { () throws(Reason) in
            try attachment.bytes.withUnsafeBufferPointer { (bytes) throws(Reason) in try read(bytes, context) }
        }
    }
}
