import Archive
import Catalog
import Glibc
import Ingest
import News

/// Finds records by what people call them.
///
/// The catalog answers; the records come from the archive.
struct ArchiveLookup {
    private let reader: ArchiveReader
    private let catalog: CatalogReader

    init(layout: HomeLayout) throws {
        reader = try Self.reader(layout)
        catalog = try CatalogReader.open(path: layout.catalog, archive: reader)
    }

    /// The archive of a home; says so where none is.
    static func reader(_ layout: HomeLayout) throws -> ArchiveReader {
        guard access(layout.archive, F_OK) == 0 else { throw ServiceMessage.noArchive(layout.archive) }
        return try ArchiveReader(directory: layout.archive)
    }

    /// The records an id names: an item's current version, a drop's parts, or one record.
    func records(_ id: String) throws -> [RecordLine] {
        switch try match(id) {
        case .item(let uri): try catalog.history(uri).suffix(1).map { try reader.record(at: $0.place) }
        case .drop(let drop): try catalog.entries(ofDrop: drop).map { try reader.record(at: $0.place) }
        case .record(let seq): try catalog.entry(seq: seq).map { [try reader.record(at: $0.place)] } ?? []
        default: []
        }
    }

    /// Seq of the last record that the catalog knows.
    func lastSeq() throws -> Int64 { try catalog.lastSeq() }

    /// Items' current versions in the order of their records: at most `count`, those after the record `seq`.
    func currentItems(after seq: Int64, count: Int) throws -> [RecordLine] {
        try catalog.currentItems(after: seq, count: count).map { try reader.record(at: $0.place) }
    }

    /// The records of these kinds whose bytes were not archived since; of equal bytes the last one.
    func unresolved(_ kinds: Set<RecordKind>) throws -> [RecordLine] {
        var latest: [String: CatalogEntry] = [:]
        // What was refused unread (empty, too large) has no original to retry.
        for entry in try catalog.entries(kinds: kinds) { if let sha256 = entry.sha256 { latest[sha256] = entry } }
        let open = try latest.filter { sha256, entry in
            try !catalog.entries(sha256: sha256)
                .contains { $0.seq > entry.seq && ($0.outcome == .archived || $0.outcome == .duplicate) }
        }
        return try open.values.sorted { $0.seq < $1.seq }.map { try reader.record(at: $0.place) }
    }

    /// All versions of the item that an id names or belongs to, oldest first.
    func history(_ id: String) throws -> [RecordLine] {
        try items(id).flatMap { try catalog.history($0) }.map { try reader.record(at: $0.place) }
    }

    /// The stories of the items that an id names or belongs to.
    func stories(_ id: String) throws -> [Story] {
        var seen: Set<String> = []
        return try items(id).compactMap { try catalog.story($0) }.filter { seen.insert($0.uri).inserted }
    }

    var archiveID: String { reader.archiveID }

    /// The rows of a register; `at` is the day on which it is asked what is in force.
    func rows(of register: Register, filter: RegisterFilter, at: String, lapsingWithin: Int64?) throws -> [RegisterRow]
    {
        try catalog.rows(of: register, filter: filter, at: at, lapsingWithin: lapsingWithin)
    }

    func record(at place: Place) throws -> RecordLine { try reader.record(at: place) }

    /// The uris of the items that an id names or belongs to, sorted.
    private func items(_ id: String) throws -> [String] {
        let uris: Set<String>
        switch try match(id) {
        case .item(let uri): uris = [uri]
        case .drop(let drop): uris = Set(try catalog.entries(ofDrop: drop).compactMap { $0.item?.uri })
        case .record(let seq): uris = Set([try catalog.entry(seq: seq)?.item?.uri].compactMap { $0 })
        default: uris = []
        }
        return uris.sorted()
    }

    private func match(_ id: String) throws -> CatalogMatch {
        let match = try catalog.resolve(id)
        switch match {
        case .ambiguous(let candidates):
            throw ServiceError(
                "\(id) is the beginning of several: \(candidates.joined(separator: ", "))",
                exitStatus: EX_DATAERR
            )
        case .tooShort: throw ServiceError("\(id) is too short: give at least 6 digits of an id", exitStatus: EX_USAGE)
        case .none: throw ServiceMessage.unknown(id)
        case .item, .drop, .record: return match
        }
    }
}
