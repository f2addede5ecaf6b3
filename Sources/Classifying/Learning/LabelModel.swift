import Glibc

/// A linear model over n-grams that says which labels of a set a text bears, and how sure it is.
///
/// A text's features (`NGramScan`) weigh (1 + ln count) · idf, the whole scaled to length 1; a label's score is their
/// sum by the label's weights. Where a text bears one label of the set, the scores become probabilities by softmax at
/// the model's temperature, else each label's by a logistic curve of its own; both were fitted to texts that were held
/// back. A label is given only from its threshold on, chosen on texts held back too, so that of what is given the
/// stated share is right: else nothing is said.
package struct LabelModel: Sendable, Hashable {
    /// Most labels of one model.
    package static let labelLimit = 512
    /// Most features of one model.
    static let featureLimit = 1 << 22
    /// Bytes of a label or of the model's name.
    static let nameLimit = 200

    /// What the set of labels is called, such as `topics` or the name of a facet.
    package var name: String
    /// By index.
    package var labels: [String]
    /// Whether a text bears at most one of the labels.
    package var isExclusive: Bool
    /// Share of the labels given that is meant to be right.
    package var precision: Double
    /// What the scores of an exclusive model are multiplied by before the softmax.
    package var temperature: Float
    /// Least share of a text's features that the model must know to say anything: one in another language, or of another
    /// world, is none that it learned from.
    var leastKnown: Float = 0
    package var curves: [Curve]
    /// What the training measured, a JSON object.
    package var figures: [UInt8]
    /// Ascending, each once.
    var hashes: [UInt32]
    /// By feature.
    var idf: [Float]
    /// By feature, then label: times the label's scale.
    var weights: [Int16]

    /// What is a label's own.
    package struct Curve: Sendable, Hashable {
        /// What its whole-number weights are multiplied by.
        var scale: Float
        var bias: Float
        /// Probability is 1 / (1 + exp(slope · score + shift)), where the model is not exclusive.
        var slope: Float
        var shift: Float
        /// Least probability with which the label is given; over 1: never.
        package var threshold: Float
    }

    /// Why `name` can be no label and no name; nil when it can: one line without control characters, not too long.
    package static func objection(toName name: String) -> String? {
        if name.isEmpty { return "is empty" }
        if name.utf8.count > nameLimit { return "is longer than \(nameLimit) bytes" }
        return name.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }
            ? "has a control character" : nil
    }
}

extension LabelModel {
    /// A text's features that the model knows, by index with what each weighs; of length 1 or empty.
    struct Weighed {
        var features: [(index: Int, value: Float)]
    }

    /// - Parameter counted: features with their counts, any order, each once.
    func weigh(_ counted: [(index: Int, count: Int)]) -> Weighed {
        var features: [(index: Int, value: Float)] = []
        features.reserveCapacity(counted.count)
        var square: Float = 0
        for (index, count) in counted {
            let value = Self.weight(ofCount: count) * idf[index]
            square += value * value
            features.append((index, value))
        }
        guard square > 0 else { return Weighed(features: []) }
        let length = square.squareRoot()
        for index in features.indices { features[index].value /= length }
        return Weighed(features: features)
    }

    /// 1 + ln count.
    static func weight(ofCount count: Int) -> Float {
        count == 1 ? 1 : 1 + logf(Float(count))
    }

    /// By label.
    func scores(_ text: Weighed) -> [Float] {
        let width = labels.count
        var sums = [Float](repeating: 0, count: width)
        weights.withUnsafeBufferPointer { weights in
            sums.withUnsafeMutableBufferPointer { sums in
                for (feature, value) in text.features {
                    let row = feature &* width
                    for label in 0..<width { sums[label] += value * Float(weights[row &+ label]) }
                }
            }
        }
        for label in 0..<width { sums[label] = sums[label] * curves[label].scale + curves[label].bias }
        return sums
    }

    /// By label, 0-1.
    func probabilities(_ scores: [Float]) -> [Float] {
        guard isExclusive else {
            return zip(scores, curves).map { score, curve in 1 / (1 + expf(curve.slope * score + curve.shift)) }
        }
        return Self.softmax(scores, temperature: temperature)
    }

    static func softmax(_ scores: [Float], temperature: Float) -> [Float] {
        let highest = scores.max() ?? 0
        let powers = scores.map { expf(($0 - highest) * temperature) }
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }

    /// The labels that are given, with their probability, best first.
    func given(_ probabilities: [Float]) -> [(label: Int, probability: Float)] {
        var given = probabilities.indices.filter { probabilities[$0] >= curves[$0].threshold }
        given.sort {
            probabilities[$0] != probabilities[$1] ? probabilities[$0] > probabilities[$1] : $0 < $1
        }
        if isExclusive {
            // Only the best of all may be given.
            let highest = probabilities.max() ?? 0
            given = given.first.map { probabilities[$0] >= highest ? [$0] : [] } ?? []
        }
        return given.map { ($0, probabilities[$0]) }
    }

    /// How much each feature of a text speaks for a label, the strongest first; those that speak against it left out.
    func reasons(_ text: Weighed, label: Int, limit: Int) -> [Int] {
        let width = labels.count
        var speaking: [(index: Int, amount: Float)] = []
        for (index, value) in text.features {
            let amount = value * Float(weights[index * width + label])
            if amount > 0 { speaking.append((index, amount)) }
        }
        speaking.sort { first, second in
            first.amount != second.amount ? first.amount > second.amount : first.index < second.index
        }
        return speaking.prefix(limit).map { $0.index }
    }

    package var featureCount: Int { hashes.count }

    /// The index of a feature by its hash; `ModelTable` is quicker.
    func index(of hash: UInt32) -> Int? {
        var low = 0
        var high = hashes.count
        while low < high {
            let middle = (low + high) / 2
            if hashes[middle] < hash { low = middle + 1 } else { high = middle }
        }
        return low < hashes.count && hashes[low] == hash ? low : nil
    }
}
