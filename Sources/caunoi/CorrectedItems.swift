import Archive
import Classifying
import Ingest
import News

/// What people corrected, as examples to learn from: of each item the last version that bears corrections.
struct CorrectedItems {
    enum Source {
        /// Items with a correction of one of these codes; their labels are which of the codes they have.
        case codes(Set<String>)
        /// Items labelled by `--set NAME=LABEL`.
        case set(String)
    }

    private let reader: ArchiveReader

    init(layout: HomeLayout) throws { reader = try ArchiveLookup.reader(layout) }

    func examples(of source: Source) throws -> [LearningExample] {
        var examples: [String: LearningExample] = [:]
        try reader.forEach { line in
            // Most records bear no correction, which a look at their bytes tells.
            guard line.kind == .item, let cause = line.value(.cause)?.string, cause != ItemCause.drop.rawValue,
                let analysis = line.value(.analysis), let item = line.value(.item), let uri = item["uri"]?.string,
                let labels = Self.labels(Corrections(analysis: analysis), analysis, source)
            else { return true }
            let body = item["bodies"]?.array.first { $0["role"]?.string == "main" }?["value"]?.string ?? ""
            let title = item["headlines"]?.array.first { $0["role"]?.string == "main" }?["value"]?.string ?? ""
            guard !body.isEmpty || !title.isEmpty else { return true }
            examples[uri] = LearningExample(title: title, text: body, labels: labels)
            return true
        }
        return examples.keys.sorted().compactMap { examples[$0] }
    }

    /// Nil where no correction says anything of the source's labels.
    private static func labels(_ corrections: Corrections, _ analysis: JSONValue, _ source: Source) -> [String]? {
        switch source {
        case .codes(let codes):
            guard corrections.all.contains(where: { codes.contains($0.code) }) else { return nil }
            return analysis["subjects"]?.array.compactMap { $0["code"]?.string }.filter { codes.contains($0) } ?? []
        case .set(let name):
            let prefix = "\(name):"
            let said = corrections.all.filter { $0.code.hasPrefix(prefix) }
            guard !said.isEmpty else { return nil }
            return said.filter { $0.isGiven }.map { String($0.code.dropFirst(prefix.count)) }
        }
    }
}
