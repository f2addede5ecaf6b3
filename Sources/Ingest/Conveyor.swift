import Inbox
import News
import Workers

/// The trip of every drop from the inbox to the commit: claim, copy, read, gather, commit.
struct Conveyor: Sendable {
    let watcher: InboxWatcher
    let gate: Gate
    let intake: Intake
    let syncer: Syncer
    let pool: WorkerPool
    let flow: Flow
    let ledger: Ledger
    let hindrances: Hindrances
    let attempts: Attempts
    /// How often a claim found at start is taken up before its drop is given up as failed.
    let attemptLimit: Int
    let log: DropLog
    let groupDrops: Int
    let groupBytes: Int64
    let now: @Sendable () -> UnixTime

    /// Takes what the watcher hands out until it is stopped, then waits for what is under way.
    ///
    /// - Throws: `InboxError` when the inbox's own folders fail for a cause that does not pass.
    func takeIn() async throws {
        try await withReaders { readers in
            while true {
                let candidates = await watcher.next(limit: 32)
                guard !candidates.isEmpty else { break }
                var ends: [(candidate: Candidate, end: CandidateEnd)] = []
                let longest = await gate.openSince.map { $0.duration(to: .now) }
                for candidate in candidates {
                    guard await flow.enter() else { break }
                    let taken = try await intake.take(candidate, seq: ledger.lastSeq).settled(within: longest)
                    ends.append((candidate, taken.end))
                    if case .released = taken {
                        await flow.leave(1)
                    } else {
                        readers.addTask { await prepare(taken) }
                    }
                }
                await watcher.ended(ends)
            }
        }
    }

    /// Takes copies of the files named, in order; gives what was refused by name.
    func takeIn(copiesOf files: [String]) async throws -> [(file: String, reason: Reason)] {
        var refused: [(file: String, reason: Reason)] = []
        try await withReaders { readers in
            for file in files {
                guard await flow.enter() else { break }
                switch try await intake.take(copyOf: file, seq: ledger.lastSeq) {
                case .success(let taken): readers.addTask { await prepare(taken) }
                case .failure(let reason):
                    refused.append((file, reason))
                    await flow.leave(1)
                }
            }
        }
        return refused
    }

    /// Runs `body` and waits for the readers it started; when it fails they are not waited for to their deadlines.
    func withReaders(
        _ body: (inout DiscardingTaskGroup) async throws -> Void
    ) async throws {
        var failure: (any Error)?
        await withDiscardingTaskGroup { readers in
            do {
                try await body(&readers)
            } catch {
                failure = error
                await flow.close()
                await pool.stop()
            }
        }
        if let failure { throw failure }
    }

    /// From the claim to the answer; ends with the drop put into the flow, or parked.
    func prepare(_ taken: Intake.Taken) async {
        switch taken {
        case .released: break
        case .refused(let claim, let reason, let times):
            let drop = PreparedDrop(
                claim: claim,
                source: claim.source,
                answer: .rejected(reason),
                times: times,
                preparedAt: .now
            )
            await put(drop, await syncer.makeDurable(claim, nil))
        case .copied(let claim, let object, let times):
            // The barrier runs while the worker reads.
            async let durability = syncer.makeDurable(claim, object)
            do throws(WorkerFault) {
                let drop = try await read(claim, object, times)
                await put(drop, await durability)
            } catch {
                _ = await durability
                await park(claim, Reason(.queued, error.description))
            }
        case .waiting(let claim, let reason): await park(claim, reason)
        }
    }

    func put(_ drop: PreparedDrop, _ durability: Syncer.Durability) async {
        switch durability {
        case .onDisk: await flow.put(drop, unless: nil)
        case .failed(let error): await flow.put(drop, unless: error)
        case .givenUp(let reason): await flow.park(drop.claim, reason: reason, now: now())
        }
    }

    /// Sets a claim aside.
    ///
    /// What concerns only its file is told with its name; what concerns all files once for all of them.
    func park(_ claim: Claim, _ reason: Reason) async {
        let isFirst = await flow.park(claim, reason: reason, now: now())
        if let step = Hindrances.Step.allCases.first(where: { $0.concerns(reason) }) {
            await hindrances.begin(step, reason)
        } else if isFirst {
            log.warn("\(displayPath(claim.path)) waits: \(reason)")
        }
    }

    /// Reads one object in a worker.
    ///
    /// - Throws: only a fault that is not the file's; every other becomes an outcome.
    private func read(
        _ claim: Claim,
        _ held: HeldObject,
        _ times: StepTimes
    ) async throws(WorkerFault) -> PreparedDrop {
        var times = times
        let begun = ContinuousClock.now
        let answer: PreparedDrop.Answer
        do throws(WorkerFault) {
            let found = try await pool.read(
                descriptor: held.object.descriptor,
                sha256: held.object.sha256,
                name: held.object.source.name,
                bytes: held.object.source.bytes
            )
            switch found {
            case .parts(let parts): answer = .parts(parts)
            case .rejected(let reason): answer = reason.code.isRejection ? .rejected(reason) : .failed(reason)
            }
        } catch {
            guard let reason = error.reason else { throw error }
            answer = .failed(reason)
        }
        let now = ContinuousClock.now
        times.read = begun.duration(to: now)
        return PreparedDrop(
            claim: claim,
            source: held.object.source,
            object: held,
            answer: answer,
            times: times,
            preparedAt: now
        )
    }

    /// Commits group after group until the flow has finished.
    ///
    /// A group that cannot be committed for a cause that passes waits here, and everything behind it; when the
    /// service ends before, its drops stay claimed and the next start takes them up.
    ///
    /// - Throws: what makes the service stop: a barrier or a sync of the archive that failed.
    func commitAll() async throws {
        while true {
            let group = try await flow.takeGroup(drops: groupDrops, bytes: groupBytes)
            guard !group.isEmpty else { return }
            var reason: Reason?
            let isCommitted = try await hindrances.persist(.committing) {
                reason = try await ledger.commit(group)
                if reason != nil { await flow.hinder(true) }
                return reason
            }
            if isCommitted {
                await watcher.recorded(group.map(\.claim.path))
                await flow.committed(group)
            } else if let reason {
                for drop in group { await flow.park(drop.claim, reason: reason, now: now()) }
            }
            await flow.hinder(false)
        }
    }
}

extension Intake.Taken {
    /// Time counts from when the drop could be taken: not while paused, outside the schedule or before the start, and
    /// not what a clock that was set makes of it.
    fileprivate func settled(within longest: Duration?) -> Intake.Taken {
        guard let longest else { return self }
        switch self {
        case .copied(let claim, let object, var times):
            times.settle = min(times.settle, longest)
            return .copied(claim, object, times)
        case .refused(let claim, let reason, var times):
            times.settle = min(times.settle, longest)
            return .refused(claim, reason, times)
        case .released, .waiting: return self
        }
    }
}
