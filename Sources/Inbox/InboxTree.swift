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
    private let depthLimit: Int
    private let afterClose: Int64
    let access: FileAccess

    private(set) var root: OpenFolder?
    var table: SettleTable
    /// Hash of each ignored path seen, with its rule: hashes, because there may be very many.
    private var ignored: [Int: Int] = [:]
    /// Folders that cannot be looked into.
    private(set) var closedFolders: Set<[UInt8]> = []
    /// Why files could not be claimed although they looked as if they could.
    private(set) var refusals: [[UInt8]: Reason] = [:]
    private static let refusalLimit = 1_000
    private(set) var tooDeep = 0
    private(set) var problem: String?
    /// Whether the last scan of everything missed something for want of descriptors or the like.
    private(set) var isIncomplete = false
    /// The folder the last event was in; events come in runs.
    private var lastFolder: (path: [UInt8], folder: OpenFolder)?

    init(_ settings: InboxSettings, access: FileAccess) {
        path = settings.folders.inbox
        rules = IgnoreRules(extra: settings.ignore)
        depthLimit = settings.depth
        afterClose = settings.settling.afterClose.nanoseconds
        self.access = access
        table = SettleTable(settings.settling)
    }

    /// Ignored files present, by rule.
    var ignoredCounts: [String: Int] {
        var counts: [String: Int] = [:]
        for rule in ignored.values { counts[rules.names[rule], default: 0] += 1 }
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
            tooDeep = 0
            isIncomplete = false
            table.beginScan()
            var path: [UInt8] = []
            let failure = scan(folder, &path, depth: 0, now) { _ in .scan }
            if let failure {
                problem = InboxError.io(call: "readdir", path: folder.shown, errno: failure.value).description
                isIncomplete = true
            } else if !isIncomplete {
                table.endScan()
            }
        } catch {
            root = nil
            isIncomplete = true
            problem = error.description
        }
    }

    /// Looks at a folder and below it, as far as its path may be looked into.
    ///
    /// True when it is there and not empty.
    @discardableResult
    mutating func scan(folder path: [UInt8], movedIn: Bool, _ now: Moment) -> Bool {
        lastFolder = nil
        guard let root, !isIgnored(path), isWithinDepth(path) else { return false }
        switch root.folder(at: path[...]) {
        case .success(let folder):
            closedFolders.remove(path)
            let before = table.count
            var path = path
            let depth = path.isEmpty ? 0 : path.count(where: { $0 == Self.slash }) + 1
            let recent = now.wall.subtractingReportingOverflow(afterClose).partialValue
            let failure = scan(folder, &path, depth: depth, now) { facts in
                guard movedIn else { return .scan }
                // Renamed in means complete, but for a file that somebody is writing at this moment.
                return facts.modified > recent ? .closed : .movedIn
            }
            if let failure { missed(folder: path, failure) }
            return table.count > before
        case .failure(let failure):
            missed(folder: path, failure)
            return false
        }
    }

    private mutating func scan(
        _ folder: OpenFolder,
        _ path: inout [UInt8],
        depth: Int,
        _ now: Moment,
        _ hint: (FileFacts) -> SettleHint
    ) -> Errno? {
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
            } else {
                table.saw(path, facts, hint(facts), now)
            }
        }
        for name in subfolders {
            path.removeSubrange(start...)
            path.append(contentsOf: name)
            guard depth < depthLimit else {
                tooDeep += 1
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
        guard !isIgnored(path), isWithinDepth(path) else { return }
        switch facts(path) {
        case .success(let facts):
            if facts.kind != .folder { table.saw(path, facts, hint, now) }
        case .failure(let failure):
            if failure.meansGone, let slot = table.slot(path), table[slot].state != .handedOut {
                table.forget(slot)
            }
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

    /// The files that may be claimed now, at most `limit`, each looked at once more where it waited meanwhile.
    mutating func takeReady(_ limit: Int, _ now: Moment) -> [Candidate] {
        var candidates: [Candidate] = []
        /// Of the folders of this batch, whether files may be moved out.
        var movable: [[UInt8]: Bool] = [:]
        while candidates.count < limit, let slot = table.takeReady() {
            let path = table.path(slot)
            if !refusals.isEmpty { refusals[path] = nil }
            let (folderPath, name) = Claims.split(path)
            let folder: OpenFolder
            switch self.folder(folderPath) {
            case .success(let found): folder = found
            case .failure(let failure):
                missed(slot, failure, now)
                continue
            }
            var entry = table[slot]
            if now.monotonic - entry.readySince > afterClose || entry.facts.kind != .regular {
                let facts: FileFacts
                switch folder.facts(name) {
                case .success(let found): facts = found
                case .failure(let failure):
                    missed(slot, failure, now)
                    continue
                }
                guard facts.hasSameContent(as: entry.facts), facts.kind == entry.facts.kind else {
                    table.settleAgain(slot, now)
                    continue
                }
                entry.facts = facts
            }
            let mayMove = movable[Array(folderPath)] ?? access.mayMove(folder)
            movable[Array(folderPath)] = mayMove
            if !mayMove {
                table.block(slot, .notMovable)
            } else if entry.facts.kind == .regular, !access.mayRead(folder, name) {
                table.block(slot, .unreadable)
            } else {
                let firstSeen = UnixTime(microseconds: entry.firstSeenWall)
                candidates.append(Candidate(path: path, facts: entry.facts, firstSeen: firstSeen))
            }
        }
        lastFolder = nil
        return candidates
    }

    /// A file could not be looked at: it is gone, closed to us, or the system is short of something.
    private mutating func missed(_ slot: SettleTable.Slot, _ failure: Errno, _ now: Moment) {
        if failure.meansGone {
            table.forget(slot)
        } else if failure.value == EACCES {
            table.block(slot, .notMovable)
        } else {
            table.settleAgain(slot, now)
        }
    }

    /// What became of a candidate.
    mutating func ended(_ candidate: Candidate, _ end: CandidateEnd, _ now: Moment) {
        table.ended(candidate.path, candidate.facts, end, now)
        if case .blocked(let reason) = end, refusals.count < Self.refusalLimit { refusals[candidate.path] = reason }
    }

    // MARK: Folders and names

    private mutating func folder(_ path: ArraySlice<UInt8>) -> Result<OpenFolder, Errno> {
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

    private func isWithinDepth(_ path: [UInt8]) -> Bool {
        path.count(where: { $0 == Self.slash }) <= depthLimit
    }
}
