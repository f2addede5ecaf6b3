import CConfinement
import Glibc
import News

/// One thread of the pool: keeps one worker process and gives it one request after another.
///
/// The process is started on this thread and outlived by it, as `ParentDeath` needs. Everything but `init` and `run`
/// belongs to the thread.
final class WorkerLane {
    let number: Int
    let settings: WorkerSettings
    let queue: WorkerQueue
    let wake: WakeUp
    var process: WorkerProcess?
    /// Processes in a row that went away while they had nothing to do.
    private var idleDeaths = 0

    init(number: Int, settings: WorkerSettings, queue: WorkerQueue) {
        self.number = number
        self.settings = settings
        self.queue = queue
        wake = queue.waker(number)
    }

    /// Runs a lane on a thread of its own; gives an error number when there is no thread to be had.
    static func start(number: Int, settings: WorkerSettings, queue: WorkerQueue) -> Int32 {
        let lane = Unmanaged.passRetained(WorkerLane(number: number, settings: settings, queue: queue))
        var thread = pthread_t()
        let code = pthread_create(&thread, nil, runLane, lane.toOpaque())
        if code == 0 { pthread_detach(thread) } else { lane.release() }
        return code
    }

    fileprivate func run() {
        // Signals are the program's business: none interrupts or ends this thread.
        var signals = sigset_t()
        sigfillset(&signals)
        pthread_sigmask(SIG_SETMASK, &signals, nil)
        queue.started(lane: number, fault: startFirst())
        while true {
            switch queue.next(lane: number) {
            case .work(let job):
                let result = perform(job)
                job.completion(result)
                // The next request need not wait for a new process to come up.
                if process == nil, !queue.isStopping { _ = ensureProcess() }
            case .rest: rest()
            case .stop:
                process?.dismiss(grace: settings.stopGrace)
                _ = endProcess(afterHangUp: true)
                queue.ended(lane: number)
                return
            }
        }
    }

    private func rest() {
        if let process {
            let isSound = process.rest(wake: wake.readable)
            if !isSound {
                _ = endProcess(afterHangUp: true)
                idleDeaths += 1
                // One that keeps dying is started again only when it is needed.
                if idleDeaths < 3, !queue.isStopping { _ = ensureProcess() }
            }
        } else {
            var polled = pollfd(fd: wake.readable, events: Int16(POLLIN), revents: 0)
            poll(&polled, 1, -1)
        }
        wake.clear()
    }

    // MARK: One request

    private func perform(_ job: WorkerQueue.Job) -> Result<ReadAnswer, WorkerFault> {
        var tries = 0
        var deadOnArrival = 0
        while true {
            // What was said before the request is no answer to it.
            if process?.isQuiet == false { _ = endProcess(afterHangUp: true) }
            if let cause = ensureProcess() {
                return finish(.failure(WorkerFault(queue.isStopping ? .stopped : cause, tries: tries)))
            }
            switch ask(job) {
            case .success(let answer):
                idleDeaths = 0
                tries += 1
                return finish(.success(answer), tries: tries)
            case .failure(let silence):
                let cause = cause(of: silence)
                if case .hungUp(isUnheard: true) = silence, deadOnArrival < 2 {
                    // It was gone before it saw anything of the file.
                    deadOnArrival += 1
                    continue
                }
                tries += 1
                if cause == .stopped || tries == 2 {
                    return finish(.failure(WorkerFault(cause, tries: tries)), tries: tries)
                }
            }
        }
    }

    private func finish(_ result: Result<ReadAnswer, WorkerFault>, tries: Int = 0) -> Result<ReadAnswer, WorkerFault> {
        queue.note(result, tries: tries)
        return result
    }

    private func ask(_ job: WorkerQueue.Job) -> Result<ReadAnswer, WorkerProcess.Silence> {
        guard let process else { return .failure(.hungUp(isUnheard: true)) }
        // One that is gone already has no limits, and shows it below.
        _ = process.allowProcessorTime(seconds: settings.processorSeconds)
        defer { tellWords(of: job.request.name) }
        var request = job.request
        request.token = UInt64.random(in: 0...UInt64.max)
        var asked = 0
        let until = MonotonicTime.now().advanced(milliseconds: settings.deadline)
        do throws(WorkerProcess.Silence) {
            let frame = try process.ask(
                Frame(.request, request.payload),
                attached: job.descriptor,
                expecting: .answer,
                until: until,
                wake: wake.readable,
                grace: settings.stopGrace
            ) { (frame) throws(WorkerProcess.Silence) in
                asked += 1
                return try self.runTool(frame, request.token, job.descriptor, asked: asked, until: until)
            }
            return check(frame, of: request)
        } catch {
            return .failure(error)
        }
    }

    /// Milliseconds of a request that are kept for the worker to answer after a tool that ran out of time.
    private static let answerReserve: Int64 = 1_000

    /// Runs what a worker asks for while it reads; `asked` counts this one.
    ///
    /// Throws `bad` for anything but a proper request within the limits: the process is then ended.
    private func runTool(
        _ frame: Frame,
        _ token: UInt64,
        _ object: Int32,
        asked: Int,
        until deadline: MonotonicTime
    ) throws(WorkerProcess.Silence) -> (Frame, Int32?) {
        guard let request = ToolRequest(payload: frame.payload), request.token == token else {
            throw .bad("it asked for a program in a way that nobody may")
        }
        guard let shelf = settings.tools, asked <= shelf.runLimit else {
            throw .bad("it asked for more programs than it may")
        }
        do throws(ToolFault) {
            let output = try shelf.run(
                request.tool,
                object: object,
                bytes: request.bytes,
                until: deadline.advanced(milliseconds: -Self.answerReserve),
                wake: wake.readable
            )
            let size = UInt64(max(0, cconfinement_file_size(output)))
            return (Frame(.toolResult, ToolResult.output(bytes: size).payload), output)
        } catch {
            return (Frame(.toolResult, ToolResult.fault(error).payload), nil)
        }
    }

    private func check(_ frame: Frame, of request: ReadRequest) -> Result<ReadAnswer, WorkerProcess.Silence> {
        var fields = FieldReader(frame.payload)
        guard fields.takeUInt64() == request.token else {
            return .failure(.bad("an answer to something that was not asked"))
        }
        do throws(AnswerCheck.Fault) {
            return .success(try AnswerCheck().answer(Array(frame.payload.dropFirst(8))))
        } catch {
            return .failure(.bad(error.description))
        }
    }

    /// Ends the process and tells what its silence means.
    private func cause(of silence: WorkerProcess.Silence) -> WorkerFault.Cause {
        switch silence {
        case .timedOut:
            _ = endProcess(afterHangUp: false)
            return .timedOut(milliseconds: settings.deadline)
        case .stopped:
            _ = endProcess(afterHangUp: false)
            return .stopped
        case .bad(let why):
            _ = endProcess(afterHangUp: false)
            return .badAnswer(why)
        case .hungUp:
            guard let end = endProcess(afterHangUp: true) else { return .badAnswer("it is gone") }
            return Self.cause(of: end, memoryLimit: settings.memoryLimit, processorSeconds: settings.processorSeconds)
        }
    }

    /// A process that cannot get memory traps.
    ///
    /// Growing storage fails long before all of the limit is in use, because old and new are held together; one that
    /// traps with less than a quarter of it had another reason.
    static func cause(
        of end: WorkerProcess.End,
        memoryLimit: UInt64,
        processorSeconds: UInt64
    ) -> WorkerFault.Cause {
        switch end.status {
        case .killed: return .badAnswer("it closed its socket and went on running")
        case .exited(EX_OSERR): return .outOfMemory(limit: memoryLimit)
        case .exited(let status): return .exited(status: status)
        case .signalled(SIGSYS): return .forbiddenCall
        case .signalled(SIGXCPU): return .outOfProcessorTime(seconds: processorSeconds)
        case .signalled(let signal):
            let isTrap = [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGKILL].contains(signal)
            if memoryLimit > 0, isTrap, end.peakMemory >= memoryLimit / 4 { return .outOfMemory(limit: memoryLimit) }
            return .crashed(signal: signal)
        }
    }
}

private func runLane(_ lane: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let lane else { return nil }
    Unmanaged<WorkerLane>.fromOpaque(lane).takeRetainedValue().run()
    return nil
}
