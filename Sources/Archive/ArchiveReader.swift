import Glibc
import News

/// Reads an archive; holds no lock and no descriptor between calls, so it works beside the writer.
package struct ArchiveReader: Sendable {
    /// Where a reading begins.
    package enum Start: Sendable, Hashable {
        case first
        case at(Place)
        /// The first line behind `Place`, in the next segment when that one ends.
        case after(Place)
        case seq(Int64)
    }

    package let directory: String
    package let archiveID: String

    /// Throws `.io` with `ENOENT` where there is no archive.
    package init(directory: String) throws(ArchiveError) {
        self.directory = directory
        let segments = try SegmentList(directory: directory)
        guard segments.last != nil else { throw .io(call: "open", path: directory, errno: ENOENT) }
        archiveID = try segments.archiveID()
    }

    /// Hands out records in order, each checked by its crc, until `body` returns false or the archive ends.
    ///
    /// A line without LF at the very end is a write under way (or a torn one, which the writer's start handles) and
    /// ends the reading; so is anything else after it in the same commit. Throws `ArchiveError.damaged` at the first
    /// line that is no record, and whatever `body` throws.
    package func forEach(from start: Start = .first, _ body: (RecordLine) throws -> Bool) throws {
        let segments = try SegmentList(directory: directory)
        var (number, offset) = try locate(start, in: segments)
        while number <= segments.last ?? 0 {
            let path = segments.path(number)
            var reader = LineReader(try segments.open(number), path: path, from: offset)
            reading: while true {
                switch try reader.next() {
                case .line(let range, let offset):
                    let place = Place(segment: number, offset: offset, length: range.count)
                    let line = try segments.record(reader.bytes(range), place)
                    if case .seq(let seq) = start, line.seq < seq { continue }
                    guard try body(line) else { return }
                case .tooLong(let offset, let length):
                    throw ArchiveError.damaged(
                        segment: segments.name(number),
                        offset: offset,
                        cause: "a line of \(length) bytes is over the limit of \(ArchiveFormat.lineLimit)"
                    )
                case .unfinished(let offset, _):
                    guard number == segments.last else {
                        throw ArchiveError.damaged(
                            segment: segments.name(number),
                            offset: offset,
                            cause: "a closed segment does not end with a line"
                        )
                    }
                    return
                case .end: break reading
                }
            }
            number += 1
            offset = 0
        }
    }

    /// The record at a place that the writer or a reading gave.
    package func record(at place: Place) throws(ArchiveError) -> RecordLine {
        let segments = try SegmentList(directory: directory)
        let file = try segments.open(place.segment)
        guard place.offset >= 0, place.length > 0, place.length <= ArchiveFormat.lineLimit,
            place.offset <= .max - Int64(ArchiveFormat.lineLimit)
        else {
            throw .damaged(
                segment: segments.name(place.segment),
                offset: place.offset,
                cause: "no line can have \(place.length) bytes there"
            )
        }
        let bytes = try file.bytes(place.offset..<place.end, path: segments.path(place.segment))
        return try segments.record(bytes, place)
    }

    private func locate(_ start: Start, in segments: SegmentList) throws(ArchiveError) -> (Int, Int64) {
        switch start {
        case .first: return (1, 0)
        case .at(let place): return (place.segment, place.offset)
        case .after(let place): return (place.segment, place.end)
        case .seq(let seq):
            // The last segment whose first record is not behind `seq`.
            var low = 1
            var high = segments.last ?? 1
            while low < high {
                let middle = (low + high + 1) / 2
                if let first = try firstSeq(of: middle, in: segments), first <= seq {
                    low = middle
                } else {
                    high = middle - 1
                }
            }
            return (low, 0)
        }
    }

    /// Nil for a segment without a whole line.
    private func firstSeq(of number: Int, in segments: SegmentList) throws(ArchiveError) -> Int64? {
        var reader = LineReader(
            try segments.open(number),
            path: segments.path(number),
            from: 0,
            chunk: 1 << 16
        )
        guard case .line(let range, let offset) = try reader.next() else { return nil }
        let place = Place(segment: number, offset: offset, length: range.count)
        return try segments.record(reader.bytes(range), place).seq
    }
}
