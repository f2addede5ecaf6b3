import Glibc

/// The lock of a home folder: whoever holds it is the one writer of its archive.
///
/// `flock` on a file that stays: the kernel frees it when the holder dies, however it dies, and a name left behind
/// means nothing. The holder's process id is in the file, for the message of the one who finds it taken.
package struct HomeLock: ~Copyable {
    private let file: File

    /// Takes the lock at `path` (`DIR/LOCK`, made when missing) or throws `.locked` at once.
    package static func take(_ path: String) throws(ArchiveError) -> HomeLock {
        let file = try open(path)
        var tries = 0
        while flock(file.descriptor, LOCK_EX | LOCK_NB) != 0 {
            switch errno {
            case EINTR: continue
            // A tool that only looks whether the lock is held has it for a moment.
            case EWOULDBLOCK where tries < 20:
                tries += 1
                var pause = timespec(tv_sec: 0, tv_nsec: 20_000_000)
                nanosleep(&pause, nil)
            case EWOULDBLOCK: throw .locked(path: path, pid: holder(of: file, path: path))
            default: throw .io(call: "flock", path: path, errno: errno)
            }
        }
        // Only for people: the lock holds also where this cannot be written.
        let note = [UInt8]("\(getpid())\n".utf8)
        if ftruncate(file.descriptor, 0) == 0 {
            _ = note.withUnsafeBytes { pwrite(file.descriptor, $0.baseAddress, $0.count, 0) }
        }
        return HomeLock(file: file)
    }

    /// Frees the lock; dropping the value does the same.
    package consuming func release() {}

    /// On a read-only file system the lock of an earlier run is as good: flock(2) asks for no right to write.
    private static func open(_ path: String) throws(ArchiveError) -> File {
        do {
            return try File(path, O_RDWR | O_CREAT, mode: 0o640)
        } catch .io(_, _, EROFS) {
            return try File(path, O_RDONLY)
        }
    }

    private static func holder(of file: borrowing File, path: String) -> Int32? {
        guard let note = try? file.bytes(0..<16, path: path) else { return nil }
        return Int32(String(decoding: note.prefix { (0x30...0x39).contains($0) }, as: UTF8.self))
    }
}
