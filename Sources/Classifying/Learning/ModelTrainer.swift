/// Learns a model from examples, and measures on held-back ones how good it is.
///
/// The same examples give the same model, byte for byte, in whatever order they come (on machines whose logarithm and
/// exponential round alike). Each fold is held back once; temperature or curves and thresholds are chosen on the scores
/// that the folds' models give to texts they have not seen, and so are the figures of abstaining, for which each fold
/// gets what the others chose. The model itself is then learned from all.
package struct ModelTrainer: Sendable {
    package var name: String
    package var folds = 5
    /// Labels with fewer examples are not learned.
    package var rareLimit = 5
    /// Share of the labels given that is to be right.
    package var precision = 0.95
    /// Bytes that the tables of the model may have; beyond it the features that weigh least are left out.
    package var sizeLimit = 8 << 20
    /// Texts a feature stands in at least.
    var leastTexts = 2
    /// Cost of an error; see `cost(positives:of:)`.
    var cost = 3.0

    package init(name: String) { self.name = name }

    package func train(_ examples: [LearningExample]) throws(LearningError) -> (LabelModel, ModelFigures) {
        if let cause = LabelModel.objection(toName: name) { throw LearningError("the model's name \(cause)") }
        let set = try ExampleSet(examples, folds: folds, rare: rareLimit)
        let table = FeatureTable(set.counts, leastTexts: leastTexts)
        guard table.hashes.count > 0 else { throw LearningError("the texts have no words in common") }
        var scores = [[Float]](repeating: [], count: set.count)
        var known = [Float](repeating: 0, count: set.count)
        for fold in 0..<set.foldCount {
            let taught = (0..<set.count).filter { set.folds[$0] != fold }
            let model = fit(set, table, taught)
            for text in 0..<set.count where set.folds[text] == fold {
                let counted = table.counted(text, in: model)
                scores[text] = model.scores(model.weigh(counted))
                known[text] = Float(counted.reduce(0) { $0 + $1.count }) / Float(max(1, set.counts.totals[text]))
            }
        }
        var model = fit(set, table, Array(0..<set.count))
        let chosen = Choice(set, scores, texts: Array(0..<set.count), precision: precision)
        chosen.put(into: &model)
        // Half of what all but the strangest held-back texts have.
        model.leastKnown = known.sorted()[known.count / 50] / 2
        let figures = ModelFigures(set, scores, precision: precision)
        model.figures = figures.json(of: model)
        return (model, figures)
    }

    /// What errors cost for texts that bear a label and for those that do not: the rarer side costs more, by the root of
    /// how much rarer it is.
    private func cost(positives: Int, of count: Int) -> (positive: Double, negative: Double) {
        let share = Double(max(1, positives)) / Double(max(1, count - positives))
        let balance = min(10, max(0.1, 1 / share.squareRoot()))
        return balance >= 1 ? (cost * balance, cost) : (cost, cost / balance)
    }

    /// Weights from the texts named; calibrated later.
    private func fit(_ set: ExampleSet, _ table: FeatureTable, _ texts: [Int]) -> LabelModel {
        let idf = table.idf(of: texts, leastTexts: leastTexts)
        var rows = SparseRows()
        for text in texts { rows.append(table.row(text, idf: idf)) }
        var columns: [[Float]] = []
        var biases: [Float] = []
        for label in set.labels.indices {
            let isPositive = texts.map { set.answers[$0].contains(label) }
            let cost = cost(positives: isPositive.count { $0 }, of: isPositive.count)
            let machine = DualCoordinateDescent(positiveCost: cost.positive, negativeCost: cost.negative)
            let (weights, bias) = machine.fit(rows, columns: idf.count, isPositive: isPositive)
            columns.append(weights)
            biases.append(bias)
        }
        return model(set, table, idf: idf, columns: columns, biases: biases)
    }

    /// The weights as whole numbers, those that weigh least left out where there are too many.
    private func model(
        _ set: ExampleSet,
        _ table: FeatureTable,
        idf: [Float],
        columns: [[Float]],
        biases: [Float]
    ) -> LabelModel {
        let most = columns.map { weights in weights.reduce(0) { max($0, $1.magnitude) } }
        let scales = most.map { $0 > 0 ? $0 / 32_767 : 1 }
        var features = idf.indices.filter { idf[$0] > 0 }
        let limit = min(LabelModel.featureLimit, sizeLimit / (8 + 2 * set.labels.count))
        if features.count > limit {
            let strength = features.map { feature in
                idf[feature] * columns.reduce(0) { max($0, $1[feature].magnitude) }
            }
            let order = features.indices.sorted { strength[$0] != strength[$1] ? strength[$0] > strength[$1] : $0 < $1 }
            features = order.prefix(limit).map { features[$0] }.sorted()
        }
        var weights: [Int16] = []
        weights.reserveCapacity(features.count * set.labels.count)
        for feature in features {
            for (label, column) in columns.enumerated() {
                weights.append(Int16(clamping: Int((column[feature] / scales[label]).rounded())))
            }
        }
        return LabelModel(
            name: name,
            labels: set.labels,
            isExclusive: set.isExclusive,
            precision: precision,
            temperature: 1,
            curves: zip(scales, biases).map {
                LabelModel.Curve(scale: $0, bias: $1, slope: -1, shift: 0, threshold: 2)
            },
            figures: [],
            hashes: features.map { table.hashes[$0] },
            idf: features.map { idf[$0] },
            weights: weights
        )
    }
}

/// The features that several of the texts share, with each text's counts.
struct FeatureTable: Sendable {
    /// Ascending.
    private(set) var hashes: [UInt32] = []
    /// By text, ascending by feature.
    private var texts: [[(feature: Int32, count: UInt16)]] = []

    init(_ counts: FeatureCounts, leastTexts: Int) {
        var all: [UInt32] = []
        for text in counts.texts { for feature in text { all.append(feature.hash) } }
        all.sort()
        var index = 0
        while index < all.count {
            var end = index + 1
            while end < all.count, all[end] == all[index] { end += 1 }
            if end - index >= leastTexts { hashes.append(all[index]) }
            index = end
        }
        let hashes = hashes
        texts = counts.texts.map { text in
            var known: [(feature: Int32, count: UInt16)] = []
            var low = 0
            for (hash, count) in text {
                low = Self.firstIndex(in: hashes, notBelow: hash, from: low)
                guard low < hashes.count else { break }
                if hashes[low] == hash { known.append((Int32(truncatingIfNeeded: low), count)) }
            }
            return known
        }
    }

    private static func firstIndex(in hashes: [UInt32], notBelow hash: UInt32, from start: Int) -> Int {
        var low = start
        var high = hashes.count
        while low < high {
            let middle = (low + high) / 2
            if hashes[middle] < hash { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// By feature: ln((1 + texts) / (1 + texts with it)) + 1; 0 for one that too few of these texts have.
    func idf(of chosen: [Int], leastTexts: Int) -> [Float] {
        var counts = [Int32](repeating: 0, count: hashes.count)
        for text in chosen { for (feature, _) in texts[text] { counts[Int(feature)] += 1 } }
        return counts.map { count in
            count >= leastTexts ? logarithm(Double(1 + chosen.count) / Double(1 + count)) + 1 : 0
        }
    }

    /// A text's weights of length 1, by feature.
    func row(_ text: Int, idf: [Float]) -> [(index: Int, value: Float)] {
        var row: [(index: Int, value: Float)] = []
        var square: Float = 0
        for (feature, count) in texts[text] where idf[Int(feature)] > 0 {
            let value = LabelModel.weight(ofCount: Int(count)) * idf[Int(feature)]
            square += value * value
            row.append((Int(feature), value))
        }
        guard square > 0 else { return [] }
        let length = square.squareRoot()
        for index in row.indices { row[index].value /= length }
        return row
    }

    /// A text's features by their index in a model of a part of the texts.
    func counted(_ text: Int, in model: LabelModel) -> [(index: Int, count: Int)] {
        texts[text].compactMap { feature, count in
            model.index(of: hashes[Int(feature)]).map { ($0, Int(count)) }
        }
    }
}
