package import Archive
import GRDB

extension CatalogReader {
    /// A catalog for a tool that must not write: the file when it stands where the archive stands, else the same
    /// brought up to the archive in memory.
    /// - Parameter report: told in a sentence why the file was not enough.
    package static func open(
        path: String,
        archive: ArchiveReader,
        report: (String) -> Void = { _ in }
    ) throws(CatalogError) -> CatalogReader {
        var memory: ItemCatalog
        do {
            let file = try readOnly(path, archiveID: archive.archiveID)
            let mark = try file.mark()
            if try mark?.seq == lastSeq(of: archive, after: file) { return file }
            memory = try ItemCatalog.copy(of: file, archiveID: archive.archiveID)
        } catch .archive(let error) {
            throw .archive(error)
        } catch {
            report("\(error)")
            memory = try ItemCatalog.open(path: nil, archiveID: archive.archiveID)
        }
        try memory.catchUp(from: archive)
        return memory.reader
    }

    private static func readOnly(_ path: String, archiveID: String) throws(CatalogError) -> CatalogReader {
        try CatalogError.wrap("opening \(path)") {
            var configuration = CatalogFile.configuration
            configuration.readonly = true
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            if let objection = try queue.read({ try CatalogSchema.objection($0, archiveID: archiveID) }) {
                throw CatalogError.unusable(path: path, cause: objection)
            }
            return CatalogReader(database: queue)
        }
    }

    /// Seq of the archive's last record, or nil where the catalog is no past state of it.
    private static func lastSeq(of archive: ArchiveReader, after file: CatalogReader) throws(CatalogError) -> Int64? {
        try CatalogError.wrap("reading the archive") {
            let position = try file.database.read { try CatalogPosition.fetch($0) }
            guard position.seq > 0, let line = try? archive.record(at: position.place),
                line.seq == position.seq, line.hash == position.hash
            else { return nil }
            var last = position.seq
            try archive.forEach(from: .after(position.place)) { line in
                last = line.seq
                return true
            }
            return last
        }
    }
}
