import Glibc

/// Plain file work of the driver itself.
enum Folder {
    static func make(_ path: String) throws(TortureError) {
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw failure("mkdir", path) }
    }

    static func sync(_ path: String) throws(TortureError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("open", path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure("fsync", path) }
    }

    /// Names but `.` and `..`; none where there is no such folder.
    static func names(_ path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    static func kind(_ path: String) -> mode_t? {
        var facts = stat()
        return lstat(path, &facts) == 0 ? facts.st_mode & S_IFMT : nil
    }

    /// Every file below, by path from there.
    static func files(below path: String) -> [String] {
        var found: [String] = []
        for name in names(path) {
            if kind(path + "/" + name) == S_IFDIR {
                found += files(below: path + "/" + name).map { name + "/" + $0 }
            } else {
                found.append(name)
            }
        }
        return found
    }

    static func remove(_ path: String) {
        if kind(path) == S_IFDIR {
            for name in names(path) { remove(path + "/" + name) }
            rmdir(path)
        } else {
            unlink(path)
        }
    }

    static func read(_ path: String) throws(TortureError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("open", path) }
        defer { close(descriptor) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { throw failure("stat", path) }
        var bytes = [UInt8](repeating: 0, count: Int(facts.st_size))
        var done = 0
        while done < bytes.count {
            let room = bytes.count - done
            let count = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress.map { $0 + done }, room) }
            guard count > 0 else { throw failure("read", path) }
            done += count
        }
        return bytes
    }

    static func write(_ bytes: [UInt8], to path: String, flags: Int32 = O_TRUNC, synced: Bool = false)
        throws(TortureError)
    {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0o644)
        guard descriptor >= 0 else { throw failure("create", path) }
        defer { close(descriptor) }
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress.map { $0 + done }, bytes.count - done)
            }
            guard count > 0 else { throw failure("write", path) }
            done += count
        }
        if synced, fsync(descriptor) != 0 { throw failure("fsync", path) }
    }

    /// `cp -a`, for evidence and for homes made from another.
    static func copy(_ from: String, to: String) throws(TortureError) {
        try Command.run("/bin/cp", ["-a", from, to])
    }

    static func failure(_ call: String, _ path: String) -> TortureError {
        TortureError("\(call) \(path): \(String(cString: strerror(errno)))")
    }
}
