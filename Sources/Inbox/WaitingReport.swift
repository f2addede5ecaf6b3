package import News

/// Seen but not final: what lies in the inbox and why.
package struct WaitingReport: Sendable {
    /// A file or folder that needs a person, or that has been waiting for its writer for long.
    package struct Blocked: Sendable, Hashable {
        /// Inbox-relative.
        package var path: [UInt8]
        /// Its message ends with the command.
        package var reason: Reason
        /// The exact command to run; nil where none helps.
        package var command: String?
        /// Files that wait behind it, as far as they can be seen.
        package var files: Int
    }

    package struct Oldest: Sendable, Hashable {
        /// Inbox-relative.
        package var path: [UInt8]
        package var age: Duration
        package var reason: Reason.Code
    }

    /// A folder where events tell too little, so that it is scanned often.
    package struct Polled: Sendable, Hashable {
        /// Inbox-relative; empty for the inbox itself.
        package var path: [UInt8]
        /// The kind of file system mounted there; nil where the folder could not be watched.
        package var fileSystem: String?
    }

    package enum Notice: String, Sendable {
        /// Events and the slow scan.
        case events
        /// The scan alone: `caunoi-watch` is not there, was not configured or is being started again.
        case scanning
    }

    /// Files in the inbox that are drops to be; ignored ones are not among them.
    package var files = 0
    package var counts: [Reason.Code: Int] = [:]
    /// Files that were taken and lie where they were, because nothing may be moved there.
    package var leftInPlace = 0
    package var oldest: Oldest?
    /// Of the files present, by rule.
    package var ignored: [String: Int] = [:]
    /// At most 100.
    package var blocked: [Blocked] = []
    /// Drops noticed since the start: claimed, vanished or among `files`.
    package var noticed = 0
    /// Those of them that were gone before the claim.
    package var vanished = 0
    package var notice = Notice.scanning
    /// What keeps events from being complete, with what to do; nil when nothing does.
    package var noticeProblem: String?
    /// In the order of their paths; at most 100.
    package var polled: [Polled] = []
    package var pollInterval = Duration.zero
    /// The inbox folder itself cannot be read.
    package var inboxProblem: String?
}
