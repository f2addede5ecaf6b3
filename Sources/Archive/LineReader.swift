import Glibc

/// Reads a segment line by line through one buffer; memory is bounded by the longest line accepted.
struct LineReader: ~Copyable {
    enum Step {
        /// A line with its LF: `range` of the buffer, at byte `offset` of the file.
        case line(range: Range<Int>, offset: Int64)
        /// A line over the limit: skipped whole.
        case tooLong(offset: Int64, length: Int64)
        /// The file ends without an LF.
        case unfinished(offset: Int64, length: Int64)
        case end(offset: Int64)
    }

    private let file: File
    private let path: String
    private var buffer: [UInt8]
    /// The bytes not yet handed out.
    private var held = 0..<0
    /// How far in `held` no LF was found.
    private var searched = 0
    /// File offset of `held`.
    private var offset: Int64

    init(_ file: consuming File, path: String, from offset: Int64, chunk: Int = 1 << 20) {
        self.file = file
        self.path = path
        self.offset = offset
        // A small file takes a small buffer; one that grows meanwhile makes it grow.
        let size = (try? self.file.size(path: path)).map { Int(clamping: $0) } ?? chunk
        buffer = [UInt8](repeating: 0, count: min(chunk, max(4_096, size + 1)))
    }

    mutating func next() throws(ArchiveError) -> Step {
        while true {
            if let feed = lineFeed() {
                let range = held.lowerBound..<feed + 1
                let start = offset
                take(range.count)
                if range.count > ArchiveFormat.lineLimit {
                    return .tooLong(offset: start, length: Int64(range.count))
                }
                return .line(range: range, offset: start)
            }
            if held.count > ArchiveFormat.lineLimit { return try skipLongLine() }
            if try fill() == 0 {
                let start = offset
                let count = held.count
                take(count)
                return count == 0 ? .end(offset: start) : .unfinished(offset: start, length: Int64(count))
            }
        }
    }

    func withBytes<R>(_ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
        buffer.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    func bytes(_ range: Range<Int>) -> [UInt8] { Array(buffer[range]) }

    private mutating func take(_ count: Int) {
        held = held.lowerBound + count..<held.upperBound
        offset += Int64(count)
        searched = 0
    }

    private mutating func lineFeed() -> Int? {
        let from = held.lowerBound + searched
        let count = held.upperBound - from
        let found: Int? = buffer.withUnsafeBytes { bytes in
            guard count > 0, let base = bytes.baseAddress, let found = memchr(base + from, 0x0A, count) else {
                return nil
            }
            return base.distance(to: found)
        }
        if found == nil { searched = held.count }
        return found
    }

    /// Reads behind the held bytes, moving them to the front or growing when there is no room.
    private mutating func fill() throws(ArchiveError) -> Int {
        if held.upperBound == buffer.count {
            if held.lowerBound > 0 {
                let count = held.count
                let from = held.lowerBound
                buffer.withUnsafeMutableBytes { bytes in
                    guard let base = bytes.baseAddress else { return }
                    memmove(base, base + from, count)
                }
                held = 0..<count
            }
            if held.upperBound == buffer.count {
                buffer += [UInt8](repeating: 0, count: buffer.count)
            }
        }
        let from = held.upperBound
        let at = offset + Int64(held.count)
        let result = buffer.withUnsafeMutableBytes { bytes in
            Result { () throws(ArchiveError) in
                try file.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[from...]), at: at, path: path)
            }
        }
        let got = try result.get()
        held = held.lowerBound..<held.upperBound + got
        return got
    }

    private mutating func skipLongLine() throws(ArchiveError) -> Step {
        let start = offset
        while true {
            if let feed = lineFeed() {
                take(feed + 1 - held.lowerBound)
                return .tooLong(offset: start, length: offset - start)
            }
            take(held.count)
            if try fill() == 0 { return .unfinished(offset: start, length: offset - start) }
        }
    }
}
