import Glibc

/// Turns scores of held-back texts into what a model says of unseen ones: probabilities, and from where on a label is
/// given.
enum Calibration {
    /// The temperature at which the softmax of the scores is likeliest to have given the answers: least mean negative
    /// log likelihood, by golden section over its logarithm.
    static func temperature(scores: [[Float]], answers: [Int]) -> Float {
        func loss(_ logarithm: Double) -> Double {
            let temperature = Float(exp(logarithm))
            var sum = 0.0
            for (row, answer) in zip(scores, answers) {
                let chance = LabelModel.softmax(row, temperature: temperature)[answer]
                sum -= log(max(Double(chance), 1e-12))
            }
            return sum
        }
        let ratio = 0.618_033_988_749_895
        var low = -2.0
        var high = 4.0
        var left = high - ratio * (high - low)
        var right = low + ratio * (high - low)
        var (leftLoss, rightLoss) = (loss(left), loss(right))
        for _ in 0..<40 {
            if leftLoss < rightLoss {
                (high, right, rightLoss) = (right, left, leftLoss)
                left = high - ratio * (high - low)
                leftLoss = loss(left)
            } else {
                (low, left, leftLoss) = (left, right, rightLoss)
                right = low + ratio * (high - low)
                rightLoss = loss(right)
            }
        }
        return Float(exp((low + high) / 2))
    }

    /// Slope and shift of 1 / (1 + exp(slope · score + shift)) by Platt's method: targets drawn in from 0 and 1 by the
    /// rule of succession, Newton's method with a step that is halved until it helps (Lin, Lin and Weng, "A note on
    /// Platt's probabilistic outputs for support vector machines", 2007).
    static func curve(scores: [Float], isPositive: [Bool]) -> (slope: Float, shift: Float) {
        let positives = Double(isPositive.count { $0 })
        let negatives = Double(isPositive.count) - positives
        let high = (positives + 1) / (positives + 2)
        let low = 1 / (negatives + 2)
        let targets = isPositive.map { $0 ? high : low }
        var slope = 0.0
        var shift = log((negatives + 1) / (positives + 1))
        func loss(_ slope: Double, _ shift: Double) -> Double {
            var sum = 0.0
            for (score, target) in zip(scores, targets) {
                let value = Double(score) * slope + shift
                sum +=
                    value >= 0 ? target * value + log1p(exp(-value)) : (target - 1) * value + log1p(exp(value))
            }
            return sum
        }
        var value = loss(slope, shift)
        for _ in 0..<100 {
            var (aa, bb, ab, a, b) = (1e-12, 1e-12, 0.0, 0.0, 0.0)
            for (score, target) in zip(scores, targets) {
                let score = Double(score)
                let chance = 1 / (1 + exp(score * slope + shift))
                let spread = chance * (1 - chance)
                let error = target - chance
                aa += score * score * spread
                bb += spread
                ab += score * spread
                a += score * error
                b += error
            }
            if a.magnitude < 1e-5, b.magnitude < 1e-5 { break }
            let determinant = aa * bb - ab * ab
            let (da, db) = (-(bb * a - ab * b) / determinant, -(aa * b - ab * a) / determinant)
            let descent = a * da + b * db
            var step = 1.0
            while step >= 1e-10 {
                let next = loss(slope + step * da, shift + step * db)
                if next < value + 1e-4 * step * descent {
                    slope += step * da
                    shift += step * db
                    value = next
                    break
                }
                step /= 2
            }
            if step < 1e-10 { break }
        }
        return (Float(slope), Float(shift))
    }

    /// The least probability from which on the share of right answers is at least `precision`, also one standard error
    /// lower (Wilson's bound), as unseen texts are not those it was chosen on; 2 where there is none: never.
    static func threshold(_ answers: [(probability: Float, isRight: Bool)], precision: Double) -> Float {
        let ordered = answers.sorted { $0.probability > $1.probability }
        var right = 0.0
        var found: Float = 2
        for (index, answer) in ordered.enumerated() {
            if answer.isRight { right += 1 }
            // Equal probabilities stand or fall together.
            if index + 1 < ordered.count, ordered[index + 1].probability == answer.probability { continue }
            let count = Double(index + 1)
            let share = right / count
            let spread = (share * (1 - share) / count + 1 / (4 * count * count)).squareRoot()
            if (share + 1 / (2 * count) - spread) / (1 + 1 / count) >= precision { found = answer.probability }
        }
        return found
    }
}
