import CConfinement
import Glibc

/// One worker process as the daemon holds it: started, spoken with and ended on one thread only.
final class WorkerProcess {
    let pid: pid_t
    /// Our own peak when the process was made: execve(2) hands it on to the new program's figure, so that a peak not well
    /// above it says nothing of the worker.
    private let inheritedPeak: UInt64
    private let socket: SocketEnd
    private let words: LastWords
    private var receiver: FrameReceiver
    private let scratch: UnsafeMutableRawBufferPointer
    private var isEnded = false

    /// How a process ended, and what it used.
    struct End {
        enum Status: Equatable {
            case exited(Int32)
            case signalled(Int32)
            /// It had to be killed by us.
            case killed
        }

        var status: Status
        /// Most bytes of memory it held at a time.
        var peakMemory: UInt64
    }

    /// Why a conversation with the process stopped.
    enum Silence: Error {
        /// Its end of the socket is closed; `isUnheard` where not one byte of the request was taken.
        case hungUp(isUnheard: Bool)
        case timedOut
        /// The pool is stopping.
        case stopped
        /// It said something that it must not say, or its socket failed.
        case bad(String)
    }

    struct StartFault: Error { var cause: String }

    /// Starts `settings.command` with its socket as descriptor 3, /dev/null as input and output, standard error into
    /// a pipe of ours, in a process group of its own, with no other descriptor, no signal blocked or ignored, only the
    /// environment of the settings, and limits of memory and processor time that it cannot change.
    init(_ settings: WorkerSettings) throws(StartFault) {
        guard let path = settings.command.first else { throw StartFault(cause: "the worker's command is empty") }
        guard let (ours, theirs) = SocketEnd.pair() else {
            throw StartFault(cause: "socketpair: \(String(cString: strerror(errno)))")
        }
        socket = SocketEnd(owning: ours)
        defer { close(theirs) }
        guard var words = LastWords(), let stderr = words.writable else {
            throw StartFault(cause: "pipe2: \(String(cString: strerror(errno)))")
        }
        receiver = FrameReceiver(limits: [
            .ready: Confinement.limit, .answer: 8 + settings.answerLimit, .toolRequest: ToolRequest.limit,
        ])
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        inheritedPeak = UInt64(max(0, usage.ru_maxrss)) << 10
        let (code, pid) = ProcessStart.spawn(
            settings.command,
            environment: settings.environment,
            words: stderr,
            socket: theirs
        )
        guard code == 0 else {
            throw StartFault(cause: "\(path): posix_spawn: \(String(cString: strerror(code)))")
        }
        words.closeWritable()
        self.words = words
        self.pid = pid
        scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
    }

    /// Sets what only the daemon can change of the process; gives why it cannot.
    func limit(memory: UInt64, processorSeconds: UInt64) -> String? {
        let code = memory > 0 ? cconfinement_limit_memory(pid, memory) : 0
        if code < 0 { return "its memory cannot be limited: \(String(cString: strerror(-code)))" }
        return allowProcessorTime(seconds: processorSeconds)
    }

    /// From now on the process has `seconds` of processor time; gives why that cannot be arranged.
    ///
    /// The limit counts over a process's life, so it is set anew for each document: what it used, and the document's.
    func allowProcessorTime(seconds: UInt64) -> String? {
        guard seconds > 0 else { return nil }
        let code = cconfinement_allow_processor_time(pid, seconds)
        return code < 0 ? "its processor time cannot be limited: \(String(cString: strerror(-code)))" : nil
    }

    /// What it wrote to standard error since the last call: at most `limit` bytes, lines that are safe to show.
    func takeWords(limit: Int) -> [String] { words.take(limit: limit) }

    deinit {
        if !isEnded { _ = end(afterHangUp: false) }
        scratch.deallocate()
    }

    // MARK: Talking

    /// Sends `frame` and gives the one that answers it.
    ///
    /// `serve` answers what the process asks before: with a frame, and the descriptor that goes with it, which is closed
    /// here.
    /// `wake` becomes readable when the pool stops: then what is under way has `grace` milliseconds more.
    func ask(
        _ frame: Frame,
        attached: Int32? = nil,
        expecting kind: Frame.Kind,
        until deadline: MonotonicTime,
        wake: Int32,
        grace: Int64,
        serve: ((Frame) throws(Silence) -> (Frame, Int32?))? = nil
    ) throws(Silence) -> Frame {
        var watch = Watch(socket: socket.descriptor, wake: wake, deadline: deadline, grace: grace)
        try send(frame, attached: attached, &watch)
        while true {
            let heard = try receive(&watch)
            if heard.kind == .toolRequest, let serve {
                let (reply, descriptor) = try serve(heard)
                defer { if let descriptor { close(descriptor) } }
                try send(reply, attached: descriptor, &watch)
                continue
            }
            guard heard.kind == kind else { throw .bad(FrameFault.unexpected(heard.kind).description) }
            return heard
        }
    }

    private func send(_ frame: Frame, attached: Int32?, _ watch: inout Watch) throws(Silence) {
        let bytes = frame.header + frame.payload
        var sent = 0
        while sent < bytes.count {
            let transfer = bytes.withUnsafeBytes {
                socket.send(
                    UnsafeRawBufferPointer(rebasing: $0[sent...]),
                    attached: sent == 0 ? attached : nil,
                    blocking: false
                )
            }
            switch transfer {
            case .done(let count): sent += count
            case .wouldBlock: try watch.wait(for: Int16(POLLOUT))
            case .hungUp: throw .hungUp(isUnheard: sent == 0)
            case .failed(let code): throw .bad("its socket failed: \(String(cString: strerror(code)))")
            }
        }
    }

    /// The next whole frame.
    private func receive(_ watch: inout Watch) throws(Silence) -> Frame {
        while true {
            var none: Int32?
            switch socket.receive(into: scratch, attached: &none, wantsDescriptor: false, blocking: false) {
            case .done(let count):
                let frame: Frame?
                do throws(FrameFault) {
                    frame = try receiver.add(UnsafeRawBufferPointer(rebasing: scratch[..<count]))
                } catch {
                    throw .bad(error.description)
                }
                if let frame { return frame }
            case .wouldBlock: try watch.wait(for: Int16(POLLIN))
            case .hungUp: throw .hungUp(isUnheard: false)
            case .failed(let code): throw .bad("its socket failed: \(String(cString: strerror(code)))")
            }
        }
    }

    /// Whether the process, which has nothing to say now, says nothing and has not hung up.
    var isQuiet: Bool {
        var polled = pollfd(fd: socket.descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&polled, 1, 0) == 0
    }

    /// Waits until `wake` is readable or the process, which has nothing to say now, says something or hangs up.
    ///
    /// Gives whether the process is still one to keep.
    func rest(wake: Int32) -> Bool {
        var polls = [
            pollfd(fd: socket.descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: wake, events: Int16(POLLIN), revents: 0),
        ]
        while poll(&polls, 2, -1) < 0 {
            guard errno == EINTR else { return false }
        }
        return polls[0].revents == 0
    }

    // MARK: Ending

    /// Says that no more will come, and waits up to `grace` milliseconds for the process to close its end.
    func dismiss(grace: Int64) {
        shutdown(socket.descriptor, Int32(SHUT_WR))
        let deadline = MonotonicTime.now().advanced(milliseconds: grace)
        while true {
            var none: Int32?
            switch socket.receive(into: scratch, attached: &none, wantsDescriptor: false, blocking: false) {
            case .done: continue
            case .wouldBlock:
                var polled = pollfd(fd: socket.descriptor, events: Int16(POLLIN), revents: 0)
                if poll(&polled, 1, deadline.pollTimeout) == 0 { return }
            case .hungUp, .failed: return
            }
        }
    }

    /// Ends the process and all it started, and reaps it.
    ///
    /// After a hang-up it is given a moment to end by itself, so that its own status is seen.
    func end(afterHangUp: Bool) -> End {
        isEnded = true
        let deadline = MonotonicTime.now().advanced(milliseconds: afterHangUp ? 200 : 0)
        if let end = reap(WNOHANG) { return end }
        while deadline.pollTimeout > 0 {
            poll(nil, 0, 1)
            if let end = reap(WNOHANG) { return end }
        }
        kill(-pid, SIGKILL)
        kill(pid, SIGKILL)
        var end = reap(0) ?? End(status: .killed, peakMemory: 0)
        end.status = .killed
        return end
    }

    private func reap(_ options: Int32) -> End? {
        var status: Int32 = 0
        var usage = rusage()
        while true {
            let result = wait4(pid, &status, options, &usage)
            if result == 0 { return nil }
            if result < 0 {
                if errno == EINTR { continue }
                // Somebody else took its status: it is gone all the same.
                return End(status: .exited(-1), peakMemory: 0)
            }
            // What it started and left behind.
            kill(-pid, SIGKILL)
            let figure = UInt64(max(0, usage.ru_maxrss)) << 10
            let peak = figure > inheritedPeak + (32 << 20) ? figure : 0
            let signal = status & 0x7F
            return End(status: signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal), peakMemory: peak)
        }
    }
}

/// Waiting for a socket with a deadline that the pool's stop may shorten.
private struct Watch {
    let socket: Int32
    let wake: Int32
    var deadline: MonotonicTime
    let grace: Int64
    var isStopping = false

    mutating func wait(for events: Int16) throws(WorkerProcess.Silence) {
        while true {
            var polls = [
                pollfd(fd: socket, events: events, revents: 0),
                // A negative descriptor is passed over by poll(2).
                pollfd(fd: isStopping ? -1 : wake, events: Int16(POLLIN), revents: 0),
            ]
            let count = poll(&polls, 2, deadline.pollTimeout)
            if count < 0 {
                guard errno == EINTR else { throw .bad("poll: \(String(cString: strerror(errno)))") }
                continue
            }
            if polls[0].revents != 0 { return }
            if polls[1].revents != 0 {
                isStopping = true
                deadline = min(deadline, MonotonicTime.now().advanced(milliseconds: grace))
            } else if count == 0 {
                throw isStopping ? .stopped : .timedOut
            }
        }
    }

    init(socket: Int32, wake: Int32, deadline: MonotonicTime, grace: Int64) {
        self.socket = socket
        self.wake = wake
        self.deadline = deadline
        self.grace = grace
    }
}
