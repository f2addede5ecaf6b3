import CTorture
import Glibc

/// Other programs, run to their end.
enum Command {
    /// How a program ended.
    enum End: Sendable, Equatable, CustomStringConvertible {
        case exited(Int32)
        case signalled(Int32)
        /// It was killed by us, because it took too long.
        case hung

        init(status: Int32) {
            let signal = status & 0x7F
            self = signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
        }

        var description: String {
            switch self {
            case .exited(let code): "exit \(code)"
            case .signalled(let signal): "signal \(signal)"
            case .hung: "hung"
            }
        }
    }

    /// - Returns: the pid; output goes to the file, which is made anew, or nowhere.
    static func start(
        _ program: String,
        _ arguments: [String],
        environment: [String] = ["PATH=/usr/sbin:/usr/bin:/sbin:/bin"],
        output: String? = nil,
        flags: Int32 = O_TRUNC
    ) throws(TortureError) -> pid_t {
        let descriptor = open(output ?? "/dev/null", O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0o644)
        guard descriptor >= 0 else { throw Folder.failure("create", output ?? "/dev/null") }
        defer { close(descriptor) }
        var argv = ([program] + arguments).map { strdup($0) } + [nil]
        var envp = environment.map { strdup($0) } + [nil]
        defer { for text in argv + envp { free(text) } }
        let pid = ct_spawn(&argv, &envp, descriptor)
        guard pid > 0 else { throw TortureError("cannot start \(program): \(String(cString: strerror(-pid)))") }
        return pid
    }

    /// nil while it still runs after so many milliseconds.
    static func wait(_ pid: pid_t, milliseconds: Int32) -> End? {
        var status: Int32 = 0
        return ct_wait(pid, milliseconds, &status) == 1 ? End(status: status) : nil
    }

    static func finish(_ pid: pid_t, milliseconds: Int32 = 60_000) -> End {
        if let end = wait(pid, milliseconds: milliseconds) { return end }
        kill(pid, SIGKILL)
        _ = wait(pid, milliseconds: 10_000)
        return .hung
    }

    /// Runs a program that has to succeed.
    static func run(_ program: String, _ arguments: [String]) throws(TortureError) {
        let end = try finish(start(program, arguments))
        guard end == .exited(0) else {
            throw TortureError("\(program) \(arguments.joined(separator: " ")): \(end)")
        }
    }

    /// What a program that has to succeed prints.
    static func output(_ program: String, _ arguments: [String], scratch: String) throws(TortureError) -> [UInt8] {
        let end = try finish(start(program, arguments, output: scratch))
        guard end == .exited(0) else {
            throw TortureError("\(program) \(arguments.joined(separator: " ")): \(end)")
        }
        return try Folder.read(scratch)
    }
}
