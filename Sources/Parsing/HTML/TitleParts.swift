/// A title cut at the marks that stand between headline, section and site name.
struct TitleParts {
    /// The parts between marks, trimmed and not empty.
    var parts: [String] = []
    /// What stands before the last mark, and behind the first one.
    var butLast: String?
    var butFirst: String?

    /// Cuts at ` | `, ` - `, ` – `, ` — `, ` : `, ` » `, ` · `, ` • `, ` / `, ` < `, ` > `, ` ~ `, ` * `, ` :: `, and at a bare
    /// `|` or `»`.
    init(_ title: String) {
        let bytes = Array(title.utf8)
        var cuts: [Range<Int>] = []
        bytes.withUnsafeBufferPointer { buffer in
            var i = 0
            while i < buffer.count {
                let start = i
                let scalar = Scalar.next(buffer, &i, buffer.count)
                guard Self.isMark(scalar) else { continue }
                // A run of marks is one.
                while i < buffer.count {
                    var k = i
                    guard Self.isMark(Scalar.next(buffer, &k, buffer.count)) else { break }
                    i = k
                }
                let isSpaced = start > 0 && buffer[start - 1] == 0x20 && i < buffer.count && buffer[i] == 0x20
                if isSpaced || scalar == 0x7C || scalar == 0xBB { cuts.append(start..<i) }
            }
        }
        func trimmed(_ range: Range<Int>) -> String? {
            var slice = bytes[range]
            while slice.first == 0x20 { slice.removeFirst() }
            while slice.last == 0x20 { slice.removeLast() }
            return slice.isEmpty ? nil : String(decoding: slice, as: UTF8.self)
        }
        var start = 0
        for cut in cuts.prefix(12) {
            if let part = trimmed(start..<cut.lowerBound) { parts.append(part) }
            start = cut.upperBound
        }
        if let part = trimmed(start..<bytes.count) { parts.append(part) }
        if parts.count > 1, let first = cuts.first, let last = cuts.prefix(12).last {
            butLast = trimmed(0..<last.lowerBound)
            butFirst = trimmed(first.upperBound..<bytes.count)
        }
    }

    private static func isMark(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x7C, 0x2D, 0x2013, 0x2014, 0x3A, 0xBB, 0xAB, 0xB7, 0x2022, 0x2F, 0x3C, 0x3E, 0x203A, 0x2039, 0x7E, 0x2A:
            true
        default: false
        }
    }
}
