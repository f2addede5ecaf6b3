import Glibc

/// The daemon's side of the wall: a fixed number of worker processes, each kept by a thread of its own, and a line of
/// requests before them, first come first served.
///
/// A process that crashes, hangs, grows too large or answers nonsense is killed, reaped and replaced; its file is
/// given once more to a fresh process, alone; the second fault is the answer. Threads sleep in poll(2) when there is
/// nothing to do and notice at once when an idle process goes away.
package final class WorkerPool: Sendable {
    private let settings: WorkerSettings
    private let queue: WorkerQueue

    /// Takes descriptors, starts nothing.
    ///
    /// Throws `unavailable`.
    package init(_ settings: WorkerSettings) throws(WorkerFault) {
        self.settings = settings
        do throws(WorkerProcess.StartFault) {
            queue = try WorkerQueue(lanes: min(64, max(1, settings.size)))
        } catch {
            throw WorkerFault(.unavailable(error.cause), tries: 0)
        }
    }

    /// Starts the processes and waits until every one is ready.
    ///
    /// One that ends or hangs while it starts is started again a few times. Throws `unavailable` or `unconfined`, with all ended
    /// again, when one of them is not ready after that. To be called once, before anything else.
    package func start() async throws(WorkerFault) {
        let lanes = min(64, max(1, settings.size))
        for lane in 0..<lanes {
            let code = WorkerLane.start(number: lane, settings: settings, queue: queue)
            if code != 0 {
                queue.started(lane: lane, fault: .unavailable("pthread_create: \(String(cString: strerror(code)))"))
                queue.ended(lane: lane)
            }
        }
        let faults = await withCheckedContinuation { continuation in
            queue.onStarted { continuation.resume(returning: $0) }
        }
        guard let fault = faults.first else { return }
        await stop()
        throw WorkerFault(fault, tries: 0)
    }

    /// Reads an object.
    ///
    /// `descriptor` is open for reading, stays the caller's and must stay open until this returns.
    package func read(
        descriptor: Int32,
        sha256: String,
        name: String,
        bytes: Int64
    ) async throws(WorkerFault) -> ReadAnswer {
        let result = await withCheckedContinuation { continuation in
            submit(descriptor: descriptor, sha256: sha256, name: name, bytes: bytes) {
                continuation.resume(returning: $0)
            }
        }
        return try result.get()
    }

    /// The same for callers that do not wait: `completion` is called once, on a thread of the pool that does nothing
    /// else meanwhile, or at once on this one when the pool is stopped.
    package func submit(
        descriptor: Int32,
        sha256: String,
        name: String,
        bytes: Int64,
        completion: @escaping @Sendable (Result<ReadAnswer, WorkerFault>) -> Void
    ) {
        queue.add(
            WorkerQueue.Job(
                request: ReadRequest(sha256: sha256, name: name, bytes: bytes),
                descriptor: descriptor,
                completion: completion
            )
        )
    }

    /// Ends all processes, within `stopGrace` twice at most: waiting requests fail as `stopped`, those under way may
    /// finish within the grace.
    ///
    /// Nothing of the pool is left afterwards.
    package func stop() async {
        await withCheckedContinuation { continuation in
            queue.stop { continuation.resume() }
        }
    }

    /// Whether processes are still being started for the first time.
    package var isStarting: Bool { queue.isStarting }

    package var figures: WorkerFigures { queue.figures }
}
