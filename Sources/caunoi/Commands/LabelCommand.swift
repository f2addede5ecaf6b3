import Archive
import ArgumentParser
import Classifying
import Glibc
import Ingest
import News

/// `caunoi label`: a person says which codes an item has; the writer makes it the item's next version.
struct LabelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "label",
        abstract: "Correct an item's codes, as a new version with your name on it.",
        discussion: """
            A desk's own labels are given by --set NAME=LABEL, one for each NAME. Corrections stay when the item is \
            read again, and `caunoi train` learns from them.
            """
    )

    @OptionGroup var options: HomeOptions
    @Option(name: .customLong("remove"), help: ArgumentHelp("A code the item does not have.", valueName: "code"))
    var removed: [String] = []
    @Option(help: ArgumentHelp("Why; kept with the correction.", valueName: "text")) var note: String?
    @Option(
        help: ArgumentHelp("Who says so; the user who runs this, also through sudo, unless given.", valueName: "user")
    )
    var by: String?
    @Argument(help: "Item uri or id (its first 6 digits do), drop id, or number of a record.") var id: String
    @Argument(help: "Codes the item has.") var codes: [String] = []

    /// `--set` is both: what names a key of the configuration is a setting, everything else a label.
    private var labels: [String] { options.settings.filter { !Self.isSetting($0) } }

    private static func isSetting(_ text: String) -> Bool {
        ConfigurationKey.named(String(text.prefix { $0 != "=" })) != nil
    }

    func validate() throws {
        guard !codes.isEmpty || !removed.isEmpty || !labels.isEmpty else {
            throw ValidationError("name codes, or say --remove CODE or --set NAME=LABEL")
        }
        for text in [note, by].compactMap(\.self) {
            guard text.utf8.count <= 1_000,
                !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F })
            else { throw ValidationError("--note and --by are one line, at most 1000 bytes") }
        }
    }

    func run() throws {
        var options = options
        options.settings = options.settings.filter(Self.isSetting)
        let configuration = try options.load()
        let lookup = try ArchiveLookup(layout: configuration.layout)
        let records = try lookup.records(id).filter { $0.kind == .item }
        guard let record = records.first, records.count == 1 else {
            throw ServiceError(
                records.isEmpty ? "\(id) is no item" : "\(id) has \(records.count) items; name one of them",
                exitStatus: EX_DATAERR
            )
        }
        guard let uri = record.value(.item)?["uri"]?.string, let current = try lookup.history(uri).last,
            let item = current.value(.item), let analysis = current.value(.analysis),
            let version = item["version"]?.string.flatMap({ Int($0) })
        else { throw ServiceError("record \(record.seq) holds no item", exitStatus: EX_DATAERR) }
        var corrections = Corrections(analysis: analysis)
        for correction in try said(language: item["language"]?.string ?? "", corrections, configuration) {
            corrections.add(correction)
        }
        let made = corrections.apply(item: item, analysis: analysis)
        let box = RevisionBox(path: configuration.layout.revisions)
        try box.put(
            Revision(
                id: DropID.random(),
                uri: uri,
                madeOf: version,
                cause: .correction,
                item: made.item,
                analysis: made.analysis
            ),
            now: .systemNow
        )
        let service = RunningService(layout: configuration.layout)
        service.wake()
        let when = service.pid == nil ? "written by the next start or `caunoi ingest`" : "the running service writes it"
        Console.print("\(uri): corrected as \(Self.person(by)), to be v\(version + 1); \(when)")
    }

    /// The corrections that the arguments mean; of a desk's own label the earlier one of its set is removed.
    private func said(
        language: String,
        _ before: Corrections,
        _ configuration: Configuration
    ) throws -> [Corrections.Correction] {
        let person = "person:\(Self.person(by))"
        let known = try configuration.codeClassifier().codes
        var said: [Corrections.Correction] = []
        func check(_ code: String) throws {
            if code.contains(":"), Corrections.Correction.isCode(code) { return }
            guard known.contains(where: { $0.code == code }) else {
                throw ServiceError("\(code) is no code; `caunoi taxonomy list` prints them", exitStatus: EX_USAGE)
            }
        }
        for code in removed {
            try check(code)
            said.append(.init(code: code, isGiven: false, by: person, note: note))
        }
        for code in codes {
            try check(code)
            let name = known.first { $0.code == code }
                .map { code in language == "vi" ? code.vi : language == "lo" ? code.lo : code.en }
            said.append(.init(code: code, isGiven: true, by: person, name: name, note: note))
        }
        for label in labels {
            guard let equals = label.firstIndex(of: "=") else {
                throw ServiceError("--set \(label): expected NAME=LABEL", exitStatus: EX_USAGE)
            }
            let set = String(label[..<equals])
            let code = "\(set):\(label[label.index(after: equals)...])"
            guard !set.isEmpty, !set.contains(":"), code.utf8.count > set.utf8.count + 1,
                Corrections.Correction.isCode(code)
            else {
                throw ServiceError("--set \(label): expected NAME=LABEL, both short and one line", exitStatus: EX_USAGE)
            }
            for earlier in before.all where earlier.isGiven && earlier.code.hasPrefix("\(set):") && earlier.code != code
            {
                said.append(.init(code: earlier.code, isGiven: false, by: person, note: note))
            }
            said.append(.init(code: code, isGiven: true, by: person, note: note))
        }
        return said
    }

    /// The user behind sudo, else the one who runs this.
    private static func person(_ named: String?) -> String {
        if let named, !named.isEmpty { return named }
        if let name = getenv("SUDO_USER").map({ String(cString: $0) }), !name.isEmpty, name.utf8.count <= 64 {
            return name
        }
        guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return "uid-\(getuid())" }
        return String(cString: name)
    }
}
