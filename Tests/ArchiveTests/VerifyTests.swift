import Archive
import Glibc
import News
import Testing

@Suite struct VerifyTests {
    private static func filled() throws -> ArchiveFolder {
        let folder = ArchiveFolder()
        try folder.fill([
            [Sample.item(1)], [Sample.rejection(2), Sample.item(3, part: 1, of: 2), Sample.item(3, part: 2, of: 2)],
            [Sample.duplicate(4, of: 2)], [Sample.item(5)],
        ])
        return folder
    }

    @Test("one changed bit in any byte is found, and named in its line")
    func bitFlips() throws {
        let folder = ArchiveFolder()
        try folder.fill([[Sample.rejection(1)], [Sample.item(2)], [Sample.duplicate(3, of: 3)]])
        let bytes = folder.bytes
        var lineOf: [Int] = []
        for (index, line) in folder.lines.enumerated() {
            lineOf.append(contentsOf: repeatElement(index + 1, count: line.count))
        }
        var missed: [Int] = []
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 1 << UInt8(index % 8)
            folder.bytes = changed
            let report = try folder.verify()
            if report.faults.first?.line != lineOf[index] { missed.append(index) }
        }
        #expect(missed == [])
        folder.bytes = bytes
        #expect(try folder.verify().isSound)
    }

    @Test(
        "every kind of tampering is found",
        arguments: [
            "deleted", "duplicated", "reordered", "edited", "inserted", "cut in a line", "genesis deleted",
            "genesis twice", "parts mixed", "drop twice", "seq skipped", "last deleted", "last edited",
        ]
    )
    func tampering(_ shape: String) throws {
        let folder = try Self.filled()
        var lines = folder.lines
        let mark = try #require(try folder.verify().mark)
        let kinds: Set<VerifyFault.Kind>
        var marks: [ArchiveMark] = []
        switch shape {
        case "deleted":
            lines.remove(at: 1)
            kinds = [.chain, .seq]
        case "duplicated":
            lines.insert(lines[1], at: 2)
            kinds = [.chain, .seq, .parts]
        case "reordered":
            lines.swapAt(1, 2)
            kinds = [.chain, .seq]
        case "edited":
            // Edited with a crc that fits; the next line's prev does not.
            let text = String(decoding: lines[1], as: UTF8.self).replacing("Tin", with: "Tib")
            lines[1] = Self.sealed(text)
            kinds = [.chain]
        case "inserted":
            lines.insert(Sample.line(seq: 3, kind: "seal", members: "", previous: lines[1]), at: 2)
            kinds = [.chain, .seq]
        case "cut in a line":
            lines[lines.count - 1].removeLast(5)
            kinds = [.tail]
        case "genesis deleted":
            lines.removeFirst()
            kinds = [.format, .chain, .seq]
        case "genesis twice":
            lines.append(
                Sample.line(seq: 8, kind: "genesis", members: #","archive":"\#(mark.archive)""#, previous: lines[6])
            )
            kinds = [.format]
        case "parts mixed":
            lines = [lines[0]]
            for (seq, part) in [(2, "[1,3]"), (3, "[3,3]"), (4, "[2,2]")] {
                lines.append(Self.rejection(Int64(seq), drop: 1, part: part, previous: lines[lines.count - 1]))
            }
            kinds = [.parts]
        case "drop twice":
            lines.append(Self.rejection(8, drop: 3, part: "[1,1]", previous: lines[6]))
            kinds = [.parts]
        case "seq skipped":
            lines.append(Self.rejection(9, drop: 9, part: "[1,1]", previous: lines[6]))
            kinds = [.seq]
        case "last deleted":
            lines.removeLast()
            folder.bytes = Array(lines.joined())
            #expect(try folder.verify().isSound)
            marks = [mark]
            kinds = [.mark]
        default:
            let text = String(decoding: lines[6], as: UTF8.self).replacing("Tin", with: "Tib")
            lines[6] = Self.sealed(text)
            folder.bytes = Array(lines.joined())
            #expect(try folder.verify().isSound)
            marks = [mark]
            kinds = [.mark]
        }
        folder.bytes = Array(lines.joined())
        let report = try folder.verify(marks: marks)
        #expect(Set(report.faults.map(\.kind)) == kinds)
        #expect(report.faultCount == report.faults.count)
        for fault in report.faults { #expect(fault.description.hasPrefix("00000001.jsonl: line ")) }
    }

    private static func rejection(_ seq: Int64, drop: Int, part: String, previous: [UInt8]) -> [UInt8] {
        let members =
            #","drop":"\#(Sample.drop(drop))","part":\#(part),"source":{"path":"x","bytes":1},"#
            + #""reason":{"code":"empty","message":""}"#
        return Sample.line(seq: seq, kind: "rejection", members: members, previous: previous)
    }

    /// The text's line with a crc that fits it.
    private static func sealed(_ text: String) -> [UInt8] {
        let head = Array(text.utf8.dropLast(19))
        let crc = String(crc32c(head), radix: 16)
        return head + Array((#","crc":""# + String(repeating: "0", count: 8 - crc.count) + crc + "\"}\n").utf8)
    }

    @Test("one damaged line is one fault, and the walk goes on behind it")
    func oneFaultEach() throws {
        let folder = try Self.filled()
        var lines = folder.lines
        lines[1][50] ^= 1
        lines[5][50] ^= 1
        folder.bytes = Array(lines.joined())
        let report = try folder.verify()
        #expect(report.faults.map(\.line) == [2, 6])
        #expect(report.faults.map(\.offset) == [Int64(lines[0].count), Int64(lines[..<5].joined().count)])
        #expect(report.records == 5)
    }

    @Test("an archive over several segments is one chain; a missing or exchanged segment is found")
    func segments() throws {
        let folder = try Self.filled()
        let lines = folder.lines
        folder.bytes = Array(lines[..<2].joined())
        ArchiveFolder.write(Array(lines[2..<5].joined()), to: folder.path + "/00000002.jsonl")
        ArchiveFolder.write(Array(lines[5...].joined()), to: folder.path + "/00000003.jsonl")
        let report = try folder.verify()
        #expect(report.faults == [])
        #expect(report.segments == 3)
        #expect(report.records == 7)

        ArchiveFolder.write(Array(lines[5...].joined()), to: folder.path + "/00000002.jsonl")
        ArchiveFolder.write(Array(lines[2..<5].joined()), to: folder.path + "/00000003.jsonl")
        #expect(try Set(folder.verify().faults.map(\.segment)) == ["00000002.jsonl", "00000003.jsonl"])

        unlink(folder.path + "/00000002.jsonl")
        guard case .damaged(let segment, _, _) = archiveError({ _ = try folder.verify() }) else {
            Issue.record("a missing segment was not missed")
            return
        }
        #expect(segment == "00000002.jsonl")
    }

    @Test("originals are hashed once each; missing, changed and shortened ones are named")
    func objects() throws {
        let folder = ArchiveFolder()
        let objects = folder.home + "/objects"
        mkdir(objects, 0o755)
        func keep(_ bytes: [UInt8]) -> SourceFacts {
            let hash = SHA256.digest(of: bytes).hex
            mkdir("\(objects)/\(hash.prefix(2))", 0o755)
            ArchiveFolder.write(bytes, to: "\(objects)/\(hash.prefix(2))/\(hash)")
            var source = SourceFacts(path: Array("a".utf8), bytes: Int64(bytes.count))
            source.sha256 = hash
            return source
        }
        let first = keep(Array("one".utf8))
        let second = keep(Array(repeating: 7, count: 3 << 20))
        var part = first
        part.parent = first.sha256
        part.sha256 = String(repeating: "f", count: 64)
        part.bytes = 1
        let reason = Reason(.notADocument, "")
        try folder.fill([
            [
                .rejection(RecordKey(drop: Sample.drop(1)), source: first, reason: reason),
                .rejection(RecordKey(drop: Sample.drop(2)), source: first, reason: reason),
                .rejection(RecordKey(drop: Sample.drop(3)), source: part, reason: reason),
                .rejection(RecordKey(drop: Sample.drop(4)), source: second, reason: reason),
                .rejection(
                    RecordKey(drop: Sample.drop(5)),
                    source: SourceFacts(path: [0x62], bytes: 1),
                    reason: reason
                ),
            ]
        ])
        let reader = try ArchiveReader(directory: folder.path)
        let sound = try reader.verify(objects: objects)
        #expect(sound.faults == [])
        #expect(sound.objects == 2)
        #expect(sound.objectBytes == 3 + 3 << 20)

        let hash = try #require(second.sha256)
        let path = "\(objects)/\(hash.prefix(2))/\(hash)"
        ArchiveFolder.write(Array(repeating: 7, count: 3 << 20 - 1), to: path)
        let changed = try reader.verify(objects: objects)
        #expect(changed.faults.map(\.kind) == [.object])
        #expect(changed.faults.map(\.seq) == [5])
        unlink(path)
        #expect(try reader.verify(objects: objects).faults.first?.cause.contains("missing") == true)
        #expect(try reader.verify().isSound)
    }

    @Test("lines over the limit and files of zeros are walked over in bounded memory")
    func hugeLine() throws {
        let folder = try Self.filled()
        let lines = folder.lines
        var bytes = lines[0]
        bytes += [UInt8](repeating: 0x61, count: ArchiveFormat.lineLimit + 10)
        bytes.append(0x0A)
        bytes.append(contentsOf: lines[1])
        folder.bytes = bytes
        let report = try folder.verify()
        #expect(report.faults.first?.kind == .format)
        #expect(report.faults.first?.line == 2)
        #expect(report.records == 2)
    }
}

@Suite struct ArchiveReaderTests {
    @Test("a reading begins where it is told, over segments, and ends when it is told")
    func starts() throws {
        let folder = ArchiveFolder()
        try folder.fill([(1...9).map { Sample.item($0) }])
        let lines = folder.lines
        folder.bytes = Array(lines[..<4].joined())
        ArchiveFolder.write(Array(lines[4..<7].joined()), to: folder.path + "/00000002.jsonl")
        ArchiveFolder.write(Array(lines[7...].joined()), to: folder.path + "/00000003.jsonl")
        let reader = try ArchiveReader(directory: folder.path)
        #expect(reader.archiveID == ArchiveFolder.archiveID)
        let records = try folder.records()
        #expect(records.map(\.seq) == Array(1...10))
        #expect(records.map(\.bytes) == lines)
        for (index, record) in records.enumerated() {
            #expect(try reader.record(at: record.place).bytes == lines[index])
            for (start, first) in [
                (ArchiveReader.Start.at(record.place), index), (.after(record.place), index + 1),
                (.seq(record.seq), index),
            ] {
                var seen: [Int64] = []
                try reader.forEach(from: start) { line in
                    seen.append(line.seq)
                    return seen.count < 4
                }
                #expect(seen == Array(records[first...].prefix(4).map(\.seq)))
            }
        }
        var seen = 0
        try reader.forEach(from: .seq(99)) { _ in
            seen += 1
            return true
        }
        #expect(seen == 0)
    }

    @Test("a write under way ends a reading; a bad line stops it")
    func ends() throws {
        let folder = ArchiveFolder()
        try folder.fill([(1...3).map { Sample.item($0) }])
        var lines = folder.lines
        folder.bytes = Array(lines[..<3].joined()) + Array(lines[3].prefix(40))
        #expect(try folder.records().map(\.seq) == [1, 2, 3])
        lines[1][30] ^= 1
        folder.bytes = Array(lines.joined())
        guard case .damaged(_, let offset, _) = archiveError({ _ = try folder.records() }) else {
            Issue.record("read over a bad line")
            return
        }
        #expect(offset == Int64(lines[0].count))
    }

    @Test("places that hold no record are refused")
    func places() throws {
        let folder = ArchiveFolder()
        try folder.fill([[Sample.item(1)]])
        let reader = try ArchiveReader(directory: folder.path)
        let good = try folder.records()[1].place
        for (offset, length) in [(0, 5), (1, 0), (-1, 10), (Int.max - 5, 10), (0, Int.max), (0, good.length)] {
            let place = Place(segment: 1, offset: Int64(offset), length: length)
            #expect(throws: ArchiveError.self) { _ = try reader.record(at: place) }
        }
        #expect(throws: ArchiveError.self) { _ = try reader.record(at: Place(segment: 2, offset: 0, length: 10)) }
    }

    @Test("there is nothing to read where no archive is")
    func noArchive() throws {
        let folder = ArchiveFolder()
        #expect(archiveError { _ = try ArchiveReader(directory: folder.path) }?.exitCode == 74)
    }
}
