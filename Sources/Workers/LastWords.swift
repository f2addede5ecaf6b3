import CConfinement
import Glibc
import News

/// The daemon's end of a worker's standard error.
///
/// A pipe that never makes its writer wait and never makes the daemon read more than it wants: what does not fit into
/// the pipe is lost to the writer, what is more than the limit of one document is thrown away.
struct LastWords: ~Copyable {
    private let readable: Int32
    /// The worker's end, until `closeWritable`.
    private(set) var writable: Int32?

    /// Nil with `errno` set when no descriptors are to be had.
    init?() {
        var ends: (Int32, Int32) = (-1, -1)
        let code = cconfinement_words_pipe(&ends.0, &ends.1)
        guard code == 0 else {
            errno = -code
            return nil
        }
        readable = ends.0
        writable = ends.1
    }

    deinit {
        close(readable)
        if let writable { close(writable) }
    }

    mutating func closeWritable() {
        if let writable { close(writable) }
        writable = nil
    }

    /// What was said since the last call, at most `limit` bytes of it: lines that are safe to show.
    func take(limit: Int) -> [String] {
        withUnsafeTemporaryAllocation(byteCount: 4_096, alignment: 16) { room in
            var said: [UInt8] = []
            var dropped = 0
            // A pipe holds 64 KiB; one that is filled while it is emptied is left for the next time.
            for _ in 0..<16 {
                let count = read(readable, room.baseAddress, room.count)
                guard count > 0 else { break }
                let kept = min(count, limit - said.count)
                said.append(contentsOf: room[..<kept])
                dropped += count - kept
            }
            return Self.lines(said, dropped: dropped)
        }
    }

    static func lines(_ said: [UInt8], dropped: Int) -> [String] {
        var lines = said.split(separator: 0x0A).map { displayPath(Array($0)) }
        if dropped > 0 { lines.append("(and more, not kept)") }
        return lines
    }
}
