import News

/// What a message holds, sorted: its text in its forms, what is attached, what it shows inside the text.
struct MailContent {
    struct Text {
        var bytes: [UInt8]
        var charset: String?
        /// RFC 3676: lines that end in a space go on.
        var isFlowed = false
        var deletesSpace = false
    }

    struct Attachment {
        var name: String?
        var mediaType: String
        var bytes: [UInt8]
        var isMessage = false
    }

    var plain: [Text] = []
    var html: Text?
    var attachments: [Attachment] = []
    var pictures: [Association] = []
    /// In the words of `quality.notes`.
    var notes: [String] = []
    var isEncrypted = false
    /// Parts that are no documents: signatures, keys, delivery reports.
    private var skipped = 0

    private static let signatures: Set<String> = [
        "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature",
        "application/pgp-keys", "text/vcard", "text/x-vcard", "text/directory", "message/delivery-status",
        "message/disposition-notification", "text/rfc822-headers", "message/external-body", "message/partial",
        "text/calendar", "application/ics",
    ]

    init(_ part: MailPart, _ bytes: UnsafeBufferPointer<UInt8>, _ context: ParsingContext) throws(Reason) {
        try collect(part, bytes, context, isRoot: true, depth: 0)
        if skipped > 0 { notes.append("mail-parts-skipped:\(skipped)") }
    }

    private mutating func note(_ note: String) { if !notes.contains(note) { notes.append(note) } }

    private mutating func collect(
        _ part: MailPart,
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ context: ParsingContext,
        isRoot: Bool,
        depth: Int
    ) throws(Reason) {
        let type = part.type.value
        if part.isBroken { note("mail-boundary-missing") }
        switch type {
        case "multipart/signed":
            note("mail-signed")
            for child in part.children { try collect(child, bytes, context, isRoot: false, depth: depth) }
        case "multipart/encrypted": isEncrypted = true
        case "multipart/related":
            // The root comes first, or is named by `start` (RFC 2387).
            let start = part.type.text("start")
            let root = part.children.firstIndex { start != nil && $0.header.text("content-id") == start } ?? 0
            for (index, child) in part.children.enumerated() {
                if index != root, child.type.value.hasPrefix("image/") {
                    showPicture(child, bytes)
                } else {
                    try collect(child, bytes, context, isRoot: false, depth: depth)
                }
            }
        case _ where type.hasPrefix("multipart/") && !part.children.isEmpty:
            for child in part.children { try collect(child, bytes, context, isRoot: false, depth: depth) }
        case "application/pkcs7-mime", "application/x-pkcs7-mime":
            try openSealed(part, bytes, context, depth)
        case _ where Self.signatures.contains(type): skipped += 1
        default: take(part, bytes, isRoot: isRoot)
        }
    }

    private mutating func take(_ part: MailPart, _ bytes: UnsafeBufferPointer<UInt8>, isRoot: Bool) {
        let type = part.type.value
        let isAttached = part.disposition.value == "attachment" || part.fileName != nil && !isRoot
        if !isAttached, type == "text/html" || type == "text/plain" || type.hasPrefix("multipart/") {
            let (content, isFaulty) = part.content(bytes)
            if isFaulty { note("mail-transfer-faults") }
            var text = Text(bytes: content, charset: part.type.text("charset"))
            if type == "text/html" {
                if html == nil { html = text } else { skipped += 1 }
                return
            }
            text.isFlowed = part.type.text("format")?.utf8.elementsEqual("flowed".utf8) ?? false
            text.deletesSpace = part.type.text("delsp")?.utf8.elementsEqual("yes".utf8) ?? false
            plain.append(text)
            return
        }
        if type.hasPrefix("image/"), part.header.value("content-id") != nil || part.disposition.value == "inline",
            part.disposition.value != "attachment"
        {
            return showPicture(part, bytes)
        }
        let (content, isFaulty) = part.content(bytes)
        if isFaulty { note("mail-transfer-faults") }
        guard !content.isEmpty else {
            skipped += 1
            return
        }
        attachments.append(
            Attachment(
                name: part.fileName,
                mediaType: type,
                bytes: content,
                isMessage: type == "message/rfc822" || type == "message/global"
            )
        )
    }

    /// A picture inside the text belongs to the item.
    private mutating func showPicture(_ part: MailPart, _ bytes: UnsafeBufferPointer<UInt8>) {
        guard pictures.count < 200 else {
            skipped += 1
            return
        }
        var picture = Association(name: "inline-\(pictures.count + 1)", type: .picture)
        var rendition = Rendition(name: "original")
        rendition.contentType = part.type.value
        rendition.title = part.fileName
        rendition.sizeInBytes = part.content(bytes).bytes.count
        picture.renditions = [rendition]
        pictures.append(picture)
    }

    /// S/MIME in one piece: what is only signed is read, what is enveloped cannot be (RFC 8551, section 3.2).
    private mutating func openSealed(
        _ part: MailPart,
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ context: ParsingContext,
        _ depth: Int
    ) throws(Reason) {
        let sealed = part.content(bytes).bytes
        guard depth < 4, let inner = SignedData.content(sealed) else {
            isEncrypted = true
            return
        }
        note("mail-signed")
        try context.take(unpacked: inner.count)
        try inner.withUnsafeBufferPointer { (inner) throws(Reason) in
            let part = try MailPart.read(inner, 0..<inner.count)
            try collect(part, inner, context, isRoot: true, depth: depth + 1)
        }
    }
}
