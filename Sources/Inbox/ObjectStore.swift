import Glibc
package import News

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
    private let claimed: OpenFolder
    private let spool: OpenFolder
    private let objects: OpenFolder
    /// How often a file that changes during the copy is copied before it is given up.
    private static let attempts = 5
    /// Called after each copy and before the source is looked at again; tests change the file here.
    var afterCopy: @Sendable (Claim) -> Void = { _ in }

    /// The folders must be there.
    package init(_ folders: InboxSettings.Folders) throws(InboxError) {
        claimed = try OpenFolder(path: folders.claimed)
        spool = try OpenFolder(path: folders.spool)
        objects = try OpenFolder(path: folders.objects)
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
    ///   and is trusted; any other object of that name is read and compared first.
    package func copy(
        _ claim: Claim,
        limit: Int64,
        isKnown: (String) -> Bool
    ) throws(InboxError) -> CopyOutcome {
        let folder: OpenFolder
        switch claimed.folder(Array(claim.drop.utf8)) {
        case .success(let found): folder = found
        case .failure(let failure):
            throw .io(call: "open", path: claimed.shownPath(Array(claim.drop.utf8)), errno: failure.value)
        }
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
            var hash = SHA256()
            let copied: Int64
            do {
                copied = try ByteCopy.copy(from: source.raw, to: part.raw, limit: limit, expecting: before.size) {
                    hash.add($0)
                }
            } catch {
                try spool.removeFile(partName)
                switch error {
                case .overLimit: return .refused(Self.tooLarge(limit + 1, limit: limit))
                case .read(let value): throw .io(call: "read", path: folder.shownPath(claim.name), errno: value)
                case .write(let value): throw .io(call: "write", path: spool.shownPath(partName), errno: value)
                }
            }
            afterCopy(claim)
            let after = try facts(source, folder, claim)
            // ctime is left out: our own rename set it.
            guard after.hasSameContent(as: before), copied == before.size else {
                try spool.removeFile(partName)
                continue
            }
            var known = claim.source
            known.bytes = copied
            known.modified = UnixTime(microseconds: after.modified.flooredQuotient(1_000))
            return try .stored(keep(part, partName, hash.digest.hex, known, isKnown))
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
        let folder = try objects.folderMaking(String(sha256.prefix(2)), mode: 0o700).folder
        var isNew = true
        let failure = spool.rename(partName, to: folder, as: name)
        if failure == EEXIST {
            if let there = try open(name, folder), isKnown(sha256) || Self.holds(there.raw, sha256, known.bytes) {
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
        guard let descriptor = try open(name, folder) else { throw folder.failure("open", name) }
        return StoredObject(
            descriptor: descriptor.release(),
            source: known,
            sha256: sha256,
            isNew: isNew
        )
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

    /// Whether the file holds exactly the bytes of that hash.
    private static func holds(_ descriptor: Int32, _ sha256: String, _ bytes: Int64) -> Bool {
        var status = stat()
        guard fstat(descriptor, &status) == 0, FileFacts(status).kind == .regular, Int64(status.st_size) == bytes
        else { return false }
        var hash = SHA256()
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: ByteCopy.chunk, alignment: 64)
        defer { buffer.deallocate() }
        while true {
            let count = retrying { read(descriptor, buffer.baseAddress, buffer.count) }
            if count < 0 { return false }
            if count == 0 { return hash.digest.hex == sha256 }
            hash.add(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
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
