import News

extension InboxTree {
    private static let blockedLimit = 100

    /// Counts, the oldest, and what needs a person.
    ///
    /// Goes through the table once.
    func report(_ now: Moment) -> WaitingReport {
        var report = WaitingReport()
        report.leftInPlace = table.counts[.left, default: 0]
        report.files = table.count - report.leftInPlace
        report.noticed = table.noticed
        report.vanished = table.vanished
        report.ignored = ignoredCounts
        report.inboxProblem = problem
        var oldest: (slot: SettleTable.Slot, since: Int64)?
        var files: [(path: [UInt8], facts: FileFacts)] = []
        var folders: [[UInt8]: Int] = [:]
        var deep: [[UInt8]: Int] = [:]
        var slow: [(path: [UInt8], since: Int64)] = []
        var table = table
        table.forEach { table, slot in
            let entry = table[slot]
            if entry.state == .left { return }
            report.counts[entry.state.reason, default: 0] += 1
            if oldest.map({ entry.firstSeen < $0.since }) ?? true { oldest = (slot, entry.firstSeen) }
            switch entry.state {
            case .unreadable where files.count < Self.blockedLimit: files.append((table.path(slot), entry.facts))
            case .notMovable: folders[Array(Claims.split(table.path(slot)).folder), default: 0] += 1
            case .tooDeep: deep[cut(table.path(slot)), default: 0] += 1
            case .closing, .stilling:
                if now.monotonic - entry.firstSeen >= reportAfter, slow.count < Self.blockedLimit {
                    slow.append((table.path(slot), entry.firstSeenWall))
                }
            default: break
            }
        }
        for path in deepest { deep[cut(path), default: 0] += 0 }
        if let oldest {
            report.oldest = .init(
                path: table.path(oldest.slot),
                age: .nanoseconds(max(0, now.monotonic - oldest.since)),
                reason: table[oldest.slot].state.reason
            )
        }
        guard let root else { return report }
        for (path, count) in folders.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            report.add(path, .folder(path: path[...], in: root, isReadable: true), files: count)
        }
        for path in closedFolders.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            report.add(path, .folder(path: path[...], in: root, isReadable: false), files: 0)
        }
        for (path, reason) in refusals.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) })
        where table.slot(path).map({ isReported(table[$0], now) }) ?? false {
            report.add(path, Blockage(reason: reason), files: 1)
        }
        for (path, facts) in files.sorted(by: { $0.path.lexicographicallyPrecedes($1.path) }) {
            report.add(path, .file(path: path, facts: facts, in: root), files: 1)
        }
        for (path, count) in deep.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            report.add(path, .tooDeep(path: path, limit: depthLimit, isDeeperStill: isDeeperStill(path)), files: count)
        }
        for (path, since) in slow.sorted(by: { $0.path.lexicographicallyPrecedes($1.path) }) {
            report.add(path, .slowWriter(path: path, since: UnixTime(microseconds: since)), files: 1)
        }
        return report
    }

    /// What was refused is shown, a missing marker only once it is late.
    private func isReported(_ entry: SettleTable.Entry, _ now: Moment) -> Bool {
        switch entry.state {
        case .blocked, .mismatched: true
        case .unreleased: now.monotonic - entry.firstSeen >= reportAfter
        default: false
        }
    }

    /// The first folder of the path that is too deep.
    private func cut(_ path: [UInt8]) -> [UInt8] {
        let names = path.split(separator: UInt8(ascii: "/")).prefix(depthLimit + 1)
        return Array(names.joined(separator: [UInt8(ascii: "/")]))
    }

    private func isDeeperStill(_ folder: [UInt8]) -> Bool {
        deepest.contains { $0.starts(with: folder + [UInt8(ascii: "/")]) }
    }
}

extension WaitingReport {
    fileprivate mutating func add(_ path: [UInt8], _ blockage: @autoclosure () -> Blockage, files: Int) {
        guard blocked.count < 100 else { return }
        let blockage = blockage()
        blocked.append(.init(path: path, reason: blockage.reason, command: blockage.command, files: files))
    }
}

extension SettleTable.State {
    /// The word for people.
    var reason: Reason.Code {
        switch self {
        case .closing, .stilling: .settling
        case .ready, .handedOut: .queued
        case .unreadable: .unreadable
        case .notMovable, .blocked, .left: .notMovable
        case .unreleased: .unreleased
        case .mismatched: .checksumMismatch
        case .tooDeep: .tooDeep
        }
    }
}
