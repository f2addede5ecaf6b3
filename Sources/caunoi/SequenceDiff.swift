/// The shortest way from one list to another (Myers, "An O(ND) Difference Algorithm and Its Variations", 1986), with a
/// bound: lists that differ in more than `limit` places beyond what they begin and end with are told as one whole
/// replaced by the other.
struct SequenceDiff<Element: Hashable> {
    enum Step { case same(Element), removed(Element), added(Element) }

    let steps: [Step]

    init(from old: [Element], to new: [Element], limit: Int = 1_000) {
        var start = 0
        while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
        var end = 0
        while end < old.count - start, end < new.count - start, old[old.count - 1 - end] == new[new.count - 1 - end] {
            end += 1
        }
        let middle = Self.middle(Array(old[start..<(old.count - end)]), Array(new[start..<(new.count - end)]), limit)
        steps = old[..<start].map { .same($0) } + middle + old[(old.count - end)...].map { .same($0) }
    }

    private static func middle(_ old: [Element], _ new: [Element], _ limit: Int) -> [Step] {
        let replaced = old.map { Step.removed($0) } + new.map { Step.added($0) }
        if old.isEmpty || new.isEmpty { return replaced }
        let most = min(limit, old.count + new.count)
        // By diagonal, how far the old list is gone; one row for each number of edits.
        var rows: [[Int]] = []
        var reach = [Int](repeating: 0, count: 2 * most + 3)
        let zero = most + 1
        for edits in 0...most {
            for diagonal in stride(from: -edits, through: edits, by: 2) {
                let isDown =
                    diagonal == -edits || (diagonal != edits && reach[zero + diagonal - 1] < reach[zero + diagonal + 1])
                var x = isDown ? reach[zero + diagonal + 1] : reach[zero + diagonal - 1] + 1
                while x < old.count, x - diagonal < new.count, x >= diagonal, old[x] == new[x - diagonal] { x += 1 }
                reach[zero + diagonal] = x
                if x >= old.count, x - diagonal >= new.count {
                    return walkBack(old, new, rows, edits)
                }
            }
            rows.append(Array(reach[(zero - edits)...(zero + edits)]))
        }
        return replaced
    }

    /// - Parameter rows: of each number of edits, the reach of the diagonals from `-edits` to `edits`.
    private static func walkBack(_ old: [Element], _ new: [Element], _ rows: [[Int]], _ edits: Int) -> [Step] {
        var steps: [Step] = []
        var x = old.count
        var y = new.count
        for edit in stride(from: edits, to: 0, by: -1) {
            let row = rows[edit - 1]
            func reach(_ diagonal: Int) -> Int {
                let place = diagonal + edit - 1
                return row.indices.contains(place) ? row[place] : -1
            }
            let diagonal = x - y
            let isDown = diagonal == -edit || (diagonal != edit && reach(diagonal - 1) < reach(diagonal + 1))
            let before = isDown ? diagonal + 1 : diagonal - 1
            let beforeX = reach(before)
            let beforeY = beforeX - before
            while x > beforeX, y > beforeY {
                x -= 1
                y -= 1
                steps.append(.same(old[x]))
            }
            if isDown {
                y -= 1
                steps.append(.added(new[y]))
            } else {
                x -= 1
                steps.append(.removed(old[x]))
            }
        }
        while x > 0, y > 0 {
            x -= 1
            y -= 1
            steps.append(.same(old[x]))
        }
        return steps.reversed()
    }
}
