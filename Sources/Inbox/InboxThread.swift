import Glibc
import Synchronization

/// The thread of an actor: runs its jobs one after another and, between them, waits for one descriptor and one
/// deadline.
///
/// It blocks in system calls without taking a thread of the cooperative pool, and an event reaches the actor without
/// a change of threads. While nothing happens it does not wake up.
final class InboxThread: SerialExecutor {
    /// What to wait for besides jobs.
    ///
    /// Set by the actor, on its thread.
    struct Plan: Sendable {
        /// -1 for none.
        var descriptor: Int32 = -1
        /// Of `/proc/self/mountinfo`; -1 for none.
        var mountDescriptor: Int32 = -1
        /// Monotonic nanoseconds.
        var deadline: Int64?
        /// Called on the thread when there is a sign or the deadline has come.
        var turn: (@Sendable (Signs) -> Void)?
    }

    /// What ended a wait.
    struct Signs: Sendable {
        var isReadable: Bool
        /// Something was mounted or unmounted somewhere.
        var haveMountsChanged: Bool
    }

    private let loop: Loop

    init() throws(InboxError) {
        loop = try Loop()
        loop.start()
    }

    deinit { loop.end() }

    func plan(_ change: (inout Plan) -> Void) { loop.plan.withLock { change(&$0) } }

    func enqueue(_ job: consuming ExecutorJob) {
        loop.add(UnownedJob(job), asUnownedSerialExecutor())
    }

    func isIsolatingCurrentContext() -> Bool? { loop.isCurrent }

    func checkIsolated() {
        // A programming error, never input: the actor's state was reached from another thread.
        precondition(loop.isCurrent, "not on the inbox thread")
    }

    /// Outlives the executor until the thread has seen its end.
    private final class Loop: Sendable {
        private struct Queue: Sendable {
            var jobs: [(UnownedJob, UnownedSerialExecutor)] = []
            var hasEnded = false
        }

        let plan = Mutex(Plan())
        private let queue = Mutex(Queue())
        private let thread = Mutex<pthread_t?>(nil)
        private let wakeReader: Int32
        private let wakeWriter: Int32

        init() throws(InboxError) {
            var ends: [Int32] = [-1, -1]
            let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
            guard socketpair(AF_UNIX, type, 0, &ends) == 0 else {
                throw .io(call: "socketpair", path: "for the inbox thread", errno: errno)
            }
            wakeReader = ends[0]
            wakeWriter = ends[1]
        }

        deinit {
            close(wakeReader)
            close(wakeWriter)
        }

        var isCurrent: Bool {
            thread.withLock { thread in thread.map { pthread_equal($0, pthread_self()) != 0 } ?? false }
        }

        func start() {
            var attributes = pthread_attr_t()
            pthread_attr_init(&attributes)
            pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
            defer { pthread_attr_destroy(&attributes) }
            var created = pthread_t()
            let failure = pthread_create(
                &created,
                &attributes,
                { context in
                    guard let context else { return nil }
                    Unmanaged<Loop>.fromOpaque(context).takeRetainedValue().run()
                    return nil
                },
                Unmanaged.passRetained(self).toOpaque()
            )
            // Without threads nothing of the service works; there is nobody to tell but the log of the crash.
            precondition(failure == 0, "no thread for the inbox: \(systemMessage(failure))")
        }

        func add(_ job: UnownedJob, _ executor: UnownedSerialExecutor) {
            let isFirst = queue.withLock { queue in
                queue.jobs.append((job, executor))
                return queue.jobs.count == 1
            }
            if isFirst, !isCurrent { wake() }
        }

        func end() {
            queue.withLock { $0.hasEnded = true }
            wake()
        }

        private func wake() {
            var byte: UInt8 = 0
            _ = retrying { write(wakeWriter, &byte, 1) }
        }

        private func run() {
            thread.withLock { $0 = pthread_self() }
            while true {
                let (jobs, hasEnded) = queue.withLock { queue in
                    let jobs = queue.jobs
                    queue.jobs.removeAll(keepingCapacity: jobs.count < 64)
                    return (jobs, queue.hasEnded)
                }
                for (job, executor) in jobs { job.runSynchronously(on: executor) }
                if hasEnded { return }
                // After jobs only look, so that a stream of jobs does not keep events waiting.
                wait(onlyLook: !jobs.isEmpty)
            }
        }

        private func wait(onlyLook: Bool) {
            let plan = plan.withLock { $0 }
            var timeout: Int32 = onlyLook ? 0 : -1
            if let deadline = plan.deadline, !onlyLook {
                let left = deadline - InboxClock.system.now().monotonic
                // Rounded up: a millisecond early would be a turn for nothing.
                timeout = Int32(clamping: max(0, left + 999_999) / 1_000_000)
            }
            var waits = [
                pollfd(fd: wakeReader, events: Int16(POLLIN), revents: 0),
                pollfd(fd: plan.descriptor, events: Int16(POLLIN), revents: 0),
                // The kernel tells a change of the mounts as an exceptional condition (proc(5)), once.
                pollfd(fd: plan.mountDescriptor, events: Int16(POLLPRI), revents: 0),
            ]
            guard poll(&waits, 3, timeout) >= 0 else { return }
            if waits[0].revents != 0 {
                withUnsafeTemporaryAllocation(byteCount: 64, alignment: 1) { buffer in
                    _ = read(wakeReader, buffer.baseAddress, buffer.count)
                }
            }
            let signs = Signs(isReadable: waits[1].revents != 0, haveMountsChanged: waits[2].revents != 0)
            let isDue = plan.deadline.map { $0 <= InboxClock.system.now().monotonic } ?? false
            if signs.isReadable || signs.haveMountsChanged || isDue { plan.turn?(signs) }
        }
    }
}

/// The clocks, so that tests can hold them still.
package struct InboxClock: Sendable {
    let now: @Sendable () -> Moment

    package static let system = InboxClock {
        var monotonic = timespec()
        clock_gettime(CLOCK_BOOTTIME, &monotonic)
        var wall = timespec()
        clock_gettime(CLOCK_REALTIME, &wall)
        return Moment(
            monotonic: Int64(monotonic.tv_sec) * 1_000_000_000 + Int64(monotonic.tv_nsec),
            wall: Int64(wall.tv_sec) * 1_000_000_000 + Int64(wall.tv_nsec)
        )
    }
}
