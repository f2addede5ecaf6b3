import News

/// How good a model is on texts that it was not taught, by the folds; kept in its file.
package struct ModelFigures: Sendable, Hashable {
    package struct Label: Sendable, Hashable {
        package var name: String
        package var examples: Int
        package var precision: Double
        package var recall: Double
        package var f1: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }
    }

    package struct Confusion: Sendable, Hashable {
        package var label: String
        package var takenFor: String
        package var count: Int
    }

    package var examples: Int
    package var isExclusive: Bool
    /// Share of the texts whose labels are all right when nothing is kept back.
    package var accuracy: Double
    package var byFold: [Double]
    package var labels: [Label]
    /// The share that labels are meant to be right with.
    package var target: Double
    /// Share of the texts that get a label at all, and of the labels given the share that is right.
    package var coverage: Double
    package var precision: Double
    /// The pairs taken for one another most.
    package var confusions: [Confusion]
    var left: ExampleSet.LeftOut

    init(_ set: ExampleSet, _ scores: [[Float]], precision target: Double) {
        examples = set.count
        isExclusive = set.isExclusive
        self.target = target
        left = set.left
        var told = [[Int]](repeating: [], count: set.count)
        var kept = [[Int]](repeating: [], count: set.count)
        for fold in 0..<set.foldCount {
            let others = (0..<set.count).filter { set.folds[$0] != fold }
            let choice = Choice(set, scores, texts: others, precision: target)
            for text in 0..<set.count where set.folds[text] == fold {
                kept[text] = choice.given(scores[text], isExclusive: set.isExclusive)
                told[text] =
                    set.isExclusive
                    ? [LabelModel.best(scores[text])] : scores[text].indices.filter { scores[text][$0] > 0 }
            }
        }
        byFold = (0..<set.foldCount).map { fold in
            let texts = (0..<set.count).filter { set.folds[$0] == fold }
            return Self.share(texts.count { told[$0] == set.answers[$0] }, of: texts.count)
        }
        accuracy = Self.share((0..<set.count).count { told[$0] == set.answers[$0] }, of: set.count)
        labels = set.labels.enumerated().map { label, name in
            let given = told.indices.filter { told[$0].contains(label) }
            let bearing = set.answers.indices.filter { set.answers[$0].contains(label) }
            let right = given.count { set.answers[$0].contains(label) }
            return Label(
                name: name,
                examples: bearing.count,
                precision: Self.share(right, of: given.count),
                recall: Self.share(right, of: bearing.count)
            )
        }
        coverage = Self.share(kept.count { !$0.isEmpty }, of: set.count)
        let given = kept.indices.flatMap { text in kept[text].map { set.answers[text].contains($0) } }
        precision = Self.share(given.count { $0 }, of: given.count)
        confusions = set.isExclusive ? Self.confusions(set, told) : []
    }

    private static func confusions(_ set: ExampleSet, _ told: [[Int]]) -> [Confusion] {
        var counts: [[Int]: Int] = [:]
        for (answer, guess) in zip(set.answers, told) where answer != guess { counts[answer + guess, default: 0] += 1 }
        let worst = counts.sorted { a, b in
            a.value != b.value ? a.value > b.value : a.key.lexicographicallyPrecedes(b.key)
        }
        return worst.prefix(10).map {
            Confusion(label: set.labels[$0.key[0]], takenFor: set.labels[$0.key[1]], count: $0.value)
        }
    }

    private static func share(_ count: Int, of total: Int) -> Double {
        total > 0 ? Double(count) / Double(total) : 0
    }
}

extension ModelFigures {
    /// One JSON object in one line.
    package func json(of model: LabelModel) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("examples", examples)
        json.member("features", model.featureCount)
        json.member("folds", byFold.count)
        json.key("accuracy")
        json.value(fraction: accuracy)
        json.key("accuracyByFold")
        json.beginArray()
        for share in byFold { json.value(fraction: share) }
        json.endArray()
        json.key("abstaining")
        json.beginObject()
        let abstaining: [(StaticString, Double)] = [
            ("target", target), ("coverage", coverage), ("precision", precision),
        ]
        for (name, share) in abstaining {
            json.key(name)
            json.value(fraction: share)
        }
        json.endObject()
        json.key("labels")
        json.beginArray()
        for label in labels {
            json.beginObject()
            json.member("label", label.name)
            json.member("examples", label.examples)
            let shares: [(StaticString, Double)] = [
                ("precision", label.precision), ("recall", label.recall), ("f1", label.f1),
            ]
            for (name, share) in shares {
                json.key(name)
                json.value(fraction: share)
            }
            json.endObject()
        }
        json.endArray()
        if !confusions.isEmpty {
            json.key("confusions")
            json.beginArray()
            for confusion in confusions {
                json.beginObject()
                json.member("label", confusion.label)
                json.member("takenFor", confusion.takenFor)
                json.member("count", confusion.count)
                json.endObject()
            }
            json.endArray()
        }
        json.endObject()
        return json.bytes
    }

    /// The same as lines for people.
    package func lines(of model: LabelModel) -> [String] {
        var lines = ["\(examples) texts, \(labels.count) labels, \(model.featureCount) words and pairs"]
        if left.repeats > 0 { lines.append("\(left.repeats) texts stood there twice and count once") }
        if left.contradictions > 0 {
            lines.append("\(left.contradictions) texts have several labels where each may have one: left out")
        }
        if !left.rareLabels.isEmpty {
            lines.append("too few examples, not learned: \(left.rareLabels.joined(separator: ", "))")
        }
        let folds = byFold.map(Self.percent).joined(separator: " ")
        lines.append("accuracy on held-back texts, \(byFold.count) folds: \(Self.percent(accuracy)) (\(folds))")
        if coverage == 0 {
            lines.append(
                "no label can be given with \(Self.percent(target)) of them right: the model stays silent; "
                    + "give more examples or a lower --precision"
            )
        } else {
            lines.append(
                "labels only where it is sure: \(Self.percent(coverage)) of held-back texts get one, "
                    + "\(Self.percent(precision)) of these are right (asked for: \(Self.percent(target)))"
            )
        }
        let width = labels.map { $0.name.unicodeScalars.count }.max() ?? 0
        for label in labels {
            let space = String(repeating: " ", count: max(0, width - label.name.unicodeScalars.count))
            let shares = [label.precision, label.recall, label.f1].map(Self.percent)
            lines.append(
                "  \(label.name)\(space)  \(label.examples) texts  precision \(shares[0])  recall \(shares[1])  "
                    + "F1 \(shares[2])"
            )
        }
        for confusion in confusions.prefix(5) {
            lines.append("  \(confusion.label) taken for \(confusion.takenFor): \(confusion.count)")
        }
        return lines
    }

    /// `89.5 %`.
    private static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1_000).rounded())
        return "\(tenths / 10).\(tenths % 10) %"
    }
}
