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

    /// Numbers of the phrases in the order of their bytes.
    private static func sorted(_ phrases: PhraseTable) -> [Int] {
        phrases.text.withUnsafeBufferPointer { text in
            // Eight bytes as a number decide most comparisons.
            let opened = (0..<phrases.count).map { phrase in
                var key: UInt64 = 0
                let range = phrases.range(phrase)
                for offset in 0..<8 {
                    key = key << 8 | (offset < range.count ? UInt64(text[range.lowerBound + offset]) : 0)
                }
                return (key: key, phrase: phrase)
            }
            return opened.sorted { a, b in
                if a.key != b.key { return a.key < b.key }
                return text[phrases.range(a.phrase)].lexicographicallyPrecedes(text[phrases.range(b.phrase)])
            }.map(\.phrase)
        }
    }

    /// Phrases of a sorted list that have their first `depth` bytes in common, and the state these lead to.
    private struct Branch {
        var range: Range<Int>
        var depth: Int
        var state: Int
    }

    private mutating func layOut(_ sorted: [Int]) {
        // Level by level: what most walks touch lies together.
        var branches = [Branch(range: sorted.indices, depth: 0, state: 0)]
        var next = 0
        var firstFree = 256
        while next < branches.count {
            var branch = branches[next]
            next += 1
            // The shortest of them stands first.
            if let first = branch.range.first, end(of: sorted[first]) == Int(starts[sorted[first]]) + branch.depth {
                cells[branch.state].phrase = Int32(sorted[first])
                branch.range = branch.range.dropFirst()
            } else if branch.range.count == 1, branch.depth > 0 {
                cells[branch.state].phrase = Int32(sorted[branch.range.lowerBound])
                continue
            }
            let forks = forks(of: branch, sorted)
            guard !forks.isEmpty else { continue }
            while firstFree < cells.count, cells[firstFree].check >= 0 { firstFree += 1 }
            let base = base(for: forks.map { Int($0.byte) }, from: firstFree)
            cells[branch.state].base = Int32(base)
            for fork in forks {
                let state = base + Int(fork.byte)
                cells[state].check = Int32(branch.state)
                branches.append(Branch(range: fork.range, depth: branch.depth + 1, state: state))
            }
        }
    }

    private func end(of phrase: Int) -> Int { Int(starts[phrase + 1]) - 1 }

    /// A branch's phrases by the byte after what they have in common.
    private func forks(of branch: Branch, _ sorted: [Int]) -> [(byte: UInt8, range: Range<Int>)] {
        var forks: [(byte: UInt8, range: Range<Int>)] = []
        var start = branch.range.lowerBound
        while start < branch.range.upperBound {
            let byte = text[Int(starts[sorted[start]]) + branch.depth]
            var end = start + 1
            while end < branch.range.upperBound, text[Int(starts[sorted[end]]) + branch.depth] == byte { end += 1 }
            forks.append((byte, start..<end))
            start = end
        }
        return forks
    }

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
