/// What the first model says of the runs of a page, told for each run as numbers for the second: of itself and its
/// neighbours, of the containers and the shape it shares with others, of the way before and behind it.
struct PageVerdicts {
    /// Numbers a run.
    static let width = 9 + 2 + 8 + 2 + 2 + 3 + 2

    private let verdicts: [Float]
    /// Sums over all runs before each: of weights, of weights times verdicts, of verdicts.
    private var weights: [Float] = [0]
    private var weighted: [Float] = [0]
    private var sums: [Float] = [0]
    private var back: [Int] = []
    private var ahead: [Int] = []
    private var likely: Float = 0

    init(_ verdicts: [Float], _ blocks: [PageBlock]) {
        self.verdicts = verdicts
        var last = -100
        for (number, verdict) in verdicts.enumerated() {
            let weight = min(Float(blocks[number].measure.words), 400) + 1
            weights.append(weights[number] + weight)
            weighted.append(weighted[number] + weight * verdict)
            sums.append(sums[number] + verdict)
            back.append(min(30, number - last))
            if verdict >= 0.7 { last = number }
            if verdict >= 0.5 { likely += 1 }
        }
        var next = verdicts.count + 100
        for number in verdicts.indices.reversed() {
            ahead.append(min(30, next - number))
            if verdicts[number] >= 0.7 { next = number }
        }
        ahead.reverse()
    }

    /// Mean over a range of runs, by words and by runs.
    private func means(_ range: Range<Int>) -> (Float, Float) {
        guard !range.isEmpty else { return (0, 0) }
        let weight = weights[range.upperBound] - weights[range.lowerBound]
        return (
            (weighted[range.upperBound] - weighted[range.lowerBound]) / weight,
            (sums[range.upperBound] - sums[range.lowerBound]) / Float(range.count)
        )
    }

    /// Puts the numbers of a run.
    func put(
        _ number: Int,
        shape: (Float, Float),
        containers: (Range<Int>, Range<Int>, Range<Int>, Range<Int>),
        to row: inout RunTable.Row
    ) {
        let count = verdicts.count
        for step in -4...4 {
            let other = number + step
            row.put(other >= 0 && other < count ? verdicts[other] : -1)
        }
        row.put(shape.0)
        row.put(shape.1)
        for range in [containers.0, containers.1, containers.2, containers.3] {
            let (byWords, byRuns) = means(range)
            row.put(byWords)
            row.put(byRuns)
        }
        let total = max(1e-6, weighted[count])
        row.put(weighted[number] / total)
        row.put(total)
        row.put(Float(back[number]))
        row.put(Float(ahead[number]))
        for reach in [2, 5, 10] { row.put(means(max(0, number - reach)..<min(count, number + reach + 1)).0) }
        row.put(total / weights[count])
        row.put(min(200, likely))
    }
}
