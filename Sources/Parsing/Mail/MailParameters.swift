/// A structured field: a value and its parameters (RFC 2045 section 5.1, RFC 2231 sections 3 and 4).
struct MailParameters {
    /// Lower-case, such as `text/plain` or `attachment`.
    private(set) var value: String
    private var parameters: [String: [UInt8]] = [:]
    private static let most = 200

    init(_ field: [UInt8]) {
        var scanner = Scanner(bytes: field)
        value = String(
            decoding: scanner.token(until: [0x3B]).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 },
            as: UTF8.self
        )
        var pieces: [String: [Int: (bytes: [UInt8], isEncoded: Bool)]] = [:]
        var count = 0
        while scanner.skip(0x3B), count < Self.most {
            let raw = scanner.token(until: [0x3B, 0x3D]).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
            guard scanner.skip(0x3D) else { continue }
            let value = scanner.token(until: [0x3B])
            count += 1
            let parts = raw.split(separator: 0x2A, omittingEmptySubsequences: false)
            guard let first = parts.first, !first.isEmpty else { continue }
            let name = String(decoding: first, as: UTF8.self)
            if parts.count == 1 {
                if parameters[name] == nil { parameters[name] = value }
            } else {
                let isEncoded = parts.last?.isEmpty == true
                let number = parts.count > 1 && !parts[1].isEmpty ? Int(String(decoding: parts[1], as: UTF8.self)) : 0
                guard let number, number >= 0 else { continue }
                if pieces[name]?[number] == nil { pieces[name, default: [:]][number] = (value, isEncoded) }
            }
        }
        for (name, numbered) in pieces { parameters[name] = Self.joined(numbered) }
    }

    /// The value of a parameter as text on one line, nil where there is none.
    func text(_ name: String) -> String? { parameters[name].flatMap { StatedText.line(MailWords.decoded($0)) } }

    /// The value as it stands.
    func bytes(_ name: String) -> [UInt8]? { parameters[name] }

    /// Continuations in their order, percent-encoded ones decoded to UTF-8.
    private static func joined(_ pieces: [Int: (bytes: [UInt8], isEncoded: Bool)]) -> [UInt8] {
        var bytes: [UInt8] = []
        var charset: Charset?
        for number in pieces.keys.sorted() {
            guard let piece = pieces[number] else { continue }
            var value = piece.bytes[...]
            guard piece.isEncoded else {
                bytes.append(contentsOf: value)
                continue
            }
            if number == 0, let quote = value.firstIndex(of: 0x27),
                let second = value[(quote + 1)...].firstIndex(of: 0x27)
            {
                charset = Charset.named(value[..<quote])
                value = value[(second + 1)...]
            }
            var i = value.startIndex
            while i < value.endIndex {
                if value[i] == 0x25, i + 2 < value.endIndex, let high = TransferDecoding.hex(value[i + 1]),
                    let low = TransferDecoding.hex(value[i + 2])
                {
                    bytes.append(high << 4 | low)
                    i += 3
                } else {
                    bytes.append(value[i])
                    i += 1
                }
            }
        }
        guard let charset, charset != .utf8 else { return MailWords.raw(bytes) }
        return bytes.withUnsafeBufferPointer { CharsetDecoder.decode($0, charset).bytes }
    }

    private struct Scanner {
        let bytes: [UInt8]
        var i = 0

        init(bytes: [UInt8]) { self.bytes = bytes }

        mutating func skip(_ byte: UInt8) -> Bool {
            space()
            guard i < bytes.count, bytes[i] == byte else { return false }
            i += 1
            return true
        }

        /// White space and comments, which may lie in each other.
        mutating func space() {
            var depth = 0
            while i < bytes.count {
                if bytes[i] == 0x28 {
                    depth += 1
                } else if bytes[i] == 0x29, depth > 0 {
                    depth -= 1
                } else if bytes[i] == 0x5C, depth > 0 {
                    i += 1
                } else if depth == 0, bytes[i] > 0x20 {
                    return
                }
                i += 1
            }
        }

        /// A token or a quoted string, white space around it off; ends before a byte of `stops`.
        mutating func token(until stops: [UInt8]) -> [UInt8] {
            space()
            var token: [UInt8] = []
            if i < bytes.count, bytes[i] == 0x22 {
                i += 1
                while i < bytes.count, bytes[i] != 0x22 {
                    if bytes[i] == 0x5C, i + 1 < bytes.count { i += 1 }
                    token.append(bytes[i])
                    i += 1
                }
                while i < bytes.count, !stops.contains(bytes[i]) { i += 1 }
                return token
            }
            while i < bytes.count, !stops.contains(bytes[i]) {
                if bytes[i] == 0x28, stops == [0x3B], token.last == 0x20 {
                    space()
                    continue
                }
                token.append(bytes[i])
                i += 1
            }
            while let last = token.last, last <= 0x20 { token.removeLast() }
            return token
        }
    }
}
