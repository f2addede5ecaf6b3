import News

/// The fields at the top of a message or of a part of one (RFC 5322, section 2.2; RFC 6532 for letters beyond ASCII).
struct MailHeader {
    /// Bytes that a header may have; the fields of a long delivery have some ten thousand.
    static let limit = 1 << 20

    private struct Field {
        var name: String
        /// As it stands, folds and all.
        var value: [UInt8]
    }

    private var fields: [Field] = []
    /// All fields, those too that are not kept.
    private(set) var count = 0

    /// Fields that anything here asks for; trace fields and the like are not kept.
    private static let known: Set<String> = [
        "from", "sender", "reply-to", "subject", "date", "sent", "message-id", "in-reply-to", "references",
        "content-type",
        "content-transfer-encoding", "content-disposition", "content-id", "content-language", "content-length",
        "organization", "mime-version",
    ]

    init() {}

    /// Reads the header at `i`, which moves behind the empty line that ends it.
    ///
    /// A line that is no field ends it too, and belongs to the body. Throws `too-complex` over `limit`.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ i: inout Int, _ end: Int) throws(Reason) {
        let start = i
        var keeps = false
        while i < end {
            let lineStart = i
            let line = MailLines.next(bytes, &i, end)
            guard i - start <= Self.limit else {
                throw Reason(
                    .tooComplex,
                    "The header of the message has more than \(Self.limit) bytes; drop the text of the message."
                )
            }
            if line.isEmpty { return }
            if bytes[line.lowerBound] == 0x20 || bytes[line.lowerBound] == 0x09, count > 0 {
                if keeps, let last = fields.indices.last {
                    fields[last].value.append(0x20)
                    fields[last].value.append(contentsOf: bytes[line])
                }
                continue
            }
            guard let colon = Self.colon(bytes, line) else {
                i = lineStart
                return
            }
            count += 1
            let name = String(
                decoding: bytes[line.lowerBound..<colon].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 },
                as: UTF8.self
            ).trimmed
            keeps = Self.known.contains(name) && fields.count < 200
            if keeps { fields.append(Field(name: name, value: Array(bytes[(colon + 1)..<line.upperBound]))) }
        }
    }

    /// Where the name of a field ends, nil where the line is none.
    static func colon(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Int? {
        var k = line.lowerBound
        while k < line.upperBound, k - line.lowerBound <= 100 {
            let byte = bytes[k]
            if byte == 0x3A {
                var last = k
                while last > line.lowerBound, bytes[last - 1] == 0x20 || bytes[last - 1] == 0x09 { last -= 1 }
                return last > line.lowerBound ? k : nil
            }
            // Spaces may stand before the colon of old messages, nowhere else.
            if byte <= 0x20 || byte >= 0x7F {
                var rest = k
                while rest < line.upperBound, bytes[rest] == 0x20 || bytes[rest] == 0x09 { rest += 1 }
                return rest < line.upperBound && bytes[rest] == 0x3A && rest > k && k > line.lowerBound ? rest : nil
            }
            k += 1
        }
        return nil
    }

    /// The value of the first field of the name, nil where there is none.
    func value(_ name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

    /// The same as text on one line, encoded words decoded.
    func text(_ name: String) -> String? { value(name).flatMap { StatedText.line(MailWords.decoded($0)) } }

    /// Identifiers in angle brackets, at most `limit`, without the brackets (RFC 5322, section 3.6.4).
    func identifiers(_ name: String, limit: Int) -> [String] {
        guard let value = value(name) else { return [] }
        var found: [String] = []
        var current: [UInt8]?
        for byte in value {
            if byte == 0x3C {
                current = []
            } else if byte == 0x3E {
                if let id = current, !id.isEmpty, id.count <= 998 { found.append(String(decoding: id, as: UTF8.self)) }
                current = nil
                if found.count >= limit { break }
            } else if byte > 0x20, byte < 0x7F {
                current?.append(byte)
            }
        }
        if found.isEmpty, let bare = text(name), !bare.utf8.contains(0x20), bare.utf8.count <= 998 { found = [bare] }
        return found
    }
}

extension String {
    fileprivate var trimmed: String {
        guard utf8.last == 0x20 || utf8.last == 0x09 else { return self }
        return String(decoding: utf8.filter { $0 > 0x20 }, as: UTF8.self)
    }
}

/// Lines that end in LF or CR LF.
enum MailLines {
    /// The line at `i`, which is below `end`, without its end; `i` moves to the next one.
    @inline(__always)
    static func next(_ bytes: UnsafeBufferPointer<UInt8>, _ i: inout Int, _ end: Int) -> Range<Int> {
        let start = i
        var k = i
        while k < end, bytes[k] != 0x0A { k &+= 1 }
        i = k < end ? k &+ 1 : end
        if k > start, bytes[k &- 1] == 0x0D { k &-= 1 }
        return start..<k
    }
}
