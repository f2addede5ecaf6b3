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
}
