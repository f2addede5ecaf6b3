/// Gradient boosted trees on the numbers of a run of text; the answer is how likely it belongs to the article.
///
/// The first ones see `PageFeatures`, the second those and what was said of the neighbours (`PageVerdicts`). How they were made is told where their tables are. Sums and powers are plain IEEE
/// arithmetic, so that each machine gives the same answer.
struct BlockModel: Sendable {
    /// In the order of a walk that goes left first: a fork's left branch follows it.
    private struct Node: Sendable {
        /// -1 for a leaf.
        var feature: Int16
        var right: Int32
        /// What a number must not be over to go left, or the leaf's value.
        var value: Float
    }

    private var nodes: [Node] = []
    private var roots: [Int32] = []
    /// Features it looks at: numbers below this.
    private(set) var width = 0

    /// Reads a table: a node is three hexadecimal digits for the feature (`fff` a leaf) and four for the value as a
    /// 16-bit float (IEEE 754 binary16), trees one behind the other.
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
        /// Forks whose right branch is still to come.
        var open: [Int] = []
        /// Branches of the tree that are still to come.
        var missing = 0
        var at = 0
        while at + 7 <= digits.count {
            let feature = digits[at] << 8 | digits[at + 1] << 4 | digits[at + 2]
            let half = digits[at + 3] << 12 | digits[at + 4] << 8 | digits[at + 5] << 4 | digits[at + 6]
            at += 7
            let number = nodes.count
            if missing == 0 {
                roots.append(Int32(number))
                missing = 1
            }
            if feature == 0xFFF {
                nodes.append(Node(feature: -1, right: 0, value: Self.float(half)))
                missing -= 1
                // The next node is the right branch of the innermost fork that waits for it.
                if let fork = open.popLast() { nodes[fork].right = Int32(number + 1) }
            } else {
                nodes.append(Node(feature: Int16(feature), right: 0, value: Self.float(half)))
                open.append(number)
                missing += 1
                width = max(width, Int(feature) + 1)
            }
        }
        // A table that is cut off would leave forks without a branch.
        if missing > 0 { (nodes, roots, width) = ([], [], 0) }
    }

    private static func float(_ half: UInt32) -> Float {
        let exponent = half >> 10 & 31
        let fraction = half & 0x3FF
        let sign = (half & 0x8000) << 16
        if exponent == 0 { return (sign != 0 ? -1 : 1) * Float(fraction) / 16_777_216 }
        return Float(bitPattern: sign | (exponent + 112) << 23 | fraction << 13)
    }

    /// Between 0 and 1, for a row of at least `width` numbers.
    func likelihood(_ row: UnsafeBufferPointer<Float>) -> Float {
        var sum: Float = 0
        nodes.withUnsafeBufferPointer { nodes in
            for root in roots {
                var at = Int(root)
                while true {
                    let node = nodes[at]
                    if node.feature < 0 {
                        sum += node.value
                        break
                    }
                    at = row[Int(node.feature)] <= node.value ? at &+ 1 : Int(node.right)
                }
            }
        }
        return 1 / (1 + Self.power(-sum))
    }

    /// e to the power of `x`, to about six digits.
    private static func power(_ x: Float) -> Float {
        let scaled = max(-60, min(60, x * 1.442_695))
        let whole = scaled.rounded(.down)
        let rest = (scaled - whole) * 0.693_147_2
        let part = 1 + rest * (1 + rest * (0.5 + rest * (0.166_666_67 + rest * (0.041_666_67 + rest * 0.008_333_33))))
        return part * Float(bitPattern: UInt32(Int32(whole) + 127) << 23)
    }
}
