import Archive
import ArgumentParser
import Classifying
import Glibc
import Ingest
import News
import Workers

/// `caunoi explain ID|FILE`: every code, mention and date with the sentence that earned it.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show why an item, or a file, has its codes and mentions, and why it lacks a code."
    )

    @OptionGroup var options: HomeOptions
    @Option(help: "Say of this code, such as EVT-SIGN, why it is given or not, with every phrase that was looked at.")
    var code: [String] = []
    @Flag(help: "Print one JSON object an item.") var json = false
    @Argument(help: "Item uri or id (its first 6 digits do), drop id, number of a record, or a file.") var id: String

    func run() throws {
        let configuration = try options.load()
        let classifier = try configuration.classifier()
        let known = Set(classifier.codes.map(\.code))
        for code in code where !known.contains(code) {
            throw ServiceError("no code \(code); `caunoi taxonomy list` prints them", exitStatus: EX_USAGE)
        }
        if access(id, F_OK) != 0 {
            let lookup = try ArchiveLookup(layout: configuration.layout)
            for line in try lookup.records(id) { try show(line.value(), classifier) }
            return
        }
        let settings = try configuration.workerSettings()
        let limit = configuration.count("limits.file")
        let command = self
        Program.run {
            let pool = try WorkerPool(settings)
            try await pool.start()
            let lines = await FileReading(pool: pool, limit: limit).read(command.id).lines
            await pool.stop()
            var status: Int32 = 0
            for line in lines.split(separator: 0x0A) {
                let value = try JSONValue(Array(line))
                if value["item"] == nil { status = EX_DATAERR }
                try command.show(value, classifier)
            }
            return status
        }
    }

    /// - Parameter record: a record, or a line of `caunoi parse`.
    private func show(_ record: JSONValue, _ classifier: Classifier) throws {
        guard let item = record["item"], let analysis = record["analysis"] else {
            let reason = record["reason"]?["message"]?.string ?? "it is a record of another kind"
            Console.complain("\(displayPath(Array(id.utf8))): no item: \(reason)")
            return
        }
        let document = Document(item)
        let traces = code.compactMap { classifier.trace($0, in: document) }
        let explanation = Explanation(item: item, analysis: analysis, document: document, traces: traces)
        Console.print(
            bytes: json
                ? explanation.json : Array((explanation.lines(Highlight.standard).joined(separator: "\n") + "\n").utf8)
        )
    }
}

extension Document {
    /// What the rules read of an item.
    init(_ item: JSONValue) {
        func text(_ list: String, _ role: String) -> String? {
            item[list]?.array.first { $0["role"]?.string == role }?["value"]?.string
        }
        self.init(mediaType: "text/plain", body: text("bodies", "main") ?? "")
        title = text("headlines", "main")
        lead = text("descriptions", "lead")
        provided.caption = text("descriptions", "caption")
        declaredLanguage = item["language"]?.string
    }
}

/// How words are made to stand out.
enum Highlight {
    case colours
    case marks

    static var standard: Highlight { Console.hasColours ? .colours : .marks }

    func callAsFunction(_ passage: Passage) -> String {
        switch self {
        case .colours: "\(passage.before)\u{1B}[1;33m\(passage.words)\u{1B}[0m\(passage.after)"
        case .marks: "\(passage.before)«\(passage.words)»\(passage.after)"
        }
    }
}
