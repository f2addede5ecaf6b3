import Dispatch
import Glibc
import Synchronization

/// Runs syncs side by side: a journaling file system answers those that wait together with one commit.
final class SyncThreads: Sendable {
    struct Work: Sendable {
        var descriptor: Int32
        /// Data of a file (fdatasync) or names in a folder (fsync).
        var isData: Bool
        /// Keeps the folder open until it is synced.
        var folder: OpenFolder?
    }

    private let queue = DispatchQueue(label: "caunoi.barrier", attributes: .concurrent)

    /// The first failure, or nil.
    ///
    /// The caller's thread takes its share. `width` may be more than there are cores: a thread in a sync only waits.
    func run(_ work: [Work], width: Int) -> (Work, Int32)? {
        let share = Share(work: work)
        let helpers = DispatchGroup()
        for _ in 1..<max(1, min(width, work.count)) {
            queue.async(group: helpers) { share.run() }
        }
        share.run()
        helpers.wait()
        return share.failure
    }

    private final class Share: Sendable {
        let work: [Work]
        let next = Atomic<Int>(0)
        let first = Mutex<(Work, Int32)?>(nil)

        init(work: [Work]) { self.work = work }

        var failure: (Work, Int32)? { first.withLock { $0 } }

        func run() {
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < work.count else { return }
                let item = work[index]
                let result = retrying { item.isData ? fdatasync(item.descriptor) : fsync(item.descriptor) }
                // EINVAL: this file system has no sync of folders, so there is nothing to wait for.
                if result != 0, errno != EINVAL || item.isData {
                    let value = errno
                    first.withLock { $0 = $0 ?? (item, value) }
                }
            }
        }
    }
}
