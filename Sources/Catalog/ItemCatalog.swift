package import Archive
import GRDB
import News
import Synchronization

/// What is where: duplicates, versions and ids, in one SQLite file that the archive can make again at any time.
///
/// The one writer of the archive owns it. WAL, `synchronous = NORMAL`: a power cut may take back the newest
/// transactions, and the next start catches up. Whatever is wrong with the file, it is made anew; when no file can be
/// made, the catalog lives in memory. All of that is told through `report`, none of it stops a drop. Only a cause
/// that passes (a full or read-only disk, no descriptors) is waited for: then nobody could decide what is a
/// duplicate, and the archive is on the same disk.
package final class ItemCatalog: Sendable {
    package static let schemaVersion = CatalogSchema.version
    package static let fileName = "catalog-v\(CatalogSchema.version).sqlite"

    package let archiveID: String
    /// Nil for a catalog in memory only.
    private let path: String?
    private let report: @Sendable (String) -> Void
    private let state: Mutex<State>

    private struct State {
        var database: any DatabaseWriter
        /// Where to catch up from; known after `catchUp`.
        var archive: ArchiveReader?
        /// How the last transaction failed: what must happen before the next.
        var trouble: Trouble = .none
    }

    private enum Trouble {
        case none
        /// The archive has records that it lacks.
        case isBehind
        /// A cause that passes kept it from being written: its file is opened again.
        case isSuspect
        /// It is made anew.
        case isBroken
    }

    private init(
        archiveID: String,
        path: String?,
        report: @escaping @Sendable (String) -> Void,
        database: any DatabaseWriter
    ) {
        self.archiveID = archiveID
        self.path = path
        self.report = report
        state = Mutex(State(database: database))
    }

    /// Opens the catalog of an archive; behind it until `catchUp`.
    ///
    /// Makes it when it is missing, of another archive, of another schema, damaged or no catalog at all.
    /// - Parameters:
    ///   - path: nil for one in memory.
    ///   - report: told in a sentence whatever was made anew, and why; called on the caller's thread.
    package static func open(
        path: String?,
        archiveID: String,
        report: @escaping @Sendable (String) -> Void = { _ in }
    ) throws(CatalogError) -> ItemCatalog {
        let database: any DatabaseWriter
        if let path {
            database = try CatalogFile(path: path, archiveID: archiveID).open(report: report)
        } else {
            database = try CatalogFile.inMemory(archiveID: archiveID)
        }
        return ItemCatalog(archiveID: archiveID, path: path, report: report, database: database)
    }

    /// The reading side; for one question or a few, not to be kept over a rebuild.
    package var reader: CatalogReader { CatalogReader(database: state.withLock { $0.database }) }

    /// Seq of the last record applied.
    package var lastSeq: Int64 { get throws(CatalogError) { try reader.lastSeq() } }

    /// Applies the archive's records after the last one applied; gives the seq it comes to.
    ///
    /// Made anew first when it is not a past state of this archive (ahead of it, or its last record another).
    /// Throws `.archive` where the archive itself cannot be read, and an error with a `passingErrno` where the file
    /// cannot be written for now: then this is to be called again.
    @discardableResult
    package func catchUp(
        from archive: ArchiveReader,
        progress: (Int64) -> Void = { _ in }
    ) throws(CatalogError) -> Int64 {
        state.withLock { $0.archive = archive }
        do {
            if let cause = try objection(to: archive) {
                report("the catalog is made anew: \(cause)")
                try renew()
            }
            return try replay(archive, progress)
        } catch .archive(let error) {
            throw .archive(error)
        } catch {
            if let passing = passing(error) { throw passing }
            report("the catalog is made anew: \(error)")
            try renew()
        }
        do {
            return try replay(archive, progress)
        } catch .archive(let error) {
            throw .archive(error)
        } catch {
            if let passing = passing(error) { throw passing }
            report("the catalog lives in memory until the next start: \(error)")
            let database = try CatalogFile.inMemory(archiveID: archiveID)
            state.withLock { $0.database = database }
            return try replay(archive, progress)
        }
    }

    /// Decides and applies one group of drops in one SQLite transaction, rolled back when `body` throws.
    ///
    /// `body` decides, stages the archive's lines, applies them, and as its last step commits the archive: so the
    /// catalog is never ahead of the archive. When SQLite fails
    /// - before that, `body` and this throw `CatalogError`: discard what was staged and run the group again, once;
    ///   by then the catalog has been mended or made anew from the archive. Where the error has a `passingErrno`
    ///   (no space, read-only) nothing is made anew: run the group again when that may have passed;
    /// - after that, at its own commit, the group stands: `body`'s result is returned, and the catalog catches up
    ///   before the next group.
    package func group<R>(_ body: (CatalogGroup) throws -> R) throws -> R {
        try mend()
        let database = state.withLock { $0.database }
        var result: R?
        do {
            return try database.write { connection in
                let group = try CatalogGroup(connection)
                let value = try body(group)
                result = value
                try group.finish()
                return value
            }
        } catch {
            if let result {
                state.withLock { $0.trouble = .isBehind }
                report("the catalog missed a group and catches up: \(CatalogError.from(error, doing: "committing"))")
                return result
            }
            switch error {
            case CatalogError.gap:
                state.withLock { $0.trouble = .isBehind }
                throw error
            case is CatalogError, is DatabaseError: throw doubt(CatalogError.from(error, doing: "deciding a group"))
            default: throw error
            }
        }
    }

    /// Answers a question of the one who writes groups; mends the catalog first where it is not what it should be.
    ///
    /// - Throws: an error with a `passingErrno`, or one of the archive; a broken file is made anew and asked again.
    package func answer<R>(_ question: (CatalogReader) throws(CatalogError) -> R) throws(CatalogError) -> R {
        try mend()
        do {
            return try question(reader)
        } catch {
            let doubted = doubt(error)
            guard doubted.passingErrno == nil else { throw doubted }
            report("\(error)")
        }
        try mend()
        return try question(reader)
    }

    /// Remembers what must happen before the next question or group; gives the error to tell.
    private func doubt(_ error: CatalogError) -> CatalogError {
        let passing = passing(error)
        state.withLock { $0.trouble = passing == nil ? .isBroken : .isSuspect }
        return passing ?? error
    }

    private func passing(_ error: CatalogError) -> CatalogError? {
        guard let path else { return error.passingErrno == nil ? nil : error }
        return CatalogFile(path: path, archiveID: archiveID).passing(error)
    }

    /// Closes the file; later calls fail.
    package func close() {
        state.withLock { state in try? state.database.close() }
    }

    private func mend() throws(CatalogError) {
        let (trouble, archive) = state.withLock { ($0.trouble, $0.archive) }
        guard trouble != .none, let archive else { return }
        switch trouble {
        case .none, .isBehind: break
        case .isSuspect: try reopen()
        case .isBroken:
            report("the catalog is made anew after a failure")
            try renew()
        }
        try catchUp(from: archive)
        state.withLock { $0.trouble = .none }
    }

    /// Why what the catalog holds is not a past state of `archive`.
    private func objection(to archive: ArchiveReader) throws(CatalogError) -> String? {
        guard archive.archiveID == archiveID else { return "it is of another archive" }
        let position = try CatalogError.wrap("reading the last record applied") {
            try reader.database.read { try CatalogPosition.fetch($0) }
        }
        guard position.seq > 0 else { return nil }
        do {
            let line = try archive.record(at: position.place)
            return line.seq == position.seq && line.hash == position.hash
                ? nil : "its last record is not the archive's record \(position.seq)"
        } catch .io(let call, let path, let errno) where !Self.meansMissing(errno) {
            throw .archive(.io(call: call, path: path, errno: errno))
        } catch {
            return "its last record, \(position.seq), is not in the archive"
        }
    }

    private static func meansMissing(_ errno: Int32) -> Bool { errno == 2 }

    private func reopen() throws(CatalogError) {
        guard let path else { return }
        let old = state.withLock { $0.database }
        try? old.close()
        let database = try CatalogFile(path: path, archiveID: archiveID).open(report: report)
        state.withLock { $0.database = database }
    }

    private func renew() throws(CatalogError) {
        let old = state.withLock { $0.database }
        try? old.close()
        let database: any DatabaseWriter
        if let path {
            database = try CatalogFile(path: path, archiveID: archiveID).make(report: report)
        } else {
            database = try CatalogFile.inMemory(archiveID: archiveID)
        }
        state.withLock { $0.database = database }
    }

    /// Applies what is missing in transactions of bounded size.
    private func replay(_ archive: ArchiveReader, _ progress: (Int64) -> Void) throws(CatalogError) -> Int64 {
        let database = state.withLock { $0.database }
        return try CatalogError.wrap("catching up") {
            let position = try database.read { try CatalogPosition.fetch($0) }
            var batch: [RecordLine] = []
            var batchBytes = 0
            var last = position.seq
            func flush() throws {
                guard let end = batch.last?.seq else { return }
                try database.write { connection in
                    let group = try CatalogGroup(connection)
                    for line in batch { try group.apply(line) }
                    try group.finish()
                }
                last = end
                batch.removeAll(keepingCapacity: true)
                batchBytes = 0
                progress(end)
            }
            try archive.forEach(from: position.seq == 0 ? .first : .after(position.place)) { line in
                batch.append(line)
                batchBytes += line.bytes.count
                if batch.count >= 2_000 || batchBytes >= 16 << 20 { try flush() }
                return true
            }
            try flush()
            return last
        }
    }
}

extension ItemCatalog {
    /// A copy in memory, to be caught up without touching the file.
    static func copy(of file: CatalogReader, archiveID: String) throws(CatalogError) -> ItemCatalog {
        let queue = try CatalogError.wrap("copying the catalog") {
            let queue = try DatabaseQueue(configuration: CatalogFile.configuration)
            try file.database.backup(to: queue)
            return queue
        }
        return ItemCatalog(archiveID: archiveID, path: nil, report: { _ in }, database: queue)
    }
}
