import News
import Testing

@testable import Ingest

@Suite("Books and figures")
struct BooksTests {
    @Test("the books balance only when every drop seen is recorded or waits")
    func balance() {
        var books = Books(recorded: [.archived: 3, .rejected: 1], seen: 6, waiting: 2)
        #expect(books.isBalanced)
        #expect(books.summary == "seen 6 = archived 3 + duplicate 0 + rejected 1 + failed 0 + waiting 2")
        books.seen = 7
        #expect(!books.isBalanced)
    }

    @Test("a stage is overdue only after its own limit")
    func stages() {
        let watch = StageWatch()
        let start = ContinuousClock.now
        watch.begin(.claiming, at: start)
        watch.begin(.syncing, at: start)
        #expect(watch.overdue(at: start + .seconds(119)) == nil)
        #expect(watch.overdue(at: start + .seconds(121)) == .claiming)
        watch.end(.claiming)
        #expect(watch.overdue(at: start + .seconds(300)) == nil)
        #expect(watch.overdue(at: start + .seconds(901)) == .syncing)
    }

    @Test("milliseconds are rounded to one decimal")
    func milliseconds() {
        #expect(StepTimes.milliseconds(.microseconds(4_149)) == "4.1")
        #expect(StepTimes.milliseconds(.microseconds(4_151)) == "4.2")
        #expect(StepTimes.milliseconds(.zero) == "0.0")
    }
}
