import Archive
import Glibc
import News
import Synchronization
import Testing

/// What goes wrong at a call of the disk, in pairs: nothing came to the disk, or it did all the same.
enum DiskFault: String, CaseIterable, Sendable {
    case writeFails, writeFailsAfterHalf, writeFailsButPersists, syncFails, syncFailsAndTailIsLost

    /// A disk that does this once, at the first commit after `arm()`.
    func disk(_ segment: String, armed: ArmedFlag) -> DiskCalls {
        var disk = DiskCalls()
        let system = DiskCalls.system
        let fault = self
        disk.write = { descriptor, bytes in
            guard armed.isArmed else { return system.write(descriptor, bytes) }
            switch fault {
            case .writeFails: return -Int(EIO)
            case .writeFailsAfterHalf:
                armed.calls.withLock { $0 += 1 }
                if armed.calls.withLock({ $0 }) > 1 { return -Int(EIO) }
                return system.write(descriptor, UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2 + 7)]))
            case .writeFailsButPersists:
                _ = system.write(descriptor, bytes)
                return -Int(EIO)
            case .syncFails, .syncFailsAndTailIsLost: return system.write(descriptor, bytes)
            }
        }
        disk.syncData = { descriptor in
            guard armed.isArmed else { return system.syncData(descriptor) }
            if fault == .syncFailsAndTailIsLost {
                _ = ftruncate(descriptor, Int(armed.size))
            }
            return -Int(EIO)
        }
        return disk
    }
}

final class ArmedFlag: Sendable {
    private let state = Mutex<(isArmed: Bool, size: Int64)>((false, 0))
    let calls = Mutex(0)

    var isArmed: Bool { state.withLock { $0.isArmed } }
    var size: Int64 { state.withLock { $0.size } }
    func arm(size: Int64) { state.withLock { $0 = (true, size) } }
}

@Suite struct DiskFaultTests {
    @Test("a failed commit poisons the writer, and the next start knows what is there", arguments: DiskFault.allCases)
    func failedCommit(_ fault: DiskFault) throws {
        let folder = ArchiveFolder()
        let armed = ArmedFlag()
        var writer = try folder.open(disk: fault.disk(folder.segment, armed: armed))
        _ = try writer.stage(Sample.item(1), time: ArchiveFolder.start)
        try writer.commit()
        let mark = writer.mark
        armed.arm(size: Int64(folder.bytes.count))
        _ = try writer.stage(Sample.item(2), time: ArchiveFolder.start)
        _ = try writer.stage(Sample.item(3), time: ArchiveFolder.start)
        let error = archiveError { try writer.commit() }
        guard case .io = error else {
            Issue.record("committed: \(String(describing: error))")
            return
        }
        #expect(error?.exitCode == 74)
        for later in [
            archiveError { try writer.commit() },
            archiveError { _ = try writer.stage(Sample.item(4), time: ArchiveFolder.start) },
        ] {
            guard case .poisoned = later else {
                Issue.record("went on after a failure: \(String(describing: later))")
                return
            }
        }
        writer.close()

        var next = try folder.open()
        let drops = try folder.records().compactMap(\.key?.drop)
        switch fault {
        case .writeFails, .syncFailsAndTailIsLost:
            #expect(drops == [Sample.drop(1)])
            #expect(next.repairs == [])
        case .writeFailsAfterHalf:
            // Half of the bytes: the first of two lines may be whole, the second is torn.
            #expect(drops.first == Sample.drop(1))
            #expect(drops.last == Sample.drop(2))
            #expect(next.repairs.count == 1)
        case .writeFailsButPersists, .syncFails:
            #expect(drops == [1, 2, 3].map(Sample.drop))
            #expect(next.repairs == [])
        }
        _ = try next.stage(Sample.item(9), time: ArchiveFolder.start)
        try next.commit()
        let report = try folder.verify(marks: [mark, next.mark])
        #expect(report.faults == [])
    }

    @Test("what a crash left unsynced is synced before it is relied on")
    func syncAtOpen() throws {
        let folder = ArchiveFolder()
        try folder.fill([[Sample.item(1)]])
        let synced = Mutex<[String]>([])
        var disk = DiskCalls()
        disk.syncData = { descriptor in
            let name = Self.name(of: descriptor)
            synced.withLock { $0.append("data " + name) }
            return 0
        }
        disk.sync = { descriptor in
            let name = Self.name(of: descriptor)
            synced.withLock { $0.append("all " + name) }
            return 0
        }
        disk.write = { _, _ in -Int(EIO) }
        _ = try folder.open(disk: disk)
        #expect(synced.withLock { $0 } == ["data 00000001.jsonl", "all archive"])

        disk.syncData = { _ in -Int(EIO) }
        #expect(archiveError { _ = try folder.open(disk: disk) }?.exitCode == 74)
    }

    static func name(of descriptor: Int32) -> String {
        var target = [UInt8](repeating: 0, count: 4_096)
        let count = target.withUnsafeMutableBytes { buffer in
            buffer.baseAddress.map { readlink("/proc/self/fd/\(descriptor)", $0, buffer.count) } ?? -1
        }
        let path = target.prefix(max(0, count))
        return String(decoding: path.suffix(from: (path.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1), as: UTF8.self)
    }

    @Test("interrupted calls and writes of one byte are finished")
    func interrupted() throws {
        let folder = ArchiveFolder()
        let calls = Mutex(0)
        var disk = DiskCalls()
        let system = DiskCalls.system
        let isInterrupted = { @Sendable in
            calls.withLock {
                $0 += 1
                return $0.isMultiple(of: 2)
            }
        }
        disk.write = { descriptor, bytes in
            if isInterrupted() { return -Int(EINTR) }
            return system.write(descriptor, UnsafeRawBufferPointer(rebasing: bytes[..<1]))
        }
        disk.syncData = { isInterrupted() ? -Int(EINTR) : system.syncData($0) }
        disk.sync = { isInterrupted() ? -Int(EINTR) : system.sync($0) }
        var writer = try folder.open(disk: disk)
        _ = try writer.stage(Sample.item(1), time: ArchiveFolder.start)
        try writer.commit()
        #expect(try folder.verify().isSound)
        #expect(try folder.records().count == 2)
    }

    @Test("a write that takes nothing and reports nothing is a failure, not a loop")
    func writeOfNothing() throws {
        let folder = ArchiveFolder()
        try folder.fill([])
        var disk = DiskCalls()
        disk.write = { _, _ in 0 }
        var writer = try folder.open(disk: disk)
        _ = try writer.stage(Sample.item(1), time: ArchiveFolder.start)
        #expect(archiveError { try writer.commit() }?.exitCode == 74)
    }

    @Test("a full disk is told as such")
    func fullDisk() throws {
        let folder = ArchiveFolder()
        try folder.fill([])
        var disk = DiskCalls()
        let full = open("/dev/full", O_WRONLY | O_CLOEXEC)
        defer { close(full) }
        disk.write = { _, bytes in DiskCalls.system.write(full, bytes) }
        var writer = try folder.open(disk: disk)
        _ = try writer.stage(Sample.item(1), time: ArchiveFolder.start)
        let error = archiveError { try writer.commit() }
        #expect(error?.passingErrno == ENOSPC)
        #expect(writer.isPoisoned == false)
        #expect(error?.description.contains("No space left") == true)
    }

    /// How a write fails for a cause that passes, after how many of its bytes.
    enum Shortage: CaseIterable { case nothingWritten, halfWritten, allButOne, readOnly, quota, noMemory }

    @Test(
        "a write that finds no room is taken back, and the same group is committed later",
        arguments: Shortage.allCases
    )
    func takenBack(_ shortage: Shortage) throws {
        let folder = ArchiveFolder()
        let isFull = Mutex(false)
        var disk = DiskCalls()
        let calls = Mutex<[String]>([])
        disk.write = { descriptor, bytes in
            guard isFull.withLock({ $0 }) else { return DiskCalls.system.write(descriptor, bytes) }
            let isFirst = calls.withLock { calls in
                calls.append("write")
                return calls.count == 1
            }
            let error =
                switch shortage {
                case .readOnly: EROFS
                case .quota: EDQUOT
                case .noMemory: ENOMEM
                default: ENOSPC
                }
            let room =
                switch shortage {
                case .halfWritten, .quota: bytes.count / 2
                case .allButOne: bytes.count - 1
                default: 0
                }
            guard isFirst, room > 0 else { return -Int(error) }
            return DiskCalls.system.write(descriptor, UnsafeRawBufferPointer(rebasing: bytes[..<room]))
        }
        disk.truncate = { descriptor, length in
            calls.withLock { $0.append("truncate") }
            return DiskCalls.system.truncate(descriptor, length)
        }
        disk.syncData = { descriptor in
            calls.withLock { $0.append("sync") }
            return DiskCalls.system.syncData(descriptor)
        }
        var writer = try folder.open(disk: disk)
        _ = try writer.stage(Sample.item(1), time: ArchiveFolder.start)
        try writer.commit()
        let (mark, committed) = (writer.mark, folder.bytes)
        for _ in 0..<3 {
            isFull.withLock { $0 = true }
            calls.withLock { $0 = [] }
            for drop in 2...3 { _ = try writer.stage(Sample.item(drop), time: ArchiveFolder.start) }
            #expect(archiveError { try writer.commit() }?.passingErrno != nil)
            #expect(writer.isPoisoned == false)
            #expect(folder.bytes == committed)
            #expect(calls.withLock { $0.contains("truncate") == ($0.filter { $0 == "write" }.count > 1) })
            #expect(calls.withLock { !$0.contains("truncate") || $0.last == "sync" }, "the cut was not synced")
            writer.discard()
            #expect(writer.mark == mark)
        }
        isFull.withLock { $0 = false }
        for drop in 2...3 { _ = try writer.stage(Sample.item(drop), time: ArchiveFolder.start) }
        try writer.commit()
        #expect(try folder.records().compactMap(\.key?.drop) == [1, 2, 3].map(Sample.drop))
        #expect(try folder.verify(marks: [mark, writer.mark]).faults == [])
    }

    @Test("a cut that fails or is not synced poisons the writer", arguments: ["truncate", "sync"])
    func notTakenBack(_ call: String) throws {
        let folder = ArchiveFolder()
        let isFull = Mutex(false)
        var disk = DiskCalls()
        let writes = Mutex(0)
        disk.write = { descriptor, bytes in
            guard isFull.withLock({ $0 }) else { return DiskCalls.system.write(descriptor, bytes) }
            let count = writes.withLock { writes in
                writes += 1
                return writes
            }
            if count > 1 { return -Int(ENOSPC) }
            return DiskCalls.system.write(descriptor, UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)]))
        }
        disk.truncate = { call == "truncate" ? -Int(EIO) : DiskCalls.system.truncate($0, $1) }
        disk.syncData = { isFull.withLock { $0 } ? -Int(EIO) : DiskCalls.system.syncData($0) }
        var writer = try folder.open(disk: disk)
        isFull.withLock { $0 = true }
        _ = try writer.stage(Sample.item(1), time: ArchiveFolder.start)
        #expect(archiveError { try writer.commit() }?.passingErrno == ENOSPC)
        #expect(writer.isPoisoned == true)
        writer.close()
        let next = try folder.open()
        #expect(
            next.nextSeq == (call == "truncate" ? 3 : 2),
            "a torn tail is told by a repair record, a cut one is not"
        )
        #expect(try folder.verify().faults == [])
    }

    @Test(
        "after a failed sync the writer takes nothing more, whatever the errno",
        arguments: [EIO, ENOSPC, EROFS, EDQUOT]
    )
    func failedSync(_ number: Int32) throws {
        let folder = ArchiveFolder()
        let isFailing = Mutex(false)
        var disk = DiskCalls()
        disk.syncData = { isFailing.withLock { $0 } ? -Int(number) : DiskCalls.system.syncData($0) }
        var writer = try folder.open(disk: disk)
        isFailing.withLock { $0 = true }
        _ = try writer.stage(Sample.item(1), time: ArchiveFolder.start)
        #expect(archiveError { try writer.commit() } != nil)
        #expect(writer.isPoisoned == true)
        isFailing.withLock { $0 = false }
        #expect(archiveError { _ = try writer.stage(Sample.item(2), time: ArchiveFolder.start) }?.exitCode == 74)
    }

    @Test("founding and repair can fail at any call and be done again")
    func failAtEachCall() throws {
        for tail in [nil, "torn line without an end", "\0\0\0\0"] as [String?] {
            var failed = 0
            var count = 1
            while true {
                let folder = ArchiveFolder()
                if let tail {
                    try folder.fill([[Sample.item(1)], [Sample.item(2)]])
                    folder.bytes += Array(tail.utf8)
                }
                let calls = Mutex(0)
                let limit = count
                let mayGo = { @Sendable in
                    calls.withLock {
                        $0 += 1
                        return $0 != limit
                    }
                }
                var disk = DiskCalls()
                let system = DiskCalls.system
                disk.write = { descriptor, bytes in
                    if mayGo() { return system.write(descriptor, bytes) }
                    // Half of it came to the disk.
                    _ = system.write(descriptor, UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)]))
                    return -Int(EIO)
                }
                disk.syncData = { mayGo() ? system.syncData($0) : -Int(EIO) }
                disk.sync = { mayGo() ? system.sync($0) : -Int(EIO) }
                disk.truncate = { mayGo() ? system.truncate($0, $1) : -Int(EIO) }
                disk.rename = { mayGo() ? system.rename($0, $1) : -Int(EIO) }
                let error = archiveError { _ = try folder.open(disk: disk) }
                let writer = try folder.open()
                #expect(try folder.verify().faults == [])
                let records = try folder.records()
                let repairs = records.filter { $0.kind == .repair }
                if let tail {
                    #expect(records.prefix(3).compactMap(\.key?.drop) == [1, 2].map(Sample.drop))
                    // Each kept tail is named once; one of them is what was torn.
                    let torn = ArchiveFolder.names(folder.path + "/torn").filter { !$0.hasSuffix(".part") }
                    let named = repairs.compactMap { $0.value(.repair)?["kept"]?.string }.sorted()
                    #expect(named == torn.map { "torn/" + $0 }.sorted())
                    #expect(torn.contains { ArchiveFolder.read(folder.path + "/torn/" + $0) == Array(tail.utf8) })
                } else {
                    #expect(writer.archiveID == ArchiveFolder.archiveID)
                    #expect(repairs.isEmpty)
                }
                writer.close()
                if error == nil { break }
                failed += 1
                count += 1
            }
            #expect(failed == (tail == nil ? 7 : 11))
        }
    }
}
