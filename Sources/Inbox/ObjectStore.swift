import Glibc
package import News
import Synchronization

/// Our own copy of the dropped bytes, held open for reading; whoever owns the value owns the descriptor.
package struct StoredObject: ~Copyable, Sendable {
    /// Read-only, close-on-exec; closed with the value.
    package let descriptor: Int32
    /// With `sha256` and the number of bytes copied.
    package let source: SourceFacts
    /// Lower-case hex.
    package let sha256: String
    /// False when the object was there already, and was vouched for or verified.
    package let isNew: Bool
    /// Whether `objects/ab` was made for it.
    let isInNewFolder: Bool

    deinit { close(descriptor) }
}

/// What became of the copy.
package enum CopyOutcome: ~Copyable, Sendable {
    case stored(StoredObject)
    /// The file is at fault: outcome `rejected` with this reason.
    case refused(Reason)
    /// It cannot be read for now; the claim stays.
    case blocked(Reason)
}

/// `objects/ab/<sha256>`, write-once and 0400, filled through `spool/<drop id>.part`.
///
/// Only a copy is safe: a writer that still has the file open can change it after the claim, but not our inode.
package struct ObjectStore: Sendable {
    private let stages: StageFolders
    private let spool: OpenFolder
    private let objects: OpenFolder
    /// How often a file that changes during the copy is copied before it is given up.
    private static let attempts = 5
    /// Called after each copy and before the source is looked at again; tests change the file here.
    var afterCopy: @Sendable (Claim) -> Void = { _ in }

    /// Objects that this run gave their names.
    private let made = MadeObjects()

    /// The folders must be there.
    package init(_ stages: StageFolders) throws(InboxError) {
        self.stages = stages
        spool = try OpenFolder(path: stages.settings.folders.spool)
        objects = try OpenFolder(path: stages.settings.folders.objects)
    }

    /// Removes what a run that ended early left in the spool.
    ///
    /// Only at start, under the lock.
    package func clearSpool() throws(InboxError) {
        for name in try spool.names() where name.suffix(5).elementsEqual(".part".utf8) { try spool.removeFile(name) }
    }

    /// Copies the claimed file and gives it its name.
    ///
    /// Nothing is synced: that is the barrier's work.
    /// - Parameter isKnown: whether the archive has a record of this SHA-256, so that the object was synced before
    ///   and is trusted. One that this run made is read and compared; one that an earlier run left without a record
    ///   is replaced: its bytes may be right in memory and lost on the disk, after a sync that failed.
    package func copy(
        _ claim: Claim,
        limit: Int64,
        isKnown: (String) -> Bool
    ) throws(InboxError) -> CopyOutcome {
        let folder = try stages.existingFolder(of: claim)
        let shown = displayPath(claim.path)
        let raw = claim.name.withCName { name in
            retrying { openat(folder.descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
        }
        guard raw >= 0 else {
            switch errno {
            case ELOOP, ENXIO, ENODEV: return .refused(Self.notRegular(shown))
            case EACCES, EPERM:
                return .blocked(Blockage.claimedFile(folder.path + [UInt8(ascii: "/")] + claim.name).reason)
            default: throw folder.failure("open", claim.name)
            }
        }
        let source = OwnedDescriptor(raw)
        for _ in 0..<Self.attempts {
            let before = try facts(source, folder, claim)
            guard before.kind == .regular else { return .refused(Self.notRegular(shown)) }
            guard before.size > 0 else {
                return .refused(Reason(.empty, "The file is empty; nothing can be read from it."))
            }
            guard before.size <= limit else { return .refused(Self.tooLarge(before.size, limit: limit)) }
            guard lseek(source.raw, 0, SEEK_SET) == 0 else { throw folder.failure("lseek", claim.name) }

            let partName = Array("\(claim.drop).part".utf8)
            let part = try createPart(partName)
            var isKept = false
            // Nothing half stays behind, least of all on a full disk; what cannot be removed goes with the next try.
            defer { if !isKept { try? spool.removeFile(partName) } }
            var hash = SHA256()
            let copied: Int64
            do {
                copied = try ByteCopy.copy(from: source.raw, to: part.raw, limit: limit, expecting: before.size) {
                    hash.add($0)
                }
            } catch {
                switch error {
                case .overLimit: return .refused(Self.tooLarge(limit + 1, limit: limit))
                case .read(let value): throw .io(call: "read", path: folder.shownPath(claim.name), errno: value)
                case .write(let value), .sync(let value):
                    throw .io(call: "write", path: spool.shownPath(partName), errno: value)
                }
            }
            afterCopy(claim)
            let after = try facts(source, folder, claim)
            // ctime is left out: our own rename set it.
            guard after.hasSameContent(as: before), copied == before.size else { continue }
            var known = claim.source
            known.bytes = copied
            known.modified = UnixTime(microseconds: after.modified.flooredQuotient(1_000))
            let stored = try keep(part, partName, hash.digest.hex, known, isKnown)
            isKept = true
            return .stored(stored)
        }
        return .refused(
            Reason(.changing, "The file went on changing while it was copied (\(Self.attempts) times). Drop it again.")
        )
    }

    /// Gives the copy its final name, unless a good object of that name is there.
    private func keep(
        _ part: borrowing OwnedDescriptor,
        _ partName: [UInt8],
        _ sha256: String,
        _ known: SourceFacts,
        _ isKnown: (String) -> Bool
    ) throws(InboxError) -> StoredObject {
        var known = known
        known.sha256 = sha256
        guard fchmod(part.raw, 0o400) == 0 else { throw spool.failure("chmod", partName) }
        let name = Array(sha256.utf8)
        let (folder, isNewFolder) = try objects.folderMaking(String(sha256.prefix(2)), mode: 0o700)
        var isNew = true
        let failure = spool.rename(partName, to: folder, as: name)
        if failure == EEXIST {
            if let there = try open(name, folder),
                isKnown(sha256) || Self.trustsNames
                    || made.contains(sha256) && ByteCopy.holds(there.raw, sha256, known.bytes)
            {
                isNew = false
                try spool.removeFile(partName)
            } else {
                let replaced = partName.withCName { from in
                    name.withCName { renameat(spool.descriptor, from, folder.descriptor, $0) }
                }
                guard replaced == 0 else { throw folder.failure("rename", name) }
            }
        } else if failure != 0 {
            throw .io(call: "rename", path: folder.shownPath(name), errno: failure)
        }
        if isNew { made.insert(sha256) }
        guard let descriptor = try open(name, folder) else { throw folder.failure("open", name) }
        return StoredObject(
            descriptor: descriptor.release(),
            source: known,
            sha256: sha256,
            isNew: isNew,
            isInNewFolder: isNewFolder
        )
    }

    private static var trustsNames: Bool {
        #if DEBUG
        Mutant.isActive(.objectTrustedUnhashed)
        #else
        false
        #endif
    }

    private func createPart(_ name: [UInt8]) throws(InboxError) -> OwnedDescriptor {
        for _ in 0..<2 {
            let raw = name.withCName { name in
                retrying { openat(spool.descriptor, name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600) }
            }
            if raw >= 0 { return OwnedDescriptor(raw) }
            guard errno == EEXIST else { throw spool.failure("create", name) }
            // Of an attempt that ended early.
            try spool.removeFile(name)
        }
        throw .io(call: "create", path: spool.shownPath(name), errno: EEXIST)
    }

    /// nil where there is no such file.
    private func open(_ name: [UInt8], _ folder: OpenFolder) throws(InboxError) -> OwnedDescriptor? {
        let raw = name.withCName { name in
            retrying { openat(folder.descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC) }
        }
        if raw >= 0 { return OwnedDescriptor(raw) }
        guard errno == ENOENT else { throw folder.failure("open", name) }
        return nil
    }

    private func facts(
        _ source: borrowing OwnedDescriptor,
        _ folder: OpenFolder,
        _ claim: Claim
    ) throws(InboxError) -> FileFacts {
        var status = stat()
        guard fstat(source.raw, &status) == 0 else { throw folder.failure("stat", claim.name) }
        return FileFacts(status)
    }

    private static func notRegular(_ shown: String) -> Reason {
        Reason(.notARegularFile, "\(shown) is not a regular file; drop the file itself.")
    }

    static func tooLarge(_ bytes: Int64, limit: Int64) -> Reason {
        Reason(
            .tooLarge,
            "The file has \(ByteCount.print(bytes)); the limit (limits.file) is \(ByteCount.print(limit))."
        )
    }
}

/// The objects made by this run, of which the archive may have no record yet.
///
/// A run that is alive has had no failed sync, so what it wrote is what the disk has or will have. Remembers the last
/// 16,384, far more than are ever on their way to a record.
private final class MadeObjects: Sendable {
    private struct Names {
        var order: [String] = []
        var next = 0
        var all: Set<String> = []
    }

    private let names = Mutex(Names())
    private static let limit = 16_384

    func contains(_ sha256: String) -> Bool { names.withLock { $0.all.contains(sha256) } }

    func insert(_ sha256: String) {
        names.withLock { names in
            guard names.all.insert(sha256).inserted else { return }
            if names.order.count < Self.limit {
                names.order.append(sha256)
            } else {
                names.all.remove(names.order[names.next])
                names.order[names.next] = sha256
                names.next = (names.next + 1) % Self.limit
            }
        }
    }
}
