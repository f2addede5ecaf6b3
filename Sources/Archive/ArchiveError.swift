import Glibc

/// Why the archive cannot be opened, read or written.
package enum ArchiveError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Another process holds the lock; `pid` as it wrote it down, when it did.
    case locked(path: String, pid: Int32?)
    /// Bytes that no crash of ours explains. Nothing was changed.
    case damaged(segment: String, offset: Int64, cause: String)
    /// Written by a later version of caunoi.
    case newerFormat(segment: String, offset: Int64, found: String)
    case io(call: String, path: String, errno: Int32)
    /// An earlier commit failed; what is on disk is known only after a new start.
    case poisoned(cause: String)
    /// A content that may not become a line; a fault of the caller, nothing was staged.
    case refused(cause: String)
    /// The record would be longer than a line may be.
    case lineTooLong(bytes: Int)

    /// Exit status after sysexits.h.
    package var exitCode: Int32 {
        switch self {
        case .locked: 75
        case .damaged, .newerFormat, .lineTooLong: 65
        case .io, .poisoned: 74
        case .refused: 70
        }
    }

    /// The errno of a cause that passes while the program runs: no space, no quota, a read-only file system, no
    /// descriptors, no memory; nil for any other.
    package var passingErrno: Int32? {
        guard case .io(_, _, let errno) = self, Self.passes(errno) else { return nil }
        return errno
    }

    /// Whether a call that failed with this errno can succeed later though nobody starts the program again.
    package static func passes(_ errno: Int32) -> Bool {
        [ENOSPC, EDQUOT, EROFS, EMFILE, ENFILE, ENOMEM].contains(errno)
    }

    package var description: String {
        switch self {
        case .locked(let path, let pid):
            let holder = pid.map { "process \($0)" } ?? "another process"
            return "cannot take \(path): \(holder) holds it; stop that caunoi first or try later"
        case .damaged(let segment, let offset, let cause):
            return "archive damaged in \(segment) at byte \(offset): \(cause); nothing was changed; "
                + "run `caunoi verify` and restore the segment from a copy"
        case .newerFormat(let segment, let offset, let found):
            return "cannot read \(segment) at byte \(offset): \(found) comes from a later version of caunoi; update it"
        case .io(let call, let path, let errno):
            return "\(call) failed on \(path): \(String(cString: strerror(errno))) (\(errno))"
        case .poisoned(let cause):
            return "the archive takes no more records until caunoi is started again, because \(cause)"
        case .refused(let cause):
            return "cannot make a record: \(cause)"
        case .lineTooLong(let bytes):
            return "cannot make a record: its line would have \(bytes) bytes, over the limit of "
                + "\(ArchiveFormat.lineLimit)"
        }
    }
}
