/// A sum of decision trees over `LineTable`, all of depth six, each with one question a level for all its branches.
///
/// A question asks whether one column, of the line itself or of one that stands up to eight lines before or after it,
/// is above a border. The six answers are the bits of the number of the leaf. Whole numbers only: the same table
/// gives the same sums everywhere.
struct LineTrees: Sendable {
    /// What one unit of the logarithm of the odds is in a sum.
    static let unit = 1_024

    private static let depth = 6
    private static let leaves = 64

    /// Of each question the column, the line it asks for (0 is the line itself) and the border.
    private var questions: [(column: UInt8, offset: Int8, border: UInt8)] = []
    private var values: [Int16] = []
    private let bias: Int32
    /// Columns that it asks for: those below this; 0 for a table that is no whole number of trees.
    private(set) var width = 0

    /// Reads trees written as text, 152 characters each, two characters a number of twelve bits: six bits in each, the
    /// upper ones first, as the characters from `0` (U+0030) to `o` (U+006F).
    ///
    /// Twelve numbers are the questions, of which each takes two: column times 16 plus offset plus 8, then the
    /// border, below 128. The leaves follow, 2,048 added to each.
    init(_ parts: [String], bias: Int) {
        self.bias = Int32(clamping: bias)
        var numbers: [Int] = []
        var upper: Int?
        for byte in parts.joined().utf8 where byte >= 0x30 && byte < 0x70 {
            let bits = Int(byte) - 0x30
            if let high = upper {
                numbers.append(high << 6 | bits)
                upper = nil
            } else {
                upper = bits
            }
        }
        let perTree = 2 * Self.depth + Self.leaves
        var i = 0
        while i + perTree <= numbers.count {
            for level in 0..<Self.depth {
                let place = numbers[i + 2 * level]
                width = max(width, (place >> 4) + 1)
                let column = min(place >> 4, LineTable.Column.allCases.count - 1)
                questions.append(
                    (UInt8(column), Int8(place & 15) - 8, UInt8(min(numbers[i + 2 * level + 1], 127)))
                )
            }
            for leaf in 0..<Self.leaves {
                values.append(Int16(truncatingIfNeeded: numbers[i + 2 * Self.depth + leaf] - 2_048))
            }
            i += perTree
        }
        if i < numbers.count { width = 0 }
    }

    /// The sum of all trees for each line, in 1,024ths of the logarithm of the odds.
    func sums(_ table: LineTable) -> [Int32] {
        let lanes = 16
        let blocks = (table.count + lanes - 1) / lanes
        var sums = [Int32](repeating: bias, count: blocks * lanes)
        // Where each question's cell of line 0 lies.
        let cells = questions.map { Int($0.column) * table.stride + LineTable.margin + Int($0.offset) }
        let borders = questions.map(\.border)
        let bytes = table.bytes
        withExtendedLifetime(table) {
            sums.withUnsafeMutableBufferPointer { sums in
                cells.withUnsafeBufferPointer { cells in
                    borders.withUnsafeBufferPointer { borders in
                        values.withUnsafeBufferPointer { values in
                            for block in 0..<blocks { Self.add(bytes, block &* lanes, cells, borders, values, sums) }
                        }
                    }
                }
            }
        }
        sums.removeLast(blocks * lanes - table.count)
        return sums
    }

    /// Sixteen lines at a time.
    @inline(never)
    private static func add(
        _ table: UnsafeRawBufferPointer,
        _ line: Int,
        _ cells: UnsafeBufferPointer<Int>,
        _ borders: UnsafeBufferPointer<UInt8>,
        _ values: UnsafeBufferPointer<Int16>,
        _ sums: UnsafeMutableBufferPointer<Int32>
    ) {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        var question = 0
        var leaf = 0
        while question < cells.count {
            var low: UInt64 = 0
            var high: UInt64 = 0
            for _ in 0..<depth {
                let at = cells[question] &+ line
                // A number below 128 with its top bit set keeps it where no less than what is taken off was there.
                let off = UInt64(borders[question] &+ 1) &* ones
                let first = UInt64(littleEndian: table.loadUnaligned(fromByteOffset: at, as: UInt64.self))
                let second = UInt64(littleEndian: table.loadUnaligned(fromByteOffset: at &+ 8, as: UInt64.self))
                low = low &>> 1 | ((first | tops) &- off) & tops
                high = high &>> 1 | ((second | tops) &- off) & tops
                question &+= 1
            }
            low &>>= 2
            high &>>= 2
            for lane in 0..<8 {
                sums[line &+ lane] &+= Int32(values[leaf &+ Int(truncatingIfNeeded: low & 63)])
                sums[line &+ lane &+ 8] &+= Int32(values[leaf &+ Int(truncatingIfNeeded: high & 63)])
                low &>>= 8
                high &>>= 8
            }
            leaf &+= leaves
        }
    }
}
