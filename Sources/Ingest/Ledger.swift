import Archive
import Catalog
import Inbox
import News
import Synchronization
import Workers

/// The single writer: decides, appends, makes durable, and files away. Here is the order of the steps of a commit.
///
/// Everything runs on one thread of its own and blocks there; nothing is awaited inside a group, so a group is
/// atomic to all callers.
actor Ledger {
    private let executor: BlockingExecutor
    var writer: ArchiveWriter
    let reader: ArchiveReader
    let rules: DecisionRules
    let catalog: ItemCatalog
    let desk: FilingDesk
    let stages: StageWatch
    let now: @Sendable () -> UnixTime
    /// Lines of the group under way, by seq: no reader finds them yet.
    private(set) var staged: [Int64: RecordLine] = [:]
    /// Drops by outcome, all runs together: counted by the records at start, and with every commit since.
    private(set) var recorded: [Outcome: Int64]
    private var fileAgainFailure: String?
    /// What hindered revisions last; said once.
    var revisionFailure: String?

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }
    nonisolated let archiveID: String
    nonisolated let committedSeq: Atomic<Int64>

    init(
        writer: consuming ArchiveWriter,
        reader: ArchiveReader,
        catalog: ItemCatalog,
        recorded: [Outcome: Int64],
        rules: DecisionRules = DecisionRules(),
        desk: FilingDesk,
        stages: StageWatch,
        executor: BlockingExecutor,
        now: @escaping @Sendable () -> UnixTime
    ) {
        self.recorded = recorded
        archiveID = writer.archiveID
        committedSeq = Atomic(writer.nextSeq - 1)
        self.executor = executor
        self.writer = writer
        self.reader = reader
        self.rules = rules
        self.catalog = catalog
        self.desk = desk
        self.stages = stages
        self.now = now
    }

    /// Seq of the last committed record; asked without waiting for a commit under way.
    nonisolated var lastSeq: Int64 { committedSeq.load(ordering: .relaxed) }

    /// Steps 5c to 6 for a group whose bytes and names are on disk: decision and append, commit point, filing away.
    ///
    /// - Returns: nil when the group is recorded; else why it must wait: nothing of it is in the archive or the
    ///   catalog, and the same group is to be committed before any other.
    /// - Throws: what makes the service stop and start again: an archive of which nothing is known any more.
    func commit(_ group: [PreparedDrop]) throws -> Reason? {
        stages.begin(.committing)
        defer { stages.end(.committing) }
        let records: [[RecordLine]]
        let before = lastSeq
        do {
            // The catalog's transaction ends after the commit point, so it never runs ahead of the archive.
            records = try append(group)
        } catch {
            guard !writer.isPoisoned, let reason = Reason.waiting(error) else { throw error }
            return reason
        }
        let durable = ContinuousClock.now
        committedSeq.store(writer.nextSeq - 1, ordering: .relaxed)
        stages.begin(.filing)
        defer { stages.end(.filing) }
        // Not synced: a start repeats it from the records.
        for (drop, lines) in zip(group, records) {
            var times = drop.times
            times.commit = drop.preparedAt.duration(to: durable)
            desk.file(drop.claim, records: lines, times: times)
            if let first = lines.first, first.seq > before { count(lines) }
        }
        desk.flush()
        return nil
    }

    /// Counts a drop by the best of its parts' outcomes, as the catalog does.
    private func count(_ lines: [RecordLine]) {
        let kinds = Set(lines.compactMap(\.kind))
        let ranks: [(RecordKind, Outcome)] = [
            (.item, .archived), (.duplicate, .duplicate), (.failure, .failed), (.rejection, .rejected),
        ]
        if let best = ranks.first(where: { kinds.contains($0.0) }) { recorded[best.1, default: 0] += 1 }
    }

    private func append(_ group: [PreparedDrop]) throws -> [[RecordLine]] {
        do {
            return try transaction(group)
        } catch let error as CatalogError where error.passingErrno == nil {
            // The catalog is a cache: it mends itself before the group is decided again, once.
            desk.warn("\(error)")
            return try transaction(group)
        }
    }

    private func transaction(_ group: [PreparedDrop]) throws -> [[RecordLine]] {
        staged.removeAll(keepingCapacity: true)
        defer { staged.removeAll(keepingCapacity: true) }
        do {
            return try catalog.group { catalog in
                let records = try group.map { drop in try stage(drop, in: catalog) }
                #if DEBUG
                if Mutant.isActive(.filedBeforeCommit) {
                    for (drop, lines) in zip(group, records) { desk.file(drop.claim, records: lines, times: nil) }
                }
                #endif
                try writer.commit()
                return records
            }
        } catch {
            writer.discard()
            throw error
        }
    }

    /// The records of one drop, contiguous; those it already has when a start repeats it.
    private func stage(_ drop: PreparedDrop, in catalog: CatalogGroup) throws -> [RecordLine] {
        let found = try catalog.outcome(ofDrop: drop.claim.drop)
        #if DEBUG
        let recorded = Mutant.isActive(.recordsNotAsked) ? [] : found
        #else
        let recorded = found
        #endif
        if !recorded.isEmpty { return try recorded.map { try reader.record(at: $0.place) } }
        let key = RecordKey(drop: drop.claim.drop)
        switch drop.answer {
        case .rejected(let reason):
            return [try record(.rejection(key, source: drop.source, reason: reason), in: catalog)]
        case .failed(let reason):
            return [try record(.failure(key, source: drop.source, reason: reason), in: catalog)]
        case .parts(let parts):
            // Each part is decided after the one before it was applied: a bundle may hold one story twice.
            return try parts.enumerated().map { index, part in
                let key = RecordKey(drop: drop.claim.drop, part: index + 1, parts: parts.count)
                let (content, facts) = try content(of: part, key: key, source: drop.source, in: catalog)
                return try record(content, facts: facts, in: catalog)
            }
        }
    }

    /// One record staged and applied.
    ///
    /// A content that can be no line ends as a failure: the original is kept.
    ///
    /// - Parameter facts: those of an item, read before; nobody reads its JSON again.
    private func record(
        _ content: RecordContent,
        facts: ItemFacts? = nil,
        in catalog: CatalogGroup
    ) throws -> RecordLine {
        let line: RecordLine
        do {
            line = try writer.stage(content, time: now())
        } catch {
            guard case .item(let key, _, let source, _, _) = content, error.concernsContent else { throw error }
            let reason = Reason(.workerAnswer, "\(error); the original is kept and can be read again")
            line = try writer.stage(.failure(key, source: source, reason: reason), time: now())
            try catalog.apply(line)
            return line
        }
        try catalog.apply(line, facts: facts)
        if case .item = content { staged[line.seq] = line }
        return line
    }

    /// For a claim found at start: repeats the filing when the drop is recorded already.
    ///
    /// - Returns: whether it was; if not, the drop goes through the whole trip again under the same id.
    func repeatFiling(of claim: Claim) throws -> Bool {
        let recorded = try catalog.answer { reader throws(CatalogError) in try reader.entries(ofDrop: claim.drop) }
        #if DEBUG
        if Mutant.isActive(.recordsNotAsked) { return false }
        #endif
        guard !recorded.isEmpty else { return false }
        let lines = try recorded.map { try reader.record(at: $0.place) }
        desk.file(claim, records: lines, times: nil)
        desk.flush()
        return true
    }

    /// How long before the last record a receipt may have been written whose bytes a power loss still took: the kernel
    /// writes them out within half a minute, a slow disk later.
    private static let receiptRisk: Int64 = 120

    /// For a start: writes again, from the records, the receipts whose text a power loss took.
    ///
    /// Nothing of the archive depends on it: what fails is told and tried again at the next start.
    func mendReceipts() {
        do {
            guard let last = try catalog.reader.entry(seq: lastSeq), let time = UnixTime(rfc3339: last.time) else {
                return
            }
            let since = UnixTime(seconds: time.seconds - Self.receiptRisk)
            var count = 0
            for receipt in try desk.damagedReceipts(since: since) {
                if try mend(receipt) {
                    count += 1
                } else {
                    desk.warn("no record is known of \(receipt.shown), which is empty")
                }
            }
            if count > 0 { desk.note("\(count) receipts that a power loss had emptied were written again") }
        } catch {
            desk.warn("receipts that a power loss emptied cannot be written again for now: \(error)")
        }
    }

    private func mend(_ receipt: Filing.DamagedReceipt) throws -> Bool {
        guard let seq = receipt.stamp.seq(upTo: lastSeq), let entry = try catalog.reader.entry(seq: seq),
            let drop = entry.key?.drop
        else { return false }
        let entries = try catalog.reader.entries(ofDrop: drop)
        return try desk.mend(receipt, from: entries.map { try reader.record(at: $0.place) })
    }

    /// Tries again what could not be filed away, from the records.
    ///
    /// Nothing of the archive depends on it: what fails is tried again at the next look or start.
    func fileAgain() {
        for claim in desk.unfiled {
            do {
                _ = try repeatFiling(of: claim)
            } catch {
                guard fileAgainFailure != "\(error)" else { return }
                fileAgainFailure = "\(error)"
                return desk.warn("recorded drops cannot be filed away for now: \(error)")
            }
        }
        fileAgainFailure = nil
    }

    /// Whether the catalog counts as many drops of each outcome as were committed; nil where it cannot be asked now.
    var catalogAgrees: Bool? {
        guard let counts = try? catalog.reader.counts() else { return nil }
        return Outcome.allCases.allSatisfy { counts[$0] ?? 0 == recorded[$0] ?? 0 }
    }

    var figures: Figures { desk.figures }

    func prune(doneKeep: Duration, rejectedKeep: Duration) {
        desk.prune(doneKeep: doneKeep, rejectedKeep: rejectedKeep)
    }
}

extension ArchiveError {
    /// Whether one content was refused while the writer goes on.
    var concernsContent: Bool {
        switch self {
        case .refused, .lineTooLong: true
        default: false
        }
    }
}
