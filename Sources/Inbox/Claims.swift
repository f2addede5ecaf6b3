import Glibc
import News
import Synchronization

/// `claimed/`: one folder a drop, named by the drop id, holding the file under its own name and a note.
///
/// The note `.claim` is a symlink whose target is `<seq>/<inbox-relative path>`: metadata only, so the sync of the
/// folder makes it durable together with the file's name. Steps: folder, note, rename (design.md, the trip, 3).
package struct Claims: Sendable {
    static let noteName = Array(".claim".utf8)
    /// Where the file was filed to; see `Filing`.
    static let filedName = Array(".filed".utf8)
    /// How often reading the file was begun by a run that found the claim; see `noteAttempt(of:)`.
    static let triesName = Array(".tries".utf8)
    static let newTriesName = Array(".tries.new".utf8)
    /// Says that the drop itself was left where it is and that the claim holds a copy.
    static let leftName = Array(".left".utf8)
    /// A copy that is not whole yet.
    static let copyName = Array(".copy".utf8)
    /// What a claim folder holds besides the file; in the order in which they may go.
    static let noteNames = [copyName, newTriesName, triesName, filedName, leftName, noteName]

    let stages: StageFolders
    /// What was left in place before; nil where nothing is (`caunoi ingest FILE`).
    let leftBehind: LeftInPlace?
    private let owners = OwnerNames()
    /// Mounts whose claims were looked at: the kernel's number with the path.
    let mountsSeen = MountsSeen()

    final class MountsSeen: Sendable {
        let keys = Mutex<Set<[UInt8]>>([])
    }

    /// - Parameter leftBehind: remembers files that nothing may move; nil: they wait.
    package init(_ stages: StageFolders, leftBehind: LeftInPlace? = nil) {
        self.stages = stages
        self.leftBehind = leftBehind
    }

    /// Takes the candidate by rename on its own mount, or, where nothing may be moved, by copying it.
    ///
    /// Of a rename nothing is synced: that is the barrier's work.
    /// - Parameters:
    ///   - drop: 32 lower-case hex digits, random.
    ///   - seq: the archive's last seq now.
    package func claim(_ candidate: Candidate, drop: String, seq: Int64) throws(InboxError) -> ClaimOutcome {
        let (folderPath, name) = Self.split(candidate.path)
        let inbox = try stages.own(.inbox)
        let source: OpenFolder
        switch inbox.folder(at: folderPath) {
        case .success(let folder): source = folder
        case .failure(let failure):
            switch failure.value {
            case ENOENT, ENOTDIR, ELOOP: return .vanished
            case EACCES: return .blocked(Blockage.folder(path: folderPath, in: inbox, isReadable: false).reason)
            default: throw .io(call: "open", path: inbox.shownPath(Array(folderPath)), errno: failure.value)
            }
        }
        let plan = Plan(candidate: candidate, drop: drop, seq: seq, name: name, source: source)
        let claimed = try stages.own(.claimed)
        // What was taken where nothing could be moved was taken, also when it could be moved now.
        if let known = left(candidate.path, claimed), known.isExactly(candidate.facts) { return .leftBefore }
        // Another device number is another mount for certain; the same may still be one (EXDEV).
        if try isOnSameDevice(source, claimed) {
            switch try take(plan, into: claimed, mount: nil) {
            case .done(let outcome): return outcome
            case .failed(EXDEV): break
            case .failed(let failure): return try refused(plan, failure, inbox)
            }
        }
        let mount = try MountTable.read(below: stages.settings.folders.inbox).mount(of: Array(folderPath)).path
        let other: OpenFolder
        do {
            other = try stages.making(.claimed, onMount: mount)
        } catch {
            guard let failure = error.errnoValue, [EROFS, EACCES, EPERM].contains(failure) else { throw error }
            if failure == EROFS, isWritable(source) { throw error }
            guard failure == EROFS || stages.settings.leavesInPlace else {
                return .blocked(Blockage.folder(path: mount[...], in: inbox, isReadable: true).reason)
            }
            return try leave(plan)
        }
        switch try take(plan, into: other, mount: mount) {
        case .done(let outcome): return outcome
        case .failed(EXDEV): return .blocked(Blockage.otherMount(path: candidate.path).reason)
        case .failed(let failure): return try refused(plan, failure, inbox)
        }
    }

    /// What the steps of one claim need.
    struct Plan {
        var candidate: Candidate
        var drop: String
        var seq: Int64
        var name: [UInt8]
        /// The folder that the file lies in.
        var source: OpenFolder
    }

    private enum Attempt {
        case done(ClaimOutcome)
        /// The rename's errno.
        case failed(Int32)
    }

    /// Whether the kernel would let files be moved out of the folder: says EROFS of a read-only mount, EACCES where a
    /// server exports read-only.
    private func isWritable(_ folder: OpenFolder) -> Bool {
        faccessat(folder.descriptor, ".", W_OK | X_OK, AT_EACCESS) == 0
    }

    private func isOnSameDevice(_ folder: OpenFolder, _ other: OpenFolder) throws(InboxError) -> Bool {
        switch (folder.facts(), other.facts()) {
        case (.success(let facts), .success(let others)): return facts.device == others.device
        case (.failure(let failure), _), (_, .failure(let failure)):
            throw .io(call: "stat", path: folder.shown, errno: failure.value)
        }
    }

    private func take(_ plan: Plan, into claimed: OpenFolder, mount: [UInt8]?) throws(InboxError) -> Attempt {
        let own = try makeFolder(in: claimed, plan.drop, seq: plan.seq, path: plan.candidate.path)
        let failure = plan.source.rename(plan.name, to: own, as: plan.name)
        guard failure == 0 else {
            // An empty claim folder that cannot be removed now is removed by the next start.
            try? removeFolder(own, in: claimed, drop: plan.drop)
            return failure == ENOENT ? .done(.vanished) : .failed(failure)
        }
        // The file is ours from here on, whatever fails: it must be told as claimed.
        let facts = (try? own.facts(plan.name).get()) ?? plan.candidate.facts
        if facts.kind == .regular, !facts.hasSameContent(as: plan.candidate.facts),
            own.rename(plan.name, to: plan.source, as: plan.name) == 0
        {
            // It was written to, or replaced by another file, after it was thought to be complete.
            try? removeFolder(own, in: claimed, drop: plan.drop)
            return .done(.changed)
        }
        var claim = makeClaim(drop: plan.drop, seq: plan.seq, path: plan.candidate.path, name: plan.name, facts: facts)
        claim.mount = mount
        stages.begin(claim)
        return .done(.claimed(claim))
    }

    /// The file cannot be moved out of its folder.
    private func refused(_ plan: Plan, _ failure: Int32, _ inbox: OpenFolder) throws(InboxError) -> ClaimOutcome {
        switch failure {
        case EROFS where isWritable(plan.source):
            // Writable again, or for others of its folders: it is claimed with the next try.
            throw .io(call: "rename", path: inbox.shownPath(plan.candidate.path), errno: failure)
        case EROFS: return try leave(plan)
        case EACCES, EPERM:
            if stages.settings.leavesInPlace { return try leave(plan) }
            let folder = Self.split(plan.candidate.path).folder
            return .blocked(Blockage.immovable(path: folder, folder: plan.source, in: inbox).reason)
        default: throw .io(call: "rename", path: inbox.shownPath(plan.candidate.path), errno: failure)
        }
    }

    // MARK: Steps

    func makeFolder(
        in claimed: OpenFolder,
        _ drop: String,
        seq: Int64,
        path: [UInt8]
    ) throws(InboxError) -> OpenFolder {
        let own: OpenFolder
        do {
            own = try claimed.folderMaking(drop, mode: 0o700).folder
        } catch {
            // Made, and then not to be opened (no descriptor left).
            _ = claimed.removeFolder(Array(drop.utf8))
            throw error
        }
        // A path is at most 4095 bytes; what a note cannot hold is cut at the front, the name at the end stays.
        let prefix = Array("\(seq)/".utf8)
        let failure = own.makeNote(Self.noteName, prefix + path.suffix(4_095 - prefix.count))
        guard failure == 0 || failure == EEXIST else {
            _ = claimed.removeFolder(Array(drop.utf8))
            throw .io(call: "symlink", path: own.shownPath(Self.noteName), errno: failure)
        }
        return own
    }

    func removeFolder(_ folder: OpenFolder, in claimed: OpenFolder, drop: String) throws(InboxError) {
        for name in Self.noteNames { try folder.removeFile(name) }
        let failure = claimed.removeFolder(Array(drop.utf8))
        guard failure == 0 || failure == ENOENT else {
            throw .io(call: "rmdir", path: folder.shown, errno: failure)
        }
    }

    func makeClaim(drop: String, seq: Int64, path: [UInt8], name: [UInt8], facts: FileFacts) -> Claim {
        var source = SourceFacts(path: path, bytes: facts.size)
        source.modified = UnixTime(microseconds: facts.modified.flooredQuotient(1_000))
        source.owner = .init(uid: facts.owner, name: owners.name(facts.owner))
        return Claim(drop: drop, seq: seq, path: path, name: name, kind: facts.kind, source: source)
    }

    static func split(_ path: [UInt8]) -> (folder: ArraySlice<UInt8>, name: [UInt8]) {
        guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return ([], path) }
        return (path[..<slash], Array(path[(slash + 1)...]))
    }
}
