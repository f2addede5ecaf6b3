/// Writes JSON straight into bytes: the one writer of records, answers and state, so that the same values give
/// the same bytes.
///
/// Commas are placed by the writer; keys come out in the order of the calls.
package struct JSONWriter: Sendable {
    package private(set) var bytes: [UInt8] = []
    /// Whether the next value or key needs a comma before it.
    private var needsComma = false

    package init(reserving capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    package mutating func beginObject() { open(UInt8(ascii: "{")) }
    package mutating func endObject() { close(UInt8(ascii: "}")) }
    package mutating func beginArray() { open(UInt8(ascii: "[")) }
    package mutating func endArray() { close(UInt8(ascii: "]")) }

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    /// A key of our own vocabulary: written without escaping.
    package mutating func key(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    package mutating func value(_ string: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        var string = string
        string.withUTF8 { escape($0) }
        bytes.append(UInt8(ascii: "\""))
    }

    package mutating func value(_ number: some BinaryInteger) {
        separate()
        guard let number = Int64(exactly: number) else { return bytes.append(contentsOf: String(number).utf8) }
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        var power: UInt64 = 1
        while number.magnitude / power >= 10 { power *= 10 }
        while power > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(number.magnitude / power % 10))
            power /= 10
        }
    }

    package mutating func value(_ flag: Bool) {
        separate()
        bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    }

    /// A fraction rounded to three decimals, without a trailing zero: `0.875`, `1`; 0 for what is no number or is
    /// beyond 10^12.
    package mutating func value(fraction: Double) {
        separate()
        let thousandths = fraction.magnitude < 1e12 ? Int((fraction * 1_000).rounded()) : 0
        if thousandths < 0 { bytes.append(UInt8(ascii: "-")) }
        bytes.append(contentsOf: String(thousandths.magnitude / 1_000).utf8)
        var rest = thousandths.magnitude % 1_000
        guard rest != 0 else { return }
        var width = 3
        while rest % 10 == 0 {
            rest /= 10
            width -= 1
        }
        bytes.append(UInt8(ascii: "."))
        bytes.append(contentsOf: decimal(rest, width: width).utf8)
    }

    /// Bytes that are one JSON value already, made by this writer or checked by `JSONValue`.
    package mutating func value(raw json: some Collection<UInt8>) {
        separate()
        bytes.append(contentsOf: json)
    }

    package mutating func member(_ name: StaticString, _ string: String) {
        key(name)
        value(string)
    }

    /// Nothing is written for nil: an unknown value is absent, never null.
    package mutating func member(_ name: StaticString, ifKnown string: String?) {
        guard let string else { return }
        member(name, string)
    }

    /// A member whose name is known only at run time.
    package mutating func member(field name: String, _ string: String) {
        value(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
        value(string)
    }

    package mutating func member(field name: String, number: some BinaryInteger) {
        value(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
        value(number)
    }

    /// A member whose name is known only at run time, with a value read before.
    package mutating func member(field name: String, value json: JSONValue) {
        value(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
        value(json)
    }

    package mutating func value(_ json: JSONValue) {
        switch json {
        case .null: value(raw: "null".utf8)
        case .bool(let flag): value(flag)
        case .number(let text): value(raw: text.utf8)
        case .string(let text): value(text)
        case .array(let values):
            beginArray()
            for element in values { value(element) }
            endArray()
        case .object(let members):
            beginObject()
            for member in members { self.member(field: member.key, value: member.value) }
            endObject()
        }
    }

    package mutating func member(_ name: StaticString, _ number: some BinaryInteger) {
        key(name)
        value(number)
    }

    package mutating func member(_ name: StaticString, _ flag: Bool) {
        key(name)
        value(flag)
    }

    /// Escapes what RFC 8259 section 7 requires, and DEL and U+2028/2029 not: runs in between are copied whole.
    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        var index = 0
        while index < text.count {
            if index + 8 <= text.count, Self.isPlain(text, at: index) {
                index += 8
                continue
            }
            let byte = text[index]
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
                index += 1
                continue
            }
            bytes.append(contentsOf: text[start..<index])
            bytes.append(UInt8(ascii: "\\"))
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
            case 0x0A: bytes.append(UInt8(ascii: "n"))
            case 0x09: bytes.append(UInt8(ascii: "t"))
            case 0x0D: bytes.append(UInt8(ascii: "r"))
            default: bytes.append(contentsOf: "u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
            }
            index += 1
            start = index
        }
        bytes.append(contentsOf: text[start..<text.count])
    }

    /// Whether none of the 8 bytes at `index` needs escaping: the usual zero-byte trick on three conditions.
    private static func isPlain(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let word = UnsafeRawPointer(text.baseAddress.unsafelyUnwrapped + index).loadUnaligned(as: UInt64.self)
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        let control = (word &- ones &* 0x20) & ~word & highs
        let quote = word ^ (ones &* 0x22)
        let slash = word ^ (ones &* 0x5C)
        let quoteHit = (quote &- ones) & ~quote & highs
        let slashHit = (slash &- ones) & ~slash & highs
        return control | quoteHit | slashHit == 0
    }
}
