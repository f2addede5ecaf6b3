import Glibc
import News

/// What filing does when the file is not as it was read, or its folder is on another mount.
extension Filing {
    /// Whether somebody who still had the file open wrote to it after it was read.
    ///
    /// Size and time tell; when they differ the bytes decide, because programs set times after they have written. A
    /// write that leaves the size and falls into the same tick of the file system's clock is not seen.
    func isChanged(
        _ name: [UInt8],
        _ facts: FileFacts,
        in own: OpenFolder,
        since recorded: Recorded?
    ) throws(InboxError) -> Bool {
        guard let recorded, facts.kind == .regular else { return false }
        let modified = UnixTime(microseconds: facts.modified.flooredQuotient(1_000))
        let bytes = recorded.bytes ?? facts.size
        if facts.size == bytes, recorded.modified.map({ $0 == modified }) ?? true { return false }
        guard facts.size == bytes, let sha256 = recorded.sha256 else { return true }
        let raw = name.withCName { name in
            retrying { openat(own.descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
        }
        guard raw >= 0 else { throw own.failure("open", name) }
        let file = OwnedDescriptor(raw)
        return !ByteCopy.holds(file.raw, sha256, bytes)
    }

    /// The changed file becomes a drop of its own: back where it was dropped, it settles like any other.
    func putBack(_ claim: Claim, from own: OpenFolder) throws(InboxError) {
        let (folderPath, name) = Claims.split(claim.path)
        var folder = try stages.own(.inbox)
        for part in folderPath.split(separator: UInt8(ascii: "/")) {
            // An emptied folder is gone by now.
            folder = try folder.folderMaking(Array(part), mode: 0o770).folder
        }
        for number in 1...10_000 {
            let free = FiledName.numbered(name, number)
            willPutBack(folderPath.isEmpty ? free : folderPath + [UInt8(ascii: "/")] + free)
            let failure = own.rename(claim.name, to: folder, as: free)
            if failure == 0 { return }
            guard failure == EEXIST else {
                throw .io(call: "rename", path: folder.shownPath(free), errno: failure)
            }
        }
        throw .io(call: "rename", path: folder.shownPath(name), errno: EEXIST)
    }

    /// Moves between two mounts by copying: 0 or EEXIST.
    ///
    /// The claim's file goes last, so that a crash between leaves it to be filed again; then a second copy may stand
    /// in the dated folder, which harms nobody.
    func carry(
        _ claim: Claim,
        _ facts: FileFacts,
        from own: OpenFolder,
        to folder: OpenFolder,
        as name: [UInt8]
    ) throws(InboxError) -> Int32 {
        guard facts.kind == .regular else {
            // A symlink or FIFO says nothing elsewhere; its receipt tells what it was.
            try own.removeFile(claim.name)
            return 0
        }
        let raw = claim.name.withCName { name in
            retrying { openat(own.descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
        }
        guard raw >= 0 else { throw own.failure("open", claim.name) }
        let source = OwnedDescriptor(raw)
        let temporary = Array(".\(claim.drop).original".utf8)
        let copy = temporary.withCName { name in
            retrying { openat(folder.descriptor, name, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o640) }
        }
        guard copy >= 0 else { throw folder.failure("create", temporary) }
        let target = OwnedDescriptor(copy)
        var isMoved = false
        defer { if !isMoved { try? folder.removeFile(temporary) } }
        do throws(ByteCopy.Fault) {
            try ByteCopy.copy(from: source.raw, to: target.raw, limit: .max) { _ in }
        } catch {
            throw .io(call: "write", path: folder.shownPath(temporary), errno: error.errnoValue)
        }
        let (seconds, rest) = (facts.modified.flooredQuotient(1_000_000_000), facts.modified)
        let time = timespec(tv_sec: Int(seconds), tv_nsec: Int(rest - seconds * 1_000_000_000))
        var times = [time, time]
        futimens(target.raw, &times)
        _ = fchmod(target.raw, 0o640)
        let failure = folder.rename(temporary, to: folder, as: name)
        if failure == EEXIST { return EEXIST }
        guard failure == 0 else { throw .io(call: "rename", path: folder.shownPath(name), errno: failure) }
        isMoved = true
        try own.removeFile(claim.name)
        return 0
    }
}
