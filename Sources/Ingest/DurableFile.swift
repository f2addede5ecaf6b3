import Glibc

/// Small files of our own that are replaced whole: written beside, synced when they must last, renamed over.
enum DurableFile {
    /// - Parameter synced: whether the content must survive a power loss; `state.json` need not.
    static func replace(_ path: String, with bytes: [UInt8], synced: Bool) throws(ServiceError) {
        let temporary = path + ".new"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o640)
        guard descriptor >= 0 else { throw ServiceError.system("cannot create \(temporary)", errno) }
        defer { close(descriptor) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw ServiceError.system("cannot write \(temporary)", errno) }
            rest = rest.dropFirst(count)
        }
        if synced, fsync(descriptor) != 0 { throw ServiceError.system("cannot sync \(temporary)", errno) }
        guard rename(temporary, path) == 0 else { throw ServiceError.system("cannot rename to \(path)", errno) }
        if synced { try syncFolder(of: path) }
    }

    private static func syncFolder(of path: String) throws(ServiceError) {
        let folder = path.split(separator: "/").dropLast().map { "/" + $0 }.joined()
        let descriptor = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw ServiceError.system("cannot open \(folder)", errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw ServiceError.system("cannot sync \(folder)", errno) }
    }
}
