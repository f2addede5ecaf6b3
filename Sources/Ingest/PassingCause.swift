import Archive
import Catalog
import Glibc
import Inbox
import News
import Workers

extension Reason {
    /// Why to wait and try again after `error`; nil where only a new start or a person helps.
    ///
    /// Not for an error after which nothing is known of what is on disk: whoever caught it looks at that first.
    static func waiting(_ error: any Error) -> Reason? {
        switch error {
        case let error as InboxError: error.waitingReason
        case let error as ArchiveError: error.passingErrno.map { waiting(errno: $0, error.description) }
        case let error as CatalogError: error.passingErrno.map { waiting(errno: $0, error.description) }
        case let error as ServiceError:
            error.errno.flatMap { ArchiveError.passes($0) ? waiting(errno: $0, error.description) : nil }
        default: nil
        }
    }

    private static func waiting(errno: Int32, _ message: String) -> Reason {
        switch errno {
        case ENOSPC, EDQUOT: Reason(.diskFull, "\(message); make room, the service goes on by itself")
        case EROFS: Reason(.readOnly, "\(message); mount it writable, the service goes on by itself")
        default: Reason(.noResources, "\(message); it is tried again")
        }
    }
}
