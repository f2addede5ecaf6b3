import Archive
import Catalog
import Glibc
import Inbox
import News
import Testing

@testable import Ingest

@Suite("Revisions: new versions that no drop brought")
struct RevisionTests {
    private static let id = String(repeating: "a", count: 32)

    private func revision(of home: LedgerHome, version: Int, id: String = RevisionTests.id) throws -> Revision {
        let uri = try #require(try home.records().last { $0.kind == .item }?.value(.item)?["uri"]?.string)
        let item = #"{"type":"text","language":"vi","headlines":[{"role":"main","value":"một mới"}]}"#
        return Revision(
            id: id,
            uri: uri,
            madeOf: version,
            cause: .correction,
            item: Array(item.utf8),
            analysis: Array(#"{"subjects":[{"code":"X"}]}"#.utf8)
        )
    }

    private func box(_ home: LedgerHome) -> RevisionBox { RevisionBox(path: home.layout.revisions) }

    @Test("one becomes the next version, of the same source, and changes no count of drops")
    func taken() async throws {
        let home = try LedgerHome()
        #expect(try await home.ledger.commit([home.prepared(home.claim("a"), text: "một")]) == nil)
        let counted = await home.ledger.recorded
        try box(home).put(try revision(of: home, version: 1), now: UnixTime(seconds: 1))
        while await home.ledger.takeRevisions(from: box(home)) {}
        let lines = try home.records()
        let last = try #require(lines.last)
        #expect(lines.count == 3 && last.value(.item)?["version"]?.string == "2")
        #expect(last.value(.cause)?.string == "correction" && last.key?.drop == Self.id)
        #expect(last.value(.source) == lines[1].value(.source))
        #expect(home.names(home.layout.revisions) == [])
        #expect(await home.ledger.recorded == counted)
        #expect(await home.ledger.catalogAgrees == true)
        #expect(home.ledger.lastSeq == 3)
        #expect(try home.catalog.reader.dump() == home.rebuiltDump())
        #expect(try ArchiveReader(directory: home.layout.archive).verify(objects: nil).isSound)
    }

    @Test("after a crash between commit and removal it is not taken twice")
    func once() async throws {
        let home = try LedgerHome()
        #expect(try await home.ledger.commit([home.prepared(home.claim("a"), text: "một")]) == nil)
        let made = try revision(of: home, version: 1)
        try box(home).put(made, now: UnixTime(seconds: 1))
        while await home.ledger.takeRevisions(from: box(home)) {}
        try box(home).put(made, now: UnixTime(seconds: 1))
        try home.restart()
        while await home.ledger.takeRevisions(from: box(home)) {}
        #expect(try home.records().count == 3)
        #expect(home.names(home.layout.revisions) == [])
    }

    @Test("one that was made of another version, of no item, or is none, is put aside; the others go on")
    func refused() async throws {
        let home = try LedgerHome()
        #expect(try await home.ledger.commit([home.prepared(home.claim("a"), text: "một")]) == nil)
        let ids = (0..<4).map { String(repeating: "\($0)", count: 32) }
        try box(home).put(try revision(of: home, version: 7, id: ids[0]), now: UnixTime(seconds: 1))
        var stray = try revision(of: home, version: 1, id: ids[1])
        stray.uri = "urn:caunoi:nowhere"
        try box(home).put(stray, now: UnixTime(seconds: 2))
        var odd = try revision(of: home, version: 1, id: ids[2])
        odd.analysis = Array(#"{"secret":1}"#.utf8)
        try box(home).put(odd, now: UnixTime(seconds: 3))
        try box(home).put(try revision(of: home, version: 1, id: ids[3]), now: UnixTime(seconds: 4))
        let descriptor = open(home.layout.revisions + "/0.json", O_WRONLY | O_CREAT, 0o644)
        close(descriptor)
        while await home.ledger.takeRevisions(from: box(home)) {}
        #expect(try home.records().count == 3)
        let left = home.names(home.layout.revisions)
        #expect(left.count == 4 && left.allSatisfy { $0.hasSuffix(".json.refused") })
    }

    @Test(
        "one that cannot be removed or put aside ends the round instead of going round for ever; nothing is taken twice"
    )
    func stuck() async throws {
        let home = try LedgerHome()
        #expect(try await home.ledger.commit([home.prepared(home.claim("a"), text: "một")]) == nil)
        let name = "00000000000000000000-x.json"
        try #require(mkdir(home.layout.revisions, 0o755) == 0)
        // A folder stands where the refused file would go.
        for folder in ["\(name).refused", "\(name).refused/full"] {
            try #require(mkdir("\(home.layout.revisions)/\(folder)", 0o755) == 0)
        }
        let descriptor = open("\(home.layout.revisions)/\(name)", O_WRONLY | O_CREAT, 0o644)
        close(descriptor)
        try box(home).put(try revision(of: home, version: 1), now: UnixTime(seconds: 1))
        for _ in 0..<2 { #expect(await home.ledger.takeRevisions(from: box(home)) == false) }
        #expect(try home.records().count == 3)
        // The folder is gone: the round ends.
        try #require(rmdir("\(home.layout.revisions)/\(name).refused/full") == 0)
        try #require(rmdir("\(home.layout.revisions)/\(name).refused") == 0)
        while await home.ledger.takeRevisions(from: box(home)) {}
        #expect(try home.records().count == 3)
        #expect(home.names(home.layout.revisions) == ["\(name).refused"])
    }

    @Test("few large ones share a sync, and one that is larger than that goes alone")
    func batches() throws {
        let home = try LedgerHome()
        #expect(try box(home).names(count: 9, bytes: 1) == [])
        for number in 1...3 {
            let made = Revision(
                id: String(repeating: "\(number)", count: 32),
                uri: "urn:x",
                madeOf: 1,
                cause: .reprocess,
                item: Array("{}".utf8),
                analysis: Array("{}".utf8)
            )
            try box(home).put(made, now: UnixTime(seconds: Int64(number)))
        }
        #expect(try box(home).names(count: 9, bytes: 1).count == 1)
        #expect(try box(home).names(count: 2, bytes: 1 << 20).count == 2)
        #expect(try box(home).names(count: 9, bytes: 1 << 20).count == 3)
    }
}
