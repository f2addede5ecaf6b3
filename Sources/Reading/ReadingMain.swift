import Glibc
import Workers

/// The worker process, from its first line to its last.
package enum ReadingMain {
    /// Descriptor of the socket in a process that the pool started.
    package static let socket: Int32 = 3

    /// Serves the daemon at the other end of `socket` until it hangs up.
    ///
    /// To be called first thing in the process, before any Task, Dispatch or Foundation: what is locked down here is
    /// locked down for one thread. Exit status: 0 after the hang-up, 64 where the socket is none of a pool, 71 for
    /// want of memory, 76 (EX_PROTOCOL) where the daemon was not understood.
    package static func run(socket: Int32 = socket) -> Never {
        guard ParentDeath.arm(socket: socket) else {
            complain("caunoi worker: is started by caunoi itself, with a socket as descriptor \(socket)")
            exit(EX_USAGE)
        }
        // No dump of a document's text is left behind by a crash.
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
        // The lock-down (Landlock, seccomp) belongs here: one thread, nothing read yet.
        let ending = WorkerLoop.run(socket: socket) { settings in
            guard let reader = ReadingSettings(json: settings).flatMap(Reader.init) else { return nil }
            return { reader.read($0, $1) }
        }
        // Not exit(3): a process that ends must not be held up by what a library registered.
        switch ending {
        case .hungUp: _exit(EX_OK)
        case .outOfMemory: _exit(EX_OSERR)
        case .misunderstood(let what):
            complain("caunoi worker: \(what); the daemon and its workers must be of one version")
            _exit(EX_PROTOCOL)
        }
    }

    private static func complain(_ text: String) {
        let line = Array((text + "\n").utf8)
        _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
