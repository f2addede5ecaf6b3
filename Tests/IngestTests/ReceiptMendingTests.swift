import Glibc
import News
import Testing

@testable import Ingest

@Suite("Receipts that a power loss emptied")
struct ReceiptMendingTests {
    /// What a power loss leaves of a file that was not synced: name and times, and of the bytes those before `length`.
    private func lose(_ path: String, keeping length: Int = 0) throws {
        var facts = stat()
        try #require(stat(path, &facts) == 0 && truncate(path, off_t(length)) == 0)
        let times = [facts.st_atim, facts.st_mtim]
        try #require(utimensat(AT_FDCWD, path, times, 0) == 0)
    }

    private func text(_ path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        return Array(bytes.prefix(max(0, read(descriptor, &bytes, bytes.count))))
    }

    @Test("a start writes them again as they were, and nothing else")
    func mended() async throws {
        let home = try LedgerHome()
        for (parts, text) in [(1, "một"), (3, "hai"), (1, "một"), (1, "ba")] {
            #expect(try await home.ledger.commit([home.prepared(home.claim(text), parts: parts, text: text)]) == nil)
        }
        let days = home.names(home.layout.done)
        #expect(days.count == 1)
        let day = home.layout.done + "/" + (days.first ?? "")
        let names = home.names(day).filter { $0.hasSuffix(".receipt.txt") }
        #expect(names.count == 4)
        let whole = names.map { text("\(day)/\($0)") }
        for name in names { try lose("\(day)/\(name)") }
        try home.restart()
        await home.ledger.mendReceipts()
        #expect(names.map { text("\(day)/\($0)") } == whole)
        #expect(home.names(day).count == 8)

        // Cut short, and with a hole where bytes were.
        try lose("\(day)/\(names[1])", keeping: 50)
        try lose("\(day)/\(names[2])", keeping: 10)
        var facts = stat()
        try #require(stat("\(day)/\(names[2])", &facts) == 0)
        try #require(truncate("\(day)/\(names[2])", 400) == 0)
        try #require(utimensat(AT_FDCWD, "\(day)/\(names[2])", [facts.st_atim, facts.st_mtim], 0) == 0)
        await home.ledger.mendReceipts()
        #expect(names.map { text("\(day)/\($0)") } == whole)

        // Empty, and not ours to fill: a time that is none of a receipt's, or another record's.
        try lose("\(day)/\(names[0])")
        try lose("\(day)/\(names[3])")
        var other = stat()
        try #require(stat("\(day)/\(names[1])", &other) == 0)
        try #require(utimensat(AT_FDCWD, "\(day)/\(names[0])", [other.st_atim, other.st_mtim], 0) == 0)
        let none = timespec(tv_sec: 1_800_000_000, tv_nsec: 0)
        try #require(utimensat(AT_FDCWD, "\(day)/\(names[3])", [none, none], 0) == 0)
        await home.ledger.mendReceipts()
        #expect(text("\(day)/\(names[0])") == [] && text("\(day)/\(names[3])") == [])
    }
}
