package import News

/// A text and the labels that a person gave it.
package struct LearningExample: Sendable, Hashable {
    package var title: String
    package var text: String
    /// Sorted, each once; empty for a text that bears none of the set.
    package var labels: [String]

    package init(title: String = "", text: String, labels: [String]) {
        self.title = title
        self.text = text
        self.labels = Set(labels).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// An example of JSON Lines: `text`, perhaps `title`, and the labels under one of `labelMembers`, one string or an
    /// array of them.
    ///
    /// - Throws: what it lacks, to be read after the line's number.
    package init(
        _ value: JSONValue,
        textMember: String,
        titleMember: String,
        labelMembers: [String]
    ) throws(LearningError) {
        guard let text = value[textMember]?.string, !text.isEmpty else {
            throw LearningError("it has no text in `\(textMember)`")
        }
        let found = labelMembers.lazy.compactMap { value[$0] }.first
        let labels: [String]
        switch found {
        case .string(let label)?: labels = [label]
        case .array(let values)?:
            labels = values.compactMap(\.string)
            guard labels.count == values.count else { throw LearningError("not all of its labels are texts") }
        default: throw LearningError("it has no label in \(labelMembers.map { "`\($0)`" }.joined(separator: " or "))")
        }
        for label in labels {
            if let cause = LabelModel.objection(toName: label) { throw LearningError("a label \(cause)") }
        }
        self.init(title: value[titleMember]?.string ?? "", text: text, labels: labels)
    }

    /// Equal for texts that fold to the same; also the order in which examples are learned.
    var digest: [UInt8] {
        var hash = SHA256()
        hash.add(TextFold.fold(title).bytes)
        hash.add([0])
        hash.add(TextFold.fold(text).bytes)
        return hash.digest
    }
}

/// Why nothing can be learned: a sentence.
package struct LearningError: Error, Sendable, Hashable, CustomStringConvertible {
    package var description: String

    package init(_ description: String) { self.description = description }
}
