import Archive
import Catalog
import Glibc
import News
import Testing

@Suite struct CatalogFileTests {
    /// A bit of everything.
    private static func filled() throws -> CatalogHome {
        let home = try CatalogHome()
        for number in 0..<30 {
            var draft = Draft(title: "Tin \(number)", body: Text.words(number * 1_000, 60), source: "TTXVN")
            if number.isMultiple(of: 3) {
                draft.identifiers = [ProviderIdentifier(role: "guid", value: "urn:\(number)")]
            }
            try home.file([draft, draft])
            draft.body += " thêm"
            draft.bytes += " thêm"
            try home.file(draft)
        }
        try home.reject("junk")
        try home.reject("crash", failed: true)
        return home
    }

    @Test("a rebuilt catalog equals the one that lived, row by row")
    func rebuild() throws {
        let home = try Self.filled()
        let live = try home.catalog.reader.dump()
        #expect(live.count > 130)
        let memory = try ItemCatalog.open(path: nil, archiveID: CatalogHome.archiveID)
        #expect(try memory.catchUp(from: home.archive()) == home.writer.mark.seq)
        #expect(try memory.reader.dump() == live)
        #expect(try home.catalog.reader.mark() == home.writer.mark)
        let counts: [Outcome: Int64] = [.archived: 60, .duplicate: 30, .rejected: 1, .failed: 1]
        #expect(try home.catalog.reader.counts() == counts)
        #expect(try home.catalog.reader.itemCount() == 30)
    }

    @Test(
        "whatever is wrong with the file, it is made anew",
        arguments: [
            "missing", "empty", "garbage", "cut", "other archive", "newer schema", "foreign", "pages", "a folder",
            "counter",
        ]
    )
    func badFiles(_ shape: String) throws {
        let home = try Self.filled()
        let live = try home.catalog.reader.dump()
        home.catalog.close()
        let path = home.catalogPath
        switch shape {
        case "missing": unlink(path)
        case "empty": truncate(path, 0)
        case "cut": truncate(path, 5_000)
        case "garbage", "foreign", "pages", "counter":
            let descriptor = open(path, O_RDWR | O_CLOEXEC)
            let junk = [UInt8](repeating: 0x5A, count: 4_096)
            let start = shape == "garbage" ? 0 : shape == "foreign" ? 68 : shape == "counter" ? 24 : 4_096
            _ = pwrite(descriptor, junk, shape == "foreign" || shape == "counter" ? 4 : 4_096, start)
            close(descriptor)
        case "newer schema":
            // The header's user version (SQLite file format, section 1.3).
            let descriptor = open(path, O_RDWR | O_CLOEXEC)
            _ = pwrite(descriptor, [0, 0, 0, 99] as [UInt8], 4, 60)
            close(descriptor)
        case "other archive":
            unlink(path)
            let other = try ItemCatalog.open(path: path, archiveID: String(repeating: "0", count: 32))
            other.close()
        default:
            unlink(path)
            mkdir(path, 0o755)
        }
        try home.reopen()
        #expect(try home.catalog.reader.dump() == live, "\(shape): \(home.told.all)")
        #expect(try home.catalog.lastSeq == home.writer.mark.seq)
        try home.file(Draft(title: "Sau", body: "một hai ba bốn"))
        if shape == "a folder" { rmdir(path) }
    }

    @Test("a catalog ahead of the archive, or of a rewritten one, is made anew and says so")
    func ahead() throws {
        let home = try CatalogHome()
        try home.file(Draft(title: "Một", body: Text.words(0, 40)))
        let size = home.writer.mark.seq
        try home.file(Draft(title: "Hai", body: Text.words(900, 40)))
        let place = try #require(try home.catalog.reader.entry(seq: size + 1)?.place)
        truncate(home.archivePath + "/00000001.jsonl", Int(place.offset))
        try home.reopen()
        #expect(try home.catalog.lastSeq == size)
        #expect(home.told.all.contains { $0.contains("not in the archive") })
        #expect(try home.catalog.reader.counts()[.archived] == 1)
    }

    @Test("a catalog that is behind catches up from where it stands")
    func behind() throws {
        let home = try CatalogHome()
        try home.file(Draft(title: "Một", body: Text.words(0, 40)))
        var applied: [Int64] = []
        let line = try home.writer.stage(
            .rejection(
                RecordKey(drop: home.nextDrop()),
                source: Draft(title: nil, body: "x").source,
                reason: Reason(.empty, "")
            ),
            time: UnixTime(seconds: 5)
        )
        try home.writer.commit()
        #expect(try home.catalog.lastSeq == line.seq - 1)
        try home.catalog.catchUp(from: home.archive()) { applied.append($0) }
        #expect(applied == [line.seq])
        #expect(home.told.all == [])
    }

    @Test("a group that throws leaves no trace, and the next one stands")
    func rollback() throws {
        struct Stop: Error {}
        let home = try CatalogHome()
        let before = try home.catalog.reader.dump()
        #expect(throws: Stop.self) {
            try home.catalog.group { group in
                _ = try home.stage(Draft(title: "Một", body: "một hai"), RecordKey(drop: home.nextDrop()), in: group)
                throw Stop()
            }
        }
        home.writer.discard()
        #expect(try home.catalog.reader.dump() == before)
        try home.file(Draft(title: "Hai", body: "ba bốn"))
        #expect(try home.catalog.lastSeq == home.writer.mark.seq)
    }

    @Test("a group applied with a record left out is refused, and the catalog catches up")
    func gap() throws {
        let home = try CatalogHome()
        let draft = Draft(title: "Một", body: "một hai")
        _ = try home.writer.stage(
            .rejection(RecordKey(drop: home.nextDrop()), source: draft.source, reason: Reason(.empty, "")),
            time: UnixTime(seconds: 5)
        )
        try home.writer.commit()
        #expect(throws: CatalogError.self) { try home.file(draft) }
        home.writer.discard()
        guard case .newItem = try home.file(draft) else {
            Issue.record("the group was not run again as if nothing had been")
            return
        }
        #expect(try home.catalog.lastSeq == home.writer.mark.seq)
        #expect(try home.archive().verify().isSound)
    }

    @Test("a file that breaks under way costs a group one more try")
    func breaksUnderWay() throws {
        let home = try Self.filled()
        let descriptor = open(home.catalogPath, O_RDWR | O_CLOEXEC)
        let junk = [UInt8](repeating: 0xA5, count: 4_096)
        // WAL content is preferred to the file's: break both.
        for path in [home.catalogPath, home.catalogPath + "-wal"] {
            let file = open(path, O_RDWR | O_CLOEXEC)
            var facts = stat()
            fstat(file, &facts)
            for offset in stride(from: 100, to: Int(facts.st_size), by: 4_096) { _ = pwrite(file, junk, 4_096, offset) }
            close(file)
        }
        close(descriptor)
        let draft = Draft(title: "Sau", body: "một hai ba bốn")
        do {
            try home.file(draft)
        } catch is CatalogError {
            home.writer.discard()
            try home.file(draft)
        }
        let memory = try ItemCatalog.open(path: nil, archiveID: CatalogHome.archiveID)
        try memory.catchUp(from: home.archive())
        #expect(try memory.lastSeq == home.writer.mark.seq)
        try home.catalog.catchUp(from: home.archive())
        #expect(try home.catalog.lastSeq == home.writer.mark.seq)
    }

    @Test("a tool reads beside the daemon, and without a usable file from memory; it writes nothing")
    func tools() throws {
        let home = try Self.filled()
        let live = try home.catalog.reader.dump()
        let beside = try CatalogReader.open(path: home.catalogPath, archive: home.archive())
        #expect(try beside.dump() == live)
        home.catalog.close()
        unlink(home.catalogPath)
        let alone = try CatalogReader.open(path: home.catalogPath, archive: home.archive())
        #expect(try alone.dump() == live)
        #expect(access(home.catalogPath, F_OK) != 0)
    }
}

@Suite struct CatalogReaderTests {
    @Test("an item, drop or record is found by what people type")
    func resolve() throws {
        let home = try CatalogHome()
        guard case .newItem(let uri) = try home.file(Draft(title: "Một", body: "một hai ba")) else {
            Issue.record("no item")
            return
        }
        let reader = home.catalog.reader
        let id = String(uri.suffix(32))
        for typed in [uri, id, String(id.prefix(12)), id.uppercased()] where Int64(typed) == nil {
            #expect(try reader.resolve(typed) == .item(uri: uri), "\(typed)")
        }
        let drop = decimal(1, width: 32)
        #expect(try reader.resolve(drop) == .drop(drop))
        #expect(try reader.resolve(String(drop.prefix(9))) == .drop(drop))
        #expect(try reader.resolve("2") == .record(seq: 2))
        #expect(try reader.resolve("77") == .none)
        #expect(try reader.resolve("abc") == .tooShort)
        for nothing in ["", "xyz", "urn:caunoi:a:b", "ffffff' OR 1=1", "deadbeefdeadbeef", id + "0"] {
            #expect(try reader.resolve(nothing) == .none, "\(nothing)")
        }
        try home.reject("other")
        #expect(try reader.resolve("000000") == .ambiguous([drop, decimal(2, width: 32)]))
    }

    @Test("entries say what a record is and where")
    func entries() throws {
        let home = try CatalogHome()
        let draft = Draft(title: "Một", body: "một hai ba", source: "KPL")
        try home.file([draft, draft])
        try home.reject("junk", failed: true)
        let reader = home.catalog.reader
        let last = try reader.last(10)
        #expect(last.map(\.kind) == ["failure", "duplicate", "item", "genesis"])
        #expect(last.map(\.outcome) == [.failed, .duplicate, .archived, nil])
        #expect(last[0].reason == "worker-crashed")
        #expect(last[1].item == last[2].item)
        #expect(last[2].item?.seq == 2)
        #expect(last[2].title == "Một")
        #expect(last[2].language == "vi")
        #expect(last[2].cause == "drop")
        #expect(last[2].sha256 == draft.source.sha256)
        for entry in last {
            let line = try home.archive().record(at: entry.place)
            #expect(line.seq == entry.seq)
            #expect(line.time == entry.time)
            #expect(line.key == entry.key)
        }
        #expect(try reader.entries(sha256: draft.source.sha256 ?? "").map(\.seq) == [2, 3])
        #expect(try reader.entries(ofDrop: decimal(2, width: 32)).map(\.seq) == [3])
        #expect(try reader.entries(ofDrop: "none") == [])
        #expect(try reader.last(2).map(\.seq) == [4, 3])
        #expect(try reader.entry(seq: 99) == nil)
        let (known, unknown) = try home.catalog.group { group in
            (try group.outcome(ofDrop: decimal(1, width: 32)), try group.outcome(ofDrop: decimal(9, width: 32)))
        }
        #expect(known.map(\.kind) == ["item"])
        #expect(unknown == [])
    }
}
