/// Everything about the inbox that can be configured, with the defaults of the design.
package struct InboxSettings: Sendable, Hashable {
    /// Absolute paths.
    ///
    /// `claimed`, `done` and `rejected` lie on one mount, which should be the inbox's (drops move between them by
    /// rename; another mount has its own, see `StageFolders`); `spool` and `objects` lie on one mount, which may be
    /// another.
    package struct Folders: Sendable, Hashable {
        package var inbox: String
        package var claimed: String
        package var done: String
        package var rejected: String
        package var spool: String
        package var objects: String

        package init(
            inbox: String,
            claimed: String,
            done: String,
            rejected: String,
            spool: String,
            objects: String
        ) {
            self.inbox = inbox
            self.claimed = claimed
            self.done = done
            self.rejected = rejected
            self.spool = spool
            self.objects = objects
        }
    }

    /// How long a file must be still before it is taken.
    package struct Settling: Sendable, Hashable {
        /// After it was closed after writing.
        package var afterClose: Duration = .milliseconds(250)
        /// While events tell that its writer has not closed it; the kernel tells the close whatever ends the writer, so
        /// this only bounds what cannot be foreseen.
        package var whileOpen: Duration = .seconds(120)
        /// In any other case but a rename into the inbox, which is complete at once.
        package var otherwise: Duration = .seconds(2)
        /// How long a folder made in place (not moved in) must be unchanged before it is removed as emptied: a
        /// copying program may be between two files.
        package var emptiedFolder: Duration = .seconds(5)
        /// A file that is not complete after this long is reported; it is waited for all the same.
        package var report: Duration = .seconds(600)

        package init() {}
    }

    /// What must be beside a settled file before it is taken.
    package enum Release: Sendable, Hashable {
        /// Nothing.
        case settled
        /// A file named like it with this suffix, such as `.done`; its content does not matter.
        case marker(suffix: String)
        /// A file named like it with `.sha256` that holds the SHA-256 of its content.
        case checksum
    }

    package var folders: Folders
    package var settling = Settling()
    package var release = Release.settled
    /// The slow scan that finds what events did not tell.
    package var rescan: Duration = .seconds(60)
    /// The scan that takes the place of events where there are none: network and FUSE mounts, folders that cannot be
    /// watched, and everything while `caunoi-watch` does not run.
    package var poll: Duration = .seconds(5)
    /// Name patterns to leave alone besides the built-in ones; `*` stands for any bytes, `?` for one.
    package var ignore: [String] = []
    /// Files in more folders than this, one in the other, wait and are said to do so.
    package var depth = 32
    /// Bytes; a larger file is rejected unread.
    package var fileLimit: Int64 = 64 << 20
    /// Bits of the folders made under `done` and `rejected`, set-group-ID so that receipts get the drop group.
    package var folderMode: UInt32 = 0o2750
    /// Bits of receipts.
    package var receiptMode: UInt32 = 0o640
    /// Whether files that the service may read but not move are copied and left in place; without it they wait, but
    /// for those on read-only mounts, where nobody could move them.
    package var leavesInPlace = false
    /// Path of `caunoi-watch`; nil: scanning only.
    package var watchProgram: String?

    package init(folders: Folders) { self.folders = folders }
}
