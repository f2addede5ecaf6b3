import News
import Testing

@testable import Ingest

@Suite("Flow")
struct FlowTests {
    @Test("a place is given only while there is room, and again when one is given back")
    func room() async {
        let flow = Flow(limit: 2)
        #expect(await flow.enter())
        #expect(await flow.enter())
        let third = Task { await flow.enter() }
        await flow.leave(1)
        #expect(await third.value)
        #expect(await flow.count == 2)
    }

    @Test("whoever waits for room is let go without a place when the flow is closed")
    func closed() async {
        let flow = Flow(limit: 1)
        #expect(await flow.enter())
        let second = Task { await flow.enter() }
        await flow.close()
        #expect(await !second.value)
        await flow.idle()
    }

    @Test("a finished flow hands out an empty group")
    func finished() async throws {
        let flow = Flow(limit: 1)
        let group = Task { try await flow.takeGroup(drops: 8, bytes: 1_000).count }
        await flow.finish()
        #expect(try await group.value == 0)
    }

    @Test("a drop with more parts than a group may have bytes is handed out whole, and alone")
    func wholeDrops() async throws {
        let home = try LedgerHome()
        let flow = Flow(limit: 8)
        for parts in [1, 100, 1] {
            #expect(await flow.enter())
            await flow.put(try home.prepared(home.claim("\(parts)"), parts: parts, text: "tin"), unless: nil)
        }
        var sizes: [[Int]] = []
        for _ in 0..<3 {
            sizes.append(
                try await flow.takeGroup(drops: 256, bytes: 3_000)
                    .map { drop in
                        guard case .parts(let parts) = drop.answer else { return 0 }
                        return parts.count
                    }
            )
        }
        #expect(sizes == [[1], [100], [1]])
    }

    @Test("a claim set aside keeps its first moment, over all attempts, until it is recorded")
    func parked() async throws {
        let home = try LedgerHome()
        let claim = try home.claim("a")
        let flow = Flow(limit: 1)
        #expect(await flow.enter())
        let reason = Reason(.diskFull, "full")
        #expect(await flow.park(claim, reason: reason, now: UnixTime(seconds: 10)))
        #expect(await flow.count == 0)
        #expect(await flow.unpark() == [claim])
        #expect(await flow.count == 1)
        #expect(await !flow.park(claim, reason: reason, now: UnixTime(seconds: 20)))
        #expect(await flow.parked.map(\.since) == [UnixTime(seconds: 10)])
    }
}
