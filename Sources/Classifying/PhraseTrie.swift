import Glibc

/// A trie of phrases laid out as a double array (Aoe, "An efficient digital search algorithm by using a double-array
/// structure", 1989), so that a step costs one look-up.
///
/// Where only one phrase goes on, its branch ends in a leaf and the rest of the phrase is compared as it stands: that
/// keeps the array small enough for the second-level cache and quick to build.
struct PhraseTrie: Sendable {
    fileprivate struct Cell: Sendable {
        /// What is added to a byte to find the next state's cell; 0 for a leaf.
        var base: Int32 = 0
        /// The state this cell continues, -1 while free.
        var check: Int32 = -1
        /// The phrase that ends here, or the only one that goes on from here; -1 for none.
        var phrase: Int32 = -1
    }

    private var cells: [Cell]
    /// The phrases one after another, a line end behind each.
    private let text: [UInt8]
    /// By phrase: where it begins in `text`, and at the end where the next one would.
    private let starts: [Int32]

    /// `phrases` are not empty.
    init(_ phrases: PhraseTable) {
        text = phrases.text
        starts = phrases.starts
        // Bases are positive, so the first 256 cells but the root stay empty.
        cells = [Cell](repeating: Cell(), count: 4 * phrases.count + 512)
        cells[0].check = 0
        layOut(Self.sorted(phrases))
    }

    /// Numbers of the phrases in the order of their bytes: by their first eight as a number, digit by digit from the
    /// last on (LSD radix sort), then those that have these in common by the rest.
    private static func sorted(_ phrases: PhraseTable) -> [Int] {
        phrases.text.withUnsafeBufferPointer { text in
            var opened: [(key: UInt64, phrase: Int)] = (0..<phrases.count).map { phrase in
                var key: UInt64 = 0
                let range = phrases.range(phrase)
                for offset in 0..<8 {
                    key = key << 8 | (offset < range.count ? UInt64(text[range.lowerBound + offset]) : 0)
                }
                return (key, phrase)
            }
            var other = opened
            for shift in stride(from: UInt64(0), to: 64, by: 8) {
                var ends = [Int](repeating: 0, count: 257)
                for one in opened { ends[Int(one.key >> shift & 0xFF) + 1] += 1 }
                for digit in 1...256 { ends[digit] += ends[digit - 1] }
                for one in opened {
                    let digit = Int(one.key >> shift & 0xFF)
                    other[ends[digit]] = one
                    ends[digit] += 1
                }
                swap(&opened, &other)
            }
            var start = 0
            while start < opened.count {
                var end = start + 1
                while end < opened.count, opened[end].key == opened[start].key { end += 1 }
                if end - start > 1 {
                    opened[start..<end].sort { a, b in
                        precedes(text, phrases.range(a.phrase), phrases.range(b.phrase))
                    }
                }
                start = end
            }
            return opened.map(\.phrase)
        }
    }

    private static func precedes(_ text: UnsafeBufferPointer<UInt8>, _ one: Range<Int>, _ other: Range<Int>) -> Bool {
        guard let base = text.baseAddress else { return false }
        let order = memcmp(base + one.lowerBound, base + other.lowerBound, min(one.count, other.count))
        return order == 0 ? one.count < other.count : order < 0
    }

    /// Phrases of a sorted list that have their first `depth` bytes in common, and the state these lead to.
    private struct Branch {
        var range: Range<Int>
        var depth: Int
        var state: Int
    }

    private mutating func layOut(_ sorted: [Int]) {
        var branches = [Branch(range: sorted.indices, depth: 0, state: 0)]
        var firstFree = 256
        // A branch's bytes after what its phrases have in common, ascending, and where the phrases of each begin.
        var bytes: [Int] = []
        var forks: [Int] = []
        while var branch = branches.popLast() {
            // The shortest of them stands first.
            if let first = branch.range.first, end(of: sorted[first]) == Int(starts[sorted[first]]) + branch.depth {
                cells[branch.state].phrase = Int32(sorted[first])
                branch.range = branch.range.dropFirst()
            } else if branch.range.count == 1, branch.depth > 0 {
                cells[branch.state].phrase = Int32(sorted[branch.range.lowerBound])
                continue
            }
            guard !branch.range.isEmpty else { continue }
            bytes.removeAll(keepingCapacity: true)
            forks.removeAll(keepingCapacity: true)
            for place in branch.range {
                let byte = Int(text[Int(starts[sorted[place]]) + branch.depth])
                if byte != bytes.last {
                    bytes.append(byte)
                    forks.append(place)
                }
            }
            forks.append(branch.range.upperBound)
            while firstFree < cells.count, cells[firstFree].check >= 0 { firstFree += 1 }
            let base = base(for: bytes, from: firstFree)
            cells[branch.state].base = Int32(base)
            for (index, byte) in bytes.enumerated() {
                let state = base + byte
                cells[state].check = Int32(branch.state)
                branches.append(
                    Branch(range: forks[index]..<forks[index + 1], depth: branch.depth + 1, state: state)
                )
            }
        }
    }

    private func end(of phrase: Int) -> Int { Int(starts[phrase + 1]) - 1 }

    /// A base with which the cells of all `bytes`, ascending, are free; makes cells when there is none.
    private mutating func base(for bytes: [Int], from firstFree: Int) -> Int {
        var base = max(1, firstFree - bytes[0])
        while true {
            // The 256 cells after a base are there, so that a walk needs no check of its own.
            if base + 256 > cells.count { cells += repeatElement(Cell(), count: cells.count) }
            if bytes.allSatisfy({ cells[base + $0].check < 0 }) { return base }
            base += 1
        }
    }

    /// The trie as a walk reads it.
    struct Walker {
        fileprivate let cells: UnsafeBufferPointer<Cell>
        fileprivate let text: UnsafeBufferPointer<UInt8>
        fileprivate let starts: UnsafeBufferPointer<Int32>

        /// Reports the number and the end of every phrase that stands at `start`, the shortest first.
        @inline(__always)
        func walk(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ report: (Int, Int) -> Void) {
            var state = 0
            var index = start
            while index < bytes.count {
                let base = Int(cells[state].base)
                guard base > 0 else { return }
                let next = base &+ Int(bytes[index])
                guard cells[next].check == Int32(truncatingIfNeeded: state) else { return }
                state = next
                index &+= 1
                let phrase = Int(cells[state].phrase)
                if phrase >= 0, let end = end(of: phrase, in: bytes, from: start, matched: index) {
                    report(phrase, end)
                }
            }
        }

        /// Where the phrase ends whose bytes up to `matched` stand at `start`; nil where the rest does not follow.
        private func end(
            of phrase: Int,
            in bytes: UnsafeBufferPointer<UInt8>,
            from start: Int,
            matched: Int
        ) -> Int? {
            let from = Int(starts[phrase])
            let end = start &+ Int(starts[phrase &+ 1]) &- 1 &- from
            guard end <= bytes.count else { return nil }
            let shift = from &- start
            for index in matched..<end where bytes[index] != text[index &+ shift] { return nil }
            return end
        }
    }

    func withWalker(_ body: (Walker) -> Void) {
        cells.withUnsafeBufferPointer { cells in
            text.withUnsafeBufferPointer { text in
                starts.withUnsafeBufferPointer { starts in
                    body(Walker(cells: cells, text: text, starts: starts))
                }
            }
        }
    }
}
