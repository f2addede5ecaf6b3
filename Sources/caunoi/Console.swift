import Archive
import Catalog
import Glibc
import Inbox
import Ingest
import Workers

/// Standard output and error of the tools, written as bytes.
enum Console {
    static func print(_ text: String) { print(bytes: Array((text + "\n").utf8)) }

    static func print(bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

    /// One line on standard error with the program's name in front.
    static func complain(_ text: String) { write(Array("caunoi: \(text)\n".utf8), to: STDERR_FILENO) }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            // Whoever read our output has gone: nothing is left to do.
            guard count > 0 else { exit(EX_IOERR) }
            rest = rest.dropFirst(count)
        }
    }
}

/// The exit status (sysexits(3)) that belongs to an error of ours; nil for any other.
func exitStatus(of error: any Error) -> Int32? {
    switch error {
    case let error as ServiceError: error.exitStatus
    case let error as ArchiveError: error.exitCode
    case let error as CatalogError: error.exitCode
    case is ConfigurationError: EX_CONFIG
    case is InboxError: EX_IOERR
    case let error as WorkerFault: error.exitStatus
    default: nil
    }
}

extension WorkerFault {
    /// 69 where workers cannot be locked down as they must be, 75 where they may be had later, else 70.
    fileprivate var exitStatus: Int32 {
        if case .unconfined = cause { return EX_UNAVAILABLE }
        return reason == nil ? EX_TEMPFAIL : EX_SOFTWARE
    }
}

extension Console {
    /// Colours on a terminal that wants them (https://no-color.org).
    static var hasColours: Bool { isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil }
}
