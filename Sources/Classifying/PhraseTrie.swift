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
    /// The phrases one after another.
    private var text: [UInt8] = []
    /// By phrase: where it begins in `text`, and at the end where the last one ends.
    private var starts: [Int] = [0]

    /// `phrases` are distinct and not empty.
    init(phrases: [[UInt8]]) {
        for phrase in phrases {
            text += phrase
            starts.append(text.count)
        }
        // Bases are positive, so the first 256 cells but the root stay empty.
        cells = [Cell](repeating: Cell(), count: 4 * phrases.count + 512)
        cells[0].check = 0
        layOut(sorted(phrases.indices))
    }

    private func sorted(_ phrases: Range<Int>) -> [Int] {
        text.withUnsafeBufferPointer { text in
            phrases.sorted { a, b in
                text[starts[a]..<starts[a + 1]].lexicographicallyPrecedes(text[starts[b]..<starts[b + 1]])
            }
        }
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
        while var branch = branches.popLast() {
            // The shortest of them stands first.
            if let first = branch.range.first, starts[sorted[first]] + branch.depth == starts[sorted[first] + 1] {
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

    /// A branch's phrases by the byte after what they have in common.
    private func forks(of branch: Branch, _ sorted: [Int]) -> [(byte: UInt8, range: Range<Int>)] {
        var forks: [(byte: UInt8, range: Range<Int>)] = []
        var start = branch.range.lowerBound
        while start < branch.range.upperBound {
            let byte = text[starts[sorted[start]] + branch.depth]
            var end = start + 1
            while end < branch.range.upperBound, text[starts[sorted[end]] + branch.depth] == byte { end += 1 }
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
        fileprivate let starts: UnsafeBufferPointer<Int>

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
            let end = start &+ starts[phrase &+ 1] &- starts[phrase]
            guard end <= bytes.count else { return nil }
            let shift = starts[phrase] &- start
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
