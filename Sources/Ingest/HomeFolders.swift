import Glibc
import Inbox

/// Makes the folders that are missing; those that are there keep their modes and owners.
enum HomeFolders {
    static func create(_ settings: IngestSettings) throws {
        let layout = settings.layout
        for path in [layout.inbox, layout.claimed, layout.done, layout.rejected] { try create(parentOf: path) }
        for path in [layout.state, layout.archive] { try create(path, mode: 0o750) }
        try createLog(layout)
        try InboxFolders.prepare(settings.inbox)
    }

    static func createLog(_ layout: HomeLayout) throws(ServiceError) { try create(layout.log, mode: 0o755) }

    /// Refuses to begin a new archive where one must have been: an archive folder that is not mounted, or was moved
    /// away, would else be forked without a word.
    ///
    /// - Throws: `ServiceError`: 65 for a lost archive, 74 where a folder cannot be read, which says nothing of what is
    ///   in it.
    static func refuseLostArchive(_ layout: HomeLayout) throws(ServiceError) {
        guard try !holds(layout.archive, { $0.hasSuffix(".jsonl") }) else { return }
        let traces = [
            (path: layout.objects, what: "holds originals"),
            (path: layout.archive + "/torn", what: "holds cut-off tails"),
        ]
        for trace in traces where try holds(trace.path, { _ in true }) {
            throw ServiceError(
                "there is no archive in \(layout.archive), yet \(trace.path) \(trace.what): mount or restore the "
                    + "archive; to begin a new one move \(trace.path) away",
                exitStatus: EX_DATAERR
            )
        }
    }

    /// Whether the folder has an entry that `matches`; not where there is no such folder.
    private static func holds(_ path: String, _ matches: (String) -> Bool) throws(ServiceError) -> Bool {
        var folder = opendir(path)
        while folder == nil, errno == EINTR { folder = opendir(path) }
        guard let folder else {
            guard errno == ENOENT || errno == ENOTDIR else {
                throw ServiceError.system("the folder \(path) cannot be opened", errno)
            }
            return false
        }
        defer { closedir(folder) }
        while true {
            errno = 0
            guard let entry = readdir(folder) else {
                switch errno {
                case 0: return false
                case EINTR: continue
                default: throw ServiceError.system("the folder \(path) cannot be read", errno)
                }
            }
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != "..", matches(name) { return true }
        }
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
