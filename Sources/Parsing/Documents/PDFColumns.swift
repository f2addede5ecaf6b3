/// Finds the columns of a page and gives its lines in the order in which they are read.
struct PDFColumns {
    /// Lines that belong together, top to bottom, without columns.
    private(set) var blocks: [[PDFLine]] = []
    private(set) var hasColumns = false

    /// A page has fewer lines; what has more is read line by line.
    private static let mostLines = 400
    private static let mostColumns = 6
    /// Lines with text on both sides that columns have at least, and the columns' least width in words and columns.
    private static let leastLines = 4
    private static let leastWords = 3
    private static let leastWidth = 16

    init(_ lines: [PDFLine]) { add(lines, level: 0) }

    private mutating func add(_ lines: [PDFLine], level: Int) {
        guard lines.count <= Self.mostLines, level < Self.mostColumns else {
            if !lines.isEmpty { blocks.append(lines) }
            return
        }
        var plain: [PDFLine] = []
        var i = 0
        while i < lines.count {
            guard let (end, gutter) = Self.columns(lines, from: i) else {
                plain.append(lines[i])
                i += 1
                continue
            }
            if !plain.isEmpty { blocks.append(plain) }
            plain = []
            hasColumns = true
            var left: [PDFLine] = []
            var right: [PDFLine] = []
            var blank = (left: 0, right: 0)
            for line in lines[i..<end] {
                let halves = line.divided(at: gutter.lowerBound)
                blank.left += line.gap
                blank.right += line.gap
                if var half = halves.left {
                    half.gap = blank.left
                    left.append(half)
                    blank.left = 0
                } else {
                    blank.left += 1
                }
                if var half = halves.right {
                    half.gap = blank.right
                    right.append(half)
                    blank.right = 0
                } else {
                    blank.right += 1
                }
            }
            add(left, level: level + 1)
            add(right, level: level + 1)
            i = end
        }
        if !plain.isEmpty { blocks.append(plain) }
    }

    /// The lines from `start` on that a gutter divides, and the gutter.
    private static func columns(_ lines: [PDFLine], from start: Int) -> (end: Int, gutter: Range<Int>)? {
        var best: (end: Int, gutter: Range<Int>)?
        let first = lines[start]
        for k in 1..<max(1, min(first.pieces.count, mostColumns)) {
            var gutter = first.pieces[k - 1].end..<first.pieces[k].start
            var end = start
            var both = 0
            var words = (left: 0, right: 0)
            var width = (left: 0, right: 0)
            while end < lines.count, let free = lines[end].free(of: gutter) {
                gutter = free
                let left = lines[end].pieces.last { $0.end <= free.lowerBound }
                let right = lines[end].pieces.first { $0.start >= free.upperBound }
                if let left, let right {
                    both += 1
                    words.left += PDFLine.words(left.text)
                    words.right += PDFLine.words(right.text)
                    width.left += left.end - left.start
                    width.right += right.end - right.start
                }
                end += 1
            }
            // A line that lies on one side only ends a column as well as it may follow it.
            guard both >= leastLines, words.left >= leastWords * both, words.right >= leastWords * both,
                width.left >= leastWidth * both, width.right >= leastWidth * both
            else { continue }
            if end > best?.end ?? 0 { best = (end, gutter) }
        }
        return best
    }
}
