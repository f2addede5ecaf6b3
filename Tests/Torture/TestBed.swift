import Glibc

/// The folders of one service under test: everything under one home, or the inbox's side on another file system.
struct TestBed: Sendable {
    /// Archive, objects, catalog, log.
    let home: String
    /// Inbox, claimed, done, rejected; `home` itself unless it is split.
    let inboxSide: String
    /// Mounts whose power can be cut; empty on a plain folder.
    var mounts: [String] = []

    /// - Parameter inboxSide: a folder on another file system, or nil.
    init(home: String, inboxSide: String? = nil) {
        self.home = home
        self.inboxSide = inboxSide ?? home
    }

    var isSplit: Bool { inboxSide != home }
    var inbox: String { inboxSide + "/inbox" }
    var claimed: String { inboxSide + "/claimed" }
    var done: String { inboxSide + "/done" }
    var rejected: String { inboxSide + "/rejected" }
    /// Where droppers write before they move in; on the inbox's file system.
    var staging: String { inboxSide + "/staging" }
    var archive: String { home + "/archive" }
    var objects: String { home + "/objects" }
    var spool: String { home + "/spool" }
    var segment: String { archive + "/00000001.jsonl" }
    var catalog: String { home + "/catalog-v5.sqlite" }

    /// What tells the program where everything is.
    var arguments: [String] { ["--home", home] + (isSplit ? ["--inbox", inbox] : []) }

    /// Longest first does not matter: the injector takes the longest that fits.
    var roots: [(path: String, role: String)] {
        [
            (inbox, "inbox"), (claimed, "claimed"), (done, "done"), (rejected, "rejected"), (archive, "archive"),
            (objects, "objects"), (spool, "spool"), (home, "home"),
        ]
    }

    /// Makes what a dropper needs; the service makes the rest.
    func create() throws(TortureError) {
        for path in [inboxSide, home, inbox, staging] { try Folder.make(path) }
        for path in [inboxSide, home, inbox] { try Folder.sync(path) }
    }
}
