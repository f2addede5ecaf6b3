/// Rows of a sparse matrix, one a text.
struct SparseRows: Sendable {
    /// Where each row begins; one more for the end.
    private(set) var starts: [Int] = [0]
    private(set) var columns: [Int32] = []
    private(set) var values: [Float] = []

    var count: Int { starts.count - 1 }

    mutating func append(_ row: [(index: Int, value: Float)]) {
        for (index, value) in row {
            columns.append(Int32(truncatingIfNeeded: index))
            values.append(value)
        }
        starts.append(columns.count)
    }
}

/// Fits one label's weights: a linear support vector machine with squared hinge loss, by dual coordinate descent.
///
/// The method is that of Hsieh, Chang, Lin, Keerthi and Sundararajan, "A dual coordinate descent method for large-scale
/// linear SVM" (ICML 2008), algorithm 1, without shrinking. The order of the rows is shuffled each round by a generator
/// with a fixed seed, so that the same rows give the same weights. A constant column of 1 stands for the bias.
struct DualCoordinateDescent {
    /// What an error costs, for rows that bear the label and for others.
    var positiveCost: Double
    var negativeCost: Double
    /// The rounds end when no row's gradient is further from its best than this.
    var tolerance = 0.05
    var roundLimit = 200

    /// - Returns: weights by column, and the bias.
    func fit(_ rows: SparseRows, columns: Int, isPositive: [Bool]) -> (weights: [Float], bias: Float) {
        let costs = isPositive.map { 0.5 / ($0 ? positiveCost : negativeCost) }
        var weights = [Float](repeating: 0, count: columns)
        var bias = 0.0
        var alphas = [Double](repeating: 0, count: rows.count)
        var order = Array(0..<rows.count)
        let squares = (0..<rows.count).map { row in
            var sum = 1.0
            for index in rows.starts[row]..<rows.starts[row + 1] {
                sum += Double(rows.values[index]) * Double(rows.values[index])
            }
            return sum
        }
        var random = SplitMix(state: 0x5EED)
        weights.withUnsafeMutableBufferPointer { weights in
            rows.columns.withUnsafeBufferPointer { columns in
                rows.values.withUnsafeBufferPointer { values in
                    for _ in 0..<roundLimit {
                        random.shuffle(&order)
                        var worst = 0.0
                        for row in order {
                            let range = rows.starts[row]..<rows.starts[row + 1]
                            let sign: Double = isPositive[row] ? 1 : -1
                            var product: Float = 0
                            for index in range { product += weights[Int(columns[index])] * values[index] }
                            let alpha = alphas[row]
                            let gradient = sign * (Double(product) + bias) - 1 + costs[row] * alpha
                            let projected = alpha == 0 ? min(gradient, 0) : gradient
                            worst = max(worst, projected.magnitude)
                            guard projected.magnitude > 1e-12 else { continue }
                            let changed = max(0, alpha - gradient / (squares[row] + costs[row]))
                            let step = (changed - alpha) * sign
                            alphas[row] = changed
                            bias += step
                            let change = Float(step)
                            for index in range { weights[Int(columns[index])] += change * values[index] }
                        }
                        if worst < tolerance { break }
                    }
                }
            }
        }
        return (weights, Float(bias))
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014): a sequence that is the same on every machine.
struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }

    mutating func shuffle(_ values: inout [Int]) {
        guard values.count > 1 else { return }
        for index in stride(from: values.count - 1, to: 0, by: -1) {
            values.swapAt(index, Int(next() % UInt64(index + 1)))
        }
    }
}
