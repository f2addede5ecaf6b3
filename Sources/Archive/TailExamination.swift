import Glibc
import News

/// Reads the end of a segment, no more of it than it takes: from the back in growing windows.
struct TailExamination {
    let segment: String
    /// The segment's number is 1: its first line is genesis.
    let isFirst: Bool
    /// The end of the segment before; nil in the first.
    let predecessor: Tail.Predecessor?
    var firstWindow = 1 << 20
    /// A torn tail is at most what one commit writes; more than this is no work of a crash.
    var largestWindow = 256 << 20

    func run(_ file: borrowing File, path: String) throws(ArchiveError) -> Tail {
        let size = try file.size(path: path)
        var span = Int64(firstWindow)
        while true {
            let start = max(0, size - span)
            let window = try file.bytes(start..<size, path: path)
            guard start + Int64(window.count) == size else {
                throw damage(at: start, "the segment is shorter than its size says")
            }
            if let tail = try examine(window, start: start, size: size) { return tail }
            guard start > 0 else { throw damage(at: 0, "no record of this segment fits") }
            guard span < Int64(largestWindow) else {
                throw damage(at: start, "no record fits in the last \(span) bytes")
            }
            span *= 8
        }
    }

    private func damage(at offset: Int64, _ cause: String) -> ArchiveError {
        .damaged(segment: segment, offset: offset, cause: cause)
    }

    /// The tail, or nil when more of the segment must be seen.
    private func examine(_ window: [UInt8], start: Int64, size: Int64) throws(ArchiveError) -> Tail? {
        var position = 0
        if start > 0 {
            // A window may begin inside a line.
            guard let feed = window.lineFeed(from: 0) else { return nil }
            position = feed + 1
        }
        var walk = TailWalk(examination: self, start: start)
        if start == 0 { walk.begin(after: predecessor) }
        while position < window.count {
            guard let feed = window.lineFeed(from: position) else { break }
            let bytes = Array(window[position...feed])
            let place = Place(segment: 0, offset: start + Int64(position), length: bytes.count)
            let line: RecordLine
            do {
                line = try RecordLine(bytes: bytes, place: place)
            } catch .newer(let version) {
                throw .newerFormat(segment: segment, offset: place.offset, found: "format version \(version)")
            } catch .format(let cause) {
                throw damage(at: place.offset, "the record's crc fits, but \(cause)")
            } catch {
                break
            }
            if walk.last == nil, start == 0 { try checkFirst(line) }
            guard try walk.accept(line) else { break }
            position = feed + 1
        }
        // Nothing good yet, or nothing that proves the first good line's place in the chain.
        guard let last = walk.last else {
            guard start == 0, let predecessor else { return nil }
            try refuseGoodLines(in: window, from: 0, start: start, after: predecessor.seq)
            return Tail(
                seq: predecessor.seq,
                hash: predecessor.hash,
                end: 0,
                size: size,
                cause: size > 0 ? "no record of the segment is whole" : nil
            )
        }
        try refuseGoodLines(in: window, from: position, start: start, after: last.seq)
        guard let sure = walk.sure else {
            guard start > 0 else {
                throw damage(at: 0, "the segment's first record is not the first part of its drop")
            }
            return nil
        }
        var tail = Tail(seq: sure.seq, hash: sure.hash, end: sure.end, size: size, cause: nil)
        if position < window.count {
            tail.cause = "the last line is not whole"
        } else if tail.end < size {
            tail.cause = "the last drop lacks its last parts"
        }
        return tail
    }

    private func checkFirst(_ line: RecordLine) throws(ArchiveError) {
        if let predecessor {
            guard line.seq == predecessor.seq + 1, line.previousHash == predecessor.hash else {
                throw damage(at: 0, "record \(line.seq) does not continue the segment before")
            }
        } else {
            guard line.kind == .genesis, line.seq == 1, line.previousHash == ArchiveFormat.noPrevious else {
                throw damage(at: 0, "the archive does not begin with a genesis record")
            }
        }
    }

    /// A torn tail holds no good record of a higher seq: where one stands, bytes before it were damaged later.
    private func refuseGoodLines(
        in window: [UInt8],
        from first: Int,
        start: Int64,
        after seq: Int64
    ) throws(ArchiveError) {
        var position = first
        while let feed = window.lineFeed(from: position) {
            for begin in Self.possibleStarts(in: window, position...feed) {
                let place = Place(segment: 0, offset: start + Int64(begin), length: feed + 1 - begin)
                guard let line = try? RecordLine(bytes: Array(window[begin...feed]), place: place), line.seq > seq
                else {
                    continue
                }
                throw damage(
                    at: start + Int64(first),
                    "what follows record \(seq) does not fit, but record \(line.seq) at byte \(place.offset) is whole"
                )
            }
            position = feed + 1
        }
    }

    /// The line's first byte and every place in it that reads like the beginning of a record (a lost LF joins two
    /// lines), the last ones when there are many.
    private static func possibleStarts(in bytes: [UInt8], _ line: ClosedRange<Int>) -> [Int] {
        let ends = bytes[line].withUnsafeBufferPointer { RecordLayout.storedCRC($0) != nil }
        guard ends else { return [] }
        let mark = Array("{\"v\":".utf8)
        var starts: [Int] = []
        var index = line.upperBound - mark.count
        while index >= line.lowerBound, starts.count < 32 {
            if bytes[index] == mark[0], bytes[index..<index + mark.count].elementsEqual(mark) { starts.append(index) }
            index -= 1
        }
        return starts
    }
}

extension [UInt8] {
    /// Index of the first LF at or behind `position`.
    func lineFeed(from position: Int) -> Int? {
        withUnsafeBytes { bytes in
            guard position < bytes.count, let base = bytes.baseAddress,
                let found = memchr(base + position, 0x0A, bytes.count - position)
            else { return nil }
            return base.distance(to: found)
        }
    }
}
