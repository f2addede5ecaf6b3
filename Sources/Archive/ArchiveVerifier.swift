import Glibc
import News

extension ArchiveReader {
    /// Walks over every byte of the archive and names everything that does not fit; goes on behind each fault.
    ///
    /// Finds any changed byte, and records removed, put in, repeated, moved or exchanged, anywhere but at the very
    /// end; what was cut off the end, or rewritten whole, shows only against a mark kept elsewhere. Reads beside a
    /// running writer, whose unfinished last write then shows as one `tail` fault.
    /// - Parameters:
    ///   - objects: the folder of originals; when given, each original a record names is hashed too.
    ///   - marks: states of this archive known from elsewhere.
    ///   - progress: called now and then with the bytes read so far.
    package func verify(
        objects: String? = nil,
        marks: [ArchiveMark] = [],
        progress: (Int64) -> Void = { _ in }
    ) throws(ArchiveError) -> VerifyReport {
        try Self.verify(directory: directory, objects: objects, marks: marks, progress: progress)
    }

    /// The same for an archive whose genesis record cannot even be read.
    package static func verify(
        directory: String,
        objects: String? = nil,
        marks: [ArchiveMark] = [],
        progress: (Int64) -> Void = { _ in }
    ) throws(ArchiveError) -> VerifyReport {
        let segments = try SegmentList(directory: directory)
        guard let last = segments.last else { throw .io(call: "open", path: directory, errno: ENOENT) }
        var verifier = ArchiveVerifier(segments: segments, objects: objects, marks: marks)
        for number in 1...last { try verifier.run(number, progress: progress) }
        return verifier.finish()
    }
}

/// The state of one walk: what the next line must continue.
private struct ArchiveVerifier {
    let segments: SegmentList
    let originals: OriginalCheck?
    let marks: [Int64: [ArchiveMark]]
    let highestMark: Int64
    var report = VerifyReport()

    private var segment = 1
    private var lineNumber = 0
    /// Seq of the record before; nil where that is not known.
    private var seq: Int64? = 0
    /// Hash of the line before; nil where its bytes were faulty, so that one fault is not told twice.
    private var hash: String? = ArchiveFormat.noPrevious
    private var lastGood: (seq: Int64, hash: String)?
    private var openRun: RecordKey?
    private var drops: Set<DropID> = []

    /// 128 bits, cheaper to keep by the million than text.
    private struct DropID: Hashable {
        var high: UInt64
        var low: UInt64

        init?(_ digits: String) {
            guard digits.utf8.count == 32, let high = UInt64(digits.prefix(16), radix: 16),
                let low = UInt64(digits.suffix(16), radix: 16)
            else { return nil }
            self.high = high
            self.low = low
        }
    }

    init(segments: SegmentList, objects: String?, marks: [ArchiveMark]) {
        self.segments = segments
        originals = objects.map { OriginalCheck(directory: $0) }
        self.marks = Dictionary(grouping: marks, by: \.seq)
        highestMark = marks.map(\.seq).max() ?? 0
    }

    mutating func run(_ number: Int, progress: (Int64) -> Void) throws(ArchiveError) {
        segment = number
        lineNumber = 0
        report.segments += 1
        let before = report.bytes
        var told: Int64 = 0
        var reader = LineReader(try segments.open(number), path: segments.path(number), from: 0)
        while true {
            lineNumber += 1
            switch try reader.next() {
            case .line(let range, let offset):
                check(reader, range, offset)
                report.bytes = before + offset + Int64(range.count)
            case .tooLong(let offset, let length):
                add(.format, offset, nil, "a line of \(length) bytes is over the limit of \(ArchiveFormat.lineLimit)")
                lose()
                report.bytes = before + offset + length
            case .unfinished(let offset, let length):
                let isLast = number == segments.last
                add(
                    .tail,
                    offset,
                    nil,
                    isLast
                        ? "the last \(length) bytes are no whole line: a write under way, or torn by a crash"
                        : "a closed segment does not end with a line"
                )
                lose()
                report.bytes = before + offset + length
            case .end(let offset):
                report.bytes = before + offset
                progress(report.bytes)
                return
            }
            if case let read = report.bytes - before, read - told >= 16 << 20 {
                told = read
                progress(report.bytes)
            }
        }
    }

    private mutating func lose() {
        followsFault = true
        seq = seq.map { $0 + 1 }
        hash = nil
        openRun = nil
    }

    private mutating func add(_ kind: VerifyFault.Kind, _ offset: Int64, _ seq: Int64?, _ cause: String) {
        report.add(
            VerifyFault(
                kind: kind,
                segment: segments.name(segment),
                line: lineNumber,
                offset: offset,
                seq: seq,
                cause: cause
            )
        )
    }

    private mutating func check(
        _ reader: borrowing LineReader,
        _ range: Range<Int>,
        _ offset: Int64
    ) {
        let looked = reader.withBytes(range) { line in
            var sha256 = SHA256()
            sha256.add(UnsafeRawBufferPointer(line))
            let layout = Result { () throws(RecordFault) in try RecordLayout(line) }
            let isAsPromised: Bool
            if case .success(let layout) = layout {
                isAsPromised = hash.map { line[layout.prev].elementsEqual($0.utf8) } ?? true
            } else {
                isAsPromised = true
            }
            return (layout: layout, hash: sha256.digest.hex, isChained: isAsPromised)
        }
        switch looked.layout {
        case .failure(let fault):
            switch fault {
            case .unfinished, .crc: add(.crc, offset, nil, fault.description)
            case .newer, .format: add(.format, offset, nil, fault.description)
            }
            lose()
        case .success(let layout):
            report.records += 1
            if !looked.isChained {
                let before = seq.map { "record \($0)" } ?? "the record before"
                add(
                    .chain,
                    offset,
                    layout.seq,
                    "its prev is not the hash of \(before): that line or this was put there"
                )
            }
            if let seq, layout.seq != seq + 1 {
                add(.seq, offset, layout.seq, "record \(seq + 1) was expected")
            }
            seq = layout.seq
            hash = looked.hash
            lastGood = (layout.seq, looked.hash)
            if let marks = marks[layout.seq] {
                for mark in marks where mark.hash != looked.hash {
                    add(.mark, offset, layout.seq, "its hash is \(looked.hash), the mark says \(mark.hash)")
                }
            }
            check(reader, range, offset, layout)
        }
    }

    /// What takes values out of the line: genesis, runs of parts, originals.
    private mutating func check(
        _ reader: borrowing LineReader,
        _ range: Range<Int>,
        _ offset: Int64,
        _ layout: RecordLayout
    ) {
        if (layout.kind == .genesis) != (segment == 1 && lineNumber == 1) {
            add(.format, offset, layout.seq, "genesis is the first record, and no other is")
        }
        if report.archiveID == nil, layout.kind == .genesis {
            report.archiveID = Self.text(reader, range, layout, .archive)
        }
        if layout.range(.drop) != nil {
            let drop = Self.text(reader, range, layout, .drop) ?? ""
            let key = RecordKey(drop: drop, part: layout.part, parts: layout.parts)
            checkRun(layout.isInRun ? key : nil, offset, layout.seq)
        } else {
            checkRun(nil, offset, layout.seq)
        }
        guard let originals, let source = layout.range(.source) else { return }
        let json = reader.withBytes(range) { line in
            try? JSONValue(UnsafeBufferPointer(rebasing: line[source]))
        }
        // A part of a container has no object of its own: the container has.
        guard let original = json?["parent"]?.string ?? json?["sha256"]?.string else { return }
        let size = json?["parent"] == nil ? json?["bytes"]?.int : nil
        switch originals.check(original, size: size) {
        case .known: break
        case .sound(let bytes):
            report.objects += 1
            report.objectBytes += bytes
        case .fault(let cause): add(.object, offset, layout.seq, cause)
        }
    }

    private mutating func checkRun(_ key: RecordKey?, _ offset: Int64, _ seq: Int64) {
        if let open = openRun {
            if let key, key.drop == open.drop, key.parts == open.parts, key.part == open.part + 1 {
                openRun = nil
            } else {
                add(.parts, offset, seq, "drop \(open.drop) before it ends at part \(open.part) of \(open.parts)")
                openRun = nil
                if let key, key.part != 1 {
                    add(.parts, offset, seq, "drop \(key.drop) begins with part \(key.part)")
                }
            }
        } else if let key, key.part != 1, hash != nil, lastGood != nil, !followsFault {
            add(.parts, offset, seq, "drop \(key.drop) begins with part \(key.part)")
        }
        followsFault = false
        guard let key else { return }
        if key.part < key.parts {
            openRun = key
            return
        }
        guard let id = DropID(key.drop) else {
            add(.format, offset, seq, "drop is not 32 hexadecimal digits")
            return
        }
        if drops.insert(id).inserted {
            report.drops += 1
        } else {
            add(.parts, offset, seq, "drop \(key.drop) is in the archive twice")
        }
    }

    /// Whether the line before was faulty: then parts of its run may be missing for that reason.
    private var followsFault = false

    private static func text(
        _ reader: borrowing LineReader,
        _ range: Range<Int>,
        _ layout: RecordLayout,
        _ member: RecordMember
    ) -> String? {
        guard let value = layout.range(member), value.count >= 2 else { return nil }
        return reader.withBytes(range) { line in
            String(decoding: line[value.lowerBound + 1..<value.upperBound - 1], as: UTF8.self)
        }
    }

    consuming func finish() -> VerifyReport {
        if let open = openRun {
            add(.tail, report.bytes, seq, "the last drop, \(open.drop), ends at part \(open.part) of \(open.parts)")
        }
        if let lastGood, let archive = report.archiveID {
            report.mark = ArchiveMark(archive: archive, seq: lastGood.seq, hash: lastGood.hash)
        }
        for mark in marks.values.joined() {
            if let archive = report.archiveID, mark.archive != archive {
                add(.mark, 0, mark.seq, "the mark is of archive \(mark.archive), this is \(archive)")
            } else if mark.seq > lastGood?.seq ?? 0 {
                add(.mark, report.bytes, mark.seq, "the archive ends before the record that a mark names")
            }
        }
        return report
    }
}
