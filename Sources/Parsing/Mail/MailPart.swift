import News

/// A message or a part of one, cut along its boundaries (RFC 2046, section 5.1).
struct MailPart {
    /// Levels of parts, one in the other.
    static let depthLimit = 20
    /// Parts of one message.
    static let countLimit = 10_000

    var header: MailHeader
    var type: MailParameters
    var disposition: MailParameters
    /// Where the body stands in the message.
    var body: Range<Int>
    var children: [MailPart] = []
    /// A multipart whose boundary is missing or never comes.
    var isBroken = false

    /// Reads the message or part at `range`.
    ///
    /// Linear in its length for each level. Throws `nested-too-deep`, `too-many-parts` and `too-complex` (the header).
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) throws(Reason) -> MailPart {
        var count = 0
        return try read(bytes, range, "text/plain", 0, &count)
    }

    private static func read(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ range: Range<Int>,
        _ standard: String,
        _ depth: Int,
        _ count: inout Int
    ) throws(Reason) -> MailPart {
        guard depth <= depthLimit else {
            throw Reason(
                .nestedTooDeep,
                "The message has parts in more than \(depthLimit) levels, one in the other; drop its text by itself."
            )
        }
        count += 1
        guard count <= countLimit else {
            throw Reason(.tooManyParts, "The message has more than \(countLimit) parts; drop its text by itself.")
        }
        var i = range.lowerBound
        let header = try MailHeader(bytes, &i, range.upperBound)
        return try read(bytes, header, i..<range.upperBound, standard, depth, &count)
    }

    private static func read(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ header: MailHeader,
        _ body: Range<Int>,
        _ standard: String,
        _ depth: Int,
        _ count: inout Int
    ) throws(Reason) -> MailPart {
        var type = MailParameters(header.value("content-type") ?? Array(standard.utf8))
        if !type.value.utf8.contains(0x2F) { type = MailParameters(Array(standard.utf8)) }
        let disposition = MailParameters(header.value("content-disposition") ?? [])
        var part = MailPart(header: header, type: type, disposition: disposition, body: body)
        guard type.value.hasPrefix("multipart/") else { return part }
        let boundary = type.bytes("boundary") ?? firstBoundary(bytes, body)
        guard let boundary, !boundary.isEmpty else {
            part.isBroken = true
            return part
        }
        let pieces = split(bytes, body, boundary)
        part.isBroken = pieces.isEmpty || type.bytes("boundary") == nil
        let inner = type.value == "multipart/digest" ? "message/rfc822" : "text/plain"
        for piece in pieces { part.children.append(try read(bytes, piece, inner, depth + 1, &count)) }
        return part
    }

    /// The parts between the boundary's lines; what stands before the first and behind the last is for no reader.
    private static func split(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ body: Range<Int>,
        _ boundary: [UInt8]
    ) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start: Int?
        var i = body.lowerBound
        while i < body.upperBound {
            let lineStart = i
            let line = MailLines.next(bytes, &i, body.upperBound)
            guard line.count >= boundary.count + 2, bytes[line.lowerBound] == 0x2D, bytes[line.lowerBound + 1] == 0x2D,
                bytes[(line.lowerBound + 2)..<(line.lowerBound + 2 + boundary.count)].elementsEqual(boundary)
            else { continue }
            // Nothing may follow but the closing hyphens and white space: "--ab" is no line of the boundary "a".
            var rest = bytes[(line.lowerBound + 2 + boundary.count)..<line.upperBound]
            let isLast = rest.starts(with: [0x2D, 0x2D])
            if isLast { rest = rest.dropFirst(2) }
            guard rest.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { continue }
            if let start { pieces.append(start..<lineEnd(bytes, start, lineStart)) }
            start = isLast ? nil : i
            if isLast { break }
        }
        if let start, start < body.upperBound { pieces.append(start..<body.upperBound) }
        return pieces
    }

    /// The line end before a boundary belongs to the boundary.
    private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ boundary: Int) -> Int {
        var end = boundary
        if end > start, bytes[end - 1] == 0x0A { end -= 1 }
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        return end
    }

    /// The boundary that a multipart without one seems to have: its first line that begins with two hyphens.
    private static func firstBoundary(_ bytes: UnsafeBufferPointer<UInt8>, _ body: Range<Int>) -> [UInt8]? {
        var i = body.lowerBound
        var lines = 0
        while i < body.upperBound, lines < 40 {
            let line = MailLines.next(bytes, &i, body.upperBound)
            lines += 1
            if line.count > 2, line.count <= 80, bytes[line.lowerBound] == 0x2D, bytes[line.lowerBound + 1] == 0x2D {
                return Array(bytes[(line.lowerBound + 2)..<line.upperBound])
            }
        }
        return nil
    }

    /// The name of an attachment, without folders; nil where it has none.
    var fileName: String? {
        let name = disposition.text("filename") ?? type.text("name")
        guard let last = name?.utf8.split(whereSeparator: { $0 == 0x2F || $0 == 0x5C }).last else { return nil }
        return String(decoding: last.prefix(255), as: UTF8.self)
    }

    /// The body with its transfer encoding undone, and whether that met faults.
    func content(_ bytes: UnsafeBufferPointer<UInt8>) -> (bytes: [UInt8], isFaulty: Bool) {
        let raw = UnsafeBufferPointer(rebasing: bytes[body])
        let encoding = header.value("content-transfer-encoding").map { MailParameters($0).value } ?? ""
        switch encoding {
        case "base64":
            let decoded = TransferDecoding.base64(raw)
            return (decoded.bytes, decoded.faults > 0)
        case "quoted-printable":
            let decoded = TransferDecoding.quotedPrintable(raw)
            return (decoded.bytes, decoded.faults > 0)
        default: return (Array(raw), false)
        }
    }
}
