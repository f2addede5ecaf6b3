/// How a text is known to be JSON, whole, cut off or with one value a line.
enum JSONSigns {
    static func isJSON(_ text: [UInt8]) -> Bool {
        guard let start = text.prefix(4_096).firstIndex(where: { $0 > 0x20 }),
            let close = text.last(where: { $0 > 0x20 })
        else { return false }
        let head = text[start..<min(text.count, start + 4_096)]
        let second = head.dropFirst().first { $0 > 0x20 }
        switch head.first {
        case UInt8(ascii: "{"):
            guard second == UInt8(ascii: "\"") || second == UInt8(ascii: "}") else { return false }
            // Cut off, or one object a line: a key and a colon tell.
            return close == UInt8(ascii: "}") || isKey(head.dropFirst())
        case UInt8(ascii: "["):
            guard let second else { return false }
            let opens = [UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "]")].contains(second)
            return opens && close == UInt8(ascii: "]")
                || second == UInt8(ascii: "{") && isKey(head.drop { $0 != second }.dropFirst())
        default: return false
        }
    }

    private static func isKey(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes.drop { $0 <= 0x20 }
        guard rest.first == UInt8(ascii: "\"") else { return false }
        rest = rest.dropFirst().drop { $0 != UInt8(ascii: "\"") && $0 != 0x0A }
        guard rest.first == UInt8(ascii: "\"") else { return false }
        return rest.dropFirst().first { $0 > 0x20 } == UInt8(ascii: ":")
    }

    /// Whether the text is JSON Lines (jsonlines.org): an object ends on its first line and another begins on the next.
    static func isLines(_ text: [UInt8]) -> Bool {
        let lines = text.split(separator: 0x0A, maxSplits: 64).lazy
            .map { line in line.drop { $0 <= 0x20 } }
            .filter { !$0.isEmpty }
        guard let first = lines.first, let second = lines.dropFirst().first,
            let last = first.last(where: { $0 > 0x20 })
        else { return false }
        return first.first == UInt8(ascii: "{") && last == UInt8(ascii: "}") && second.first == UInt8(ascii: "{")
    }
}
