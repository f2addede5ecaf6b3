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
    static func refuseLostArchive(_ layout: HomeLayout) throws(ServiceError) {
        guard !holds(layout.archive, { $0.hasSuffix(".jsonl") }) else { return }
        let traces = [
            (layout.objects, "holds originals"), (layout.archive + "/torn", "holds cut-off tails"),
        ].filter { holds($0.0) { _ in true } }
        guard let trace = traces.first else { return }
        throw ServiceError(
            "there is no archive in \(layout.archive), yet \(trace.0) \(trace.1): mount or restore the archive; "
                + "to begin a new one move \(trace.0) away",
            exitStatus: EX_DATAERR
        )
    }

    private static func holds(_ path: String, _ matches: (String) -> Bool) -> Bool {
        guard let folder = opendir(path) else { return false }
        defer { closedir(folder) }
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != "..", matches(name) { return true }
        }
        return false
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
