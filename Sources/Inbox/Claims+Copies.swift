import Glibc
package import News

/// Claims that hold a copy: of a file named on the command line, and of one that nothing may move.
///
/// The copy is made whole and durable under another name first: a claim folder that a crash leaves behind holds
/// either all of the file or nothing.
extension Claims {
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
        let source = OwnedDescriptor(raw)
        var status = stat()
        guard fstat(source.raw, &status) == 0 else { throw .io(call: "stat", path: shown, errno: errno) }
        let facts = FileFacts(status)
        let name = Array(file.utf8.split(separator: UInt8(ascii: "/")).last ?? [])
        guard facts.kind == .regular else {
            return .failure(Reason(.notARegularFile, "\(shown) is not a regular file; nothing was taken."))
        }
        guard facts.size <= limit else { return .failure(ObjectStore.tooLarge(facts.size, limit: limit)) }
        guard !name.isEmpty, !Self.noteNames.contains(name) else {
            return .failure(Reason(.unreadable, "\(shown) cannot be taken under this name; rename it."))
        }
        let claimed = try stages.own(.claimed)
        let own = try makeFolder(in: claimed, drop, seq: seq, path: name)
        do throws(ByteCopy.Fault) {
            _ = try copy(source, facts, to: own, limit: limit)
            try Self.finish(own, name)
        } catch {
            try? removeFolder(own, in: claimed, drop: drop)
            switch error {
            case .overLimit: return .failure(ObjectStore.tooLarge(limit + 1, limit: limit))
            case .read(let value):
                return .failure(Reason(.unreadable, "\(shown) cannot be read: \(systemMessage(value))."))
            case .write(let value): throw .io(call: "write", path: own.shownPath(name), errno: value)
            case .sync(let value): throw .io(call: "fdatasync", path: own.shownPath(name), errno: value)
            }
        }
        // The copy's own facts: its file system may keep times less exactly.
        let copied = (try? own.facts(name).get()) ?? facts
        var claim = makeClaim(drop: drop, seq: seq, path: name, name: name, facts: copied)
        claim.source.owner = makeClaim(drop: drop, seq: seq, path: name, name: name, facts: facts).source.owner
        return .success(claim)
    }

    /// Copies a candidate that nothing may move, and remembers it as taken.
    ///
    /// The memory is durable before the claim is complete, and counts only when the archive or `claimed/` has the
    /// drop: so a crash between the two neither loses the file nor takes it twice.
    func leave(_ plan: Plan) throws(InboxError) -> ClaimOutcome {
        guard let leftBehind else { return .blocked(Blockage.otherMount(path: plan.candidate.path).reason) }
        let path = plan.candidate.path
        let claimed = try stages.own(.claimed)
        let known = left(path, claimed)
        let limit = stages.settings.fileLimit
        let facts: FileFacts
        switch plan.source.facts(plan.name) {
        case .success(let found): facts = found
        case .failure(let failure) where failure.meansGone: return .vanished
        case .failure(let failure):
            throw .io(call: "stat", path: plan.source.shownPath(plan.name), errno: failure.value)
        }
        if let known, known.isExactly(facts) { return .leftBefore }
        let own = try makeFolder(in: claimed, plan.drop, seq: plan.seq, path: path)
        var isComplete = false
        defer { if !isComplete { try? removeFolder(own, in: claimed, drop: plan.drop) } }
        var sha256: String?
        if facts.kind == .regular, (1...limit).contains(facts.size) {
            switch try copyInPlace(plan, facts, to: own, limit: limit) {
            case .success(let hash): sha256 = hash
            case .failure(let stop): return stop.outcome
            }
        } else {
            // Refused unread; the claim gets a stand-in of the same kind and size.
            try standIn(for: facts, in: own)
        }
        let entry = LeftInPlace.Entry(drop: plan.drop, facts: facts, sha256: sha256)
        if let known, let sha256, known.sha256 == sha256 {
            // The same bytes under new times, or on a mount that numbers its files anew: no other drop.
            try leftBehind.remember(path, known.with(facts))
            return .leftBefore
        }
        let note = own.makeNote(Self.leftName, Array("1".utf8))
        guard note == 0 else { throw .io(call: "symlink", path: own.shownPath(Self.leftName), errno: note) }
        try leftBehind.remember(path, entry)
        do throws(ByteCopy.Fault) {
            try Self.finish(own, plan.name)
        } catch {
            throw .io(call: "rename", path: own.shownPath(plan.name), errno: error.errnoValue)
        }
        isComplete = true
        var claim = makeClaim(drop: plan.drop, seq: plan.seq, path: path, name: plan.name, facts: facts)
        claim.isLeft = true
        return .claimed(claim)
    }

    /// What is remembered of a file that was left in place.
    func left(_ path: [UInt8], _ claimed: OpenFolder) -> LeftInPlace.Entry? {
        leftBehind?.entry(path) { drop in
            guard case .success = claimed.facts(Array(drop.utf8)) else { return false }
            return true
        }
    }

    /// Why a file could not be copied in place; nothing was claimed.
    private struct Stop: Error { var outcome: ClaimOutcome }

    private func copyInPlace(
        _ plan: Plan,
        _ facts: FileFacts,
        to own: OpenFolder,
        limit: Int64
    ) throws(InboxError) -> Result<String, Stop> {
        let raw = plan.name.withCName { name in
            retrying { openat(plan.source.descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
        }
        guard raw >= 0 else {
            switch errno {
            case ENOENT, ELOOP: return .failure(Stop(outcome: .vanished))
            case EACCES, EPERM:
                let inbox = try stages.own(.inbox)
                let reason = Blockage.file(path: plan.candidate.path, facts: facts, in: inbox).reason
                return .failure(Stop(outcome: .blocked(reason)))
            default: throw plan.source.failure("open", plan.name)
            }
        }
        let source = OwnedDescriptor(raw)
        let hash: String
        do throws(ByteCopy.Fault) {
            hash = try copy(source, facts, to: own, limit: limit)
        } catch {
            switch error {
            case .overLimit: return .failure(Stop(outcome: .changed))
            case .read(let value): throw .io(call: "read", path: plan.source.shownPath(plan.name), errno: value)
            case .write(let value): throw .io(call: "write", path: own.shown, errno: value)
            case .sync(let value): throw .io(call: "fdatasync", path: own.shown, errno: value)
            }
        }
        var status = stat()
        guard fstat(source.raw, &status) == 0 else { throw plan.source.failure("stat", plan.name) }
        guard FileFacts(status) == facts else { return .failure(Stop(outcome: .changed)) }
        return .success(hash)
    }

    /// Copies into `.copy` and makes the bytes durable, with the source's time; gives the SHA-256.
    private func copy(
        _ source: borrowing OwnedDescriptor,
        _ facts: FileFacts,
        to own: OpenFolder,
        limit: Int64
    ) throws(ByteCopy.Fault) -> String {
        let raw = Self.copyName.withCName { name in
            retrying { openat(own.descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o640) }
        }
        guard raw >= 0 else { throw .write(errno) }
        let target = OwnedDescriptor(raw)
        var hash = SHA256()
        try ByteCopy.copy(from: source.raw, to: target.raw, limit: limit, expecting: facts.size) { hash.add($0) }
        let (seconds, rest) = (facts.modified.flooredQuotient(1_000_000_000), facts.modified)
        let time = timespec(tv_sec: Int(seconds), tv_nsec: Int(rest - seconds * 1_000_000_000))
        var times = [time, time]
        futimens(target.raw, &times)
        guard retrying({ fdatasync(target.raw) }) == 0 else { throw .sync(errno) }
        return hash.digest.hex
    }

    private static func finish(_ own: OpenFolder, _ name: [UInt8]) throws(ByteCopy.Fault) {
        let failure = own.rename(copyName, to: own, as: name)
        guard failure == 0 else { throw .write(failure) }
    }

    private func standIn(for facts: FileFacts, in own: OpenFolder) throws(InboxError) {
        guard facts.kind == .regular else {
            let failure = own.makeNote(Self.copyName, Array("left in place".utf8))
            guard failure == 0 else { throw .io(call: "symlink", path: own.shown, errno: failure) }
            return
        }
        let raw = Self.copyName.withCName { name in
            retrying { openat(own.descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o640) }
        }
        guard raw >= 0 else { throw own.failure("create", Self.copyName) }
        let file = OwnedDescriptor(raw)
        // A hole: it takes no room. A file system that cannot hold such a size shows an empty file instead.
        _ = ftruncate(file.raw, Int(facts.size))
    }
}
