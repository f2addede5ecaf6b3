import Glibc
import News

extension SegmentList {
    /// The archive's id from its genesis record.
    func archiveID() throws(ArchiveError) -> String {
        let file = try open(1)
        var reader = LineReader(file, path: path(1), from: 0, chunk: 4_096)
        guard case .line(let range, _) = try reader.next() else {
            throw .damaged(segment: name(1), offset: 0, cause: "there is no genesis record")
        }
        let line = try record(reader.bytes(range), Place(segment: 1, offset: 0, length: range.count))
        guard line.kind == .genesis, let archive = line.value(.archive)?.string else {
            throw .damaged(segment: name(1), offset: 0, cause: "the first record is not genesis")
        }
        return archive
    }

    /// Seq and hash of the last record of the segment before `number`; nil for the first segment.
    func endOfSegment(before number: Int) throws(ArchiveError) -> Tail.Predecessor? {
        guard number > 1 else { return nil }
        let previous = number - 1
        let file = try open(previous)
        let path = path(previous)
        let size = try file.size(path: path)
        var span: Int64 = 1 << 16
        while true {
            let start = max(0, size - span)
            let window = try file.bytes(start..<size, path: path)
            guard window.last == 0x0A else {
                throw .damaged(
                    segment: name(previous),
                    offset: size,
                    cause: "a closed segment does not end with a line"
                )
            }
            let begin = window.dropLast().lastIndex(of: 0x0A).map { $0 + 1 }
            if let begin = begin ?? (start == 0 ? 0 : nil) {
                let place = Place(segment: previous, offset: start + Int64(begin), length: window.count - begin)
                let line = try record(Array(window[begin...]), place)
                return Tail.Predecessor(seq: line.seq, hash: line.hash)
            }
            guard span <= Int64(ArchiveFormat.lineLimit) else {
                throw .damaged(segment: name(previous), offset: start, cause: "its last line is over the limit")
            }
            span *= 8
        }
    }

    /// The line as a record, its fault told with its place.
    func record(_ bytes: [UInt8], _ place: Place) throws(ArchiveError) -> RecordLine {
        do {
            return try RecordLine(bytes: bytes, place: place)
        } catch .newer(let version) {
            throw .newerFormat(segment: name(place.segment), offset: place.offset, found: "format version \(version)")
        } catch {
            throw .damaged(segment: name(place.segment), offset: place.offset, cause: error.description)
        }
    }
}
