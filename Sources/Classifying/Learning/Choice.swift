import Glibc

/// What is chosen on held-back scores: temperature or curves, and thresholds.
struct Choice: Sendable {
    private var temperature: Float = 1
    private var curves: [(slope: Float, shift: Float)] = []
    private var thresholds: [Float] = []

    /// - Parameter texts: those whose scores may be looked at.
    init(_ set: ExampleSet, _ scores: [[Float]], texts: [Int], precision: Double) {
        if set.isExclusive {
            let rows = texts.map { scores[$0] }
            let answers = texts.map { set.answers[$0][0] }
            temperature = Calibration.temperature(scores: rows, answers: answers)
            var told: [(probability: Float, isRight: Bool)] = []
            for (row, answer) in zip(rows, answers) {
                let best = LabelModel.best(row)
                told.append((LabelModel.softmax(row, temperature: temperature)[best], best == answer))
            }
            let threshold = Calibration.threshold(told, precision: precision)
            thresholds = set.labels.map { _ in threshold }
            curves = set.labels.map { _ in (-1, 0) }
            return
        }
        for label in set.labels.indices {
            let values = texts.map { scores[$0][label] }
            let isPositive = texts.map { set.answers[$0].contains(label) }
            let curve = Calibration.curve(scores: values, isPositive: isPositive)
            let told = zip(values, isPositive).map { value, isRight in
                (probability: 1 / (1 + expf(curve.slope * value + curve.shift)), isRight: isRight)
            }
            curves.append(curve)
            thresholds.append(Calibration.threshold(told, precision: precision))
        }
    }

    func put(into model: inout LabelModel) {
        model.temperature = temperature
        for label in model.curves.indices {
            model.curves[label].slope = curves[label].slope
            model.curves[label].shift = curves[label].shift
            model.curves[label].threshold = thresholds[label]
        }
    }

    /// Which labels a text with these scores is given.
    func given(_ scores: [Float], isExclusive: Bool) -> [Int] {
        if isExclusive {
            let best = LabelModel.best(scores)
            let chance = LabelModel.softmax(scores, temperature: temperature)[best]
            return chance >= thresholds[best] ? [best] : []
        }
        return scores.indices.filter {
            1 / (1 + expf(curves[$0].slope * scores[$0] + curves[$0].shift)) >= thresholds[$0]
        }
    }
}

extension LabelModel {
    /// The label with the highest score, the first of equals.
    static func best(_ scores: [Float]) -> Int {
        var best = 0
        for label in scores.indices where scores[label] > scores[best] { best = label }
        return best
    }
}

/// Natural logarithm as the one type that models hold.
func logarithm(_ value: Double) -> Float { Float(log(value)) }
