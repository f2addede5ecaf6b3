import Archive
import Catalog
import Glibc
import Inbox
import News
import Synchronization
import Testing

@testable import Ingest

@Suite("Hindrances")
struct HindrancesTests {
    private let home: LedgerHome
    private let hindrances: Hindrances

    init() throws {
        home = try LedgerHome()
        hindrances = Hindrances(
            log: DropLog(directory: home.layout.log, zone: .utc, toConsole: false, now: { UnixTime(seconds: 5) }),
            now: { UnixTime(seconds: 5) }
        )
    }

    private var lines: [String] {
        let bytes = WholeFile.read(home.layout.log + "/caunoi.log", limit: 1 << 20) ?? []
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test("one line when it begins and one when it ends, however often it was tried between")
    func told() async throws {
        let attempts = Mutex(0)
        let isDone = try await hindrances.persist(.committing) {
            let count = attempts.withLock { count in
                count += 1
                return count
            }
            return count < 3 ? Reason(.diskFull, "full at attempt \(count)") : nil
        }
        #expect(isDone)
        #expect(lines.count == 2)
        #expect(lines.first?.contains("full at attempt 1") == true)
        #expect(lines.last?.contains("disk-full has passed") == true)
        #expect(await hindrances.current == [])
    }

    @Test("whoever waits is let go when the service ends, and what hindered stays known")
    func stopped() async throws {
        let hindrances = hindrances
        let waiting = Task {
            try await hindrances.persist(.committing) { Reason(.readOnly, "no") }
        }
        while await hindrances.current.isEmpty { await Task.yield() }
        await hindrances.stop()
        #expect(try await !waiting.value)
        #expect(await !hindrances.rest(.seconds(3_600)))
        #expect(await hindrances.current.map(\.reason.code) == [.readOnly])
    }

    @Test("the rest between attempts doubles to its limit, and begins anew after a success")
    func backOff() {
        var backOff = BackOff(first: .seconds(1), longest: .seconds(5))
        #expect((0..<4).map { _ in backOff.next() } == [.seconds(1), .seconds(2), .seconds(4), .seconds(5)])
        backOff.reset()
        #expect(backOff.next() == .seconds(1))
    }

    @Test(
        "what passes by itself is told apart from what needs a new start",
        arguments: [
            (ENOSPC, Reason.Code.diskFull), (EDQUOT, .diskFull), (EROFS, .readOnly), (EMFILE, .noResources),
            (ENFILE, .noResources), (ENOMEM, .noResources), (EIO, nil), (EACCES, nil),
        ] as [(Int32, Reason.Code?)]
    )
    func passing(_ number: Int32, _ code: Reason.Code?) {
        // On the inbox's side one file or folder may fail while all others go on; only a failed sync is final.
        #expect(Reason.waiting(InboxError.io(call: "open", path: "x", errno: number))?.code == code ?? .unreadable)
        #expect(Reason.waiting(InboxError.io(call: "fsync", path: "x", errno: number)) == nil)
        #expect(Reason.waiting(ArchiveError.io(call: "open", path: "x", errno: number))?.code == code)
        #expect(Reason.waiting(ServiceError.system("x", number))?.code == code)
        #expect(
            Reason.waiting(CatalogError.archive(.io(call: "open", path: "x", errno: number)))?.code == code
        )
    }

    @Test("a full catalog passes, a damaged one does not")
    func catalog() {
        #expect(Reason.waiting(CatalogError.database(doing: "x", code: 13, message: ""))?.code == .diskFull)
        #expect(Reason.waiting(CatalogError.database(doing: "x", code: 11, message: "")) == nil)
        #expect(Reason.waiting(CatalogError.unwritable(path: "x", errno: EROFS))?.code == .readOnly)
    }
}
