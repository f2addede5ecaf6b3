import Testing

@testable import Parsing

struct BlockModelTests {
    /// Two trees: number 0 at most 1 gives 1, else number 1 at most 0 gives -1 and any other 2; then a leaf alone, 0.5.
    private static let model = BlockModel("0003c00 fff3c00 0010000 fffbc00 fff4000 fff3800")

    @Test("A run's sum is that of the leaves which walks from the roots reach, in each place of a group")
    func sums() {
        let runs: [(Float, Float, sum: Float)] = [
            (1, 5, 1.5), (0, -1, 1.5), (1.5, 0, -0.5), (2, -3, -0.5), (1.25, 0.25, 2.5), (.nan, .nan, 2.5),
        ]
        for count in [1, 5, 15, 16, 17, 40] {
            let table = RunTable(runs: count, width: 2)
            for number in 0..<count {
                var row = RunTable.Row(table, run: number)
                row.put(runs[number % runs.count].0)
                row.put(runs[number % runs.count].1)
            }
            let likelihoods = Self.model.likelihoods(table)
            #expect(likelihoods.count == count)
            for (number, likelihood) in likelihoods.enumerated() {
                let likely: Float =
                    [2.5: 0.924_142, 1.5: 0.817_574, -0.5: 0.377_541][runs[number % runs.count].sum] ?? 0
                #expect(abs(likelihood - likely) < 1e-5)
            }
        }
    }

    @Test("A table that is cut off, or a row that is too short for it, judges nothing")
    func cut() {
        #expect(BlockModel("0003c00 fff3c00 0010000 fffbc00").width == 0)
        #expect(Self.model.width == 2)
        #expect(Self.model.likelihoods(RunTable(runs: 3, width: 1)) == [0.5, 0.5, 0.5])
    }

    @Test("Keys have numbers in the order in which they come")
    func keys() {
        var keys = KeyNumbers()
        for key in 0..<5_000 { #expect(keys.insert(UInt64(key) &* 64) == key) }
        for key in 0..<5_000 { #expect(keys.insert(UInt64(key) &* 64) == key) }
        #expect(keys.count == 5_000 && keys.contains(64) && !keys.contains(1))
    }
}
