import Glibc

extension Claims {
    /// How often reading this claim was begun and noted; 0 where nothing was.
    ///
    /// Only claims found at start have a note: while the service runs it counts in memory.
    package func attempts(of claim: Claim) -> Int {
        guard case .success(let own) = try? stages.folder(of: claim), let text = own.note(Self.triesName)
        else { return 0 }
        return max(0, Int(String(decoding: text, as: UTF8.self)) ?? 0)
    }

    /// Removes the note: the run ended in order, so nothing is held against the file.
    ///
    /// Not synced: a power cut can bring the note back, one attempt too many.
    package func forgetAttempts(of claim: Claim) throws(InboxError) {
        guard case .success(let own) = try stages.folder(of: claim) else { return }
        try own.removeFile(Self.triesName)
    }

    /// Notes one attempt more, before it is made, so that a file that brings the service down is known at the next
    /// start.
    ///
    /// The note is a symlink whose target is the number: metadata only, so the sync of the folder makes it durable.
    /// - Returns: the number of attempts with this one; on disk when it returns.
    /// - Throws: `InboxError`; one of `fsync` is final like any other.
    package func noteAttempt(of claim: Claim) throws(InboxError) -> Int {
        let own = try stages.existingFolder(of: claim)
        let count = attempts(of: claim) + 1
        // Of a run that ended between the two steps.
        try own.removeFile(Self.newTriesName)
        let failure = own.makeNote(Self.newTriesName, Array(String(count).utf8))
        guard failure == 0 else {
            throw .io(call: "symlink", path: own.shownPath(Self.newTriesName), errno: failure)
        }
        let renamed = Self.newTriesName.withCName { from in
            Self.triesName.withCName { renameat(own.descriptor, from, own.descriptor, $0) }
        }
        guard renamed == 0 else { throw own.failure("rename", Self.triesName) }
        guard retrying({ fsync(own.descriptor) }) == 0 else { throw own.failure("fsync", []) }
        return count
    }
}
