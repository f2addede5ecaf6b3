/// Text out of pdftotext's layout: pages without their running heads and numbers, columns one after the other, lines
/// joined into paragraphs.
struct PDFLayout {
    private var pages: [[PDFLine]] = []
    private var dropped = 0
    private var hasColumns = false

    /// Lines at each end of a page that may be running heads and feet.
    private static let edge = 3

    /// What was done, for `quality.notes`.
    var notes: [String] {
        (hasColumns ? ["columns"] : []) + (dropped > 0 ? ["running-lines-dropped:\(dropped)"] : [])
    }

    /// - Parameter text: UTF-8 with LF and a form feed after each page.
    init(_ text: [UInt8]) {
        for page in text.split(separator: 0x0C, omittingEmptySubsequences: false) {
            var lines: [PDFLine] = []
            var gap = 0
            for line in page.split(separator: 0x0A, omittingEmptySubsequences: false) {
                if let line = PDFLine(line, gap: gap) {
                    lines.append(line)
                    gap = 0
                } else {
                    gap += 1
                }
            }
            if !lines.isEmpty { pages.append(lines) }
        }
    }

    /// UTF-8, a paragraph a line, an empty line between two.
    mutating func paragraphs() -> [UInt8] {
        dropRunningLines()
        var found: [PDFFlow.Paragraph] = []
        for page in pages {
            let columns = PDFColumns(page)
            if columns.hasColumns { hasColumns = true }
            for block in columns.blocks {
                for paragraph in PDFFlow(block).paragraphs {
                    if paragraph.goesOn, let last = found.indices.last, found[last].isOpen {
                        PDFFlow.append(paragraph.text, to: &found[last].text)
                        found[last].isOpen = paragraph.isOpen
                    } else {
                        found.append(paragraph)
                    }
                }
            }
        }
        return Array(found.map(\.text).joined(separator: [0x0A, 0x0A]))
    }

    // MARK: Running heads and feet

    private mutating func dropRunningLines() {
        var counts: [[UInt8]: Int] = [:]
        if pages.count > 1 {
            for page in pages {
                for index in Self.top(page) { counts[page[index].pattern + [1], default: 0] += 1 }
                for index in Self.bottom(page) { counts[page[index].pattern + [2], default: 0] += 1 }
            }
        }
        // Left and right pages may have heads of their own.
        let enough = max(2, (pages.count * 4 + 9) / 10)
        for (number, page) in pages.enumerated() {
            var drop: Set<Int> = []
            for (edges, isTop) in [(Self.top(page), true), (Self.bottom(page), false)] {
                // From the edge inwards: what stands behind a line that stays is the page's text.
                for index in edges {
                    let pattern = page[index].pattern
                    let isRepeated = counts[pattern + [isTop ? 1 : 2], default: 0] >= enough
                    guard isRepeated || Self.isPageNumber(page[index].text, pattern, number + 1) else { break }
                    drop.insert(index)
                }
            }
            // A page that is nothing else, such as a form's, is kept.
            guard drop.count < page.count else { continue }
            dropped += drop.count
            var kept: [PDFLine] = []
            for (index, line) in page.enumerated() where !drop.contains(index) { kept.append(line) }
            pages[number] = kept
        }
    }

    /// The lines above the first blank one, when it comes soon: running heads are set apart from the text.
    private static func top(_ page: [PDFLine]) -> [Int] {
        let most = min(edge, (page.count + 1) / 2)
        let last = (1...max(1, most)).last { $0 < page.count && page[$0].gap > 0 }
        return last.map { Array(0..<$0) } ?? (page.count == 1 ? [] : [0].filter { _ in isNumber(page[0]) })
    }

    /// The lines below the last blank one, from the edge inwards.
    private static func bottom(_ page: [PDFLine]) -> [Int] {
        let most = min(edge, page.count / 2)
        let last = page.count - 1
        guard most > 0 else { return [] }
        let first = ((page.count - most)...last).first { page[$0].gap > 0 }
        return first.map { Array(($0...last).reversed()) } ?? [last].filter { isNumber(page[$0]) }
    }

    private static func isNumber(_ line: PDFLine) -> Bool { line.pattern == [0x30] || numbers.contains(line.pattern) }

    /// "3" on page 3, "- 3 -", "3/9", "Page 3 of 9", "Trang 3".
    private static func isPageNumber(_ text: [UInt8], _ pattern: [UInt8], _ page: Int) -> Bool {
        if pattern == [0x30] { return Int(String(decoding: text, as: UTF8.self)) == page }
        return numbers.contains(pattern)
    }

    private static let numbers: Set<[UInt8]> = Set(
        [
            "- 0 -", "-0-", "– 0 –", "0/0", "0 / 0", "page 0", "page 0 of 0", "trang 0", "trang 0/0", "trang 0 / 0",
            "ໜ້າ 0", "p. 0", "[0]",
        ]
        .map { Array($0.utf8) }
    )
}
