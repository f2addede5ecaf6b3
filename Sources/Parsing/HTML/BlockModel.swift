/// Gradient boosted trees on the numbers of a run of text; the answer is how likely it belongs to the article.
///
/// The first ones see `PageFeatures`, the second those and what was said of the neighbours (`PageVerdicts`). How they
/// were made is told where their tables are. Sums and powers are plain IEEE arithmetic, so that each machine gives the
/// same answer.
struct BlockModel: Sendable {
    /// A fork: a number over `bar` cannot come to the leaves of the left branch.
    private struct Fork: Sendable {
        /// Where in a group of `RunTable` the number stands.
        var place: Int32
        var bar: Float
        /// The leaves of the left branch, as bits; leaves are counted from the left.
        var left: UInt32
    }

    private struct Tree: Sendable {
        /// Behind its last fork in `forks`.
        var forks: Int32
        /// Its first leaf in `values`.
        var leaves: Int32
    }

    private var forks: [Fork] = []
    private var trees: [Tree] = []
    private var values: [Float] = []
    /// Numbers it looks at: those below this.
    private(set) var width = 0

    /// Reads a table: a node is three hexadecimal digits for the feature (`fff` a leaf) and four for the value as a
    /// 16-bit float (IEEE 754 binary16), in the order of a walk that goes left first; trees, of at most 31 leaves, one
    /// behind the other.
    init(_ table: StaticString) {
        var digits: [UInt32] = []
        digits.reserveCapacity(table.utf8CodeUnitCount)
        for byte in UnsafeBufferPointer(start: table.utf8Start, count: table.utf8CodeUnitCount) {
            switch byte {
            case 0x30...0x39: digits.append(UInt32(byte - 0x30))
            case 0x61...0x66: digits.append(UInt32(byte - 0x57))
            default: break
            }
        }
        /// Forks whose right branch is still to come, and their first leaf.
        var open: [(fork: Int, leaf: UInt32)] = []
        /// Branches of the tree that are still to come.
        var missing = 0
        var leaf: UInt32 = 0
        var isWhole = true
        var at = 0
        while at + 7 <= digits.count {
            let feature = digits[at] << 8 | digits[at + 1] << 4 | digits[at + 2]
            let value = Self.float(
                digits[at + 3] << 12 | digits[at + 4] << 8 | digits[at + 5] << 4 | digits[at + 6]
            )
            at += 7
            if missing == 0 {
                trees.append(Tree(forks: 0, leaves: Int32(values.count)))
                leaf = 0
                missing = 1
            }
            if feature == 0xFFF {
                values.append(value)
                leaf += 1
                missing -= 1
                // The left branch of the innermost fork that waits for its right one ends here.
                if let last = open.popLast() {
                    forks[last.fork].left = Self.bits(below: leaf) & ~Self.bits(below: last.leaf)
                }
            } else {
                open.append((forks.count, leaf))
                forks.append(Fork(place: Int32(feature) * Int32(RunTable.lanes), bar: value, left: 0))
                missing += 1
                width = max(width, Int(feature) + 1)
            }
            if missing == 0 { trees[trees.count - 1].forks = Int32(forks.count) }
            isWhole = isWhole && leaf <= 31
        }
        // A table that is cut off would leave forks without a branch.
        if missing > 0 || !isWhole { (forks, trees, values, width) = ([], [], [], 0) }
    }

    private static func bits(below leaf: UInt32) -> UInt32 { 1 << leaf &- 1 }

    private static func float(_ half: UInt32) -> Float {
        let exponent = half >> 10 & 31
        let fraction = half & 0x3FF
        let sign = (half & 0x8000) << 16
        if exponent == 0 { return (sign != 0 ? -1 : 1) * Float(fraction) / 16_777_216 }
        return Float(bitPattern: sign | (exponent + 112) << 23 | fraction << 13)
    }

    /// How likely each run of the table belongs to the article, 0 to 1; 0.5 for all where the table is too narrow.
    ///
    /// Every fork of a tree is asked of sixteen runs at once, whether its branch is reached or not: what is asked never
    /// depends on an answer, so that nothing is guessed wrong. The first leaf that no fork has ruled out is the one that
    /// a walk from the root would reach, and each run's sum is built in the order of the trees.
    func likelihoods(_ table: RunTable) -> [Float] {
        var sums = [Float](repeating: 0, count: table.groups * RunTable.lanes)
        if width <= table.width {
            sums.withUnsafeMutableBufferPointer { sums in
                for group in 0..<table.groups {
                    let sums = UnsafeMutableBufferPointer(
                        rebasing: sums[(group * RunTable.lanes)..<((group + 1) * RunTable.lanes)]
                    )
                    forks.withUnsafeBufferPointer { forks in
                        trees.withUnsafeBufferPointer { trees in
                            values.withUnsafeBufferPointer { values in
                                Self.add(forks, trees, values, table.group(group), sums)
                            }
                        }
                    }
                }
            }
        }
        sums.removeLast(sums.count - table.count)
        for number in sums.indices { sums[number] = 1 / (1 + Self.power(-sums[number])) }
        return sums
    }

    /// Adds what the trees say of sixteen runs.
    @inline(never)
    private static func add(
        _ forks: UnsafeBufferPointer<Fork>,
        _ trees: UnsafeBufferPointer<Tree>,
        _ values: UnsafeBufferPointer<Float>,
        _ cells: UnsafeRawPointer,
        _ sums: UnsafeMutableBufferPointer<Float>
    ) {
        let size = MemoryLayout<Float>.stride
        let four = MemoryLayout<SIMD4<Float>>.stride
        var at = 0
        for tree in trees {
            // The leaves that are ruled out, of four runs each.
            var (a, b, c, d) = (SIMD4<UInt32>(), SIMD4<UInt32>(), SIMD4<UInt32>(), SIMD4<UInt32>())
            let end = Int(tree.forks)
            while at < end {
                let fork = forks[at]
                let bar = SIMD4<Float>(repeating: fork.bar)
                let left = SIMD4<UInt32>(repeating: fork.left)
                let place = cells + Int(fork.place) &* size
                a |= isOver(place, bar) & left
                b |= isOver(place + four, bar) & left
                c |= isOver(place + 2 &* four, bar) & left
                d |= isOver(place + 3 &* four, bar) & left
                at &+= 1
            }
            let leaves = Int(tree.leaves)
            for lane in 0..<4 {
                sums[lane] += values[leaves &+ first(a[lane])]
                sums[lane &+ 4] += values[leaves &+ first(b[lane])]
                sums[lane &+ 8] += values[leaves &+ first(c[lane])]
                sums[lane &+ 12] += values[leaves &+ first(d[lane])]
            }
        }
    }

    /// All bits where a number is not at most `bar`.
    @inline(__always)
    private static func isOver(_ place: UnsafeRawPointer, _ bar: SIMD4<Float>) -> SIMD4<UInt32> {
        unsafeBitCast(.!(place.loadUnaligned(as: SIMD4<Float>.self) .<= bar), to: SIMD4<UInt32>.self)
    }

    /// The first leaf that is not ruled out; the top bit, which is no leaf's, keeps it below 32.
    @inline(__always)
    private static func first(_ ruledOut: UInt32) -> Int { (~ruledOut | 0x8000_0000).trailingZeroBitCount }

    /// e to the power of `x`, to about six digits.
    private static func power(_ x: Float) -> Float {
        let scaled = max(-60, min(60, x * 1.442_695))
        let whole = scaled.rounded(.down)
        let rest = (scaled - whole) * 0.693_147_2
        let part = 1 + rest * (1 + rest * (0.5 + rest * (0.166_666_67 + rest * (0.041_666_67 + rest * 0.008_333_33))))
        return part * Float(bitPattern: UInt32(Int32(whole) + 127) << 23)
    }
}
