import Glibc

/// The process that becomes a program of others: locks itself down in the tool profile and executes it.
package enum ToolMain {
    /// Never comes back: the program runs, or the exit status says why not (69, 70, 71 as in `LockDown.Refusal`, 64
    /// where it was not started by `ToolRun`, 126 where the program cannot be executed).
    ///
    /// - Parameter arguments: as `ToolRun` gives them after `tool`: the lock-down's, the data folders, `--`, the program
    ///   and its own.
    package static func run(_ arguments: some Collection<String>) -> Never {
        let data = Array(arguments.dropFirst(2).prefix { $0 != "--" })
        let command = Array(arguments.dropFirst(2 + data.count + 1))
        guard var lockDown = LockDown(textProfile: arguments.prefix(2)), let program = command.first,
            ParentDeath.arm(socket: 3), fcntl(3, F_SETFD, FD_CLOEXEC) == 0
        else { _exit(EX_USAGE) }
        lockDown.profile = .tool(program: program, data: data)
        do throws(LockDown.Refusal) {
            let payload = try lockDown.apply().payload
            // From here on what happens is the program's.
            _ = payload.withUnsafeBytes { write(3, $0.baseAddress, $0.count) }
        } catch {
            complain(error.message)
            _exit(error.exitStatus)
        }
        var texts = command.map { strdup($0) } + [nil]
        var environment = [strdup("LC_ALL=C.UTF-8"), strdup("OMP_THREAD_LIMIT=1"), nil]
        execve(program, &texts, &environment)
        complain("\(program): \(String(cString: strerror(errno)))")
        _exit(126)
    }

    private static func complain(_ text: String) {
        let line = Array((text + "\n").utf8)
        _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
