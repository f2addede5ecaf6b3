/// Numbers that are made once and stay as long as the process: to look one up counts no reference and checks no bounds,
/// so whoever does stays within the table.
struct FixedTable<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    private let start: UnsafeMutablePointer<Element>
    let count: Int

    init(_ elements: [Element]) {
        count = elements.count
        start = .allocate(capacity: count)
        for (index, element) in elements.enumerated() { (start + index).initialize(to: element) }
    }

    @inline(__always)
    subscript(index: Int) -> Element {
        assert(index >= 0 && index < count)
        return start[index]
    }
}
