import Inbox
import News
import Workers

/// The trip of every drop from the inbox to the commit: claim, copy, read, gather, commit.
struct Conveyor: Sendable {
    let watcher: InboxWatcher
    let intake: Intake
    let syncer: Syncer
    let pool: WorkerPool
    let flow: Flow
    let ledger: Ledger
    let log: DropLog
    let groupDrops: Int
    let groupBytes: Int64

    /// Takes what the watcher hands out until it is stopped, then waits for what is under way.
    ///
    /// - Throws: `InboxError` when the inbox's own folders fail for a cause that does not pass.
    func takeIn() async throws {
        try await withReaders { readers in
            while true {
                let candidates = await watcher.next(limit: 32)
                guard !candidates.isEmpty else { break }
                var ends: [(candidate: Candidate, end: CandidateEnd)] = []
                for candidate in candidates {
                    guard await flow.enter() else { break }
                    let taken = try await intake.take(candidate, seq: ledger.lastSeq)
                    if case .released(let end) = taken {
                        ends.append((candidate, end))
                        await flow.leave(1)
                    } else {
                        ends.append((candidate, .claimed))
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

    /// Claims that an earlier run left behind: filed again when recorded, else taken through the whole trip.
    func recover(_ claims: [ExistingClaim]) async throws {
        try await withReaders { readers in
            for claim in claims where try await !ledger.repeatFiling(of: claim.claim) {
                guard claim.holdsFile, await flow.enter() else { continue }
                let taken = try await intake.copy(claim.claim)
                readers.addTask {
                    await prepare(taken)
                    SystemdNotice.extendStart(seconds: 60)
                }
            }
        }
    }

    /// Takes parked claims up again every few seconds, until the service ends; sleeps while there are none.
    func retryParked() async throws {
        try await withReaders { readers in
            while await flow.waitForParked() {
                guard (try? await Task.sleep(for: .seconds(5))) != nil else { return }
                for claim in await flow.unpark() {
                    let taken = try await intake.copy(claim)
                    readers.addTask { await prepare(taken) }
                }
            }
        }
    }

    /// Runs `body` and waits for the readers it started; when it fails they are not waited for to their deadlines.
    private func withReaders(
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
    private func prepare(_ taken: Intake.Taken) async {
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
            await flow.put(drop, unless: await syncer.makeDurable(claim, nil))
        case .copied(let claim, let object, let times):
            // The barrier runs while the worker reads.
            async let failure = syncer.makeDurable(claim, object)
            do throws(WorkerFault) {
                let drop = try await read(claim, object, times)
                await flow.put(drop, unless: await failure)
            } catch {
                await park(claim, Reason(.queued, error.description))
            }
        case .waiting(let claim, let reason): await park(claim, reason)
        }
    }

    private func park(_ claim: Claim, _ reason: Reason) async {
        log.note("\(displayPath(claim.path)) waits: \(reason)", priority: .warning)
        await flow.park(claim, reason: reason)
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
            case .rejected(let reason): answer = .rejected(reason)
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
    /// - Throws: what makes the service stop: a barrier, a sync or a write of the archive that failed.
    func commitAll() async throws {
        while true {
            let group = try await flow.takeGroup(drops: groupDrops, bytes: groupBytes)
            guard !group.isEmpty else { return }
            try await ledger.commit(group)
            await flow.leave(group.count)
        }
    }
}
