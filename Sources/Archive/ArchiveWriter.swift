import Glibc
package import News

/// The one writer of an archive: gives records their place in the chain and makes groups of them durable.
///
/// Records are staged in memory and become durable together at `commit()`. Whoever holds the writer holds the
/// `HomeLock`; it owns the open segment's descriptor. Not for concurrent use; every call blocks until done.
///
/// Appends with `O_APPEND`, so that no bug and no second writer can ever overwrite a committed byte, and checks
/// before each commit that the segment ends where the last commit left it, so that the places handed out are true.
package struct ArchiveWriter: ~Copyable {
    /// 32 hex digits, from the genesis record.
    package let archiveID: String
    /// What the opening cut off; usually empty.
    package let repairs: [RepairNote]
    /// Seq of the next record to be staged.
    package private(set) var nextSeq: Int64

    private let file: File
    private let path: String
    private let segment: Int
    private let disk: DiskCalls
    /// Size of the segment at the last commit.
    private var end: Int64
    /// Hash of the last line staged, and of the last one committed.
    private var hash: String
    private var committedHash: String
    private var committedSeq: Int64
    private var staged: [UInt8] = []
    /// The latest part staged of a drop whose last part has not been.
    private var openRun: RecordKey?
    /// The failure after which nothing is known about the disk.
    private var failure: ArchiveError?

    /// Opens the archive in `directory`, makes it when there is none, and mends its end.
    ///
    /// Durable when it returns: the folder, genesis, every record found, the repair. Reads the end of the last
    /// segment only. Throws `.damaged` and changes nothing when a crash cannot explain what is there.
    /// - Parameters:
    ///   - newArchiveID: called for a new archive only; 32 random lower-case hex digits.
    ///   - now: the time of records made by the opening itself: genesis and repair.
    package static func open(
        directory: String,
        newArchiveID: () -> String,
        now: () -> UnixTime,
        disk: DiskCalls = .system
    ) throws(ArchiveError) -> ArchiveWriter {
        var segments = try SegmentList(directory: directory)
        if segments.last == nil {
            guard !segments.hasManifest else {
                throw .damaged(
                    segment: ArchiveFormat.segmentName(1),
                    offset: 0,
                    cause: "the segment is missing, while \(ArchiveFormat.manifest) is there"
                )
            }
            let founding = Founding(directory: directory, disk: disk)
            try founding.run(archiveID: newArchiveID(), time: now())
            segments = try SegmentList(directory: directory)
        }
        guard let last = segments.last else {
            throw .io(call: "readdir", path: directory, errno: ENOENT)
        }
        let archiveID = try segments.archiveID()
        let predecessor = try segments.endOfSegment(before: last)
        _ = try segments.open(last)
        let path = segments.path(last)
        let file = try File(path, O_RDWR | O_APPEND)
        // What a crash left unsynced may be relied on from now, so it is made durable first; then forgotten by the
        // page cache, because after a failed sync the cache can hold what the disk never got.
        try disk.syncData(file.descriptor, path: path)
        try disk.syncFolder(directory)
        posix_fadvise(file.descriptor, 0, 0, POSIX_FADV_DONTNEED)
        let examination = TailExamination(
            segment: segments.name(last),
            isFirst: last == 1,
            predecessor: predecessor
        )
        let tail = try examination.run(file, path: path)
        let repair = TailRepair(directory: directory, segment: segments.name(last), disk: disk)
        if tail.end < tail.size { try repair.cut(tail, of: file, time: now()) }
        let notes = try repair.unnamed(end: tail.end)
        var writer = ArchiveWriter(
            archiveID: archiveID,
            repairs: notes,
            file: file,
            path: path,
            segment: last,
            disk: disk,
            tail: tail
        )
        for note in notes { _ = try writer.stage(.repair(note), time: now()) }
        try writer.commit()
        return writer
    }

    private init(
        archiveID: String,
        repairs: [RepairNote],
        file: consuming File,
        path: String,
        segment: Int,
        disk: DiskCalls,
        tail: Tail
    ) {
        self.archiveID = archiveID
        self.repairs = repairs
        self.file = file
        self.path = path
        self.segment = segment
        self.disk = disk
        nextSeq = tail.seq + 1
        end = tail.end
        hash = tail.hash
        committedHash = tail.hash
        committedSeq = tail.seq
    }

    /// The archive up to the last commit.
    package var mark: ArchiveMark { ArchiveMark(archive: archiveID, seq: committedSeq, hash: committedHash) }

    /// Whether a commit failed so that only a new start knows what is on disk.
    package var isPoisoned: Bool { failure != nil }

    /// Gives a record its seq, chain and place, in memory only.
    ///
    /// The place becomes true with the next `commit()`.
    /// Throws `.refused` or `.lineTooLong` for a content that may not become a line; then nothing was staged and the
    /// writer goes on. The parts of a drop are staged one after the other, 1 to n, within one commit.
    package mutating func stage(_ content: RecordContent, time: UnixTime) throws(ArchiveError) -> RecordLine {
        if let failure { throw .poisoned(cause: failure.description) }
        if let objection = RecordEncoder.objection(to: content) { throw .refused(cause: objection) }
        let run = try nextRun(content)
        let bytes = RecordEncoder.line(content, seq: nextSeq, time: time, previous: hash)
        guard bytes.count <= ArchiveFormat.lineLimit else { throw .lineTooLong(bytes: bytes.count) }
        let place = Place(segment: segment, offset: end + Int64(staged.count), length: bytes.count)
        let line: RecordLine
        do {
            line = try RecordLine(bytes: bytes, place: place)
        } catch {
            throw .refused(cause: "the line made of it could not be read back: \(error)")
        }
        staged.append(contentsOf: bytes)
        hash = line.hash
        nextSeq += 1
        openRun = run
        return line
    }

    private func nextRun(_ content: RecordContent) throws(ArchiveError) -> RecordKey? {
        let key: RecordKey?
        switch content {
        case .item(let itemKey, let cause, _, _, _): key = cause == .drop ? itemKey : nil
        case .duplicate(let itemKey, _, _), .rejection(let itemKey, _, _), .failure(let itemKey, _, _): key = itemKey
        case .genesis: throw .refused(cause: "an archive has one genesis record")
        case .repair: key = nil
        }
        if let openRun {
            guard let key, key.drop == openRun.drop, key.parts == openRun.parts, key.part == openRun.part + 1 else {
                throw .refused(cause: "drop \(openRun.drop) lacks its parts after \(openRun.part) of \(openRun.parts)")
            }
        } else if let key, key.part != 1 {
            throw .refused(cause: "drop \(key.drop) begins with part \(key.part)")
        }
        return key.flatMap { $0.part < $0.parts ? $0 : nil }
    }

    /// Makes everything staged durable: one write, one `fdatasync`.
    ///
    /// When it returns, the records are there for good.
    /// When it throws and the writer is not poisoned, nothing was written, or what was written was taken back:
    /// discard what is staged, and stage and commit it again later (`passingErrno` tells why not now).
    /// When it is poisoned, the records may be on disk whole, in part or not at all: every later call throws
    /// `.poisoned`, and only a new start, which reads the segment's end again, knows.
    package mutating func commit() throws(ArchiveError) {
        if let failure { throw .poisoned(cause: failure.description) }
        guard !staged.isEmpty else { return }
        if let openRun {
            throw .refused(cause: "drop \(openRun.drop) lacks its parts after \(openRun.part) of \(openRun.parts)")
        }
        do throws(ArchiveError) {
            let size = try file.size(path: path)
            guard size == end else {
                throw ArchiveError.damaged(
                    segment: ArchiveFormat.segmentName(segment),
                    offset: min(size, end),
                    cause: "the segment has \(size) bytes where this writer left \(end); another program changed it"
                )
            }
            try disk.writeAll(staged, to: file.descriptor, path: path)
        } catch {
            if error.passingErrno == nil || !takeBack() { failure = error }
            throw error
        }
        do throws(ArchiveError) {
            try disk.syncData(file.descriptor, path: path)
        } catch {
            // Never tried again on this descriptor: the kernel reports a lost page once.
            failure = error
            throw error
        }
        end += Int64(staged.count)
        committedHash = hash
        committedSeq = nextSeq - 1
        clearStaged()
    }

    /// Cuts off what a write left behind before it failed; whether the segment ends again where the last commit
    /// left it, on disk too.
    ///
    /// No sync was asked for these bytes and nobody was told of them. A crash before the sync leaves a tail that the
    /// next start reads as any other: whole records of drops that are still claimed, then a torn one.
    private func takeBack() -> Bool {
        do throws(ArchiveError) {
            let size = try file.size(path: path)
            guard size >= end else { return false }
            guard size > end else { return true }
            let end = end
            _ = try disk.uninterrupted("ftruncate", path) { disk.truncate(file.descriptor, end) }
            try disk.syncData(file.descriptor, path: path)
            return try file.size(path: path) == end
        } catch {
            return false
        }
    }

    /// Forgets what was staged since the last commit.
    package mutating func discard() {
        hash = committedHash
        nextSeq = committedSeq + 1
        openRun = nil
        clearStaged()
    }

    private mutating func clearStaged() {
        // A large group must not keep its memory for ever.
        staged.removeAll(keepingCapacity: staged.capacity <= 4 << 20)
    }
}
