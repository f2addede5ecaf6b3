import CArchive
import Glibc
import News

/// Undoes one compression, from memory to memory, with libarchive's decompressors.
///
/// libarchive's readers of archive formats are not used: they turn names into the process's locale, which a locked-down
/// worker does not have, so that the same bytes would not give the same names everywhere.
struct Unpacking {
    enum Method: Sendable {
        case gzip, bzip2, xz, zstd, lzma
        /// A deflate stream (RFC 1951) without a frame.
        case deflate

        fileprivate var filter: Int32 {
            switch self {
            case .gzip, .deflate: ARCHIVE_FILTER_GZIP
            case .bzip2: ARCHIVE_FILTER_BZIP2
            case .xz: ARCHIVE_FILTER_XZ
            case .zstd: ARCHIVE_FILTER_ZSTD
            case .lzma: ARCHIVE_FILTER_LZMA
            }
        }
    }

    /// Bytes that any member may have without being asked how well it is packed: a table of zeros packs very well.
    private static let freeOfRatio = 4 << 20

    let method: Method
    let context: ParsingContext

    /// All that `packed` unpacks to, counted against the context's limits as it comes.
    ///
    /// `stated` is the length its container states, a hint for memory only. Throws `damaged`, and the limits
    /// `unpacks-too-large`.
    func bytes(_ packed: UnsafeBufferPointer<UInt8>, stated: Int? = nil) throws(Reason) -> [UInt8] {
        // gzip is a deflate stream between ten bytes and eight (RFC 1952), at the last of which libarchive does not look.
        let isBare = method == .deflate
        let pieces = Pieces(
            header: isBare ? [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] : [],
            body: UnsafeRawBufferPointer(packed),
            trailer: isBare ? 8 : 0
        )
        guard let archive = archive_read_new() else { throw Self.noMemory }
        defer { archive_read_free(archive) }
        let holder = Unmanaged.passUnretained(pieces)
        defer { withExtendedLifetime(pieces) {} }
        guard archive_read_append_filter(archive, method.filter) == ARCHIVE_OK,
            archive_read_support_format_raw(archive) == ARCHIVE_OK
        else { throw damaged(archive) }
        let open = archive_read_open(archive, holder.toOpaque(), nil, nextPiece, nil)
        guard open == ARCHIVE_OK else { throw damaged(archive) }
        var entry: OpaquePointer?
        let first = archive_read_next_header(archive, &entry)
        // The stream of nothing: the raw format has no entry for it. Whether it is one tells the check sum.
        if first == ARCHIVE_EOF || isBare && stated == 0 && packed.count <= 16 { return [] }
        guard first == ARCHIVE_OK else { throw damaged(archive) }
        var result: [UInt8] = []
        // Room is taken as stated only where the statement costs little.
        result.reserveCapacity(min(max(0, stated ?? 0), 1 << 20, context.settings.unpackedLimit))
        while true {
            var block: UnsafeRawPointer?
            var count = 0
            var offset: Int64 = 0
            let status = archive_read_data_block(archive, &block, &count, &offset)
            if status == ARCHIVE_EOF { break }
            guard status == ARCHIVE_OK else { throw damaged(archive) }
            guard let block, count > 0 else { continue }
            try context.take(unpacked: count)
            result.append(contentsOf: UnsafeRawBufferPointer(start: block, count: count))
            try checkRatio(result.count, packed.count)
        }
        return result
    }

    private func checkRatio(_ unpacked: Int, _ packed: Int) throws(Reason) {
        guard unpacked > Self.freeOfRatio, unpacked / max(1, packed) >= context.settings.ratioLimit else { return }
        throw Reason(
            .unpacksTooLarge,
            "Something in it unpacks to more than \(context.settings.ratioLimit) times its size, as no document does; "
                + "unpack it and send the documents, or raise limits.ratio."
        )
    }

    private func damaged(_ archive: OpaquePointer) -> Reason {
        if archive_errno(archive) == ENOMEM { return Self.noMemory }
        return Reason(
            .damaged,
            "Its packed data cannot be unpacked; it is damaged or was not copied whole. Pack it anew and send it again."
        )
    }

    private static let noMemory = Reason(
        .unpacksTooLarge,
        "Unpacking it needs more memory than a reader has; unpack it and send the documents themselves."
    )
}

/// Bytes that libarchive reads: what lies in the file, between a frame made up here.
private final class Pieces {
    private let body: UnsafeRawBufferPointer
    private let header: Int
    /// Header and trailer where libarchive may find them: an array's storage has no address that stays.
    private let frame: UnsafeMutableRawBufferPointer
    private var next = 0

    init(header: [UInt8], body: UnsafeRawBufferPointer, trailer: Int) {
        self.body = body
        self.header = header.count
        frame = .allocate(byteCount: max(1, header.count + trailer), alignment: 1)
        frame.initializeMemory(as: UInt8.self, repeating: 0)
        frame.copyBytes(from: header)
    }

    deinit { frame.deallocate() }

    /// The next piece that is not empty; empty at the end.
    func take() -> UnsafeRawBufferPointer {
        while next < 3 {
            next += 1
            let piece =
                switch next {
                case 1: UnsafeRawBufferPointer(rebasing: frame[..<header])
                case 2: body
                default: UnsafeRawBufferPointer(rebasing: frame[header...])
                }
            // A byte of the frame is there even where it has none.
            if next == 3, header == 0 { break }
            if !piece.isEmpty { return piece }
        }
        return UnsafeRawBufferPointer(start: nil, count: 0)
    }
}

private func nextPiece(
    _: OpaquePointer?,
    _ holder: UnsafeMutableRawPointer?,
    _ buffer: UnsafeMutablePointer<UnsafeRawPointer?>?
) -> Int {
    guard let holder, let buffer else { return -1 }
    let piece = Unmanaged<Pieces>.fromOpaque(holder).takeUnretainedValue().take()
    buffer.pointee = piece.baseAddress
    return piece.count
}
