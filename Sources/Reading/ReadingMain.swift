import Glibc
import Workers

/// The worker process, from its first line to its last.
package enum ReadingMain {
    /// Descriptor of the socket in a process that the pool started.
    package static let socket: Int32 = 3

    /// Serves the daemon at the other end of `socket` until it hangs up, locked down as `arguments` say
    /// (`LockDown.arguments`).
    ///
    /// To be called first thing in the process, before any Task, Dispatch or Foundation: what is locked down here is
    /// locked down for one thread. Exit status: 0 after the hang-up, 64 where it was not started by a pool, 69 where
    /// the kernel lacks what the lock-down needs, 70 and 71 where it failed, 71 also for want of memory, 76
    /// (EX_PROTOCOL) where the daemon was not understood.
    package static func run(_ arguments: some Collection<String>, socket: Int32 = socket) -> Never {
        guard let lockDown = LockDown(textProfile: arguments), ParentDeath.arm(socket: socket) else {
            complain("caunoi worker: is started by caunoi itself, with a socket as descriptor \(socket)")
            exit(EX_USAGE)
        }
        let confinement: Confinement
        do throws(LockDown.Refusal) {
            confinement = try lockDown.apply()
        } catch {
            complain(error.message)
            _exit(error.exitStatus)
        }
        let ending = WorkerLoop.run(socket: socket, confinement: confinement) { settings in
            guard let reader = ReadingSettings(json: settings).flatMap(Reader.init) else { return nil }
            return { reader.read($0, $1, tools: $2) }
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
