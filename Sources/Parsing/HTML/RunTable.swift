/// Numbers of the runs of a page, as the models read them: groups of sixteen runs, in each group the first number of all
/// sixteen, then the second, and so on.
final class RunTable {
    /// Runs of a group.
    static let lanes = 16

    /// Runs.
    let count: Int
    /// Numbers a run.
    let width: Int
    let groups: Int
    private let cells: UnsafeMutablePointer<Float>
    private var size: Int { groups * width * Self.lanes }

    /// The numbers of all runs are still to be put, before they are read; the rest of the last group is 0.
    init(runs: Int, width: Int) {
        count = runs
        self.width = width
        groups = (runs + Self.lanes - 1) / Self.lanes
        cells = .allocate(capacity: groups * width * Self.lanes)
        let last = width * Self.lanes
        if groups > 0 { (cells + (size - last)).initialize(repeating: 0, count: last) }
    }

    deinit { cells.deallocate() }

    /// The numbers of the group's runs, `width` times `lanes`.
    func group(_ number: Int) -> UnsafeRawPointer { UnsafeRawPointer(cells + number * width * Self.lanes) }

    /// Writes the numbers of one run, one after the other; the table must live as long.
    struct Row {
        private let cells: UnsafeMutableBufferPointer<Float>
        private let width: Int
        private var at: Int

        /// From `column` on.
        init(_ table: RunTable, run: Int, from column: Int = 0) {
            cells = UnsafeMutableBufferPointer(start: table.cells, count: table.size)
            width = table.width
            at = (run / RunTable.lanes * table.width + column) * RunTable.lanes + run % RunTable.lanes
        }

        @inline(__always)
        mutating func put(_ value: Float) {
            cells[at] = value
            at &+= RunTable.lanes
        }

        @inline(__always)
        mutating func put(_ value: Bool) { put(value ? Float(1) : 0) }

        @inline(__always)
        mutating func put(_ value: Int) { put(Float(value)) }

        @inline(__always)
        mutating func put(_ values: SIMD16<UInt8>) {
            withUnsafeBytes(of: values) { values in
                for lane in 0..<16 { put(Float(values[lane])) }
            }
        }

        /// Whether the number of this column comes next.
        func isAt(_ column: Int) -> Bool { at / RunTable.lanes % width == column }
    }
}
