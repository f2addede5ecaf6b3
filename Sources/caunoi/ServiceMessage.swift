import Glibc
import Ingest

/// Refusals of the tools, in words for the person at the terminal.
enum ServiceMessage {
    static func noState(_ path: String) -> ServiceError {
        guard access(path, R_OK) == 0 || errno != EACCES else {
            return ServiceError(
                "\(path) may not be read by you: ask to be a member of the group caunoi",
                exitStatus: EX_NOPERM
            )
        }
        return ServiceError(
            "no state at \(path): the service has not run here yet, or another --home is meant",
            exitStatus: EX_NOINPUT
        )
    }

    static func unknown(_ id: String) -> ServiceError {
        ServiceError("\(id): no such item, drop or record in this archive", exitStatus: EX_DATAERR)
    }

    static func noArchive(_ path: String) -> ServiceError {
        ServiceError(
            "no archive at \(path): the service has not run here yet, or another --home is meant",
            exitStatus: EX_NOINPUT
        )
    }
}
