import Glibc
import Synchronization

/// Makes durable what a group of drops touched: each distinct object and folder once, in parallel.
///
/// Whoever adds descriptors keeps them open until `sync` has returned. After a failure nothing may be assumed about
/// what reached the disk, and a second sync of the same would say "fine" (reliability.md, fault 13): stop and start
/// again from what is on disk.
package struct Barrier: Sendable {
    /// Above this many syncs on one file system a single one of the whole file system takes their place.
    ///
    /// Sound on file systems that report write-back errors to it, which Linux does since 5.8.
    package var wholeFileSystemAbove = 128

    /// How many syncs run at a time.
    package var width = 8

    private let folders: InboxSettings.Folders
    private let threads: SyncThreads
    private var data: [Int32] = []
    /// Paths below a folder of the configuration; the key keeps each once.
    private var touched: Set<Touched> = []

    private enum Place: Hashable { case inbox, claimed, objects }
    private struct Touched: Hashable {
        var place: Place
        var path: [UInt8]
    }

    package init(_ folders: InboxSettings.Folders) {
        self.folders = folders
        threads = SyncThreads()
    }

    package var isEmpty: Bool { data.isEmpty && touched.isEmpty }

    /// The object's data, and the folders that hold its name.
    package mutating func add(_ object: borrowing StoredObject) {
        data.append(object.descriptor)
        touched.insert(Touched(place: .objects, path: Array(object.sha256.utf8.prefix(2))))
        // Also when the folder was there: the drop that made it may still be with its reader, its group not synced.
        touched.insert(Touched(place: .objects, path: []))
    }

    /// The claim folder, `claimed/` and the inbox folder that the file came from.
    package mutating func add(_ claim: Claim) {
        touched.insert(Touched(place: .claimed, path: Array(claim.drop.utf8)))
        touched.insert(Touched(place: .claimed, path: []))
        touched.insert(Touched(place: .inbox, path: Array(Claims.split(claim.path).folder)))
    }

    /// Syncs everything added and forgets it.
    ///
    /// Blocks.
    package mutating func sync() throws(InboxError) {
        defer {
            data.removeAll(keepingCapacity: true)
            touched.removeAll(keepingCapacity: true)
        }
        let roots: [Place: OpenFolder] = [
            .inbox: try OpenFolder(path: folders.inbox), .claimed: try OpenFolder(path: folders.claimed),
            .objects: try OpenFolder(path: folders.objects),
        ]
        var work = data.map { SyncThreads.Work(descriptor: $0, isData: true, folder: nil) }
        for item in touched {
            guard let root = roots[item.place] else { continue }
            switch root.folder(at: item.path[...]) {
            case .success(let folder):
                work.append(.init(descriptor: folder.descriptor, isData: false, folder: folder))
            case .failure(let failure):
                // An emptied inbox folder may be gone; so is the name that was in it, with the folder that held it.
                if item.place == .inbox, failure.value != EMFILE, failure.value != ENFILE { continue }
                throw .io(call: "open", path: root.shownPath(item.path), errno: failure.value)
            }
        }
        if work.count > wholeFileSystemAbove, try syncFileSystems(work) { return }
        if let (failed, failure) = threads.run(work, width: width) {
            throw .io(
                call: failed.isData ? "fdatasync" : "fsync",
                path: failed.folder?.shown ?? "object",
                errno: failure
            )
        }
    }

    /// One sync for each file system that the work is on.
    ///
    /// False where there is no such call.
    private func syncFileSystems(_ work: [SyncThreads.Work]) throws(InboxError) -> Bool {
        var seen: Set<UInt64> = []
        for item in work {
            var status = stat()
            guard fstat(item.descriptor, &status) == 0 else {
                throw .io(call: "stat", path: item.folder?.shown ?? "object", errno: errno)
            }
            guard seen.insert(UInt64(status.st_dev)).inserted else { continue }
            let failure = SystemCalls.syncFileSystem(item.descriptor)
            if failure == ENOSYS, seen.count == 1 { return false }
            guard failure == 0 else {
                throw .io(call: "syncfs", path: item.folder?.shown ?? "object", errno: failure)
            }
        }
        return true
    }
}
