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
            table.beginScan()
            var path: [UInt8] = []
            let failure = scan(folder, &path, depth: 0, now) { _ in .scan }
            if let failure {
                problem = InboxError.io(call: "readdir", path: folder.shown, errno: failure.value).description
            } else {
                table.endScan()
            }
        } catch {
            root = nil
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
            if failure?.value == EACCES { closedFolders.insert(path) }
            return table.count > before
        case .failure(let failure):
            if failure.value == EACCES { closedFolders.insert(path) }
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
                if scan(subfolder, &path, depth: depth + 1, now, hint)?.value == EACCES { closedFolders.insert(path) }
            case .failure(let failure):
                if failure.value == EACCES { closedFolders.insert(path) }
            }
            path.removeSubrange(min(path.count, start + name.count)...)
        }
        path.removeSubrange(max(0, start - 1)...)
        return failure
    }

    // MARK: One file

    /// Looks at the one file that an event named.
    mutating func look(at path: [UInt8], _ hint: SettleHint, _ now: Moment) {
        guard !isIgnored(path), isWithinDepth(path) else { return }
        let (folderPath, name) = Claims.split(path)
        guard let folder = folder(folderPath) else { return }
        switch folder.facts(name) {
        case .success(let facts):
            if facts.kind != .folder { table.saw(path, facts, hint, now) }
        case .failure(let failure):
            if failure.value == ENOENT, let slot = table.slot(path), table[slot].state != .handedOut {
                table.forget(slot)
            }
        }
    }

    /// Looks again at the files whose deadline has come.
    mutating func lookAtDue(_ now: Moment) {
        for slot in table.due(now) {
            let (folderPath, name) = Claims.split(table.path(slot))
            guard let folder = folder(folderPath) else {
                // Without the inbox nothing is known; without the folder its files are gone.
                if root == nil { table.settleAgain(slot, now) } else { table.forget(slot) }
                continue
            }
            switch folder.facts(name) {
            case .success(let facts): table.looked(slot, facts, now)
            case .failure: table.forget(slot)
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
            guard let folder = folder(folderPath) else {
                table.forget(slot)
                continue
            }
            var entry = table[slot]
            if now.monotonic - entry.readySince > afterClose || entry.facts.kind != .regular {
                guard case .success(let facts) = folder.facts(name) else {
                    table.forget(slot)
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

    /// What became of a candidate.
    mutating func ended(_ candidate: Candidate, _ end: CandidateEnd, _ now: Moment) {
        table.ended(candidate.path, candidate.facts, end, now)
        if case .blocked(let reason) = end, refusals.count < Self.refusalLimit { refusals[candidate.path] = reason }
    }

    // MARK: Folders and names

    private mutating func folder(_ path: ArraySlice<UInt8>) -> OpenFolder? {
        if path.isEmpty { return root }
        if let lastFolder, lastFolder.path.elementsEqual(path) { return lastFolder.folder }
        guard let root, case .success(let folder) = root.folder(at: path) else { return nil }
        lastFolder = (Array(path), folder)
        return folder
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
