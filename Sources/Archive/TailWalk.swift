import News

/// Follows the chain forward through a window and keeps the last record that ends its drop.
struct TailWalk {
    struct Point {
        var seq: Int64
        var hash: String
        var end: Int64
    }

    let examination: TailExamination
    let start: Int64
    /// The last record that fits.
    private(set) var last: Point?
    /// The last point where no drop is open and whose own `prev` was checked.
    private(set) var sure: Point?
    private var before: Point?
    /// The latest part of a drop whose last part has not come.
    private var openRun: RecordKey?
    private var isFirst = true

    init(examination: TailExamination, start: Int64) {
        self.examination = examination
        self.start = start
    }

    /// The window begins where the segment does: what precedes is known.
    mutating func begin(after predecessor: Tail.Predecessor?) {
        let known = predecessor ?? Tail.Predecessor(seq: 0, hash: ArchiveFormat.noPrevious)
        before = Point(seq: known.seq, hash: known.hash, end: 0)
        if predecessor != nil { sure = before }
    }

    /// False when the line is whole but not the next of the chain.
    mutating func accept(_ line: RecordLine) throws(ArchiveError) -> Bool {
        if let before {
            guard line.seq == before.seq + 1, line.previousHash == before.hash else { return false }
        }
        let point = Point(seq: line.seq, hash: line.hash, end: line.place.end)
        let isProven = before != nil
        try follow(line)
        last = point
        before = point
        #if DEBUG
        if Mutant.isActive(.partsNotContiguous) { openRun = nil }
        #endif
        if openRun == nil, isProven { sure = point }
        return true
    }

    private mutating func follow(_ line: RecordLine) throws(ArchiveError) {
        defer { isFirst = false }
        let key = line.layout.isInRun ? line.key : nil
        if let open = openRun {
            guard let key, key.drop == open.drop, key.parts == open.parts, key.part == open.part + 1 else {
                throw damage(line, "the parts of drop \(open.drop) before it are not complete")
            }
        } else if let key, key.part != 1, !(isFirst && start > 0) {
            throw damage(line, "part \(key.part) of drop \(key.drop) does not follow part \(key.part - 1)")
        }
        openRun = key.flatMap { $0.part < $0.parts ? $0 : nil }
    }

    private func damage(_ line: RecordLine, _ cause: String) -> ArchiveError {
        .damaged(segment: examination.segment, offset: line.place.offset, cause: "record \(line.seq): \(cause)")
    }
}
