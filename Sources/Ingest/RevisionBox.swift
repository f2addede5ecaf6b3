import Glibc
package import News

/// Where revisions wait for the one writer: files in the state folder, put there whole and synced by the tools, taken in
/// the order of their names by the running service, or by the next start.
package struct RevisionBox: Sendable {
    package let path: String

    /// Bytes of one revision: its record has to fit into a line of the archive.
    static let limit = 40 << 20

    package init(path: String) { self.path = path }

    /// Leaves a revision for the writer.
    ///
    /// - Throws: `ServiceError` (77 where the folder may not be written, else 74).
    package func put(_ revision: Revision, now: UnixTime) throws(ServiceError) {
        if mkdir(path, 0o750) != 0, errno != EEXIST { throw Self.refusal("cannot create \(path)", errno) }
        var facts = stat()
        guard stat(path, &facts) == 0 else { throw Self.refusal("cannot read \(path)", errno) }
        // Names ascend with time; the id keeps two of one moment apart.
        let number = String(now.microseconds)
        let name = String(repeating: "0", count: max(0, 20 - number.utf8.count)) + number + "-" + revision.id
        guard access(path, W_OK) == 0 else { throw Self.refusal("cannot write into \(path)", errno) }
        try DurableFile.replace("\(path)/\(name).json", with: revision.json, synced: true)
        // Run by root, what is left must still be the service's to read and remove. A link that the service's user put
        // there meanwhile is not followed.
        if geteuid() == 0 {
            var state = stat()
            let parent = path.split(separator: "/").dropLast().map { "/" + $0 }.joined()
            for file in [path, "\(path)/\(name).json"] where stat(parent, &state) == 0 {
                guard lchown(file, state.st_uid, state.st_gid) == 0 else {
                    throw Self.refusal("cannot give \(file) to the service's user", errno)
                }
            }
        }
    }

    private static func refusal(_ what: String, _ cause: Int32) -> ServiceError {
        guard cause == EACCES || cause == EPERM else { return ServiceError.system(what, cause) }
        return ServiceError(
            "\(what): permission denied; run it as the service's user: sudo -u caunoi caunoi …",
            exitStatus: EX_NOPERM
        )
    }

    /// Names of the oldest that wait: at most `count`, and of more than one no more than `bytes` together; none where
    /// there is no folder.
    func names(count: Int, bytes: Int64) throws(ServiceError) -> [String] {
        var taken: [String] = []
        var total: Int64 = 0
        for name in try names().prefix(count) {
            var facts = stat()
            if lstat("\(path)/\(name)", &facts) == 0 { total += Int64(facts.st_size) }
            if total > bytes, !taken.isEmpty { break }
            taken.append(name)
        }
        return taken
    }

    private func names() throws(ServiceError) -> [String] {
        guard let folder = opendir(path) else {
            if errno == ENOENT { return [] }
            throw ServiceError.system("cannot read \(path)", errno)
        }
        defer { closedir(folder) }
        var names: [String] = []
        errno = 0
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
                name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasSuffix(".json") { names.append(name) }
            errno = 0
        }
        guard errno == 0 else { throw ServiceError.system("cannot read \(path)", errno) }
        return names.sorted()
    }

    /// Nil for a file that holds no revision.
    func read(_ name: String) -> Revision? {
        WholeFile.read("\(path)/\(name)", limit: Self.limit).flatMap { Revision(json: $0) }
    }

    func remove(_ name: String) throws(ServiceError) {
        guard unlink("\(path)/\(name)") == 0 || errno == ENOENT else {
            throw ServiceError.system("cannot remove \(path)/\(name)", errno)
        }
    }

    /// Puts one that cannot be taken aside, where a person can look at it.
    func refuse(_ name: String) throws(ServiceError) {
        guard rename("\(path)/\(name)", "\(path)/\(name).refused") == 0 else {
            throw ServiceError.system("cannot rename \(path)/\(name) to \(name).refused", errno)
        }
    }
}
