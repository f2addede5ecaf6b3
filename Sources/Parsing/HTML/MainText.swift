import News

/// The main text of a page: each run of text is judged by two models, and those above a bar are the article.
struct MainText {
    private(set) var blocks: PageBlocks
    private(set) var elements: PageElements
    /// How likely each run belongs to the article, 0 to 1.
    private(set) var likelihoods: [Float] = []
    private(set) var chosen: [Bool] = []

    init(_ tree: HTMLTree) {
        blocks = PageBlocks(tree)
        let statements = PageStatements(tree)
        statements.compare(&blocks)
        elements = PageElements(tree, &blocks)
        elements.addScores(blocks.blocks)
        let features = PageFeatures(blocks.blocks, elements, statements)
        judge(features)
        choose()
    }

    private mutating func judge(_ features: PageFeatures) {
        let count = blocks.blocks.count
        guard count > 0, BlockModel.first.width <= features.width,
            BlockModel.second.width <= features.width + PageVerdicts.width
        else { return }
        let first = features.rows.withUnsafeBufferPointer { rows in
            (0..<count).map {
                BlockModel.first.likelihood(
                    UnsafeBufferPointer(rebasing: rows[($0 * features.width)..<(($0 + 1) * features.width)])
                )
            }
        }
        let verdicts = PageVerdicts(first, blocks.blocks)
        var shapes: [UInt64: (weight: Float, weighted: Float, count: Float, sum: Float)] = [:]
        for number in 0..<count {
            let weight = min(Float(blocks.blocks[number].measure.words), 400) + 1
            var shape = shapes[features.shape(of: number)] ?? (0, 0, 0, 0)
            shape.weight += weight
            shape.weighted += weight * first[number]
            shape.count += 1
            shape.sum += first[number]
            shapes[features.shape(of: number)] = shape
        }
        var row: [Float] = []
        row.reserveCapacity(features.width + PageVerdicts.width)
        for number in 0..<count {
            row.removeAll(keepingCapacity: true)
            row.append(contentsOf: features.rows[(number * features.width)..<((number + 1) * features.width)])
            let shape = shapes[features.shape(of: number)] ?? (1, 0, 1, 0)
            verdicts.append(
                number,
                shape: (shape.weighted / shape.weight, shape.sum / shape.count),
                containers: features.containers(number),
                to: &row
            )
            likelihoods.append(row.withUnsafeBufferPointer { BlockModel.second.likelihood($0) })
        }
    }

    /// Chooses so that the mean of precision and recall to be expected is highest: of a page that is hard to judge more
    /// is taken than of one whose article stands out, within bounds.
    private mutating func choose() {
        guard !likelihoods.isEmpty else { return }
        // By steps of likelihood, from high to low: words, and words times likelihood.
        var words = [Float](repeating: 0, count: 257)
        var expected = [Float](repeating: 0, count: 257)
        var all: Float = 0
        for (block, likelihood) in zip(blocks.blocks, likelihoods) {
            let weight = Float(block.measure.words) + 0.5
            let step = Int(likelihood * 256)
            words[step] += weight
            expected[step] += weight * likelihood
            all += weight * likelihood
        }
        var best: Float = 0
        var bar = 256
        var (taken, right): (Float, Float) = (0, 0)
        for step in (0...256).reversed() {
            taken += words[step]
            right += expected[step]
            let value = 2 * right / (taken + all + 1e-6)
            if value > best { (best, bar) = (value, step) }
        }
        var least = min(Self.highestBar, max(Self.lowestBar, Float(bar) / 256))
        // Nothing stands out: the best there is, which the quality tells.
        if !likelihoods.contains(where: { $0 >= least }) { least = Float(bar) / 256 }
        chosen = likelihoods.map { $0 >= least }
    }

    private static let lowestBar: Float = 0.35
    private static let highestBar: Float = 0.6
}
