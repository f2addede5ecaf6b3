import Glibc
import News
import Testing

@testable import Ingest

@Suite("Retention")
struct RetentionTests {
    private let path: String

    init() throws {
        var template = Array("/tmp/caunoi-test-XXXXXX".utf8CString)
        path = String(cString: try #require(mkdtemp(&template))) + "/last-prune"
    }

    private static let start: Int64 = 1_800_000_000
    private static let day: Int64 = 86_400

    /// The hours after the start at which it prunes, looked at each quarter of an hour in `hours`; each look by a
    /// process of its own when `restarting`.
    private func prunes(hours: Range<Int64>, restarting: Bool = false, clock: (Int64) -> Int64 = { $0 }) -> [Int64] {
        var retention = Retention(path: path)
        var found: [Int64] = []
        for quarter in hours.lowerBound * 4..<hours.upperBound * 4 {
            if restarting { retention = Retention(path: path) }
            let now = UnixTime(seconds: Self.start + clock(quarter * 900))
            if retention.isDue(at: now, sameDay: { $0.seconds / Self.day == $1.seconds / Self.day }) {
                found.append(quarter / 4)
            }
        }
        return found
    }

    @Test("once a day, an hour after the day was first seen", arguments: [false, true])
    func daily(restarting: Bool) {
        let hours = prunes(hours: 0..<96, restarting: restarting)
        #expect(hours.first == 1)
        #expect(hours.count == 5 || hours.count == 4)
        #expect(zip(hours, hours.dropFirst()).allSatisfy { $1 - $0 >= 10 })
    }

    @Test("a clock that jumps a year ahead for a while prunes nothing by it", arguments: [false, true])
    func jump(restarting: Bool) {
        #expect(prunes(hours: 0..<4, restarting: restarting) == [1])
        let year = 365 * Self.day
        #expect(prunes(hours: 100..<101, restarting: restarting) { $0 + year }.isEmpty)
        let after = prunes(hours: 101..<120, restarting: restarting)
        #expect(after == [102] || after.count == 2, "it goes on by the true clock")
        #expect(after.first == 102)
    }

    @Test("a start after months waits for the clock to go on before it believes it")
    func longRest() {
        #expect(prunes(hours: 0..<2) == [1])
        #expect(prunes(hours: 5_000..<5_003) == [5_001])
    }
}
