import Glibc
import News

/// What lies in the inbox: looks at files and folders, tells the settle table, and keeps what is no drop apart.
///
/// Every step goes down from the inbox's descriptor by names without following symlinks, so that nobody can lead us
/// out of it. All calls block; the actor that owns this has a thread of its own.
struct InboxTree {
    private static let slash = UInt8(ascii: "/")

    let path: String
    private let rules: IgnoreRules
    let depthLimit: Int
    let afterClose: Int64
    let reportAfter: Int64
    let leavesInPlace: Bool
    let access: FileAccess
    var releases: ReleaseDesk

    private(set) var root: OpenFolder?
    var table: SettleTable
    /// Hash of each ignored path seen, with its rule: hashes, because there may be very many.
    private var ignored: [Int: Int] = [:]
    /// Folders that cannot be looked into.
    private(set) var closedFolders: Set<[UInt8]> = []
    /// Why files could not be claimed although they looked as if they could, or may not be yet.
    var refusals: [[UInt8]: Reason] = [:]
    static let refusalLimit = 1_000
    /// Files further down than they are taken from are counted this much further; nobody's folders are deeper.
    private static let extraDepth = 32
    /// Folders deeper even than that, at most `deepLimit` of them.
    private(set) var deepest: Set<[UInt8]> = []
    private static let deepLimit = 100
    /// Folders that the last scan of everything looked into.
    private(set) var folderCount = 0
    private(set) var problem: String?
    /// Device and inode of the inbox, to notice that it was replaced.
    private(set) var identity: Identity?
    /// Whether the last scan of everything missed something for want of descriptors or the like.
    private(set) var isIncomplete = false
    /// The folder the last event was in; events come in runs.
    var lastFolder: (path: [UInt8], folder: OpenFolder)?

    struct Identity: Hashable {
        var device: UInt64
        var inode: UInt64
    }

    /// What a look at a folder and below it found.
    enum Found { case nothing, emptyFolder, files }

    init(_ settings: InboxSettings, access: FileAccess) {
        path = settings.folders.inbox
        rules = IgnoreRules(extra: settings.ignore)
        depthLimit = settings.depth
        afterClose = settings.settling.afterClose.nanoseconds
        reportAfter = settings.settling.report.nanoseconds
        releases = ReleaseDesk(settings)
        leavesInPlace = settings.leavesInPlace
        self.access = access
        table = SettleTable(settings.settling)
    }

    /// Ignored files present, by rule.
    var ignoredCounts: [String: Int] {
        var counts: [String: Int] = [:]
        for rule in ignored.values { counts[rule < 0 ? "companion" : rules.names[rule], default: 0] += 1 }
        return counts
    }

    // MARK: Scans

    /// Looks at everything.
    ///
    /// Absence of the inbox itself is no proof that its files are gone, so nothing is forgotten then.
    mutating func scanAll(_ now: Moment) {
        lastFolder = nil
        do {
            // Opened anew each time: the folder may have been replaced, or something mounted over it.
            let folder = try OpenFolder(path: path)
            root = folder
            problem = nil
            ignored.removeAll(keepingCapacity: true)
            closedFolders.removeAll()
            deepest.removeAll()
            folderCount = 0
            isIncomplete = false
            identity = (try? folder.facts().get()).map { Identity(device: $0.device, inode: $0.inode) }
            table.beginScan()
            var path: [UInt8] = []
            let failure = scan(folder, &path, depth: 0, now) { _ in .scan }
            if let failure {
                problem = InboxError.io(call: "readdir", path: folder.shown, errno: failure.value).description
                isIncomplete = true
            } else if !isIncomplete {
                table.endScan()
                releases.keep { table.slot($0) != nil }
            }
        } catch {
            root = nil
            isIncomplete = true
            problem = error.description
        }
    }

    /// Looks at a folder and below it, as far as its path may be looked into.
    @discardableResult
    mutating func scan(folder path: [UInt8], movedIn: Bool, _ now: Moment) -> Found {
        lastFolder = nil
        let depth = Self.depth(of: path)
        guard let root, !isIgnored(path), depth <= depthLimit + Self.extraDepth else { return .nothing }
        switch root.folder(at: path[...]) {
        case .success(let folder):
            closedFolders.remove(path)
            let before = (files: table.count, folders: folderCount)
            defer { folderCount = before.folders }
            var path = path
            let recent = now.wall.subtractingReportingOverflow(afterClose).partialValue
            let failure = scan(folder, &path, depth: depth, now) { facts in
                guard movedIn else { return .scan }
                // Renamed in means complete, but for a file that somebody is writing at this moment.
                return facts.modified > recent ? .closed : .movedIn
            }
            if let failure { missed(folder: path, failure) }
            return table.count > before.files ? .files : .emptyFolder
        case .failure(let failure):
            missed(folder: path, failure)
            return failure.meansGone ? .nothing : .emptyFolder
        }
    }

    private mutating func scan(
        _ folder: OpenFolder,
        _ path: inout [UInt8],
        depth: Int,
        _ now: Moment,
        _ hint: (FileFacts) -> SettleHint
    ) -> Errno? {
        folderCount += 1
        if !path.isEmpty { path.append(Self.slash) }
        let start = path.count
        var subfolders: [[UInt8]] = []
        let failure = folder.forEachEntry { name, type in
            path.removeSubrange(start...)
            path.append(contentsOf: name)
            if let rule = rules.rule(for: name) {
                ignored[path.hashValue] = rule
                return
            }
            if type == 4 {  // DT_DIR
                subfolders.append(Array(name))
                return
            }
            // Gone again: the next event or scan knows.
            guard case .success(let facts) = folder.facts(Array(name)) else { return }
            if facts.kind == .folder {
                subfolders.append(Array(name))
            } else if releases.isCompanion(name) {
                ignored[path.hashValue] = -1
            } else {
                table.saw(path, facts, depth > depthLimit ? .tooDeep : hint(facts), now)
            }
        }
        for name in subfolders {
            path.removeSubrange(start...)
            path.append(contentsOf: name)
            guard depth < depthLimit + Self.extraDepth else {
                if deepest.count < Self.deepLimit { deepest.insert(path) }
                continue
            }
            switch folder.folder(name) {
            case .success(let subfolder):
                if let failure = scan(subfolder, &path, depth: depth + 1, now, hint) { missed(folder: path, failure) }
            case .failure(let failure): missed(folder: path, failure)
            }
            path.removeSubrange(min(path.count, start + name.count)...)
        }
        path.removeSubrange(max(0, start - 1)...)
        return failure
    }

    private mutating func missed(folder path: [UInt8], _ failure: Errno) {
        if failure.value == EACCES {
            closedFolders.insert(path)
        } else if !failure.meansGone {
            isIncomplete = true
        }
    }

    // MARK: One file

    /// Looks at the one file that an event named.
    mutating func look(at path: [UInt8], _ hint: SettleHint, _ now: Moment) {
        // What lies deeper is counted by scans.
        guard !isIgnored(path), Self.depth(of: path) - 1 <= depthLimit else { return }
        if !releases.isOpen, let partner = releases.partner(of: Claims.split(path).name) {
            return lookAtCompanion(path, of: partner, now)
        }
        switch facts(path) {
        case .success(let facts):
            if facts.kind != .folder { table.saw(path, facts, hint, now) }
        case .failure(let failure):
            if failure.meansGone, let slot = table.slot(path), table[slot].state != .handedOut {
                table.forget(slot)
            }
        }
    }

    /// An event told that the file is being written and not closed.
    mutating func isBeingWritten(_ path: [UInt8], _ now: Moment) {
        if table.slot(path) == nil { look(at: path, .changed, now) }
        if let slot = table.slot(path) { table.isBeingWritten(slot, now) }
    }

    /// A marker or checksum file came or changed: the file that waits for it may go.
    private mutating func lookAtCompanion(_ path: [UInt8], of partner: [UInt8], _ now: Moment) {
        guard case .success = facts(path) else { return }
        ignored[path.hashValue] = -1
        let folder = Claims.split(path).folder
        if let slot = table.slot(Array(folder) + (folder.isEmpty ? [] : [Self.slash]) + partner) {
            table.release(slot, now)
        }
    }

    /// Looks again at the files whose deadline has come.
    mutating func lookAtDue(_ now: Moment) {
        for slot in table.due(now) {
            switch facts(table.path(slot)) {
            case .success(let facts): table.looked(slot, facts, now)
            case .failure(let failure): missed(slot, failure, now)
            }
        }
        lastFolder = nil
    }

    // MARK: Folders and names

    mutating func folder(_ path: ArraySlice<UInt8>) -> Result<OpenFolder, Errno> {
        guard let root else { return .failure(Errno(EIO)) }
        if path.isEmpty { return .success(root) }
        if let lastFolder, lastFolder.path.elementsEqual(path) { return .success(lastFolder.folder) }
        let found = root.folder(at: path)
        if case .success(let folder) = found { lastFolder = (Array(path), folder) }
        return found
    }

    /// Facts of a file, through the folder it is in.
    private mutating func facts(_ path: [UInt8]) -> Result<FileFacts, Errno> {
        let (folderPath, name) = Claims.split(path)
        return folder(folderPath).flatMap { $0.facts(name) }
    }

    /// Ends the run of events for which a folder is kept open: its path may lead elsewhere afterwards.
    mutating func endRun() { lastFolder = nil }

    private mutating func isIgnored(_ path: [UInt8]) -> Bool {
        var start = 0
        while start < path.count {
            let end = path[start...].firstIndex(of: Self.slash) ?? path.count
            if let rule = rules.rule(for: Array(path[start..<end])) {
                ignored[Array(path[..<end]).hashValue] = rule
                return true
            }
            start = end + 1
        }
        return false
    }

    /// How many names the path has.
    static func depth(of path: [UInt8]) -> Int { path.isEmpty ? 0 : path.count(where: { $0 == slash }) + 1 }
}
