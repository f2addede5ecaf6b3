import Inbox
import News
import Workers

/// Drops that are claimed already: of an earlier run, of a mount that came back, or set aside.
extension Conveyor {
    /// Claims that an earlier run left behind: filed again when recorded, else taken through the whole trip.
    ///
    /// A claim that was in hand when an earlier start ended is taken up alone, so that, if it is the one that brings
    /// the service down, no other is blamed.
    func recover(_ claims: [ExistingClaim]) async throws {
        var suspects: [Claim] = []
        var others: [Claim] = []
        for claim in claims where try await !isRecorded(claim.claim) && claim.holdsFile {
            if await attempts.earlier(claim.claim) > 0 {
                suspects.append(claim.claim)
            } else {
                others.append(claim.claim)
            }
        }
        for claim in suspects {
            guard await flow.enter() else { return }
            try await withReaders { readers in try await takeUp(claim, &readers) }
            await flow.idle()
        }
        try await withReaders { readers in
            for claim in others {
                guard await flow.enter() else { return }
                try await takeUp(claim, &readers)
            }
        }
    }

    /// One claim of an earlier run, its attempt noted before a byte is read.
    private func takeUp(_ claim: Claim, _ readers: inout DiscardingTaskGroup) async throws {
        let count: Int
        do {
            count = try await attempts.begin(claim)
        } catch {
            guard let reason = error.waitingReason else { throw error }
            return await park(claim, reason)
        }
        if count > attemptLimit {
            // It went down even while the bytes were only copied.
            readers.addTask { await giveUp(claim, nil, StepTimes(), count) }
            return
        }
        let taken = try await intake.copy(claim)
        readers.addTask {
            if case .copied(let claim, let object, let times) = taken, count == attemptLimit {
                await giveUp(claim, object, times, count)
            } else {
                await prepare(taken)
            }
            SystemdNotice.extendStart(seconds: 60)
        }
    }

    /// Ends a drop as failed that nobody reads again; the original is kept.
    private func giveUp(_ claim: Claim, _ object: HeldObject?, _ times: StepTimes, _ count: Int) async {
        let reason = Reason(
            .serviceCrashed,
            "the service ended \(count) times with this file in hand, so it is not tried again; the original is kept"
        )
        let drop = PreparedDrop(
            claim: claim,
            source: object?.object.source ?? claim.source,
            object: object,
            answer: .failed(reason),
            times: times,
            preparedAt: .now
        )
        await put(drop, await syncer.makeDurable(claim, object))
    }

    /// Whether a claim's drop is recorded; then its filing is repeated.
    private func isRecorded(_ claim: Claim) async throws -> Bool {
        var isRecorded = false
        let wasAnswered = try await hindrances.persist(.starting) {
            do {
                isRecorded = try await ledger.repeatFiling(of: claim)
                return nil
            } catch {
                guard let reason = Reason.waiting(error) else { throw error }
                return reason
            }
        }
        return isRecorded || !wasAnswered
    }

    /// Claims of an earlier run on a mount that has appeared: filed again when recorded, else set aside for
    /// `retryParked()`.
    ///
    /// - Returns: how many were not recorded yet.
    func takeUpClaimsOnNewMounts() async throws -> Int64 {
        var count: Int64 = 0
        for claim in try await intake.claimsOnNewMounts() where try await !isRecorded(claim.claim) {
            guard claim.holdsFile else { continue }
            count += 1
            await flow.adopt(claim.claim, reason: Reason(.queued, "its mount is back"), now: now())
        }
        return count
    }

    /// Takes parked claims up again, resting longer each time that none of them got further.
    ///
    /// Until the service ends; sleeps while there are none.
    func retryParked() async throws {
        var backOff = BackOff(first: .seconds(1))
        while await flow.waitForParked() {
            guard await hindrances.rest(backOff.next()) else { return }
            let claims = await flow.unpark()
            try await withReaders { readers in
                for claim in claims {
                    let taken = try await intake.copy(claim)
                    readers.addTask { await prepare(taken) }
                }
            }
            let parked = await flow.parked
            if parked.count < claims.count { backOff.reset() }
            for step in [Hindrances.Step.claiming, .reading] where !parked.contains(where: { step.concerns($0.reason) })
            {
                await hindrances.end(step)
            }
        }
    }
}
