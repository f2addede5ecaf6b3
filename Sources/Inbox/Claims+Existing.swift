import Glibc
import News
import Synchronization

extension Claims {
    /// The claims found at start, on every mount that is there, oldest first by seq.
    ///
    /// What holds neither a file nor the trace of one is removed.
    package func existing() throws(InboxError) -> [ExistingClaim] {
        let found = try existing(in: stages.own(.claimed), mount: nil) + existingOnNewMounts()
        return found.sorted { ($0.claim.seq, $0.claim.drop) < ($1.claim.seq, $1.claim.drop) }
    }

    /// The claims on mounts that were not there at the last look: a stick that is plugged in again, a share that is
    /// back.
    ///
    /// Those that this run is busy with are left out. Taking one up twice would do no harm: the drop id in the
    /// archive is what counts.
    package func existingOnNewMounts() throws(InboxError) -> [ExistingClaim] {
        let inbox = stages.settings.folders.inbox
        // Without a table there is nothing to go by; the look is repeated.
        guard let mounts = try? MountTable.read(below: inbox).mounts else { return [] }
        let keys = mounts.map { Array("\($0.id)/".utf8) + $0.path }
        let known = mountsSeen.keys.withLock { $0 }
        guard known != Set(keys) else { return [] }
        var found: [ExistingClaim] = []
        var drops: Set<String> = []
        for (mount, key) in zip(mounts, keys) where !known.contains(key) {
            guard case .success(let claimed) = try stages.folder(.claimed, onMount: mount.path) else { continue }
            // One file system may be mounted at two places.
            for claim in try existing(in: claimed, mount: mount.path) where drops.insert(claim.claim.drop).inserted {
                found.append(claim)
                stages.begin(claim.claim)
            }
        }
        // Only now: a look that failed is repeated.
        mountsSeen.keys.withLock { $0 = Set(keys) }
        return found
    }

    private func existing(in claimed: OpenFolder, mount: [UInt8]?) throws(InboxError) -> [ExistingClaim] {
        var found: [ExistingClaim] = []
        for drop in try claimed.names() {
            guard drop.count == 32, let id = String(validating: drop, as: UTF8.self), bytes(hex: id) != nil,
                !stages.isUnderWay(id)
            else { continue }
            switch claimed.folder(drop) {
            case .success(let folder):
                if let claim = try existing(id, folder, mount) {
                    found.append(claim)
                } else {
                    // On a mount that has become read-only it stays, and does no harm.
                    try? removeFolder(folder, in: claimed, drop: id)
                }
            case .failure(let failure):
                // A claim must not be passed over for want of a descriptor; what is no folder is none.
                guard failure.meansGone else {
                    throw .io(call: "open", path: claimed.shownPath(drop), errno: failure.value)
                }
            }
        }
        return found
    }

    private func existing(
        _ drop: String,
        _ folder: OpenFolder,
        _ mount: [UInt8]?
    ) throws(InboxError) -> ExistingClaim? {
        let (seq, path) = Self.parse(note: folder.note(Self.noteName) ?? [])
        let isLeft = folder.note(Self.leftName) != nil
        let file = try folder.names().first { !Self.noteNames.contains($0) }
        if let file {
            guard case .success(let facts) = folder.facts(file) else { throw folder.failure("stat", file) }
            // Without a note (it is made before the rename, so a person meddled) the name is all that is known.
            var claim = makeClaim(drop: drop, seq: seq, path: path.isEmpty ? file : path, name: file, facts: facts)
            claim.mount = mount
            claim.isLeft = isLeft
            return ExistingClaim(claim: claim, holdsFile: true)
        }
        guard folder.note(Self.filedName) != nil, !path.isEmpty else { return nil }
        var claim = Claim(
            drop: drop,
            seq: seq,
            path: path,
            name: Self.split(path).name,
            kind: .regular,
            source: SourceFacts(path: path, bytes: 0)
        )
        claim.mount = mount
        claim.isLeft = isLeft
        return ExistingClaim(claim: claim, holdsFile: false)
    }

    /// A path that would lead out of the inbox is nobody's: on another mount people can write the note.
    private static func parse(note: [UInt8]) -> (seq: Int64, path: [UInt8]) {
        guard let slash = note.firstIndex(of: UInt8(ascii: "/")) else { return (0, []) }
        let path = Array(note[(slash + 1)...])
        let parts = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard !parts.contains(where: { $0.isEmpty || $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) })
        else { return (0, []) }
        return (Int64(String(decoding: note[..<slash], as: UTF8.self)) ?? 0, path)
    }
}
