import Glibc

/// A descriptor that is closed with its owner.
struct OwnedDescriptor: ~Copyable, Sendable {
    let raw: Int32
    init(_ raw: Int32) { self.raw = raw }
    deinit { close(raw) }

    /// Hands the descriptor over; the caller closes it.
    consuming func release() -> Int32 {
        let raw = raw
        discard self
        return raw
    }
}

/// Copies bytes with read and write: never by mapping, because a file that is cut short under a mapping kills the
/// process.
enum ByteCopy {
    enum Fault: Error, Sendable, Hashable {
        case read(Int32)
        case write(Int32)
        /// The source grew over the limit while it was read.
        case overLimit
    }

    static let chunk = 256 << 10

    /// Copies until the end of `source`; `see` gets each piece.
    ///
    /// Returns the number of bytes.
    @discardableResult
    static func copy(
        from source: Int32,
        to target: Int32,
        limit: Int64,
        expecting size: Int64 = .max,
        see: (UnsafeRawBufferPointer) -> Void
    ) throws(Fault) -> Int64 {
        // A byte more than the expected size, so that the end shows with the first call.
        let capacity = Int(min(Int64(chunk), max(4_096, size == .max ? .max : size + 1)))
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 64)
        defer { buffer.deallocate() }
        var total: Int64 = 0
        while true {
            let count = retrying { read(source, buffer.baseAddress, buffer.count) }
            if count < 0 { throw .read(errno) }
            if count == 0 { return total }
            total += Int64(count)
            if total > limit { throw .overLimit }
            let piece = UnsafeRawBufferPointer(rebasing: buffer[..<count])
            see(piece)
            try write(piece, to: target)
        }
    }

    static func write(_ bytes: UnsafeRawBufferPointer, to target: Int32) throws(Fault) {
        var sent = 0
        while sent < bytes.count {
            let start = bytes.baseAddress.map { $0 + sent }
            let count = retrying { Glibc.write(target, start, bytes.count - sent) }
            if count < 0 { throw .write(errno) }
            sent += count
        }
    }
}
