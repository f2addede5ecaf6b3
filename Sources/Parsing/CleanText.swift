/// A document's text in NFC: spaces made plain and single, control and zero-width characters gone, cut into lines
/// that are not blank.
struct CleanText {
    var bytes: [UInt8] = []
    var lines: [TextLine] = []

    init() {}

    /// Cleans valid UTF-8, in time linear in its length.
    ///
    /// U+200B goes in Lao too: printed pages set it at will, even inside addresses, and the text must compare equal
    /// with and without it. U+200C and U+200D stay where they carry meaning (Indic and Arabic scripts, emoji).
    init(cleaning text: UnsafeBufferPointer<UInt8>) {
        bytes.reserveCapacity(text.count)
        var cleaner = LineCleaner()
        var i = 0
        let end = text.count
        while i < end {
            let byte = text[i]
            if byte > 0x20 && byte < 0x7F {
                cleaner.put(byte, &bytes)
                i &+= 1
                continue
            }
            if byte < 0x80 {
                i &+= 1
                switch byte {
                case 0x20: cleaner.space()
                case 0x09: cleaner.tab()
                case 0x0A, 0x0B: finish(&cleaner)
                case 0x0C:
                    finish(&cleaner)
                    cleaner.pageBreak = true
                case 0x0D:
                    finish(&cleaner)
                    if i < end, text[i] == 0x0A { i &+= 1 }
                default: break
                }
                continue
            }
            let start = i
            let scalar = Scalar.next(text, &i, end)
            switch scalar {
            case 0x85, 0x2028, 0x2029: finish(&cleaner)
            case 0x80...0x9F, 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF,
                0xFFF9...0xFFFC, 0xE0000...0xE007F:
                break
            case 0x200C, 0x200D:
                if cleaner.lastLead >= 0xD6 { cleaner.put(text, start..<i, &bytes) }
            case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: cleaner.space()
            default: cleaner.put(text, start..<i, &bytes)
            }
        }
        finish(&cleaner)
    }

    private mutating func finish(_ cleaner: inout LineCleaner) {
        cleaner.number += 1
        let start = cleaner.lineStart
        guard bytes.count > start else {
            cleaner.gap += 1
            cleaner.resetLine(at: bytes.count)
            return
        }
        let composed: [UInt8]? = bytes.withUnsafeBufferPointer { all in
            let part = UnsafeBufferPointer(rebasing: all[start...])
            return NormalForm.mayNeedComposing(part) ? NormalForm.composed(part) : nil
        }
        if let composed {
            bytes.removeSubrange(start...)
            bytes.append(contentsOf: composed)
        }
        var line = TextLine(start: start, end: bytes.count, firstNumber: cleaner.number, lastNumber: cleaner.number)
        line.gap = cleaner.gap
        line.indented = cleaner.indented
        line.afterPageBreak = cleaner.pageBreak
        line.tabs = cleaner.tabs
        if line.count > 0 {
            bytes.withUnsafeBufferPointer { LineMeasure.measure($0, &line) }
            lines.append(line)
            cleaner.gap = 0
            cleaner.pageBreak = false
        } else {
            cleaner.gap += 1
        }
        cleaner.resetLine(at: bytes.count)
    }

    func string(_ range: Range<Int>) -> String {
        guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return "" }
        return String(decoding: bytes[range], as: UTF8.self)
    }

    func string(_ line: TextLine) -> String { string(line.range) }

    /// The line in lower case, at most `limit` bytes from its start or, with `fromEnd`, from its end.
    func folded(_ line: TextLine, limit: Int = 240, fromEnd: Bool = false) -> [UInt8] {
        var range = line.range
        if range.count > limit {
            range =
                fromEnd ? (range.upperBound - limit)..<range.upperBound : range.lowerBound..<(range.lowerBound + limit)
        }
        return bytes.withUnsafeBufferPointer { all in
            // Move to the start of a scalar where the cut fell inside one.
            var start = range.lowerBound
            while start < range.upperBound, all[start] & 0xC0 == 0x80 { start += 1 }
            return Scalar.folded(all, start..<range.upperBound)
        }
    }
}

/// The state of the line being cleaned.
private struct LineCleaner {
    var lineStart = 0
    var number = 0
    var gap = 0
    var tabs = 0
    var indented = false
    var pageBreak = false
    var lastLead: UInt8 = 0
    private var pendingSpace = false
    private var begun = false

    mutating func space() {
        if begun { pendingSpace = true } else { indented = true }
    }

    mutating func tab() {
        if begun { tabs += 1 }
        space()
    }

    @inline(__always)
    mutating func put(_ byte: UInt8, _ bytes: inout [UInt8]) {
        if pendingSpace {
            bytes.append(0x20)
            pendingSpace = false
        }
        begun = true
        lastLead = byte
        bytes.append(byte)
    }

    @inline(__always)
    mutating func put(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ bytes: inout [UInt8]) {
        if pendingSpace {
            bytes.append(0x20)
            pendingSpace = false
        }
        begun = true
        lastLead = text[range.lowerBound]
        for k in range { bytes.append(text[k]) }
    }

    mutating func resetLine(at position: Int) {
        lineStart = position
        tabs = 0
        indented = false
        pendingSpace = false
        begun = false
        lastLead = 0
    }
}
