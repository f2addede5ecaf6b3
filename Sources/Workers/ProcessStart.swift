import CConfinement
import Glibc

/// Starts a process of ours with nothing but what is named here.
enum ProcessStart {
    /// `socket` becomes descriptor 3; `input`, `output` and `words`, which have numbers above 3, become 0, 1 and 2; nil
    /// is /dev/null.
    ///
    /// In a process group of its own, with no other descriptor, no signal blocked or ignored and only this environment.
    static func spawn(
        _ command: [String],
        environment: [String],
        input: Int32? = nil,
        output: Int32? = nil,
        words: Int32,
        socket: Int32
    ) -> (code: Int32, pid: pid_t) {
        guard let path = command.first else { return (ENOENT, 0) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // The socket first: number 3 may be any descriptor of ours that the new process must not have.
        posix_spawn_file_actions_adddup2(&actions, socket, 3)
        posix_spawn_file_actions_adddup2(&actions, words, 2)
        if let input {
            posix_spawn_file_actions_adddup2(&actions, input, 0)
        } else {
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        }
        if let output {
            posix_spawn_file_actions_adddup2(&actions, output, 1)
        } else {
            posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        }
        // Every descriptor of ours is close-on-exec; this holds for those of libraries too.
        _ = cconfinement_spawn_close_from(&actions, 4)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes,
            Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK)
        )
        var arguments = command.map { strdup($0) } + [nil]
        var environment = environment.map { strdup($0) } + [nil]
        defer { for text in arguments + environment { free(text) } }
        var pid: pid_t = 0
        let code = posix_spawn(&pid, path, &actions, &attributes, &arguments, &environment)
        return (code, pid)
    }
}
