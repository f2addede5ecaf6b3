import Archive
import GRDB
import Glibc

/// The catalog's file: opened as it is, or made anew.
struct CatalogFile {
    let path: String
    let archiveID: String

    /// The file as it is when it is a catalog of this archive and schema, else a new one.
    ///
    /// - Throws: an error that passes; any other leads to a new file.
    func open(report: (String) -> Void) throws(CatalogError) -> any DatabaseWriter {
        if access(path, F_OK) == 0 {
            do {
                return try existing()
            } catch {
                if let passing = passing(error) { throw passing }
                report("\(error)")
            }
        }
        return try make(report: report)
    }

    private func existing() throws(CatalogError) -> any DatabaseWriter {
        try CatalogError.wrap("opening \(path)") {
            let pool = try DatabasePool(path: path, configuration: Self.configuration)
            let objection = try pool.read { try CatalogSchema.objection($0, archiveID: archiveID) }
            if let objection {
                try? pool.close()
                throw CatalogError.unusable(path: path, cause: objection)
            }
            // Opening a damaged file for writing can fail later than reading it.
            try pool.write { try $0.execute(sql: "UPDATE meta SET id = 1") }
            return pool
        }
    }

    /// An empty catalog in place of whatever is there; in memory when no file can be made.
    ///
    /// - Throws: an error that passes: a catalog in memory is made anew at every start, so it is no answer to a disk
    ///   that is full, which the archive shares.
    func make(report: (String) -> Void) throws(CatalogError) -> any DatabaseWriter {
        for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
        do {
            return try CatalogError.wrap("making \(path)") {
                let pool = try DatabasePool(path: path, configuration: Self.configuration)
                try pool.write { try CatalogSchema.create($0, archiveID: archiveID) }
                return pool
            }
        } catch {
            if let passing = passing(error) { throw passing }
            report("the catalog lives in memory until the next start: \(error)")
            return try Self.inMemory(archiveID: archiveID)
        }
    }

    /// What `error` comes of when that passes by itself; nil where it does not.
    ///
    /// SQLite tells a full or read-only disk and a lack of descriptors apart only in part (CANTOPEN, IOERR), so the
    /// file system is asked.
    func passing(_ error: CatalogError) -> CatalogError? {
        if error.passingErrno != nil { return error }
        guard case .database = error else { return nil }
        let probe = path + ".probe"
        let descriptor = Glibc.open(probe, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        var failure = descriptor < 0 ? errno : 0
        if descriptor >= 0 {
            let block = [UInt8](repeating: 0, count: 4_096)
            if write(descriptor, block, block.count) < 0 { failure = errno }
            close(descriptor)
            unlink(probe)
        }
        return ArchiveError.passes(failure) ? .unwritable(path: path, errno: failure) : nil
    }

    static func inMemory(archiveID: String) throws(CatalogError) -> any DatabaseWriter {
        try CatalogError.wrap("making a catalog in memory") {
            let queue = try DatabaseQueue(configuration: configuration)
            try queue.write { try CatalogSchema.create($0, archiveID: archiveID) }
            return queue
        }
    }

    static var configuration: Configuration {
        var configuration = Configuration()
        configuration.label = "caunoi.catalog"
        configuration.busyMode = .timeout(5)
        configuration.foreignKeysEnabled = false
        configuration.maximumReaderCount = 2
        configuration.prepareDatabase { database in
            // The archive is what is durable.
            try database.execute(sql: "PRAGMA synchronous = NORMAL")
            try database.execute(sql: "PRAGMA cache_size = -16384")
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        return configuration
    }
}
