/// Which lines of a text say the same.
struct RepeatedLines {
    /// The next line with the same text, by index; nil for the last.
    private(set) var next: [Int?]
    /// The line before with the same text.
    private(set) var previous: [Int?]
    /// Whether another, longer line begins with this line's words.
    private(set) var opensAnother: [Bool]

    init(_ text: CleanText) {
        let lines = text.lines
        next = [Int?](repeating: nil, count: lines.count)
        previous = next
        opensAnother = [Bool](repeating: false, count: lines.count)
        var seen: [UInt64: Int] = [:]
        seen.reserveCapacity(lines.count)
        for (i, line) in lines.enumerated() {
            if let before = seen[line.hash], lines[before].count == line.count,
                text.bytes[lines[before].range].elementsEqual(text.bytes[line.range])
            {
                next[before] = i
                previous[i] = before
            }
            seen[line.hash] = i
        }
        findOpenings(text)
    }

    /// Marks a short line that some longer line of prose begins with: a caption that repeats the paragraph beside it.
    ///
    /// Sorting puts a prefix right before what it opens, but for lines between them that it opens as well.
    private mutating func findOpenings(_ text: CleanText) {
        let window = 480
        let candidates = text.lines.indices.filter { text.lines[$0].words >= 6 && text.lines[$0].scalars >= 30 }
        text.bytes.withUnsafeBufferPointer { bytes in
            func key(_ index: Int) -> UnsafeBufferPointer<UInt8> {
                let line = text.lines[index]
                var end = min(line.end, line.start + window)
                while end > line.start, bytes[end - 1] == 0x2E || bytes[end - 1] == 0x20 { end -= 1 }
                return UnsafeBufferPointer(rebasing: bytes[line.start..<end])
            }
            let sorted = candidates.sorted { a, b in
                let x = key(a)
                let y = key(b)
                for k in 0..<min(x.count, y.count) where x[k] != y[k] { return x[k] < y[k] }
                return x.count == y.count ? a < b : x.count < y.count
            }
            // From the last back: the nearest longer line that is not equal decides.
            var longer: Int?
            for position in sorted.indices.reversed() {
                let index = sorted[position]
                let own = key(index)
                if position + 1 < sorted.count {
                    let following = sorted[position + 1]
                    let other = key(following)
                    if other.count > own.count { longer = following } else if other.count < own.count { longer = nil }
                }
                guard let longer, own.count < window, text.lines[index].words <= 70 else { continue }
                let other = key(longer)
                if other.count > own.count + 12, text.lines[longer].isPunctuated || text.lines[longer].isUnspacedScript,
                    other.starts(with: own), isBoundary(other, own.count)
                {
                    opensAnother[index] = true
                }
            }
        }
    }

    private func isBoundary(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        at < bytes.count && (bytes[at] == 0x20 || bytes[at] == 0x2C || bytes[at] == 0x2E || bytes[at] >= 0x80)
    }
}
