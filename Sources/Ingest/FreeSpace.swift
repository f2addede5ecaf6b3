import Glibc

/// What is left on the file system of a path.
struct FreeSpace: Sendable, Hashable {
    /// Bytes that we may still write.
    let bytes: Int64
    /// Files that we may still make; nil where the file system does not count them.
    let files: Int64?
    /// Tells file systems apart: the device.
    let fileSystem: UInt64

    /// Nil where it cannot be asked.
    init?(_ path: String) {
        var space = statvfs()
        var facts = stat()
        guard statvfs(path, &space) == 0, stat(path, &facts) == 0 else { return nil }
        bytes = Int64(clamping: UInt64(space.f_bavail) &* UInt64(space.f_frsize))
        files = space.f_files == 0 ? nil : Int64(clamping: UInt64(space.f_favail))
        fileSystem = UInt64(facts.st_dev)
    }
}
