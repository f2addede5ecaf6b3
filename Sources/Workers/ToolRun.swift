import CConfinement
import Glibc

/// One run of a program of others, such as pdftotext: bytes in on standard input, bytes out, in the tool profile.
///
/// The program runs in a process of its own, started by the daemon, because the text profile executes nothing: a parser
/// that needs one leaves the run to the pool's side of the wall. The daemon looks at neither the input nor the output,
/// which the program writes into a file in memory. Everything is ended at the deadline.
package struct ToolRun: Sendable {
    /// Why there is no output.
    package enum Fault: Error, Sendable, Hashable {
        case timedOut(milliseconds: Int64)
        case outputTooLong(limit: UInt64)
        case outOfProcessorTime(seconds: UInt64)
        /// It tried a system call that no such program needs.
        case forbiddenCall
        case crashed(signal: Int32)
        /// With what it said on standard error, safe to show.
        case exited(status: Int32, said: [String])
        /// It could not be locked down as it must be, and was not run.
        case unconfined(String)
        /// It could not be started.
        case unavailable(String)
        /// The caller had it ended.
        case stopped
    }

    /// What turns into `ToolMain`: `/proc/self/exe worker tool`.
    package var launcher: [String]
    /// Path of the program; nothing else can be executed.
    package var program: String
    package var arguments: [String]
    /// Files and folders it may read besides the system's libraries.
    package var data: [String] = []
    package var lockDown = LockDown(.text, descriptors: 64)
    /// Milliseconds.
    package var deadline: Int64 = 30_000
    /// Bytes of address space.
    package var memoryLimit: UInt64 = 1 << 30
    /// Seconds of processor time.
    package var processorSeconds: UInt64 = 20
    /// Most bytes of output.
    package var outputLimit: UInt64 = 64 << 20
    /// Most bytes of standard error that are kept.
    package var wordLimit = 4_096
    /// Becomes readable when the run is to be ended at once; nil for none.
    package var wake: Int32?

    package init(launcher: [String], program: String, arguments: [String]) {
        self.launcher = launcher
        self.program = program
        self.arguments = arguments
    }

    /// Runs it on this thread, which waits, and gives a descriptor of the output, which is the caller's: a file in
    /// memory that nobody can change any more.
    ///
    /// `input` is open for reading and stays the caller's; it is read from where it stands.
    package func run(input: Int32) throws(Fault) -> Int32 {
        guard let (ours, theirs) = SocketEnd.pair(), var words = LastWords(), let stderr = words.writable else {
            throw .unavailable("no descriptors: \(String(cString: strerror(errno)))")
        }
        let socket = SocketEnd(owning: ours)
        guard let file = AnonymousFile("caunoi-tool-output") else {
            throw .unavailable("no room for its output: \(String(cString: strerror(errno)))")
        }
        let higher = (in: fcntl(input, F_DUPFD_CLOEXEC, 4), out: fcntl(file.descriptor, F_DUPFD_CLOEXEC, 4))
        let command = launcher + lockDown.arguments + data + ["--", program] + arguments
        let (code, pid) = ProcessStart.spawn(
            command,
            environment: ["SWIFT_BACKTRACE=enable=no"],
            input: higher.in,
            output: higher.out,
            words: stderr,
            socket: theirs
        )
        for descriptor in [theirs, higher.in, higher.out] { close(descriptor) }
        words.closeWritable()
        guard code == 0 else {
            throw .unavailable("\(program): posix_spawn: \(String(cString: strerror(code)))")
        }
        let status = try end(of: pid)
        var none: Int32?
        let wasConfined = withUnsafeTemporaryAllocation(byteCount: 16, alignment: 8) {
            socket.receive(into: $0, attached: &none, wantsDescriptor: false, blocking: false) == .done(3)
        }
        try judge(status, wasConfined: wasConfined, said: words.take(limit: wordLimit))
        guard file.size <= outputLimit else { throw .outputTooLong(limit: outputLimit) }
        guard let output = file.readable() else {
            throw .unavailable("its output cannot be read: \(String(cString: strerror(errno)))")
        }
        return output
    }

    /// Sets the limits, waits, ends what is left; gives the status of wait(2).
    private func end(of pid: pid_t) throws(Fault) -> Int32 {
        let until = MonotonicTime.now().advanced(milliseconds: deadline)
        let codes = [
            cconfinement_limit_memory(pid, memoryLimit), cconfinement_limit_output(pid, outputLimit + 1),
            cconfinement_allow_processor_time(pid, processorSeconds),
        ]
        let watched = cconfinement_process_descriptor(pid)
        defer { if watched >= 0 { close(watched) } }
        var isOver = false
        var isStopped = false
        if watched >= 0, codes.allSatisfy({ $0 >= 0 }) {
            var polls = [
                pollfd(fd: watched, events: Int16(POLLIN), revents: 0),
                // A negative descriptor is passed over by poll(2).
                pollfd(fd: wake ?? -1, events: Int16(POLLIN), revents: 0),
            ]
            var count: Int32 = -1
            repeat { count = poll(&polls, 2, until.pollTimeout) } while count < 0 && errno == EINTR
            isOver = polls[0].revents != 0
            isStopped = !isOver && polls[1].revents != 0
        }
        if !isOver { kill(pid, SIGKILL) }
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        kill(-pid, SIGKILL)
        if let code = (codes + [watched]).first(where: { $0 < 0 }) {
            throw .unavailable("its limits cannot be set: \(String(cString: strerror(-code)))")
        }
        if isStopped { throw .stopped }
        guard isOver else { throw .timedOut(milliseconds: deadline) }
        return status
    }

    private func judge(_ status: Int32, wasConfined: Bool, said: [String]) throws(Fault) {
        let signal = status & 0x7F
        let exitStatus = status >> 8 & 0xFF
        guard wasConfined else {
            let why = said.isEmpty ? "\(program): ended before it was locked down" : said.joined(separator: "; ")
            throw exitStatus == EX_UNAVAILABLE ? .unconfined(why) : .unavailable(why)
        }
        switch (signal, exitStatus) {
        case (0, 0): return
        case (SIGXFSZ, _): throw .outputTooLong(limit: outputLimit)
        case (SIGXCPU, _): throw .outOfProcessorTime(seconds: processorSeconds)
        case (SIGSYS, _): throw .forbiddenCall
        case (0, _): throw .exited(status: exitStatus, said: said)
        default: throw .crashed(signal: signal)
        }
    }
}
