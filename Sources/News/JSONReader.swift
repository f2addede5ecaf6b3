/// The recursive reader behind `JSONValue`; its depth is bounded by `JSONValue.depthLimit`.
struct JSONReader {
    let text: UnsafeBufferPointer<UInt8>
    let limits: JSONValue.Limits
    var position = 0
    /// Values and keys read.
    var count = 0

    init(text: UnsafeBufferPointer<UInt8>, limits: JSONValue.Limits) {
        self.text = text
        self.limits = limits
    }

    func fault(_ cause: String) -> JSONValue.Fault { JSONValue.Fault(offset: position, cause: cause) }

    mutating func document() throws(JSONValue.Fault) -> JSONValue {
        let value = try value(depth: 0)
        skipSpace()
        guard position == text.count else { throw fault("text after the value") }
        return value
    }

    mutating func skipSpace() {
        while position < text.count {
            switch text[position] {
            case 0x20: position += 1
            case 0x09, 0x0A, 0x0D:
                guard limits.allowsLines else { return }
                position += 1
            default: return
            }
        }
    }

    mutating func value(depth: Int) throws(JSONValue.Fault) -> JSONValue {
        guard depth <= JSONValue.depthLimit else { throw fault("nested deeper than \(JSONValue.depthLimit)") }
        try countOne()
        skipSpace()
        guard position < text.count else { throw fault("text ends where a value was expected") }
        switch text[position] {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    /// Before any memory is taken for what is counted.
    mutating func countOne() throws(JSONValue.Fault) {
        count &+= 1
        guard count <= limits.values else {
            throw JSONValue.Fault(offset: position, cause: "more than \(limits.values) values", isLimit: true)
        }
    }

    mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONValue.Fault) -> JSONValue {
        let count = word.utf8CodeUnitCount
        guard position + count <= text.count,
            UnsafeBufferPointer(start: word.utf8Start, count: count).elementsEqual(text[position..<position + count])
        else { throw fault("not a value") }
        position += count
        return value
    }

    mutating func object(depth: Int) throws(JSONValue.Fault) -> JSONValue {
        position += 1
        var members: [JSONValue.Member] = []
        var keys = KeySet()
        skipSpace()
        if take(UInt8(ascii: "}")) { return .object(members) }
        while true {
            skipSpace()
            guard position < text.count, text[position] == UInt8(ascii: "\"") else { throw fault("expected a key") }
            try countOne()
            let key = try string()
            guard keys.insert(key, among: members) else { throw fault("key given twice") }
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw fault("expected :") }
            members.append(JSONValue.Member(key: key, value: try value(depth: depth + 1)))
            skipSpace()
            if take(UInt8(ascii: "}")) { return .object(members) }
            guard take(UInt8(ascii: ",")) else { throw fault("expected , or }") }
        }
    }

    mutating func array(depth: Int) throws(JSONValue.Fault) -> JSONValue {
        position += 1
        var values: [JSONValue] = []
        skipSpace()
        if take(UInt8(ascii: "]")) { return .array(values) }
        while true {
            values.append(try value(depth: depth + 1))
            skipSpace()
            if take(UInt8(ascii: "]")) { return .array(values) }
            guard take(UInt8(ascii: ",")) else { throw fault("expected , or ]") }
        }
    }

    mutating func take(_ byte: UInt8) -> Bool {
        guard position < text.count, text[position] == byte else { return false }
        position += 1
        return true
    }

    mutating func number() throws(JSONValue.Fault) -> String {
        let start = position
        _ = take(UInt8(ascii: "-"))
        if !take(UInt8(ascii: "0")) { try digits() }
        if take(UInt8(ascii: ".")) { try digits() }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            try digits()
        }
        return String(decoding: text[start..<position], as: UTF8.self)
    }

    mutating func digits() throws(JSONValue.Fault) {
        let start = position
        while position < text.count, text[position] &- 0x30 < 10 { position += 1 }
        guard position > start else { throw fault("expected a value or a digit") }
    }

    mutating func string() throws(JSONValue.Fault) -> String {
        position += 1
        let start = position
        // Most strings have no escape: one run, validated as a whole.
        switch try special() {
        case UInt8(ascii: "\""):
            defer { position += 1 }
            return try valid(UnsafeBufferPointer(rebasing: text[start..<position]))
        default: return try escapedString(from: start)
        }
    }

    /// Steps to the next quotation mark or backslash of a string.
    private mutating func special() throws(JSONValue.Fault) -> UInt8 {
        while position < text.count {
            if position + 8 <= text.count, isPlain(at: position) {
                position += 8
                continue
            }
            let byte = text[position]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return byte }
            guard byte >= 0x20 else { throw fault("raw control character in a string") }
            position += 1
        }
        throw fault("string does not end")
    }

    private func valid(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONValue.Fault) -> String {
        guard let span = try? UTF8Span(validating: bytes.span) else { throw fault("not UTF-8") }
        return String(copying: span)
    }

    /// Whether the 8 bytes at `index` are neither quotation marks nor backslashes nor control characters.
    private func isPlain(at index: Int) -> Bool {
        guard let base = text.baseAddress else { return false }
        let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        let control = (word &- ones &* 0x20) & ~word
        let quote = word ^ (ones &* 0x22)
        let slash = word ^ (ones &* 0x5C)
        let hits = control | ((quote &- ones) & ~quote) | ((slash &- ones) & ~slash)
        return hits & highs == 0
    }

    /// Copies what stands between the escapes run by run.
    private mutating func escapedString(from start: Int) throws(JSONValue.Fault) -> String {
        var bytes: [UInt8] = []
        var run = start
        while true {
            let byte = try special()
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[run..<position]))
            position += 1
            if byte == UInt8(ascii: "\"") {
                return try bytes.withUnsafeBufferPointer { bytes throws(JSONValue.Fault) in try valid(bytes) }
            }
            try escape(into: &bytes)
            run = position
        }
    }

    private mutating func escape(into bytes: inout [UInt8]) throws(JSONValue.Fault) {
        guard position < text.count else { throw fault("string does not end") }
        let byte = text[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(byte)
        case UInt8(ascii: "b"): bytes.append(0x08)
        case UInt8(ascii: "f"): bytes.append(0x0C)
        case UInt8(ascii: "n"): bytes.append(0x0A)
        case UInt8(ascii: "r"): bytes.append(0x0D)
        case UInt8(ascii: "t"): bytes.append(0x09)
        case UInt8(ascii: "u"):
            var code = try hexadecimal()
            if (0xD800..<0xDC00).contains(code) {
                guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { throw fault("lone surrogate") }
                let low = try hexadecimal()
                guard (0xDC00..<0xE000).contains(low) else { throw fault("lone surrogate") }
                code = 0x1_0000 + ((code - 0xD800) << 10) + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(code) else { throw fault("lone surrogate") }
            bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
        default: throw fault("unknown escape")
        }
    }

    private mutating func hexadecimal() throws(JSONValue.Fault) -> UInt32 {
        guard position + 4 <= text.count else { throw fault("string does not end") }
        var code: UInt32 = 0
        for _ in 0..<4 {
            let byte = text[position]
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x41...0x46: digit = byte - 0x41 + 10
            case 0x61...0x66: digit = byte - 0x61 + 10
            default: throw fault("expected four hexadecimal digits")
            }
            code = code << 4 | UInt32(digit)
            position += 1
        }
        return code
    }
}

/// The keys of one object, told apart by their bytes: few by looking at each, many by a table.
private struct KeySet {
    private static let few = 16
    private var many: Set<[UInt8]> = []

    /// False when the key is one of the members' already.
    mutating func insert(_ key: String, among members: [JSONValue.Member]) -> Bool {
        if members.count < Self.few { return !members.contains { $0.key.hasSameBytes(as: key) } }
        if many.isEmpty { many = Set(members.map { Array($0.key.utf8) }) }
        return many.insert(Array(key.utf8)).inserted
    }
}
