/// Undoes what mail and chat programs set before each line: "> " of quoted text, "[16:25, 12/05/2026] Name: " of a
/// message.
enum CopiedText {
    /// The text without such marks, nil where it has none.
    ///
    /// Lines keep their number.
    static func unmarked(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        let lines = lineStarts(text)
        guard lines.count > 1 else { return nil }
        var cuts: [Int: Int] = [:]
        var i = 0
        while i < lines.count {
            let quote = quoteLength(text, lines[i])
            guard quote > 0 else {
                let message = messageLength(text, lines[i])
                if message > 0 { cuts[i] = message }
                i += 1
                continue
            }
            // One or two marked lines are links of a page (">> See also"); a quoted text is long or holds empty lines.
            var end = i
            var long = 0
            var empty = 0
            while end < lines.count {
                let length = quoteLength(text, lines[end])
                guard length > 0 else { break }
                if lines[end].count == length { empty += 1 } else if lines[end].count - length >= 50 { long += 1 }
                end += 1
            }
            if end - i >= 3, empty > 0 || long * 2 >= end - i {
                for k in i..<end { cuts[k] = quoteLength(text, lines[k]) }
            }
            i = end
        }
        guard !cuts.isEmpty else { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        for (k, line) in lines.enumerated() {
            result.append(contentsOf: text[(line.lowerBound + (cuts[k] ?? 0))..<line.upperBound])
            if line.upperBound < text.count { result.append(0x0A) }
        }
        return result
    }

    /// Whether a line that begins with this byte may begin with such a mark.
    static func mayMark(_ byte: UInt8) -> Bool { byte == 0x3E || byte == 0x5B }

    private static func lineStarts(_ text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for i in 0..<text.count where text[i] == 0x0A {
            lines.append(start..<i)
            start = i &+ 1
        }
        if start < text.count { lines.append(start..<text.count) }
        return lines
    }

    /// Bytes of "> ", ">> ", "> > " at the start of a line.
    private static func quoteLength(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Int {
        var i = line.lowerBound
        var marks = 0
        while i < line.upperBound, i - line.lowerBound < 40 {
            if text[i] == 0x3E {
                marks += 1
            } else if text[i] != 0x20 && text[i] != 0x0D || marks == 0 {
                break
            }
            i += 1
        }
        return marks > 0 ? i - line.lowerBound : 0
    }

    /// Bytes of "[16:25, 12/05/2026] Name: " at the start of a line.
    private static func messageLength(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Int {
        guard line.count >= 16, text[line.lowerBound] == 0x5B else { return 0 }
        var i = line.lowerBound + 1
        var digits = 0
        var colons = 0
        while i < line.upperBound, text[i] != 0x5D, i - line.lowerBound < 32 {
            switch text[i] {
            case 0x30...0x39: digits += 1
            case 0x3A: colons += 1
            case 0x20, 0x2C, 0x2D, 0x2E, 0x2F, 0x41, 0x4D, 0x50, 0x61, 0x6D, 0x70: break
            default: return 0
            }
            i += 1
        }
        guard i + 2 < line.upperBound, text[i] == 0x5D, digits >= 6, colons >= 1 else { return 0 }
        // The name ends at the first ": ".
        let most = min(line.upperBound - 1, i + 80)
        while i < most {
            if text[i] == 0x3A, text[i + 1] == 0x20 { return i + 2 - line.lowerBound }
            i += 1
        }
        return 0
    }
}
