/// The few values read from a page's JSON-LD, found by their keys without building the objects (schema.org Article).
enum StructuredData {
    /// The first string value of `key`, anywhere in the data.
    static func value(_ key: String, _ data: [UInt8]) -> String? {
        var at = 0
        return nextValue(Array("\"\(key)\"".utf8), data, &at)
    }

    static func contains(_ text: String, _ data: [UInt8]) -> Bool { find(Array(text.utf8), data, from: 0) != nil }

    /// Names of authors: the strings under `author`, and `name` inside the objects there.
    static func authors(_ data: [UInt8]) -> [String] {
        let key = Array("\"author\"".utf8)
        guard var i = find(key, data, from: 0) else { return [] }
        i += key.count
        skipSpace(data, &i)
        guard i < data.count, data[i] == UInt8(ascii: ":") else { return [] }
        i += 1
        skipSpace(data, &i)
        guard i < data.count else { return [] }
        if data[i] == UInt8(ascii: "\"") { return string(data, &i).map { [$0] } ?? [] }
        // The end of the value, by depth; strings are passed over.
        var depth = 0
        var end = i
        var k = i
        while k < data.count, k - i < 4_000 {
            switch data[k] {
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: "\""):
                _ = string(data, &k)
                continue
            default: break
            }
            k += 1
            if depth == 0 { break }
        }
        end = k
        let part = Array(data[i..<end])
        var names: [String] = []
        var at = 0
        while names.count < 8, let name = nextValue(Array("\"name\"".utf8), part, &at) { names.append(name) }
        return names
    }

    private static func nextValue(_ key: [UInt8], _ data: [UInt8], _ at: inout Int) -> String? {
        while let found = find(key, data, from: at) {
            var i = found + key.count
            at = i
            skipSpace(data, &i)
            guard i < data.count, data[i] == UInt8(ascii: ":") else { continue }
            i += 1
            skipSpace(data, &i)
            guard i < data.count, data[i] == UInt8(ascii: "\"") else { continue }
            guard let value = string(data, &i) else { return nil }
            at = i
            return value
        }
        return nil
    }

    private static func find(_ needle: [UInt8], _ data: [UInt8], from: Int) -> Int? {
        guard data.count >= needle.count, let first = needle.first else { return nil }
        var i = from
        while i <= data.count - needle.count {
            if data[i] == first, data[i..<(i + needle.count)].elementsEqual(needle) { return i }
            i += 1
        }
        return nil
    }

    private static func skipSpace(_ data: [UInt8], _ i: inout Int) {
        while i < data.count, data[i] <= 0x20 { i += 1 }
    }

    /// The JSON string that opens at `i` (RFC 8259, section 7); `i` moves past it.
    private static func string(_ data: [UInt8], _ i: inout Int) -> String? {
        var bytes: [UInt8] = []
        i += 1
        var high: UInt32 = 0
        while i < data.count {
            let byte = data[i]
            i += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: bytes, as: UTF8.self) }
            guard byte == UInt8(ascii: "\\"), i < data.count else {
                bytes.append(byte)
                continue
            }
            let escape = data[i]
            i += 1
            switch escape {
            case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"):
                bytes.append(0x20)
            case UInt8(ascii: "u"):
                guard i + 4 <= data.count else { return nil }
                var unit: UInt32 = 0
                for digit in data[i..<(i + 4)] {
                    let lower = digit | 0x20
                    let value: UInt32? =
                        digit >= 0x30 && digit <= 0x39
                        ? UInt32(digit - 0x30) : lower >= 0x61 && lower <= 0x66 ? UInt32(lower - 0x57) : nil
                    guard let value else { return nil }
                    unit = unit << 4 | value
                }
                i += 4
                if unit >= 0xD800 && unit <= 0xDBFF {
                    high = unit
                } else if unit >= 0xDC00 && unit <= 0xDFFF {
                    if high != 0 { Scalar.append(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00), to: &bytes) }
                    high = 0
                } else {
                    Scalar.append(unit, to: &bytes)
                }
            default: bytes.append(escape)
            }
        }
        return nil
    }
}
