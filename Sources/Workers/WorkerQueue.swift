import Glibc
import Synchronization

/// The requests that wait, oldest first, and the lanes that wait for one.
///
/// Shared by the pool and its threads.
final class WorkerQueue: Sendable {
    struct Job: Sendable {
        var request: ReadRequest
        /// The caller's, open until `completion` was called.
        var descriptor: Int32
        var completion: @Sendable (Result<ReadAnswer, WorkerFault>) -> Void
    }

    enum Order {
        case work(Job)
        case rest
        case stop
    }

    private struct State {
        var waiting: [Job] = []
        /// Index of the oldest in `waiting`; what is before it was taken.
        var oldest = 0
        var resting: Set<Int> = []
        var isStopping = false
        var lanes = 0
        var startFaults: [WorkerFault.Cause] = []
        var lanesToStart = 0
        var onStarted: (@Sendable ([WorkerFault.Cause]) -> Void)?
        var onStopped: [@Sendable () -> Void] = []
        var processes: [Int: pid_t] = [:]
        var figures = WorkerFigures()

        mutating func takeOldest() -> Job? {
            guard oldest < waiting.count else { return nil }
            let job = waiting[oldest]
            oldest += 1
            if oldest * 2 > waiting.count {
                waiting.removeFirst(oldest)
                oldest = 0
            }
            return job
        }
    }

    private let state = Mutex(State())
    /// By lane: written to wake it.
    private let wakers: [WakeUp]

    init(lanes: Int) throws(WorkerProcess.StartFault) {
        var wakers: [WakeUp] = []
        for _ in 0..<lanes {
            guard let waker = WakeUp() else {
                throw WorkerProcess.StartFault(cause: "socketpair: \(String(cString: strerror(errno)))")
            }
            wakers.append(waker)
        }
        self.wakers = wakers
        state.withLock {
            $0.lanes = lanes
            $0.lanesToStart = lanes
        }
    }

    deinit { for waker in wakers { waker.close() } }

    func waker(_ lane: Int) -> WakeUp { wakers[lane] }

    /// `completion` is called on a lane's thread, or at once when the pool is stopped.
    func add(_ job: Job) {
        let (lane, isStopped) = state.withLock { state -> (Int?, Bool) in
            if state.isStopping { return (nil, true) }
            state.waiting.append(job)
            return (state.resting.popFirst(), false)
        }
        if isStopped { job.completion(.failure(WorkerFault(.stopped, tries: 0))) }
        if let lane { wakers[lane].signal() }
    }

    /// What `lane` is to do next; at `rest` it is woken when there is more.
    func next(lane: Int) -> Order {
        state.withLock { state in
            state.resting.remove(lane)
            if state.isStopping { return .stop }
            if let job = state.takeOldest() { return .work(job) }
            state.resting.insert(lane)
            return .rest
        }
    }

    var isStarting: Bool { state.withLock { $0.lanesToStart > 0 } }
    var isStopping: Bool { state.withLock { $0.isStopping } }

    /// Requests that wait are answered `stopped`; `done` is called when the last lane has ended.
    func stop(_ done: @escaping @Sendable () -> Void) {
        let (jobs, isOver) = state.withLock { state -> ([Job], Bool) in
            let jobs = Array(state.waiting[state.oldest...])
            state.waiting = []
            state.oldest = 0
            state.isStopping = true
            if state.lanes == 0 { return (jobs, true) }
            state.onStopped.append(done)
            return (jobs, false)
        }
        for job in jobs { job.completion(.failure(WorkerFault(.stopped, tries: 0))) }
        for waker in wakers { waker.signal() }
        if isOver { done() }
    }

    /// `report` is called once with the causes of the lanes that could not start, when all have tried.
    func onStarted(_ report: @escaping @Sendable ([WorkerFault.Cause]) -> Void) {
        let faults = state.withLock { state -> [WorkerFault.Cause]? in
            if state.lanesToStart == 0 { return state.startFaults }
            state.onStarted = report
            return nil
        }
        if let faults { report(faults) }
    }

    /// `lane` has started its first process, or could not because of `fault`.
    func started(lane: Int, fault: WorkerFault.Cause?) {
        let report = state.withLock { state -> (() -> Void)? in
            state.lanesToStart -= 1
            if let fault { state.startFaults.append(fault) }
            guard state.lanesToStart == 0, let report = state.onStarted else { return nil }
            state.onStarted = nil
            return { [faults = state.startFaults] in report(faults) }
        }
        report?()
    }

    func ended(lane: Int) {
        let done = state.withLock { state -> [@Sendable () -> Void] in
            state.lanes -= 1
            guard state.lanes == 0 else { return [] }
            defer { state.onStopped = [] }
            return state.onStopped
        }
        for call in done { call() }
    }

    func note(lane: Int, process: pid_t?) {
        state.withLock { state in
            if process != nil { state.figures.started += 1 }
            state.processes[lane] = process
        }
    }

    /// The weakest that any process had is what counts.
    func note(confinement: Confinement) {
        state.withLock { state in
            guard let known = state.figures.confinement else {
                state.figures.confinement = confinement
                return
            }
            state.figures.confinement = Confinement(
                landlock: min(known.landlock, confinement.landlock),
                isFiltered: known.isFiltered && confinement.isFiltered
            )
        }
    }

    func note(_ result: Result<ReadAnswer, WorkerFault>, tries: Int) {
        state.withLock { state in
            state.figures.requests += 1
            state.figures.secondTries += tries > 1 ? 1 : 0
            if case .failure = result { state.figures.faults += 1 }
        }
    }

    var figures: WorkerFigures {
        state.withLock { state in
            var figures = state.figures
            figures.waiting = state.waiting.count - state.oldest
            figures.processes = state.processes.values.sorted()
            return figures
        }
    }
}

/// The pool as numbers, for the metrics.
package struct WorkerFigures: Sendable, Hashable {
    /// Requests that were answered, faults included.
    package var requests = 0
    /// Requests that needed their second try.
    package var secondTries = 0
    /// Requests that ended with a fault.
    package var faults = 0
    /// Processes started since the pool was made; more than `processes` by those that were replaced.
    package var started = 0
    /// Requests that wait for a process.
    package var waiting = 0
    /// What holds the processes back, as they found it; nil before the first is ready, or where it does not say.
    package var confinement: Confinement?
    /// Ids of the processes that are up.
    package var processes: [Int32] = []
}

/// Wakes a thread that polls: a pair of sockets, because a pipe cannot be had close-on-exec in one step here.
struct WakeUp: Sendable {
    /// To poll on.
    let readable: Int32
    private let writable: Int32

    /// Nil with `errno` set when no descriptors are to be had.
    ///
    /// They are open until `close`.
    init?() {
        guard let (readable, writable) = SocketEnd.pair() else { return nil }
        self.readable = readable
        self.writable = writable
    }

    func close() {
        Glibc.close(readable)
        Glibc.close(writable)
    }

    func signal() {
        var byte: UInt8 = 1
        // Full means that it is signalled already.
        send(writable, &byte, 1, Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
    }

    func clear() {
        var bytes: (UInt64, UInt64) = (0, 0)
        while recv(readable, &bytes, 16, Int32(MSG_DONTWAIT)) == 16 {}
    }
}
