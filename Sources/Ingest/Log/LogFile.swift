import Glibc

/// One log file, appended line by line and reopened by name when logrotate has moved it away.
///
/// A log that cannot be written never holds up the work: the archive has everything, the line is lost.
final class LogFile {
    private let path: String
    private var descriptor: Int32 = -1
    private var hasComplained = false
    private var isCutShort = false

    init(path: String) {
        self.path = path
        reopen()
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    func reopen() {
        if descriptor >= 0 { close(descriptor) }
        descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o640)
        complainOnce(descriptor >= 0)
    }

    /// Says on standard error that the file cannot be written, once until it can be again.
    private func complainOnce(_ works: Bool) {
        if !works, !hasComplained {
            let cause = String(cString: strerror(errno))
            ConsoleOutput.write(Array("caunoi: the log \(path) cannot be written: \(cause)\n".utf8))
        }
        hasComplained = !works
    }

    /// `bytes` is one line or several, each with its LF.
    func append(_ bytes: [UInt8]) {
        if descriptor < 0 { reopen() }
        // After a line that was cut short by a full disk the next one begins on a line of its own.
        var rest = (isCutShort ? [0x0A] + bytes : bytes)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else {
                complainOnce(false)
                return
            }
            rest = rest.dropFirst(count)
            isCutShort = !rest.isEmpty
        }
        complainOnce(true)
    }
}
