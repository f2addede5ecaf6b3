import ArgumentParser
import Classifying
import Glibc
import Ingest
import News

/// `caunoi train`: learns a model from labelled texts, says how good it is on texts held back, and writes it to a file.
///
/// The texts are lines of JSON that somebody made, or bodies of the archive that were read behind the wall long ago: no
/// dropped byte is parsed here.
struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Learn a model from labelled texts: JSON Lines, or the archive's corrected items.",
        discussion: """
            A line of a file is an object with a text and one label, or several: {"text": "…", "topic": "sport"}. \
            With --facet or --label-set the corrected items of the archive are learned from too (caunoi label).
            """
    )

    @OptionGroup var options: HomeOptions
    @Option(help: ArgumentHelp("What the set of labels is called.", valueName: "name")) var name: String?
    @Option(help: ArgumentHelp("Corrected items: this facet of the taxonomy, such as kind.", valueName: "facet"))
    var facet: String?
    @Option(help: ArgumentHelp("Corrected items: the labels given by `label --set NAME=…`.", valueName: "name"))
    var labelSet: String?
    @Option(help: ArgumentHelp("Where to write the model; NAME.model unless given.", valueName: "file"))
    var output: String?
    @Option(help: ArgumentHelp("Member that holds the text.", valueName: "member")) var text = "text"
    @Option(help: ArgumentHelp("Member that holds the headline.", valueName: "member")) var title = "title"
    @Option(
        help: ArgumentHelp(
            "Member that holds the label or labels; label, topic, labels unless given.",
            valueName: "member"
        )
    )
    var label: String?
    @Option(help: ArgumentHelp("Share of the labels given that is to be right.", valueName: "share"))
    var precision = 0.95
    @Option(help: ArgumentHelp("How often another part is held back to measure on.", valueName: "number"))
    var folds = 5
    @Option(help: ArgumentHelp("Labels with fewer examples are not learned.", valueName: "number"))
    var least = 5
    @Flag(help: "Only measure, write no model.") var dryRun = false
    @Flag(help: "Print the figures as JSON.") var json = false
    @Argument(help: "Files of JSON Lines.") var files: [String] = []

    func validate() throws {
        guard !files.isEmpty || facet != nil || labelSet != nil else {
            throw ValidationError(
                "name files of JSON Lines, or --facet or --label-set for the archive's corrected items"
            )
        }
        guard facet == nil || labelSet == nil else { throw ValidationError("--facet and --label-set are two models") }
        guard precision > 0, precision < 1 else { throw ValidationError("--precision is a share such as 0.95") }
        guard (2...50).contains(folds) else { throw ValidationError("--folds is a number from 2 to 50") }
        guard least >= 2 else { throw ValidationError("--least is at least 2") }
    }

    func run() throws {
        var examples: [LearningExample] = []
        for file in files { examples += try lines(of: file) }
        if facet != nil || labelSet != nil { examples += try corrected() }
        var trainer = ModelTrainer(name: modelName)
        trainer.precision = precision
        trainer.folds = folds
        trainer.rareLimit = least
        let model: LabelModel
        let figures: ModelFigures
        do throws(LearningError) {
            (model, figures) = try trainer.train(examples)
        } catch {
            throw ServiceError(
                "train: nothing can be learned from \(examples.count) texts: \(error)",
                exitStatus: EX_DATAERR
            )
        }
        if json {
            Console.print(bytes: figures.json(of: model) + [0x0A])
        } else {
            Console.print(figures.lines(of: model).joined(separator: "\n"))
        }
        guard !dryRun else { return }
        let path = output ?? "\(modelName).model"
        let bytes = LabelModelFile.bytes(of: model)
        try Self.write(bytes, to: path)
        guard !json else { return }
        let identity = try ModelTable(file: bytes).identity
        Console.print(
            "\(displayPath(Array(path.utf8))): model \(identity), \(ByteCount.print(Int64(bytes.count))); "
                + "use it by models: [\(HomeOptions.absolute(path))] in caunoi.yaml and a restart"
        )
    }

    private var modelName: String {
        if let given = name ?? facet ?? labelSet { return given }
        let file = files.first?.split(separator: "/").last ?? "model"
        return String(file.prefix { $0 != "." })
    }

    private func lines(of file: String) throws -> [LearningExample] {
        guard let bytes = WholeFile.read(file, limit: 1 << 30) else {
            let cause = access(file, R_OK) == 0 ? "has more than 1 GiB" : String(cString: strerror(errno))
            throw ServiceError("train: \(file) cannot be read: \(cause)", exitStatus: EX_NOINPUT)
        }
        let labelMembers = label.map { [$0] } ?? ["label", "topic", "labels"]
        var examples: [LearningExample] = []
        var number = 0
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            do {
                examples.append(
                    try LearningExample(
                        JSONValue(Array(line)),
                        textMember: text,
                        titleMember: title,
                        labelMembers: labelMembers
                    )
                )
            } catch {
                throw ServiceError("train: \(file):\(number): \(error)", exitStatus: EX_DATAERR)
            }
        }
        return examples
    }

    private func corrected() throws -> [LearningExample] {
        let configuration = try options.load()
        let source: CorrectedItems.Source
        if let facet {
            let codes = try configuration.codeClassifier().codes.filter { $0.facet == facet }.map(\.code)
            guard !codes.isEmpty else {
                throw ServiceError(
                    "train: \(facet) is no facet of the taxonomy; `caunoi taxonomy list` prints them",
                    exitStatus: EX_USAGE
                )
            }
            source = .codes(Set(codes))
        } else {
            source = .set(labelSet ?? "")
        }
        return try CorrectedItems(layout: configuration.layout).examples(of: source)
    }

    /// Beside its place first: a model that is in use is never seen half written.
    private static func write(_ bytes: [UInt8], to path: String) throws(ServiceError) {
        let beside = "\(path).\(getpid()).tmp"
        let descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw ServiceError.system("train: cannot create \(beside)", errno) }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, bytes.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            written += count
        }
        let number = errno
        guard written == bytes.count, fsync(descriptor) == 0, close(descriptor) == 0, rename(beside, path) == 0 else {
            let cause = written < bytes.count ? number : errno
            unlink(beside)
            throw ServiceError.system("train: cannot write \(path)", cause)
        }
    }
}
