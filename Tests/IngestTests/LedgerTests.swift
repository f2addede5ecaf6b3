import Archive
import Catalog
import Dispatch
import Glibc
import Inbox
import News
import Synchronization
import Testing

@testable import Ingest

@Suite("The ledger when the disk or the catalog fails")
struct LedgerTests {
    @Test("a full disk makes the group wait; it is recorded once, later, with the same numbers")
    func fullDisk() async throws {
        let isFull = Mutex(false)
        var disk = DiskCalls()
        disk.write = { descriptor, bytes in
            guard isFull.withLock({ $0 }) else { return DiskCalls.system.write(descriptor, bytes) }
            _ = DiskCalls.system.write(descriptor, UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 3)]))
            return -Int(ENOSPC)
        }
        let home = try LedgerHome(disk: disk)
        #expect(try await home.ledger.commit([home.prepared(home.claim("a"), text: "một")]) == nil)
        let group = try [
            home.prepared(home.claim("b"), parts: 3, text: "hai"), home.prepared(home.claim("c"), text: "một"),
        ]
        let dump = try home.catalog.reader.dump()
        isFull.withLock { $0 = true }
        for _ in 0..<3 {
            #expect(try await home.ledger.commit(group)?.code == .diskFull)
            #expect(home.ledger.lastSeq == 2)
            #expect(try home.records().count == 2)
            #expect(try home.catalog.reader.dump() == dump)
        }
        isFull.withLock { $0 = false }
        #expect(try await home.ledger.commit(group) == nil)
        #expect(try home.records().map(\.seq) == Array(1...6))
        #expect(try home.records().last?.kind == .duplicate)
        #expect(try home.catalog.reader.dump() == home.rebuiltDump())
        #expect(await home.ledger.recorded[.archived] == 2)
        #expect(await home.ledger.recorded[.duplicate] == 1)
        #expect(await home.ledger.catalogAgrees == true)
        #expect(home.names(home.layout.claimed) == [])
        #expect(try ArchiveReader(directory: home.layout.archive).verify(objects: nil).isSound)
    }

    @Test("a failed sync ends the service, whatever the disk says afterwards")
    func failedSync() async throws {
        let fails = Mutex(false)
        var disk = DiskCalls()
        disk.syncData = { fails.withLock { $0 } ? -Int(ENOSPC) : DiskCalls.system.syncData($0) }
        let home = try LedgerHome(disk: disk)
        let group = try [home.prepared(home.claim("a"), text: "một")]
        fails.withLock { $0 = true }
        await #expect(throws: ArchiveError.self) { _ = try await home.ledger.commit(group) }
        fails.withLock { $0 = false }
        await #expect(throws: ArchiveError.self) { _ = try await home.ledger.commit(group) }
        // The next start reads what is there: the records came to the disk after all, and are not made again.
        try home.restart()
        #expect(try await home.ledger.repeatFiling(of: group[0].claim))
        #expect(try await home.ledger.commit(group) == nil)
        #expect(try home.records().count == 2)
        #expect(await home.ledger.recorded[.archived] == 1)
    }

    @Test("a catalog that breaks while the service runs costs no record, and equals a rebuild afterwards")
    func brokenCatalog() async throws {
        let home = try LedgerHome()
        for text in ["một", "hai", "ba"] {
            #expect(try await home.ledger.commit([home.prepared(home.claim(text), text: text)]) == nil)
        }
        for path in [home.layout.catalog, home.layout.catalog + "-wal"] {
            let descriptor = open(path, O_RDWR | O_CLOEXEC)
            var facts = stat()
            fstat(descriptor, &facts)
            let junk = [UInt8](repeating: 0xA5, count: 4_096)
            for offset in stride(from: 0, to: Int(facts.st_size), by: 4_096) {
                _ = pwrite(descriptor, junk, junk.count, offset)
            }
            close(descriptor)
        }
        for text in ["bốn", "một", "năm"] {
            #expect(try await home.ledger.commit([home.prepared(home.claim(text), text: text)]) == nil)
        }
        #expect(try home.records().compactMap(\.kind).dropFirst() == [.item, .item, .item, .item, .duplicate, .item])
        try home.restart()
        #expect(try home.catalog.reader.dump() == home.rebuiltDump())
        #expect(await home.ledger.recorded == [.archived: 5, .duplicate: 1, .rejected: 0, .failed: 0])
    }

    @Test("a catalog held by another process is made anew beside it")
    func lockedCatalog() async throws {
        let home = try LedgerHome()
        #expect(try await home.ledger.commit([home.prepared(home.claim("a"), text: "một")]) == nil)
        let other = try ItemCatalog.open(path: home.layout.catalog, archiveID: LedgerHome.archiveID)
        try other.catchUp(from: ArchiveReader(directory: home.layout.archive))
        let release = DispatchSemaphore(value: 0)
        let (held, isHeld) = AsyncStream.makeStream(of: Void.self)
        let holder = Task.detached {
            try other.group { _ in
                isHeld.finish()
                release.wait()
            }
        }
        for await _ in held {}
        #expect(try await home.ledger.commit([home.prepared(home.claim("b"), text: "hai")]) == nil)
        release.signal()
        try await holder.value
        other.close()
        #expect(try await home.ledger.commit([home.prepared(home.claim("c"), text: "hai")]) == nil)
        #expect(try home.records().compactMap(\.kind).dropFirst() == [.item, .item, .duplicate])
        try home.restart()
        #expect(try home.catalog.reader.dump() == home.rebuiltDump())
    }

    @Test("the parts of a drop stand together in the archive, whatever the group")
    func contiguousParts() async throws {
        let home = try LedgerHome()
        let counts = [1, 100, 2, 1, 7]
        let group = try counts.enumerated().map { index, parts in
            try home.prepared(home.claim("\(index)"), parts: parts, text: "tin \(index)")
        }
        #expect(try await home.ledger.commit(group) == nil)
        let keys = try home.records().compactMap(\.key)
        var expected: [RecordKey] = []
        for (drop, parts) in zip(group, counts) {
            expected += (1...parts).map { RecordKey(drop: drop.claim.drop, part: $0, parts: parts) }
        }
        #expect(keys == expected)
        #expect(await home.ledger.recorded[.archived] == Int64(counts.count))
    }

    /// Where a commit of a hundred parts is cut off: behind that many of its lines, and so many bytes further.
    @Test(
        "a drop of a hundred parts cut off anywhere is redone whole, never half",
        arguments: [(0, 1), (1, 0), (30, 40), (50, 0), (99, 0), (99, 200)]
    )
    func tornParts(_ lines: Int, _ bytes: Int64) async throws {
        let home = try LedgerHome()
        #expect(try await home.ledger.commit([home.prepared(home.claim("a"), text: "một")]) == nil)
        let claim = try home.claim("b")
        #expect(try await home.ledger.commit([home.prepared(claim, parts: 100, text: "trăm")]) == nil)
        let ends = try home.records().map(\.place.end)
        try #require(truncate(home.layout.archive + "/00000001.jsonl", Int(ends[1 + lines] + bytes)) == 0)
        for _ in 0..<2 {
            // The second start finds the repair done.
            try home.restart()
            #expect(try home.records().compactMap(\.key).allSatisfy { $0.drop != claim.drop }, "half a drop stayed")
        }
        #expect(try await !home.ledger.repeatFiling(of: claim))
        #expect(try await home.ledger.commit([home.prepared(claim, parts: 100, text: "trăm")]) == nil)
        let keys = try home.records().compactMap(\.key).filter { $0.drop == claim.drop }
        #expect(keys == (1...100).map { RecordKey(drop: claim.drop, part: $0, parts: 100) })
        #expect(try home.catalog.reader.dump() == home.rebuiltDump())
        #expect(await home.ledger.recorded[.archived] == 2)
        #expect(try ArchiveReader(directory: home.layout.archive).verify(objects: nil).isSound)
    }
}
