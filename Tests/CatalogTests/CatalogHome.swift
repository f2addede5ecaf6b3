import Archive
import Catalog
import Glibc
import News
import Synchronization
import Testing

/// An archive and its catalog in a folder of their own; the writer's side as Ingest uses them.
final class CatalogHome {
    static let archiveID = "fedcba9876543210fedcba9876543210"

    let path: String
    var archivePath: String { path + "/archive" }
    var catalogPath: String { path + "/" + ItemCatalog.fileName }
    var writer: ArchiveWriter
    var catalog: ItemCatalog
    /// What the catalog told of its troubles.
    let told = Told()
    private var drops = 0
    /// The clock; a day is 86,400.
    var time: UnixTime { UnixTime(seconds: 1_795_313_463 + writer.nextSeq + later) }
    var later: Int64 = 0
    var rules = DecisionRules()
    /// Every line written, by seq.
    private(set) var lines: [Int64: RecordLine] = [:]

    final class Told: Sendable {
        private let sentences = Mutex<[String]>([])
        var all: [String] { sentences.withLock { $0 } }
        func add(_ sentence: String) { sentences.withLock { $0.append(sentence) } }
    }

    init(onDisk: Bool = true) throws {
        var template = Array("/tmp/caunoi-catalog-XXXXXX".utf8CString)
        path = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? ""
        }
        writer = try ArchiveWriter.open(
            directory: path + "/archive",
            newArchiveID: { Self.archiveID },
            now: { UnixTime(seconds: 1_795_313_463) }
        )
        let told = told
        catalog = try ItemCatalog.open(
            path: onDisk ? path + "/" + ItemCatalog.fileName : nil,
            archiveID: Self.archiveID,
            report: { told.add($0) }
        )
        try catalog.catchUp(from: archive())
    }

    deinit { Self.remove(path) }

    private static func remove(_ path: String) {
        guard path.hasPrefix("/tmp/caunoi-catalog-"), let folder = opendir(path) else { return }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        closedir(folder)
        for name in names where unlink("\(path)/\(name)") != 0 { remove("\(path)/\(name)") }
        rmdir(path)
    }

    func archive() throws -> ArchiveReader { try ArchiveReader(directory: archivePath) }

    func reopen() throws {
        catalog.close()
        let told = told
        catalog = try ItemCatalog.open(path: catalogPath, archiveID: Self.archiveID, report: { told.add($0) })
        try catalog.catchUp(from: archive())
    }

    func nextDrop() -> String {
        drops += 1
        return decimal(drops, width: 32)
    }

    /// Files one document as a drop of its own; gives the decision it got.
    @discardableResult
    func file(_ draft: Draft) throws -> Decision {
        try file([draft])[0]
    }

    /// Files documents as drops of one part each, in one group.
    @discardableResult
    func file(_ drafts: [Draft]) throws -> [Decision] {
        let keys = drafts.map { _ in RecordKey(drop: nextDrop()) }
        return try catalog.group { group in
            var decisions: [Decision] = []
            for (draft, key) in zip(drafts, keys) {
                decisions.append(try stage(draft, key, in: group))
            }
            try writer.commit()
            return decisions
        }
    }

    func stage(_ draft: Draft, _ key: RecordKey, in group: CatalogGroup) throws -> Decision {
        let source = draft.source
        let facts = ItemFacts(
            item: try JSONValue(draft.item),
            analysis: try JSONValue(draft.analysis),
            folder: source.folder
        )
        let arrival = Arrival(source: source, key: key, partPath: draft.partPath, time: time)
        let decision = try group.decide(facts, arrival, rules)
        let content: RecordContent
        var isChanged = false
        switch decision {
        case .newItem(let uri):
            content = .item(key, cause: .drop, source: source, item: draft.named(uri, 1), analysis: draft.analysis)
        case .newVersion(let uri, let version, _):
            content = .item(
                key,
                cause: .drop,
                source: source,
                item: draft.named(uri, version),
                analysis: draft.analysis
            )
        case .companion(let uri, let version, let of):
            isChanged = true
            let pair = try pair(draft, with: of)
            let item = NinjsItem.named(pair.item, uri: uri, version: version)
            content = .item(key, cause: .drop, source: source, item: item, analysis: pair.analysis)
        case .barred(let uri, let names, let folder):
            isChanged = true
            let analysis = NotApplied(names, folder: folder)
                .written(into: try JSONValue(draft.analysis), source: source)
            content = .item(key, cause: .drop, source: source, item: draft.named(uri, 1), analysis: analysis)
        case .duplicate(let of):
            content = .duplicate(key, source: source, of: of)
        }
        let line = try writer.stage(content, time: time)
        lines[line.seq] = line
        try group.apply(line, facts: isChanged ? nil : facts)
        return decision
    }

    private func pair(_ draft: Draft, with current: ItemVersion) throws -> CompanionPair {
        let line = try #require(lines[current.seq])
        let source = line.value(.source)
        return CompanionPair(
            CompanionPair.Side(
                item: try JSONValue(draft.item),
                analysis: try JSONValue(draft.analysis),
                name: draft.source.name,
                sha256: draft.source.sha256
            ),
            isPicture: draft.provided.type == .picture,
            current: CompanionPair.Side(
                item: try #require(line.value(.item)),
                analysis: try #require(line.value(.analysis)),
                name: "",
                sha256: source?["sha256"]?.string
            ),
            seq: current.seq
        )
    }

    /// What a catalog made from nothing but the archive holds.
    func rebuiltDump() throws -> [String] {
        let fresh = try ItemCatalog.open(path: nil, archiveID: Self.archiveID)
        try fresh.catchUp(from: archive())
        return try fresh.reader.dump()
    }

    func reject(_ bytes: String, failed: Bool = false) throws {
        var draft = Draft(title: nil, body: "")
        draft.bytes = bytes
        let key = RecordKey(drop: nextDrop())
        let reason = Reason(failed ? .workerCrashed : .empty, "no")
        try catalog.group { group in
            let content: RecordContent =
                failed
                ? .failure(key, source: draft.source, reason: reason)
                : .rejection(key, source: draft.source, reason: reason)
            try group.apply(try writer.stage(content, time: UnixTime(seconds: 1_795_313_463)))
            try writer.commit()
        }
    }
}

/// A document as a worker gives it.
struct Draft {
    var title: String?
    var body: String
    var sources: [String] = []
    var identifiers: [ProviderIdentifier] = []
    var folder: String?
    var name = "x.txt"
    var parts = 1
    var bytes: String
    var partPath = ""
    var parent: String?
    var provided = ProvidedFacts.none
    var byline: String?
    var published: Stamp?
    /// Of our own rules.
    var subjects: [Subject] = []
    /// Language and what is named; subjects are those above.
    var found = Classification(language: "vi", taxonomy: "test/1")

    init(title: String?, body: String, source: String? = nil, bytes: String? = nil) {
        self.title = title
        self.body = body
        sources = source.map { [$0] } ?? []
        self.bytes = bytes ?? "\(title ?? "")\n\(body)"
    }

    var source: SourceFacts {
        var source = SourceFacts(path: Array(((folder.map { $0 + "/" } ?? "") + name).utf8), bytes: 1)
        source.mediaType = name.hasSuffix(".jpg") ? "image/jpeg" : "text/plain"
        source.sha256 = SHA256.digest(of: Array(bytes.utf8)).hex
        source.parent = parent
        return source
    }

    var item: [UInt8] {
        var document = Document(mediaType: "text/plain", body: body)
        document.title = title
        document.sources = sources.map { InformationSource(name: $0) }
        document.canonicalURL = identifiers.first { $0.role == "canonical" }?.value
        document.providerIdentifiers = identifiers.filter { $0.role != "canonical" }
        document.provided = provided
        document.byline = byline
        document.published = published
        var classification = found
        classification.subjects = subjects
        return NinjsItem(document, classification).json()
    }

    var analysis: [UInt8] {
        var document = Document(mediaType: "text/plain", body: body)
        document.title = title
        document.provided = provided
        return AnalysisWriter(pipeline: AnalysisWriter.Pipeline(program: "test/1", parser: "test/1", zone: "UTC"))
            .json(document, found)
    }

    func named(_ uri: String, _ version: Int) -> [UInt8] { NinjsItem.named(item, uri: uri, version: version) }
}

/// Texts that share as much as asked for.
enum Text {
    /// `count` words from number `first` on.
    static func words(_ first: Int, _ count: Int) -> String {
        (first..<first + count).map { "từ\($0)" }.joined(separator: " ")
    }
}
