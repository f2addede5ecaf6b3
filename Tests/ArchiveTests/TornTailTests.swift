import Archive
import Glibc
import News
import Testing

@Suite struct TornTailTests {
    /// Genesis and four records in four commits.
    private static func filled() throws -> ArchiveFolder {
        let folder = ArchiveFolder()
        try folder.fill([[Sample.item(1)], [Sample.rejection(2)], [Sample.rejection(3)], [Sample.item(4)]])
        return folder
    }

    /// Opens, and checks that `kept` lines are still there, the rest was put aside, and the archive is sound.
    private static func expectRepaired(
        _ folder: ArchiveFolder,
        kept: [[UInt8]],
        torn: [UInt8],
        _ comment: Comment,
        location: SourceLocation = #_sourceLocation
    ) throws {
        let writer = try folder.open()
        let end = kept.reduce(0) { $0 + $1.count }
        #expect(writer.repairs.count == 1, comment, sourceLocation: location)
        let note = writer.repairs.first
        #expect(note?.segment == "00000001.jsonl", comment, sourceLocation: location)
        #expect(note?.offset == Int64(end), comment, sourceLocation: location)
        #expect(note?.bytes == Int64(torn.count), comment, sourceLocation: location)
        #expect(ArchiveFolder.read(folder.path + "/" + (note?.kept ?? "")) == torn, comment, sourceLocation: location)
        let lines = folder.lines
        #expect(Array(lines.prefix(kept.count)) == kept, comment, sourceLocation: location)
        #expect(lines.count == kept.count + 1, comment, sourceLocation: location)
        #expect(try folder.records().last?.kind == .repair, comment, sourceLocation: location)
        #expect(writer.nextSeq == Int64(kept.count + 2), comment, sourceLocation: location)
        #expect(try folder.verify().faults == [], comment, sourceLocation: location)
        writer.close()
        // Repaired once is repaired.
        #expect(try folder.open().repairs == [], comment, sourceLocation: location)
    }

    private static func expectRefused(_ folder: ArchiveFolder, _ comment: Comment) throws {
        let before = folder.bytes
        let error = archiveError { _ = try folder.open(disk: ArchiveFolder.hasty) }
        guard case .damaged(let segment, _, _) = error else {
            Issue.record("opened a damaged archive: \(comment)")
            return
        }
        #expect(segment.hasSuffix(".jsonl"))
        #expect(error?.exitCode == 65)
        #expect(folder.bytes == before, comment)
        #expect(!ArchiveFolder.names(folder.path).contains("torn"), comment)
        #expect(try !folder.verify().isSound, comment)
    }

    @Test("cut short at every byte of the last three records, the rest is kept and the archive goes on")
    func everyByte() throws {
        let whole = try Self.filled()
        let lines = whole.lines
        let bytes = whole.bytes
        var checked = 0
        for record in 2..<5 {
            let start = lines[..<record].reduce(0) { $0 + $1.count }
            for cut in start + 1..<start + lines[record].count {
                whole.bytes = Array(bytes[..<cut])
                let writer = try whole.open(disk: ArchiveFolder.hasty)
                let repairs = writer.repairs
                #expect(repairs.count == 1)
                #expect(writer.nextSeq == Int64(record + 2))
                writer.close()
                let now = whole.lines
                #expect(Array(now.prefix(record)) == Array(lines[..<record]))
                #expect(now.count == record + 1)
                let torn = repairs.first.map { ArchiveFolder.read(whole.path + "/" + $0.kept) }
                #expect(torn == Array(bytes[start..<cut]))
                if checked.isMultiple(of: 50) { #expect(try whole.verify().isSound) }
                checked += 1
                for name in ArchiveFolder.names(whole.path + "/torn") { remove(whole.path + "/torn/" + name) }
            }
            // At the line's end nothing is torn.
            whole.bytes = Array(bytes[..<(start + lines[record].count)])
            let writer = try whole.open(disk: ArchiveFolder.hasty)
            #expect(writer.repairs == [])
            writer.close()
        }
        #expect(checked > 1_000)
    }

    @Test(
        "zeros, garbage, holes and stale lines at the end are put aside",
        arguments: ["zeros", "garbage", "line feeds", "half then zeros", "bad crc", "stale", "stale joined", "large"]
    )
    func leftovers(_ shape: String) throws {
        let folder = try Self.filled()
        let lines = folder.lines
        var kept = lines
        let torn: [UInt8]
        switch shape {
        case "zeros": torn = [UInt8](repeating: 0, count: 4_096)
        case "garbage": torn = (0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* 7919 &+ $0 / 13) }
        case "line feeds": torn = [0x0A, 0x0A, 0x7B, 0x0A]
        case "half then zeros":
            kept = Array(lines[..<4])
            torn = Array(lines[4].prefix(100)) + [UInt8](repeating: 0, count: 400)
        case "bad crc":
            kept = Array(lines[..<4])
            var line = lines[4]
            line[line.count / 2] ^= 1
            torn = line
        case "stale": torn = [0, 0, 0x0A] + lines[2]
        case "stale joined": torn = [0, 0] + lines[1] + Array(lines[4].prefix(30))
        default:
            // Larger than the window that is read first.
            torn = [UInt8](repeating: 0, count: 3 << 20)
        }
        folder.bytes = Array(kept.joined()) + torn
        try Self.expectRepaired(folder, kept: kept, torn: torn, "\(shape)")
    }

    @Test("a drop whose last parts are missing is put aside whole", arguments: [1, 2])
    func incompleteDrop(_ parts: Int) throws {
        let folder = ArchiveFolder()
        try folder.fill([
            [Sample.item(1)], [Sample.item(2), Sample.item(3, part: 1, of: 2), Sample.item(3, part: 2, of: 2)],
            (1...3).map { Sample.item(4, part: $0, of: 3) },
        ])
        let lines = folder.lines
        let kept = Array(lines[..<5])
        for rest in [[], Array(lines[5 + parts].prefix(40))] {
            let again = ArchiveFolder()
            try again.fill([])
            let torn = Array(lines[5..<5 + parts].joined()) + rest
            again.bytes = Array(kept.joined()) + torn
            try Self.expectRepaired(again, kept: kept, torn: torn, "\(parts) parts, \(rest.count) bytes more")
        }
    }

    @Test("an incomplete drop larger than the first window is found whole")
    func largeIncompleteDrop() throws {
        let folder = ArchiveFolder()
        let text = String(repeating: "văn bản ", count: 60_000)
        try folder.fill([[Sample.item(1)], (1...4).map { Sample.item(2, part: $0, of: 4, text: text) }])
        let lines = folder.lines
        folder.bytes = Array(lines[..<5].joined())
        try Self.expectRepaired(
            folder,
            kept: Array(lines[..<2]),
            torn: Array(lines[2..<5].joined()),
            "three parts of four"
        )
    }

    @Test("a record longer than the first window is found")
    func longLastRecord() throws {
        let folder = ArchiveFolder()
        try folder.fill([[Sample.item(1)], [Sample.item(2, text: String(repeating: "x", count: 5 << 20))]])
        let writer = try folder.open()
        #expect(writer.nextSeq == 4)
        #expect(writer.repairs == [])
    }

    @Test("only the end of a long archive is read, and its beginning is none of the start's business")
    func readsTheEndOnly() throws {
        let folder = ArchiveFolder()
        let text = String(repeating: "x", count: 10_000)
        try folder.fill([(1...400).map { Sample.item($0, text: text) }])
        var bytes = folder.bytes
        bytes[bytes.count / 2] ^= 1
        folder.bytes = bytes
        #expect(try folder.open().nextSeq == 402)
        #expect(try folder.verify().faults.map(\.kind) == [.crc])
    }

    @Test("a bad line before a good one is damage: the start refuses and changes nothing")
    func badBeforeGood() throws {
        let whole = try Self.filled()
        let lines = whole.lines
        let bytes = whole.bytes
        let lastStart = bytes.count - lines[4].count
        // Every byte of the record before the last, its LF included.
        for index in lastStart - lines[3].count..<lastStart {
            var changed = bytes
            changed[index] ^= 4
            whole.bytes = changed
            try Self.expectRefused(whole, "byte \(index)")
        }
    }

    @Test(
        "records removed, moved, edited or put in near the end are damage",
        arguments: ["removed", "exchanged", "edited", "zeros inside", "no genesis", "empty", "parts missing", "format"]
    )
    func damage(_ shape: String) throws {
        let folder = try Self.filled()
        var lines = folder.lines
        switch shape {
        case "removed": lines.remove(at: 3)
        case "exchanged": lines.swapAt(2, 3)
        case "edited":
            // With a crc that fits: only the chain shows it.
            let text = String(decoding: lines[3], as: UTF8.self).replacing("empty", with: "fully")
            let head = text.split(separator: #""kind":"rejection""#)[1].split(separator: #","prev""#)[0]
            lines[3] = Sample.line(seq: 4, kind: "rejection", members: String(head), previous: lines[2])
        case "zeros inside": lines.insert([UInt8](repeating: 0, count: 300), at: 4)
        case "no genesis": lines.removeFirst()
        case "empty": lines = []
        case "parts missing":
            lines.append(
                Sample.line(
                    seq: 6,
                    kind: "rejection",
                    members:
                        #","drop":"\#(Sample.drop(8))","part":[2,2],"source":{"path":"x","bytes":1},"reason":{"code":"empty","message":""}"#,
                    previous: lines[4]
                )
            )
        default:
            lines.append(Sample.line(seq: 6, kind: "rejection", members: "", previous: lines[4]))
        }
        folder.bytes = Array(lines.joined())
        if shape == "empty" {
            guard case .damaged = archiveError({ _ = try folder.open() }) else {
                Issue.record("opened an empty segment")
                return
            }
            return
        }
        try Self.expectRefused(folder, "\(shape)")
    }

    @Test("the last segment's end is checked against the segment before it")
    func segments() throws {
        let folder = try Self.filled()
        let lines = folder.lines
        let second = folder.path + "/00000002.jsonl"
        folder.bytes = Array(lines[..<3].joined())

        // A segment that was just made, empty, torn in its first line, whole.
        for (rest, repaired) in [([], 0), (Array(lines[3].prefix(50)), 1), (lines[3], 0), (lines[3] + lines[4], 0)] {
            ArchiveFolder.write(rest, to: second)
            var writer = try folder.open()
            #expect(writer.repairs.count == repaired)
            _ = try writer.stage(Sample.item(9), time: ArchiveFolder.start)
            try writer.commit()
            #expect(try folder.verify().faults == [])
            #expect(try folder.verify().segments == 2)
            let line = try folder.records().last
            #expect(line?.place.segment == 2)
        }
        ArchiveFolder.write(lines[4], to: second)
        guard case .damaged(let segment, 0, _) = archiveError({ _ = try folder.open() }) else {
            Issue.record("a record is missing between two segments")
            return
        }
        #expect(segment == "00000002.jsonl")
    }
}
