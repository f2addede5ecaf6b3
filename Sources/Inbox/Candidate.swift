package import News

/// What a directory entry is, from the type bits of its mode.
package enum FileKind: String, Sendable, Hashable {
    case regular, symlink, fifo, socket, device, folder, other
}

/// What `fstatat` said of a file, never following a symlink.
package struct FileFacts: Sendable, Hashable {
    package var kind: FileKind
    package var size: Int64
    /// Nanoseconds since 1970.
    package var modified: Int64
    package var changed: Int64
    package var device: UInt64
    package var inode: UInt64
    package var mode: UInt32
    package var owner: UInt32
    package var group: UInt32
    /// Names the inode has; another name of it is another drop, or a way to change it after the claim.
    package var links: UInt64 = 1

    /// Whether the file is the same and its content was not touched.
    ///
    /// A rename changes ctime, so that is left out.
    package func hasSameContent(as other: FileFacts) -> Bool {
        inode == other.inode && device == other.device && size == other.size && modified == other.modified
    }
}

/// A settled drop: nothing more is to be waited for but the service's own turn.
package struct Candidate: Sendable, Hashable {
    /// Inbox-relative, the bytes as the file system holds them.
    package var path: [UInt8]
    package var facts: FileFacts
    /// Wall clock, for "drop to durable".
    package var firstSeen: UnixTime

    package init(path: [UInt8], facts: FileFacts, firstSeen: UnixTime) {
        self.path = path
        self.facts = facts
        self.firstSeen = firstSeen
    }
}

/// What became of a candidate; `InboxWatcher.ended` wants it for every one it handed out.
package enum CandidateEnd: Sendable, Hashable {
    /// It is in `claimed/`.
    case claimed
    /// It was gone: no drop, counted.
    case vanished
    /// It went on being written, or the attempt failed for a passing cause: it settles again.
    case changed
    /// It was copied and lies where it was, because nothing may be moved there; new, or taken before. It is looked at
    /// again when it changes.
    case left(isNew: Bool)
    /// It cannot be taken; shown with the reason, tried again when its attributes change or at a rescan.
    case blocked(Reason)
    /// The attempt failed for a cause that is not the file's, such as a full disk; shown with the reason, tried again
    /// by itself after a rest that grows.
    case hindered(Reason)
}
