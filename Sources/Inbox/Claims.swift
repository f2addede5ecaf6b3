import Glibc
package import News
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
    /// What a claim folder holds besides the file.
    static let noteNames = [noteName, filedName, triesName, newTriesName]

    let inbox: OpenFolder
    let claimed: OpenFolder
    private let owners = OwnerNames()

    /// The folders must be there.
    package init(_ folders: InboxSettings.Folders) throws(InboxError) {
        inbox = try OpenFolder(path: folders.inbox)
        claimed = try OpenFolder(path: folders.claimed)
    }

    /// Takes the candidate by rename.
    ///
    /// Nothing is synced: that is the barrier's work.
    /// - Parameters:
    ///   - drop: 32 lower-case hex digits, random.
    ///   - seq: the archive's last seq now.
    package func claim(_ candidate: Candidate, drop: String, seq: Int64) throws(InboxError) -> ClaimOutcome {
        let (folderPath, name) = Self.split(candidate.path)
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
        let own = try makeFolder(drop: drop, seq: seq, path: candidate.path)
        let failure = source.rename(name, to: own, as: name)
        guard failure == 0 else {
            try removeFolder(own, drop: drop)
            switch failure {
            case ENOENT: return .vanished
            case EACCES, EPERM:
                return .blocked(Blockage.immovable(path: folderPath, folder: source, in: inbox).reason)
            case EXDEV: return .blocked(Blockage.otherMount(path: candidate.path).reason)
            default: throw .io(call: "rename", path: inbox.shownPath(candidate.path), errno: failure)
            }
        }
        guard case .success(let facts) = own.facts(name) else { throw own.failure("stat", name) }
        if facts.kind == .regular, !facts.hasSameContent(as: candidate.facts),
            own.rename(name, to: source, as: name) == 0
        {
            // It was written to, or replaced by another file, after it was thought to be complete.
            try removeFolder(own, drop: drop)
            return .changed
        }
        return .claimed(makeClaim(drop: drop, seq: seq, path: candidate.path, name: name, facts: facts))
    }

    /// Claims a copy of `file`, which is left where it is (`caunoi ingest FILE`).
    ///
    /// The drop's path is the file's name. Files over `limit` bytes and files that are not regular are refused by
    /// name, as `Reason`.
    package func claim(
        copyOf file: String,
        drop: String,
        seq: Int64,
        limit: Int64
    ) throws(InboxError) -> Result<Claim, Reason> {
        let shown = displayPath(Array(file.utf8))
        let raw = retrying { open(file, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
        guard raw >= 0 else {
            return .failure(Reason(.unreadable, "\(shown) cannot be opened: \(systemMessage(errno))."))
        }
        let descriptor = OwnedDescriptor(raw)
        var status = stat()
        guard fstat(descriptor.raw, &status) == 0 else { throw .io(call: "stat", path: shown, errno: errno) }
        let name = Array(file.utf8.split(separator: UInt8(ascii: "/")).last ?? [])
        guard FileFacts(status).kind == .regular else {
            return .failure(Reason(.notARegularFile, "\(shown) is not a regular file; nothing was taken."))
        }
        guard FileFacts(status).size <= limit else {
            return .failure(ObjectStore.tooLarge(FileFacts(status).size, limit: limit))
        }
        guard !name.isEmpty, !Self.noteNames.contains(name) else {
            return .failure(Reason(.unreadable, "\(shown) cannot be taken under this name; rename it."))
        }
        let own = try makeFolder(drop: drop, seq: seq, path: name)
        let copy = name.withCName { name in
            retrying { openat(own.descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o640) }
        }
        guard copy >= 0 else { throw own.failure("create", name) }
        let target = OwnedDescriptor(copy)
        do {
            try ByteCopy.copy(from: descriptor.raw, to: target.raw, limit: limit) { _ in }
        } catch {
            try own.removeFile(name)
            try removeFolder(own, drop: drop)
            switch error {
            case .overLimit: return .failure(ObjectStore.tooLarge(limit, limit: limit))
            case .read(let value): throw .io(call: "read", path: shown, errno: value)
            case .write(let value): throw .io(call: "write", path: own.shownPath(name), errno: value)
            }
        }
        var times = [status.st_mtim, status.st_mtim]
        futimens(target.raw, &times)
        return .success(makeClaim(drop: drop, seq: seq, path: name, name: name, facts: FileFacts(status)))
    }

    /// The claims found at start, oldest first by seq.
    ///
    /// What holds neither a file nor the trace of one is removed.
    package func existing() throws(InboxError) -> [ExistingClaim] {
        var found: [ExistingClaim] = []
        for drop in try claimed.names() {
            guard drop.count == 32, let id = String(validating: drop, as: UTF8.self), bytes(hex: id) != nil,
                case .success(let folder) = claimed.folder(drop)
            else { continue }
            if let claim = try existing(id, folder) {
                found.append(claim)
            } else {
                try removeFolder(folder, drop: id)
            }
        }
        return found.sorted { ($0.claim.seq, $0.claim.drop) < ($1.claim.seq, $1.claim.drop) }
    }

    private func existing(_ drop: String, _ folder: OpenFolder) throws(InboxError) -> ExistingClaim? {
        let (seq, path) = Self.parse(note: folder.note(Self.noteName) ?? [])
        let file = try folder.names().first { !Self.noteNames.contains($0) }
        if let file {
            guard case .success(let facts) = folder.facts(file) else { throw folder.failure("stat", file) }
            // Without a note (it is made before the rename, so a person meddled) the name is all that is known.
            let path = path.isEmpty ? file : path
            let claim = makeClaim(drop: drop, seq: seq, path: path, name: file, facts: facts)
            return ExistingClaim(claim: claim, holdsFile: true)
        }
        guard folder.note(Self.filedName) != nil, !path.isEmpty else { return nil }
        let name = Self.split(path).name
        let claim = Claim(
            drop: drop,
            seq: seq,
            path: path,
            name: name,
            kind: .regular,
            source: SourceFacts(path: path, bytes: 0)
        )
        return ExistingClaim(claim: claim, holdsFile: false)
    }

    private func makeFolder(drop: String, seq: Int64, path: [UInt8]) throws(InboxError) -> OpenFolder {
        let own = try claimed.folderMaking(drop, mode: 0o700).folder
        // A path is at most 4095 bytes; what a note cannot hold is cut at the front, the name at the end stays.
        let prefix = Array("\(seq)/".utf8)
        let failure = own.makeNote(Self.noteName, prefix + path.suffix(4_095 - prefix.count))
        guard failure == 0 || failure == EEXIST else {
            _ = claimed.removeFolder(Array(drop.utf8))
            throw .io(call: "symlink", path: own.shownPath(Self.noteName), errno: failure)
        }
        return own
    }

    private func removeFolder(_ folder: OpenFolder, drop: String) throws(InboxError) {
        for name in Self.noteNames.reversed() { try folder.removeFile(name) }
        let failure = claimed.removeFolder(Array(drop.utf8))
        guard failure == 0 || failure == ENOENT else {
            throw .io(call: "rmdir", path: folder.shown, errno: failure)
        }
    }

    private func makeClaim(drop: String, seq: Int64, path: [UInt8], name: [UInt8], facts: FileFacts) -> Claim {
        var source = SourceFacts(path: path, bytes: facts.size)
        source.modified = UnixTime(microseconds: facts.modified.flooredQuotient(1_000))
        source.owner = .init(uid: facts.owner, name: owners.name(facts.owner))
        return Claim(drop: drop, seq: seq, path: path, name: name, kind: facts.kind, source: source)
    }

    static func split(_ path: [UInt8]) -> (folder: ArraySlice<UInt8>, name: [UInt8]) {
        guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return ([], path) }
        return (path[..<slash], Array(path[(slash + 1)...]))
    }

    private static func parse(note: [UInt8]) -> (seq: Int64, path: [UInt8]) {
        guard let slash = note.firstIndex(of: UInt8(ascii: "/")) else { return (0, []) }
        return (Int64(String(decoding: note[..<slash], as: UTF8.self)) ?? 0, Array(note[(slash + 1)...]))
    }
}
