/// The lines of a page's visible text.
extension MetadataScan {
    mutating func take(_ node: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
        let range = tree.textRange(node)
        if open == nil {
            var i = range.lowerBound
            while i < range.upperBound, bytes[i] <= 0x20 { i &+= 1 }
            guard i < range.upperBound else { return }
            open = Line(
                first: Int32(truncatingIfNeeded: node),
                last: 0,
                count: 0,
                offset: Int32(truncatingIfNeeded: offset)
            )
        }
        open?.last = Int32(truncatingIfNeeded: node)
        open?.count &+= Int32(truncatingIfNeeded: range.count)
        if !isDated { isDated = Self.mayHoldDate(bytes, range) }
    }

    mutating func flush(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let line = open else { return }
        open = nil
        offset += Int(line.count)
        defer { isDated = false }
        guard lines.count < Self.limit.lines else { return }
        if isDated, dated.count < Self.limit.dated { dated.append(lines.count) }
        if line.count <= 300, bylines.count < Self.limit.places,
            BylineWords.mayOpen(bytes, tree.textRange(Int(line.first)))
        {
            bylines.append(lines.count)
        }
        lines.append(line)
    }

    /// Four figures that are a year, `d.m.yy`, or a Lao figure.
    private static func mayHoldDate(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        var i = range.lowerBound
        let end = range.upperBound
        while i < end {
            if i &+ 8 <= end, isFree(bytes, i) {
                i &+= 8
                continue
            }
            let byte = bytes[i]
            if byte &- 0x30 < 10 {
                let start = i
                while i < end, bytes[i] &- 0x30 < 10 { i &+= 1 }
                if i &- start == 4 {
                    if isCentury(bytes[start], bytes[start &+ 1]) { return true }
                } else if i &- start == 2, start &- 3 >= range.lowerBound, bytes[start &- 1] == UInt8(ascii: "."),
                    bytes[start &- 2] &- 0x30 < 10
                {
                    return true
                }
            } else if byte == 0xE0, i &+ 2 < end, bytes[i &+ 1] == 0xBB, bytes[i &+ 2] &- 0x90 < 10 {
                return true
            } else {
                i &+= 1
            }
        }
        return false
    }

    /// Whether none of eight bytes is a figure, or begins a Lao one; some that are neither count as figures.
    @inline(__always)
    private static func isFree(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
        guard let base = bytes.baseAddress else { return false }
        let word = UnsafeRawPointer(base + i).loadUnaligned(as: UInt64.self)
        let ones: UInt64 = 0x0101_0101_0101_0101
        let figures = (word & (ones &* 0xF0)) ^ (ones &* 0x30)
        let lao = word ^ (ones &* 0xE0)
        let hits = (figures &- ones) & ~figures | (lao &- ones) & ~lao
        return hits & (ones &* 0x80) == 0
    }

    @inline(__always)
    private static func isCentury(_ first: UInt8, _ second: UInt8) -> Bool {
        first == UInt8(ascii: "1") && second == UInt8(ascii: "9")
            || first == UInt8(ascii: "2") && (second == UInt8(ascii: "0") || second == UInt8(ascii: "5"))
    }

    /// The text of a line, references replaced, and at which byte of it each text node begins.
    func text(of line: Int, limit: Int = 4_000) -> (bytes: [UInt8], nodes: [(offset: Int, node: Int)]) {
        let found = lines[line]
        var result: [UInt8] = []
        var nodes: [(offset: Int, node: Int)] = []
        var node = Int(found.first)
        while node <= Int(found.last), result.count < limit {
            switch tree.tag(node) {
            case .text:
                nodes.append((result.count, node))
                let range = tree.textRange(node)
                result.append(
                    contentsOf: tree.decoded(range.lowerBound..<min(range.upperBound, range.lowerBound + limit))
                )
            case .script, .style, .noscript, .template, .svg, .select, .textarea, .iframe, .object, .math, .canvas,
                .title, .option:
                node = tree.end(node)
                continue
            default: break
            }
            node += 1
        }
        for i in result.indices where result[i] < 0x20 { result[i] = 0x20 }
        return (result, nodes)
    }
}
