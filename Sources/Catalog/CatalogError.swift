package import Archive
import GRDB
import Glibc

/// Why the catalog cannot answer.
///
/// Never a reason to refuse a drop: the catalog is a cache of the archive.
package enum CatalogError: Error, Sendable, Hashable, CustomStringConvertible {
    /// SQLite refused; `code` is its extended result code.
    case database(doing: String, code: Int32, message: String)
    /// A record was to be applied that is not the one after the last.
    case gap(after: Int64, found: Int64)
    /// An item or duplicate that the catalog cannot read although the archive took it.
    case record(seq: Int64, cause: String)
    /// The file is missing, of another archive, of another schema, or no catalog.
    case unusable(path: String, cause: String)
    /// The catalog's file cannot be written for a cause that passes.
    case unwritable(path: String, errno: Int32)
    /// The archive could not be read.
    case archive(ArchiveError)

    package var exitCode: Int32 {
        switch self {
        case .archive(let error): error.exitCode
        case .record: 65
        default: 74
        }
    }

    package var description: String {
        switch self {
        case .database(let doing, let code, let message) where passingErrno != nil:
            "the catalog failed while \(doing): \(message) (SQLite \(code))"
        case .database(let doing, let code, let message):
            "the catalog failed while \(doing): \(message) (SQLite \(code)); it is rebuilt from the archive"
        case .gap(let after, let found):
            "the catalog ends at record \(after) and cannot take record \(found); it is caught up from the archive"
        case .record(let seq, let cause):
            "the catalog cannot read record \(seq): \(cause); run `caunoi verify`"
        case .unusable(let path, let cause):
            "the catalog \(path) cannot be used: \(cause); it is rebuilt from the archive"
        case .unwritable(let path, let errno):
            "the catalog \(path) cannot be written: \(String(cString: strerror(errno))) (\(errno))"
        case .archive(let error): error.description
        }
    }

    /// The errno, or its like, of a cause that passes while the program runs; nil for any other.
    package var passingErrno: Int32? {
        switch self {
        case .unwritable(_, let errno): errno
        case .archive(let error): error.passingErrno
        // SQLITE_FULL and SQLITE_NOMEM, the low byte of an extended code (sqlite3.h).
        case .database(_, let code, _) where code & 0xFF == 13: ENOSPC
        case .database(_, let code, _) where code & 0xFF == 7: ENOMEM
        default: nil
        }
    }

    /// Runs `body`, turning what GRDB throws into our error.
    static func wrap<R>(_ doing: String, _ body: () throws -> R) throws(CatalogError) -> R {
        do {
            return try body()
        } catch {
            throw from(error, doing: doing)
        }
    }

    static func from(_ error: any Error, doing: String) -> CatalogError {
        switch error {
        case let error as CatalogError: error
        case let error as ArchiveError: .archive(error)
        case let error as DatabaseError:
            .database(
                doing: doing,
                code: error.extendedResultCode.rawValue,
                message: error.message ?? "no message"
            )
        default: .database(doing: doing, code: 0, message: "\(error)")
        }
    }
}
