import Glibc

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

    private let stages: StageFolders
    /// Held from the start: a sync of the whole file system tells of every failed write-back since its descriptor was
    /// opened, also of one that somebody else's sync has been told of.
    private let objects: OpenFolder
    private let threads = SyncThreads()
    private var data: [Int32] = []
    /// Paths below a folder of the configuration; the set keeps each once.
    private var touched: Set<Touched> = []
    /// Folders of `objects/` whose own names this run has synced.
    private var settledFolders: Set<[UInt8]> = []

    private enum Place: Hashable {
        case inbox, claimed, objects
        /// Below the inbox, on a mount of its own.
        ///
        /// Best effort: when such a mount fails or is pulled out, the worst is that its file comes back and is
        /// recorded once more, as `duplicate`; a stick must not stop the service.
        case otherMount
    }
    private struct Touched: Hashable {
        var place: Place
        var path: [UInt8]
    }

    /// The folders must be there.
    package init(_ stages: StageFolders) throws(InboxError) {
        self.stages = stages
        objects = try OpenFolder(path: stages.settings.folders.objects)
    }

    package var isEmpty: Bool { data.isEmpty && touched.isEmpty }

    /// The object's data, and the folders that hold its name.
    package mutating func add(_ object: borrowing StoredObject) {
        data.append(object.descriptor)
        let folder = Array(object.sha256.utf8.prefix(2))
        touched.insert(Touched(place: .objects, path: folder))
        // The drop that made the folder may still be with its reader, its group not synced: so not only for that one,
        // but until a sync that had it has returned.
        if object.isInNewFolder { settledFolders.remove(folder) }
        if !settledFolders.contains(folder) { touched.insert(Touched(place: .objects, path: [])) }
    }

    /// The claim folder, `claimed/` and the inbox folder that the file came from.
    package mutating func add(_ claim: Claim) {
        let folder = Array(Claims.split(claim.path).folder)
        guard let mount = claim.mount else {
            touched.insert(Touched(place: .claimed, path: Array(claim.drop.utf8)))
            touched.insert(Touched(place: .claimed, path: []))
            // What was left in place left no folder.
            if !claim.isLeft { touched.insert(Touched(place: .inbox, path: folder)) }
            return
        }
        var path = mount
        touched.insert(Touched(place: .otherMount, path: path))
        for name in [StageFolders.hiddenName, "claimed", claim.drop] {
            path += Array("/\(name)".utf8)
            touched.insert(Touched(place: .otherMount, path: path))
        }
        touched.insert(Touched(place: .otherMount, path: folder))
    }

    /// Syncs everything added and forgets it.
    ///
    /// Blocks.
    /// - Throws: one that `isFinal`, or one that passes (no descriptor left): then nothing was synced yet, and the same
    ///   may be added and tried again.
    package mutating func sync() throws(InboxError) {
        defer {
            data.removeAll(keepingCapacity: true)
            touched.removeAll(keepingCapacity: true)
        }
        let others = touched.filter { $0.place == .otherMount }
        try syncOwn(touched.subtracting(others))
        for item in touched where item.place == .objects { settledFolders.insert(item.path) }
        try syncOthers(others)
    }

    private func syncOwn(_ touched: Set<Touched>) throws(InboxError) {
        let roots: [Place: OpenFolder] = [
            .inbox: try stages.own(.inbox), .claimed: try stages.own(.claimed), .objects: objects,
        ]
        if data.count + touched.count > wholeFileSystemAbove, try syncFileSystems(Array(roots.values)) { return }
        var work = data.map { SyncThreads.Work(descriptor: $0, isData: true, folder: nil) }
        for item in touched {
            guard let root = roots[item.place] else { continue }
            switch root.folder(at: item.path[...]) {
            case .success(let folder):
                work.append(.init(descriptor: folder.descriptor, isData: false, folder: folder))
            case .failure(let failure) where failure.meansGone && item.place != .objects:
                // An emptied inbox folder may be gone; so is the name that was in it, with the folder that held it.
                continue
            case .failure(let failure):
                // A folder of objects that is gone took its names with it: nothing may be recorded of them.
                throw .io(
                    call: failure.meansGone ? "fsync" : "open",
                    path: root.shownPath(item.path),
                    errno: failure.value
                )
            }
        }
        if let (failed, failure) = threads.run(work, width: width) {
            throw .io(
                call: failed.isData ? "fdatasync" : "fsync",
                path: failed.folder?.shown ?? "object",
                errno: failure
            )
        }
    }

    private func syncOthers(_ touched: Set<Touched>) throws(InboxError) {
        guard !touched.isEmpty else { return }
        let inbox = try stages.own(.inbox)
        let work = touched.compactMap { item -> SyncThreads.Work? in
            guard case .success(let folder) = inbox.folder(at: item.path[...]) else { return nil }
            return .init(descriptor: folder.descriptor, isData: false, folder: folder)
        }
        _ = threads.run(work, width: width)
    }

    /// One sync for each file system that the folders are on.
    ///
    /// False where there is no such call.
    private func syncFileSystems(_ folders: [OpenFolder]) throws(InboxError) -> Bool {
        var seen: Set<UInt64> = []
        for folder in folders {
            guard case .success(let facts) = folder.facts() else { throw folder.failure("stat", []) }
            guard seen.insert(facts.device).inserted else { continue }
            let failure = SystemCalls.syncFileSystem(folder.descriptor)
            if failure == ENOSYS, seen.count == 1 { return false }
            guard failure == 0 else { throw .io(call: "syncfs", path: folder.shown, errno: failure) }
        }
        return true
    }
}
