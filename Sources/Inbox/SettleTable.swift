import News

/// Every file seen in the inbox and how far it is on its way to being taken: the settle rules of the design as a
/// state machine without clock and without I/O.
///
/// Files settle beside each other; a deadline says only "look again".
struct SettleTable: Sendable {
    typealias Slot = PathTable.Slot

    private let afterClose: Int64
    private let otherwise: Int64
    private let whileOpen: Int64
    var paths = PathTable()
    var entries: [Entry] = []
    private var deadlines = DeadlineHeap()
    private var queue = ReadyQueue()
    private var wallClock = WallClockWatch()
    private var nextTry = NextTry()
    var scan: UInt32 = 0
    /// By state.
    private(set) var counts: [State: Int] = [:]
    /// Files seen since the start, and those of them that were gone before they were claimed:
    /// noticed = claimed + vanished + count.
    private(set) var noticed = 0
    private(set) var vanished = 0

    init(_ settling: InboxSettings.Settling = .init()) {
        afterClose = settling.afterClose.nanoseconds
        otherwise = settling.otherwise.nanoseconds
        whileOpen = settling.whileOpen.nanoseconds
    }

    var count: Int { paths.count }
    func path(_ slot: Slot) -> [UInt8] { paths.path(slot) }
    subscript(slot: Slot) -> Entry { entries[Int(slot)] }
    func slot(_ path: [UInt8]) -> Slot? { path.withUnsafeBufferPointer { paths.slot($0) } }

    // MARK: What is told to it

    /// A file was looked at.
    mutating func saw(_ path: UnsafeBufferPointer<UInt8>, _ facts: FileFacts, _ hint: SettleHint, _ now: Moment) {
        wallClock.note(now)
        guard let slot = paths.slot(path) else {
            let slot = paths.insert(path)
            let entry = Entry(
                facts: facts,
                state: .stilling,
                scan: scan,
                firstSeen: now.monotonic,
                firstSeenWall: now.wall / 1_000
            )
            if Int(slot) < entries.count {
                let stamp = entries[Int(slot)].stamp
                entries[Int(slot)] = entry
                entries[Int(slot)].stamp = stamp
            } else {
                entries.append(entry)
            }
            counts[.stilling, default: 0] += 1
            noticed += 1
            begin(slot, hint, now)
            return
        }
        let old = entries[Int(slot)]
        entries[Int(slot)].scan = scan
        guard old.facts.inode == facts.inode, old.facts.device == facts.device, old.facts.kind == facts.kind else {
            entries[Int(slot)].facts = facts
            replace(slot, now)
            begin(slot, hint, now)
            return
        }
        // While somebody is claiming it, the claim itself finds out whether it changed.
        if old.state == .handedOut { return }
        if old.state == .left {
            entries[Int(slot)].facts = facts
            if old.facts.hasSameContent(as: facts) { return }
            noticed += 1
            entries[Int(slot)].firstSeen = now.monotonic
            entries[Int(slot)].firstSeenWall = now.wall / 1_000
            return begin(slot, hint, now)
        }
        let hint = old.wasPutBack && hint == .movedIn ? .changed : hint
        entries[Int(slot)].facts = facts
        let sameContent = old.facts.hasSameContent(as: facts)
        switch (old.state, hint) {
        case (.ready, _) where sameContent, (.tooDeep, _): break
        case (_, .movedIn): begin(slot, hint, now)
        case (let state, _) where state.isHeldUp && sameContent: makeReady(slot, now)
        case (_, .closed): begin(slot, hint, now)
        case (.closing, _) where sameContent:
            // Only attributes changed, as programs do that set times and mode after closing.
            if old.facts.changed != facts.changed { begin(slot, .closed, now) }
        case (.stilling, _) where old.facts == facts: break
        default: wait(slot, .stilling, now.monotonic + otherwise)
        }
    }

    mutating func saw(_ path: [UInt8], _ facts: FileFacts, _ hint: SettleHint, _ now: Moment) {
        path.withUnsafeBufferPointer { saw($0, facts, hint, now) }
    }

    /// Its writer wrote and has it open: it is complete when that is closed, however long the writer pauses.
    mutating func isBeingWritten(_ slot: Slot, _ now: Moment) {
        switch self[slot].state {
        case .handedOut, .tooDeep: return
        case .stilling: break
        default: wait(slot, .stilling, now.monotonic + otherwise)
        }
        entries[Int(slot)].openUntil = now.monotonic + whileOpen
    }

    /// Events were lost, so that a close may have been among them.
    mutating func forgetWriters(_ now: Moment) {
        forEach { table, slot in
            guard table[slot].openUntil > 0 else { return }
            table.entries[Int(slot)].openUntil = 0
            if table[slot].state == .stilling { table.settleAgain(slot, now) }
        }
    }

    /// Removes a file that is not there any more.
    mutating func forget(_ slot: Slot) {
        // What was left in place has had its end already.
        if entries[Int(slot)].state != .left { vanished += 1 }
        remove(slot)
    }

    /// What became of a file that was handed out with these facts.
    mutating func ended(_ path: [UInt8], _ facts: FileFacts, _ end: CandidateEnd, _ now: Moment) {
        guard let slot = slot(path), self[slot].state == .handedOut, self[slot].facts.inode == facts.inode,
            self[slot].facts.device == facts.device
        else {
            // Another file has its name by now.
            if end != .claimed, end != .left(isNew: true) { vanished += 1 }
            return
        }
        switch end {
        case .claimed:
            remove(slot)
            nextTry.succeeded()
        case .vanished: forget(slot)
        case .changed:
            entries[Int(slot)].wasPutBack = true
            settleAgain(slot, now)
        case .blocked: block(slot, nil)
        case .hindered: wait(slot, .blocked, nextTry.afterFailure(at: now.monotonic))
        case .left(let isNew):
            // What was taken by an earlier run is no drop of this one.
            if !isNew { vanished += 1 }
            entries[Int(slot)].stamp &+= 1
            setState(slot, .left)
        }
    }

    private mutating func remove(_ slot: Slot) {
        setState(slot, .stilling)
        counts[.stilling, default: 0] -= 1
        entries[Int(slot)].stamp &+= 1
        paths.remove(slot)
    }

    /// Slots whose deadline has come; the caller looks at each file again and tells `looked`.
    mutating func due(_ now: Moment) -> [Slot] {
        wallClock.note(now)
        var due: [Slot] = []
        while let first = deadlines.first, first.deadline <= now.monotonic {
            deadlines.removeFirst()
            if paths.isUsed(first.slot), entries[Int(first.slot)].stamp == first.stamp { due.append(first.slot) }
        }
        return due
    }

    /// What a file looks like at its deadline.
    mutating func looked(_ slot: Slot, _ facts: FileFacts, _ now: Moment) {
        let old = entries[Int(slot)]
        entries[Int(slot)].facts = facts
        switch old.state {
        case .stilling where old.facts == facts && old.openUntil > now.monotonic:
            wait(slot, .stilling, old.openUntil)
        case .closing where old.facts.hasSameContent(as: facts), .stilling where old.facts == facts:
            makeReady(slot, now)
        case .closing, .stilling:
            if old.facts.inode != facts.inode || old.facts.device != facts.device {
                replace(slot, now)
            }
            wait(slot, .stilling, now.monotonic + otherwise)
        // Only what hindered has a deadline: its next try. A claim looks at the file itself.
        case .blocked: makeReady(slot, now)
        default: break
        }
    }

    /// The file went on changing although it was thought to be complete.
    mutating func settleAgain(_ slot: Slot, _ now: Moment) { wait(slot, .stilling, now.monotonic + otherwise) }

    /// `code` is the reason as found here; nil for what the claim met.
    mutating func block(_ slot: Slot, _ code: Reason.Code?) {
        let state: State =
            switch code {
            case .unreadable: .unreadable
            case .notMovable: .notMovable
            case .unreleased: .unreleased
            case .checksumMismatch: .mismatched
            default: .blocked
            }
        entries[Int(slot)].stamp &+= 1
        setState(slot, state)
    }

    /// What it waited for beside it has come or changed: it may be ready.
    mutating func release(_ slot: Slot, _ now: Moment) {
        if self[slot].state == .unreleased || self[slot].state == .mismatched { makeReady(slot, now) }
    }

    // MARK: What is asked of it

    /// Monotonic nanoseconds of the next `due`; nil while nothing settles.
    mutating func nextDeadline() -> Int64? {
        while let first = deadlines.first {
            if paths.isUsed(first.slot), entries[Int(first.slot)].stamp == first.stamp { return first.deadline }
            deadlines.removeFirst()
        }
        return nil
    }

    /// The file that has been ready longest, now `handedOut`.
    mutating func takeReady() -> Slot? {
        while let (slot, stamp) = queue.removeFirst() {
            guard paths.isUsed(slot), entries[Int(slot)].stamp == stamp, entries[Int(slot)].state == .ready else {
                continue
            }
            setState(slot, .handedOut)
            return slot
        }
        return nil
    }

    // MARK: Steps

    /// Another file has the name: another drop.
    ///
    /// The end of one that was handed out will be told.
    private mutating func replace(_ slot: Slot, _ now: Moment) {
        noticed += 1
        let state = entries[Int(slot)].state
        if state != .handedOut, state != .left { vanished += 1 }
        entries[Int(slot)].firstSeen = now.monotonic
        entries[Int(slot)].firstSeenWall = now.wall / 1_000
        entries[Int(slot)].wasPutBack = false
        entries[Int(slot)].openUntil = 0
    }

    private mutating func begin(_ slot: Slot, _ hint: SettleHint, _ now: Moment) {
        let facts = entries[Int(slot)].facts
        if hint == .tooDeep {
            entries[Int(slot)].stamp &+= 1
            return setState(slot, .tooDeep)
        }
        // A FIFO or a symlink has no content to wait for.
        guard facts.kind == .regular else { return makeReady(slot, now) }
        switch hint {
        case .movedIn: makeReady(slot, now)
        case .closed:
            entries[Int(slot)].openUntil = 0
            wait(slot, .closing, now.monotonic + afterClose)
        case .changed, .tooDeep: wait(slot, .stilling, now.monotonic + otherwise)
        case .scan:
            let stillFor = wallClock.stillness(since: max(facts.modified, facts.changed), now)
            if stillFor >= otherwise {
                makeReady(slot, now)
            } else {
                wait(slot, .stilling, now.monotonic + otherwise - stillFor)
            }
        }
    }

    private mutating func wait(_ slot: Slot, _ state: State, _ deadline: Int64) {
        entries[Int(slot)].stamp &+= 1
        setState(slot, state)
        deadlines.insert(.init(deadline: deadline, slot: slot, stamp: entries[Int(slot)].stamp))
        if deadlines.count > 2 * count + 1_024 {
            let entries = entries
            let paths = paths
            deadlines.keep { paths.isUsed($0.slot) && entries[Int($0.slot)].stamp == $0.stamp }
        }
    }

    private mutating func makeReady(_ slot: Slot, _ now: Moment) {
        entries[Int(slot)].stamp &+= 1
        entries[Int(slot)].readySince = now.monotonic
        setState(slot, .ready)
        queue.append(slot, stamp: entries[Int(slot)].stamp)
    }

    private mutating func setState(_ slot: Slot, _ state: State) {
        counts[entries[Int(slot)].state, default: 0] -= 1
        counts[state, default: 0] += 1
        entries[Int(slot)].state = state
    }
}
