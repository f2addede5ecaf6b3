import CConfinement
import Glibc

/// A file without a name, for the input and output of a tool: in memory, written once, then never changed by anybody.
///
/// Where memfd_create(2) is refused, as by the service's sandbox (such a file could be executed), it is made on a file
/// system from which nothing may be executed there, and opened anew for reading only once it is written.
struct AnonymousFile: ~Copyable {
    private static let folders = ["/dev/shm", "/tmp"]

    /// Open for writing.
    let descriptor: Int32
    private let isMemory: Bool

    /// Nil where neither memory nor a file system has room for one.
    init?(_ name: String) {
        var descriptor = cconfinement_memory_file(name)
        isMemory = descriptor >= 0
        for folder in Self.folders where descriptor < 0 {
            descriptor = cconfinement_nameless_file(folder)
        }
        guard descriptor >= 0 else { return nil }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    var size: UInt64 { UInt64(max(0, cconfinement_file_size(descriptor))) }

    /// Whether all of the bytes were written.
    func write(_ bytes: [UInt8]) -> Bool {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { bytes in
                Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            done += count
        }
        return true
    }

    /// A descriptor for reading from the start, the caller's; nil where it cannot be had.
    ///
    /// From here on nobody who is given it can change the file.
    func readable() -> Int32? {
        if isMemory, cconfinement_seal(descriptor) != 0 { return nil }
        let readable = open("/proc/self/fd/\(descriptor)", O_RDONLY | O_CLOEXEC)
        return readable < 0 ? nil : readable
    }
}
