/// The phrases of the name book that stand in a text, by where they begin.
struct NameHits {
    struct Hit {
        var start: Int
        var end: Int
        /// Index into the book's meanings.
        var phrase: Int
        var isCapital: Bool
        var begins: NameBook.Begins
    }

    /// Ascending by start, the longest last where several begin together.
    private(set) var all: [Hit] = []
    /// By block of the text's bytes: how many hits begin before it.
    private var before: [Int32] = []

    private static let block = 32

    /// - Parameters:
    ///   - matches: ascending by start, then by end; `phrase` is the book's.
    ///   - begins: by phrase of the book.
    init(_ matches: [PhraseMatcher.Match], _ text: NameText, _ begins: [NameBook.Begins]) {
        all.reserveCapacity(matches.count / 2)
        var last = -1
        var isLastCapital = false
        for match in matches {
            let start = match.range.lowerBound
            if start != last {
                isLastCapital = text.isLao(at: start) || text.isCapital(at: start)
                last = start
            }
            let begins = begins[match.phrase]
            if !isLastCapital {
                // Small letters begin titles, and names whose second word is capitalised.
                guard
                    !begins.isDisjoint(with: [.title, .speech])
                        || (!begins.isDisjoint(with: [.organisation, .place]) && Self.goesOnCapital(match.range, text))
                else { continue }
            }
            all.append(
                Hit(
                    start: start,
                    end: match.range.upperBound,
                    phrase: match.phrase,
                    isCapital: isLastCapital,
                    begins: begins
                )
            )
        }
        before.reserveCapacity(text.bytes.count / Self.block + 2)
        var next = 0
        for block in 0...text.bytes.count / Self.block {
            while next < all.count, all[next].start < block * Self.block { next += 1 }
            before.append(Int32(next))
        }
    }

    /// Whether a word of the phrase but the first, or the one after it, is capitalised.
    private static func goesOnCapital(_ range: Range<Int>, _ text: NameText) -> Bool {
        var end = text.wordEnd(range.lowerBound)
        while end < range.upperBound {
            var (gap, next) = text.gap(after: end)
            // `ministère de l'Information`
            if end < text.bytes.count, text.bytes[end] == UInt8(ascii: "'") { (gap, next) = (.space, end &+ 1) }
            guard gap != .wall, text.isWord(at: next), next < range.upperBound else { break }
            if text.isCapital(at: next) { return true }
            end = text.wordEnd(next)
        }
        if text.isCapitalAfter(range.upperBound) { return true }
        // `ambassade de France`, `ministère de l'Intérieur`
        end = range.upperBound
        for _ in 0..<2 {
            let (gap, next) = text.gap(after: end)
            guard gap == .space, text.isWord(at: next), text.wordEnd(next) - next < 4 else { return false }
            end = text.wordEnd(next)
            if end < text.bytes.count, text.bytes[end] == UInt8(ascii: "'"), text.isWord(at: end + 1) {
                return text.isCapital(at: end + 1)
            }
            if text.isCapitalAfter(end) { return true }
        }
        return false
    }

    /// The hits that begin at `start`.
    func at(_ start: Int) -> ArraySlice<Hit> {
        let low = first(from: start)
        var high = low
        while high < all.count, all[high].start == start { high &+= 1 }
        return all[low..<high]
    }

    /// The index of the first hit that begins at `start` or later.
    func first(from start: Int) -> Int {
        let block = max(0, start) / Self.block
        guard block < before.count else { return all.count }
        var index = Int(before[block])
        while index < all.count, all[index].start < start { index &+= 1 }
        return index
    }
}
