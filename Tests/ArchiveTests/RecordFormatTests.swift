import Archive
import News
import Testing

@Suite struct RecordFormatTests {
    @Test("every kind of record is written with its members in the designed order")
    func goldenLines() throws {
        let folder = ArchiveFolder()
        var long = Sample.source(1)
        long.parent = String(repeating: "a", count: 64)
        let itemKey = RecordKey(drop: Sample.drop(1))
        try folder.fill([
            [
                .item(itemKey, cause: .correction, source: long, item: Array("{}".utf8), analysis: Array("{}".utf8)),
                Sample.duplicate(2, of: 2), Sample.rejection(3),
                .failure(
                    RecordKey(drop: Sample.drop(4)),
                    source: SourceFacts(path: Array("x".utf8), bytes: 5),
                    reason: Reason(.workerCrashed, "the reader crashed")
                ),
                .repair(RepairNote(segment: "00000001.jsonl", offset: 7, bytes: 8, kept: "torn/x")),
            ]
        ])
        let id = "0123456789abcdef0123456789abcdef"
        let sha1 = SHA256.digest(of: Array("original 1".utf8)).hex
        let sha2 = SHA256.digest(of: Array("original 2".utf8)).hex
        let modified = UnixTime(seconds: 1_795_313_000).rfc3339
        let rest = { (number: Int, sha: String) in
            #""source":{"path":"desk/bản tin \#(number).txt","folder":"desk","sha256":"\#(sha)","bytes":\#(number)00,"#
                + #""mediaType":"text/plain","charset":"UTF-8","modified":"\#(modified)","#
                + #""owner":{"uid":1000,"name":"desk"}"#
        }
        let expected: [(String, String)] = [
            ("genesis", #","archive":"\#(id)""#),
            (
                "item",
                #","drop":"\#(Sample.drop(1))","part":[1,1],"cause":"correction","# + rest(1, sha1)
                    + #","parent":"\#(String(repeating: "a", count: 64))"},"item":{},"analysis":{}"#
            ),
            (
                "duplicate",
                #","drop":"\#(Sample.drop(2))","part":[1,1],"# + rest(2, sha2)
                    + #"},"of":{"uri":"urn:caunoi:x:y","version":"3","seq":2}"#
            ),
            (
                "rejection",
                #","drop":"\#(Sample.drop(3))","part":[1,1],"source":{"path":"f\#u{FFFD}\n.t","pathBytes":"Zv8KLnQ=","#
                    + #""bytes":0,"modified":"1970-01-01T00:00:01.000000Z"},"reason":{"code":"empty","#
                    + #""message":"the file is empty; drop it again with text in it"}"#
            ),
            (
                "failure",
                #","drop":"\#(Sample.drop(4))","part":[1,1],"source":{"path":"x","bytes":5},"#
                    + #""reason":{"code":"worker-crashed","message":"the reader crashed"}"#
            ),
            ("repair", #","repair":{"segment":"00000001.jsonl","offset":7,"bytes":8,"kept":"torn/x"}"#),
        ]
        var previous: [UInt8]?
        let lines = folder.lines
        #expect(lines.count == expected.count)
        let time = ArchiveFolder.start.rfc3339
        for (index, (line, (kind, members))) in zip(lines, expected).enumerated() {
            let golden = Sample.line(seq: Int64(index + 1), kind: kind, members: members, previous: previous)
            let written = String(decoding: line, as: UTF8.self)
            #expect(time.count == 27)
            let prefix = written.split(separator: #","prev":"#)[0]
            let goldenPrefix = String(decoding: golden, as: UTF8.self).split(separator: #","prev":"#)[0]
            #expect(prefix == goldenPrefix.replacing("2026-11-22T02:11:03.123456Z", with: time))
            let covered = Array(line[..<(line.count - 19)])
            #expect(String(decoding: line.suffix(11), as: UTF8.self) == Self.hex(crc32c(covered)) + "\"}\n")
            let prev = previous.map { SHA256.digest(of: $0).hex } ?? String(repeating: "0", count: 64)
            #expect(String(decoding: covered.suffix(65), as: UTF8.self) == prev + "\"")
            previous = line
        }
        #expect(try folder.verify().isSound)
    }

    private static func hex(_ crc: UInt32) -> String {
        let text = String(crc, radix: 16)
        return String(repeating: "0", count: 8 - text.count) + text
    }

    @Test("a staged line reads back with its key, kinds and raw members")
    func readBack() throws {
        let folder = ArchiveFolder()
        var writer = try folder.open()
        let line = try writer.stage(Sample.item(7, part: 1, of: 2), time: ArchiveFolder.start)
        let second = try writer.stage(Sample.item(7, part: 2, of: 2), time: ArchiveFolder.start)
        try writer.commit()
        #expect(line.seq == 2)
        #expect(line.kind == .item)
        #expect(line.key == RecordKey(drop: Sample.drop(7), part: 1, parts: 2))
        #expect(second.previousHash == line.hash)
        #expect(line.value(.source)?["path"]?.string == "desk/bản tin 7.txt")
        #expect(
            line.json(.analysis).map(Array.init)
                == Array(#"{"quality":{"score":90},"pipeline":{"program":"test/1"}}"#.utf8)
        )
        #expect(line.value(.item)?["headlines"]?.array.first?["value"]?.string == "Tin \"số\" \\ 7\n\u{7}")
        #expect(line.json(.reason) == nil)
        #expect(line.time == ArchiveFolder.start.rfc3339)
        #expect(try line.value()["kind"]?.string == "item")
        let reader = try ArchiveReader(directory: folder.path)
        #expect(try reader.record(at: line.place).bytes == line.bytes)
        #expect(try reader.record(at: second.place).bytes == second.bytes)
        #expect(folder.bytes == folder.lines[0] + line.bytes + second.bytes)
    }

    @Test("kinds and members of later versions are read and kept")
    func laterVersions() throws {
        let folder = ArchiveFolder()
        try folder.fill([[Sample.item(1)]])
        var lines = folder.lines
        lines.append(
            Sample.line(seq: 3, kind: "seal", members: #","count":2,"root":"ab""#, previous: lines[1])
        )
        lines.append(
            Sample.line(
                seq: 4,
                kind: "withdrawal",
                members: #","withdraws":{"uri":"u","of":[1,{"a":"]"}]}"#,
                previous: lines[2]
            )
        )
        lines.append(Sample.line(seq: 5, kind: "marvel", members: #","x":null,"y":-1.5e3"#, previous: lines[3]))
        lines.append(
            Sample.line(
                seq: 6,
                kind: "rejection",
                members:
                    #","new":"\\\"","drop":"\#(Sample.drop(9))","part":[1,1],"more":[[]],"source":{"path":"x","bytes":1,"novel":{}},"reason":{"code":"future","message":""},"last":{}"#,
                previous: lines[4]
            )
        )
        folder.bytes = Array(lines.joined())
        ArchiveFolder.write(Array("{}\n".utf8), to: folder.path + "/MANIFEST.jsonl")
        let report = try folder.verify()
        #expect(report.faults == [])
        #expect(report.records == 6)
        let records = try folder.records()
        #expect(records.map(\.kind) == [.genesis, .item, .seal, .withdrawal, nil, .rejection])
        #expect(records[4].kindName == "marvel")
        #expect(records[5].value(.source)?["bytes"]?.int == 1)
        var writer = try folder.open()
        #expect(writer.nextSeq == 7)
        _ = try writer.stage(Sample.item(10), time: ArchiveFolder.start)
        try writer.commit()
        #expect(try folder.verify().isSound)
    }

    @Test("a record of a later format version is refused, not repaired")
    func laterFormat() throws {
        let folder = ArchiveFolder()
        try folder.fill([[Sample.item(1)]])
        let text = String(decoding: folder.lines[1], as: UTF8.self).replacing(#"{"v":1,"#, with: #"{"v":2,"#)
        var head = Array(text.utf8.dropLast(19))
        let crc = String(crc32c(head), radix: 16)
        head.append(contentsOf: (#","crc":""# + String(repeating: "0", count: 8 - crc.count) + crc + "\"}\n").utf8)
        folder.bytes = folder.lines[0] + head
        let before = folder.bytes
        let error = archiveError { _ = try folder.open() }
        guard case .newerFormat(let segment, _, _) = error else {
            Issue.record("opened: \(String(describing: error))")
            return
        }
        #expect(segment == "00000001.jsonl")
        #expect(error?.exitCode == 65)
        #expect(folder.bytes == before)
    }
}
