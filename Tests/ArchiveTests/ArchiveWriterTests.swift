import Archive
import Glibc
import News
import Testing

@Suite struct ArchiveWriterTests {
    @Test("a new archive begins with genesis and goes on where it ended")
    func openAgain() throws {
        let folder = ArchiveFolder()
        var writer = try folder.open()
        #expect(writer.archiveID == ArchiveFolder.archiveID)
        #expect(writer.nextSeq == 2)
        #expect(writer.repairs == [])
        _ = try writer.stage(Sample.item(1), time: ArchiveFolder.start)
        _ = try writer.stage(Sample.rejection(2), time: ArchiveFolder.start)
        try writer.commit()
        let mark = writer.mark
        writer.close()
        var again = try ArchiveWriter.open(
            directory: folder.path,
            newArchiveID: { "" },
            now: { ArchiveFolder.start }
        )
        #expect(again.archiveID == ArchiveFolder.archiveID)
        #expect(again.nextSeq == 4)
        #expect(again.mark == mark)
        _ = try again.stage(Sample.item(3), time: ArchiveFolder.start)
        try again.commit()
        let report = try folder.verify(marks: [mark])
        #expect(report.faults == [])
        #expect(report.records == 4)
        #expect(report.drops == 3)
        #expect(report.bytes == Int64(folder.bytes.count))
        #expect(report.mark == again.mark)
        #expect(ArchiveFolder.names(folder.path) == ["00000001.jsonl"])
    }

    @Test("what was staged and discarded leaves no trace")
    func discard() throws {
        let folder = ArchiveFolder()
        var writer = try folder.open()
        _ = try writer.stage(Sample.item(1), time: ArchiveFolder.start)
        _ = try writer.stage(Sample.item(2, part: 1, of: 2), time: ArchiveFolder.start)
        #expect(writer.nextSeq == 4)
        writer.discard()
        #expect(writer.nextSeq == 2)
        try writer.commit()
        _ = try writer.stage(Sample.item(3), time: ArchiveFolder.start)
        try writer.commit()
        #expect(try folder.records().map(\.seq) == [1, 2])
        #expect(try folder.verify().isSound)
    }

    @Test(
        "contents that would break the archive are refused, and the writer goes on",
        arguments: [
            Sample.item(1, part: 2, of: 2), Sample.item(1, part: 0), Sample.item(1, part: 2, of: 1),
            .genesis(archive: ArchiveFolder.archiveID),
            .item(
                RecordKey(drop: Sample.drop(1)),
                cause: .drop,
                source: Sample.source(1),
                item: Array("{\n}".utf8),
                analysis: Array("{}".utf8)
            ),
            .item(
                RecordKey(drop: Sample.drop(1)),
                cause: .drop,
                source: Sample.source(1),
                item: Array("{}".utf8),
                analysis: Array("[]".utf8)
            ),
            .item(
                RecordKey(drop: Sample.drop(1)),
                cause: .drop,
                source: Sample.source(1),
                item: Array("{\"a\":[}".utf8),
                analysis: Array("{}".utf8)
            ),
            .rejection(RecordKey(drop: "ABC"), source: Sample.source(1), reason: Reason(.empty, "")),
        ]
    )
    func refused(_ content: RecordContent) throws {
        let folder = ArchiveFolder()
        var writer = try folder.open()
        let error = archiveError { _ = try writer.stage(content, time: ArchiveFolder.start) }
        guard case .refused = error else {
            Issue.record("staged: \(String(describing: error))")
            return
        }
        #expect(writer.nextSeq == 2)
        _ = try writer.stage(Sample.item(5), time: ArchiveFolder.start)
        try writer.commit()
        #expect(try folder.verify().isSound)
    }

    @Test("a drop is committed with all its parts or not at all")
    func wholeDrops() throws {
        let folder = ArchiveFolder()
        var writer = try folder.open()
        _ = try writer.stage(Sample.item(1, part: 1, of: 3), time: ArchiveFolder.start)
        let early = archiveError { try writer.commit() }
        guard case .refused = early else {
            Issue.record("committed half a drop")
            return
        }
        let other = archiveError { _ = try writer.stage(Sample.item(2), time: ArchiveFolder.start) }
        guard case .refused = other else {
            Issue.record("mixed two drops")
            return
        }
        _ = try writer.stage(Sample.item(1, part: 2, of: 3), time: ArchiveFolder.start)
        _ = try writer.stage(Sample.item(1, part: 3, of: 3), time: ArchiveFolder.start)
        try writer.commit()
        #expect(try folder.verify().isSound)
        #expect(try folder.records().count == 4)
    }

    @Test("a line over the limit is refused with its length and nothing is staged")
    func lineLimit() throws {
        let folder = ArchiveFolder()
        var writer = try folder.open()
        let text = String(repeating: "x", count: ArchiveFormat.lineLimit)
        let error = archiveError { _ = try writer.stage(Sample.item(1, text: text), time: ArchiveFolder.start) }
        guard case .lineTooLong(let bytes) = error else {
            Issue.record("staged: \(String(describing: error))")
            return
        }
        #expect(bytes > ArchiveFormat.lineLimit)
        #expect(error?.exitCode == 65)
        #expect(writer.nextSeq == 2)
        let fitting = String(repeating: "x", count: ArchiveFormat.lineLimit - 2_000)
        _ = try writer.stage(Sample.item(1, text: fitting), time: ArchiveFolder.start)
        try writer.commit()
        writer.close()
        #expect(try folder.verify().isSound)
        #expect(try folder.open().nextSeq == 3)
    }

    @Test("a segment that another program changed ends the writer")
    func secondWriter() throws {
        let folder = ArchiveFolder()
        var writer = try folder.open()
        var other = try folder.open()
        _ = try other.stage(Sample.item(1), time: ArchiveFolder.start)
        try other.commit()
        _ = try writer.stage(Sample.item(2), time: ArchiveFolder.start)
        let error = archiveError { try writer.commit() }
        guard case .damaged = error else {
            Issue.record("committed: \(String(describing: error))")
            return
        }
        let after = archiveError { _ = try writer.stage(Sample.item(3), time: ArchiveFolder.start) }
        guard case .poisoned = after else {
            Issue.record("staged after the failure")
            return
        }
        #expect(try folder.verify().isSound)
    }

    @Test("a missing first segment is not replaced by a new archive")
    func noSecondArchive() throws {
        let folder = ArchiveFolder()
        try folder.fill([[Sample.item(1)]])
        rename(folder.segment, folder.path + "/00000002.jsonl")
        guard case .damaged = archiveError({ _ = try folder.open() }) else {
            Issue.record("opened without its first segment")
            return
        }
        unlink(folder.path + "/00000002.jsonl")
        ArchiveFolder.write(Array("{}\n".utf8), to: folder.path + "/MANIFEST.jsonl")
        guard case .damaged = archiveError({ _ = try folder.open() }) else {
            Issue.record("founded beside a manifest")
            return
        }
        #expect(ArchiveFolder.names(folder.path) == ["MANIFEST.jsonl"])
    }

    @Test("descriptors of the archive are closed on exec")
    func closeOnExec() throws {
        let folder = ArchiveFolder()
        let writer = try folder.open()
        let lock = try HomeLock.take(folder.home + "/LOCK")
        var seen = 0
        for name in ArchiveFolder.names("/proc/self/fd") {
            guard let descriptor = Int32(name) else { continue }
            var target = [UInt8](repeating: 0, count: 4_096)
            let count = target.withUnsafeMutableBytes { buffer in
                buffer.baseAddress.map { readlink("/proc/self/fd/\(name)", $0, buffer.count) } ?? -1
            }
            guard count > 0, String(decoding: target[..<count], as: UTF8.self).hasPrefix(folder.home) else { continue }
            seen += 1
            #expect(fcntl(descriptor, F_GETFD) & FD_CLOEXEC != 0)
        }
        #expect(seen == 2)
        lock.release()
        writer.close()
    }

    @Test("a symbolic link in place of a segment is not followed")
    func symbolicLink() throws {
        let folder = ArchiveFolder()
        try folder.fill([[Sample.item(1)]])
        rename(folder.segment, folder.home + "/elsewhere")
        symlink(folder.home + "/elsewhere", folder.segment)
        guard case .io = archiveError({ _ = try folder.open() }) else {
            Issue.record("followed a link")
            return
        }
    }
}

@Suite struct HomeLockTests {
    @Test("a second holder is told who holds the lock, and gets it when it is free")
    func second() throws {
        let folder = ArchiveFolder()
        let path = folder.home + "/LOCK"
        let lock = try HomeLock.take(path)
        let error = archiveError { _ = try HomeLock.take(path) }
        #expect(error == .locked(path: path, pid: getpid()))
        #expect(error?.exitCode == 75)
        lock.release()
        let again = try HomeLock.take(path)
        again.release()
    }

    @Test("a holder that died left nothing behind but the file")
    func leftBehind() throws {
        let folder = ArchiveFolder()
        let path = folder.home + "/LOCK"
        ArchiveFolder.write(Array("999999\n".utf8), to: path)
        let lock = try HomeLock.take(path)
        #expect(ArchiveFolder.read(path) == Array("\(getpid())\n".utf8))
        lock.release()
    }

    @Test("a lock nobody wrote his number into names nobody")
    func nameless() throws {
        let folder = ArchiveFolder()
        let path = folder.home + "/LOCK"
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        defer { close(descriptor) }
        #expect(flock(descriptor, LOCK_EX) == 0)
        #expect(archiveError { _ = try HomeLock.take(path) } == .locked(path: path, pid: nil))
    }
}
