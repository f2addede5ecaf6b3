import Glibc

/// The system calls that make records durable, so that tests can let each of them fail.
///
/// Each returns what the call returns, or `-errno`. `EINTR` and short writes are the caller's business.
package struct DiskCalls: Sendable {
    package var write: @Sendable (_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int = { descriptor, bytes in
        let written = Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        return written < 0 ? -Int(errno) : written
    }
    package var syncData: @Sendable (_ descriptor: Int32) -> Int = { descriptor in
        fdatasync(descriptor) < 0 ? -Int(errno) : 0
    }
    package var sync: @Sendable (_ descriptor: Int32) -> Int = { descriptor in
        fsync(descriptor) < 0 ? -Int(errno) : 0
    }
    package var truncate: @Sendable (_ descriptor: Int32, _ length: Int64) -> Int = { descriptor, length in
        ftruncate(descriptor, Int(length)) < 0 ? -Int(errno) : 0
    }
    package var rename: @Sendable (_ from: String, _ to: String) -> Int = { from, to in
        Glibc.rename(from, to) < 0 ? -Int(errno) : 0
    }

    package init() {}

    package static let system = DiskCalls()

    /// Runs `call` until it was not interrupted.
    func uninterrupted(_ name: String, _ path: String, _ call: () -> Int) throws(ArchiveError) -> Int {
        while true {
            let result = call()
            if result >= 0 { return result }
            if result != -Int(EINTR) {
                throw .io(call: name, path: path, errno: Int32(truncatingIfNeeded: -result))
            }
        }
    }

    /// Writes all bytes, in as many calls as it takes.
    func writeAll(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(ArchiveError) {
        var done = 0
        while done < bytes.count {
            let written = try uninterrupted("write", path) {
                bytes.withUnsafeBytes { write(descriptor, UnsafeRawBufferPointer(rebasing: $0[done...])) }
            }
            // A write of nothing that reports no error would loop for ever.
            guard written > 0 else { throw .io(call: "write", path: path, errno: EIO) }
            done += written
        }
    }

    func syncData(_ descriptor: Int32, path: String) throws(ArchiveError) {
        _ = try uninterrupted("fdatasync", path) { syncData(descriptor) }
    }

    func sync(_ descriptor: Int32, path: String) throws(ArchiveError) {
        _ = try uninterrupted("fsync", path) { sync(descriptor) }
    }

    /// Makes the names in a folder durable.
    func syncFolder(_ path: String) throws(ArchiveError) {
        let folder = try File(path, O_RDONLY | O_DIRECTORY)
        try sync(folder.descriptor, path: path)
    }
}

/// An open descriptor that closes with its owner.
struct File: ~Copyable {
    let descriptor: Int32

    /// Always close-on-exec, never follows a symbolic link in the last component, except for folders.
    init(_ path: String, _ flags: Int32, mode: mode_t = 0) throws(ArchiveError) {
        let extra = flags & O_DIRECTORY != 0 ? O_CLOEXEC : O_CLOEXEC | O_NOFOLLOW
        while true {
            let opened = open(path, flags | extra, mode)
            if opened >= 0 {
                descriptor = opened
                return
            }
            if errno != EINTR { throw .io(call: "open", path: path, errno: errno) }
        }
    }

    deinit { close(descriptor) }

    /// Size of a regular file.
    func size(path: String) throws(ArchiveError) -> Int64 {
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { throw .io(call: "fstat", path: path, errno: errno) }
        guard facts.st_mode & S_IFMT == S_IFREG else { throw .io(call: "open", path: path, errno: EINVAL) }
        return Int64(facts.st_size)
    }

    /// Fills `buffer` from `offset`; fewer bytes only at the end of the file.
    func read(
        into buffer: UnsafeMutableRawBufferPointer,
        at offset: Int64,
        path: String
    ) throws(ArchiveError) -> Int {
        var done = 0
        while done < buffer.count {
            let got = pread(
                descriptor,
                buffer.baseAddress.map { $0 + done },
                buffer.count - done,
                Int(offset) + done
            )
            if got == 0 { break }
            if got > 0 {
                done += got
            } else if errno != EINTR {
                throw .io(call: "reading at byte \(Int(offset) + done)", path: path, errno: errno)
            }
        }
        return done
    }

    func bytes(_ range: Range<Int64>, path: String) throws(ArchiveError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: Int(range.upperBound - range.lowerBound))
        let result = bytes.withUnsafeMutableBytes { buffer in
            Result { () throws(ArchiveError) in try read(into: buffer, at: range.lowerBound, path: path) }
        }
        bytes.removeSubrange(try result.get()...)
        return bytes
    }
}
