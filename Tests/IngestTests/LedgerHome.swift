import Archive
import Catalog
import Glibc
import Inbox
import News
import Synchronization
import Testing
import Workers

@testable import Ingest

/// A home whose ledger is driven by hand: claims are made, reading is made up, commits are asked for.
final class LedgerHome {
    static let archiveID = "0123456789abcdef0123456789abcdef"

    let path: String
    let layout: HomeLayout
    let settings: IngestSettings
    let claims: Claims
    let told = Mutex<[String]>([])
    private(set) var ledger: Ledger
    private(set) var catalog: ItemCatalog
    private var drops = 0

    init(disk: DiskCalls = .system) throws {
        var template = Array("/tmp/caunoi-test-XXXXXX".utf8CString)
        path = String(cString: try #require(mkdtemp(&template)))
        layout = HomeLayout(home: path)
        let folders = InboxSettings.Folders(
            inbox: layout.inbox,
            claimed: layout.claimed,
            done: layout.done,
            rejected: layout.rejected,
            spool: layout.spool,
            objects: layout.objects
        )
        settings = IngestSettings(
            layout: layout,
            inbox: InboxSettings(folders: folders),
            workers: WorkerSettings(command: ["/bin/false"], hello: []),
            zone: .utc,
            program: "test"
        )
        try HomeFolders.create(settings)
        claims = Claims(try StageFolders(settings.inbox))
        (ledger, catalog) = try Self.opened(settings, disk)
    }

    deinit { catalog.close() }

    private static func opened(
        _ settings: IngestSettings,
        _ disk: DiskCalls
    ) throws -> (Ledger, ItemCatalog) {
        let layout = settings.layout
        let now: @Sendable () -> UnixTime = { UnixTime(seconds: 1_800_000_000) }
        let writer = try ArchiveWriter.open(
            directory: layout.archive,
            newArchiveID: { archiveID },
            now: now,
            disk: disk
        )
        let reader = try ArchiveReader(directory: layout.archive)
        let catalog = try ItemCatalog.open(path: layout.catalog, archiveID: archiveID)
        try catalog.catchUp(from: reader)
        let log = DropLog(directory: layout.log, zone: .utc, toConsole: false, now: now)
        let desk = FilingDesk(
            filing: Filing(try StageFolders(settings.inbox)),
            log: log,
            zone: .utc,
            language: .standard,
            observer: nil,
            now: now
        )
        let ledger = Ledger(
            writer: writer,
            reader: reader,
            catalog: catalog,
            recorded: try catalog.reader.counts(),
            desk: desk,
            stages: StageWatch(),
            executor: BlockingExecutor(label: "test.ledger"),
            now: now
        )
        return (ledger, catalog)
    }

    /// As after a crash: everything is opened again from what is on disk.
    func restart(disk: DiskCalls = .system) throws {
        catalog.close()
        (ledger, catalog) = try Self.opened(settings, disk)
    }

    /// A claim of a file, by its own drop id.
    func claim(_ text: String, name: String? = nil) throws -> Claim {
        drops += 1
        let file = "\(path)/\(name ?? "tin \(drops).txt")"
        let descriptor = Glibc.open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        let bytes = Array(text.utf8)
        try #require(write(descriptor, bytes, bytes.count) == bytes.count)
        close(descriptor)
        let digits = String(drops)
        let drop = String(repeating: "0", count: 32 - digits.count) + digits
        return try claims.claim(copyOf: file, drop: drop, seq: 1, limit: 1 << 20).get()
    }

    /// A drop of `parts` documents as a reader would answer it.
    func prepared(_ claim: Claim, parts: Int = 1, text: String) throws -> PreparedDrop {
        var source = claim.source
        source.sha256 = SHA256.digest(of: Array(text.utf8)).hex
        let answers = try (1...parts).map { number in
            let item = """
                {"type":"text","language":"vi","headlines":[{"role":"main","value":"\(text) \(number)"}],\
                "bodies":[{"role":"main","contentType":"text/plain","value":"\(text), phần \(number)"}]}
                """
            return PartAnswer.read(
                ReadPart(
                    path: parts == 1 ? "" : "\(number)",
                    mediaType: "text/plain",
                    charset: "UTF-8",
                    item: Array(item.utf8),
                    analysis: Array("{}".utf8),
                    itemValue: try JSONValue(Array(item.utf8)),
                    analysisValue: try JSONValue(Array("{}".utf8))
                )
            )
        }
        return PreparedDrop(
            claim: claim,
            source: source,
            answer: .parts(answers),
            times: StepTimes(),
            preparedAt: .now
        )
    }

    func records() throws -> [RecordLine] {
        var lines: [RecordLine] = []
        try ArchiveReader(directory: layout.archive).forEach {
            lines.append($0)
            return true
        }
        return lines
    }

    /// What a catalog made from nothing but the archive holds.
    func rebuiltDump() throws -> [String] {
        let fresh = try ItemCatalog.open(path: nil, archiveID: Self.archiveID)
        try fresh.catchUp(from: ArchiveReader(directory: layout.archive))
        return try fresh.reader.dump()
    }

    /// A text file of the home; empty where there is none.
    func content(_ path: String) -> String {
        String(decoding: WholeFile.read(path, limit: 1 << 20) ?? [], as: UTF8.self)
    }

    /// Names in a folder of the home.
    func names(_ folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }
}
