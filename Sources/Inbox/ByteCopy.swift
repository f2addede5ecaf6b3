import Glibc
import News

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
        /// Making the bytes durable failed: final.
        case sync(Int32)
        /// The source grew over the limit while it was read.
        case overLimit

        var errnoValue: Int32 {
            switch self {
            case .read(let value), .write(let value), .sync(let value): value
            case .overLimit: EFBIG
            }
        }
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
            // None written of some asked for would be asked for ever.
            guard count > 0 else { throw .write(count < 0 ? errno : EIO) }
            sent += count
        }
    }

    /// Whether the regular file holds exactly the bytes of that hash.
    static func holds(_ descriptor: Int32, _ sha256: String, _ bytes: Int64) -> Bool {
        var status = stat()
        guard fstat(descriptor, &status) == 0, FileFacts(status).kind == .regular, Int64(status.st_size) == bytes
        else { return false }
        var hash = SHA256()
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: chunk, alignment: 64)
        defer { buffer.deallocate() }
        while true {
            let count = retrying { read(descriptor, buffer.baseAddress, buffer.count) }
            if count < 0 { return false }
            if count == 0 { return hash.digest.hex == sha256 }
            hash.add(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }
}
