import Glibc
import News

/// Handing out.
extension InboxTree {
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
            let mayMove = movable[Array(folderPath)] ?? (leavesInPlace || access.mayMove(folder))
            movable[Array(folderPath)] = mayMove
            if !mayMove {
                table.block(slot, .notMovable)
            } else if entry.facts.kind == .regular, !access.mayRead(folder, name) {
                table.block(slot, .unreadable)
            } else if let reason = holds(path, name, entry.facts, in: folder, now) {
                table.block(slot, reason.code)
                if refusals.count < Self.refusalLimit { refusals[path] = reason }
            } else {
                let firstSeen = UnixTime(microseconds: entry.firstSeenWall)
                candidates.append(Candidate(path: path, facts: entry.facts, firstSeen: firstSeen))
            }
        }
        lastFolder = nil
        return candidates
    }

    /// Why the marker or checksum file does not let the file go; nil when it does.
    private mutating func holds(
        _ path: [UInt8],
        _ name: [UInt8],
        _ facts: FileFacts,
        in folder: OpenFolder,
        _ now: Moment
    ) -> Reason? {
        guard !releases.isOpen, facts.kind == .regular else { return nil }
        switch releases.verdict(path, name, facts, in: folder, now) {
        case .held(let reason): return reason
        case .released(let companion):
            if let companion { releases.handedOut(path, companion) }
            return nil
        }
    }

    /// A file could not be looked at: it is gone, closed to us, or the system is short of something.
    mutating func missed(_ slot: SettleTable.Slot, _ failure: Errno, _ now: Moment) {
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
        if end != .claimed, !releases.isOpen { releases.putBack(candidate.path) }
        switch end {
        case .blocked(let reason), .hindered(let reason):
            if refusals.count < Self.refusalLimit { refusals[candidate.path] = reason }
        case .claimed, .vanished, .changed, .left: break
        }
    }
}
