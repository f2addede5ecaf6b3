import Glibc

/// Makes the folders that are missing; those that are there keep their modes and owners.
enum HomeFolders {
    static func create(_ settings: IngestSettings) throws(ServiceError) {
        let layout = settings.layout
        for path in [layout.inbox, layout.done, layout.rejected, layout.log] { try create(path, mode: 0o755) }
        for path in [layout.claimed, layout.state, layout.archive, layout.objects, layout.spool] {
            try create(path, mode: 0o750)
        }
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
