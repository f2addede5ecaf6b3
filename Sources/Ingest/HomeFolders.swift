import Glibc
import Inbox

/// Makes the folders that are missing; those that are there keep their modes and owners.
enum HomeFolders {
    static func create(_ settings: IngestSettings) throws {
        let layout = settings.layout
        for path in [layout.inbox, layout.claimed, layout.done, layout.rejected] { try create(parentOf: path) }
        for path in [layout.state, layout.archive] { try create(path, mode: 0o750) }
        try create(layout.log, mode: 0o755)
        try InboxFolders.prepare(settings.inbox)
    }

    private static func create(parentOf path: String) throws(ServiceError) {
        try create(path.split(separator: "/").dropLast().map { "/" + $0 }.joined(), mode: 0o755)
    }

    private static func create(_ path: String, mode: mode_t) throws(ServiceError) {
        var made = ""
        for part in path.split(separator: "/") {
            made += "/" + part
            if mkdir(made, mode) != 0, errno != EEXIST {
                throw ServiceError.system("cannot create the folder \(made)", errno)
            }
        }
    }
}
