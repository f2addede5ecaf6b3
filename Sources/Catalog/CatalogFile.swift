import GRDB

#if canImport(Glibc)
import Glibc
#endif

/// The catalog's file: opened as it is, or made anew.
struct CatalogFile {
    let path: String
    let archiveID: String

    /// The file as it is when it is a catalog of this archive and schema, else a new one.
    func open(report: (String) -> Void) throws(CatalogError) -> any DatabaseWriter {
        if access(path, F_OK) == 0 {
            do {
                return try existing()
            } catch {
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
    func make(report: (String) -> Void) throws(CatalogError) -> any DatabaseWriter {
        for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
        do {
            return try CatalogError.wrap("making \(path)") {
                let pool = try DatabasePool(path: path, configuration: Self.configuration)
                try pool.write { try CatalogSchema.create($0, archiveID: archiveID) }
                return pool
            }
        } catch {
            report("the catalog lives in memory until the next start: \(error)")
            return try Self.inMemory(archiveID: archiveID)
        }
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
