import Glibc
import News

/// A running `caunoi-watch`.
///
/// One socket is its standard input and output: it ends when ours is closed, also when we die; ours reads end-of-file
/// when it dies.
final class WatchProcess {
    let descriptor: Int32
    let pid: pid_t
    private var reader = WatchRecordReader()

    /// Starts `program` on `folder` and `depth` folders below it.
    init(program: String, folder: String, depth: Int) throws(InboxError) {
        var ends: [Int32] = [-1, -1]
        let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, type, 0, &ends) == 0 else {
            throw .io(call: "socketpair", path: program, errno: errno)
        }
        let child = OwnedDescriptor(ends[1])
        descriptor = ends[0]
        var spawned: pid_t = 0
        let failure = Self.spawn([program, folder, String(depth)], child.raw, &spawned)
        pid = spawned
        guard failure == 0 else { throw .io(call: "start", path: displayPath(Array(program.utf8)), errno: failure) }
        // Only our own reads must not block; the program's writes may.
        _ = fcntl(descriptor, F_SETFL, O_RDWR | O_NONBLOCK)
    }

    deinit {
        close(descriptor)
        guard pid > 0 else { return }
        // It ends by itself at the hang-up; a kill makes sure that the wait is short.
        kill(pid, SIGKILL)
        var status: Int32 = 0
        _ = retrying { waitpid(pid, &status, 0) }
    }

    /// What has come, and whether the program is still there.
    func records() -> (records: [WatchRecord], isOpen: Bool) {
        withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { buffer in
            let count = retrying { read(descriptor, buffer.baseAddress, buffer.count) }
            if count > 0 { return (reader.add(UnsafeRawBufferPointer(rebasing: buffer[..<count])), true) }
            return ([], count < 0 && errno == EAGAIN)
        }
    }

    /// Sends a request, an inbox-relative path or nothing; false when it could not be sent whole and at once.
    func ask(_ path: [UInt8]) -> Bool {
        let request = path + [0]
        let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
        return retrying { send(descriptor, request, request.count, flags) } == request.count
    }

    /// With nothing in its environment and no descriptor but the three.
    private static func spawn(_ words: [String], _ child: Int32, _ pid: inout pid_t) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, child, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, child, STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        SystemCalls.closeFrom(3, in: &actions)

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A group of its own: Ctrl-C ends the service, which then ends it. Nothing blocked, nothing inherited.
        var none = sigset_t()
        sigemptyset(&none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setpgroup(&attributes, 0)
        let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP
        posix_spawnattr_setflags(&attributes, Int16(flags))

        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
        defer { for argument in arguments { free(argument) } }
        guard let name = arguments[0], !arguments.contains(nil) else { return ENOMEM }
        arguments.append(nil)
        var environment: [UnsafeMutablePointer<CChar>?] = [nil]
        return posix_spawn(&pid, name, &actions, &attributes, arguments, &environment)
    }
}
