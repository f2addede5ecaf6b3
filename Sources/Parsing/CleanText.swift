/// A document's text in NFC: spaces made plain and single, control and zero-width characters gone, cut into lines
/// that are not blank.
struct CleanText {
    var bytes: [UInt8] = []
    var lines: [TextLine] = []
    /// Every line in lower case, where `TextLine.foldStart` and `foldEnd` say.
    var folds: [UInt8] = []

    init() {}

    /// Cleans valid UTF-8, in time linear in its length.
    ///
    /// U+200B goes in Lao too: printed pages set it at will, even inside addresses, and the text must compare equal
    /// with and without it. U+200C and U+200D stay where they carry meaning (Indic and Arabic scripts, emoji).
    init(cleaning text: UnsafeBufferPointer<UInt8>) {
        bytes.reserveCapacity(text.count)
        folds.reserveCapacity(text.count)
        let classes = ByteClass.table
        var cleaner = LineCleaner()
        var i = 0
        let end = text.count
        while i < end {
            // What needs no change is taken over in runs.
            let start = i
            var isOdd = false
            run: while i < end {
                switch classes[Int(text[i])] {
                case .plain: i &+= 1
                case .odd:
                    isOdd = true
                    i &+= 1
                case .space:
                    // A single space between two plain characters is part of the run.
                    guard i > start, i &+ 1 < end else { break run }
                    switch classes[Int(text[i &+ 1])] {
                    case .plain, .odd: break
                    case .lead where ByteClass.ofSequence(text, i &+ 1, end) != .control: break
                    default: break run
                    }
                    i &+= 1
                case .lead:
                    switch ByteClass.ofSequence(text, i, end) {
                    case .plain: break
                    case .odd: isOdd = true
                    default: break run
                    }
                    i &+= 1
                case .control: break run
                }
            }
            if i > start {
                cleaner.put(text, start..<i, isOdd: isOdd, &bytes)
                continue
            }
            let byte = text[i]
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
            let scalar = Scalar.next(text, &i, end)
            switch scalar {
            case 0x85, 0x2028, 0x2029: finish(&cleaner)
            case 0x80...0x9F, 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF,
                0xFFF9...0xFFFC, 0xE0000...0xE007F:
                break
            case 0x200C, 0x200D:
                if cleaner.lastLead(bytes) >= 0xD6 { cleaner.put(text, start..<i, isOdd: true, &bytes) }
            case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: cleaner.space()
            default: cleaner.put(text, start..<i, isOdd: true, &bytes)
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
        if cleaner.isOdd {
            let composed: [UInt8]? = bytes.withUnsafeBufferPointer { all in
                let part = UnsafeBufferPointer(rebasing: all[start...])
                return NormalForm.mayNeedComposing(part) ? NormalForm.composed(part) : nil
            }
            if let composed {
                bytes.removeSubrange(start...)
                bytes.append(contentsOf: composed)
            }
        }
        var line = TextLine(start: start, end: bytes.count, firstNumber: cleaner.number, lastNumber: cleaner.number)
        line.gap = cleaner.gap
        line.indented = cleaner.indented
        line.afterPageBreak = cleaner.pageBreak
        line.tabs = cleaner.tabs
        if line.count > 0 {
            bytes.withUnsafeBufferPointer { LineMeasure.measure($0, &line, &folds) }
            lines.append(line)
            cleaner.gap = 0
            cleaner.pageBreak = false
        } else {
            cleaner.gap += 1
        }
        cleaner.resetLine(at: bytes.count)
    }

    /// Makes a line of another text, whose bytes were appended at `start`, one of this text.
    mutating func take(_ line: inout TextLine, from text: CleanText, at start: Int) {
        line.end = start + line.count
        line.start = start
        let foldStart = folds.count
        folds.append(contentsOf: text.folds[line.foldStart..<line.foldEnd])
        line.foldStart = foldStart
        line.foldEnd = folds.count
    }

    func string(_ range: Range<Int>) -> String {
        guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return "" }
        return String(decoding: bytes[range], as: UTF8.self)
    }

    func string(_ line: TextLine) -> String { string(line.range) }

    /// The line in lower case, at most `limit` bytes from its start; the last scalar may be cut.
    func folded(_ line: TextLine, limit: Int = 240) -> ArraySlice<UInt8> {
        folds[line.folded(limit: limit)]
    }
}

/// What a byte of UTF-8 is to the cleaner.
private enum ByteClass: UInt8 {
    /// Part of a character that stays as it is, in any normal form.
    case plain
    /// Stays as it is, but the line may need composing.
    case odd
    case space
    /// Opens a sequence that must be looked at.
    case lead
    case control

    static let table = FixedTable<ByteClass>(
        (0...255).map { (value: Int) in
            switch value {
            case 0x20: .space
            case 0x21...0x7E, 0x80...0xBF, 0xC3...0xCB, 0xCF...0xD1, 0xD3...0xD5, 0xE4...0xE9, 0xEB, 0xEC, 0xEE: .plain
            case 0xCC...0xCE, 0xD2, 0xD6...0xE0, 0xEA, 0xED, 0xF0, 0xF1, 0xF2, 0xF4: .odd
            case 0xC2, 0xE1...0xE3, 0xEF, 0xF3: .lead
            default: .control
            }
        }
    )

    /// The class of the whole sequence at `i`: `control` is all that is dropped or turned into something else.
    static func ofSequence(_ text: UnsafeBufferPointer<UInt8>, _ i: Int, _ end: Int) -> ByteClass {
        guard i &+ 1 < end else { return .control }
        let second = text[i &+ 1]
        switch text[i] {
        case 0xC2: return second > 0xA0 && second != 0xAD ? .plain : .control
        case 0xE1:
            if second >= 0xB8 && second <= 0xBB { return .plain }
            return second == 0x9A ? .control : .odd
        case 0xE2:
            guard second == 0x80 || second == 0x81 else { return .odd }
            guard i &+ 2 < end else { return .control }
            let third = text[i &+ 2]
            if second == 0x80 { return third >= 0x90 && (third < 0xA8 || third > 0xAF) ? .plain : .control }
            return third < 0x9F || third > 0xAF ? .plain : .control
        case 0xE3: return second == 0x80 ? .control : .odd
        case 0xEF: return second == 0xBB || second == 0xBF ? .control : .odd
        default: return .control
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
    /// Some byte of the line says that it may not be in NFC.
    var isOdd = false
    private var pendingSpace = false
    private var begun = false

    mutating func space() {
        if begun { pendingSpace = true } else { indented = true }
    }

    mutating func tab() {
        if begun { tabs += 1 }
        space()
    }

    /// The first byte of the line's last scalar, 0 where it has none.
    func lastLead(_ bytes: [UInt8]) -> UInt8 {
        var i = bytes.count
        while i > lineStart {
            i -= 1
            if bytes[i] & 0xC0 != 0x80 { return bytes[i] }
        }
        return 0
    }

    @inline(__always)
    mutating func put(
        _ text: UnsafeBufferPointer<UInt8>,
        _ range: Range<Int>,
        isOdd: Bool,
        _ bytes: inout [UInt8]
    ) {
        if pendingSpace {
            bytes.append(0x20)
            pendingSpace = false
        }
        begun = true
        if isOdd { self.isOdd = true }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[range]))
    }

    mutating func resetLine(at position: Int) {
        lineStart = position
        tabs = 0
        indented = false
        isOdd = false
        pendingSpace = false
        begun = false
    }
}
