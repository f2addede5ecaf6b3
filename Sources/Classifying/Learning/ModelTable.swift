import News

/// A model made ready to be asked: features are found by one look into a table.
package struct ModelTable: Sendable {
    package let model: LabelModel
    /// `topics@1a2b3c4d`: the model's name and the first digits of its file's SHA-256.
    package let identity: String
    /// Open addressing by a hash's low bits: the hash above, the feature's index and 1 below; 0 where empty.
    private let slots: [UInt64]
    private let mask: Int

    /// - Throws: what is wrong with the file.
    package init(file: [UInt8]) throws(LabelModelFile.Fault) {
        let model = try LabelModelFile.read(file)
        try self.init(model, identity: "\(model.name)@\(SHA256.digest(of: file).hex.prefix(8))")
    }

    /// Slots looked at for one feature at most; with hashes that are any hashes it is some ten.
    private static let longestProbe = 256

    init(_ model: LabelModel, identity: String) throws(LabelModelFile.Fault) {
        self.model = model
        self.identity = identity
        var size = 16
        while size < model.hashes.count * 2 { size *= 2 }
        let mask = size - 1
        var slots = [UInt64](repeating: 0, count: size)
        for (index, hash) in model.hashes.enumerated() {
            var slot = Int(hash) & mask
            var probes = 0
            while slots[slot] != 0 {
                slot = (slot + 1) & mask
                probes += 1
            }
            guard probes <= Self.longestProbe else { throw LabelModelFile.Fault("is damaged: its hashes are none") }
            slots[slot] = UInt64(hash) << 32 | UInt64(index + 1)
        }
        self.slots = slots
        self.mask = mask
    }

    /// A feature of the model where it stands in the folded text.
    struct Occurrence {
        var feature: UInt32
        var start: UInt32
        var end: UInt32
    }

    /// A text's features that the model knows, in the order of their ends, and how many it has in all.
    struct Found {
        var occurrences: [Occurrence] = []
        var total = 0
    }

    /// - Parameter folded: less than 4 GiB.
    func find(in folded: [UInt8]) -> Found {
        var found = Found()
        folded.withUnsafeBufferPointer { bytes in
            slots.withUnsafeBufferPointer { slots in
                NGramScan.run(bytes) { hash, start, end in
                    found.total &+= 1
                    var slot = Int(hash) & mask
                    while slots[slot] != 0 {
                        if UInt32(truncatingIfNeeded: slots[slot] >> 32) == hash {
                            found.occurrences.append(
                                Occurrence(
                                    feature: UInt32(truncatingIfNeeded: slots[slot]) &- 1,
                                    start: UInt32(truncatingIfNeeded: start),
                                    end: UInt32(truncatingIfNeeded: end)
                                )
                            )
                            return
                        }
                        slot = (slot + 1) & mask
                    }
                }
            }
        }
        return found
    }

    /// Each feature once with its count, in the order in which the features came first.
    func counted(_ texts: [Found]) -> [(index: Int, count: Int)] {
        var places = [UInt32](repeating: 0, count: model.featureCount)
        var counted: [(index: Int, count: Int)] = []
        for text in texts {
            for occurrence in text.occurrences {
                let feature = Int(occurrence.feature)
                if places[feature] == 0 {
                    counted.append((feature, 1))
                    places[feature] = UInt32(truncatingIfNeeded: counted.count)
                } else {
                    counted[Int(places[feature]) - 1].count += 1
                }
            }
        }
        return counted
    }

    /// What the model thinks of a text, given in one or more pieces.
    struct Judgement {
        /// By label, 0-1.
        var probabilities: [Float]
        var weighed: LabelModel.Weighed
        /// The labels that are given, best first; none for a text too strange to the model.
        var given: [(label: Int, probability: Float)]
    }

    func judge(_ texts: [Found]) -> Judgement {
        let weighed = model.weigh(counted(texts))
        let probabilities = model.probabilities(model.scores(weighed))
        let total = texts.reduce(0) { $0 + $1.total }
        let known = texts.reduce(0) { $0 + $1.occurrences.count }
        let isStrange = weighed.features.isEmpty || Float(known) < model.leastKnown * Float(total)
        return Judgement(
            probabilities: probabilities,
            weighed: weighed,
            given: isStrange ? [] : model.given(probabilities)
        )
    }
}
