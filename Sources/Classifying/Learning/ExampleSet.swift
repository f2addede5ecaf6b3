import News

/// Examples as they are learned from: features counted, in an order that does not depend on how they came, divided
/// into folds.
struct ExampleSet: Sendable {
    /// Names of labels, sorted by their bytes.
    private(set) var labels: [String] = []
    /// Whether each example has exactly one label: then a text gets the best one only.
    private(set) var isExclusive = true
    /// By example: the indices of its labels.
    private(set) var answers: [[Int]] = []
    private(set) var counts = FeatureCounts()
    /// By example: which fold holds it back.
    private(set) var folds: [Int] = []
    private(set) var foldCount = 0
    /// What was left out, and why.
    private(set) var left = LeftOut()

    struct LeftOut: Sendable, Hashable {
        /// Texts that another example has too, with the same labels.
        var repeats = 0
        /// Texts that examples label differently, where each may bear one label only.
        var contradictions = 0
        /// Labels with too few examples.
        var rareLabels: [String] = []
        /// Examples that were left without a label by that.
        var unlabelled = 0
    }

    var count: Int { answers.count }

    /// - Parameters:
    ///   - folds: 2 or more; fewer are made where a label has fewer examples.
    ///   - rare: labels with fewer examples are not learned.
    init(_ examples: [LearningExample], folds: Int, rare: Int) throws(LearningError) {
        let isExclusive = examples.allSatisfy { $0.labels.count == 1 }
        self.isExclusive = isExclusive
        var kept = Self.distinct(examples, isExclusive: isExclusive, &left)
        var totals: [String: Int] = [:]
        for example in kept { for label in example.labels { totals[label, default: 0] += 1 } }
        let names = totals.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        labels = names.filter { (totals[$0] ?? 0) >= rare }
        left.rareLabels = names.filter { (totals[$0] ?? 0) < rare }
        if isExclusive, !left.rareLabels.isEmpty {
            let known = Set(labels)
            let before = kept.count
            kept.removeAll { !known.contains($0.labels[0]) }
            left.unlabelled = before - kept.count
        }
        guard labels.count <= LabelModel.labelLimit else {
            throw LearningError("\(labels.count) labels, a model has at most \(LabelModel.labelLimit)")
        }
        guard labels.count >= (isExclusive ? 2 : 1), kept.count > (isExclusive ? 0 : totals.values.max() ?? 0) else {
            let need = isExclusive ? "two labels" : "one label, and texts without it,"
            throw LearningError("at least \(need) with \(rare) examples each are needed; give more examples")
        }
        let numbers = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
        answers = kept.map { $0.labels.compactMap { numbers[$0] } }
        for example in kept { counts.add(title: example.title, text: example.text) }
        foldCount = max(2, min(folds, labels.map { totals[$0] ?? 0 }.min() ?? 2))
        divide()
    }

    /// Sorted by digest; equal texts once.
    private static func distinct(
        _ examples: [LearningExample],
        isExclusive: Bool,
        _ left: inout LeftOut
    ) -> [LearningExample] {
        let digests = examples.map(\.digest)
        let order = examples.indices.sorted { a, b in
            digests[a] != digests[b]
                ? digests[a].lexicographicallyPrecedes(digests[b])
                : examples[a].labels.lexicographicallyPrecedes(examples[b].labels)
        }
        var kept: [LearningExample] = []
        var index = 0
        while index < order.count {
            var end = index + 1
            while end < order.count, digests[order[end]] == digests[order[index]] { end += 1 }
            let group = order[index..<end].map { examples[$0] }
            var example = group[0]
            let isSame = group.allSatisfy { $0.labels == example.labels }
            if isSame || !isExclusive {
                example = LearningExample(
                    title: example.title,
                    text: example.text,
                    labels: group.flatMap(\.labels)
                )
                kept.append(example)
                left.repeats += group.count - 1
            } else {
                left.contradictions += group.count
            }
            index = end
        }
        return kept
    }

    /// Each label's examples go to the folds in turn.
    private mutating func divide() {
        var next = Array(0...labels.count)
        folds = answers.map { answer in
            let label = answer.first ?? labels.count
            defer { next[label] += 1 }
            return next[label] % foldCount
        }
    }
}

/// How often each feature stands in each of many texts.
struct FeatureCounts: Sendable {
    /// By text, ascending by hash.
    private(set) var texts: [[(hash: UInt32, count: UInt16)]] = []
    /// By text: all its features.
    private(set) var totals: [Int] = []

    mutating func add(title: String, text: String) {
        var hashes: [UInt32] = []
        for part in [title, text] {
            TextFold.fold(part).bytes.withUnsafeBufferPointer { bytes in
                NGramScan.run(bytes) { hash, _, _ in hashes.append(hash) }
            }
        }
        hashes.sort()
        totals.append(hashes.count)
        var counted: [(hash: UInt32, count: UInt16)] = []
        for hash in hashes {
            if counted.last?.hash == hash {
                counted[counted.count - 1].count = min(counted[counted.count - 1].count, .max - 1) + 1
            } else {
                counted.append((hash, 1))
            }
        }
        texts.append(counted)
    }
}
