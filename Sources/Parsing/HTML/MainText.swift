import News

/// The main text of a page: each run of text is judged by three small models, and those above a bar are the article.
///
/// `first` judges a run by itself and its place. `wary` does too, but learned also from pages with most of their article
/// or the words of their classes taken away; what it says of a run and its neighbours goes into `second`. The mean of
/// `first` and `second` counts: they err in different places.
struct MainText {
    private(set) var blocks: PageBlocks
    private(set) var elements: PageElements
    /// How likely each run belongs to the article, 0 to 1.
    private(set) var likelihoods: [Float] = []
    private(set) var chosen: [Bool] = []

    /// Throws `too-complex` for a page of more than `textLimit` pieces of text.
    init(_ tree: HTMLTree, _ data: LinkedData, textLimit: Int) throws(Reason) {
        blocks = PageBlocks(tree)
        guard blocks.blocks.count <= textLimit else {
            throw Reason(
                .tooComplex,
                "The page has \(blocks.blocks.count) pieces of text, more than \(textLimit) (limits.page-texts); drop the "
                    + "article's own text, or raise the limit."
            )
        }
        let statements = PageStatements(tree, data)
        statements.compare(&blocks)
        elements = PageElements(tree, &blocks)
        elements.addScores(blocks.blocks)
        let features = PageFeatures(blocks.blocks, elements, statements)
        judge(features)
        choose()
    }

    private mutating func judge(_ features: PageFeatures) {
        let count = blocks.blocks.count
        guard count > 0, max(BlockModel.first.width, BlockModel.wary.width) <= PageFeatures.width,
            BlockModel.second.width <= features.table.width
        else { return }
        let first = BlockModel.first.likelihoods(features.table)
        let wary = BlockModel.wary.likelihoods(features.table)
        let known = PageVerdicts(wary, blocks.blocks)
        var shapes = [(weight: Float, weighted: Float, count: Float, sum: Float)](
            repeating: (0, 0, 0, 0),
            count: features.shapeCount
        )
        for number in 0..<count {
            let weight = min(Float(blocks.blocks[number].measure.words), 400) + 1
            let shape = features.shape(of: number)
            shapes[shape].weight += weight
            shapes[shape].weighted += weight * wary[number]
            shapes[shape].count += 1
            shapes[shape].sum += wary[number]
        }
        for number in 0..<count {
            let shape = shapes[features.shape(of: number)]
            var row = RunTable.Row(features.table, run: number, from: PageFeatures.width)
            known.put(
                number,
                shape: (shape.weighted / shape.weight, shape.sum / shape.count),
                containers: features.containers(number),
                to: &row
            )
        }
        let second = BlockModel.second.likelihoods(features.table)
        likelihoods = zip(first, second).map { ($0 + $1) / 2 }
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
        // What stands alone between two chosen runs is let off a little.
        let alone = likelihoods.indices.dropFirst().dropLast().filter {
            !chosen[$0] && chosen[$0 - 1] && chosen[$0 + 1] && likelihoods[$0] >= least - Self.between
        }
        for number in alone { chosen[number] = true }
        leaveOutHead()
    }

    /// The headline and the lines that say who wrote the article and when are printed above the text on most press
    /// pages, in elements without a telling name on many: such a line above the first paragraph is no part of the text,
    /// however likely the models found it.
    private mutating func leaveOutHead() {
        var looked = 0
        for number in chosen.indices where chosen[number] {
            let block = blocks.blocks[number]
            looked += 1
            guard looked <= Self.headLines, block.measure.chars <= 160 else { return }
            let clean = blocks.text[block.text].withUnsafeBufferPointer { CleanText(cleaning: $0) }
            guard let line = clean.lines.first, clean.lines.count == 1 else { return }
            let isHeadline = block.titled >= 1 && line.words >= 3
            if isHeadline || Byline.labelled(clean, line) != nil || PrintedTime.isDateline(clean, line) {
                chosen[number] = false
            } else if line.isProse {
                return
            }
        }
    }

    /// Runs from the top that may be such lines.
    private static let headLines = 6

    private static let between: Float = 0.2

    private static let lowestBar: Float = 0.35
    private static let highestBar: Float = 0.6
}
